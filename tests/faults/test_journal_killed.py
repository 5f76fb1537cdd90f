"""Killed at any moment, the journal loses nothing but the end of the session that was running."""

import os
import signal
import sys
import time
from pathlib import Path

import platformdirs
import pytest
from faults.mutations import SEED, seeded
from faults.table import simulated
from support.window.stage import rolldown

from coach.core.readout.summary import Done
from coach.live.session_log import Diary
from coach.storage.journal import Outcome, entries, keep
from coach.storage.settings import Settings

KILLS = 200
# Seconds after its first session within which the program is killed: some sessions long.
LONGEST = 0.03


def note_down_for_ever(told: int) -> None:
    """Note down one session after the other, and tell the id of each that has ended."""
    diary = Diary(keep)
    while True:
        diary.begin(rolldown(), Settings())
        for breaths in (0, 4, 8):
            diary.go_on(Done(0, breaths, 10.0 * breaths))
        diary.end(Outcome.FINISHED, Done(1, 12, 120.0))
        assert diary.entry
        assert not diary.notice
        os.write(told, f"{diary.entry.id}\n".encode())


def killed_after(seconds: float) -> list[str]:
    """Let a program note down sessions, kill it, and return which ones it says had ended."""
    hears, told = os.pipe()
    # No new interpreter: what is tried is the writing, and two hundred of those take a minute.
    child = os.fork()
    if child == 0:
        try:
            note_down_for_ever(told)
        finally:
            os._exit(1)
    os.close(told)
    with os.fdopen(hears) as said:
        first = said.readline()
        # Nothing is waited for: the moment is any moment, and that is what is tried.
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WTERMSIG(status) == signal.SIGKILL, "it ended by itself"
        return [first.strip(), *said.read().split()]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork there")
@simulated("the program is killed", "while sessions are noted down")
def test_at_any_moment_nothing_is_lost_but_the_running_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: tmp_path)
    random = seeded(SEED)
    said: list[str] = []
    for kills in range(1, KILLS + 1):
        said += killed_after(random.uniform(0.0, LONGEST))
        if kills % 20:
            continue
        kept = {entry.id: entry for entry in entries()}
        finished = {id_ for id_, entry in kept.items() if entry.outcome is Outcome.FINISHED}
        broken_off = [entry for entry in kept.values() if entry.id not in finished]
        assert set(said) <= finished
        # One that had ended may not have been told any more.
        assert len(finished) - len(said) + len(broken_off) <= kills
        assert all(entry.outcome is Outcome.BROKEN_OFF for entry in broken_off)
        assert all(entry.seconds == 10.0 * entry.breaths for entry in kept.values())
    assert broken_off, "no session was hit"
