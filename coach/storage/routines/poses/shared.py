"""The poses that many routines share, and the ways between them, from the file that ships."""

import tomllib
from functools import cache
from itertools import chain, pairwise
from typing import Annotated

import msgspec

from coach import resources
from coach.core.motion.space.ways import Ways
from coach.core.routine.position import Position
from coach.storage.routines.bounds import Id, Part
from coach.storage.routines.poses.resolve import key_poses
from coach.storage.routines.poses.schema import PoseTable

_Way = Annotated[tuple[Id, ...], msgspec.Meta(min_length=2)]


class SharedFile(Part, frozen=True):
    """The whole file; the pose that somebody takes in a position by itself, and the ways."""

    poses: tuple[PoseTable, ...]
    positions: dict[Position, Id]
    ways: tuple[_Way, ...]


@cache
def shared() -> Ways:
    """Return the shared poses and the ways between them.

    Raises MissingResource if there is no such file, msgspec.ValidationError for a broken one.
    """
    text = resources.path("poses.toml").read_text("utf-8")
    return ways_of(msgspec.convert(tomllib.loads(text), SharedFile))


def ways_of(file: SharedFile) -> Ways:
    """Return the poses of a file, and the ways between them."""
    poses = key_poses(file.poses, {}, set(chain.from_iterable(file.ways)))
    pairs = chain.from_iterable(pairwise(way) for way in file.ways)
    return Ways(
        poses,
        tuple((poses[one].near, poses[other].near) for one, other in pairs),
        {position: poses[name] for position, name in file.positions.items()},
    )
