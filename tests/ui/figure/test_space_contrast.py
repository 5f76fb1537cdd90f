"""The body in space reads for every eye: against the circle, the table, and where it glows."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from support.window.colour_blind import MACHADO, linear, luminance, seen_by

from coach.storage.appearance import LookSettings, Scheme
from coach.ui.figure.colours import figure_colours
from coach.ui.figure.space.glow import Spot, paint_glow
from coach.ui.figure.space.room.painting import paint_piece
from coach.ui.figure.space.room.props import Kind, Prop, pieces_of
from coach.ui.figure.space.view import ABOVE, LEFT_PROFILE, RIGHT_PROFILE, View
from coach.ui.look.backdrop import paint_backdrop
from coach.ui.look.theme import Look

pytestmark = pytest.mark.usefixtures("qapp")
SCHEMES = pytest.mark.parametrize("scheme", [Scheme.DAY, Scheme.NIGHT, Scheme.CONTRAST])
EYES = pytest.mark.parametrize("eye", list(MACHADO))
SIZE = 80


def looking(scheme: Scheme) -> Look:
    look = Look()
    look.wish(LookSettings(scheme))
    return look


def plain(colour: QColor) -> QImage:
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image


def light_of(image: QImage, eye: str) -> np.ndarray:
    found: np.ndarray = luminance(seen_by(linear(image), eye))
    return found


def contrast(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


@SCHEMES
@EYES
def test_hands_are_lighter_than_the_table_that_they_lie_on(scheme: Scheme, eye: str) -> None:
    colours = figure_colours(looking(scheme))
    image = plain(QColor("black"))
    painter = QPainter(image)
    painter.translate(0.0, SIZE)
    painter.scale(0.5, 0.5)
    paint_piece(painter, pieces_of(Prop(Kind.TABLE, top=0.4))[-1], ABOVE, colours)
    painter.end()
    table = float(light_of(image, eye).max())
    skin = float(light_of(plain(colours["skin"]), eye).max())
    assert skin > table
    assert contrast(skin, table) > 1.3


@SCHEMES
@EYES
def test_a_hand_beside_a_cushion_is_lighter_than_it(scheme: Scheme, eye: str) -> None:
    colours = figure_colours(looking(scheme))
    image = plain(colours["legs"])
    painter = QPainter(image)
    painter.translate(SIZE / 2, SIZE)
    paint_piece(painter, pieces_of(Prop(Kind.CUSHION, top=0.1))[0], RIGHT_PROFILE, colours)
    painter.end()
    cushion = float(np.median(light_of(image, eye)[-40:, 20:60]))
    skin = float(light_of(plain(colours["skin"]), eye).max())
    assert skin > cushion
    assert contrast(skin, cushion) > 1.25


@SCHEMES
@EYES
@pytest.mark.parametrize("ground", ["cloth", "legs", "skin"])
def test_a_glow_has_a_ring_on_whatever_it_lies(scheme: Scheme, eye: str, ground: str) -> None:
    colours = figure_colours(looking(scheme))
    image = plain(colours[ground])
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(QPointF(SIZE / 2, SIZE / 2))
    painter.scale(0.3, 0.3)
    paint_glow(painter, Spot(0.0, 0.0, 80.0, 80.0, 0.0), colours["glow"], 1.0, 0.0)
    painter.end()
    seen = light_of(image, eye)
    assert contrast(float(seen.max()), float(seen.min())) > 1.5


@SCHEMES
@EYES
def test_a_body_differs_from_the_circle_that_it_is_seen_before(scheme: Scheme, eye: str) -> None:
    look = looking(scheme)
    image = plain(look.colour("bottom"))
    painter = QPainter(image)
    paint_backdrop(painter, QRectF(0, 0, SIZE, SIZE), look)
    painter.end()
    circle = float(np.median(light_of(image, eye)[20:-20, 20:-20]))
    colours = figure_colours(look)
    for part in ("cloth", "legs"):
        assert contrast(float(light_of(plain(colours[part]), eye).max()), circle) > 1.3, part


@SCHEMES
@EYES
@pytest.mark.parametrize(("view", "across"), [(RIGHT_PROFILE, 0.75), (LEFT_PROFILE, 0.25)])
def test_a_wall_differs_from_the_circle_and_from_the_hands_on_it(
    scheme: Scheme, eye: str, view: View, across: float
) -> None:
    look = looking(scheme)
    image = plain(look.colour("bottom"))
    painter = QPainter(image)
    paint_backdrop(painter, QRectF(0, 0, SIZE, SIZE), look)
    circle = light_of(image, eye)
    painter.translate(SIZE * across, 0.85 * SIZE)
    painter.scale(SIZE / 1300, SIZE / 1300)
    colours = figure_colours(look)
    paint_piece(painter, pieces_of(Prop(Kind.WALL))[0], view, colours)
    painter.end()
    seen = light_of(image, eye)
    wall = seen != circle
    wall[: SIZE // 2] = False  # it fades above
    lighter, darker = np.maximum(seen, circle)[wall], np.minimum(seen, circle)[wall]
    assert np.median((lighter + 0.05) / (darker + 0.05)) > 1.2
    skin = float(light_of(plain(colours["skin"]), eye).max())
    assert contrast(skin, float(np.median(seen[wall]))) > 1.3
