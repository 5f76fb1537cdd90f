"""What is read off a score: one moment, its captions, its events, its sum."""
