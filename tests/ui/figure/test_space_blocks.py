"""A block of a prop is whole from wherever it is seen: its sides leave no gap between them."""

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from coach.ui.figure.colours import figure_colours
from coach.ui.figure.space.room.painting import corners_of, paint_piece
from coach.ui.figure.space.room.props import Kind, Prop, pieces_of
from coach.ui.figure.space.view import ABOVE, BACK, FRONT, LEFT_PROFILE, RIGHT_PROFILE, View
from coach.ui.look.theme import Look

pytestmark = pytest.mark.usefixtures("qapp")
SIZE = 160
VIEWS = [RIGHT_PROFILE, LEFT_PROFILE, FRONT, BACK, ABOVE, View(48.0, 14.0), View(-130.0, 25.0)]
BLOCKS = {
    kind: pieces_of(Prop(kind, top=0.12))[-1]
    for kind in (Kind.CUSHION, Kind.OTTOMAN, Kind.TABLE, Kind.CHAIR, Kind.MAT)
}


def covered(kind: Kind, view: View) -> np.ndarray:
    """Where a block covers its picture, (SIZE, SIZE) bool, the block as large as it has room."""
    block = BLOCKS[kind]
    corners = corners_of(block, view)[:, :2] * (1000.0, -1000.0)
    low, high = corners.min(axis=0), corners.max(axis=0)
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = 0.94 * SIZE / float((high - low).max())
    painter.translate(SIZE / 2, SIZE / 2)
    painter.scale(scale, scale)
    painter.translate(*(-(low + high) / 2.0))
    paint_piece(painter, block, view, figure_colours(Look()))
    painter.end()
    seen: np.ndarray = np.frombuffer(image.constBits(), np.uint8).reshape(SIZE, SIZE, 4)[..., 3]
    return seen > 100


@pytest.mark.parametrize("kind", BLOCKS)
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: f"{view.azimuth:g} {view.elevation:g}")
def test_its_sides_leave_no_gap_between_them(kind: Kind, view: View) -> None:
    seen = covered(kind, view)
    for lines in (seen, seen.T):
        starts = np.diff(lines.astype(np.int8), axis=1, prepend=0) == 1
        assert starts.sum(axis=1).max() == 1


def test_its_outer_corners_are_round() -> None:
    seen = covered(Kind.CUSHION, FRONT)
    rows, columns = np.nonzero(seen)
    assert not seen[rows.min(), columns.min()]
    assert not seen[rows.max(), columns.max()]
