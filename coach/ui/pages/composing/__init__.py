"""The parts of the page of a session of several routines: its blocks, and how it is kept."""
