"""Bodies: hands and feet where their poses hold them, and no joint bent as no person's bends."""

from collections.abc import Iterator

from coach.core.anatomy.limits import Beyond, beyond_limits
from coach.core.anatomy.posture import Pin, Posture
from coach.core.anatomy.unreached import Miss, unreached
from coach.core.message import Message
from coach.core.routine.staging import KeyPose
from coach.storage.routines.checks.draft import Draft
from coach.storage.routines.errors import Problem, shown
from coach.storage.routines.poses.resolve import key_poses
from coach.storage.routines.poses.shared import shared

# A hand or a foot that is so far from where it is held (body heights) is a slip of the pen; one
# that is nearer looks odd, and leads nobody astray.
_FAR = 0.02
_HELD = {
    "armR": "right_arm.hand",
    "armL": "left_arm.hand",
    "legR": "right_leg.foot",
    "legL": "left_leg.foot",
}
_PARTS = {"armR": "right_arm.", "armL": "left_arm.", "legR": "right_leg.", "legL": "left_leg."}
# How a pose calls the joints of `limits`.
_JOINTS = {
    "neck side": "neck_side",
    "neck turn": "neck_turn",
    "hip flex": "forward",
    "hip abd": "apart",
    "hip turn": "turn",
    "shoulder flex": "forward",
    "shoulder abd": "apart",
    "pron": "palm",
    "dev": "wrist_side",
}
# What goes along with each limb, by the end of its name.
_LIMBS = {
    "arm": ("uarm", "elbow", "farm", "hand"),
    "leg": ("thigh", "knee", "shank", "anklej", "foot"),
}


def out_of_reach(place: str, pose: KeyPose) -> Iterator[Problem]:
    """Yield the hands and feet of a pose that are far from where it holds them."""
    for miss in unreached(pose.posture, (0.0,)):
        if miss.short > _FAR:
            yield _missed(place, miss)


def doubtful(draft: Draft) -> Iterator[Problem]:
    """Yield what looks odd in the poses of a good file, and can be led all the same."""
    tables = draft.poses
    made = key_poses((table for table in tables.values() if table.base), shared().poses)
    for place, table in tables.items():
        if table.base:
            posture = made[table.id].posture
            yield from _in_the_air(place, posture, table.id)
            yield from _without_length(place, posture, table.id)
            for miss in unreached(posture):
                yield _missed(place, miss)
            for beyond in beyond_limits(posture):
                yield _bent(place, beyond, table.id)


def _in_the_air(place: str, posture: Posture, pose: str) -> Iterator[Problem]:
    """Yield each limb that is held on nothing but itself, or on one that is held on it."""
    pins = _pins(posture)
    holders = {limb: {_limb(pin.to) for pin in held} & pins.keys() for limb, held in pins.items()}
    for limb in pins:
        passed, waiting = set[str](), holders[limb]
        while waiting - passed:
            passed |= waiting
            waiting = {other for each in waiting for other in holders[each]}
        if limb in passed:
            wanted = Message("a part of the body that is in its place without this limb")
            got = Message("one that is not, in the pose {pose}", pose=shown(pose))
            yield Problem(f"{place}.{_HELD[limb]}.on", wanted, got)


def _without_length(place: str, posture: Posture, pose: str) -> Iterator[Problem]:
    for limb, pin in ((limb, pin) for limb, held in _pins(posture).items() for pin in held):
        for key, way in (("bends", pin.pole), ("palm", pin.palm), ("fingers", pin.point)):
            if way is not None and not any(way):
                wanted = Message("a direction, which is not 0 all over")
                got = Message("{value} in the pose {pose}", value=str([0, 0, 0]), pose=shown(pose))
                yield Problem(f"{place}.{_HELD[limb]}.{key}", wanted, got)


def _pins(posture: Posture) -> dict[str, tuple[Pin, ...]]:
    """Return where each limb is held that is, by how `limits` calls it."""
    held = (*(arm.pins for arm in posture.arms), *(leg.pins for leg in posture.legs))
    return {limb: pins for limb, pins in zip(_HELD, held, strict=True) if pins}


def _limb(frame: str) -> str:
    """Return the limb that goes along with a part of the body; empty where none does."""
    part, side = frame[:-1], frame[-1]
    return next((f"{limb}{side}" for limb, parts in _LIMBS.items() if part in parts), "")


def _missed(place: str, miss: Miss) -> Problem:
    wanted = Message("a place within reach")
    got = Message("one that is {far} body heights too far", far=f"{miss.short:.3f}")
    return Problem(f"{place}.{_HELD[miss.limb]}", wanted, got)


def _bent(place: str, beyond: Beyond, pose: str) -> Problem:
    angle, limits = f"{beyond.angle:.0f}", beyond.limits
    if beyond.joint == "hand":
        wanted = Message("a hand as a wrist can turn it")
        got = Message(
            "one in the pose {pose} that lies {angle} degrees off", pose=shown(pose), angle=angle
        )
        return Problem(f"{place}.{_HELD[beyond.part]}", wanted, got)
    wanted = Message(
        "an angle from {least} to {most} degrees, as far as a person's joint goes",
        least=f"{limits.least:g}",
        most=f"{limits.most:g}",
    )
    got = Message("{angle} in the pose {pose}", angle=angle, pose=shown(pose))
    joint = _JOINTS.get(beyond.joint, beyond.joint)
    return Problem(f"{place}.{_PARTS.get(beyond.part, '')}{joint}", wanted, got)
