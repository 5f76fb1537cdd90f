"""The bounds of what may stand in a routine file: texts, numbers and lists."""

from typing import Annotated, TypeVar

from msgspec import Meta, Struct

from coach.core.body import joint_limits
from coach.core.body.joint_limits import Limits
from coach.core.message import Message
from coach.core.routine.breathing import MAX_TEMPO, MIN_TEMPO

# Control characters would reach the terminal and the voice; the others reorder or break
# what is shown, so that it no longer reads as it was written.
_UNSEEN = r"\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff"
_ONE_LINE = rf"\A[^{_UNSEEN}]*\Z"
_SOMETHING = rf"\A(?=.*\S)[^{_UNSEEN}]*\Z"
_KEBAB = r"\A[a-z0-9]+(-[a-z0-9]+)*\Z"

T = TypeVar("T")


class Part(Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the file."""


Id = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=40,
        pattern=_KEBAB,
        extra={
            "expected": Message(
                "at most 40 lower-case letters, digits and single hyphens, such as roll-up"
            )
        },
    ),
]
Name = Annotated[str, Meta(min_length=1, max_length=60, pattern=_SOMETHING)]
Line = Annotated[str, Meta(min_length=1, max_length=300, pattern=_SOMETHING)]
Shown = Annotated[str, Meta(max_length=300, pattern=_ONE_LINE)]
Paragraph = Annotated[str, Meta(min_length=1, max_length=1000, pattern=_SOMETHING)]
Prose = Annotated[str, Meta(max_length=1000, pattern=_ONE_LINE)]
Breaths = Annotated[int, Meta(ge=1, le=20)]
Seconds = Annotated[float, Meta(ge=5.0, le=900.0)]
Tempo = Annotated[float, Meta(ge=MIN_TEMPO, le=MAX_TEMPO)]
Proportion = Annotated[float, Meta(ge=0.0, le=20.0)]
Parts = Annotated[tuple[Proportion, ...], Meta(min_length=4, max_length=4)]
Few = Annotated[tuple[T, ...], Meta(max_length=20)]
Some = Annotated[tuple[T, ...], Meta(min_length=1, max_length=40)]
Wordings = Annotated[tuple[Line, ...], Meta(min_length=1, max_length=8)]
Share = Annotated[float, Meta(ge=0.0, le=1.0)]


def _degrees(joint: Limits) -> Meta:
    return Meta(ge=joint.least, le=joint.most)


Tilt = Annotated[float, _degrees(Limits(-180.0, 180.0))] | None
Shank = Annotated[float, _degrees(joint_limits.ANKLE)] | None
Knee = Annotated[float, _degrees(joint_limits.KNEE)] | None
Lumbar = Annotated[float, _degrees(joint_limits.LUMBAR_SPINE)] | None
Thorax = Annotated[float, _degrees(joint_limits.THORAX)] | None
Neck = Annotated[float, _degrees(joint_limits.NECK)] | None
Head = Annotated[float, _degrees(joint_limits.HEAD)] | None
Elbow = Annotated[float, _degrees(joint_limits.ELBOW)] | None
Minutes = Annotated[float, Meta(ge=1.0, le=60.0)]
