"""What may happen in a session, and what it makes of the rest of the score."""
