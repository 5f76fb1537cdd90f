"""How the body moves through a score."""
