"""How a stream that is already queued is faded out: which volume to set at which edge."""

from typing import TYPE_CHECKING

import numpy as np

from coach.core.score.timeline import SAMPLE_RATE

if TYPE_CHECKING:
    from numpy.typing import NDArray

# A sink applies its volume to whole chunks (5 to 20 ms), so each change of it is a step in
# the sound. What is in its buffer cannot be touched, but is known, and so is where the next
# chunks begin: the volume changes most where the wave happens to be near zero there, so
# that the largest of the steps to come is as small as can be. Simulated with a loud vowel,
# 600 times each; the largest step relative to the voice's own largest, median and 99 %, in
# chunks of 5 ms: 0.8, 1.0; of 10 ms: 0.8, 1.1; of 20 ms: 0.8, 1.5; cut off: 1.7, 6.0.
# Seconds after which no chunk is heard any more that begins then: with the last chunk and
# what is on its way, it ends within 160 ms.
GONE = 0.060
# Seconds after which there will be no further edge: the sink takes nothing any more.
STUCK = 0.08
# How many frames of the queue matter: 80 ms.
SPAN = 3_840
# Frames: a sink that tells its position more finely still takes no less at a time.
_SHORTEST = 240
# Softer than this, a sample is as good as none.
_SILENT = 1e-4


class FadeOut:
    """The volume of a stream that is leaving; `volume` 0 is the end of it."""

    def __init__(self, queued: "NDArray[np.float32]", first: int, chunk: int, began: float) -> None:
        """Fade what is `queued`, (frames, channels) from frame `first` on, in chunks of frames."""
        self.volume = 1.0
        self._loudness = np.abs(queued[:SPAN]).max(axis=1, initial=0.0)
        self._first = first
        self._chunk = max(chunk, _SHORTEST)
        self._began = began
        self._edge = -1

    def at(self, edge: int, now: float) -> float:
        """Return the volume from frame `edge` on, the next that the sink will take."""
        if edge != self._edge:
            self._edge = edge
            self.volume *= 1.0 - self._share(edge - self._first, now)
        elif now - self._began > STUCK:
            self.volume = 0.0
        return self.volume

    def _share(self, index: int, now: float) -> float:
        """Return how much of the volume goes here: equal steps here and at the edges to come."""
        left = max(0.0, GONE - (now - self._began))
        last = index + round(left * SAMPLE_RATE)
        loudness = self._loudness[index : last + 1 : self._chunk]
        if not len(loudness) or loudness[0] < _SILENT:
            return 1.0
        ease = 1.0 / np.maximum(loudness, _SILENT)
        return float(ease[0] / ease.sum())
