"""The real device on a real sound server, judged by what the loudspeaker played."""

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from support.programs.device_program import Device, heard_until, index_of, place_of
from support.programs.told_device import BROKEN, FIRST, RATE, SECOND, voice
from support.sound.listening import Sound, longest_hole
from support.sound.soundserver import Recording, SoundServer

pytestmark = [pytest.mark.alone, pytest.mark.waits(120)]
# A piece of sound long enough to be found: 25 ms.
PIECE = 1_200
# Until then an old sound must be gone: 160 ms, most of that because the server holds 100.
FADED = 7_680


@pytest.fixture(scope="module")
def first() -> Sound:
    return voice(130.0)


@pytest.fixture(scope="module")
def second() -> Sound:
    return voice(211.0)


@pytest.fixture
def recording(sound: SoundServer) -> Recording:
    """A recording from before the first sound on: it also keeps the loudspeaker awake."""
    return sound.record()


@pytest.fixture
def device(sound: SoundServer, recording: Recording) -> Iterator[Device]:
    del recording  # only started
    with Device(sound.env) as started:
        yield started


@pytest.mark.sound
def test_a_take_is_heard_from_its_frame_on(
    device: Device, recording: Recording, first: Sound
) -> None:
    device.do("play", take=1, frame=2 * RATE)
    report = device.reach(1, 3 * RATE)
    assert device.all("heard")[0]["frame"] < 2 * RATE + 4_800
    start = report["frame"]
    late = place_of(first[start : start + 4 * PIECE], recording, report["at"])
    assert abs(late) < 0.025


@pytest.mark.sound
def test_reports_come_often_enough_for_the_picture(device: Device) -> None:
    device.do("play", take=1, frame=0)
    device.reach(1, 2 * RATE)
    moments = np.array([line["at"] for line in device.all("heard")])
    assert np.percentile(np.diff(moments), 90) < 0.03


@pytest.mark.sound
def test_a_flush_is_heard_within_100_ms_and_makes_no_click(
    device: Device, recording: Recording, first: Sound, second: Sound
) -> None:
    own_step = np.abs(np.diff(first)).max()
    steps = []
    for number in range(10):
        old, new = 2 * number + 1, 2 * number + 2
        device.do("play", take=old, frame=number * RATE)
        device.reach(old, number * RATE + RATE // 3 + 731 * number)
        began = device.do("play", take=new, frame=number * RATE, end=SECOND)["at"]
        device.reach(new, number * RATE + RATE // 2)
        steps.append(largest_step_of_the_old(recording, began, second[number * RATE :]) / own_step)
    print(f"largest step {np.median(steps):.2f} at the median, {max(steps):.2f} at most")
    # Cut off, the largest step is 2 at the median, and up to 7; a voice that goes on makes 1.
    assert np.median(steps) < 1.3
    assert max(steps) < 3.0


def largest_step_of_the_old(recording: Recording, began: float, new: Sound) -> float:
    """Take the new sound out of the recording, and look at what is left of the old."""
    # Looked for where the old sound is gone.
    start = index_of(new[FADED : FADED + 8 * PIECE], recording, began) - FADED
    assert start - recording.frame_of(began) < 0.1 * RATE
    left = heard_until(recording, began).copy()
    risen = new[: RATE // 4].copy()
    risen[:480] *= np.linspace(0.0, 1.0, 480, dtype=np.float32)
    left[start : start + len(risen)] -= risen
    now = recording.frame_of(began)
    gone = now + FADED
    # A few milliseconds of grace for when, on the recording, it began.
    assert np.abs(left[gone + 240 : gone + 4_800]).max() < 1e-3
    return float(np.abs(np.diff(left[now - 240 : gone + 480])).max())


@pytest.mark.sound
def test_a_change_is_heard_within_600_ms_and_no_frame_is_lost(
    device: Device, recording: Recording, second: Sound
) -> None:
    seconds = []
    for take in range(1, 11):
        device.do("play", take=take, frame=0)
        # Each time elsewhere between two blocks.
        frame = device.reach(take, RATE + 731 * take)["frame"]
        began = device.do("replace", end=SECOND)["at"]
        device.wait("replaced", take=take, in_time=True)
        device.reach(take, frame + 2 * RATE)
        # Known by its place in the session: the new voice where the old one would have been.
        piece = second[frame + 36_000 : frame + 36_000 + 4 * PIECE]
        late = place_of(piece, recording, began + 0.75, within=0.2)
        assert abs(late) < 0.05
        seconds.append(heard_first(recording, began, second, frame))
    refused = len(device.all("replaced", in_time=False))
    print(f"heard after {min(seconds):.3f} to {max(seconds):.3f} s, {refused} of 10 came too late")
    assert min(seconds) > 0.3
    assert max(seconds) < 0.6


def heard_first(recording: Recording, began: float, sound: Sound, frame: int) -> float:
    """Return how many seconds after `began` this sound is heard for the first time."""
    left = heard_until(recording, began + 1.0)
    return float(
        next(
            at
            for at in np.arange(0.2, 0.8, 0.005)
            if sounds_like(left, recording.frame_of(began + at), sound, frame)
        )
    )


@pytest.mark.sound
def test_a_change_that_comes_too_late_is_refused_and_never_heard(
    device: Device, recording: Recording, first: Sound
) -> None:
    device.do("play", take=1, frame=0)
    frame = device.reach(1, RATE)["frame"]
    began = device.do("replace_at", end=SECOND, frame=frame)["at"]
    device.wait("replaced", take=1, in_time=False)
    device.reach(1, frame + 2 * RATE)
    piece = first[frame + RATE : frame + RATE + 4 * PIECE]
    assert abs(place_of(piece, recording, began + 1.0, within=0.2)) < 0.05


def sounds_like(left: Sound, at: int, sound: Sound, frame: int) -> bool:
    """Tell whether the 10 ms from `at` on are a part of this sound, after `frame`."""
    heard = left[at : at + 480].astype(np.float64)
    known = sound[frame : frame + RATE].astype(np.float64)
    match = np.correlate(known, heard, "valid")
    energy = np.convolve(known**2, np.ones(480), "valid") * (heard**2).sum()
    return bool((match / np.sqrt(energy + 1e-12)).max() > 0.999)


@pytest.mark.sound
@pytest.mark.parametrize("kind", ["python", "c"])
def test_a_busy_window_makes_no_hole_in_the_sound(
    device: Device, recording: Recording, kind: str
) -> None:
    device.do("play", take=1, frame=0)
    began = device.reach(1, RATE // 2)["at"]
    for _ in range(3):
        device.do("block", kind=kind, seconds=0.3)
        ended = device.reach(1, device.all("heard")[-1]["frame"] + RATE)["at"]
    left = heard_until(recording, ended)
    stretch = left[recording.frame_of(began) : recording.frame_of(ended)]
    hole = longest_hole(stretch, threshold=1e-3)
    print(f"longest hole {1000 * hole:.1f} ms")
    assert hole < 0.005


@pytest.mark.sound
def test_what_is_switched_off_falls_silent_without_a_click(
    device: Device, recording: Recording, first: Sound
) -> None:
    device.do("play", take=1, frame=0)
    device.reach(1, RATE)
    began = device.do("mix", voice=0.0)["at"]
    device.reach(1, 3 * RATE)
    left = heard_until(recording, began + 1.0)
    off = recording.frame_of(began + 0.7)
    assert np.abs(left[off : off + RATE // 4]).max() == 0.0
    steps = np.abs(np.diff(left[recording.frame_of(began) :]))
    assert steps.max() <= 1.05 * np.abs(np.diff(first)).max()


@pytest.mark.sound
def test_the_device_closes_without_a_click(
    device: Device, recording: Recording, first: Sound
) -> None:
    device.do("play", take=1, frame=0)
    device.reach(1, RATE)
    closed = device.do("close")
    assert closed["took"] < 0.5
    left = heard_until(recording, closed["at"])
    at = recording.frame_of(closed["at"])
    assert np.abs(left[at + FADED + 240 : at + 9_600]).max() == 0.0
    steps = np.abs(np.diff(left[at - 240 : at + FADED]))
    assert steps.max() < 3.0 * np.abs(np.diff(first)).max()
    assert device.end() == 0


@pytest.mark.sound
def test_a_server_that_dies_is_noticed_within_a_second(sound: SoundServer, device: Device) -> None:
    device.do("play", take=1, frame=0)
    device.reach(1, RATE)
    died = sound.kill()
    device.wait("failed", take=1)
    assert time.monotonic() - died < 1.0
    assert device.do("close")["took"] < 0.5
    assert len(device.all("failed")) == 1


@pytest.mark.sound
def test_no_server_is_a_failure_in_words(sound: SoundServer) -> None:
    sound.kill()
    with Device(sound.env) as device:
        began = device.do("play", take=1, frame=0)["at"]
        assert "No loudspeaker" in device.wait("failed", take=1)["reason"]
        assert time.monotonic() - began < 1.0
        assert device.do("close")["took"] < 0.5
        assert device.end() == 0


@pytest.mark.sound
def test_a_loudspeaker_that_is_unplugged_is_noticed(sound: SoundServer) -> None:
    plug = sound.load("module-null-sink sink_name=headphones")
    sound.make_default("headphones")
    sound.record(of="headphones")
    with Device(sound.env) as device:
        device.do("play", take=0, frame=0)
        device.reach(0, RATE // 2)
        # By a later device too, though Qt began to watch for the first one.
        device.do("reopen")
        device.do("play", take=1, frame=0)
        device.reach(1, RATE // 2)
        pulled = time.monotonic()
        sound.unload(plug)
        device.wait("failed", take=1)
        assert time.monotonic() - pulled < 1.0
        device.do("play", take=2, frame=RATE)
        device.reach(2, RATE + RATE // 2)
        assert device.end() == 0


@pytest.mark.sound
def test_a_renderer_that_raises_is_a_failure_with_its_reason(device: Device) -> None:
    device.do("play", take=1, frame=0)
    device.reach(1, RATE // 2)
    device.do("replace", end=BROKEN)
    assert "KeyError" in device.wait("failed", take=1)["reason"]
    device.do("play", take=2, frame=0, end=FIRST)
    device.reach(2, RATE // 2)
    assert device.end() == 0


def test_a_missing_sound_library_is_a_failure_in_words(tmp_path: Path) -> None:
    with Device({"HOME": str(tmp_path)}, "--without-library") as device:
        device.do("play", take=1, frame=0)
        assert "library" in device.wait("failed", take=1)["reason"]
        assert device.end() == 0


def test_what_only_films_need_is_not_loaded(device: Device) -> None:
    device.do("play", take=1, frame=0)
    device.reach(1, RATE)
    loaded = Path(f"/proc/{device.pid}/maps").read_text()
    assert "libQt6Multimedia" in loaded
    assert not [name for name in ("ffmpeg", "avcodec", "libQt6Quick") if name in loaded]
