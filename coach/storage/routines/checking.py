"""What its author is told of a file: what is wrong with it, with its texts, and what it names.

More than keeps a routine from being led: whoever takes one file away breaks no other.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from coach.core.message import Message
from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.storage.routines.checks.bodies import doubtful
from coach.storage.routines.checks.draft import Draft
from coach.storage.routines.checks.going import unlikely
from coach.storage.routines.checks.service import CHOOSABLE
from coach.storage.routines.errors import BrokenRoutine, Problem, printable, shown
from coach.storage.routines.loading import broken, load
from coach.storage.routines.several.lookup import finder
from coach.storage.routines.shape import below
from coach.storage.routines.toml import read
from coach.storage.routines.translation import beside, is_there, original

# All that 0.1.0 knows: in the file itself, and in those of its tables that have grown since.
_FIRST = {
    *("format", "id", "name", "language", "summary", "why", "screening", "setup", "props"),
    *("poses", "rounds", "ready", "opening", "resuming", "steps", "closing", "way_up"),
}
_STEP = {
    *("id", "name", "breaths", "head_down", "head_down_from", "head_down_until"),
    *("head_down_breaths", "shows", "cues", "moves"),
}
_CUE = {
    *("id", "phase", "wordings", "priority", "vital", "may_wait", "breaths", "rounds"),
    *("attention", "gesture"),
}
_FIRST_IN = {
    "steps": _STEP,
    "step": _STEP,
    "cues": _CUE,
    "props": {"id", "name", "spoken", "height", "hint", "shape"},
    "screening": {"intro", "skip", "ask", "stop_signs", "way_out"},
}


def faults(path: Path) -> Iterator[BrokenRoutine]:
    """Yield what is wrong with a file, and with each file of texts beside it."""
    entry = load(path)
    if isinstance(entry, BrokenRoutine):
        yield entry
        return
    if original(path):
        return
    if found := [problem.message for problem in _beyond(entry, path)]:
        yield broken(path, found)
    for texts in (beside(path, language) for language in Language):
        if is_there(texts) and isinstance(other := load(texts), BrokenRoutine):
            yield other


def doubts(path: Path) -> Iterator[Message]:
    """Yield what looks odd in a file without faults: it is led as well as any other."""
    entry = load(path)
    if original(path) is None and isinstance(entry, Routine):
        draft = Draft(read(path))
        # None in a session of several: what they do is told where each is written.
        places = {step.id: place for place, step in draft.every_step.items()}
        for problem in (*doubtful(draft), *(unlikely(entry, places) if places else ())):
            yield Message("{file}: {error}", file=printable(path.name), error=problem.message)


def _beyond(routine: Routine, path: Path) -> Iterator[Problem]:
    find = finder(path, load)
    steps = {step.id for step in routine.every_step}
    for key, name in (("easier", routine.easier), ("again", routine.again)):
        if name and name not in steps and not isinstance(find(name, routine.language), Routine):
            wanted = Message("the id of a routine that there is, or of a step of this one")
            yield Problem(key, wanted, shown(name))
    data = read(path)
    if data.get("format") != CHOOSABLE:
        for place in _of_later(data, "", _FIRST):
            wanted = Message("format = 2 for this key, which 0.1.0 does not know")
            yield Problem(place, wanted, shown(data["format"]))


def _of_later(table: dict[str, Any], place: str, known: set[str]) -> Iterator[str]:
    """Yield the places of keys that are none of those `known`; where there are none, all are."""
    for key, value in table.items():
        here, within = below(place, key), _FIRST_IN.get(key, set())
        if known and key not in known:
            yield here
        elif isinstance(value, dict):
            yield from _of_later(value, here, within)
        elif isinstance(value, list):
            for number, part in enumerate(value, 1):
                if isinstance(part, dict):
                    yield from _of_later(part, f"{here}[{number}]", within)
