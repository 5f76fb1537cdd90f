"""Where pelvis, spine, neck and head are in a posture, from the pelvis up."""

from math import asin, degrees

from coach.core.anatomy.bones import COLLAR_AT, LUMBAR, NECK, SEGMENT, SEGMENTS
from coach.core.anatomy.posture import Posture
from coach.core.anatomy.vectors import (
    UPRIGHT,
    Frame,
    Vector,
    about_x,
    about_y,
    about_z,
    added,
    along,
    rotation,
    scaled,
    turned,
)

# Where a bone or a joint's skin begins, and how it is turned.
Place = tuple[Vector, Frame]
Places = dict[str, Place]

SPINE = tuple(f"sp{joint}" for joint in range(SEGMENTS))
# How a bend to the side and a turn are shared among the segments: the lower back bends, the
# upper one turns.
_UPPER = SEGMENTS - LUMBAR
_SIDE = [share / (1.1 * LUMBAR + 0.95 * _UPPER) for share in (1.1,) * LUMBAR + (0.95,) * _UPPER]
_TWIST = [share / (0.35 * LUMBAR + _UPPER) for share in (0.35,) * LUMBAR + (1.0,) * _UPPER]
# How far breathing in lifts the upper back, in degrees for the whole of it.
_LIFT = 2.4
# The shirt's neckline falls forward, and lies a little above its joint.
_NECKLINE, _NECKLINE_AT = -15.0, (-0.001, 0.007, 0.0)


def heading(posture: Posture) -> Frame:
    """Return the upright frame that looks where the pelvis was turned to in the room."""
    return about_y(UPRIGHT, posture.yaw)


def trunk_of(posture: Posture, breath: float) -> Places:
    """Return pelvis, spine, neck and head with the pelvis at the origin, lungs so full (0 to 1)."""
    tipped = about_z(about_x(heading(posture), posture.lean), -posture.pitch)
    pelvis = about_y(tipped, posture.spin)
    places: Places = {"root": ((0.0, 0.0, 0.0), pelvis)}
    top = _spine(places, posture, _LIFT * breath * posture.breath / SEGMENTS)
    origin, frame = places[SPINE[COLLAR_AT]]
    places["collar"] = added(origin, along(frame, *_NECKLINE_AT)), about_z(frame, _NECKLINE)
    _head(places, posture, top)
    return places


def _spine(places: Places, posture: Posture, lift: float) -> Place:
    """Add the joints of the spine; return the base of the neck."""
    point, frame = places["root"]
    side, twist = posture.side, posture.twist
    for joint, flex in enumerate(posture.spine):
        places[SPINE[joint]] = point, frame
        bend = rotation(side * _SIDE[joint], twist * _TWIST[joint], lift - flex)
        frame = turned(frame, bend)
        point = added(point, scaled(frame[1], SEGMENT))
    return point, frame


def _head(places: Places, posture: Posture, base: Place) -> None:
    # A head that glides is carried by a neck that bends as much as the head bends back.
    glide = degrees(asin(min(max(posture.glide / NECK, -1.0), 1.0)))
    neck, head = posture.neck, posture.head
    point, frame = base
    frame = turned(frame, rotation(neck.side, neck.turn, -neck.flex - glide))
    places["nape"] = added(point, scaled(frame[1], NECK / 2.0)), frame
    skull = added(point, scaled(frame[1], NECK))
    places["head"] = skull, turned(frame, rotation(head.side, head.turn, glide - head.flex))
