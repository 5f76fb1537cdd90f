"""Colours, sizes and directions that everything in the window shares."""
