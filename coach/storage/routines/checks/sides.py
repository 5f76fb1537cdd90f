"""Sides: words for a side only where there is one, and blocks in one piece."""

import re
from collections.abc import Iterator

from coach.core.message import Message
from coach.core.routine.side import Sides, placeholders
from coach.storage.routines.checks.draft import Draft
from coach.storage.routines.errors import Problem, shown
from coach.storage.routines.phrase_files import phrases
from coach.storage.routines.schema import StepTable

_A_SIDE = re.compile(r"\{(?:other-)?side[^{}]{0,20}\}")


def sides(draft: Draft) -> Iterator[Problem]:
    """Yield what is wrong with the sides of steps, and with their blocks."""
    known = list(placeholders(phrases(draft.language).sides))
    for place, step in draft.every_step.items():
        yield from _block(place, step)
        if step.sides is Sides.BOTH and step.head_down:
            wanted = Message("left, right or alternate where the head is down")
            yield Problem(f"{place}.sides", wanted, shown(str(step.sides)))
        for where, text in _texts(place, step):
            yield from _words(where, text, step, known)
    yield from _in_one_piece(draft)


def _block(place: str, step: StepTable) -> Iterator[Problem]:
    if step.block is not None and step.sides is not Sides.BOTH:
        wanted = Message("the word both for its sides")
        yield Problem(f"{place}.block", wanted, shown(step.block))


def _in_one_piece(draft: Draft) -> Iterator[Problem]:
    over: set[str] = set()
    last: str | None = None
    for place, step in draft.every_step.items():
        if step.block != last and last is not None:
            over.add(last)
        if step.block in over:
            wanted = Message("a block of its own, since another step has ended this one")
            yield Problem(f"{place}.block", wanted, shown(step.block))
        last = step.block


def _texts(place: str, step: StepTable) -> Iterator[tuple[str, str]]:
    yield f"{place}.name", step.name
    yield f"{place}.shows", step.shows
    if step.gate:
        yield f"{place}.gate.shows", step.gate.shows
        for number, text in enumerate(step.gate.lines, 1):
            yield f"{place}.gate.lines[{number}]", text
    for number, cue in enumerate(step.cues, 1):
        for wording, text in enumerate(cue.wordings, 1):
            yield f"{place}.cues[{number}].wordings[{wording}]", text


def _words(place: str, text: str, step: StepTable, known: list[str]) -> Iterator[Problem]:
    for found in _A_SIDE.findall(text):
        if step.sides is None:
            wanted = Message("no {side}, since the step has no sides", side=found)
        elif found not in known:
            wanted = Message("one of {names}", names=", ".join(known))
        elif step.sides is Sides.ALTERNATE and "wordings" not in place:
            wanted = Message("no {side}, since it changes with each breath", side=found)
        else:
            continue
        yield Problem(place, wanted, shown(text))
