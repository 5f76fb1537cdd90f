"""What was done: noted down, and looked back on."""
