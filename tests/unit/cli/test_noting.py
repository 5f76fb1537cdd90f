"""A session of the terminal is in the journal, however it ended; and the end is told."""

from pathlib import Path
from types import SimpleNamespace

import click
import pytest
from support.score.builders import ROLLDOWN

from coach.audio.playback.clock import ManualClock
from coach.audio.playback.silent_device import SilentDevice
from coach.cli.noting import Noting
from coach.cli.player import Player
from coach.core.routine.breathing import Breathing
from coach.live.conductor import Conductor
from coach.speech.tones import canned_clips
from coach.storage import journal
from coach.storage.journal import Outcome
from coach.storage.settings import Settings


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep this test's sessions where nothing else is."""
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path)


class Terminal:
    """Somebody who presses a key at some second, on a clock by hand."""

    def __init__(self, key: str = "", at: float = 0.0) -> None:
        self.clock = ManualClock()
        self._key, self._at = key, at
        clips = canned_clips(list(ROLLDOWN.lines()))
        self.conductor = Conductor(
            ROLLDOWN, Breathing(), 1, clips,
            open_device=lambda: SilentDevice(self.clock), now=self.clock,
        )  # fmt: skip
        self.noting = Noting(self.conductor, ROLLDOWN, Settings())

    def keys(self, seconds: float) -> list[str]:
        self.clock.advance(2 * seconds)
        if self._key and self.conductor.time >= self._at:
            key, self._key = self._key, ""
            return [key]
        return []

    def play(self) -> None:
        assert Player(self.conductor, [], self.keys, None, self.noting.look).run() == 0
        self.noting.end()


def test_one_that_was_finished_is_noted_down_once() -> None:
    Terminal().play()
    [entry] = journal.entries()
    assert (entry.routine, entry.outcome, entry.rounds) == (ROLLDOWN.id, Outcome.FINISHED, 1)
    assert entry.breaths == 8
    assert entry.here


def test_one_that_was_stopped_is_noted_down_as_that() -> None:
    Terminal("s", at=40.0).play()
    [entry] = journal.entries()
    assert entry.outcome is Outcome.STOPPED


def test_what_was_done_is_there_though_the_program_is_killed() -> None:
    terminal = Terminal()
    terminal.conductor.start()
    while terminal.conductor.time < 50.0:
        terminal.conductor.tick()
        terminal.noting.look()
        terminal.clock.advance(0.04)
    [entry] = journal.entries()
    assert entry.outcome is Outcome.BROKEN_OFF
    assert entry.seconds > 10.0


def test_where_nobody_can_be_asked_it_is_said_that_the_session_ends() -> None:
    player = Player(Terminal().conductor, [], lambda _: [])
    with pytest.raises(click.ClickException, match=r"No sound\. Until then .* ends"):
        player._show(SimpleNamespace(problem="No sound."))  # type: ignore[arg-type]  # noqa: SLF001 - all it reads
