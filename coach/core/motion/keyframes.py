"""The poses of a routine one by one, in the order in which a session comes to them first."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from coach.core.routine.routine import Routine, Step
from coach.core.score.timeline import Place, Timeline


@dataclass(frozen=True, slots=True)
class Keyframe:
    """A pose: the breath that leads to it, and a moment (seconds) of the phase that does.

    It is number `pose` of the `poses` of step number `number`, of `steps`; all count from 1.
    """

    place: Place
    time: float
    number: int
    steps: int
    pose: int
    poses: int


# How the body is, in a step, when the phase of a second ends.
PoseAt = Callable[[Step, float], Hashable]


def keyframes(routine: Routine, timeline: Timeline, pose_at: PoseAt) -> tuple[Keyframe, ...]:
    """Return each pose of each step once."""
    steps = routine.every_step
    return tuple(
        Keyframe(place, time, number, len(steps), pose, len(found))
        for number, step in enumerate(steps, 1)
        for found in [_poses(step, timeline, pose_at)]
        for pose, (place, time) in enumerate(found, 1)
    )


def _poses(step: Step, timeline: Timeline, pose_at: PoseAt) -> tuple[tuple[Place, float], ...]:
    found: dict[Hashable, tuple[Place, float]] = {}
    for span in timeline.spans:
        if span.place and span.place.round and span.place.step.key == step.key:
            found.setdefault(pose_at(step, span.start), (span.place, span.start))
    return tuple(found.values())
