"""From the first page to a running session, by real keys and the mouse."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from support.desktop.display import Display
from support.programs.program import Home, Window

from coach.core.routine.language import Language

TRANSLATIONS = Path(__file__).parents[3] / "resources" / "translations"


def choose(home: Home, **settings: object) -> None:
    """Let these settings be kept from an earlier time."""
    path = home.folder / "xdg_config_home" / "breath-coach" / "settings.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(settings))


def walk_to_the_session(window: Window, screen: Display, language: Language = Language.EN) -> None:
    """Answer the screening, set up, and begin."""
    names = ("Continue", "None of this applies to me", "Begin", "Something feels wrong")
    go_on, none_applies, begin, wrong = (translated(name, language) for name in names)
    # There at once; of use as soon as the routine has been read.
    window.wait_for_control(go_on, enabled=True)
    screen.window("Breath Coach")
    screen.key("Return")
    window.wait_for_control(none_applies)
    screen.key("End")
    click(window, screen, none_applies)
    click(window, screen, begin)
    window.wait_for_control(wrong)


def translated(name: str, language: Language) -> str:
    """Return the name that a control has in a language; names are taken without their keys."""
    if language is Language.EN:
        return name
    path = TRANSLATIONS / f"coach_{language.value}.ts"
    texts = ET.parse(path).iter("message")  # noqa: S314 - a file of our own
    found = {
        (each.findtext("translation") or "").replace("&", "")
        for each in texts
        if (each.findtext("source") or "").replace("&", "") == name
    }
    [one] = found
    return one


def click(window: Window, screen: Display, name: str) -> dict[str, Any]:
    """Click on a control once it can be used; return where it is."""
    place = window.wait_for_control(name, enabled=True)
    screen.click(place["x"] + place["width"] // 2, place["y"] + place["height"] // 2)
    return place
