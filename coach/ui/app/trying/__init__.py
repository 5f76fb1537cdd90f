"""What is heard outside of a session: to try it."""
