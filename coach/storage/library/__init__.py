"""The routines there are, listed without reading anew what is known already."""

from coach.storage.library.library import Library

__all__ = ["Library"]
