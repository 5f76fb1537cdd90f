"""How a body is led: into poses of the step's position, head up, and no faster than it can go."""

from collections.abc import Iterator, Mapping

from coach.core.anatomy.limbs import CHEST
from coach.core.anatomy.skeleton import places_of
from coach.core.message import Message
from coach.core.motion.space.rests import goal_of, rests_of
from coach.core.motion.space.route import placed, route
from coach.core.routine.breathing import Breathing
from coach.core.routine.position import HeadHeight, Position
from coach.core.routine.routine import Routine, Step
from coach.core.routine.staging import KeyPose
from coach.core.score.posture import breathing_in
from coach.storage.routines.errors import Problem, shown
from coach.storage.routines.poses.shared import shared

# From one position to another somebody may hurry so much, against a body that nobody hurries.
_HURRY = 1.5
# How much lower than the upper chest (body heights) a head may be that is not low.
_LOWEST = {HeadHeight.HIGH: 0.05, HeadHeight.LEVEL: 0.09}
# Between positions of one kind a body is in both: who sits back from all fours kneels, too.
_KINDS = {
    Position.STANDING: "standing",
    Position.SITTING: "sitting",
    Position.HALF_KNEELING: "kneeling",
    Position.KNEELING: "kneeling",
    Position.ALL_FOURS: "kneeling",
    Position.LYING: "lying",
    Position.ON_THE_SIDE: "lying",
}


def unlikely(routine: Routine, places: Mapping[str, str]) -> Iterator[Problem]:
    """Yield what a body would not do so in the steps of a good file, by `places` of their ids."""
    # On either side of a step, and in each breath, it is the same: once is enough.
    found: dict[str, Problem] = {}
    for problem in (*_misplaced(routine, places), *_hurried(routine, places)):
        found.setdefault(problem.place, problem)
    yield from found.values()


def _misplaced(routine: Routine, places: Mapping[str, str]) -> Iterator[Problem]:
    position = routine.position
    for step in routine.every_step:
        position = position if step.position is Position.ANYWHERE else step.position
        for key, pose in _poses(step):
            place = f"{places[step.id]}.{key}"
            yield from _elsewhere(place, pose, position)
            yield from _hanging(place, pose, step)


def _poses(step: Step) -> Iterator[tuple[str, KeyPose]]:
    """Yield where each pose stands, but for those by which the last breath leads elsewhere."""
    if step.pose:
        yield "pose", step.pose
    for number, move in enumerate(step.moves, 1):
        if move.pose and min(move.breaths or (1,)) < step.breaths:
            yield f"moves[{number}].to", move.pose


def _elsewhere(place: str, pose: KeyPose, position: Position) -> Iterator[Problem]:
    known = {pose.near[0]: other for other, pose in shared().positions.items()}
    other = known.get(pose.near[0])
    if other and position in _KINDS and _KINDS[other] != _KINDS[position]:
        wanted = Message(
            "a pose of somebody in the position {position}, as in this step", position=str(position)
        )
        got = Message("{pose}, which is {position}", pose=shown(pose.id), position=str(other))
        yield Problem(place, wanted, got)


def _hanging(place: str, pose: KeyPose, step: Step) -> Iterator[Problem]:
    body = places_of(pose.posture)
    lower = body[CHEST][0][1] - body["head"][0][1]
    if lower > _LOWEST.get(step.head, lower):
        wanted = Message("a pose with the head {height}, as in this step", height=str(step.head))
        got = Message("{pose}, in which it hangs lower", pose=shown(pose.id))
        yield Problem(place, wanted, got)


def _hurried(routine: Routine, places: Mapping[str, str]) -> Iterator[Problem]:
    """Yield each move into another position that has too little of a breath."""
    ways, wish = shared(), routine.rhythm.breathing(routine.rhythm.begun(Breathing()))
    rests = rests_of(routine, ways)
    for step, breath in ((one, n) for one in routine.every_step for n in range(1, one.breaths + 1)):
        for phase, seconds in breathing_in(step, breath, wish).phases():
            move, before = step.move(phase, breath), rests[step.key, breath, phase]
            if not (move and move.pose):
                continue
            goal = goal_of(move, step.side_at(breath))
            begins, ends = move.part
            takes = (ends - begins) * route(placed(before), goal, ways).length
            if goal.near != before.near and takes > _HURRY * seconds:
                place = f"{places[step.id]}.moves[{step.moves.index(move) + 1}].to"
                yield _too_far(place, goal, takes, seconds)


def _too_far(place: str, goal: KeyPose, takes: float, seconds: float) -> Problem:
    wanted = Message("a pose that a body comes to in {seconds} s", seconds=f"{seconds:.0f}")
    got = Message("{pose}, which takes {seconds} s", pose=shown(goal.id), seconds=f"{takes:.0f}")
    return Problem(place, wanted, got)
