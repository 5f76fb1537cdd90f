"""Keys as a real X server sends them: of any layout, and held for a while."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from support.desktop import display
from support.desktop.display import Display
from support.desktop.sessionbus import ROOT, Program
from support.programs import told_keys
from support.sound.soundserver import wait_until

pytestmark = [pytest.mark.screen]


@dataclass
class Keys:
    """The window on a screen with a keyboard of its own."""

    screen: Display
    program: Program
    before: dict[str, int]

    def layout(self, name: str) -> None:
        """Have nothing but this layout on the keyboard."""
        env = {**os.environ, **self.screen.env}
        subprocess.run(["setxkbmap", name], env=env, check=True, capture_output=True)

    def told(self, kind: str) -> list[dict[str, Any]]:
        """Return what was told of this kind since this test began."""
        return self.program.all(kind)[self.before.get(kind, 0) :]

    def wishes(self) -> list[str]:
        return [told["what"] for told in self.told("wished")]

    def wait(self, count: int = 1) -> list[str]:
        """Wait for so many wishes, and return them."""
        wait_until(lambda: len(self.wishes()) >= count, f"{count} wishes")
        return self.wishes()


@pytest.fixture(scope="module")
def shown() -> Iterator[tuple[Display, Program]]:
    """One window for all of them: nothing that they do changes what a key means."""
    if absent := display.missing() or ("" if shutil.which("setxkbmap") else "no setxkbmap"):
        pytest.skip(absent)
    with Display() as screen:
        env = {**os.environ, **screen.env, "PYTHONPATH": str(ROOT), "DBUS_SESSION_BUS_ADDRESS": ""}
        program = Program([sys.executable, told_keys.__file__], env)
        program.wait("ready", seconds=60.0)
        screen.window("Breath Coach")
        yield screen, program
        program.kill()


@pytest.fixture
def keys(shown: tuple[Display, Program]) -> Keys:
    screen, program = shown
    return Keys(screen, program, {kind: len(program.all(kind)) for kind in ("wished", "turned")})


# The keys S, N, P and B of a keyboard with Latin letters, by their number on an X server.
PLACES = {"39": "stop", "57": "go", "33": "go", "56": "go"}


@pytest.mark.parametrize("layout", ["us", "ru", "ua", "gr", "bg"])
@pytest.mark.parametrize("place", PLACES)
def test_the_keys_mean_the_same_where_no_letter_is_latin(
    keys: Keys, layout: str, place: str
) -> None:
    keys.layout(layout)
    keys.screen.key(place)
    assert keys.wait() == [PLACES[place]]


@pytest.mark.parametrize("layout", ["us", "ru", "gr"])
def test_space_and_escape_and_the_turn_work_in_every_layout(keys: Keys, layout: str) -> None:
    keys.layout(layout)
    keys.screen.key("28")
    wait_until(lambda: len(keys.told("turned")) == 1, "it is turned")
    keys.screen.key("space", "Escape")
    assert keys.wait(2) == ["resume", "stop"]


def test_a_french_keyboard_keeps_its_printed_letters(keys: Keys) -> None:
    keys.layout("fr")
    keys.screen.key("s")
    assert keys.wait() == ["stop"]


def test_a_key_that_is_held_wishes_once(keys: Keys) -> None:
    keys.layout("us")
    for count in range(1, 4):
        keys.screen.hold("space", 1.5)
        keys.wait(count)
    keys.screen.key("Escape")
    assert keys.wait(4) == ["resume"] * 3 + ["stop"]
