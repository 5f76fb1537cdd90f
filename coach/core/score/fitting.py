"""Which wording of a cue fits its phase, and what gives way."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import inf

from coach.core.routine.routine import Cue

# Two lines in one phase are kept apart by this, and a line ends this long before its phase
# does: without it the next phase's cue would seem to interrupt. Seconds.
PAUSE_BETWEEN = 0.35
CLEARANCE = 0.1
# Between the lines of a talk, and after the last one. Seconds.
TALK_PAUSE = 0.55
# So long "lasts" a line whose clip is still being made: it fits nowhere, and waits for it.
AWAITED = inf
# What a line is taken to last when no clip was rendered: an unhurried reader's pace.
READING_LEAD = 0.35
READING_PER_CHARACTER = 0.065


@dataclass(frozen=True, slots=True)
class Said:
    """A cue with the wording chosen for it; `start` in seconds."""

    start: float
    cue: Cue
    text: str


@dataclass(frozen=True, slots=True)
class GaveWay:
    """A cue that found no room, and why."""

    cue: Cue
    reason: str


def seconds_of(text: str, lengths: Mapping[str, float]) -> float:
    """Return how many seconds `text` takes to say, or to read where there is no clip."""
    known = lengths.get(text, AWAITED)
    return READING_LEAD + READING_PER_CHARACTER * len(text) if known == AWAITED else known


def room_for(text: str, lengths: Mapping[str, float]) -> float:
    """Return how many seconds have to be left so that `text` is said."""
    return AWAITED if lengths.get(text) == AWAITED else seconds_of(text, lengths)


def arrange(
    cues: Iterable[Cue], *, start: float, end: float, busy: float, lengths: Mapping[str, float]
) -> tuple[list[Said], list[GaveWay]]:
    """Fit cues into the phase from `start` to `end` (seconds), most important first.

    As many as there is room for are said, in their shortest wordings if need be; what room is
    left then makes the most important longer first. The voice is busy until `busy`. The first
    cue begins with the phase unless the voice is still busy then; the others follow in turn.
    A vital cue is said even where nothing fits, in its shortest wording; and where none has
    its clip yet, it is read.
    """
    cursor = start if busy <= start else busy + CLEARANCE
    room = end - CLEARANCE - cursor
    chosen: dict[Cue, str] = {}
    gave_way: list[GaveWay] = []
    ranked = sorted(cues, key=lambda cue: (not cue.vital, cue.priority))
    if len(ranked) == 1 and room_for(ranked[0].wordings[0], lengths) <= room:
        # As nearly always: all that follows would come to the same.
        return [Said(cursor, ranked[0], ranked[0].wordings[0])], []
    for cue in ranked:
        left = _left(room, chosen.values(), lengths)
        shortest = _shortest(cue, lengths)
        if cue.vital or room_for(shortest, lengths) <= left:
            chosen[cue] = shortest
        else:
            gave_way.append(GaveWay(cue, _reason(shortest, left, chosen, lengths)))
    for cue in chosen:
        others = [text for other, text in chosen.items() if other is not cue]
        chosen[cue] = _longest(cue, _left(room, others, lengths), lengths)
    return _in_turn(chosen, cursor, lengths), gave_way


def _left(room: float, texts: Iterable[str], lengths: Mapping[str, float]) -> float:
    """Return the seconds of `room` that are left for one text more."""
    return room - sum(seconds_of(text, lengths) + PAUSE_BETWEEN for text in texts)


def _longest(cue: Cue, room: float, lengths: Mapping[str, float]) -> str:
    fitting = (text for text in cue.wordings if room_for(text, lengths) <= room)
    return next(fitting, _shortest(cue, lengths))


def _in_turn(chosen: Mapping[Cue, str], start: float, lengths: Mapping[str, float]) -> list[Said]:
    said: list[Said] = []
    for cue, text in chosen.items():
        said.append(Said(start, cue, text))
        start += seconds_of(text, lengths) + PAUSE_BETWEEN
    return said


def _shortest(cue: Cue, lengths: Mapping[str, float]) -> str:
    return min(cue.wordings, key=lambda text: (room_for(text, lengths), seconds_of(text, lengths)))


def _reason(
    shortest: str, room: float, chosen: Mapping[Cue, str], lengths: Mapping[str, float]
) -> str:
    needs = room_for(shortest, lengths)
    if needs == AWAITED:
        return "its clip is still being made"
    after = f" after “{list(chosen.values())[-1]}”" if chosen else ""
    return f"needs {needs:.1f} s, and {max(0.0, room):.1f} s were left{after}"
