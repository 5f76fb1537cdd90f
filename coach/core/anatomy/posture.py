"""Postures of a body in space: how its joints are bent, what it rests on and what it holds.

World: x forward, y up, z to the person's right; the unit is the body's height. Angles are in
degrees, and all zero where a body stands straight with its arms and legs hanging down.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace

from coach.core.anatomy.bones import LUMBAR, SEGMENTS
from coach.core.anatomy.vectors import Vector

WORLD = "world"


@dataclass(frozen=True, slots=True)
class Pin:
    """Where a wrist or an ankle is held.

    `at` is a place in the world, or in the frame of the body named by `to` (see
    `skeleton.FRAMES`), in body heights. `pole` is where elbow or knee look to, in the world
    but for its z, which is outward. `palm` and `point`, of hands only, are where the palm and
    the fingers look to, in the frame of `to`. What is None stays as the joints have it. A pin
    holds by its `weight`, 0 to 1: what it lacks is left to the joints.
    """

    at: Vector
    to: str = WORLD
    pole: Vector | None = None
    palm: Vector | None = None
    point: Vector | None = None
    weight: float = 1.0

    def mirrored(self) -> "Pin":
        """Return the pin of the other limb of the body in a mirror."""
        return replace(
            self,
            at=_in_mirror(self.at),
            to=other_side(self.to),
            palm=_in_mirror(self.palm) if self.palm else None,
            point=_in_mirror(self.point) if self.point else None,
        )


@dataclass(frozen=True, slots=True)
class Bend:
    """How far a joint of the neck bends forward, leans to the right and turns to the left."""

    flex: float = 0.0
    side: float = 0.0
    turn: float = 0.0


@dataclass(frozen=True, slots=True)
class Arm:
    """An arm: `flex` forward, `abd` away from the body, `turn` inward at the shoulder.

    `pron` is 0 with the thumb forward and positive with the back of the hand forward; `wrist`
    bends the hand back, `dev` toward the thumb, `fingers` curls them. `lift` and `fwd` move the
    shoulder's joint, in body heights. `hung` is 1 where the upper arm is measured against the
    vertical, as by its own weight, and 0 against the chest.
    """

    flex: float = -2.0
    abd: float = 6.0
    turn: float = 10.0
    elbow: float = 14.0
    pron: float = 10.0
    wrist: float = 0.0
    dev: float = 0.0
    fingers: float = 18.0
    lift: float = 0.0
    fwd: float = 0.0
    hung: float = 1.0
    pins: tuple[Pin, ...] = field(default=(), kw_only=True)


@dataclass(frozen=True, slots=True)
class Leg:
    """A leg: `flex` forward, `abd` away from the other, `turn` inward at the hip.

    `ankle` and `toes` bend up. `flat` is 1 where the sole is level whatever the shank does,
    turned `out` and with the `heel` raised over flat toes, and 0 where the ankle says so.
    """

    flex: float = 8.0
    abd: float = 0.0
    turn: float = -4.0
    knee: float = 7.0
    ankle: float = 0.0
    toes: float = 0.0
    flat: float = 0.0
    out: float = 6.0
    heel: float = 0.0
    pins: tuple[Pin, ...] = field(default=(), kw_only=True)


@dataclass(frozen=True, slots=True)
class Rest:
    """What a body rests on: the lowest point of the parts `on` lies at `height`.

    The parts are names in `contact.SUPPORTS`; without any the pelvis itself is at that height.
    The mean of the joints `at` (names in `skeleton.FRAMES`) is at `x` and `z`. A body on its
    way from one rest to another has several, by their `weight`.
    """

    on: tuple[str, ...] = ("feet",)
    height: float = 0.0
    at: tuple[str, ...] = ("anklejR", "anklejL")
    x: float = 0.0
    z: float = 0.0
    weight: float = 1.0

    def mirrored(self) -> "Rest":
        """Return the rest of the body in a mirror."""
        on, at = tuple(map(other_side, self.on)), tuple(map(other_side, self.at))
        return replace(self, on=on, at=at, z=-self.z)


def spine_of(lumbar: float = -18.0, thorax: float = 24.0) -> tuple[float, ...]:
    """Return a spine that bends forward evenly, so far in all in its lower and upper part."""
    upper = SEGMENTS - LUMBAR
    return (lumbar / LUMBAR,) * LUMBAR + (thorax / upper,) * upper


@dataclass(frozen=True, slots=True)
class Posture:
    """A body's joints; limbs right first. The defaults stand at ease.

    The pelvis is tipped forward by `pitch` (90: prone, -90: supine), leant to the right by
    `lean`, turned to the left in itself by `spin` and in the room by `yaw`. `spine` is how far
    each of its segments bends forward, from the pelvis up; `side` and `twist` bend it to the
    right and turn it to the left in all. `glide` moves the head forward on a level, in body
    heights. `breath` is how much of the breath is seen, 0 to 1.
    """

    pitch: float = 4.0
    lean: float = 0.0
    spin: float = 0.0
    yaw: float = 0.0
    spine: tuple[float, ...] = spine_of()
    side: float = 0.0
    twist: float = 0.0
    neck: Bend = Bend(flex=10.0)
    head: Bend = Bend(flex=-18.0)
    glide: float = 0.0
    arms: tuple[Arm, Arm] = (Arm(), Arm())
    legs: tuple[Leg, Leg] = (Leg(), Leg())
    rests: tuple[Rest, ...] = (Rest(),)
    breath: float = 1.0

    @property
    def values(self) -> tuple[float, ...]:
        """Every number but those of pins and rests."""
        return (
            *(self.pitch, self.lean, self.spin, self.yaw),
            *self.spine,
            *(self.side, self.twist),
            *(self.neck.flex, self.neck.side, self.neck.turn),
            *(self.head.flex, self.head.side, self.head.turn),
            self.glide,
            *(value for limb in (*self.arms, *self.legs) for value in angles_of(limb)),
            self.breath,
        )

    def mirrored(self) -> "Posture":
        """Return the posture in a mirror: right is left."""
        right_arm, left_arm = self.arms
        right_leg, left_leg = self.legs
        return replace(
            self,
            lean=-self.lean,
            spin=-self.spin,
            yaw=-self.yaw,
            side=-self.side,
            twist=-self.twist,
            neck=_bend_in_mirror(self.neck),
            head=_bend_in_mirror(self.head),
            arms=(_arm_in_mirror(left_arm), _arm_in_mirror(right_arm)),
            legs=(_leg_in_mirror(left_leg), _leg_in_mirror(right_leg)),
            rests=tuple(rest.mirrored() for rest in self.rests),
        )


_ARM = tuple(known.name for known in fields(Arm) if known.name != "pins")
_LEG = tuple(known.name for known in fields(Leg) if known.name != "pins")


def angles_of(limb: Arm | Leg) -> tuple[float, ...]:
    """Return the numbers of a limb in their order, without its pins."""
    names = _ARM if isinstance(limb, Arm) else _LEG
    return tuple(getattr(limb, name) for name in names)


def posture_of(
    values: Iterable[float],
    pins: tuple[tuple[Pin, ...], ...] = ((), (), (), ()),
    rests: tuple[Rest, ...] = (Rest(),),
) -> Posture:
    """Return the posture with these `Posture.values`.

    `pins` are those of the right and left arm, then of the right and left leg.
    """
    v = tuple(values)
    after = 4 + SEGMENTS
    right, left = after + 9, after + 9 + len(_ARM)
    legs = left + len(_ARM)
    other = legs + len(_LEG)
    pitch, lean, spin, yaw = v[:4]
    return Posture(
        pitch=pitch,
        lean=lean,
        spin=spin,
        yaw=yaw,
        spine=v[4:after],
        side=v[after],
        twist=v[after + 1],
        neck=Bend(*v[after + 2 : after + 5]),
        head=Bend(*v[after + 5 : after + 8]),
        glide=v[after + 8],
        arms=(Arm(*v[right:left], pins=pins[0]), Arm(*v[left:legs], pins=pins[1])),
        legs=(Leg(*v[legs:other], pins=pins[2]), Leg(*v[other:-1], pins=pins[3])),
        rests=rests,
        breath=v[-1],
    )


def other_side(name: str) -> str:
    """Return the name of the same part on the other side."""
    if name.endswith("R"):
        return f"{name[:-1]}L"
    return f"{name[:-1]}R" if name.endswith("L") else name


def _in_mirror(place: Vector) -> Vector:
    return place[0], place[1], -place[2]


def _bend_in_mirror(bend: Bend) -> Bend:
    return Bend(bend.flex, -bend.side, -bend.turn)


def _arm_in_mirror(arm: Arm) -> Arm:
    return replace(arm, pins=tuple(pin.mirrored() for pin in arm.pins))


def _leg_in_mirror(leg: Leg) -> Leg:
    return replace(leg, pins=tuple(pin.mirrored() for pin in leg.pins))
