"""The window on small screens, and on those with more pixels a point: all of it can be reached."""

import pytest
from support.desktop.display import Display
from support.programs.program import Home, Window

pytestmark = pytest.mark.screen
# Pixels, what the desktop or the person sets, and how many pixels a point that makes.
SCREENS: list[tuple[str, dict[str, str], float]] = [
    ("1366x768", {}, 1.0),
    ("1280x800", {"QT_SCALE_FACTOR": "1.25"}, 1.25),
    ("1280x800", {"QT_SCALE_FACTOR": "1.5"}, 1.5),
    ("1280x800", {"QT_SCALE_FACTOR": "2"}, 2.0),
    ("1280x720", {"QT_SCALE_FACTOR": "2"}, 2.0),
    ("1366x768", {"QT_SCALE_FACTOR": "2"}, 2.0),
    ("1280x800", {"QT_FONT_DPI": "120"}, 1.25),
    ("1366x768", {"QT_FONT_DPI": "144"}, 1.5),
    ("1280x800", {"QT_FONT_DPI": "192"}, 2.0),
    ("800x600", {}, 1.0),
]


@pytest.mark.parametrize(("size", "settings", "ratio"), SCREENS)
def test_the_whole_window_is_on_the_screen_and_leads_on(
    home: Home, size: str, settings: dict[str, str], ratio: float
) -> None:
    width, height = map(int, size.split("x"))
    with Display(size) as screen:
        home.extra |= {**screen.env, **settings, "DBUS_SESSION_BUS_ADDRESS": ""}
        with Window(home) as window:
            place = window.wait_for_control("Continue", enabled=True)
            x, y, wide, high = screen.place(screen.window("Breath Coach"))
            assert x >= 0
            assert y >= 0
            # A point and a half is two pixels.
            assert x + wide < width + ratio
            assert y + high < height + ratio
            # Its places are in points.
            for name in ("Continue", "Preferences", "About"):
                place = window.controls()[name]
                assert (place["x"] + place["width"]) * ratio <= x + wide
                assert (place["y"] + place["height"]) * ratio <= y + high
            screen.key("Return")
            window.wait_for_control("None of this applies to me")
