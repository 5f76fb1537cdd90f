"""From the table of a pose in space to a posture: another one, changed in what the table gives."""

from dataclasses import replace
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import asdict

from coach.core.anatomy.bones import LUMBAR
from coach.core.anatomy.posture import WORLD, Arm, Bend, Leg, Pin, Posture, Rest, spine_of
from coach.core.anatomy.vectors import Vector
from coach.storage.routines.poses.schema import ArmTable, LegTable, PinTable, PoseTable, RestTable

# How the keys are called in a posture, where they have another name there.
_TRUNK = {"pelvis": "pitch", "roll": "spin", "facing": "yaw"}
_TRUNK |= {name: name for name in ("lean", "side", "twist", "glide", "breath")}
_LIMB = {"forward": "flex", "apart": "abd", "palm": "pron", "wrist_side": "dev"}
_LIMB |= {"ahead": "fwd", "hangs": "hung"}
_PINNED = {"hand", "foot", "free"}

_Limb = TypeVar("_Limb", Arm, Leg)


def posture_of(table: PoseTable, base: Posture) -> Posture:
    """Return a posture changed in what a table gives."""
    base = base.mirrored() if table.mirrored else base
    given = _given(table)
    changed = {key: given[name] for name, key in _TRUNK.items() if name in given}
    changed["neck"] = _bend(base.neck, given, "neck")
    changed["head"] = _bend(base.head, given, "head")
    changed["spine"] = _spine(base.spine, table)
    (right, left), (one, other) = base.arms, base.legs
    changed["arms"] = (
        _moved(_moved(right, table.arms), table.right_arm),
        _moved(_moved(left, table.arms, mirrored=True), table.left_arm),
    )
    changed["legs"] = (
        _moved(_moved(one, table.legs), table.right_leg),
        _moved(_moved(other, table.legs, mirrored=True), table.left_leg),
    )
    if table.rest:
        changed["rests"] = (_rest(table.rest),)
    return replace(base, **changed)


def _given(table: Struct) -> dict[str, Any]:
    return {name: value for name, value in asdict(table).items() if value is not None}


def _bend(base: Bend, given: dict[str, Any], name: str) -> Bend:
    keys = {"flex": name, "side": f"{name}_side", "turn": f"{name}_turn"}
    return replace(base, **{part: given[key] for part, key in keys.items() if key in given})


def _spine(base: tuple[float, ...], table: PoseTable) -> tuple[float, ...]:
    spine = table.spine or base
    lower, upper = spine[:LUMBAR], spine[LUMBAR:]
    if table.lumbar is not None:
        lower = spine_of(lumbar=table.lumbar)[:LUMBAR]
    if table.thorax is not None:
        upper = spine_of(thorax=table.thorax)[LUMBAR:]
    return (*lower, *upper)


def _moved(limb: _Limb, table: ArmTable | LegTable | None, *, mirrored: bool = False) -> _Limb:
    """Return a limb changed in what a table gives, which is written for the right one of both."""
    if table is None:
        return limb
    given = _given(table)
    changed = {_LIMB.get(name, name): given[name] for name in given.keys() - _PINNED}
    if held := given.get("hand") or given.get("foot"):
        pin = _pin(held)
        changed["pins"] = (pin.mirrored() if mirrored else pin,)
    elif table.free:
        changed["pins"] = ()
    return replace(limb, **changed)


def _pin(table: PinTable) -> Pin:
    return Pin(
        at=_vector(table.at),
        to=table.on.frame if table.on else WORLD,
        pole=_vector(table.bends) if table.bends else None,
        palm=_vector(table.palm) if table.palm else None,
        point=_vector(table.fingers) if table.fingers else None,
    )


def _rest(table: RestTable) -> Rest:
    forward, right = table.at
    on = tuple(part.support for part in table.on)
    joints = tuple(part.frame for part in table.joint)
    return Rest(on, table.height, joints, forward, right)


def _vector(numbers: tuple[float, ...]) -> Vector:
    x, y, z = numbers
    return x, y, z
