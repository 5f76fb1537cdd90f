"""From a posture to the bones and joints of a body in space."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from coach.core.anatomy.contact import pelvis_of
from coach.core.anatomy.limbs import free_arm, free_leg
from coach.core.anatomy.pins import hold
from coach.core.anatomy.posture import Posture
from coach.core.anatomy.trunk import SPINE, Place, Places, trunk_of
from coach.core.anatomy.vectors import added

_LEG = ("hip", "thigh", "knee", "shank", "anklej", "foot", "toes")
_ARM = ("trap", "shoulder", "uarm", "elbow", "farm", "hand", "finger")
# Every frame of the body: joints of the spine from the pelvis up, bones from their upper end,
# and over each joint the skin (collar, nape, hip, knee, anklej, trap, shoulder, elbow).
FRAMES: tuple[str, ...] = (
    *SPINE,
    *("root", "collar", "nape", "head"),
    *(f"{name}{side}" for side in "RL" for name in (*_LEG, *_ARM)),
)
INDEX: dict[str, int] = {name: index for index, name in enumerate(FRAMES)}


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A body's frames in the order of `FRAMES`, in body heights.

    `origins` has the shape (frames, 3), `axes` (frames, 3, 3) with each frame's axes as its
    columns: X to the front, Y up the bone and toward the trunk, Z to the right. Both are
    float64 memory: `numpy.asarray(skeleton.axes)` copies nothing. `breath` is how much of a
    breath is seen, 0 to 1.
    """

    origins: "memoryview[float]"
    axes: "memoryview[float]"
    breath: float = 0.0

    def place(self, name: str) -> Place:
        """Return a frame by its name: its origin, and its axes X, Y and Z."""
        at = INDEX[name]
        o, a = self.origins, self.axes
        x, y, z = ((a[at, 0, axis], a[at, 1, axis], a[at, 2, axis]) for axis in range(3))
        return (o[at, 0], o[at, 1], o[at, 2]), (x, y, z)


def skeleton_of(posture: Posture, breath: float = 0.0) -> Skeleton:
    """Return the body in a posture, its lungs so full (0 to 1): on its rests, held by its pins."""
    return _skeleton(places_of(posture, breath), breath * posture.breath)


def places_of(posture: Posture, breath: float = 0.0) -> Places:
    """Return the frames of a body by their names, as `skeleton_of` has them in rows."""
    places = trunk_of(posture, breath)
    for side in "RL":
        free_leg(places, posture, side)
        free_arm(places, posture, side)
    pelvis = pelvis_of(places, posture)
    placed = {name: (added(origin, pelvis), frame) for name, (origin, frame) in places.items()}
    hold(placed, posture)
    return placed


def _skeleton(places: Places, breath: float) -> Skeleton:
    ordered = [places[name] for name in FRAMES]
    origins = chain.from_iterable(origin for origin, _ in ordered)
    rows = chain.from_iterable(zip(x, y, z, strict=True) for _, (x, y, z) in ordered)
    return Skeleton(_array(origins, (3,)), _array(chain.from_iterable(rows), (3, 3)), breath)


def _array(numbers: Iterable[float], shape: tuple[int, ...]) -> "memoryview[float]":
    flat = memoryview(array("d", numbers)).cast("B")
    return flat.cast("d", (len(FRAMES), *shape)).toreadonly()
