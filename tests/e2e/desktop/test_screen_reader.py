"""The real program through a screen reader's eyes and ears: AT-SPI, a keyboard, and no screen."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from support.desktop import accessbus
from support.desktop.accessbus import AccessBus
from support.desktop.display import Display
from support.desktop.sessionbus import SessionBus, missing
from support.programs.program import DEADLINE, Home, Window, read_trace
from support.programs.short import SHORT
from support.programs.walking import choose
from support.sound.soundserver import SoundServer, wait_until

pytestmark = [pytest.mark.waits(145), pytest.mark.sound, pytest.mark.screen, pytest.mark.voice]
# Quickly rendered, so that the test is about something else; its name proves that it was heeded.
VOICE = {"voice": "bundled-espeak", "gates": "countdown", "get_ready": 3}
# Controls have one of these; a page is a "filler" that takes the keyboard only in a session.
ROLES = {"button", "radio button", "check box", "text", "slider", "scroll pane"}
# Of those that stand in a row, tab stops at one, and the arrows reach the others.
IN_ROWS = {"radio button", "check box"}
# Seconds: a look at the whole tree keeps both sides busy for about as long.
LOOK_EVERY = 0.5
# Seconds of a breath that is tapped.
BREATH = 5.0


class Reader:
    """Somebody who has only the keyboard and what the accessibility tree tells."""

    def __init__(self, bus: AccessBus, screen: Display) -> None:
        self.bus, self._screen = bus, screen

    def press(self, *keys: str) -> None:
        self._screen.key(*keys)

    def wait_for(self, name: str, **values: object) -> dict[str, Any]:
        """Wait until something of this name can be seen, and is as asked for."""
        found: list[dict[str, Any]] = []

        def there() -> bool:
            found[:] = [
                node
                for node in self.bus.look()
                if node["name"] == name and values.items() <= node.items()
            ]
            return bool(found)

        wait_until(there, f"{name!r} {values}", DEADLINE, every=LOOK_EVERY)
        return found[0]

    def tab(self, key: str = "Tab") -> dict[str, Any]:
        """Move on, and return what has the keyboard when the tree tells of it."""
        before = self.bus.focused()
        self.press(key)
        wait_until(lambda: self.bus.focused() != before, f"{key} moves on from {before}")
        return self.bus.focused()

    def go_to(self, name: str) -> None:
        """Walk there with the tab key."""
        seen = [self.bus.focused()]
        while seen[-1].get("name") != name:
            assert len(seen) < 60, f"tab never comes to {name!r}: {seen}"
            seen.append(self.tab())

    def choose(self, name: str) -> None:
        """Walk there, once it can be used, and press it."""
        self.wait_for(name, enabled=True)
        self.go_to(name)
        self.press("Return")

    def hear(self, words: str) -> str:
        """Wait until something that begins so is announced, and return it."""
        wait_until(lambda: self._announced(words), f"{words!r} is announced", DEADLINE)
        return self._announced(words)

    def _announced(self, words: str) -> str:
        last = (self.bus.announced() or [{"text": ""}])[-1]["text"]
        return last if last.startswith(words) else ""

    def read_through(self, page: str) -> None:
        """Hold that this page names all its controls, and that tab comes to each of them."""
        self.wait_for(page)
        controls = [node for node in self.bus.look() if node["focusable"] and node["enabled"]]
        controls = [node for node in controls if node["role"] != "filler"]
        for node in controls:
            assert node["name"], node
            assert node["role"] in ROLES, node
        # Where there is one thing to do, there is nothing to walk around.
        if len(controls) == 1:
            self.go_to(controls[0]["name"])
            return
        reached = self._round()
        assert all(node["showing"] and node["name"] for node in reached), reached
        # Of choices that exclude each other, tab stops at the one that is on, or at the first.
        wanted = {
            node["name"]
            for node in controls
            if node["role"] not in IN_ROWS or (node["role"] == "radio button" and node["checked"])
        }
        assert wanted <= {node["name"] for node in reached}, (page, [n["name"] for n in reached])
        print(f"{page}: {len(controls)} controls, {len(reached)} stops of the tab key")

    def _round(self) -> list[dict[str, Any]]:
        reached = [self.tab()]
        while (node := self.tab()) != reached[0]:
            assert len(reached) < 60, reached
            reached.append(node)
        return reached


@pytest.fixture
def reader(home: Home, screen: Display, sound: SoundServer) -> Iterator[Reader]:
    if absent := accessbus.missing():
        pytest.skip(absent)
    with SessionBus() as bus, AccessBus(bus, screen.env) as access:
        home.extra |= access.env | {"PULSE_SERVER": sound.env["PULSE_SERVER"]}
        yield Reader(access, screen)


def test_the_whole_program_is_used_by_keyboard_through_the_tree(
    home: Home, reader: Reader, screen: Display
) -> None:
    choose(home, **VOICE)
    with Window(home, SHORT, "--tempo", "15") as window:
        reader.wait_for("Voice: eSpeak")
        screen.window("Breath Coach")
        reader.read_through("What's been bugging you?")
        reader.choose("Preferences")
        reader.read_through("Preferences")
        reader.choose("Picture and sound…")
        reader.read_through("Picture and sound")
        reader.press("Escape", "Escape")
        reader.choose("Continue")
        reader.wait_for("None of this applies to me")
        reader.press("End")
        reader.wait_for("None of this applies to me", enabled=True)
        reader.choose("Something here applies to me")
        reader.read_through("Not this one today")
        reader.choose("Back to the question")
        reader.wait_for("None of this applies to me")
        reader.press("End")
        reader.choose("None of this applies to me")
        reader.read_through("Set up your space")
        reader.choose("Begin")
        reader.wait_for("Something feels wrong", enabled=True)
        window.wait_for("phase", step="hang", breath=1, phase="inhale")
        reader.press("space")
        reader.wait_for("Resume", role="button")
        reader.read_through("Session")
        reader.press("space")
        window.wait_for("state", 60.0, state="finished")
        reader.read_through("Well done")
        chart = reader.wait_for("The tempo over the session")
        assert chart["description"] == "15.0 breaths / min throughout"
        reader.press("4")
        reader.wait_for("Good", checked=True)
        reader.choose("Do it again")
        reader.choose("Begin")
        reader.wait_for("Stand", role="label")
        reader.press("Escape")
        reader.wait_for("You stopped in time")
        reader.read_through("You stopped in time")
        reader.choose("Choose a routine")
        reader.wait_for("What's been bugging you?")


def test_a_routine_on_the_floor_is_found_by_what_bothers_and_left_lying(
    home: Home, reader: Reader, screen: Display
) -> None:
    # Without its welcome, which takes half a minute.
    choose(home, **VOICE | {"gates": "key", "verbosity": "key"})
    name, shows = "Your back on the floor", "On your back, knees bent, feet flat on the floor"
    with Window(home):
        reader.wait_for("Voice: eSpeak")
        screen.window("Breath Coach")
        reader.choose("Lower back")
        reader.hear("7 routines found")
        reader.go_to("Standing")
        reader.press("Right", "Right", "space")
        reader.hear("4 routines found")
        reader.go_to("Cat and cow")
        reader.press("Down")
        card = reader.wait_for(name, role="radio button", checked=True, focused=True)
        assert card["description"] == "10 min · On the floor"
        reader.choose("Continue")
        reader.wait_for("None of this applies to me")
        reader.press("End")
        reader.choose("None of this applies to me")
        reader.choose("Begin")
        reader.wait_for("I hear both", focused=True)
        reader.press("space")
        reader.wait_for(shows)
        reader.wait_for("I am ready", focused=True)
        reader.press("space")
        reader.hear("Arrive")
        reader.wait_for("Arrive", role="label")
        reader.press("Escape")
        reader.wait_for("Come up slowly", role="label")
        reader.hear("Come up slowly")
        reader.wait_for("Breathe out, and roll onto your side. If you are dizzy, stay lying there.")


def breathe(began: float) -> None:
    """Be as long as a person is until a breath that began then is over."""
    wait_until(lambda: time.monotonic() >= began + BREATH, "a breath is over", 2 * BREATH)


def test_a_breath_is_tapped_with_the_eyes_closed(
    home: Home, reader: Reader, screen: Display
) -> None:
    if absent := missing("playerctl"):
        pytest.skip(absent)
    choose(home, **VOICE)
    with Window(home, SHORT):
        reader.wait_for("Tap your breath")
        screen.window("Breath Coach")
        reader.choose("Tap your breath")
        reader.hear("Each time you begin to breathe out")
        began = time.monotonic()
        reader.press("space")
        reader.hear("1 of 3.")
        breathe(began)
        env = os.environ | reader.bus.env
        subprocess.run(["playerctl", "play-pause"], env=env, check=True, timeout=20.0)
        reader.hear("2 of 3: ")
        breathe(began + BREATH)
        reader.press("space")
        told = reader.hear("The tempo is yours now: ")
        tempo = reader.wait_for("Tempo", role="slider")["description"].split(",")[0]
        print(told)
        assert told == f"The tempo is yours now: {tempo}."
        assert 10.0 <= float(tempo.split()[0]) <= 13.0


@pytest.fixture
def session(
    home: Home, reader: Reader, screen: Display
) -> Callable[..., tuple[list[dict[str, Any]], list[dict[str, Any]]]]:
    """Run a session that nobody touches; return what was announced, and the trace."""

    def run(**settings: object) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        choose(home, **VOICE, **settings)
        with Window(home, SHORT, "--tempo", "12") as window:
            reader.wait_for("Continue", enabled=True)
            screen.window("Breath Coach")
            reader.choose("Continue")
            reader.wait_for("None of this applies to me")
            reader.press("End")
            reader.choose("None of this applies to me")
            reader.choose("Begin")
            window.wait_for("state", 180.0, state="finished")
            return reader.bus.announced(), read_trace(window.trace)

    return run


def test_steps_are_announced_in_the_silence_of_the_voice(
    session: Callable[..., tuple[list[dict[str, Any]], list[dict[str, Any]]]],
) -> None:
    announced, events = session()
    assert [line["text"] for line in announced] == ["Sound check", "Stand", "Hang", "Arrive"]
    # Source: AtspiLive, where 1 is polite.
    assert {line["politeness"] for line in announced} == {1}
    cues = [event for event in events if event["event"] == "cue"]
    for line in announced:
        for cue in cues:
            within = line["wall"] - cue["wall"]
            assert not 0.05 < within < cue["frames"] / 48_000 - 0.05, (line, cue)


def test_without_the_coachs_voice_each_phase_is_announced(
    session: Callable[..., tuple[list[dict[str, Any]], list[dict[str, Any]]]],
) -> None:
    announced, events = session(sounds="breath")
    told = [line["text"] for line in announced]
    at = told.index("Stand. Breathe in")
    breaths = ["Breathe out", "Breathe in", "Breathe out"]
    assert told[at : at + 10] == [
        "Stand. Breathe in",
        "Breathe out",
        "Hang. Breathe in",
        *breaths,
        *breaths[1:],
        "Arrive. Breathe in",
        "Breathe out",
    ]
    phases = [event for event in events if event["event"] == "phase" and event["round"]]
    late = [
        line["wall"] - phase["wall"]
        for line, phase in zip(announced[at : at + 10], phases, strict=True)
    ]
    print(f"announced {1000 * min(late):.0f} to {1000 * max(late):.0f} ms after its phase")
    assert max(late) < 0.5
