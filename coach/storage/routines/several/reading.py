"""From a session file's tables to the one Routine that its blocks make, or to what is wrong."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from coach.core.message import Message
from coach.core.program.block import Block
from coach.core.program.combine import combine
from coach.core.program.order import faults
from coach.core.routine.language import Language
from coach.core.routine.routine import Part, Routine
from coach.core.routine.side import Sides
from coach.core.score.length import minutes_of
from coach.storage.routines.errors import BrokenRoutine, Problem, shown
from coach.storage.routines.several.schema import BlockTable, SessionFile
from coach.storage.routines.shape import converted, problems

# What is known by an id in a language; None where nothing is.
Find = Callable[[str, Language], Routine | BrokenRoutine | None]


def is_session(data: dict[str, Any]) -> bool:
    """Tell whether these are the tables of a session, and not of a routine of its own."""
    return "blocks" in data and "steps" not in data


def session(data: dict[str, Any], language: Language, find: Find) -> Routine | list[Problem]:
    """Return what a session file describes, or what is wrong with it."""
    file = converted(data, SessionFile)
    if file is None:
        return list(problems(data, SessionFile))
    routines = _in_one_language(file, language, find)
    named = enumerate(zip(file.blocks, routines, strict=True), 1)
    wrong = [fault for n, (table, found) in named for fault in _absent(n, table.routine, found)]
    if wrong:
        return wrong
    blocks: list[Block] = []
    for table, routine in zip(file.blocks, routines, strict=True):
        assert isinstance(routine, Routine)  # noqa: S101 - all others were told; tells the type
        wrong += _bounds(len(blocks) + 1, table, routine)
        rounds = min(table.rounds or routine.rounds, routine.most_rounds)
        blocks.append(Block(routine, rounds, table.sides.alone))
    wrong += [Problem(f"blocks[{f.number}].routine", f.expected, f.got) for f in faults(blocks)]
    return wrong or _made(file, blocks)


_Found = Routine | BrokenRoutine | None


def _in_one_language(file: SessionFile, language: Language, find: Find) -> list[_Found]:
    """Return the routines in a language; where one is not in it, all in that one's if they are."""
    found = [find(table.routine, language) for table in file.blocks]
    spoken = {entry.language for entry in found if isinstance(entry, Routine)}
    for other in sorted(spoken - {language}):
        again = [find(table.routine, other) for table in file.blocks]
        if all(isinstance(entry, Routine) and entry.language is other for entry in again):
            return again
    return found


def _absent(number: int, name: str, entry: _Found) -> Iterator[Problem]:
    place = f"blocks[{number}].routine"
    if entry is None:
        yield Problem(place, Message("the id of a routine that is there"), shown(name))
    elif isinstance(entry, BrokenRoutine):
        got = Message("{id}, in which there is: {error}", id=shown(name), error=entry.errors[0])
        yield Problem(place, Message("a routine without mistakes"), got)


def _bounds(number: int, table: BlockTable, routine: Routine) -> Iterator[Problem]:
    each = {Sides.LEFT, Sides.RIGHT}
    sides = {step.side_at(1) for step in routine.every_step if step.sides in each}
    if table.sides.alone and table.sides.alone not in sides:
        wanted = Message("no side, since the routine is not for one side after the other")
        yield Problem(f"blocks[{number}].sides", wanted, shown(str(table.sides.alone)))


def _made(file: SessionFile, blocks: list[Block]) -> Routine:
    made = combine(blocks, file.name, file.id)
    # What goes through one routine alone is a session all the same, and no part of another.
    parts = made.parts or tuple(
        Part(b.routine.id, b.routine.name, made.way_up.standing) for b in blocks
    )
    summary = file.summary or ", ".join(block.routine.name for block in blocks)
    return replace(made, parts=parts, summary=summary, minutes=round(minutes_of(made), 1))
