"""Session files: a list of routines that are gone through one after the other."""
