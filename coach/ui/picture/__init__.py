"""Pictures of a session without a window: a moment of it, and a sheet of all its steps."""
