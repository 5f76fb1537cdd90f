"""Where a layout goes on from, and what is under way there."""

from dataclasses import dataclass
from math import inf

from coach.core.routine.routine import Cue
from coach.core.score.dose import NOTHING_TAKEN, Taken
from coach.core.score.posture import UPRIGHT, Head


@dataclass(frozen=True, slots=True)
class Reached:
    """Where a layout begins: at `time` (seconds), with what is under way by then.

    The voice is busy until `busy`; `waiting` are the cues of the current step that found no
    room so far; `head` tells whether the head is down, and since when, and `taken` how much of a
    step in seconds was taken; the breath is as loud as `loudness`, 0 to 1.
    """

    time: float = 0.0
    busy: float = -inf
    waiting: tuple[Cue, ...] = ()
    head: Head = UPRIGHT
    taken: Taken = NOTHING_TAKEN
    loudness: float = 1.0
