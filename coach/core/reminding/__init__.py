"""When somebody is reminded to stretch, and of what."""
