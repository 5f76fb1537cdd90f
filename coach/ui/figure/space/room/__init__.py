"""What stands around a body: its blocks, their colours, and whether they are before it."""
