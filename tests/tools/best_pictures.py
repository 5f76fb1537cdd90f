"""Draws the README's picture of all positions: a few moments of sessions, by day and by night.

`best_pictures.py FILE.png`. Each is a moment as `coach picture` writes it.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

from PySide6.QtCore import QRectF  # noqa: E402 - after the platform is chosen
from PySide6.QtGui import QImage, QPainter  # noqa: E402 - as above
from tools.step_sheet import main_phase  # noqa: E402 - as above

from coach.core.routine.side import Side  # noqa: E402 - as above
from coach.storage.appearance import LookSettings, Scheme  # noqa: E402 - as above
from coach.storage.routines import find  # noqa: E402 - as above
from coach.ui.app.app import application  # noqa: E402 - as above
from coach.ui.look.theme import Look  # noqa: E402 - as above
from coach.ui.picture.stage import Stage, as_usual  # noqa: E402 - as above

CELL, GAP = 220, 7
# A routine, a step of it, and how much of its main phase is over.
ROWS = {
    Scheme.DAY: (
        ("easy-neck", "tilt", 0.95),
        ("cat-cow", "cat-cow", 0.98),
        ("calves-at-the-wall", "straight", 0.95),
        ("back-on-the-floor", "knees", 0.95),
        ("awake-feet", "toes", 0.02),
        ("desk-back", "reach", 0.9),
    ),
    Scheme.NIGHT: (
        ("shoulders-down", "lean", 0.9),
        ("front-of-the-hips", "hold", 0.95),
        ("stand-at-the-desk", "half-fold", 0.95),
        ("before-bed", "breath", 0.3),
        ("free-wrists", "open", 0.95),
        ("desk-back", "twist", 0.95),
    ),
}


def draw(painter: QPainter, place: QRectF, look: Look, moment: tuple[str, str, float]) -> None:
    """Draw a moment of a step, on its left side if it is for one."""
    name, step_id, share = moment
    routine = as_usual(find(name))
    stage = Stage(routine, look)
    step = next(
        step
        for step in routine.every_step
        if step.id == step_id and step.side_at(1) in {None, Side.LEFT}
    )
    spans = stage.timeline.spans
    span = main_phase(step, [one for one in spans if one.place and one.place.step.key == step.key])
    stage.paint(painter, place, span.start + share * (span.end - span.start))


def main(file: Path) -> None:
    application([])
    wide = max(map(len, ROWS.values()))
    image = QImage(wide * CELL, len(ROWS) * CELL, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for row, (scheme, moments) in enumerate(ROWS.items()):
        look = Look()
        look.wish(LookSettings(scheme))
        painter.fillRect(QRectF(0, row * CELL, wide * CELL, CELL), look.colour("bottom"))
        for column, moment in enumerate(moments):
            place = QRectF(column * CELL, row * CELL, CELL, CELL).adjusted(GAP, GAP, -GAP, -GAP)
            painter.save()
            painter.setClipRect(place.adjusted(-GAP, -GAP, GAP, GAP))
            draw(painter, place, look, moment)
            painter.restore()
    painter.end()
    image.save(str(file))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
