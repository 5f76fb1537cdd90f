"""What no person can do, of a body in a room: for tests of what ships."""

from collections.abc import Iterable, Iterator

from coach.core.anatomy.collisions import Box, collisions
from coach.core.anatomy.flesh import TUBES
from coach.core.anatomy.limits import beyond_limits
from coach.core.anatomy.posture import Posture
from coach.core.anatomy.skeleton import Skeleton, skeleton_of
from coach.core.routine.routine import Routine
from coach.core.routine.staging import Furniture, KeyPose
from coach.ui.figure.space.led.furniture import around
from coach.ui.figure.space.shape.build import Build, built

# What the drawing calls the tubes of the legs, which it has in one.
_DRAWN = {"seat": "leg", "shank": "leg", "toes": "foot"}
_SIDES = "RL"
FLESH = {
    build: {
        name: tuple(
            built(station, _DRAWN.get(name.rstrip(_SIDES), name), build) for station in tube
        )
        for name, tube in TUBES.items()
    }
    for build in Build
}


def poses_of(routine: Routine) -> dict[str, KeyPose]:
    """Return every pose in space that a routine leads to or begins in, by its id."""
    ways = (exit_.step for exit_ in routine.exits)
    found = {}
    for step in (*routine.every_step, *ways, routine.way_up.step):
        for pose in (step.pose, *(move.pose for move in step.moves)):
            if pose:
                found[pose.id] = pose
    return found


def boxes(things: Iterable[Furniture], body: Skeleton) -> tuple[Box, ...]:
    """Return the blocks of what stands round a body; a ball gives way, and a mat is the floor."""
    pieces = around({thing: 1.0 for thing in things if thing is not Furniture.MAT}, body)
    return tuple(Box(piece.low, piece.high) for piece in pieces if not piece.ball)


def impossible(
    posture: Posture,
    things: Iterable[Furniture],
    *,
    deep: float,
    bent: float = 0.0,
    build: Build = Build.SLENDER,
) -> Iterator[str]:
    """Yield each joint that is bent `bent` degrees beyond a person's, and whatever goes through.

    Flesh gives by `deep`, in body heights.
    """
    for each in beyond_limits(posture):
        if not each.limits.least - bent <= each.angle <= each.limits.most + bent:
            yield f"{each.part} {each.joint} {each.angle:.1f}"
    body = skeleton_of(posture)
    for met in collisions(body, boxes(things, body), FLESH[build]):
        if met.depth > deep:
            yield f"{met.part} in {met.other} {met.depth:.3f}"
