"""Which pose in space a body has where nothing moves it: as each phase of a routine begins."""

from collections.abc import Iterator

from coach.core.motion.space.ways import Ways
from coach.core.routine.breathing import Phase
from coach.core.routine.position import Position
from coach.core.routine.routine import Routine, Step
from coach.core.routine.side import Side
from coach.core.routine.staging import KeyPose, Move
from coach.core.score.timeline import Place

# A step, the number of a breath and its phase.
Key = tuple[str, int, Phase]


def is_in_space(routine: Routine) -> bool:
    """Tell whether any step of a routine has a pose in space."""
    return any(has_pose(step) for step in routine.every_step)


def has_body(routine: Routine) -> bool:
    """Tell whether a routine has a body that can be seen, in space or in profile."""
    return any(has_pose(step) or step.moves for step in routine.every_step)


def has_pose(step: Step) -> bool:
    """Tell whether a step has a pose in space, or leads to one."""
    return step.pose is not None or any(move.pose for move in step.moves)


def shown_in_space(routine: Routine, step: Step) -> bool:
    """Tell whether a body in space is seen in a step: where its block has poses, or it has."""
    blocks = {one.block for one in routine.every_step if has_pose(one)}
    return step.block in blocks or has_pose(step)


def move_of(place: Place) -> Move | None:
    """Return how the body moves in a phase, if it does in space."""
    move = place.step.move(place.phase, place.breath)
    return move if move and move.pose else None


def goal_of(move: Move, side: Side | None) -> KeyPose:
    """Return where a move leads; poses are written for the left side."""
    assert move.pose  # noqa: S101 - `move_of` returns no other; tells the type
    return on_side(move.pose, side)


def on_side(pose: KeyPose, side: Side | None) -> KeyPose:
    """Return a pose as it is for a side."""
    return pose.mirrored() if side is Side.RIGHT else pose


def rests_of(routine: Routine, ways: Ways) -> dict[Key, KeyPose]:
    """Return the pose with which each phase of a session begins."""
    found: dict[Key, KeyPose] = {}
    pose, position = None, routine.position
    # Twice: the second round begins as the first one ends.
    for step in (*routine.before, *routine.steps * 2, *routine.after):
        position, before = _position(step, position), position
        if step.pose:
            pose = on_side(step.pose, step.side_at(1))
        elif pose is None or position is not before:
            pose = standard(position, ways)
        found |= _through(step, pose)
        pose = _ended(step, pose)
    return found


def standard(position: Position, ways: Ways) -> KeyPose:
    """Return the pose that somebody takes in a position by itself."""
    return ways.positions.get(position) or ways.positions[Position.STANDING]


def _position(step: Step, before: Position) -> Position:
    return before if step.position is Position.ANYWHERE else step.position


def _through(step: Step, pose: KeyPose) -> Iterator[tuple[Key, KeyPose]]:
    for breath in range(1, step.breaths + 1):
        for phase in Phase:
            yield (step.key, breath, phase), pose
            pose = _moved(step, pose, breath, phase)


def _ended(step: Step, pose: KeyPose) -> KeyPose:
    for breath in range(1, step.breaths + 1):
        for phase in Phase:
            pose = _moved(step, pose, breath, phase)
    return pose


def _moved(step: Step, pose: KeyPose, breath: int, phase: Phase) -> KeyPose:
    move = step.move(phase, breath)
    # A part of a way is on the way.
    return goal_of(move, step.side_at(breath)) if move and move.pose else pose
