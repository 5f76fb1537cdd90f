"""From the first page to a running session, by real keys and the mouse."""

import json
from typing import Any

from display import Display
from e2e.program import Home, Window


def choose(home: Home, **settings: object) -> None:
    """Let these settings be kept from an earlier time."""
    path = home.folder / "xdg_config_home" / "breath-coach" / "settings.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(settings))


def walk_to_the_session(window: Window, screen: Display) -> None:
    """Answer the screening, set up, and begin."""
    window.wait_for_control("Continue")
    screen.window("Breath Coach")
    screen.key("Return")
    window.wait_for_control("None of this applies to me")
    screen.key("End")
    click(window, screen, "None of this applies to me")
    click(window, screen, "Begin")
    window.wait_for_control("Something feels wrong")


def click(window: Window, screen: Display, name: str) -> dict[str, Any]:
    """Click on a control once it can be used; return where it is."""
    place = window.wait_for_control(name, enabled=True)
    screen.click(place["x"] + place["width"] // 2, place["y"] + place["height"] // 2)
    return place
