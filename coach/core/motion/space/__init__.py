"""How the body in space moves through a score."""
