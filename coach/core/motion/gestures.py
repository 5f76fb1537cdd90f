"""What a spoken cue asks of the eye: a part of the body that glows, a small no or yes."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from math import pi, sin

from coach.core.routine.staging import Attention, Gesture
from coach.core.score.timeline import Spoken, Timeline

# A small movement of the head: cycles a second, and at least this many seconds of it.
_CYCLES = 0.6
_LEAST = 3.2
# How many degrees a yes nods.
_NOD = 9.0
# How long a movement or a glow takes to come and go, in seconds.
_FADE = 0.5
# No line is so long that its gesture lasts longer.
_MOST = 12.0


@dataclass(frozen=True, slots=True)
class Spotlight:
    """Where the attention goes, and how strongly it glows, 0 to 1; `since` in seconds."""

    part: Attention
    strength: float
    since: float


def spotlight_at(timeline: Timeline, time: float) -> Spotlight | None:
    """Return the part of the body that the cue of this phase speaks of, if it speaks of one."""
    moment = timeline.at(time)
    for line in _lines_before(timeline, time):
        cue = line.cue
        if cue and cue.attention and line.place == moment.place:
            left = min(moment.span.end, _end(line)) - time
            strength = min(1.0, (time - line.start) / _FADE, left / _FADE)
            return Spotlight(cue.attention, max(0.0, strength), line.start)
    return None


def turn_at(timeline: Timeline, time: float) -> float:
    """Return how far the head turns in a small no, -1 to 1."""
    return _swing(timeline, time, Gesture.NO)


def nod_at(timeline: Timeline, time: float) -> float:
    """Return how many degrees the head nods in a small yes."""
    return _NOD * _swing(timeline, time, Gesture.YES)


def _swing(timeline: Timeline, time: float, gesture: Gesture) -> float:
    swings = 0.0
    for line in _lines_before(timeline, time):
        cue = line.cue
        if cue and cue.gesture is gesture:
            swings += _swing_of(line, time)
    return min(1.0, max(-1.0, swings))


def _swing_of(line: Spoken, time: float) -> float:
    passed, length = time - line.start, max(_LEAST, line.length + 1.0)
    if not 0.0 < passed < length:
        return 0.0
    strength = sin(pi * passed / length) ** 2
    if line.cut is not None and time > line.cut:
        strength *= max(0.0, 1.0 - (time - line.cut) / _FADE)
    return strength * sin(2.0 * pi * _CYCLES * passed)


def _end(line: Spoken) -> float:
    return float("inf") if line.cut is None else line.cut + _FADE


def _lines_before(timeline: Timeline, time: float) -> Iterator[Spoken]:
    """Yield the lines that began in the last seconds before `time`."""
    latest = bisect_right(timeline.spoken, time, key=lambda line: line.start)
    for index in range(latest - 1, -1, -1):
        line = timeline.spoken[index]
        if line.start < time - _MOST:
            return
        yield line
