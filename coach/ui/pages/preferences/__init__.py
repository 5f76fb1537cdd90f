"""The page of everything that is chosen once."""
