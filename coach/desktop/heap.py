"""Memory that goes back to the system when it is no longer used."""

import ctypes
import sys
from contextlib import suppress

# mallopt(3): from this size on a block is one of its own.
_M_MMAP_THRESHOLD = -3
_BLOCK = 1 << 20


def give_back_large_blocks() -> None:
    """Have Linux's C library keep no large block that was freed.

    By itself it takes the largest that was ever freed for the measure of what to keep: what
    makes the noise and reads the clips would leave a heap full of holes.
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library than glibc
            ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, _BLOCK)
