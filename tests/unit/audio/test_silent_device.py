from types import MappingProxyType

import numpy as np
import pytest
from numpy.typing import NDArray

from coach.audio.playback.clock import ManualClock
from coach.audio.playback.device import Heard, Replaced
from coach.audio.playback.recording_device import AHEAD, RecordingDevice
from coach.audio.playback.silent_device import SilentDevice
from coach.audio.playback.write_head import BLOCK
from coach.audio.synthesis.mix import Clips, Mix
from coach.core.score.timeline import Span, State, Timeline

NO_CLIPS: Clips = MappingProxyType({})


def timeline(end: float = 60.0) -> Timeline:
    return Timeline((Span(0.0, end, State.RUNNING),), (), (), (), (), State.FINISHED)


def level(
    timeline: Timeline, clips: Clips, frame: int, count: int, *mixes: Mix
) -> NDArray[np.float32]:
    """Sound as loud as its timeline is long, a hundredth a second, times the voice's gain."""
    del clips, frame
    gains = np.linspace(mixes[0].voice, mixes[1].voice, count, dtype=np.float32)
    return np.repeat(gains[:, np.newaxis], 2, axis=1) * np.float32(timeline.end / 100.0)


def ramp(
    timeline: Timeline, clips: Clips, frame: int, count: int, *mixes: Mix
) -> NDArray[np.float32]:
    """Each sample says which frame it is, in seconds."""
    del timeline, clips, mixes
    seconds = np.arange(frame, frame + count, dtype=np.float32) / 48_000
    return np.repeat(seconds[:, np.newaxis], 2, axis=1)


def last_heard(device: SilentDevice | RecordingDevice) -> Heard:
    return [r for r in device.reports() if isinstance(r, Heard)][-1]


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(1000.0)


@pytest.fixture(params=["silent", "recording"])
def device(request: pytest.FixtureRequest, clock: ManualClock) -> SilentDevice | RecordingDevice:
    return SilentDevice(clock) if request.param == "silent" else RecordingDevice(level, clock)


def test_time_goes_by_from_play_on(
    device: SilentDevice | RecordingDevice, clock: ManualClock
) -> None:
    assert device.reports() == []
    clock.advance(5.0)
    device.play(1, timeline(), NO_CLIPS, 48_000)
    clock.advance(0.25)
    (report,) = device.reports()
    assert report == Heard(1, 60_000, 1005.25, last_heard(device).head)


def test_a_new_take_begins_where_it_is_told(
    device: SilentDevice | RecordingDevice, clock: ManualClock
) -> None:
    device.play(1, timeline(), NO_CLIPS, 0)
    clock.advance(9.0)
    device.play(2, timeline(), NO_CLIPS, 480)
    heard = last_heard(device)
    assert (heard.take, heard.frame, heard.at) == (2, 480, 1009.0)


def test_nothing_is_reported_after_close(
    device: SilentDevice | RecordingDevice, clock: ManualClock
) -> None:
    device.play(1, timeline(), NO_CLIPS, 0)
    device.close()
    clock.advance(1.0)
    device.close()
    device.replace(timeline(), 480_000)
    assert device.reports() == []


@pytest.mark.parametrize(("late", "in_time"), [(0, True), (1, False)])
def test_a_timeline_is_refused_once_its_first_frame_is_on_its_way(
    device: SilentDevice | RecordingDevice, clock: ManualClock, late: int, *, in_time: bool
) -> None:
    device.play(3, timeline(60.0), NO_CLIPS, 0)
    clock.advance(1.235)
    device.replace(timeline(80.0), last_heard(device).head - late)
    answers = [r for r in device.reports() if isinstance(r, Replaced)]
    assert answers == [Replaced(3, in_time)]
    assert [r for r in device.reports() if isinstance(r, Replaced)] == []


def test_a_timeline_that_was_refused_is_never_heard(clock: ManualClock) -> None:
    device = RecordingDevice(level, clock)
    device.play(1, timeline(20.0), NO_CLIPS, 0)
    clock.advance(1.0)
    device.replace(timeline(80.0), 48_000)
    clock.advance(2.0)
    assert np.unique(device.samples[480:, 0]) == pytest.approx([0.2])


def test_a_recording_keeps_what_was_heard(clock: ManualClock) -> None:
    device = RecordingDevice(ramp, clock)
    device.play(1, timeline(), NO_CLIPS, 96_000)
    for _ in range(10):
        clock.advance(0.0333)
        device.reports()
    assert device.samples.shape == (round(0.333 * 48_000), 2)
    assert device.samples.dtype == np.float32
    heard = last_heard(device).frame
    assert device.samples[-1, 0] == pytest.approx((heard - 1) / 48_000)


def test_a_recording_hears_another_timeline_from_the_write_head_on(clock: ManualClock) -> None:
    device = RecordingDevice(level, clock)
    device.play(1, timeline(20.0), NO_CLIPS, 0)
    clock.advance(1.0)
    head = last_heard(device).head
    device.replace(timeline(80.0), head)
    clock.advance(1.0)
    left = device.samples[:, 0]
    assert left[head - 1] == pytest.approx(0.2)
    assert left[head] == pytest.approx(0.8)


def test_a_recording_crosses_over_at_a_flush(clock: ManualClock) -> None:
    device = RecordingDevice(level, clock)
    device.play(1, timeline(20.0), NO_CLIPS, 0)
    clock.advance(1.0)
    device.play(2, timeline(80.0), NO_CLIPS, 0)
    clock.advance(0.004)
    device.play(3, timeline(60.0), NO_CLIPS, 0)
    clock.advance(0.1)
    device.close()
    left = device.samples[:, 0]
    assert left[47_999] == pytest.approx(0.2)
    assert left[48_000 + 1200] == pytest.approx(0.6)
    assert left[-1] == pytest.approx(0.0, abs=1e-6)
    assert np.abs(np.diff(left)).max() < 0.005


def test_a_recording_ramps_its_mix_over_one_block(clock: ManualClock) -> None:
    device = RecordingDevice(level, clock)
    device.play(1, timeline(50.0), NO_CLIPS, 0)
    clock.advance(1.0)
    device.mix(Mix(voice=0.0))
    clock.advance(1.0)
    left = device.samples[:, 0]
    assert left[48_000 + AHEAD - 1] == pytest.approx(0.5)
    assert left[48_000 + AHEAD + BLOCK] == 0.0
    assert np.abs(np.diff(left[480:])).max() < 0.001
