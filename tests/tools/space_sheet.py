"""Draws a body in space: every pose, all round, what glows. `space_sheet.py FOLDER [POSE ...]`."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

from PySide6.QtCore import QPointF, QRectF, Qt  # noqa: E402 - after the platform is chosen
from PySide6.QtGui import QImage, QPainter, QRadialGradient  # noqa: E402 - as above
from support.figure.poses import poses, props_for  # noqa: E402 - as above

from coach.core.anatomy.skeleton import skeleton_of  # noqa: E402 - as above
from coach.storage.appearance import Build, Complexion, LookSettings, Scheme  # noqa: E402 - as above
from coach.ui.app.app import application  # noqa: E402 - as above
from coach.ui.figure.colours import figure_colours  # noqa: E402 - as above
from coach.ui.figure.space.drawn import Drawn  # noqa: E402 - as above
from coach.ui.figure.space.frame import frame_of  # noqa: E402 - as above
from coach.ui.figure.space.glow import PARTS, paint_glow, spots_of  # noqa: E402 - as above
from coach.ui.figure.space.scene import BodyPicture, Scene, paint_room  # noqa: E402 - as above
from coach.ui.figure.space.shape.sections import Seen  # noqa: E402 - as above
from coach.ui.figure.space.tones import Tones  # noqa: E402 - as above
from coach.ui.figure.space.view import BACK, FRONT, View  # noqa: E402 - as above
from coach.ui.look.theme import Look  # noqa: E402 - as above

CELL, COLUMNS = 360, 6
THREE_QUARTER = View(48.0, 10.0)


class Sheet:
    """A grid of pictures that share one scheme."""

    def __init__(
        self, cells: int, scheme: Scheme, cell: int = CELL, columns: int = COLUMNS
    ) -> None:
        self.cell, self.columns, self.number = cell, columns, 0
        self.look = Look()
        self.look.wish(LookSettings(scheme))
        self.tones = Tones(figure_colours(self.look))
        wide, high = columns * cell, -(-cells // columns) * (cell + 24)
        self.image = QImage(wide, high, QImage.Format.Format_RGB32)
        self.image.fill(self.look.colour("bottom"))
        self.painter = QPainter(self.image)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def circle(self, name: str) -> QRectF:
        """Paint the next circle with a name under it, and return its place."""
        left = self.number % self.columns * self.cell
        top = self.number // self.columns * (self.cell + 24)
        self.number += 1
        place = QRectF(left + 6, top + 6, self.cell - 12, self.cell - 12)
        middle = place.topLeft() + QPointF(0.4, 0.38) * place.width()
        fill = QRadialGradient(middle, place.width() * 0.68)
        fill.setColorAt(0.0, self.look.colour("orb_core"))
        fill.setColorAt(1.0, self.look.colour("orb_rim"))
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(fill)
        self.painter.drawEllipse(place)
        self.painter.setPen(self.look.colour("ink"))
        under = QRectF(left, top + self.cell - 2, self.cell, 22)
        self.painter.drawText(under, Qt.AlignmentFlag.AlignCenter, name)
        return place

    def draw(self, name: str, body: Drawn, ahead: Drawn | None = None, glow: str = "") -> None:
        """Paint a body, its ghost and what glows of it."""
        scene = Scene(self.circle(name), frame_of([body, ahead or body]), self.tones)
        paint_room(self.painter, scene, body)
        if ahead:
            self.painter.setOpacity(0.5)
            BodyPicture().draw(self.painter, scene, ahead, self.look.colour("cloth"))
            self.painter.setOpacity(1.0)
        BodyPicture().draw(self.painter, scene, body)
        self.painter.save()
        self.painter.setTransform(scene.frame.onto(scene.place))
        for spot in spots_of(body.seen, glow) if glow else ():
            paint_glow(self.painter, spot, self.look.colour("glow"), 1.0, 0.8)
        self.painter.restore()

    def save(self, file: Path) -> None:
        """Write the sheet."""
        self.painter.end()
        self.image.save(str(file))
        print(file)


def body_in(name: str, view: View | None = None, build: Build = Build.SLENDER) -> Drawn:
    """Return the body in a pose, seen from where it is best seen or from another view."""
    posture, best = poses()[name]
    return Drawn(Seen(skeleton_of(posture, 0.3), view or best, build), props_for(name))


def every_pose(file: Path, scheme: Scheme, names: list[str]) -> None:
    sheet = Sheet(len(names), scheme)
    for name in names:
        sheet.draw(name, body_in(name))
    sheet.save(file)


def all_round(file: Path, name: str) -> None:
    sheet = Sheet(18, Scheme.DAY)
    for elevation in (4, 35, 70):
        for azimuth in range(0, 360, 60):
            view = View(azimuth, elevation)
            sheet.draw(f"{name} {azimuth} {elevation}", body_in(name, view))
    sheet.save(file)


def glows(file: Path) -> None:
    sheet = Sheet(len(PARTS), Scheme.NIGHT)
    for number, part in enumerate(PARTS):
        name = ("standing", "seated", "all-fours")[number % 3]
        sheet.draw(part, body_in(name), body_in("hinged") if number == 0 else None, part)
    sheet.save(file)


def builds(file: Path) -> None:
    shown = (("standing", FRONT), ("standing", None), ("seated", THREE_QUARTER), ("hinged", BACK))
    sheet = Sheet(6 * len(shown), Scheme.DAY, columns=8)
    for complexion in Complexion:
        sheet.look.wish(LookSettings(Scheme.DAY, complexion=complexion))
        sheet.tones = Tones(figure_colours(sheet.look))
        for build in Build:
            for name, view in shown:
                sheet.draw(f"{build}, {complexion}", body_in(name, view, build))
    sheet.save(file)


def main(folder: Path, names: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    application([])
    for scheme in (Scheme.DAY, Scheme.NIGHT, Scheme.CONTRAST):
        every_pose(folder / f"space-{scheme}.png", scheme, names or list(poses()))
    for name in names or ("seated-twist", "all-fours"):
        all_round(folder / f"space-round-{name}.png", name)
    glows(folder / "space-glows.png")
    builds(folder / "space-builds.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
