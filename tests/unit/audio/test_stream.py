from types import MappingProxyType

import numpy as np
import pytest
from numpy.typing import NDArray

from coach.audio.playback.qt.fade_out import GONE, FadeOut
from coach.audio.playback.qt.stream import GAP, PATIENCE, WAKING, Stream
from coach.audio.playback.write_head import WriteHead
from coach.audio.synthesis.mix import Clips, Mix
from coach.core.score.timeline import GRID_FRAMES, Span, State, Timeline

BUFFER = 24_000
TIMELINE = Timeline((Span(0.0, 60.0, State.RUNNING),), (), (), (), (), State.FINISHED)


def count_up(
    timeline: Timeline, clips: Clips, frame: int, count: int, *mixes: Mix
) -> NDArray[np.float32]:
    """Each sample says which frame it is."""
    del timeline, clips, mixes
    frames = np.arange(frame, frame + count, dtype=np.float32)
    return np.repeat(frames[:, np.newaxis], 2, axis=1)


class FakeSink:
    """A sink whose loudspeaker takes what the test says."""

    def __init__(self) -> None:
        self.written = b""
        self.taken = 0
        self.volume = 1.0
        self.at_most = 1 << 30

    def bytesFree(self) -> int:  # noqa: N802  (Qt's name)
        return (BUFFER + self.taken) * 8 - len(self.written)

    def processedUSecs(self) -> int:  # noqa: N802  (Qt's name)
        return self.taken * 1_000_000 // 48_000

    def setVolume(self, volume: float, /) -> None:  # noqa: N802  (Qt's name)
        self.volume = volume

    def error(self) -> object:
        return None

    def deleteLater(self) -> None:  # noqa: N802  (Qt's name)
        pass

    def write(self, data: bytes, /) -> int:
        part = data[: min(self.at_most, self.bytesFree())]
        self.written += part
        return len(part)

    @property
    def frames(self) -> NDArray[np.float32]:
        return np.frombuffer(self.written[: len(self.written) // 8 * 8], np.float32)[::2]


@pytest.fixture
def sink() -> FakeSink:
    return FakeSink()


@pytest.fixture
def stream(sink: FakeSink) -> Stream:
    clips: Clips = MappingProxyType({})
    return Stream(1, WriteHead(count_up, TIMELINE, clips, 1_000, Mix()), sink, sink)


def test_the_write_head_stays_on_the_grid(stream: Stream, sink: FakeSink) -> None:
    assert stream.first == 1_440
    for taken in (0, 777, 3_001, 9_999, 23_456):
        sink.taken = taken
        stream.feed(Mix())
        assert stream.head.frame % GRID_FRAMES == 0


def test_a_short_write_loses_nothing(stream: Stream, sink: FakeSink) -> None:
    sink.at_most = 12_345
    for step in range(40):
        sink.taken = 600 * step
        stream.feed(Mix())
    written = sink.frames[GRID_FRAMES:]
    assert np.array_equal(np.diff(written), np.ones(len(written) - 1))
    assert len(written) > BUFFER


def test_small_change_is_left_to_gather(stream: Stream, sink: FakeSink) -> None:
    stream.feed(Mix())
    head = stream.head.frame
    sink.taken = 4 * GRID_FRAMES
    stream.feed(Mix())
    assert stream.head.frame == head
    sink.taken = 5 * GRID_FRAMES
    stream.feed(Mix())
    assert stream.head.frame == head + 5 * GRID_FRAMES


def looks(stream: Stream, start: float, seconds: float) -> None:
    for step in range(round(seconds * 100)):
        stream.advance(start + step * 0.01)


def test_a_position_that_freezes_is_a_failure(stream: Stream, sink: FakeSink) -> None:
    sink.taken = 480
    looks(stream, 0.0, PATIENCE)
    assert not stream.stalled
    looks(stream, PATIENCE, 0.05)
    assert stream.stalled


def test_a_loudspeaker_may_take_its_time_to_wake(stream: Stream) -> None:
    looks(stream, 0.0, WAKING)
    assert not stream.stalled
    looks(stream, WAKING, 0.05)
    assert stream.stalled


def test_a_computer_that_slept_is_no_failure(stream: Stream, sink: FakeSink) -> None:
    sink.taken = 480
    stream.advance(1.0)
    stream.advance(1.0 + GAP)
    stream.advance(3_600.0)
    assert not stream.stalled


def test_what_leaves_is_let_go_after_it_was_heard_to_end(stream: Stream, sink: FakeSink) -> None:
    stream.feed(Mix())
    stream.leave(0.0)
    silent = next(step for step in range(200) if fades(stream, sink, step) == 0.0)
    assert silent / 1_000 < GONE + 0.011
    gone = next(step for step in range(silent, 200) if stream.left(step / 1_000))
    assert gone - silent >= 50


def fades(stream: Stream, sink: FakeSink, step: int) -> float:
    """Let a millisecond pass with a chunk of 10 ms; return the volume."""
    sink.taken = step // 10 * GRID_FRAMES
    stream.left(step / 1_000)
    return sink.volume


def test_a_sink_that_is_stuck_is_let_go_too(stream: Stream) -> None:
    stream.feed(Mix())
    stream.leave(0.0)
    assert any(stream.left(step / 1_000) for step in range(200))


def test_a_fade_steps_most_where_the_wave_is_near_zero() -> None:
    wave = np.full((1_000, 2), 0.5, np.float32)
    wave[480] = 0.01
    fade = FadeOut(wave, 100, 480, 0.0)
    loud = fade.at(100, 0.001)
    assert 0.9 < loud < 1.0
    assert fade.at(100, 0.002) == loud
    assert fade.at(580, 0.005) < 0.05


@pytest.mark.parametrize("chunk", [240, 480, 960])
def test_a_voice_that_fades_makes_no_click(chunk: int) -> None:
    """Wherever in it the fade begins, and whenever the next chunk is taken."""
    seconds = np.arange(96_000) / 48_000
    turns = 2 * np.pi * (130 * seconds + 2 * np.sin(9.7 * seconds))
    # Loud around 600 Hz, as a vowel is.
    tones = [np.sin(n * turns + n * n) / (1 + (0.43 * n - 2) ** 2) for n in range(1, 24)]
    voice = np.repeat(np.sum(tones, axis=0, dtype=np.float32)[:, np.newaxis], 2, axis=1)
    own = np.abs(np.diff(voice[:, 0])).max()
    largest = [
        np.abs(np.diff(faded(voice[start:], chunk, offset)[:, 0])).max() / own
        for start in range(0, 48_000, 1_601)
        for offset in (1, 8, 15)
    ]
    assert np.median(largest) <= 1.0
    assert max(largest) < 2.5


def faded(voice: NDArray[np.float32], chunk: int, offset: int) -> NDArray[np.float32]:
    """Return what a sink makes of a voice: its first chunk is taken after `offset` ms."""
    fade, heard = FadeOut(voice[:24_000], 0, chunk, 0.0), [voice[:1]]
    milliseconds, taken = 0, 0
    while (volume := fade.at(taken, milliseconds / 1_000)) > 0.0:
        milliseconds += 1
        if milliseconds >= offset + taken / 48:
            heard.append(voice[taken : taken + chunk] * np.float32(volume))
            taken += chunk
    assert milliseconds <= 1_000 * GONE + chunk / 48
    return np.concatenate([*heard, np.zeros((1, 2), np.float32)])


def test_silence_is_let_go_at_once() -> None:
    assert FadeOut(np.zeros((480, 2), np.float32), 0, 480, 0.0).at(7, 0.0) == 0.0
