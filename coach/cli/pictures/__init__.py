"""`coach picture` and `coach sheet`: what a routine looks like, as files."""
