"""Colours that can be read, in both schemes, as the system wishes."""

from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.stage import DAY, NIGHT, Stage

from coach.ui import theme
from coach.ui.theme import Colours, Look

DAY_COLOURS, NIGHT_COLOURS = theme.DAY, theme.NIGHT

# A look asks for the fonts there are.
pytestmark = pytest.mark.usefixtures("qapp")
SCHEMES = pytest.mark.parametrize("colours", [NIGHT_COLOURS, DAY_COLOURS], ids=["night", "day"])
# Read from three metres.
SESSION_TEXT = [
    ("ink", "top"),
    ("ink", "bottom"),
    ("quiet", "top"),
    ("quiet", "bottom"),
    ("sea_text", "top"),
    ("sea_text", "bottom"),
    ("warm_text", "wrong"),
    ("ink", "card_on"),
]
OTHER_TEXT = [
    ("ink", "card"),
    ("quiet", "card"),
    ("quiet", "card_on"),
    ("sea_text", "card"),
    ("on_sea", "sea"),
    ("quiet", "track"),
]
# What tells one state from another: WCAG 2.2, 1.4.11.
SHAPES = [
    ("sea", "bottom"),
    ("sea", "top"),
    ("sea", "card"),
    ("ink", "bottom"),
    ("quiet", "card"),
    ("off", "bottom"),
]
# A body is told from what is behind it by its clothes.
BODY = [
    ("cloth", "orb_core"),
    ("cloth", "orb_rim"),
    ("cloth", "top"),
    ("cloth", "bottom"),
    ("legs", "orb_rim"),
    ("legs", "top"),
    ("legs", "bottom"),
    ("hair", "skin"),
]


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1, as WCAG 2.2 defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@SCHEMES
@pytest.mark.parametrize(
    ("pairs", "least"), [(SESSION_TEXT, 7.0), (OTHER_TEXT, 4.5), (SHAPES, 3.0), (BODY, 2.7)]
)
def test_contrast(colours: Colours, pairs: list[tuple[str, str]], least: float) -> None:
    for front, back in pairs:
        ratio = contrast(getattr(colours, front), getattr(colours, back))
        assert ratio >= least, f"{front} on {back}: {ratio:.2f}"


@SCHEMES
def test_every_colour_is_one(colours: Colours) -> None:
    for field in fields(colours):
        assert Look(DAY).colour(field.name).isValid()


def test_the_window_follows_the_system_at_once(stage: Stage) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(stage.look.follow)
    for page in stage.window.pages():
        stage.window.turn_to(page)
        for scheme, colours in ((NIGHT, NIGHT_COLOURS), (DAY, DAY_COLOURS)):
            hints.colorSchemeChanged.emit(scheme)
            stage.settle()
            corner = stage.window.grab().toImage().pixelColor(1, 1).name()
            assert corner == colours.top
    title = stage.window.setup.title
    hints.colorSchemeChanged.emit(NIGHT)
    assert title.palette().windowText().color().name() == NIGHT_COLOURS.ink
    hints.colorSchemeChanged.disconnect(stage.look.follow)


def test_where_the_system_does_not_say_it_is_day() -> None:
    assert Look(Qt.ColorScheme.Unknown).colours is DAY_COLOURS


def test_everything_grows_with_the_window(stage: Stage) -> None:
    sizes = []
    for width, height in ((640, 480), (1280, 800), (3840, 2160)):
        stage.window.resize(width, height)
        sizes.append(stage.window.choose.title.font().pixelSize())
    assert sizes == sorted(sizes)
    assert sizes[-1] > 2.5 * sizes[1]
