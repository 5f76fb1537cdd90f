"""The pose that a routine is told by: what a picture of it shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import dist

from coach.core.anatomy.skeleton import FRAMES, skeleton_of
from coach.core.anatomy.trunk import Place
from coach.core.motion.space.rests import goal_of, is_in_space, rests_of, standard
from coach.core.motion.space.ways import Ways
from coach.core.routine.breathing import Phase
from coach.core.routine.position import Position
from coach.core.routine.routine import Routine, Step
from coach.core.routine.staging import KeyPose

# Less than this is no pose of its own, in body heights: a head turned by some degrees is one.
_OWN = 0.002
# How far a turn by a radian moves what is seen.
_REACH = 0.1


@dataclass(frozen=True, slots=True)
class MainPose:
    """A pose, and the step that it is taken in."""

    step: Step
    pose: KeyPose


def main_pose(routine: Routine, ways: Ways) -> MainPose:
    """Return the most telling pose of the longest step that has one of its own.

    Of what is repeated, where there is anything. Raises ValueError where no step has a pose.
    """
    if not is_in_space(routine):
        raise ValueError("it has no poses in space")
    mains = dict.fromkeys(_poses(routine, ways))
    found = {main: _unlike(main, ways, routine) for main in mains}

    def telling(main: MainPose) -> tuple[bool, int, float]:
        return found[main] > _OWN, main.step.breaths, found[main]

    return max(found, key=telling)


def _poses(routine: Routine, ways: Ways) -> Iterator[MainPose]:
    rests = rests_of(routine, ways)
    for step in routine.steps or routine.every_step:
        for breath in range(1, step.breaths + 1):
            for phase in Phase:
                yield MainPose(step, rests[step.key, breath, phase])
                move = step.move(phase, breath)
                if move and move.pose:
                    yield MainPose(step, goal_of(move, step.side_at(breath)))


def _unlike(main: MainPose, ways: Ways, routine: Routine) -> float:
    """Return how far a body is on the mean from how it is by itself there, in body heights."""
    position = main.step.position
    position = routine.position if position is Position.ANYWHERE else position
    here = skeleton_of(main.pose.posture)
    itself = skeleton_of(standard(position, ways).posture)
    return sum(_apart(here.place(name), itself.place(name)) for name in FRAMES) / len(FRAMES)


def _apart(one: Place, other: Place) -> float:
    (here, axes), (there, others) = one, other
    turned = max(dist(a, b) for a, b in zip(axes, others, strict=True))
    return dist(here, there) + _REACH * turned
