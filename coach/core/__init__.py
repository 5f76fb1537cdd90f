"""The score and the timeline, pure: no Qt, no files, no threads, no wall clock."""
