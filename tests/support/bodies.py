"""Postures of every kind, by their names: what a body in space is tried in."""

from dataclasses import replace
from typing import TypeVar

from coach.core.anatomy.posture import Arm, Bend, Leg, Pin, Posture, Rest, spine_of
from coach.core.anatomy.vectors import Vector

Limb = TypeVar("Limb", Arm, Leg)


def both(limb: Limb) -> tuple[Limb, Limb]:
    """Return a limb on the right, and on the left as in a mirror."""
    return limb, replace(limb, pins=tuple(pin.mirrored() for pin in limb.pins))


def flat(at: Vector, point: Vector, pole: Vector) -> Pin:
    """Return a palm that lies on something level."""
    return Pin(at=at, palm=(0, -1, 0), point=point, pole=pole)


SEATED = Posture(
    pitch=-2,
    spine=spine_of(-12, 22),
    head=Bend(flex=-17),
    arms=both(Arm(flex=20, abd=9, turn=16, elbow=54, pron=66, wrist=10, fingers=16)),
    legs=both(Leg(flex=86, abd=4, turn=-3, knee=86, flat=1)),
    rests=(Rest(on=("seat",), height=0.226, at=("root",)),),
)
SUPINE = Posture(
    pitch=-94,
    spine=spine_of(-4, 14),
    neck=Bend(flex=4),
    head=Bend(flex=-2),
    arms=both(Arm(flex=4, abd=20, turn=0, elbow=8, pron=80, fingers=12, hung=0)),
    legs=both(
        Leg(
            flex=52,
            knee=98,
            flat=1,
            out=2,
            pins=(Pin(at=(0.285, 0.045, 0.055), pole=(0.3, 1, 0.02)),),
        )
    ),
    rests=(Rest(on=("trunk",), at=("root",)),),
)
ALL_FOURS = Posture(
    pitch=79,
    spine=spine_of(-8, 18),
    neck=Bend(flex=-4),
    head=Bend(flex=-4),
    arms=both(
        Arm(
            fingers=2,
            pins=(flat(at=(0.268, 0.0125, 0.085), pole=(-0.7, 0, 0.5), point=(1, 0, -0.08)),),
        )
    ),
    legs=both(Leg(flex=79, knee=90, ankle=-76)),
    rests=(Rest(on=("knees",), at=("kneeR",), z=0.048),),
)
PRONE = Posture(
    pitch=90,
    spine=spine_of(-14, 14),
    neck=Bend(flex=-2),
    head=Bend(flex=-4),
    arms=both(
        Arm(fingers=4, pins=(flat(at=(0.42, 0.0125, 0.035), pole=(0.2, 0, 1), point=(0.5, 0, -1)),))
    ),
    legs=both(Leg(flex=4, abd=4, knee=1, ankle=-72)),
    rests=(Rest(on=("trunk",), at=("root",)),),
)
LONG_SITTING = Posture(
    pitch=-8,
    spine=spine_of(4, 26),
    head=Bend(flex=-17),
    arms=both(
        Arm(
            fingers=6,
            pins=(flat(at=(-0.135, 0.0125, 0.115), pole=(-0.8, 0, 0.3), point=(-0.5, 0, 1)),),
        )
    ),
    legs=both(Leg(flex=82, abd=2, knee=1, ankle=4)),
    rests=(Rest(on=("seat",), height=-0.014, at=("root",)),),
)
FOLDED = Posture(
    pitch=20,
    spine=spine_of(32, 36),
    neck=Bend(flex=14),
    head=Bend(flex=4),
    arms=both(
        Arm(
            fingers=16,
            pins=(
                Pin(
                    at=(0.04, -0.15, 0.006),
                    to="shankR",
                    pole=(0, -0.2, 0.9),
                    palm=(-1, 0, 0),
                    point=(0, -1, -0.5),
                ),
            ),
        )
    ),
    legs=both(Leg(flex=110, abd=2, knee=1, ankle=6)),
    rests=(Rest(on=("seat",), height=-0.014, at=("root",)),),
)
POSTURES = {
    "stand": Posture(arms=both(Arm(abd=5, turn=8)), legs=both(Leg(flat=1))),
    "hinge": Posture(
        pitch=64.1,
        spine=spine_of(-6, 9.6),
        neck=Bend(flex=6.3),
        head=Bend(flex=-9),
        arms=both(Arm(flex=1.2, abd=5, turn=8, elbow=12)),
        legs=both(Leg(flex=76.3, knee=11.9, flat=1)),
    ),
    "round": Posture(
        pitch=76,
        spine=(-0.7, -0.7, -0.7, -0.7, -0.7, -0.5, 1.5, 2.2, 3.1, 4.3, 5.5, 6.6, 7.5, 8.1),
        neck=Bend(flex=38.3),
        head=Bend(flex=6.6),
        arms=both(Arm(flex=-8.7, abd=5, turn=22, elbow=36.1)),
        legs=both(Leg(flex=94, knee=20, flat=1)),
    ),
    "hang on box": Posture(
        pitch=61.5,
        spine=spine_of(27.6, 36),
        neck=Bend(flex=43.4),
        head=Bend(flex=14),
        arms=both(
            Arm(
                fingers=4,
                pins=(
                    flat(at=(0.4031, 0.3425, 0.07), pole=(-0.3, -0.8, 0.5), point=(1, 0, -0.08)),
                ),
            )
        ),
        legs=both(Leg(flex=80.5, knee=17, flat=1)),
    ),
    "mid roll-up": Posture(
        spine=(-2.8, -2.5, -1.3, 0.8, 3.6, 6.8, 7.9, 9.4, 10.1, 10.1, 9.2, 7.6, 5.5, 3.1),
        neck=Bend(flex=45),
        head=Bend(flex=14),
        arms=both(Arm(flex=-9.4, abd=5, turn=22, elbow=51.3)),
        legs=both(Leg(flex=9, knee=8, flat=1)),
    ),
    "arms back": Posture(
        pitch=3,
        spine=spine_of(-16.8, 20.8),
        neck=Bend(flex=8),
        head=Bend(flex=-14),
        arms=both(Arm(flex=9, abd=5, turn=8, elbow=18)),
        legs=both(Leg(flex=6, knee=6, flat=1)),
    ),
    "stand, front": Posture(legs=both(Leg(flat=1))),
    "hands clasped behind": Posture(
        spine=spine_of(-16, 16),
        arms=both(Arm(flex=-34, turn=26, elbow=20, pron=-10, fingers=40, fwd=-0.01, hung=0)),
        legs=both(Leg(flat=1)),
    ),
    "side bend, front": Posture(
        lean=-4,
        side=34,
        neck=Bend(flex=6, side=10),
        head=Bend(flex=-14),
        arms=(
            Arm(flex=4, abd=14, turn=20, elbow=18, pron=20),
            Arm(flex=10, abd=150, turn=-20, elbow=34, pron=0, fingers=10, hung=0),
        ),
        legs=both(Leg(flat=1)),
    ),
    "shoulders lifted, front": Posture(
        neck=Bend(flex=12), arms=both(Arm(abd=8, lift=0.044)), legs=both(Leg(flat=1))
    ),
    "split stance": Posture(
        pitch=6,
        arms=both(Arm(flex=0, abd=26, turn=44, elbow=86, pron=40, wrist=-6)),
        legs=(
            Leg(flat=1, out=4, pins=(Pin(at=(0.16, 0.045, 0.05)),)),
            Leg(flat=1, out=4, heel=16, pins=(Pin(at=(-0.2, 0.062, -0.05)),)),
        ),
        rests=(Rest(on=(), height=0.485, at=("root",), x=0.03),),
    ),
    "calf stretch at a wall": replace(
        SUPINE,
        pitch=12,
        spine=spine_of(-14, 24),
        head=Bend(flex=-14),
        arms=both(
            Arm(
                fingers=2,
                pins=(
                    Pin(
                        at=(0.2975, 0.74, 0.1),
                        pole=(-0.2, -0.8, 0.4),
                        palm=(1, 0, 0),
                        point=(0, 1, -0.1),
                    ),
                ),
            )
        ),
        legs=(
            Leg(flat=1, out=2, pins=(Pin(at=(0.1, 0.045, 0.05)),)),
            Leg(flat=1, out=2, pins=(Pin(at=(-0.23, 0.045, -0.05)),)),
        ),
        rests=(Rest(on=(), height=0.482, at=("root",), x=-0.01),),
    ),
    "seated": SEATED,
    "seated, neck tilt": replace(SEATED, neck=Bend(flex=2, side=22), head=Bend(flex=-8, side=14)),
    "seated twist": replace(
        SEATED,
        twist=-48,
        neck=Bend(flex=8, turn=-24),
        head=Bend(flex=-16, turn=-10),
        arms=(
            Arm(flex=-34, abd=18, turn=0, pron=0, hung=0),
            Arm(
                fingers=14,
                pins=(
                    Pin(
                        at=(0.015, 0.057, -0.014),
                        to="kneeR",
                        pole=(0.2, -0.3, 0.8),
                        palm=(-0.7, -0.7, 0),
                        point=(0.3, -0.5, 0.8),
                    ),
                ),
            ),
        ),
    ),
    "kneeling": Posture(
        legs=both(Leg(flex=2, knee=88, ankle=-74)),
        rests=(Rest(on=("knees",), at=("kneeR",), z=0.048),),
    ),
    "half-kneeling": Posture(
        pitch=2,
        arms=(
            Arm(
                fingers=14,
                pins=(
                    Pin(
                        at=(0.025, 0.062, 0.02),
                        to="kneeR",
                        pole=(-0.5, -0.6, 0.6),
                        palm=(-0.7, -0.7, 0),
                        point=(0.4, -0.9, -0.3),
                    ),
                ),
            ),
            Arm(
                fingers=14,
                pins=(
                    Pin(
                        at=(0.017, 0.067, -0.018),
                        to="kneeR",
                        pole=(-0.4, -0.5, 0.7),
                        palm=(-0.7, -0.7, 0),
                        point=(0.4, -0.9, 0.5),
                    ),
                ),
            ),
        ),
        legs=(
            Leg(flat=1, out=3, pins=(Pin(at=(0.26, 0.045, 0.055)),)),
            Leg(flex=-4, knee=84, ankle=-74),
        ),
        rests=(Rest(on=("kneeL",), at=("kneeL",), z=-0.048),),
    ),
    "all fours": ALL_FOURS,
    "cat": replace(
        ALL_FOURS,
        pitch=44,
        spine=spine_of(36, 38),
        neck=Bend(flex=34),
        head=Bend(flex=14),
        legs=both(Leg(flex=44, knee=90, ankle=-76)),
    ),
    "cow": replace(
        ALL_FOURS,
        pitch=100,
        spine=spine_of(-32, 0),
        neck=Bend(flex=-26),
        head=Bend(flex=-12),
        legs=both(Leg(flex=100, knee=90, ankle=-76)),
    ),
    "child's pose": replace(
        ALL_FOURS,
        pitch=74,
        spine=spine_of(22, 10),
        neck=Bend(flex=-2),
        head=Bend(flex=8),
        arms=both(
            Arm(
                fingers=2,
                pins=(flat(at=(0.362, 0.0125, 0.1), pole=(-0.2, 0.5, 0.7), point=(1, 0, -0.08)),),
            )
        ),
        legs=both(Leg(flex=136, abd=7, knee=152, ankle=-76)),
    ),
    "supine, knees bent": SUPINE,
    "one knee to the chest": replace(
        SUPINE,
        arms=(
            Arm(
                fingers=40,
                pins=(
                    Pin(
                        at=(0.046, -0.07, 0.01),
                        to="shankR",
                        pole=(-0.2, -0.3, 0.8),
                        palm=(-1, 0, 0),
                        point=(0, -0.5, -1),
                    ),
                ),
            ),
            Arm(
                fingers=40,
                pins=(
                    Pin(
                        at=(0.048, -0.055, -0.016),
                        to="shankR",
                        pole=(-0.2, -0.3, 0.8),
                        palm=(-1, 0, 0),
                        point=(0, -0.5, 1),
                    ),
                ),
            ),
        ),
        legs=(Leg(flex=128, abd=4, knee=128, ankle=-20), Leg(flex=-2, knee=4, ankle=-14)),
    ),
    "knees to one side, above": replace(
        SUPINE,
        spin=54,
        twist=-50,
        neck=Bend(flex=4, turn=-20),
        head=Bend(flex=-2, turn=-10),
        arms=both(Arm(flex=8, abd=84, turn=-20, elbow=6, pron=-60, hung=0)),
        legs=(Leg(flex=78, abd=-12, knee=92, ankle=-20), Leg(flex=78, abd=12, knee=92, ankle=-20)),
    ),
    "legs on a chair": replace(SUPINE, legs=both(Leg(flex=86, abd=3, knee=86, ankle=-6))),
    "prone": PRONE,
    "sphinx": replace(
        PRONE,
        pitch=78,
        spine=spine_of(-35, -8),
        neck=Bend(flex=-8),
        head=Bend(flex=-8),
        arms=both(Arm(turn=4, elbow=84, pron=80, wrist=4, fingers=4)),
        legs=both(Leg(flex=-8, abd=3, knee=1, ankle=-72)),
    ),
    "side-lying": replace(
        PRONE,
        pitch=-90,
        spin=-90,
        spine=spine_of(-10, 20),
        side=-4,
        neck=Bend(flex=6, side=-8),
        head=Bend(flex=-10, side=-4),
        arms=(
            Arm(flex=150, abd=10, turn=0, elbow=60, pron=30, hung=0),
            Arm(flex=44, abd=-4, turn=20, elbow=64, pron=40, hung=0),
        ),
        legs=(Leg(flex=52, knee=80, ankle=-30), Leg(flex=60, abd=2, knee=80, ankle=-30)),
    ),
    "long sitting": LONG_SITTING,
    "forward fold, legs long": FOLDED,
    "supine on a cushion": replace(SUPINE, neck=Bend(flex=14), head=Bend(flex=4)),
    "seated on a cushion": replace(
        SEATED,
        spine=spine_of(4, 22),
        arms=both(Arm(flex=16, abd=9, turn=16, elbow=50, pron=66, wrist=10, fingers=16)),
        legs=both(Leg(flex=80, abd=2, knee=2, ankle=4)),
        rests=(Rest(on=("seat",), height=0.056, at=("root",)),),
    ),
}
