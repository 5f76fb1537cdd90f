"""Which wording of a cue fits its phase, and what gives way."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coach.core.model import Cue

# Two lines in one phase are kept apart by this, and a line ends this long before its phase
# does: without it the next phase's cue would seem to interrupt. Seconds.
PAUSE_BETWEEN = 0.35
CLEARANCE = 0.1
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
    """Return how many seconds `text` takes to say, or to read where no clip is known."""
    known = lengths.get(text)
    return READING_LEAD + READING_PER_CHARACTER * len(text) if known is None else known


def arrange(
    cues: Iterable[Cue], *, start: float, end: float, busy: float, lengths: Mapping[str, float]
) -> tuple[list[Said], list[GaveWay]]:
    """Fit cues into the phase from `start` to `end` (seconds), most important first.

    The voice is busy until `busy`. The first cue begins with the phase unless the voice is
    still busy then; the others follow in turn. A vital cue is said even where nothing fits,
    in its shortest wording.
    """
    said: list[Said] = []
    gave_way: list[GaveWay] = []
    cursor = start if busy <= start else busy + CLEARANCE
    for cue in sorted(cues, key=lambda cue: (not cue.vital, cue.priority)):
        text = _fitting(cue, end - CLEARANCE - cursor, lengths)
        if text is None:
            gave_way.append(GaveWay(cue, _reason(cue, end - CLEARANCE - cursor, said, lengths)))
            continue
        said.append(Said(cursor, cue, text))
        cursor += seconds_of(text, lengths) + PAUSE_BETWEEN
    return said, gave_way


def _fitting(cue: Cue, room: float, lengths: Mapping[str, float]) -> str | None:
    for text in cue.wordings:
        if seconds_of(text, lengths) <= room:
            return text
    return _shortest(cue, lengths) if cue.vital else None


def _shortest(cue: Cue, lengths: Mapping[str, float]) -> str:
    return min(cue.wordings, key=lambda text: seconds_of(text, lengths))


def _reason(cue: Cue, room: float, said: list[Said], lengths: Mapping[str, float]) -> str:
    needs = seconds_of(_shortest(cue, lengths), lengths)
    after = f" after “{said[-1].text}”" if said else ""
    return f"needs {needs:.1f} s, and {max(0.0, room):.1f} s were left{after}"
