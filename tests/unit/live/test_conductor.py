"""A live session on simulated devices: what is heard, and what happens when the sound is lost."""

from itertools import pairwise

import numpy as np
import pytest
from support.score.builders import ROLLDOWN

from coach.audio.playback.clock import ManualClock
from coach.audio.playback.device import Device, Failed, Report
from coach.audio.playback.recording_device import RecordingDevice
from coach.audio.playback.silent_device import SilentDevice
from coach.audio.synthesis.mix import Mix
from coach.audio.synthesis.render import render
from coach.core.readout.snapshot import Snapshot
from coach.core.routine.breathing import Breathing, Phase
from coach.core.score.timeline import SAMPLE_RATE, State
from coach.core.session.session import Action, IllegalActionError
from coach.live.conductor import Conductor
from coach.speech.tones import canned_clips

CLIPS = canned_clips(list(ROLLDOWN.lines()))


class FailingDevice(SilentDevice):
    """Is lost when a test says so."""

    def __init__(self, now: ManualClock) -> None:
        super().__init__(now)
        self.lost = ""
        self.takes: list[int] = []

    def play(self, take: int, *rest: object) -> None:
        super().play(take, *rest)  # type: ignore[arg-type]  # passed on
        self.takes.append(take)

    def reports(self) -> list[Report]:
        lost = [Failed(self.takes[-1], self.lost)] if self.lost else []
        return [*super().reports(), *lost]


class Show:
    """A conductor with a clock by hand."""

    def __init__(self, *devices: Device, clock: ManualClock, rounds: int = 1) -> None:
        self.clock = clock
        waiting = list(devices)
        self.conductor = Conductor(
            ROLLDOWN,
            Breathing(),
            rounds,
            CLIPS,
            # Where no other is there, the last one is tried again.
            open_device=lambda: waiting.pop(0) if len(waiting) > 1 else waiting[0],
            now=clock,
        )
        self.conductor.start()

    def to(self, time: float) -> Snapshot:
        """Tick sixty times a second until this second of the session."""
        now = self.conductor.tick()
        while now.time < time and not self.conductor.over:
            self.clock.advance(1 / 60)
            now = self.conductor.tick()
        return now

    def start_of(self, step: str, phase: Phase) -> float:
        spans = self.conductor.timeline.spans
        places = (s for s in spans if s.place and s.place.step.id == step)
        return next(s.start for s in places if s.place and s.place.phase is phase)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(1000.0)


def recorded(clock: ManualClock, rounds: int = 1) -> tuple[Show, RecordingDevice]:
    device = RecordingDevice(render, clock)
    return Show(device, clock=clock, rounds=rounds), device


def test_a_session_runs_to_its_end_by_itself(clock: ManualClock) -> None:
    show = Show(SilentDevice(clock), clock=clock)
    assert show.to(10_000.0).state is State.FINISHED


def test_what_is_heard_live_is_what_is_written_to_a_file(clock: ManualClock) -> None:
    show, device = recorded(clock)
    show.to(60.0)
    heard = device.samples
    written = render(show.conductor.timeline, CLIPS, 0, len(heard))
    # The first 10 ms of a take fade in.
    assert np.array_equal(heard[480:], written[480:])


def test_a_tempo_change_is_heard_and_seen_within_600_ms(clock: ManualClock) -> None:
    show, _ = recorded(clock)
    at = show.start_of("arrive", Phase.INHALE) + 1.0
    before = show.to(at)
    show.conductor.tempo(12.0)
    same = show.to(at + 0.45)
    after = show.to(at + 0.7)
    assert same.tempo == 6.0
    assert after.tempo == 12.0
    speed = (after.fraction - same.fraction) / (after.time - same.time)
    assert speed > 1.3 * (same.fraction - before.fraction) / (same.time - before.time)
    mark = show.conductor.timeline.tempos[-1]
    assert mark.time - at <= 0.6


def test_the_picture_never_jumps_over_tempo_changes(clock: ManualClock) -> None:
    show, _ = recorded(clock)
    show.to(show.start_of("hang", Phase.INHALE))
    seen = [show.conductor.tick()]
    for tick in range(900):
        if tick % 40 == 0:
            show.conductor.tempo(3.0 + tick % 12)
        clock.advance(1 / 60)
        seen.append(show.conductor.tick())
    # At 15 breaths a minute and cosine breath the circle moves at most so much a tick.
    assert max(abs(b.fullness - a.fullness) for a, b in pairwise(seen)) < 0.04
    assert all(b.time > a.time for a, b in pairwise(seen))


def test_a_pause_is_silent_within_50_ms_and_time_goes_on(clock: ManualClock) -> None:
    show, device = recorded(clock)
    at = show.to(show.start_of("hang", Phase.INHALE) + 2.0).time
    show.conductor.do(Action.PAUSE)
    paused = show.to(at + 5.0)
    heard = device.samples
    silence = heard[round((at + 0.05) * SAMPLE_RATE) :]
    assert paused.state is State.PAUSED
    assert paused.left is None
    assert len(silence) > 4 * SAMPLE_RATE
    assert not silence.any()
    assert heard[: round(at * SAMPLE_RATE)].any()


def test_after_a_pause_the_breath_begins_again(clock: ManualClock) -> None:
    show, _ = recorded(clock)
    at = show.to(show.start_of("hang", Phase.EXHALE) + 2.0).time
    show.conductor.do(Action.PAUSE)
    show.to(at + 3.0)
    show.conductor.do(Action.RESUME)
    counting = show.to(at + 3.7)
    assert counting.caption == ROLLDOWN.resuming.lines[0]
    again = show.to(at + 8.0)
    assert again.place is not None
    assert (again.place.step.id, again.place.breath, again.place.phase) == (
        "hang",
        1,
        Phase.INHALE,
    )


def test_a_stop_speaks_at_once_and_ends_standing(clock: ManualClock) -> None:
    show, _ = recorded(clock)
    at = show.to(show.start_of("hang", Phase.EXHALE) + 2.0).time
    show.conductor.do(Action.STOP)
    said = show.to(at + 0.1)
    assert (said.state, said.caption) == (State.RECOVERING, "Soft knees")
    assert show.to(10_000.0).state is State.STOPPED


def test_a_stop_right_after_a_tempo_change_still_stops(clock: ManualClock) -> None:
    show, _ = recorded(clock)
    show.to(show.start_of("hang", Phase.EXHALE))
    show.conductor.tempo(9.0)
    show.conductor.do(Action.STOP)
    assert show.to(10_000.0).state is State.STOPPED


def test_a_lost_device_puts_the_session_on_hold_and_says_so(clock: ManualClock) -> None:
    device = FailingDevice(clock)
    show = Show(device, clock=clock)
    show.to(show.start_of("hang", Phase.EXHALE))
    device.lost = "The loudspeaker is gone."
    held = show.to(show.conductor.time + 0.1)
    assert (held.state, held.problem) == (State.PAUSED, "The loudspeaker is gone.")
    show.conductor.picture_alone()
    on = show.to(show.conductor.time + 1.0)
    assert (on.state, on.problem) == (State.RUNNING, "")


def test_the_sound_can_be_tried_again(clock: ManualClock) -> None:
    lost, good = FailingDevice(clock), FailingDevice(clock)
    show = Show(lost, good, clock=clock)
    show.to(30.0)
    lost.lost = "The loudspeaker is gone."
    show.to(30.1)
    show.conductor.retry_sound()
    on = show.to(35.0)
    assert (on.state, on.problem) == (State.RUNNING, "")
    assert good.takes


def test_a_device_lost_on_the_way_up_does_not_hold_the_person_down(clock: ManualClock) -> None:
    device = FailingDevice(clock)
    show = Show(device, clock=clock)
    show.to(show.start_of("hang", Phase.EXHALE))
    show.conductor.do(Action.STOP)
    device.lost = "The loudspeaker is gone."
    assert show.to(10_000.0).state is State.STOPPED


def test_what_is_not_allowed_is_refused_and_changes_nothing(clock: ManualClock) -> None:
    show = Show(SilentDevice(clock), clock=clock)
    show.to(1.0)
    before = show.conductor.timeline
    assert not show.conductor.allows(Action.RESUME)
    with pytest.raises(IllegalActionError):
        show.conductor.do(Action.RESUME)
    assert show.conductor.timeline is before


def test_gains_change_the_sound_without_a_click(clock: ManualClock) -> None:
    show, device = recorded(clock)
    at = show.to(show.start_of("hang", Phase.INHALE) + 3.0).time
    show.conductor.mix(Mix(voice=1.0, breath=0.0))
    show.to(at + 1.0)
    quiet = device.samples[round((at + 0.7) * SAMPLE_RATE) : round((at + 0.75) * SAMPLE_RATE)]
    assert not quiet.any()
