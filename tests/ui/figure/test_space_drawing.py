"""A body in space on a picture: whole, in its own colours, and the same from left and right."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from support.figure.poses import poses, props_for
from support.window.stage import DAY, NIGHT

from coach.core.anatomy.skeleton import Skeleton, skeleton_of
from coach.ui.figure.colours import figure_colours
from coach.ui.figure.space.drawn import Drawn
from coach.ui.figure.space.frame import frame_of
from coach.ui.figure.space.painting import paint_body
from coach.ui.figure.space.shape.build import Build
from coach.ui.figure.space.shape.sections import Seen
from coach.ui.figure.space.tones import Tones
from coach.ui.figure.space.view import ABOVE, BACK, FRONT, LEFT_PROFILE, RIGHT_PROFILE, View
from coach.ui.look.theme import Look

pytestmark = pytest.mark.usefixtures("qapp")
SIZE = 160
POSES = poses()
SKELETONS = {name: skeleton_of(posture, 0.5) for name, (posture, _) in POSES.items()}
AROUND = (FRONT, BACK, ABOVE, View(48.0, 8.0), LEFT_PROFILE)


def picture(body: Drawn, scheme: Qt.ColorScheme = DAY) -> np.ndarray:
    """Paint a body alone: (rows, columns, 4) uint8, blue, green, red, opacity."""
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(frame_of([body]).onto(QRectF(0, 0, SIZE, SIZE)))
    paint_body(painter, body, Tones(figure_colours(Look(scheme))))
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(SIZE, SIZE, 4).copy()


def shape_of(skeleton: Skeleton, view: View, build: Build = Build.SLENDER) -> np.ndarray:
    return picture(Drawn(Seen(skeleton, view, build)))[..., 3] > 100


def in_one_piece(shape: np.ndarray) -> bool:
    """Tell whether every pixel of a shape is reached from any other."""
    reached = np.zeros_like(shape)
    reached[tuple(np.argwhere(shape)[0])] = True
    while True:
        grown = reached.copy()
        for axis in (0, 1):
            for step in (1, -1):
                grown |= np.roll(grown, step, axis)
        grown &= shape
        if (grown == reached).all():
            return bool((reached == shape).all())
        reached = grown


@pytest.mark.parametrize("name", POSES)
def test_a_body_is_in_one_piece_from_wherever_it_is_seen(name: str) -> None:
    for view in (POSES[name][1], AROUND[len(name) % len(AROUND)]):
        shape = shape_of(SKELETONS[name], view)
        assert shape.sum() > SIZE
        assert in_one_piece(shape)


@pytest.mark.parametrize("build", Build)
def test_every_build_is_in_one_piece_all_round(build: Build) -> None:
    for azimuth in range(0, 360, 40):
        assert in_one_piece(shape_of(SKELETONS["seated"], View(azimuth, 6.0), build))


@pytest.mark.parametrize("name", ["stand", "hinge", "seated", "all fours", "sphinx", "kneeling"])
def test_from_the_left_a_body_is_what_it_is_from_the_right_in_a_mirror(name: str) -> None:
    right = picture(Drawn(Seen(SKELETONS[name], RIGHT_PROFILE)))[..., 3].astype(int)
    mirrored = skeleton_of(POSES[name][0].mirrored(), 0.5)
    left = picture(Drawn(Seen(mirrored, LEFT_PROFILE)))[:, ::-1, 3]
    # The light comes from the left in both: edges there are a little bolder.
    assert (np.abs(right - left) > 120).sum() <= 0.003 * (right > 0).sum()


@pytest.mark.parametrize("scheme", [DAY, NIGHT], ids=["day", "night"])
def test_every_colour_is_one_of_the_scheme_in_light_or_shade(scheme: Qt.ColorScheme) -> None:
    colours = figure_colours(Look(scheme))
    for name in ("stand, three-quarter", "seated twist"):
        painted = picture(Drawn(Seen(SKELETONS[name], POSES[name][1])), scheme)
        solid = painted[painted[..., 3] == 255][:, 2::-1].astype(float)
        rows = [colours[n] for n in ("skin", "hair", "cloth", "legs", "blush")]
        base = np.array([(c.red(), c.green(), c.blue()) for c in rows], float)
        # Shade only darkens: a pixel is a share of its colour, which keeps about its hue.
        lightest = base.max(axis=0) + 3
        assert (solid <= lightest).all()
        for colour in rows[:4]:
            near = np.abs(solid - [colour.red(), colour.green(), colour.blue()]).max(axis=1)
            assert (near <= 2).sum() > 10


def test_a_small_turn_of_the_view_changes_little() -> None:
    for name in ("seated twist", "one knee to the chest", "half-kneeling", "child's pose"):
        one, other = (
            picture(Drawn(Seen(SKELETONS[name], View(30.0 + more, 10.0))))[..., :3].astype(int)
            for more in (0.0, 1.0)
        )
        changed = (np.abs(one - other).max(axis=2) > 60).sum()
        assert changed < 0.12 * (one.max(axis=2) > 0).sum()


def test_everything_keeps_within_its_circle() -> None:
    for name, (_, view) in POSES.items():
        body = Drawn(Seen(SKELETONS[name], view), props_for(name))
        frame = frame_of([body])
        points = body.outlines.edge * [0.001, -0.001] - [frame.x, frame.y]
        assert (np.hypot(*points.T) * frame.scale).max() <= 0.5


def test_what_stands_before_a_body_is_painted_over_it_and_what_is_behind_is_not() -> None:
    chair = props_for("seated")
    from_behind = Drawn(Seen(SKELETONS["seated"], BACK), chair)
    from_before = Drawn(Seen(SKELETONS["seated"], FRONT), chair)
    wood = QColor(figure_colours(Look(DAY))["wood"])
    seen = []
    for body in (from_behind, from_before):
        off = np.abs(
            picture(body)[..., 2::-1].astype(int) - [wood.red(), wood.green(), wood.blue()]
        )
        seen.append(int((off.max(axis=2) < 40).sum()))
    assert seen[0] > 60
    assert seen[1] < seen[0] / 2
