"""Controls by which one finds something among much."""
