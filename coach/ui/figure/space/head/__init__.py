"""A head: what is drawn on it, and how it is painted."""
