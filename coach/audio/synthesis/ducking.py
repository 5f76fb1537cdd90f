"""How far breath and bells step back while a line is spoken."""

from collections.abc import Sequence

import numpy as np

from coach.audio.synthesis.control_grid import Curve
from coach.audio.synthesis.mixing import Sounding
from coach.core.score.timeline import GRID_FRAMES, SAMPLE_RATE

# 9 dB down: the words are clear and the breath can still be followed under them.
DEPTH = 1.0 - 10.0 ** (-9.0 / 20.0)
ATTACK = round(0.05 * SAMPLE_RATE)
RELEASE = round(0.25 * SAMPLE_RATE)


def ducking(lines: Sequence[Sounding], cell: int, cells: int) -> Curve:
    """Return how far to duck, 0 to 1, at the cells' bounds: (cells + 1,) float64.

    A line counts from its start on and not before: it may be spliced away until then.
    """
    frames = np.arange(cell, cell + cells + 1) * GRID_FRAMES
    depth = np.zeros(cells + 1)
    for line in lines:
        np.maximum(depth, _presence(line, frames), out=depth)
    return depth


def _presence(line: Sounding, frames: np.typing.NDArray[np.int_]) -> Curve:
    # The lesser of both, so that a line cut off in its attack turns without a jump.
    rising = _smooth((frames - line.first) / ATTACK)
    falling = 1.0 - _smooth((frames - line.end) / RELEASE)
    return np.minimum(rising, falling)


def _smooth(x: Curve) -> Curve:
    x = np.clip(x, 0.0, 1.0)
    return x * x * (3.0 - 2.0 * x)
