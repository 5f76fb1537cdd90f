"""The quiet pages before and after a session."""
