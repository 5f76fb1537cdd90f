"""Draws each step of each routine at three moments of its breath, as a session shows it.

`step_sheet.py FOLDER [SCHEME] [ROUTINE ...]`; a colour blindness stands for the day as it is seen
with it. Without a scheme all are drawn.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

from PySide6.QtCore import QRectF, Qt  # noqa: E402 - after the platform is chosen
from PySide6.QtGui import QImage, QPainter, QRegion  # noqa: E402 - as above
from support.window.colour_blind import MACHADO, linear, picture, seen_by  # noqa: E402 - as above

from coach.core.routine.breathing import Phase  # noqa: E402 - as above
from coach.core.routine.routine import Routine, Step  # noqa: E402 - as above
from coach.core.score.length import outlook  # noqa: E402 - as above
from coach.core.score.timeline import Span, Timeline  # noqa: E402 - as above
from coach.storage.appearance import LookSettings, Movement, Scheme  # noqa: E402 - as above
from coach.storage.routines import find, library  # noqa: E402 - as above
from coach.ui.app.app import application  # noqa: E402 - as above
from coach.ui.figure.view import FigureView  # noqa: E402 - as above
from coach.ui.look.backdrop import paint_backdrop  # noqa: E402 - as above
from coach.ui.look.theme import Look  # noqa: E402 - as above
from coach.ui.picture.stage import as_usual  # noqa: E402 - as above

CELL, COLUMNS, WORDS = 330, 3, 20
SHARES = (0.02, 0.5, 0.98)


def moments(routine: Routine, timeline: Timeline) -> Iterator[tuple[Step, float, str]]:
    """Yield each step once, on its first side, at three moments (seconds) of its main phase."""
    for step in routine.every_step:
        spans = [span for span in timeline.spans if span.place and span.place.step.key == step.key]
        if spans:
            span = main_phase(step, spans)
            assert span.place
            for share in SHARES:
                name = f"{step.id} {span.place.breath} {span.place.phase} {share:g}"
                yield step, span.start + share * (span.end - span.start), name


def main_phase(step: Step, spans: list[Span]) -> Span:
    """Return the phase in which a step goes the farthest, or its first exhale."""

    def weight(span: Span) -> tuple[bool, bool]:
        assert span.place
        move = step.move(span.place.phase, span.place.breath)
        return move is not None, span.place.phase is Phase.EXHALE

    return max(spans, key=weight)


def sheet(routine: Routine, scheme: Scheme) -> QImage:
    """Return the pictures of a routine, a row for each step."""
    look = Look()
    look.wish(LookSettings(scheme, Movement.FULL))
    usual = as_usual(routine)
    timeline = outlook(usual)
    cells = list(moments(usual, timeline))
    view = FigureView(look)
    view.begin(usual, next((prop for prop in usual.props), None))
    image = QImage(
        COLUMNS * CELL, len(cells) // COLUMNS * (CELL + WORDS), QImage.Format.Format_RGB32
    )
    image.fill(look.colour("bottom"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, (step, time, name) in enumerate(cells):
        row, column = divmod(number, COLUMNS)
        place = QRectF(column * CELL + 5, row * (CELL + WORDS) + 5, CELL - 10, CELL - 10)
        paint_backdrop(painter, place, look)
        if view.can_show(step):
            view.show(timeline, time, place)
            view.paint(painter, place, QRegion(place.toAlignedRect()))
        painter.setPen(look.colour("ink"))
        under = QRectF(column * CELL, place.bottom() + 2, CELL, WORDS)
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, name)
    painter.end()
    return image


def main(folder: Path, wanted: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    application([])
    known = (*map(str, Scheme), *MACHADO)
    schemes = [word for word in wanted if word in known] or [*known[1:]]
    names = [word for word in wanted if word not in known] or [one.id for one in library()]
    for name in names:
        for scheme in schemes:
            blind = scheme in MACHADO
            image = sheet(find(name), Scheme.DAY if blind else Scheme(scheme))
            if blind:
                image = picture(seen_by(linear(image), scheme))
            image.save(str(folder / f"{name}-{scheme}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
