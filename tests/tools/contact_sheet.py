"""Draws the figure: a whole round, every prop, a round in short. `contact_sheet.py FOLDER`."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

from PySide6.QtCore import QPointF, QRectF, Qt  # noqa: E402 - after the platform is chosen
from PySide6.QtGui import QColor, QImage, QPainter, QRadialGradient  # noqa: E402 - as above
from support.window.stage import DAY, NIGHT  # noqa: E402 - as above

from coach.core.body.skeleton import Figure  # noqa: E402 - as above
from coach.core.motion.gestures import spotlight_at  # noqa: E402 - as above
from coach.core.motion.motion import Motion  # noqa: E402 - as above
from coach.core.routine.breathing import Breathing  # noqa: E402 - as above
from coach.core.routine.guidance import Guidance  # noqa: E402 - as above
from coach.core.routine.routine import Prop  # noqa: E402 - as above
from coach.core.score.compiler import compile_timeline  # noqa: E402 - as above
from coach.core.score.plan import Plan  # noqa: E402 - as above
from coach.core.score.timeline import State, Timeline  # noqa: E402 - as above
from coach.storage.routines import find  # noqa: E402 - as above
from coach.ui.app.app import application  # noqa: E402 - as above
from coach.ui.figure.colours import Palette, figure_colours  # noqa: E402 - as above
from coach.ui.figure.profile.painting import (  # noqa: E402 - as above
    Scene,
    paint_figure,
    paint_ghost,
    paint_set,
    paint_spotlight,
)
from coach.ui.figure.profile.trunk_shape import parts_of  # noqa: E402 - as above
from coach.ui.look.theme import Look  # noqa: E402 - as above

ROUTINE = find("hamstring-rolldown")
CELL, COLUMNS = 420, 8
SHARES = (0.0, 0.25, 0.5, 0.75)


class Sheet:
    """A grid of pictures that share one scheme."""

    def __init__(self, cells: int, look: Look, columns: int = COLUMNS, cell: int = CELL) -> None:
        self.columns, self.cell, self.look = columns, cell, look
        rows = -(-cells // columns)
        self.image = QImage(columns * cell, rows * cell, QImage.Format.Format_RGB32)
        self.image.fill(look.colour("bottom"))
        self.painter = QPainter(self.image)
        self.colours: Palette = figure_colours(look)
        self.number = 0

    def draw(self, motion: Motion, time: float, prop: Prop, name: str) -> None:
        where = QRectF(
            self.number % self.columns * self.cell,
            self.number // self.columns * self.cell,
            self.cell,
            self.cell,
        )
        self.number += 1
        painter, place = self.painter, where.adjusted(8, 8, -8, -8)
        self._circle(place)
        scene = Scene(place, self.colours, motion.rest, prop.shape)
        paint_set(painter, scene)
        if ahead := motion.next_at(time):
            self._ghost(where, scene, *ahead)
        figure = motion.figure_at(time)
        paint_figure(painter, scene, figure, parts_of(figure))
        if light := spotlight_at(motion.timeline, time):
            paint_spotlight(painter, scene, figure, light, time)
        painter.setPen(self.look.colour("ink"))
        painter.drawText(where.adjusted(10, 6, 0, 0), 0, name)

    def _ghost(self, where: QRectF, scene: Scene, figure: Figure, near: float) -> None:
        picture = QImage(self.image.size(), QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        paint_ghost(painter, scene, tuple(parts_of(figure)))
        painter.end()
        self.painter.setOpacity(0.5 * near)
        self.painter.drawImage(where, picture, where)
        self.painter.setOpacity(1.0)

    def _circle(self, place: QRectF) -> None:
        light = QRadialGradient(place.center() - QPointF(50, 60), place.width() * 0.62)
        light.setColorAt(0, self.look.colour("orb_core"))
        light.setColorAt(1, self.look.colour("orb_rim"))
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(light)
        self.painter.drawEllipse(place.adjusted(12, 12, -12, -12))

    def save(self, file: Path) -> None:
        self.painter.end()
        self.image.save(str(file))


def timeline_for(prop: Prop, tempo: float = 6.0) -> Timeline:
    lengths = dict.fromkeys(ROUTINE.with_prop(prop).lines(), 1.8)
    plan = Plan(ROUTINE.with_prop(prop), 2, lengths, Guidance(get_ready=5.0))
    return compile_timeline(plan, Breathing(tempo))


def moments(timeline: Timeline) -> Iterator[tuple[float, str]]:
    for span in timeline.spans:
        place = span.place
        if place and place.round == 1 and span.state is State.RUNNING:
            for share in SHARES:
                name = f"{place.step.id} {place.breath} {place.phase} {share:g}"
                yield span.start + share * (span.end - span.start), name


def whole_round(file: Path, prop: Prop, look: Look) -> None:
    timeline = timeline_for(prop)
    times = list(moments(timeline))
    sheet, motion = Sheet(len(times), look), Motion(ROUTINE, prop, timeline)
    for time, name in times:
        sheet.draw(motion, time, prop, name)
    sheet.save(file)


def moment(timeline: Timeline, step: str, breath: int, phase: str, share: float) -> float:
    """Return when this share of a phase of the first round is over."""
    for span in timeline.spans:
        at = span.place
        if at and (at.round, at.step.id, at.breath, at.phase) == (1, step, breath, phase):
            return span.start + share * (span.end - span.start)
    raise LookupError(step)


def every_prop(file: Path, look: Look) -> None:
    sheet = Sheet(3 * len(ROUTINE.props), look, columns=3, cell=640)
    for prop in ROUTINE.props:
        timeline = timeline_for(prop)
        motion = Motion(ROUTINE, prop, timeline)
        for step, *when in (
            ("round-down", 1, "inhale", 0.3),
            ("hang", 2, "exhale", 0.9),
            ("roll-up", 1, "exhale", 0.45),
        ):
            sheet.draw(motion, moment(timeline, step, *when), prop, f"{prop.id} {step}")
    sheet.save(file)


def in_short(file: Path, prop: Prop, look: Look) -> None:
    """Draw the picture in the README."""
    timeline = timeline_for(prop)
    motion = Motion(ROUTINE, prop, timeline)
    sheet = Sheet(6, look, columns=6, cell=300)
    for when in (
        ("stand", 1, "inhale", 0.0),
        ("hinge", 1, "exhale", 0.7),
        ("round-down", 1, "exhale", 0.4),
        ("hang", 2, "exhale", 0.5),
        ("roll-up", 1, "exhale", 0.5),
        ("arrive", 1, "exhale", 0.0),
    ):
        sheet.draw(motion, moment(timeline, *when), prop, "")
    sheet.save(file)


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    application()
    for scheme, name in ((NIGHT, "night"), (DAY, "day")):
        look = Look(scheme)
        whole_round(folder / f"figure-round-{name}.png", ROUTINE.props[1], look)
        every_prop(folder / f"figure-props-{name}.png", look)
        in_short(folder / f"figure-short-{name}.png", ROUTINE.props[0], look)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
