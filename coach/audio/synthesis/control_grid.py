"""The 10 ms grid on which the sound's control curves are drawn."""

import numpy as np
from numpy.typing import NDArray

from coach.core.score.timeline import GRID_FRAMES, SAMPLE_RATE

Samples = NDArray[np.float32]
Curve = NDArray[np.float64]

_RAMP = np.arange(GRID_FRAMES, dtype=np.float32) / np.float32(GRID_FRAMES)


def times(cell: int, cells: int) -> list[float]:
    """Return the grid times in seconds that bound `cells` cells from number `cell` on."""
    # The very expression of `on_grid`: a splice and its grid time must be equal floats.
    return [k * GRID_FRAMES / SAMPLE_RATE for k in range(cell, cell + cells + 1)]


def drawn(points: Curve) -> Samples:
    """Join grid values (..., cells + 1) by straight lines: (..., frames) float32."""
    values = points.astype(np.float32)
    rise = values[..., 1:] - values[..., :-1]
    # Each cell is drawn from its own two points alone, so that it comes out the same
    # to the last bit in whatever block it is rendered.
    lines = rise[..., None] * _RAMP
    lines += values[..., :-1, None]
    return lines.reshape(*values.shape[:-1], -1)
