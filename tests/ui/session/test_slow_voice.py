"""A voice that takes seconds over a line: what a person sees of it, and hears in the end."""

import time

import pytest
from pytestqt.qtbot import QtBot
from support.window.stage import CannedSpeaker, Stage

from coach.core.score.timeline import State
from coach.core.session.intents import STOP
from coach.speech.forecast import effort

pytestmark = pytest.mark.slow

TWO_SECONDS_A_LINE = 2.0 / effort("A line that is as long as most of them are.")


class Slow:
    """The window with a voice that makes so many lines as it is told, and no more."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.stage = Stage(clips_a_poll=0)
        qtbot.addWidget(self.stage.window)
        self.stage.open()
        qtbot.waitUntil(lambda: self.stage.flow.voice.progress is not None)
        self.speaker.pace = TWO_SECONDS_A_LINE

    @property
    def speaker(self) -> CannedSpeaker:
        return self.stage.speakers[-1]

    @property
    def made(self) -> int:
        return len(self.speaker.clips)

    def make(self, lines: int) -> None:
        """Have so many more lines made, and let the window see it."""
        wanted = self.made + lines
        while self.made < wanted and self.made < len(self.speaker.texts):
            self.speaker.step = 1
            self.speaker.poll()
        self.speaker.step = 0
        self.stage.flow.voice.look()

    def set_up(self) -> None:
        self.stage.window.choose.forward.click()
        self.stage.read_to_the_end()
        self.stage.window.screening.none.click()

    def make_until_ready(self) -> None:
        end = time.monotonic() + 30
        while not self.stage.flow.voice.ready:
            assert time.monotonic() < end, f"{self.made} lines, and not ready"
            self.make(1)

    def begin(self) -> None:
        self.set_up()
        self.make_until_ready()
        self.qtbot.waitUntil(self.stage.window.setup.begin_button.isEnabled)
        self.stage.window.setup.begin_button.click()
        assert self.stage.page is self.stage.window.session


@pytest.fixture
def slow(qtbot: QtBot) -> Slow:
    return Slow(qtbot)


@pytest.mark.parametrize(("seconds", "share"), [(2.0, 1 / 3), (1.0, 1 / 5)])
def test_a_session_begins_long_before_every_line_is_there(
    slow: Slow, seconds: float, share: float
) -> None:
    slow.speaker.pace = seconds / 2.0 * TWO_SECONDS_A_LINE
    slow.begin()
    assert slow.made < len(slow.speaker.texts) * share
    assert not slow.speaker.closed
    assert slow.speaker.kept
    slow.stage.flow.close()


def test_lines_that_are_made_while_a_session_runs_are_said_in_it(slow: Slow) -> None:
    slow.begin()
    bridge, there = slow.stage.flow.session.bridge, set(slow.speaker.clips)
    slow.stage.pass_gates()
    slow.make(100)
    slow.stage.pass_until(lambda: slow.stage.state is State.RUNNING)
    slow.stage.pass_time(60.0)
    assert bridge.timeline
    said = {line.text for line in bridge.timeline.spoken if line.start < bridge.reached[1]}
    assert len(said - there) > 5
    slow.stage.flow.close()


@pytest.mark.parametrize(("pace", "long"), [(0.3, False), (2, True)])
def test_who_would_wait_long_is_told_of_a_voice_that_is_ready_sooner(
    slow: Slow, pace: float, *, long: bool
) -> None:
    slow.set_up()
    slow.speaker.pace = None
    slow.make(3)
    slow.speaker.pace = pace * TWO_SECONDS_A_LINE
    slow.stage.flow.voice.follow_wishes()
    words = slow.stage.window.setup.waiting.text()
    assert words.startswith("The voice is being prepared: you can begin in about")
    assert ("With a simple voice" in words) == long
    slow.stage.flow.close()


def test_the_seconds_to_wait_are_told_and_never_go_back(slow: Slow) -> None:
    slow.set_up()
    told: list[int] = []
    slow.speaker.pace = None
    slow.make(3)
    setup, bar = slow.stage.window.setup, slow.stage.window.voice_bar
    assert setup.waiting.text() == "One moment: the voice is being prepared."
    for number in range(60):
        # On a machine that is busy at times.
        slow.speaker.pace = TWO_SECONDS_A_LINE * (1.5 if number % 7 == 3 else 1.0)
        slow.speaker.step = 1
        slow.speaker.poll()
        slow.speaker.step = 0
        slow.stage.flow.voice.look()
        if slow.stage.flow.voice.ready:
            break
        seconds = slow.stage.flow.voice.seconds
        assert seconds is not None
        assert f"about {seconds} s" in setup.waiting.text()
        assert f"about {seconds} s" in bar.stage.text()
        told.append(seconds)
    assert told[0] >= 30
    assert told == sorted(told, reverse=True)
    assert len(set(told)) > 4
    assert setup.waiting.text() == ""
    assert "You can begin" in bar.stage.text()
    slow.stage.flow.close()


def test_another_prop_has_its_own_lines_made_next(slow: Slow) -> None:
    slow.set_up()
    slow.make(10)
    slow.stage.window.setup.cards["books"].click()
    slow.make_until_ready()
    with_prop = [text for text in slow.speaker.clips if "books" in text or "box" in text]
    assert any("books" in text for text in with_prop[2:])
    assert slow.stage.window.setup.begin_button.isEnabled()
    slow.stage.flow.close()


def test_a_voice_that_fails_in_a_session_is_replaced_after_it(slow: Slow) -> None:
    slow.begin()
    first = slow.speaker
    first.broken = True
    slow.stage.pass_time(5.0)
    assert slow.speaker is first
    slow.stage.flow.session.bridge.do(*STOP)
    slow.stage.pass_until(lambda: not slow.stage.flow.session.under_way)
    assert not first.kept
    slow.qtbot.waitUntil(lambda: slow.speaker is not first)
    assert slow.speaker.texts
    slow.stage.flow.close()
