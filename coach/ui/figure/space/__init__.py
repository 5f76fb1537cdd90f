"""The body in space, drawn flat: from a skeleton and a view to outlines, and to paint."""
