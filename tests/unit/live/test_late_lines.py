"""A voice that is slower than the session: lines come while it runs, and nothing else changes."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.machine.nightly import examples

from coach.audio.playback.clock import ManualClock
from coach.audio.playback.device import Device
from coach.audio.playback.recording_device import RecordingDevice
from coach.audio.playback.remote_device import RemoteDevice
from coach.audio.playback.remote_process import Desk
from coach.audio.playback.silent_device import SilentDevice
from coach.audio.synthesis.mix import Clips
from coach.audio.synthesis.render import render
from coach.core.readout.snapshot import Snapshot
from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.routine import Talk
from coach.core.score.fitting import AWAITED
from coach.core.score.plan import Plan
from coach.core.score.timeline import SAMPLE_RATE, Timeline
from coach.core.session.needs import needs
from coach.core.session.session import Action, Session
from coach.live.conductor import Conductor
from coach.speech.clip_store import CompactClips
from coach.speech.clips import Clip
from coach.speech.tones import canned_clips, tone_clip
from coach.storage.routines import find

pytestmark = pytest.mark.slow

ROUTINE = find("hamstring-rolldown")
# With less before the first breath: a session is rendered whole here.
ROUTINE = replace(
    ROUTINE.with_prop(ROUTINE.props[0]),
    opening=Talk("opening", ROUTINE.opening.lines[:2]),
    ready=(),
    phrases=replace(ROUTINE.phrases, descent=()),
)
_KEPT = CompactClips()
_KEPT.update(canned_clips(dict.fromkeys(ROUTINE.lines())))
# To the last bit as a speaker gives them, and as what is taken in later is kept.
ALL = dict(_KEPT)
TICK = 0.1
LENGTHS = {text: len(clip) / SAMPLE_RATE for text, clip in ALL.items()}
WANTED = needs(Plan(ROUTINE, 2, LENGTHS), Breathing())
"""Each line with the second at which it may be needed."""
CUES = {text for step in ROUTINE.steps for cue in step.cues for text in cue.wordings}
LATE = [text for text in ALL if text in CUES and WANTED.get(text, 1.0) > 0.0]
"""What a session may begin without, and be breathed through without."""


def without(texts: Iterable[str]) -> dict[str, Clip]:
    left_out = set(texts)
    return {text: clip for text, clip in ALL.items() if text not in left_out}


class Show:
    """A session with a clock by hand, of which some lines are still being made."""

    def __init__(
        self,
        late: Iterable[str] = (),
        device: Callable[[ManualClock], Device] = SilentDevice,
    ) -> None:
        self.clock = ManualClock(1000.0)
        self.device = device(self.clock)
        self.clips = without(late)
        self.conductor = Conductor(
            ROUTINE,
            Breathing(),
            2,
            self.clips,
            open_device=lambda: self.device,
            awaited=ALL,
            now=self.clock,
        )
        self.conductor.start()

    def to(self, time: float) -> Snapshot:
        """Tick until this second of the session."""
        now = self.conductor.tick()
        while now.time < time and not self.conductor.over:
            now = self.tick()
        return now

    def tick(self) -> Snapshot:
        self.clock.advance(TICK)
        return self.conductor.tick()

    def bring(self, *texts: str) -> None:
        """Let the voice have finished these lines."""
        self.clips.update((text, ALL[text]) for text in texts)

    def said(self) -> list[str]:
        return [line.text for line in self.conductor.timeline.spoken]


def recorder(clock: ManualClock) -> RecordingDevice:
    return RecordingDevice(render, clock)


def start_of(timeline: Timeline, step: str, phase: Phase, number: int = 1) -> float:
    return next(
        span.start
        for span in timeline.spans
        if span.place
        and (span.place.step.id, span.place.phase, span.place.round) == (step, phase, number)
    )


def whole() -> Timeline:
    """The session as a voice that is ready before performs it."""
    return Show().conductor.timeline


def test_breaths_keep_their_times_to_the_last_bit_whenever_lines_come() -> None:
    show = Show(LATE)
    assert show.conductor.timeline.spans == whole().spans
    for number, text in enumerate(LATE):
        show.to(5.0 + 1.7 * number)
        show.bring(text)
    show.to(10_000.0)
    assert show.conductor.timeline.spans == whole().spans
    assert show.conductor.timeline.chimes == whole().chimes


def test_lines_that_come_in_time_are_said_as_if_they_had_always_been_there() -> None:
    show, expected = Show(LATE), whole()
    for line in expected.spoken:
        show.to(line.start - 3.0)
        show.bring(*(text for text in LATE if WANTED.get(text, 1e9) <= show.conductor.time + 4.0))
    show.to(10_000.0)
    assert show.conductor.timeline.spoken[-1] == expected.spoken[-1]
    said = [(line.start, line.id) for line in show.conductor.timeline.spoken]
    assert said == [(line.start, line.id) for line in expected.spoken]


def test_a_line_is_said_from_the_first_phase_after_it_has_come() -> None:
    show = Show(LATE)
    fold = start_of(whole(), "hinge", Phase.EXHALE)
    line = whole().speaking_at(fold + 0.1)
    assert line is not None
    show.to(fold - 1.5)
    assert line.text not in show.said()
    show.bring(line.text)
    show.to(fold + 1.0)
    assert (line.start, line.text) in [(s.start, s.text) for s in show.conductor.timeline.spoken]


def test_a_line_that_comes_when_its_phase_has_begun_is_not_pushed_into_it() -> None:
    show = Show(LATE)
    fold = start_of(whole(), "hinge", Phase.EXHALE)
    line = whole().speaking_at(fold + 0.1)
    assert line is not None
    show.to(fold + 0.5)
    show.bring(line.text)
    show.to(fold + 3.0)
    assert line.text not in show.said()


def test_a_movement_is_told_in_a_shorter_wording_while_the_longer_is_being_made() -> None:
    show = Show(LATE)
    for step in ("hinge", "round-down", "hang", "roll-up"):
        for number in (1, 2):
            start = start_of(whole(), step, Phase.EXHALE, number)
            line = show.conductor.timeline.speaking_at(start + 0.1)
            assert line is not None, (step, number)
            assert line.text in without(LATE)


def test_what_is_heard_is_what_is_written_to_a_file_in_the_end() -> None:
    show = Show(LATE, recorder)
    for number, text in enumerate(LATE):
        show.to(5.0 + 0.9 * number)
        show.bring(text)
    show.to(10_000.0)
    assert isinstance(show.device, RecordingDevice)
    heard = show.device.samples
    written = render(show.conductor.timeline, ALL, 0, len(heard))
    assert len(set(show.said()) & set(LATE)) > 20
    # The first 10 ms of a take fade in.
    assert np.array_equal(heard[480:], written[480:])


DEEDS = st.sampled_from(
    [Action.NEXT, Action.PREVIOUS, Action.STAY, Action.PAUSE, Action.RESUME, Action.STOP, 4.0, 9.5]
)
# What is done after so many ticks, and after how many each time a line comes.
STORIES = st.tuples(
    st.lists(st.tuples(st.integers(1, 400), DEEDS), max_size=8), st.integers(1, 30), st.randoms()
)
Story = tuple[list[tuple[int, Action | float]], int, Random]


@given(story=STORIES)
@settings(max_examples=examples(40), deadline=None)
def test_whatever_somebody_does_meanwhile_takes_the_same_time(story: Story) -> None:
    deeds, every, random = story
    order = random.sample(LATE, len(LATE))
    ready, slow = Show(), Show(LATE)
    ticks = 0
    for after, deed in deeds:
        for _ in range(after):
            ticks += 1
            if order and ticks % every == 0:
                slow.bring(order.pop())
            ready.tick()
            slow.tick()
        _do(ready.conductor, deed)
        _do(slow.conductor, deed)
    _assert_same_times(slow.conductor.timeline, ready.conductor.timeline)


def _do(conductor: Conductor, deed: Action | float) -> None:
    if isinstance(deed, float):
        if conductor.allows(Action.TEMPO):
            conductor.tempo(deed)
    elif conductor.allows(deed):
        conductor.do(deed)


def _assert_same_times(one: Timeline, other: Timeline) -> None:
    assert [(s.place, s.state) for s in one.spans] == [(s.place, s.state) for s in other.spans]
    # Where a line is broken off, what follows waits for its fade of 10 ms.
    starts = np.array([(a.start, b.start) for a, b in zip(one.spans, other.spans, strict=True)])
    assert np.abs(starts[:, 0] - starts[:, 1]).max() < 0.05


def test_a_line_that_was_begun_in_silence_stays_silent_to_its_end() -> None:
    first = ROUTINE.opening.lines[0]
    show = Show([first], recorder)
    start = next(s.start for s in show.conductor.timeline.spoken if s.text == first)
    assert show.to(start + 0.5).caption == first
    show.bring(first)
    show.to(start + 8.0)
    assert isinstance(show.device, RecordingDevice)
    heard = show.device.samples[480:]
    silent = render(show.conductor.timeline, without([first]), 480, len(heard))
    assert np.array_equal(heard, silent)


def test_on_the_way_up_nothing_changes_any_more() -> None:
    show = Show(LATE)
    show.to(start_of(whole(), "hang", Phase.INHALE))
    show.conductor.do(Action.STOP)
    led = show.conductor.timeline
    show.bring(*LATE)
    show.to(10_000.0)
    assert show.conductor.timeline == led


def test_what_came_during_a_pause_is_said_after_it() -> None:
    show = Show(LATE)
    show.to(start_of(whole(), "stand", Phase.INHALE) + 1.0)
    show.conductor.do(Action.PAUSE)
    show.to(show.conductor.time + 5.0)
    show.bring(*LATE)
    show.to(show.conductor.time + 2.0)
    show.conductor.do(Action.RESUME)
    assert whole().speaking_at(start_of(whole(), "stand", Phase.INHALE) + 0.1).text in show.said()


def test_of_many_lines_that_come_at_once_a_device_is_told_once_a_second() -> None:
    told: list[Timeline] = []

    class Counting(SilentDevice):
        def replace(self, timeline: Timeline, frame: int) -> None:
            told.append(timeline)
            super().replace(timeline, frame)

    show = Show(LATE, Counting)
    for number, text in enumerate(LATE[:30]):
        show.to(10.0 + 0.1 * number)
        show.bring(text)
    show.to(20.0)
    assert 1 <= len(told) <= 4


def test_a_device_that_refuses_a_timeline_is_offered_the_lines_again() -> None:
    class Deaf(SilentDevice):
        refused = 0

        def replace(self, timeline: Timeline, frame: int) -> None:
            deaf = self.refused < 5
            self.refused += deaf
            super().replace(timeline, frame - (10 * SAMPLE_RATE if deaf else 0))

    show = Show(LATE, Deaf)
    show.to(12.0)
    show.bring(*LATE)
    show.to(15.0)
    assert isinstance(show.device, Deaf)
    assert show.device.refused == 5
    assert show.said() == [line.text for line in whole().spoken]


def test_with_every_line_there_a_session_is_never_compiled_again() -> None:
    show = Show()
    before = show.conductor.timeline
    show.to(60.0)
    assert show.conductor.timeline is before


@pytest.mark.parametrize("lengths", [{}, dict.fromkeys(ROUTINE.lines(), AWAITED)])
def test_a_session_without_any_clip_can_be_read(lengths: dict[str, float]) -> None:
    of = Session(Plan(ROUTINE, 1, lengths), Breathing())
    assert of.timeline.end < 1000.0
    assert "Fold forward." in [line.text for line in of.timeline.spoken] or not lengths
    assert of.timeline.spoken == tuple(sorted(of.timeline.spoken, key=lambda line: line.start))


def _after_a_refusal() -> tuple[Session, float, float]:
    """A session in which one more breath was refused while a line was being said."""
    of = Session(Plan(ROUTINE, 1, dict.fromkeys(ALL, 4.0)), Breathing(4.0))
    at = start_of(of.timeline, "hang", Phase.INHALE) + 0.5
    while of.timeline.spoken[-1].text not in ROUTINE.phrases.no_longer:
        before = of.timeline
        at = of.stay(at)
        owed = [s for s in of.timeline.spoken if s.text in ROUTINE.phrases.no_longer]
        if owed:
            return of, at, owed[0].start
        assert of.timeline != before
    raise AssertionError


@pytest.mark.parametrize("change", [Session.catch_up, lambda of, at: of.tempo(4.2, at)])
def test_a_refusal_that_waits_for_the_next_breath_is_told_whatever_comes_between(
    change: Callable[[Session, float], float],
) -> None:
    of, at, told = _after_a_refusal()
    assert told > at + 1.0
    of.learn(dict.fromkeys(ALL, 3.9))
    change(of, at + 0.5)
    assert any(line.text in ROUTINE.phrases.no_longer for line in of.timeline.spoken)


def test_each_clip_goes_to_another_process_once() -> None:
    sent: list[str] = []

    class Listening(SilentDevice):
        def add(self, clips: Clips) -> None:
            sent.extend(clips)

    device, desk = RemoteDevice(lambda: SilentDevice(lambda: 0.0)), Desk(Listening(lambda: 0.0))
    device.add({"One.": tone_clip("One.")})
    device.add({"One.": tone_clip("One."), "Two.": tone_clip("Two.")})
    device.add({"Two.": tone_clip("Two.")})
    orders = device._player._orders  # noqa: SLF001 - no process is started here
    while not orders.empty():
        order = orders.get()
        assert order
        order(desk)
    assert sent == ["One.", "Two."]
