"""The body in profile: outlines from a few points, for routines whose poses are in profile."""
