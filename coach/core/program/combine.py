"""Several routines made one: blocks unrolled into the steps of a single round."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from coach.core.program.block import Block
from coach.core.program.transition import getting_up, introduction, lead, one_side
from coach.core.routine.position import Position
from coach.core.routine.rhythm import Rhythm
from coach.core.routine.routine import Part, Prop, Routine, Step, Talk
from coach.core.routine.screening import Screening
from coach.core.routine.staging import Role

_Thing = TypeVar("_Thing")


def combine(blocks: Sequence[Block], name: str = "", routine_id: str = "") -> Routine:
    """Return blocks as one routine: with one opening, one screening and one end.

    What leads from one to the next is said and waited for between them, and whoever is on the floor
    is led up from it where the next one is not. One block alone stays the routine that it is.
    Raises ValueError for no block at all.
    """
    if not blocks:
        raise ValueError("blocks: expected one or more, got none")
    blocks = _with_props(blocks)
    first, last = blocks[0].routine, blocks[-1].routine
    routines = [block.routine for block in blocks]
    name = name or ", ".join(routine.name for routine in routines)
    routine_id = routine_id or "+".join(routine.id for routine in routines)
    if len(blocks) == 1 and blocks[0].side is None:
        return replace(first, id=routine_id, name=name, rounds=blocks[0].rounds)
    head_low = next((block.routine for block in blocks if block.has_head_low), first)
    rhythms = {routine.rhythm for routine in routines}
    resuming = (routine.resuming for routine in routines if routine.resuming.lines)
    return Routine(
        id=routine_id,
        name=name,
        steps=_steps(blocks) if len(rhythms) == 1 else tuple(map(_in_own_tempo, _steps(blocks))),
        parts=tuple(map(_part, routines)),
        way_up=head_low.way_up,
        areas=_each_once(area for routine in routines for area in routine.areas),
        position=first.position,
        ends=last.ends,
        rhythm=first.rhythm if len(rhythms) == 1 else Rhythm(),
        why=_each_once(line for routine in routines for line in routine.why),
        screening=_screening(routines),
        setup=_each_once(line for routine in routines for line in routine.setup),
        props=_props(routines),
        rounds=1,
        ready=first.ready,
        opening=_opening(blocks),
        signs=first.signs,
        resuming=next(resuming, first.resuming),
        closing=last.closing,
        phrases=first.phrases,
        language=first.language,
    )


def _steps(blocks: Sequence[Block]) -> tuple[Step, ...]:
    steps: list[Step] = []
    told = introduction(blocks[0].routine)
    # What can be done anywhere is begun standing as well: whoever does so is told the whole way.
    position = Position.STANDING
    for number, block in enumerate(blocks, 1):
        begun, *others = block.unrolled(number)
        if number > 1:
            up = getting_up(blocks[number - 2], number - 1, position, block.begins)
            steps += up
            before = up[-1].ends or position if up else position
            begun = replace(begun, lead=lead(block, before, told=told))
            told += introduction(block.routine)
            position = before
        steps += [begun, *others]
        position = position if block.ends is Position.ANYWHERE else block.ends
    return tuple(steps)


def _in_own_tempo(step: Step) -> Step:
    """Return a step that is breathed as usual where the tempo of another does not fit."""
    return replace(step, rhythm=step.rhythm and replace(step.rhythm, as_usual=True))


def _part(routine: Routine) -> Part:
    return Part(routine.id, routine.name, routine.way_up.standing, routine.exits, routine.areas)


def _opening(blocks: Sequence[Block]) -> Talk:
    first = blocks[0].routine
    names = ", ".join(block.routine.name for block in blocks)
    lines = tuple(line.replace("{names}", names) for line in first.phrases.session.opening)
    return Talk("opening", lines + introduction(first) + one_side(blocks[0]))


def _screening(routines: Sequence[Routine]) -> Screening:
    screenings = [routine.screening for routine in routines]
    intros = _each_once(screening.intro for screening in screenings if screening.intro)
    whole = Screening(" ".join(intros), way_out=routines[0].phrases.session.way_out)
    return whole.with_all(screenings)


def _with_props(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks with the props in their lines filled in, but for what the person chooses.

    Of what the hands rest on that is in one block: each later one has its first.
    """
    filled: list[Block] = []
    chosen = False
    for block in blocks:
        hands = block.routine.props_for(Role.HANDS)
        fixed = block.routine.with_prop(hands[0]) if hands and chosen else None
        routine = fixed or block.routine.with_other_props()
        filled.append(replace(block, routine=routine))
        chosen = chosen or bool(hands)
    return filled


def _props(routines: Sequence[Routine]) -> tuple[Prop, ...]:
    """Return the props of all; of those to choose from, those of the first that has some."""
    chosen = next((found for one in routines if (found := one.props_for(Role.HANDS))), ())
    others = (prop for one in routines for prop in one.props if prop.role is not Role.HANDS)
    needed = {(prop.role, prop.name): prop for prop in sorted(others, key=lambda p: not p.optional)}
    return (*chosen, *needed.values())


def _each_once(things: Iterable[_Thing]) -> tuple[_Thing, ...]:
    return tuple(dict.fromkeys(things))
