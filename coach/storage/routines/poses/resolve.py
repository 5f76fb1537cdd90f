"""From tables of poses in space to key poses: by their ids, each after the one it is based on."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from coach.core.anatomy.posture import Posture
from coach.core.routine.side import Side
from coach.core.routine.staging import KeyPose, Landmark, in_mirror
from coach.storage.routines.poses.decode import posture_of
from coach.storage.routines.poses.schema import PoseTable


def key_poses(
    tables: Iterable[PoseTable],
    known: Mapping[str, KeyPose],
    landmarks: Collection[str] = (),
) -> dict[str, KeyPose]:
    """Return the poses of tables by their ids; a base is one of these, or of those `known`.

    Raises KeyError for a base that there is not, or that is its own.
    """
    waiting = {table.id: table for table in tables}
    found: dict[str, KeyPose] = {}

    def pose(name: str) -> KeyPose:
        if name in waiting:
            table = waiting.pop(name)
            found[name] = _made(table, pose(table.base) if table.base else None, landmarks)
        return found.get(name) or known[name]

    for name in tuple(waiting):
        pose(name)
    return found


def _made(table: PoseTable, base: KeyPose | None, landmarks: Collection[str]) -> KeyPose:
    posture = posture_of(table, base.posture if base else Posture())
    things = table.things or ()
    if base and table.things is None:
        things = (base.mirrored() if table.mirrored else base).furniture
    near = _near(table, posture, base, landmarks)
    return KeyPose(table.id, posture, near, things)


def _near(
    table: PoseTable, posture: Posture, base: KeyPose | None, landmarks: Collection[str]
) -> Landmark:
    if base is None or table.id in landmarks:
        return table.id, None if _even(posture) == _even(posture.mirrored()) else Side.LEFT
    return in_mirror(base.near) if table.mirrored else base.near


def _even(posture: Posture) -> Posture:
    """Return a posture in which right and left have no order, nor has a turn by half a turn."""
    rests = tuple(replace(rest, at=tuple(sorted(rest.at))) for rest in posture.rests)
    return replace(posture, yaw=posture.yaw % 360.0, rests=rests)
