"""Bodies: hands and feet where their poses hold them, and no joint bent as no person's bends."""

from collections.abc import Iterator

from coach.core.anatomy.limits import Beyond, beyond_limits
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
            for miss in unreached(posture):
                yield _missed(place, miss)
            for beyond in beyond_limits(posture):
                yield _bent(place, beyond, table.id)


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
