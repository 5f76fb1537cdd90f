"""From everywhere there is a way up, and a stop is answered at once."""

from collections.abc import Iterator

from coach.core.message import Message
from coach.core.routine.breathing import Phase
from coach.core.routine.position import HeadHeight, Position
from coach.core.routine.routine import MAX_ROUNDS
from coach.storage.routines.checks.draft import Draft
from coach.storage.routines.checks.positions import taken
from coach.storage.routines.errors import NOTHING, Problem, shown
from coach.storage.routines.schema import CueTable, ExitTable, StepTable


def exits(draft: Draft) -> Iterator[Problem]:
    """Yield each position without a way up, and what is wrong with the ways up that there are."""
    listed = draft.data.get("exits")
    whole = len(draft.exits) == (len(listed) if isinstance(listed, list) else 0)
    ways = {position for way in draft.exits.values() for position in way.positions}
    for each in taken(draft):
        # A way that is broken itself may be the one.
        if whole and each.position.is_on_the_floor and each.position not in ways:
            ways.add(each.position)
            wanted = Message("a way up from it: one of the exits, with it in its positions")
            yield Problem(_where(each.place, each.step), wanted, shown(str(each.position)))
        yield from _head(each.place, each.step, each.position)
    yield from _positions(draft)
    for place, way in draft.exits.items():
        yield from _way(place, way)


def unanswered(cues: tuple[CueTable, ...]) -> str:
    """Return what a way up lacks that a stop is answered by; empty if it says something at once.

    What is said in some rounds alone leaves a stop in the others unanswered.
    """
    at_once = [cue for cue in cues if _is_at_once(cue)]
    if not at_once:
        return Message("none that is vital there") if cues else NOTHING
    every = [
        any(cue.rounds.include(number, total) for cue in at_once)
        for total in range(1, MAX_ROUNDS + 1)
        for number in range(1, total + 1)
    ]
    return "" if all(every) else Message("one that is left out in some rounds")


def _is_at_once(cue: CueTable) -> bool:
    """Tell whether a cue is said as a way up begins, whatever else is to be said."""
    return cue.vital and cue.phase is Phase.INHALE and 1 in (cue.breaths or (1,))


def _where(place: str, step: StepTable) -> str:
    return f"{place}.position" if step.position else "position"


def _head(place: str, step: StepTable, position: Position) -> Iterator[Problem]:
    if step.head_down and position not in {Position.STANDING, Position.SITTING}:
        wanted = Message("standing or sitting where the head is low: the way up is from there")
        yield Problem(_where(place, step), wanted, shown(str(position)))
    if step.head_down and step.head not in {None, HeadHeight.LOW}:
        wanted = Message("low, since it is down")
        yield Problem(f"{place}.head", wanted, shown(str(step.head)))


def _positions(draft: Draft) -> Iterator[Problem]:
    taken: dict[Position, str] = {}
    for place, way in draft.exits.items():
        for number, position in enumerate(way.positions, 1):
            where = f"{place}.positions[{number}]"
            if not position.is_on_the_floor:
                wanted = Message("a position on the floor: the way_up is for the others")
                yield Problem(where, wanted, shown(str(position)))
            elif position in taken:
                wanted = Message(
                    "a position of its own ({place} has this one)", place=taken[position]
                )
                yield Problem(where, wanted, shown(str(position)))
            taken.setdefault(position, place)


def _way(place: str, way: ExitTable) -> Iterator[Problem]:
    step = way.step
    if got := unanswered(step.cues):
        wanted = Message("a vital cue in its first breath in, which answers a stop")
        yield Problem(f"{place}.step.cues", wanted, got)
    unfit = {"head_down": step.head_down, "gate": step.gate, "sides": step.sides}
    for key, value in {**unfit, "breathing": step.breathing, "position": step.position}.items():
        if value:
            wanted = Message("nothing on the way up, which leads to standing as it is")
            yield Problem(f"{place}.step.{key}", wanted, shown(value))
