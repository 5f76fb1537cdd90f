"""What the shape of a routine file cannot say: the rules that hold between its parts."""

from collections.abc import Iterator
from itertools import combinations, groupby
from typing import Any

from coach.core.message import Message
from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.routine import MAX_ROUNDS
from coach.core.routine.staging import Role
from coach.core.score.posture import MOST_DOWN
from coach.storage.routines.checks.dose import dose
from coach.storage.routines.checks.draft import MOST, Draft
from coach.storage.routines.checks.ends import ends
from coach.storage.routines.checks.exits import exits, unanswered
from coach.storage.routines.checks.gates import gates
from coach.storage.routines.checks.opening import opening
from coach.storage.routines.checks.poses import in_space, poses, rests
from coach.storage.routines.checks.positions import positions
from coach.storage.routines.checks.props import props
from coach.storage.routines.checks.rhythm import is_certain, rhythms
from coach.storage.routines.checks.service import service
from coach.storage.routines.checks.sides import sides
from coach.storage.routines.checks.vital import vital
from coach.storage.routines.checks.words import PROP, words
from coach.storage.routines.errors import Problem, shown
from coach.storage.routines.schema import (
    CueTable,
    MoveTable,
    RoutineFile,
    StepTable,
    WayUpTable,
)


def broken_rules(data: dict[str, Any], whole: RoutineFile | None = None) -> Iterator[Problem]:
    """Yield each rule that a file's well-shaped parts break, once; `whole` is all, if it can be."""
    # A fault is told once, in however many rounds and on whichever sides it is met.
    yield from dict.fromkeys(_broken(Draft(data, whole)))


def _broken(draft: Draft) -> Iterator[Problem]:
    way_up = draft.way_up
    every_step = draft.every_step | {f"{at}.step": way.step for at, way in draft.exits.items()}
    every_step |= {"way_up.step": way_up.step} if way_up else {}
    yield from _own_ids({place: step.id for place, step in every_step.items()})
    yield from _own_ids({place: prop.id for place, prop in draft.props.items()})
    yield from _own_ids({place: pose.id for place, pose in draft.poses.items()})
    yield from _own_ids({place: gate.id for place, gate in draft.gates.items()})
    yield from _head(draft, way_up)
    yield from _descents(draft)
    spoken = [prop.spoken for prop in draft.props.values() if prop.role is Role.HANDS]
    for place, step in every_step.items():
        yield from dose(place, step)
        yield from _lowering(place, step)
        yield from _once(place, step)
        for number, cue in enumerate(step.cues, 1):
            yield from _cue(f"{place}.cues[{number}]", step, cue, spoken)
            yield from _certain(f"{place}.cues[{number}]", draft, step, cue)
        for number, move in enumerate(step.moves, 1):
            yield from _move(f"{place}.moves[{number}]", step, move, draft)
        yield from rests(place, step, draft)
        yield from _one_at_a_time(place, step)
    yield from poses(draft)
    yield from words(draft)
    yield from rhythms(draft)
    yield from sides(draft)
    yield from gates(draft)
    yield from exits(draft)
    yield from positions(draft)
    yield from props(draft)
    yield from ends(draft)
    yield from opening(draft)
    yield from vital(draft)
    yield from service(draft)


def _own_ids(ids: dict[str, str]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for place, name in ids.items():
        if name in first:
            wanted = Message("an id of its own ({place} has this one)", place=first[name])
            yield Problem(f"{place}.id", wanted, shown(name))
        first.setdefault(name, place)


def _head(draft: Draft, way_up: WayUpTable | None) -> Iterator[Problem]:
    """Nobody is left with the head down, at the end or after a stop."""
    steps = draft.steps
    listed = draft.data.get("steps")
    last = f"steps[{len(listed) if isinstance(listed, list) else 0}]"
    if last in steps and steps[last].head_down:
        wanted = Message("false in the last step: a routine ends with the head up")
        yield Problem(f"{last}.head_down", wanted, "true")
    lowered = next((place for place, step in steps.items() if step.head_down), None)
    if lowered and way_up and (got := unanswered(way_up.step.cues)):
        wanted = Message(
            "a vital cue in its first breath in, since the head is down in {place}", place=lowered
        )
        yield Problem("way_up", wanted, got)


def _lowering(place: str, step: StepTable) -> Iterator[Problem]:
    """When the head goes down and comes up can only be said where it is down."""
    said = {
        "head_down_from": step.head_down_from,
        "head_down_until": step.head_down_until,
        "head_down_breaths": step.head_down_breaths,
    }
    for key, value in said.items():
        if value is not None and not step.head_down:
            wanted = Message("head_down = true beside it")
            yield Problem(f"{place}.{key}", wanted, shown(value))
    if step.head_down_breaths is not None and step.head_down_breaths > step.most_breaths:
        wanted = Message("at most the step's breaths, {count}", count=step.most_breaths)
        yield Problem(f"{place}.head_down_breaths", wanted, shown(step.head_down_breaths))


def _descents(draft: Draft) -> Iterator[Problem]:
    """At the coach's own tempo each descent can be gone to its end."""
    groups = groupby(draft.steps.items(), lambda placed: placed[1].head_down)
    for steps in (list(steps) for down, steps in groups if down):
        breaths = sum(step.most_breaths for _, step in steps)
        seconds = breaths * Breathing().cycle
        if seconds > MOST_DOWN:
            most = round(MOST_DOWN / Breathing().cycle)
            wanted = Message("at most {count} breaths with the head down", count=most)
            got = Message("{count} from {place} on", count=breaths, place=steps[0][0])
            yield Problem(f"{steps[-1][0]}.breaths", wanted, got)


def _once(place: str, step: StepTable) -> Iterator[Problem]:
    numbered = enumerate(step.cues, 1)
    told: set[int] = set()
    for (first, one), (second, other) in combinations(numbered, 2):
        same = (one.id, one.phase) == (other.id, other.phase) and second not in told
        if same and _meet(one, other, step.most_breaths):
            told.add(second)
            has = f"cues[{first}]"
            wanted = Message(
                "an id of its own ({place} has this one in the same breath)", place=has
            )
            yield Problem(f"{place}.cues[{second}].id", wanted, shown(other.id))


def _meet(one: CueTable, other: CueTable, breaths: int) -> bool:
    every = range(1, breaths + 1)
    mine, others = one.breaths_of(breaths) or every, other.breaths_of(breaths) or every
    return not {*mine}.isdisjoint(others) and any(
        one.rounds.include(number, total) and other.rounds.include(number, total)
        for total in range(1, MAX_ROUNDS + 1)
        for number in range(1, total + 1)
    )


def _cue(place: str, step: StepTable, cue: CueTable, spoken: list[str]) -> Iterator[Problem]:
    yield from _breaths(place, step, cue.breaths)
    for number in range(1, len(cue.wordings)):
        before, this = cue.wordings[number - 1 : number + 1]
        if any(_length(this, word) > _length(before, word) for word in spoken or [""]):
            wanted = Message(
                "a wording no longer than the one before it ({count} characters)", count=len(before)
            )
            got = Message("{text}, {count} characters", text=shown(this), count=len(this))
            yield Problem(f"{place}.wordings[{number + 1}]", wanted, got)


def _certain(place: str, draft: Draft, step: StepTable, cue: CueTable) -> Iterator[Problem]:
    if cue.vital and not is_certain(draft.rhythm_of(step), cue.phase):
        wanted = Message("inhale or exhale for a vital cue, since a pause may have no length")
        yield Problem(f"{place}.phase", wanted, shown(str(cue.phase)))


def _breaths(place: str, step: StepTable, breaths: tuple[int, ...]) -> Iterator[Problem]:
    for number, breath in enumerate(breaths, 1):
        if breath > step.most_breaths:
            wanted = Message("one of the step's breaths, 1 to {last}", last=step.most_breaths)
            yield Problem(f"{place}.breaths[{number}]", wanted, shown(breath))


def _move(place: str, step: StepTable, move: MoveTable, draft: Draft) -> Iterator[Problem]:
    yield from _breaths(place, step, move.breaths)
    own = [pose.id for pose in draft.poses.values()]
    if move.to not in own and not in_space(move.to, draft):
        known = ", ".join(own[:MOST]) or Message("none yet")
        wanted = Message("the id of one of the poses ({known})", known=known)
        yield Problem(f"{place}.to", wanted, shown(move.to))
    if move.ends <= move.begins:
        wanted = Message("more than where the move begins ({share})", share=f"{move.begins:g}")
        yield Problem(f"{place}.ends", wanted, shown(move.ends))


def _one_at_a_time(place: str, step: StepTable) -> Iterator[Problem]:
    every = range(1, step.most_breaths + 1)
    taken: dict[tuple[Phase, int], int] = {}
    for number, move in enumerate(step.moves, 1):
        for breath in move.breaths or every:
            first = taken.setdefault((move.phase, breath), number)
            if first != number:
                wanted = Message(
                    "a phase of its own ({place} has this one in breath {breath})",
                    place=f"moves[{first}]",
                    breath=breath,
                )
                yield Problem(f"{place}.moves[{number}].phase", wanted, shown(str(move.phase)))
                break


def _length(wording: str, prop: str) -> int:
    return len(wording.replace(PROP, prop))
