"""Sound that went away comes back in the same session, judged by what the loudspeaker played."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from support.programs.device_program import Device, heard_until, place_of
from support.programs.told_device import LASTS, LINE, RATE, voice
from support.sound.listening import Sound
from support.sound.soundserver import Recording, SoundServer, wait_until

from coach.core.score.compiler import one_line

pytestmark = pytest.mark.sound
START = round(one_line(LINE, LASTS).spoken[0].start * RATE)


@pytest.fixture(scope="module")
def line() -> Sound:
    return voice(130.0, LASTS)


@pytest.fixture
def device(sound: SoundServer) -> Iterator[Device]:
    sound.record()
    with Device(sound.env, "--loudspeaker") as started:
        yield started


def lose(device: Device, take: int) -> None:
    """Play a take, lose it within a second to a server that dies or hangs, and close."""
    device.wait("failed", take=take)
    assert device.do("close")["took"] < 0.5


def open_again(device: Device, take: int, frame: int = 0) -> float:
    """Open the loudspeaker and play; return the monotonic second."""
    device.do("reopen")
    done = device.do("play", take=take, frame=frame)
    assert done["took"] < 0.1
    return float(done["at"])


def kill_and_lose(sound: SoundServer, device: Device, take: int) -> None:
    device.reach(take, RATE)
    died = sound.kill()
    lose(device, take)
    assert time.monotonic() - died < 1.5


def start_again(sound: SoundServer) -> Recording:
    """Start the server, and keep its loudspeaker awake by recording it."""
    sound.start()
    return sound.record()


def children(pid: int) -> list[int]:
    """Return the processes that play in place of this one."""
    threads = Path(f"/proc/{pid}/task").glob("*")
    found = [int(child) for thread in threads for child in _told(thread / "children").split()]
    return [child for child in found if not gone(child)]


def _told(file: Path) -> bytes:
    """Return what the system says of a process or thread; nothing once it is gone."""
    try:
        return file.read_bytes()
    except OSError:
        return b""


def gone(pid: int) -> bool:
    return b"spawn_main" not in _told(Path(f"/proc/{pid}/cmdline"))


def held(pid: int) -> dict[str, int]:
    """Return how many threads, open files and processes this one has."""
    threads = len(list(Path(f"/proc/{pid}/task").iterdir()))
    files = len(list(Path(f"/proc/{pid}/fd").iterdir()))
    return {"threads": threads, "files": files, "processes": len(children(pid))}


def check_heard(sound: SoundServer, device: Device, line: Sound, take: int, frame: int) -> None:
    """Check that this take is heard, and that what is heard is where its report says."""
    recording = sound.record()
    report = device.reach(take, frame + 2 * RATE)
    at = report["frame"] - START
    late = place_of(line[at : at + RATE // 10], recording, report["at"])
    print(f"take {take} is heard {1000 * late:.1f} ms after its report")
    # Which of the two is a little earlier depends on where in its rounds the server is.
    assert abs(late) < 0.025


def test_when_the_server_is_back_the_same_program_is_heard_again(
    sound: SoundServer, device: Device, line: Sound
) -> None:
    device.do("play", take=1, frame=0)
    take = 1
    for _ in range(2):
        kill_and_lose(sound, device, take)
        tried = open_again(device, take + 1)
        assert "No loudspeaker" in device.wait("failed", take=take + 1)["reason"]
        print(f"without a server, said so after {time.monotonic() - tried:.2f} s")
        assert time.monotonic() - tried < 2.0
        start_again(sound)
        take += 2
        tried = open_again(device, take, 4 * RATE)
        began = device.reach(take, 4 * RATE)["at"]
        print(f"heard again after {began - tried:.2f} s")
        assert began - tried < 3.0
        check_heard(sound, device, line, take, 4 * RATE)
    assert device.end() == 0


def test_in_another_process_it_can_all_be_done_as_well(
    sound: SoundServer, device: Device, line: Sound
) -> None:
    device.do("play", take=1, frame=0)
    kill_and_lose(sound, device, 1)
    recording = start_again(sound)
    open_again(device, 2)
    device.reach(2, 2 * RATE)
    moments = np.array([report["at"] for report in device.all("heard", take=2)])
    assert np.percentile(np.diff(moments), 90) < 0.04
    device.do("play", take=3, frame=6 * RATE)
    check_heard(sound, device, line, 3, 6 * RATE)
    device.do("mix", voice=0.5)
    device.reach(3, 10 * RATE)
    began = device.do("replace", end=0.0)["at"]
    device.wait("replaced", take=3, in_time=True)
    left = heard_until(recording, began + 0.7)
    begin, end = (recording.frame_of(began + second) for second in (0.0, 0.7))
    assert np.abs(left[begin - RATE // 4 : begin]).max() == pytest.approx(0.25, abs=0.05)
    assert np.abs(left[end : end + RATE // 10]).max() == 0.0
    assert device.do("close")["took"] < 0.5
    assert device.end() == 0


def test_it_falls_silent_without_a_click(sound: SoundServer, device: Device, line: Sound) -> None:
    device.do("play", take=1, frame=0)
    kill_and_lose(sound, device, 1)
    recording = start_again(sound)
    open_again(device, 2)
    device.reach(2, 2 * RATE)
    closed = device.do("close")
    assert closed["took"] < 0.5
    left = heard_until(recording, closed["at"])
    at = recording.frame_of(closed["at"])
    assert np.abs(left[at + 6_720 : at + 9_600]).max() == 0.0
    steps = np.abs(np.diff(left[at - 240 : at + 6_720]))
    assert steps.max() < 3.0 * np.abs(np.diff(line)).max()


def test_twenty_tries_without_a_server_leave_nothing_behind(
    sound: SoundServer, device: Device, line: Sound
) -> None:
    device.do("play", take=1, frame=0)
    kill_and_lose(sound, device, 1)
    open_again(device, 2)
    lose(device, 2)
    wait_until(lambda: not children(device.pid), "the first process is gone")
    before = held(device.pid)
    for take in range(3, 23):
        open_again(device, take)
        lose(device, take)
    # Of what was under way when it was counted first there may be less by now.
    wait_until(
        lambda: all(now <= before[what] for what, now in held(device.pid).items()),
        f"no more than before: {before}",
    )
    start_again(sound)
    open_again(device, 30)
    check_heard(sound, device, line, 30, 0)


def test_a_server_that_was_not_there_at_first_is_heard_once_it_is(
    sound: SoundServer, line: Sound
) -> None:
    sound.kill()
    with Device(sound.env, "--loudspeaker") as device:
        device.do("play", take=1, frame=0)
        lose(device, 1)
        start_again(sound)
        open_again(device, 2)
        check_heard(sound, device, line, 2, 0)
        assert device.end() == 0


def test_a_server_that_hangs_holds_nobody_up(
    sound: SoundServer, device: Device, line: Sound
) -> None:
    device.do("play", take=1, frame=0)
    device.reach(1, RATE)
    hung = sound.freeze()
    lose(device, 1)
    assert time.monotonic() - hung < 1.5
    open_again(device, 2)
    assert device.do("close")["took"] < 0.5
    open_again(device, 3)
    lose(device, 3)
    sound.thaw()
    open_again(device, 4)
    check_heard(sound, device, line, 4, 0)
    # And once more, now that it plays in a process of its own.
    hung = sound.freeze()
    lose(device, 4)
    assert time.monotonic() - hung < 1.5
    sound.thaw()
    open_again(device, 5)
    check_heard(sound, device, line, 5, 0)
    assert device.end() == 0


def test_a_server_that_hangs_from_the_first_on_holds_nobody_up(
    sound: SoundServer, device: Device, line: Sound
) -> None:
    sound.freeze()
    assert device.do("play", take=1, frame=0)["took"] < 0.1
    assert "does not answer" in device.wait("failed", take=1)["reason"]
    assert device.do("close")["took"] < 0.5
    sound.thaw()
    open_again(device, 2)
    check_heard(sound, device, line, 2, 0)


def test_a_program_that_ends_while_the_server_hangs_ends_well(
    sound: SoundServer, device: Device
) -> None:
    device.do("play", take=1, frame=0)
    device.reach(1, RATE)
    sound.freeze()
    lose(device, 1)
    open_again(device, 2)
    device.begin_to_end()
    wait_until(lambda: not children(device.pid), "the other process is gone")
    sound.thaw()
    assert device.end() == 0


def elsewhere(sound: SoundServer, device: Device) -> int:
    """Let the device play in another process; return which."""
    device.do("play", take=1, frame=0)
    kill_and_lose(sound, device, 1)
    start_again(sound)
    open_again(device, 2)
    device.reach(2, RATE)
    (child,) = children(device.pid)
    return child


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP])
def test_a_process_that_dies_or_hangs_is_a_failure_in_words(
    sound: SoundServer, device: Device, line: Sound, how: signal.Signals
) -> None:
    child = elsewhere(sound, device)
    os.kill(child, how)
    assert device.wait("failed", take=2)["reason"]
    assert device.do("close")["took"] < 0.5
    wait_until(lambda: gone(child), "the process is gone")
    open_again(device, 3)
    check_heard(sound, device, line, 3, 0)


@pytest.mark.parametrize("killed", [True, False])
def test_a_program_that_ends_leaves_no_sound_behind(
    sound: SoundServer, device: Device, *, killed: bool
) -> None:
    child = elsewhere(sound, device)
    if killed:
        device.kill()
    else:
        assert device.end() == 0
    wait_until(lambda: gone(child), "the process is gone")
