"""Nothing is told by colour alone: phases and states differ for every kind of eye."""

from itertools import combinations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from support.window.colour_blind import MACHADO, linear, luminance, seen_by

from coach.core.routine.breathing import Phase
from coach.storage.appearance import LookSettings, Movement, Scheme
from coach.ui.controls.breath_dots import BreathDots
from coach.ui.look.theme import Look
from coach.ui.session.circle import Breath, Circle

SCHEMES = pytest.mark.parametrize("scheme", [Scheme.DAY, Scheme.NIGHT, Scheme.CONTRAST])
EYES = pytest.mark.parametrize("eye", list(MACHADO))


def circle_in(qtbot: QtBot, scheme: Scheme) -> Circle:
    look = Look()
    look.wish(LookSettings(scheme, Movement.FULL))
    circle = Circle(look)
    qtbot.addWidget(circle)
    circle.resize(300, 300)
    return circle


def contrast(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """The contrast of each pixel with the same one of another picture, 1 to 21."""
    dark, light = np.minimum(one, other), np.maximum(one, other)
    return (light + 0.05) / (dark + 0.05)


@SCHEMES
@EYES
def test_a_circle_of_the_same_size_tells_its_phase_by_a_shape(
    qtbot: QtBot, scheme: Scheme, eye: str
) -> None:
    circle, seen = circle_in(qtbot, scheme), []
    for phase in Phase:
        # Even where size and ring are the same.
        circle.show_breath(Breath(0.5, 0.5, (0.4,), resting=False, phase=phase))
        QApplication.processEvents()
        seen.append(luminance(seen_by(linear(circle.grab().toImage()), eye)))
    for one, other in combinations(seen, 2):
        assert (contrast(one, other) > 2.5).sum() > 150


@SCHEMES
@EYES
def test_the_breaths_that_are_over_differ_from_those_to_come(
    qtbot: QtBot, scheme: Scheme, eye: str
) -> None:
    look = Look()
    look.wish(LookSettings(scheme, Movement.FULL))
    dots = BreathDots(look)
    qtbot.addWidget(dots)
    dots.resize(100, 30)
    seen = []
    for breath in (1, 2):
        dots.show_breath(breath, 3)
        image = QImage(dots.size(), QImage.Format.Format_RGB32)
        image.fill(look.colour("top"))
        dots.render(image, renderFlags=dots.RenderFlag.DrawChildren)
        seen.append(luminance(seen_by(linear(image), eye)))
    assert (contrast(*seen) > 3.0).sum() > 100


@SCHEMES
@EYES
@pytest.mark.parametrize(
    ("one", "other"), [("sea", "track"), ("cloth", "orb_rim"), ("warm_text", "wrong")]
)
def test_what_has_to_differ_differs_in_brightness(
    scheme: Scheme, eye: str, one: str, other: str
) -> None:
    look = Look()
    look.wish(LookSettings(scheme, Movement.FULL))
    seen = []
    for name in (one, other):
        image = QImage(1, 1, QImage.Format.Format_RGB32)
        image.fill(QColor(look.colour(name)))
        seen.append(luminance(seen_by(linear(image), eye)))
    assert float(contrast(*seen).min()) > 2.4


def test_what_is_grey_stays_grey_for_every_eye() -> None:
    """A mistyped matrix would tint it."""
    grey = np.full((1, 1, 3), 0.4)
    for eye in MACHADO:
        assert seen_by(grey, eye) == pytest.approx(grey, abs=2e-5)
