"""A slow voice: what a session needs is made first, and it begins when the rest can follow."""

import multiprocessing
import os
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from support.speech import fake_workers
from support.speech.fake_workers import fake_voice
from support.speech.patience import FakeClock, wait_until_done, wait_until_finished

from coach.core.routine.breathing import Breathing
from coach.core.score.plan import Plan
from coach.core.session.needs import needs
from coach.speech.cache import ClipCache
from coach.speech.clips import Clip
from coach.speech.forecast import CAUTION, HEAD_START, LOOK_EVERY, Forecast, effort, wait_of
from coach.speech.speaker import Speaker
from coach.speech.tones import canned_clips, tone_clip
from coach.storage.routines import find

pytestmark = pytest.mark.slow

LINES = tuple(f"Line number {number} of those that are made one by one." for number in range(12))
SOON = {text: 20.0 * number for number, text in enumerate(LINES)}
"""A line each twenty seconds."""
PACE = 2.0 / effort(LINES[0])
"""Two seconds a line."""

FakeSpeaker = partial(Speaker, main=fake_workers.main)


@pytest.fixture
def cache(tmp_path: Path) -> ClipCache:
    return ClipCache(tmp_path / "clips")


@pytest.fixture(autouse=True)
def no_process_stays() -> Iterator[None]:
    yield
    assert multiprocessing.active_children() == []


class Slow:
    """A voice that makes its next line when it is told to."""

    def __init__(self, folder: Path) -> None:
        pipe = folder / "tokens"
        os.mkfifo(pipe)
        self.voice = fake_voice("by_token", pipe)
        # Both ends, so that neither waits for the other.
        self._tokens = os.open(pipe, os.O_RDWR)

    def make(self, speaker: Speaker, lines: int) -> None:
        """Have so many more lines made."""
        before = speaker.progress.done
        os.write(self._tokens, b"." * lines)
        wait_until_done(speaker, before + lines)

    def close(self) -> None:
        os.close(self._tokens)


@pytest.fixture
def slow(tmp_path: Path) -> Iterator[Slow]:
    voice = Slow(tmp_path)
    yield voice
    voice.close()


def test_what_is_asked_for_first_is_made_first(cache: ClipCache, slow: Slow) -> None:
    with FakeSpeaker(LINES, cache=cache, voices=[slow.voice]) as speaker:
        speaker.hurry([LINES[9], LINES[7]])
        slow.make(speaker, 2)
        assert set(speaker.clips) == {LINES[9], LINES[7]}


def test_what_becomes_needed_while_others_are_made_comes_next(cache: ClipCache, slow: Slow) -> None:
    with FakeSpeaker(LINES, cache=cache, voices=[slow.voice]) as speaker:
        slow.make(speaker, 1)
        speaker.hurry([LINES[11]])
        # Four are in the voice's hands already, and one more is taken for the first.
        slow.make(speaker, 5)
        assert LINES[11] in speaker.clips


def test_a_line_that_failed_waits_for_the_others_that_are_needed(cache: ClipCache) -> None:
    lines = ["Do not say this: refuse", *LINES]
    with FakeSpeaker(lines, cache=cache, voices=[fake_voice("trips")]) as speaker:
        speaker.hurry(lines)
        made = []
        while len(speaker.clips) < len(lines):
            made = list(speaker.clips)
            speaker.wait(1.0)
            speaker.hurry(lines)
        assert lines[0] not in made


def test_the_speed_of_a_voice_is_measured_over_some_lines(cache: ClipCache, slow: Slow) -> None:
    clock = FakeClock()
    with FakeSpeaker(LINES, cache=cache, voices=[slow.voice], now=clock) as speaker:
        for _ in range(2):
            slow.make(speaker, 1)
        assert speaker.pace is None
        for _ in range(4):
            clock.forward(2.0)
            slow.make(speaker, 1)
        # Two of six lines took no time here.
        assert speaker.pace == pytest.approx(4 / 6 * PACE)


def test_lines_from_before_have_no_speed(cache: ClipCache) -> None:
    for _ in range(2):
        with FakeSpeaker(LINES, cache=cache, voices=[fake_voice("good")]) as speaker:
            wait_until_finished(speaker)
    assert speaker.pace is None


def test_nothing_is_waited_for_once_all_that_is_needed_is_there() -> None:
    assert wait_of(SOON, dict.fromkeys(LINES), None) == 0.0


def test_before_its_speed_is_known_nobody_knows_how_long_a_voice_takes() -> None:
    assert wait_of(SOON, {}, None) is None


def test_what_is_needed_at_the_start_is_waited_for_however_fast_the_voice_is() -> None:
    assert wait_of(SOON, {}, PACE) == pytest.approx(2.0 * CAUTION)
    assert wait_of(SOON, {LINES[0]: 1.0}, PACE) == 0.0


def test_a_voice_slower_than_the_session_is_waited_for_until_it_stays_ahead() -> None:
    pace = 30.0 / effort(LINES[0]) / CAUTION
    wait = wait_of(SOON, {}, pace)
    # Twelve lines of thirty seconds, the last of them needed after eleven times twenty.
    assert wait == pytest.approx(12 * 30.0 - (11 * 20.0 - HEAD_START), rel=0.02)


def test_what_is_ready_in_a_moment_is_waited_for_whole() -> None:
    assert wait_of(SOON, {}, PACE / 10) == pytest.approx(12 * 0.2 * CAUTION, rel=0.02)


class Made:
    """A voice that has made so much, at such a pace."""

    def __init__(self, clips: Mapping[str, Clip], pace: float) -> None:
        self.clips, self.pace = dict(clips), pace
        self.order: list[str] = []

    def hurry(self, texts: Iterator[str]) -> None:
        self.order = list(texts)


def test_a_forecast_asks_for_what_is_needed_by_what_is_known_and_not_too_often() -> None:
    voice, clock = Made({LINES[0]: tone_clip(LINES[0])}, PACE), FakeClock()
    seen: list[Mapping[str, float]] = []

    def wanted(lengths: Mapping[str, float]) -> Mapping[str, float]:
        seen.append(dict(lengths))
        return SOON

    forecast = Forecast(voice, wanted, clock)
    assert forecast.look()
    assert voice.order == list(LINES)
    assert seen == [{LINES[0]: pytest.approx(len(tone_clip(LINES[0])) / 48_000)}]
    assert not forecast.look()
    assert len(seen) == 1
    clock.forward(LOOK_EVERY)
    forecast.look()
    assert len(seen) == 2


def test_who_may_begin_may_still_when_the_machine_is_slower_for_a_moment() -> None:
    voice, clock = Made(canned_clips(LINES[:1]), PACE), FakeClock()
    forecast = Forecast(voice, lambda _: SOON, clock)
    forecast.look()
    assert forecast.wait == 0.0
    voice.pace = 19.9 / effort(LINES[0]) / CAUTION
    forecast.look(at_once=True)
    assert forecast.wait == 0.0
    voice.pace = 60.0 / effort(LINES[0]) / CAUTION
    forecast.look(at_once=True)
    assert forecast.wait is not None
    assert forecast.wait > HEAD_START


def test_with_two_seconds_a_line_the_roll_down_begins_when_a_third_of_its_lines_is_there() -> None:
    routine = find("hamstring-rolldown")
    plan, texts = Plan(routine.with_prop(routine.props[0]), 2, {}), routine.spoken_lines()
    needed = needs(plan, Breathing())
    pace = 2.0 / (sum(map(effort, texts)) / len(texts))
    order = [*needed, *(text for text in texts if text not in needed)]
    waits = (wait_of(needed, dict.fromkeys(order[:made]), pace) for made in range(len(order)))
    made = next(made for made, wait in enumerate(waits) if wait == 0.0)
    assert made < len(texts) / 3
    # Even so, each line is there before its time.
    begun = sum(map(effort, order[:made])) * pace
    ready = 0.0
    for text in order[: len(needed)]:
        ready += effort(text) * pace
        assert ready - begun <= needed[text]


@pytest.mark.parametrize("kept", [False, True])
def test_a_voice_that_fails_in_a_session_leaves_tones_and_never_a_second_voice(
    cache: ClipCache, *, kept: bool
) -> None:
    first, second = fake_voice("crashes_at_second_line"), fake_voice("good")
    with FakeSpeaker(LINES, cache=cache, voices=[first, second]) as speaker:
        wait_until_done(speaker, 1)
        begun = speaker.clips[LINES[0]]
        speaker.kept = kept
        progress = wait_until_finished(speaker)
        assert speaker.broken == kept
        assert progress.voice == (first if kept else second)
        for text in LINES:
            expected = tone_clip(text) if kept else fake_workers.fake_clip(second, text)
            expected = begun if kept and text == LINES[0] else expected
            np.testing.assert_allclose(speaker.clips[text], expected, atol=1 / 32768)
        assert progress.notice
        begins = "Tones and words on the screen take the place of what is still to be said."
        assert progress.notice.startswith(begins) == kept


def test_a_voice_that_takes_long_over_a_line_is_waited_for(
    cache: ClipCache, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FakeClock()
    monkeypatch.setattr("coach.speech.speaker.PATIENCE", {"by_token": 4.0})
    with FakeSpeaker(LINES, cache=cache, voices=[slow.voice], now=clock) as speaker:
        slow.make(speaker, 1)
        clock.forward(19.0)
        assert speaker.wait(0.0).voice == slow.voice
        slow.make(speaker, 1)
        assert speaker.failures == []
