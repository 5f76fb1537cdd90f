"""Breath Coach: a guided-stretch coach that is followed by ear."""

__version__ = "0.1.0"
