"""The page of a running session and all that is seen on it."""
