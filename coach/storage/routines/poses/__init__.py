"""Poses in space: how a file writes them, what they make, and what is wrong with them."""
