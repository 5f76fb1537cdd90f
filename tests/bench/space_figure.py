"""How long a body in space takes to be drawn: `space_figure.py [POSE ...]`, in milliseconds of CPU.

The body breathes, as it does most of the time; then the view turns as well.
"""

import os
import sys
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles
from time import process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

from PySide6.QtCore import QRectF, Qt  # noqa: E402 - after the platform is chosen
from PySide6.QtGui import QImage, QPainter  # noqa: E402 - as above
from support.figure.poses import poses, props_for  # noqa: E402 - as above

from coach.core.anatomy.skeleton import skeleton_of  # noqa: E402 - as above
from coach.ui.app.app import application  # noqa: E402 - as above
from coach.ui.figure.colours import figure_colours  # noqa: E402 - as above
from coach.ui.figure.space.drawn import Drawn  # noqa: E402 - as above
from coach.ui.figure.space.frame import frame_of  # noqa: E402 - as above
from coach.ui.figure.space.scene import BodyPicture, Scene  # noqa: E402 - as above
from coach.ui.figure.space.shape.sections import Seen  # noqa: E402 - as above
from coach.ui.figure.space.tones import Tones  # noqa: E402 - as above
from coach.ui.figure.space.view import View  # noqa: E402 - as above
from coach.ui.look.theme import Look  # noqa: E402 - as above

FRAMES = 24
PARTS = ("skeleton", "outlines", "order", "paint", "onto page", "all but skeleton")


def measured(name: str, ratio: int, turn: float) -> list[list[float]]:
    """Return by part what each frame took, in milliseconds."""
    posture, view = poses()[name]
    pieces, picture = props_for(name), BodyPicture()
    page = QImage(620 * ratio, 620 * ratio, QImage.Format.Format_RGB32)
    page.setDevicePixelRatio(ratio)
    painter = QPainter(page)
    first = Drawn(Seen(skeleton_of(posture, 0.0), view), pieces)
    scene = Scene(QRectF(0, 0, 620, 620), frame_of([first]), TONES)
    found: list[list[float]] = [[] for _ in PARTS]
    for number in range(FRAMES):
        share = number / FRAMES
        marks = [process_time()]
        skeleton = skeleton_of(posture, share)
        marks.append(process_time())
        seen = Seen(skeleton, View(view.azimuth + turn * share, view.elevation))
        body = Drawn(seen, pieces)
        _ = body.bounds
        marks.append(process_time())
        _ = body.order
        marks.append(process_time())
        picture.prepare(scene, body, ratio)
        marks.append(process_time())
        picture.draw(painter, scene, body)
        marks.append(process_time())
        times = [1000.0 * (b - a) for a, b in pairwise(marks)]
        for part, time in zip(found, [*times, sum(times[1:])], strict=True):
            part.append(time)
    painter.end()
    return [part[4:] for part in found]


application([])
TONES = Tones(figure_colours(Look(Qt.ColorScheme.Light)))
for size, turning in ((1, 0.0), (2, 0.0), (2, 6.0)):
    print(
        f"\n{620 * size} px, {'turning' if turning else 'breathing'}: median (p99)   "
        + "   ".join(PARTS)
    )
    everything: list[list[float]] = [[] for _ in PARTS]
    for pose in sys.argv[1:] or poses():
        parts = measured(pose, size, turning)
        for whole, part in zip(everything, parts, strict=True):
            whole.extend(part)
        if sys.argv[1:]:
            print(f"{pose:30}", "  ".join(f"{median(part):5.2f}" for part in parts))
    row = (f"{median(part):.2f} ({quantiles(part, n=100)[-1]:.2f})" for part in everything)
    print("   ".join(row))
