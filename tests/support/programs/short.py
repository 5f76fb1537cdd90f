"""Short routines, for tests that hear a whole session."""

from pathlib import Path

SHORT = str(Path(__file__).with_name("short.toml"))
"""With one descent."""

UPRIGHT = str(Path(__file__).with_name("upright.toml"))
"""With the head up all along, in every language."""
