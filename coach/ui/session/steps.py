"""A breath without movement: few sizes of the circle, each of which fades into the next."""

from dataclasses import replace
from math import floor

from coach.ui.session.circle import Breath

# How many times the circle grows from empty to full, and the ring in one breath.
SIZES, SHARES = 4, 24
# Which part of the way to the next size it takes to fade into it: 0.1 to 0.2 seconds at six breaths
# a minute.
_FADE_FROM, _FADE_UNTIL = 0.4, 0.6


def in_steps(breath: Breath) -> Breath:
    """Return what is shown of a moment where nothing may move; the same for most of the time."""
    size = floor(breath.fullness * SIZES)
    way = breath.fullness * SIZES - size
    coming = min(1.0, max(0.0, (way - _FADE_FROM) / (_FADE_UNTIL - _FADE_FROM)))
    progress = floor(breath.progress * SHARES) / SHARES
    return replace(
        breath,
        fullness=size / SIZES,
        progress=progress,
        larger=min(1.0, (size + 1) / SIZES),
        coming=coming,
    )
