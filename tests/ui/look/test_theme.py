"""Colours that can be read, in every scheme, as the person or the system wishes."""

from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from support.chosen import settings_of, wish
from support.window.stage import DAY, NIGHT, Stage

from coach.storage.appearance import Scheme
from coach.ui.app.app import system_look
from coach.ui.look import theme
from coach.ui.look.theme import Colours, Look

DAY_COLOURS, NIGHT_COLOURS, CONTRAST = theme.DAY, theme.NIGHT, theme.CONTRAST

HIGH = Qt.ContrastPreference.HighContrast

# A look asks for the fonts there are.
pytestmark = pytest.mark.usefixtures("qapp")
SCHEMES = pytest.mark.parametrize(
    "colours", [NIGHT_COLOURS, DAY_COLOURS, CONTRAST], ids=["night", "day", "high-contrast"]
)
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


def test_high_contrast_asks_more_of_everything() -> None:
    outlines = [("line", "top"), ("orb_core", "top"), ("track", "top"), ("cloth", "orb_core")]
    for pairs, least in ((SESSION_TEXT + OTHER_TEXT[:-1], 10.0), (SHAPES, 7.0), (BODY, 4.0)):
        for front, back in set(pairs) - {("hair", "skin")}:
            ratio = contrast(getattr(CONTRAST, front), getattr(CONTRAST, back))
            assert ratio >= least, f"{front} on {back}: {ratio:.2f}"
    for front, back in outlines:
        ratio = contrast(getattr(CONTRAST, front), getattr(CONTRAST, back))
        assert ratio >= 3.0, f"{front} on {back}: {ratio:.2f}"


@SCHEMES
def test_every_colour_is_one(colours: Colours) -> None:
    for field in fields(colours):
        assert Look(DAY).colour(field.name).isValid()


@pytest.mark.slow
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


def test_who_needs_contrast_gets_it_from_the_system(qapp: QApplication) -> None:
    look = system_look(qapp)
    accessibility = qapp.styleHints().accessibility()
    accessibility.contrastPreferenceChanged.emit(HIGH)
    assert look.colours is CONTRAST
    look.follow(NIGHT)
    assert look.colours is CONTRAST
    accessibility.contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    assert look.colours is NIGHT_COLOURS


@pytest.mark.slow
def test_a_chosen_scheme_stays_whatever_the_system_says(stage: Stage) -> None:
    chosen = {Scheme.NIGHT: NIGHT_COLOURS, Scheme.DAY: DAY_COLOURS, Scheme.CONTRAST: CONTRAST}
    for scheme, colours in chosen.items():
        wish(stage.wishes, scheme=scheme)
        for system in (NIGHT, DAY):
            stage.look.follow(system)
            stage.settle()
            assert stage.window.grab().toImage().pixelColor(1, 1).name() == colours.top
    wish(stage.wishes, scheme=Scheme.SYSTEM)
    assert stage.look.colours is DAY_COLOURS


def test_a_window_opens_in_the_scheme_that_was_kept(qtbot: QtBot) -> None:
    stage = Stage(settings=settings_of(scheme=Scheme.CONTRAST))
    qtbot.addWidget(stage.window)
    assert stage.look.colours is CONTRAST
    stage.flow.close()


def test_where_the_system_does_not_say_it_is_day() -> None:
    assert Look(Qt.ColorScheme.Unknown).colours is DAY_COLOURS


def test_everything_grows_with_the_window(stage: Stage) -> None:
    sizes = []
    for width, height in ((640, 480), (1280, 800), (3840, 2160)):
        stage.window.resize(width, height)
        sizes.append(stage.window.choose.title.font().pixelSize())
    assert sizes == sorted(sizes)
    assert sizes[-1] > 2.5 * sizes[1]
