"""How a stream that is already queued is faded out: which volume to set at which edge."""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

# A sink applies its volume to whole chunks (5 to 15 ms), so each change of it is a step in
# the sound. What is in its buffer cannot be touched, but is known: so the volume changes
# most at those edges where the wave happens to cross zero. Simulated with loud vowels in
# chunks of 5 to 10 ms, 600 times each; the largest step relative to the voice's own
# largest, median and 99 %: cut off 1.7, 6.0; in even steps 0.8, 1.8; chosen steps 0.4, 1.2.
# The largest step it chooses, as a share of the loudest sample that comes.
STEP = 0.08
# Seconds: from here on it fades whatever the wave does, and until here it must be gone, so
# that with the 15 ms of the last chunk and the 85 ms on their way it ends within 150 ms.
PRESSED = 0.030
GONE = 0.045
# Seconds after which there will be no further edge: the sink takes nothing any more.
STUCK = 0.08
# How many frames of the queue matter: 80 ms.
SPAN = 3_840


class FadeOut:
    """The volume of a stream that is leaving; `volume` 0 is the end of it."""

    def __init__(self, queued: "NDArray[np.float32]", first: int, began: float) -> None:
        """Fade what is `queued`, (frames, channels), of which the first is frame `first`."""
        self.volume = 1.0
        self._loudness = np.abs(queued[:SPAN]).max(axis=1, initial=0.0)
        self._step = STEP * float(self._loudness.max(initial=0.0))
        self._first = first
        self._began = began
        self._edge = -1

    def at(self, edge: int, now: float) -> float:
        """Return the volume from frame `edge` on, the next that the sink will take."""
        if edge != self._edge:
            self._edge = edge
            self.volume = min(self._gentle(edge), self._pressed(now))
        elif now - self._began > STUCK:
            self.volume = 0.0
        return self.volume

    def _gentle(self, edge: int) -> float:
        index = edge - self._first
        if not 0 <= index < len(self._loudness) or self._loudness[index] == 0.0:
            return 0.0
        return max(0.0, self.volume - self._step / float(self._loudness[index]))

    def _pressed(self, now: float) -> float:
        since = now - self._began
        return min(1.0, max(0.0, (GONE - since) / (GONE - PRESSED)))
