"""The bounds of a pose in space: how far joints go, and the names of the body's parts."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from coach.core.anatomy.bones import SEGMENTS


class BodyPart(StrEnum):
    """A part of the body that a hand or a foot may be held on."""

    PELVIS = "pelvis"
    CHEST = "chest"
    HEAD = "head"
    RIGHT_SHOULDER = "right-shoulder"
    LEFT_SHOULDER = "left-shoulder"
    RIGHT_UPPER_ARM = "right-upper-arm"
    LEFT_UPPER_ARM = "left-upper-arm"
    RIGHT_FOREARM = "right-forearm"
    LEFT_FOREARM = "left-forearm"
    RIGHT_HAND = "right-hand"
    LEFT_HAND = "left-hand"
    RIGHT_THIGH = "right-thigh"
    LEFT_THIGH = "left-thigh"
    RIGHT_KNEE = "right-knee"
    LEFT_KNEE = "left-knee"
    RIGHT_SHANK = "right-shank"
    LEFT_SHANK = "left-shank"
    RIGHT_ANKLE = "right-ankle"
    LEFT_ANKLE = "left-ankle"
    RIGHT_FOOT = "right-foot"
    LEFT_FOOT = "left-foot"

    @property
    def frame(self) -> str:
        """What the skeleton calls it."""
        side, _, part = self.partition("-")
        return f"{_LIMBS[part]}{side[0].upper()}" if part else _MIDDLE[self]


class Support(StrEnum):
    """A part of the body that it rests on."""

    FEET = "feet"
    RIGHT_FOOT = "right-foot"
    LEFT_FOOT = "left-foot"
    KNEES = "knees"
    RIGHT_KNEE = "right-knee"
    LEFT_KNEE = "left-knee"
    SEAT = "seat"
    TRUNK = "trunk"

    @property
    def support(self) -> str:
        """What the skeleton's contacts call it."""
        side, _, part = self.partition("-")
        return f"{part}{side[0].upper()}" if part else self.value


_MIDDLE = {"pelvis": "root", "chest": "sp10", "head": "head"}
_LIMBS = {
    "shoulder": "shoulder",
    "upper-arm": "uarm",
    "forearm": "farm",
    "hand": "hand",
    "thigh": "thigh",
    "knee": "knee",
    "shank": "shank",
    "ankle": "anklej",
    "foot": "foot",
}


def _degrees(least: float, most: float) -> Meta:
    return Meta(ge=least, le=most)


Side = Annotated[float, _degrees(-35.0, 35.0)] | None
Twist = Annotated[float, _degrees(-50.0, 50.0)] | None
HeadSide = Annotated[float, _degrees(-45.0, 45.0)] | None
HeadTurn = Annotated[float, _degrees(-80.0, 80.0)] | None
Glide = Annotated[float, Meta(ge=-0.04, le=0.04)] | None
Spine = (
    Annotated[
        tuple[Annotated[float, _degrees(-12.0, 12.0)], ...],
        Meta(min_length=SEGMENTS, max_length=SEGMENTS),
    ]
    | None
)
ShoulderSwing = Annotated[float, _degrees(-60.0, 180.0)] | None
Apart = Annotated[float, _degrees(-60.0, 180.0)] | None
ShoulderTurn = Annotated[float, _degrees(-90.0, 90.0)] | None
Forearm = Annotated[float, _degrees(-90.0, 90.0)] | None
Wrist = Annotated[float, _degrees(-75.0, 75.0)] | None
WristSide = Annotated[float, _degrees(-30.0, 30.0)] | None
Fingers = Annotated[float, _degrees(-30.0, 90.0)] | None
Lift = Annotated[float, Meta(ge=-0.05, le=0.05)] | None
HipSwing = Annotated[float, _degrees(-30.0, 140.0)] | None
LegApart = Annotated[float, _degrees(-30.0, 45.0)] | None
HipTurn = Annotated[float, _degrees(-45.0, 60.0)] | None
KneeBend = Annotated[float, _degrees(0.0, 155.0)] | None
Ankle = Annotated[float, _degrees(-80.0, 25.0)] | None
FootTurn = Annotated[float, _degrees(-45.0, 45.0)] | None
HeelLift = Annotated[float, _degrees(0.0, 70.0)] | None
Toes = Annotated[float, _degrees(-45.0, 70.0)] | None
Height = Annotated[float, Meta(ge=-0.05, le=1.0)]
Place = Annotated[float, Meta(ge=-2.0, le=2.0)]
Point = Annotated[tuple[Place, ...], Meta(min_length=3, max_length=3)]
Ground = Annotated[tuple[Place, ...], Meta(min_length=2, max_length=2)]
