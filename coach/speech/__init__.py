"""Text to spoken clips, in a process of its own."""
