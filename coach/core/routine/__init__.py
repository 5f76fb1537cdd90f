"""What a routine is: breath, steps, cues and words, as frozen data."""
