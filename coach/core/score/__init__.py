"""From a routine to a score: each breath, line and bell at its time."""
