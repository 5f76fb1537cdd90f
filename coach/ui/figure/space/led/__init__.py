"""The body in space as a session leads it: what it shows at a moment, and from where."""
