"""A session begun as last time: offered, begun and remembered."""
