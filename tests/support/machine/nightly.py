"""Whether a run may take its time: once a night, all is tried of which other runs try a part."""

import os

EVERYTHING = bool(os.environ.get("COACH_TEST_EVERYTHING"))


def examples(most: int) -> int:
    """Return how many examples a property is tried with, of as many as once a night."""
    return most if EVERYTHING else max(10, most // 4)
