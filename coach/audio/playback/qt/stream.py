"""One take on its way to the loudspeaker: what is written, taken, stalled, and faded out."""

from typing import TYPE_CHECKING, Protocol

import numpy as np

from coach.audio.playback.qt.fade_out import FadeOut
from coach.audio.playback.write_head import BLOCK, WriteHead
from coach.core.score.timeline import GRID_FRAMES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from coach.audio.synthesis.mix import Mix

FRAME_BYTES = 8
# Seconds after its volume is 0 until a sink is let go: it drops what the sound server has
# not played yet, and 100 ms of that still had a volume.
LINGER = 0.13
# Frames that a sink takes at a time, at most, until it has shown that it takes less: 20 ms.
CHUNK = 2 * GRID_FRAMES
# Seconds without advance after which the sound has failed; a loudspeaker that wakes up
# (Bluetooth, HDMI) takes longer to begin.
PATIENCE = 0.5
WAKING = 3.0
# Seconds: a gap between two looks counts as no more than this, or a computer that slept
# would wake up to a failure.
GAP = 0.1


class Sink(Protocol):
    """What is used of a QAudioSink; the names are Qt's."""

    def bytesFree(self) -> int:  # noqa: N802  (Qt's name)
        """Return how many bytes can be written."""

    def processedUSecs(self) -> int:  # noqa: N802  (Qt's name)
        """Return how many microseconds of sound were taken; silence for lack of it not counted."""

    def setVolume(self, volume: float, /) -> None:  # noqa: N802  (Qt's name)
        """Apply a gain from the next chunk on."""

    def error(self) -> object:
        """Return what went wrong."""

    def deleteLater(self) -> None:  # noqa: N802  (Qt's name)
        """Stop and be gone, as soon as the thread's event loop runs again."""


class Out(Protocol):
    """What a started sink is written to."""

    def write(self, data: bytes, /) -> int:
        """Write as much as fits; return how many bytes."""


class Stream:
    """Feeds one sink from one write head, and knows how far the sink has got."""

    def __init__(self, take: int, head: WriteHead, sink: Sink, out: Out) -> None:
        self.take = take
        self.head = head
        self.sink = sink
        self.first = head.frame
        self._out = out
        self._unwritten = b""
        # What was rendered and may not have been taken yet, with the frame it begins at,
        # counted from the take's first.
        self._queued: list[tuple[int, NDArray[np.float32]]] = []
        self._taken = 0
        self._chunk = CHUNK
        self._stalled = 0.0
        self._looked: float | None = None
        self._fade: FadeOut | None = None
        self._silent_since: float | None = None

    def feed(self, mix: "Mix") -> None:
        """Fill the sink up; raises what the renderer raises."""
        while self._flush_unwritten() and self.sink.bytesFree() >= BLOCK * FRAME_BYTES:
            at = self.head.frame - self.first
            block = self.head.write(BLOCK, mix)
            self._queued.append((at, block))
            self._unwritten = block.tobytes()

    def _flush_unwritten(self) -> bool:
        if self._unwritten:
            written = max(0, self._out.write(self._unwritten))
            self._unwritten = self._unwritten[written:]
        return not self._unwritten

    def advance(self, now: float) -> int | None:
        """Look how many frames the sink has taken; None if none since the last look."""
        taken = round(self.sink.processedUSecs() * 48e-3)
        gap = 0.0 if self._looked is None else min(now - self._looked, GAP)
        self._looked = now
        if taken <= self._taken:
            self._stalled += gap
            return None
        self._chunk = min(self._chunk, taken - self._taken)
        self._taken, self._stalled = taken, 0.0
        self._queued = [(at, block) for at, block in self._queued if at + len(block) > taken]
        return taken

    @property
    def stalled(self) -> bool:
        """Whether the sink has taken nothing for too long."""
        return self._stalled > (PATIENCE if self._taken else WAKING)

    def leave(self, now: float) -> None:
        """Begin to fade out."""
        # The first block may have begun before what is taken; the rest was not heard yet.
        rest = [block[max(0, self._taken - at) :] for at, block in self._queued]
        queued = np.concatenate(rest) if rest else np.zeros((0, 2), np.float32)
        self._fade = FadeOut(queued, self._taken, self._chunk, now)

    def left(self, now: float) -> bool:
        """Fade on, to be called every millisecond after `leave`; True when it is silent."""
        if self._fade is None:
            return True
        if self._silent_since is None:
            edge = round(self.sink.processedUSecs() * 48e-3)
            self.sink.setVolume(self._fade.at(edge, now))
            self._silent_since = now if self._fade.volume == 0.0 else None
            return False
        return now - self._silent_since > LINGER
