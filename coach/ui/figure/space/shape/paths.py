"""Painter's paths straight from arrays of points: one polygon for many outlines of one colour."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath, QPolygonF

from coach.ui.figure.space.view import Floats

# The bytes of a point.
_POINT = 16


def path_of(points: Floats) -> QPainterPath:
    """Return the closed path through points, (N, 2); whatever it goes round is inside."""
    polygon = QPolygonF()
    polygon.resize(len(points))
    # The stubs know neither of a pointer to points nor of the buffer that this is.
    pointer: Any = shiboken6.VoidPtr
    memory = pointer(polygon.data(), len(points) * _POINT, True)
    np.frombuffer(memory, np.float64)[:] = np.ascontiguousarray(points).reshape(-1)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addPolygon(polygon)
    return path


def chained(loops: Sequence[np.ndarray]) -> np.ndarray:
    """Return closed loops of points as one: from each to the next, and the same way back.

    Forth and back have no area between them. It costs a fraction of a path for each.
    """
    back = [loop[:1] for loop in reversed(loops[:-1])]
    return np.concatenate([*loops, *back])
