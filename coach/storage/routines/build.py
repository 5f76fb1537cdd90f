"""From a routine file's tables to the core's Routine."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from msgspec.structs import asdict

from coach.core.body.pose import Change
from coach.core.routine.breathing import Phase
from coach.core.routine.position import HeadHeight, Position
from coach.core.routine.rhythm import Rhythm
from coach.core.routine.routine import Cue, Exit, Gate, Origin, Prop, Routine, Step, Talk, WayUp
from coach.core.routine.screening import Screening
from coach.core.routine.staging import KeyPose, Move
from coach.storage.routines.phrase_files import phrases
from coach.storage.routines.poses.resolve import key_poses
from coach.storage.routines.poses.schema import PROFILE, PoseTable
from coach.storage.routines.poses.shared import shared
from coach.storage.routines.schema import CueTable, MoveTable, RoutineFile, StepTable
from coach.storage.routines.screening_files import screenings
from coach.storage.routines.sides import on_their_sides


@dataclass(frozen=True, slots=True)
class _Poses:
    """The poses of a file by their ids: those in profile, and in space its own and the shared."""

    profile: Mapping[str, Change]
    space: Mapping[str, KeyPose]


def build(file: RoutineFile) -> Routine:
    """Return the routine that a file describes."""
    poses = _poses(file.poses)
    rhythm = file.breathing.rhythm if file.breathing else None
    said = phrases(file.language)

    def steps(tables: tuple[StepTable, ...]) -> tuple[Step, ...]:
        placed = [(_step(table, poses, file.position), table.block) for table in tables]
        sided = _placed(on_their_sides(placed, said.sides), file.position)
        of = Origin(file.id)
        return tuple(replace(step, rhythm=step.rhythm or rhythm, origin=of) for step in sided)

    def on_the_way_up(table: StepTable) -> Step:
        return _step(table, poses, Position.STANDING)

    return Routine(
        id=file.id,
        name=file.name,
        steps=_rising_last(steps(file.steps)),
        before=tuple(replace(step, once=True) for step in steps(file.before)),
        after=tuple(replace(step, once=True) for step in steps(file.after)),
        way_up=WayUp(
            file.way_up.tempo,
            _rising(on_the_way_up(file.way_up.step)),
            Talk("standing", file.way_up.standing or said.stopped),
        ),
        exits=tuple(Exit(way.positions, way.tempo, on_the_way_up(way.step)) for way in file.exits),
        areas=file.areas,
        purpose=file.purpose,
        position=file.position,
        minutes=file.minutes,
        easier=file.easier or "",
        again=file.again or "",
        ends=file.ends,
        rhythm=rhythm or Rhythm(),
        summary=file.summary,
        why=file.why,
        screening=_screening(file),
        setup=file.setup,
        props=tuple(Prop(**{**asdict(prop), "height": prop.height or 0.0}) for prop in file.props),
        rounds=file.rounds,
        # No file can name a gate like one of the coach's own talks.
        ready=tuple(Gate(f"ready-{gate.id}", gate.lines, gate.shows) for gate in file.ready),
        opening=Talk("opening", file.opening.lines),
        signs=tuple(file.opening.lines[number - 1] for number in file.opening.signs),
        resuming=Talk("resuming", file.resuming.lines),
        closing=Talk("closing", file.closing.lines),
        phrases=said,
        language=file.language,
    )


def _cue(table: CueTable, most: int) -> Cue:
    parts = {**asdict(table), "breaths": table.breaths_of(most)}
    del parts["every"]
    return Cue(**parts)


def _screening(file: RoutineFile) -> Screening:
    parts = asdict(file.screening)
    blocks = screenings(file.language)
    shared = [blocks[name] for name in parts.pop("shared")]
    return Screening(**parts).with_all(shared)


def _step(table: StepTable, poses: _Poses, usual: Position) -> Step:
    cues = tuple(_cue(cue, table.most_breaths) for cue in table.cues)
    moves = tuple(_move(move, poses) for move in table.moves)
    parts = {**asdict(table), "breaths": table.most_breaths, "cues": cues, "moves": moves}
    parts["pose"] = poses.space[table.pose] if table.pose else None
    for key in ("block", "breathing"):
        del parts[key]
    parts["position"] = table.position or usual
    parts["head"] = HeadHeight.LOW if table.head_down else table.head or HeadHeight.HIGH
    if table.gate:
        parts["gate"] = Gate(table.id, table.gate.lines, table.gate.shows, table.gate.seconds)
    return Step(**parts, rhythm=table.breathing.rhythm if table.breathing else None)


def _placed(steps: tuple[Step, ...], position: Position) -> Iterator[Step]:
    """Yield steps of which those with the head down say how somebody is placed there."""
    for step in steps:
        position = position if step.position is Position.ANYWHERE else step.position
        yield replace(step, position=position) if step.head_down else step


def _rising(step: Step) -> Step:
    """Return a step in which the head comes up, with its last exhale if it does not say when."""
    said = step.head_down_until is not None or not step.head_down
    return step if said else replace(step, head_down_until=Phase.EXHALE)


def _rising_last(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return steps of which the last of each descent says when the head comes up."""
    following = (*steps[1:], None)
    return tuple(
        step if after and after.head_down else _rising(step)
        for step, after in zip(steps, following, strict=True)
    )


def _move(table: MoveTable, poses: _Poses) -> Move:
    to, pose = poses.profile.get(table.to, Change()), poses.space.get(table.to)
    return Move(table.phase, to, table.order, table.breaths, (table.begins, table.ends), pose)


def _poses(tables: tuple[PoseTable, ...]) -> _Poses:
    flat = {table.id: _change(table) for table in tables if table.base is None}
    known = shared().poses
    own = key_poses((table for table in tables if table.base), known)
    kept = {name: pose for name, pose in known.items() if name not in flat}
    return _Poses(flat, {**kept, **own})


def _change(table: PoseTable) -> Change:
    return Change(**{name: getattr(table, name) for name in PROFILE})
