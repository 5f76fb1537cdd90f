"""Breath Coach: a guided-stretch coach that is followed by ear."""
