"""A tempo that is changed live: picture, sound and record tell of one and the same breath."""

import pickle
from collections.abc import Callable
from operator import methodcaller

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.machine.nightly import examples
from support.score.builders import ROLLDOWN

from coach.audio.playback.clock import ManualClock
from coach.audio.playback.device import Device, Failed, Heard, Replaced, Report
from coach.audio.playback.recording_device import RecordingDevice
from coach.audio.playback.remote_process import Desk
from coach.audio.playback.silent_device import SilentDevice
from coach.audio.playback.swap import Swap
from coach.audio.playback.write_head import BLOCK
from coach.audio.synthesis.mix import Clips, Mix
from coach.audio.synthesis.render import render
from coach.core.routine.breathing import Breathing
from coach.core.routine.routine import Routine, Step
from coach.core.score.timeline import GRID_FRAMES, SAMPLE_RATE, Span, State, Timeline
from coach.core.session.session import Action
from coach.live.conductor import Conductor
from coach.speech.tones import canned_clips

pytestmark = pytest.mark.slow

# Nobody bends: where the head is down, a breath may be slower than is wished for.
UPRIGHT = Routine(
    id="upright",
    name="Upright",
    steps=(Step("one", "One", 3), Step("two", "Two", 2), Step("three", "Three", 3)),
    way_up=ROLLDOWN.way_up,
    opening=ROLLDOWN.opening,
    resuming=ROLLDOWN.resuming,
    closing=ROLLDOWN.closing,
)
CLIPS = canned_clips(list(UPRIGHT.lines()))
TICK = 1 / 60


class Kept(RecordingDevice):
    """Keeps what it is playing, and how often it was offered something else."""

    def __init__(self, now: ManualClock) -> None:
        super().__init__(render, now)
        self.playing: Timeline | None = None
        self.offered = self.refused = 0
        # Where in the samples each take begins, and with which frame of the session.
        self.takes: list[tuple[int, int]] = []

    def play(self, take: int, timeline: Timeline, clips: Clips, frame: int) -> None:
        self.takes.append((len(self.samples) if self.takes else 0, frame))
        super().play(take, timeline, clips, frame)
        self.playing = timeline

    def replace(self, timeline: Timeline, frame: int) -> None:
        super().replace(timeline, frame)
        self.offered += 1
        if self._answers[-1] == Replaced(self._answers[-1].take, in_time=True):
            self.playing = timeline
        else:
            self.refused += 1


class Elsewhere:
    """A device in another process: orders are pickled, and all that is told takes its time."""

    name = "elsewhere"

    def __init__(self, device: Device, now: ManualClock, delay: float) -> None:
        self.device = device
        self._desk = Desk(device)
        self._now, self._delay = now, delay
        self._orders: list[tuple[float, bytes]] = []
        self._reports: list[tuple[float, Report]] = []
        self._take = 0
        self.lost = False

    def play(self, take: int, timeline: Timeline, clips: Clips, frame: int) -> None:
        self._take = take
        self._tell("add", clips)
        self._tell("play", take, timeline, frame)

    def replace(self, timeline: Timeline, frame: int) -> None:
        self._tell("replace", timeline, frame)

    def mix(self, mix: Mix) -> None:
        self._tell("mix", mix)

    def reports(self) -> list[Report]:
        """Let what was told arrive, and return what has arrived."""
        if self.lost:
            return [Failed(self._take, "It is gone.")]
        now = self._now()
        while self._orders and self._orders[0][0] <= now:
            pickle.loads(self._orders.pop(0)[1])(self._desk)  # noqa: S301 - our own
        self._reports += [(now + self._delay, told) for told in self.device.reports()]
        come = [told for at, told in self._reports if at <= now]
        self._reports = [(at, told) for at, told in self._reports if at > now]
        return come

    def close(self) -> None:
        self.device.close()

    def _tell(self, what: str, *values: object) -> None:
        order = pickle.dumps(methodcaller(what, *values))
        self._orders.append((self._now() + self._delay, order))


class Show:
    """A session with a clock by hand, ticked as the window does."""

    def __init__(self, open_device: Callable[[ManualClock], Device]) -> None:
        self.clock = ManualClock(1000.0)
        self.conductor = Conductor(
            UPRIGHT,
            Breathing(),
            1,
            CLIPS,
            open_device=lambda: open_device(self.clock),
            now=self.clock,
        )
        self.conductor.start()

    def ticks(self, count: int, every: float = TICK) -> None:
        for _ in range(count):
            if not self.conductor.over:
                self.clock.advance(every)
                self.conductor.tick()

    def pass_seconds(self, seconds: float) -> None:
        self.ticks(round(seconds * 10), 0.1)

    def act(self, wish: Action | float) -> None:
        """Do what is wished for where the session allows it, as the window does."""
        if isinstance(wish, float):
            if self.conductor.allows(Action.TEMPO):
                self.conductor.tempo(wish)
        elif self.conductor.allows(wish):
            self.conductor.do(wish)


def silent(clock: ManualClock) -> SilentDevice:
    return SilentDevice(clock)


def far(clock: ManualClock) -> Elsewhere:
    return Elsewhere(SilentDevice(clock), clock, 0.03)


def very_far(clock: ManualClock) -> Elsewhere:
    return Elsewhere(SilentDevice(clock), clock, 0.2)


def breaths_as_marked(timeline: Timeline, until: float) -> None:
    """Check that every breath is as long as the tempo that is told of it."""
    for span in timeline.spans:
        if span.place and span.state is State.RUNNING and span.start < until:
            told = dict(Breathing(timeline.tempo_at(span.start)).phases())[span.place.phase]
            lasts = (span.leaves - span.enters) * told
            assert span.end - span.start == pytest.approx(lasts, abs=1e-6), span


TEMPOS = st.integers(30, 150).map(lambda tenths: tenths / 10)
DEEDS = st.sampled_from(
    [Action.STAY, Action.NEXT, Action.PREVIOUS, Action.PAUSE, Action.RESUME, Action.STOP]
)
# What is done in one tick, and how many ticks pass after it.
BURSTS = st.tuples(st.lists(TEMPOS | DEEDS, min_size=2, max_size=4), st.integers(0, 90))
STORIES = st.tuples(st.floats(0.5, 40.0), st.lists(BURSTS, min_size=1, max_size=6))
Story = tuple[float, list[tuple[list[float | Action], int]]]


def told(show: Show, story: Story) -> None:
    """Let somebody do all this, and check that everything agrees in the end."""
    seconds, bursts = story
    show.pass_seconds(seconds)
    for wishes, ticks in bursts:
        for wish in wishes:
            show.act(wish)
        show.ticks(ticks)
    show.act(Action.RESUME)
    show.pass_seconds(20.0)
    conductor = show.conductor
    now = conductor.tick()
    breaths_as_marked(conductor.timeline, now.time)
    if conductor.timeline.outcome is not State.STOPPED and not conductor.over:
        assert now.tempo == conductor.breathing.tempo


@pytest.mark.parametrize("kind", [silent, far, very_far])
@given(story=STORIES)
@settings(max_examples=examples(60))
def test_what_is_told_of_the_tempo_is_how_long_the_breaths_are(
    kind: Callable[[ManualClock], Device], story: Story
) -> None:
    told(Show(kind), story)


@given(story=STORIES)
@settings(max_examples=examples(40))
def test_what_is_told_of_the_tempo_is_what_is_heard(story: Story) -> None:
    show, device = recorded()
    told(show, story)
    timeline, samples = show.conductor.timeline, device.samples
    assert device.playing == timeline
    ends = [index for index, _ in device.takes[1:]]
    for (index, frame), end in zip(device.takes, [*ends, len(samples)], strict=True):
        # The first 10 ms of a take fade in, and the one before fades out.
        heard = samples[index + GRID_FRAMES : end]
        written = render(timeline, CLIPS, frame + GRID_FRAMES, len(heard))
        assert np.allclose(heard, written, atol=1e-5)


def recorded() -> tuple[Show, Kept]:
    devices: list[Kept] = []

    def kept(clock: ManualClock) -> Kept:
        devices.append(Kept(clock))
        return devices[-1]

    return Show(kept), devices[0]


def recorded_far(delay: float) -> tuple[Show, Kept]:
    """A session on a device to which, and from which, each message takes so many seconds."""
    devices: list[Kept] = []

    def elsewhere(clock: ManualClock) -> Elsewhere:
        devices.append(Kept(clock))
        return Elsewhere(devices[-1], clock, delay)

    return Show(elsewhere), devices[0]


@pytest.mark.parametrize(
    "action", [Action.STAY, Action.NEXT, Action.PREVIOUS, Action.PAUSE, Action.STOP]
)
def test_a_tempo_and_something_else_in_one_tick_are_both_done(action: Action) -> None:
    show = Show(silent)
    show.pass_seconds(25.0)
    show.conductor.tempo(10.0)
    show.conductor.do(action)
    show.pass_seconds(5.0)
    # The way up has a tempo of its own, and nobody is told that it were another.
    expected = 6.0 if action is Action.STOP else 10.0
    assert show.conductor.tick().tempo == expected
    breaths_as_marked(show.conductor.timeline, show.conductor.timeline.end)


def test_a_slider_that_is_dragged_compiles_once_a_tick() -> None:
    show, device = recorded()
    show.pass_seconds(20.0)
    for pixel in range(200):
        show.conductor.tempo(6.0 + pixel / 50)
    show.ticks(1)
    assert device.offered == 1
    show.pass_seconds(1.0)
    assert device.offered == 1
    assert show.conductor.tick().tempo == 6.0 + 199 / 50


def test_the_last_of_many_wishes_is_heard_within_600_ms() -> None:
    show, _ = recorded()
    show.pass_seconds(20.0)
    for tick in range(120):
        show.conductor.tempo(6.0 + tick / 20)
        show.ticks(1)
    last = show.conductor.time
    show.conductor.tempo(4.0)
    show.pass_seconds(2.0)
    assert show.conductor.timeline.tempos[-1].tempo == 4.0
    assert show.conductor.timeline.tempos[-1].time - last <= 0.6


def test_a_device_that_always_hears_too_late_is_given_more_time_each_try() -> None:
    show, device = recorded_far(0.3)
    show.pass_seconds(20.0)
    before = show.conductor.timeline
    show.conductor.tempo(9.0)
    show.pass_seconds(10.0)
    assert device.refused > 0
    assert device.playing == show.conductor.timeline
    change = show.conductor.timeline.tempos[-1]
    assert change.tempo == 9.0
    # What was refused has left no trace.
    assert len(show.conductor.timeline.tempos) == len(before.tempos) + 1


def test_a_refusal_is_not_shown_as_if_it_had_been_heard() -> None:
    class Deaf(SilentDevice):
        def replace(self, timeline: Timeline, frame: int) -> None:
            super().replace(timeline, frame - 10 * SAMPLE_RATE)

    show = Show(Deaf)
    show.pass_seconds(20.0)
    show.conductor.tempo(9.0)
    show.ticks(30)
    show.conductor.tick()
    assert show.conductor.timeline.tempo_at(show.conductor.time) == 6.0
    breaths_as_marked(show.conductor.timeline, show.conductor.time)


def test_a_tempo_wished_for_before_anything_is_heard_holds_from_then_on() -> None:
    show = Show(silent)
    show.conductor.tempo(9.0)
    show.ticks(10)
    assert show.conductor.tick().tempo == 9.0


def test_a_wish_made_while_another_is_on_its_way_is_heard_after_it() -> None:
    show, device = recorded_far(0.03)
    show.pass_seconds(20.0)
    show.conductor.tempo(9.0)
    show.ticks(1)
    assert device.offered == 0, "the first is still on its way"
    show.conductor.tempo(12.0)
    show.conductor.tempo(4.0)
    show.ticks(60)
    assert device.offered - device.refused == 2
    assert device.playing == show.conductor.timeline
    assert [mark.tempo for mark in show.conductor.timeline.tempos] == [6.0, 9.0, 4.0]
    breaths_as_marked(show.conductor.timeline, show.conductor.timeline.end)


@pytest.mark.parametrize("left", [0.0, 0.01, 0.04, 0.3, 0.44, 0.47, 0.6, 2.0])
def test_a_wish_at_the_very_end_comes_too_late_and_does_no_harm(left: float) -> None:
    show, device = recorded()
    end = show.conductor.timeline.end
    show.pass_seconds(20.0)
    while show.conductor.time < end - left - TICK:
        show.ticks(1)
    if show.conductor.allows(Action.TEMPO):
        show.conductor.tempo(9.0)
    show.ticks(200)
    assert show.conductor.over
    assert show.conductor.tick().state is State.FINISHED
    assert show.conductor.timeline.end == end
    assert device.playing == show.conductor.timeline
    assert device.offered <= 1


def test_a_wish_made_as_the_sound_is_lost_holds_when_it_is_back() -> None:
    devices: list[Elsewhere] = []

    def lost_once(clock: ManualClock) -> Elsewhere:
        devices.append(Elsewhere(Kept(clock), clock, 0.05))
        return devices[-1]

    show = Show(lost_once)
    show.pass_seconds(25.0)
    for tempo in (9.0, 10.0):
        # The first is offered to a device that will never answer.
        show.conductor.tempo(tempo)
        show.ticks(1)
    devices[0].lost = True
    show.ticks(2)
    assert show.conductor.tick().state is State.PAUSED
    show.conductor.tempo(12.0)
    show.conductor.retry_sound()
    # While the new device has yet to begin.
    show.conductor.tempo(4.0)
    show.ticks(120)
    now = show.conductor.tick()
    assert (now.state, now.tempo, now.problem) == (State.RUNNING, 4.0, "")
    show.pass_seconds(20.0)
    kept = devices[-1].device
    assert isinstance(kept, Kept)
    assert kept.playing == show.conductor.timeline
    breaths_as_marked(show.conductor.timeline, show.conductor.timeline.end)


def test_from_which_frame_on_a_timeline_can_be_new() -> None:
    swap = Swap()
    assert swap.frame(10.0) is None
    swap.hear(Heard(1, 0, 10.0, 24_000))
    assert swap.frame(10.0) == 24_000 + BLOCK
    assert swap.frame(10.011) == 24_000 + BLOCK + 2 * GRID_FRAMES
    before = Timeline((Span(0.0, 60.0, State.RUNNING),), (), (), (), (), State.FINISHED)
    swap.offer(before)
    assert swap.frame(10.0) is None
    assert swap.answer(Replaced(1, in_time=False)) is before
    assert swap.frame(10.0) == 24_000 + 2 * BLOCK
    swap.offer(before)
    assert swap.answer(Replaced(1, in_time=True)) is None
    assert swap.frame(10.0) == 24_000 + BLOCK
