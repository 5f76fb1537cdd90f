"""The body in space from one step to the next: nothing appears at once, or leaves the circle."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from support.window.stage import DAY

from coach.core.program.block import Block
from coach.core.program.combine import combine
from coach.core.routine.routine import Routine
from coach.core.score.length import outlook
from coach.core.score.timeline import Timeline
from coach.storage.appearance import LookSettings, Movement
from coach.storage.routines import find
from coach.ui.figure.colours import figure_colours
from coach.ui.figure.space.room.painting import paint_piece
from coach.ui.figure.space.room.props import Kind, Prop, pieces_of
from coach.ui.figure.space.view import View
from coach.ui.figure.view import FigureView
from coach.ui.look.theme import Look

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.slow]
SIZE = 160
PLACE = QRectF(0, 0, SIZE, SIZE)


def session(*names: str) -> Routine:
    return combine([Block(find(name), 1) for name in names])


def led(routine: Routine, motion: Movement = Movement.FULL) -> tuple[FigureView, Timeline]:
    look = Look(DAY)
    look.wish(LookSettings(motion=motion))
    view = FigureView(look)
    view.begin(routine, None)
    assert view.can_show(routine.every_step[0])
    return view, outlook(routine)


def between(timeline: Timeline, block: int) -> tuple[float, float]:
    """Return from when until when a session comes to a block, counted from 1."""
    placed = [span for span in timeline.spans if span.place]
    for one, other in pairwise(placed):
        assert one.place
        assert other.place
        if one.place.step.block != other.place.step.block == block:
            return one.end, other.start
    raise LookupError(block)


def seen(view: FigureView, timeline: Timeline, time: float) -> np.ndarray:
    """Show a moment and paint it: (rows, columns, 4) int."""
    view.show(timeline, time, PLACE)
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.paint(painter, PLACE, QRegion(PLACE.toAlignedRect()))
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(SIZE, SIZE, 4).astype(int)


def apart(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.abs(one - other).mean())


def test_what_stands_there_comes_and_goes_little_by_little() -> None:
    view, timeline = led(session("easy-neck", "shoulders-down"))
    since, _ = between(timeline, 2)
    clear = []
    for number in range(60):
        view.show(timeline, since + number / 10, PLACE)
        assert view.space.shown
        pieces = view.space.shown.body.pieces
        clear.append(min((piece.clear for piece in pieces), default=0.0))
    assert clear[0] == 1.0
    assert clear[-1] == 0.0
    assert max(one - other for one, other in pairwise(clear)) < 0.5
    assert sum(0.0 < one < 1.0 for one in clear) >= 4


def test_what_is_half_there_is_half_seen() -> None:
    view, colours = View(48.0, 10.0), figure_colours(Look(DAY))
    box, *_ = pieces_of(Prop(Kind.BOX, top=0.4))
    strengths = []
    for clear in (0.0, 0.5, 1.0):
        image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        painter.translate(SIZE / 2, SIZE - 20)
        painter.scale(0.2, 0.2)
        paint_piece(painter, replace(box, clear=clear), view, colours)
        assert painter.opacity() == 1.0
        painter.end()
        opacity = np.frombuffer(image.constBits(), np.uint8)[3::4]
        strengths.append(float(np.median(opacity[opacity > 0])) if opacity.any() else 0.0)
    assert strengths == pytest.approx([0.0, 127.5, 255.0], abs=1.0)


@pytest.mark.parametrize("names", [("easy-neck",), ("cat-cow", "easy-neck")])
def test_without_movement_each_picture_fades_into_the_next(names: tuple[str, ...]) -> None:
    routine = session(*names)
    view, timeline = led(routine, Movement.REDUCED)
    changes = [
        other.start
        for one, other in pairwise(timeline.spans)
        if other.place and one.place and one.place.step.view != other.place.step.view
    ]
    time = changes[0]
    before = seen(view, timeline, time - 0.2)
    frames = [seen(view, timeline, time + number / 10) for number in range(8)]
    whole = apart(before, frames[-1])
    assert whole > 1.0
    ways = [apart(before, frame) / whole for frame in frames]
    assert ways[0] < 0.05
    assert all(other - one < 0.35 for one, other in pairwise(ways))
    assert ways == pytest.approx(sorted(ways), abs=0.01)
    alone, _ = led(routine, Movement.REDUCED)
    assert apart(seen(alone, timeline, time + 0.7), frames[-1]) < 0.05 * whole


@pytest.mark.parametrize("last", ["before-bed", "cat-cow"])
def test_who_goes_down_to_the_floor_stays_in_the_circle(last: str) -> None:
    view, timeline = led(session("calves-at-the-wall", last))
    since, until = between(timeline, 2)
    for time in np.arange(since, min(until, since + 14.0), 0.25):
        view.show(timeline, float(time), PLACE)
        now = view.space.shown
        assert now
        frame = now.camera.frame
        edge = now.body.outlines.edge * [0.001, -0.001] - [frame.x, frame.y]
        assert np.hypot(*edge.T).max() * frame.scale <= 0.5, time


def test_between_profile_and_space_the_one_figure_fades_into_the_other() -> None:
    routine = session("hamstring-rolldown", "easy-neck")
    view, timeline = led(routine)
    since, _ = between(timeline, 2)
    before = seen(view, timeline, since - 0.1)
    assert view.can_show(routine.every_step[-1])
    ways = [apart(before, seen(view, timeline, since + number / 10)) for number in range(8)]
    assert ways[0] < 0.1
    assert ways[-1] > 3.0
    assert max(other - one for one, other in pairwise(ways)) < 2.0
