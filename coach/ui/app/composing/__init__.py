"""What leads through the page of a session of several routines, and keeps it."""
