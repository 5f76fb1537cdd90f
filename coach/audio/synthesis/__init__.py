"""From a score to samples: pure functions, the same live and for a file."""
