"""Poses: in profile or in space, on others that there are, and with hands and feet in reach."""

from collections.abc import Iterator, Mapping

import msgspec

from coach.core.message import Message
from coach.storage.routines.checks.bodies import out_of_reach
from coach.storage.routines.checks.draft import MOST, Draft
from coach.storage.routines.errors import Problem, shown
from coach.storage.routines.poses.resolve import key_poses
from coach.storage.routines.poses.schema import PROFILE, PROFILE_ALONE, PoseTable
from coach.storage.routines.poses.shared import shared
from coach.storage.routines.schema import StepTable

_KEYS = tuple(name for name in PoseTable.__struct_fields__ if name not in {"id", "base"})


def poses(draft: Draft) -> Iterator[Problem]:
    """Yield what is wrong with the poses of a file."""
    tables = draft.poses
    for place, table in tables.items():
        yield from _keys(place, table)
    kinds = {table.base is not None for table in tables.values()}
    if len(kinds) > 1:
        first = next(place for place, table in tables.items() if table.base is None)
        wanted = Message("a base, as other poses of the file have one, which are in space")
        yield Problem(f"{first}.base", wanted, Message("nothing"))
    wrong = list(_bases(tables))
    yield from wrong
    if not wrong:
        made = key_poses((table for table in tables.values() if table.base), shared().poses)
        for place, table in tables.items():
            if table.base:
                yield from out_of_reach(place, made[table.id])


def rests(place: str, step: StepTable, draft: Draft) -> Iterator[Problem]:
    """Yield a problem with the pose that a step begins in."""
    if step.pose and not in_space(step.pose, draft):
        wanted = Message("the id of a pose in space, one of this file or of those that all share")
        yield Problem(f"{place}.pose", wanted, shown(step.pose))


def in_space(name: str, draft: Draft) -> bool:
    """Tell whether there is a pose in space of this id, or may well be: one is broken itself."""
    own = {table.id: table for table in draft.poses.values()}
    if name in own:
        return own[name].base is not None
    return name in shared().poses or name in _written(draft)


def _written(draft: Draft) -> set[str]:
    listed = draft.data.get("poses")
    tables = listed[:MOST] if isinstance(listed, list) else ()
    return {str(table.get("id")) for table in tables if isinstance(table, dict)}


def _keys(place: str, table: PoseTable) -> Iterator[Problem]:
    unfit = PROFILE_ALONE if table.base else set(_KEYS) - set(PROFILE)
    for key in (key for key in _KEYS if key in unfit):
        value = getattr(table, key)
        if value is not None and value is not False:
            wanted = (
                Message("nothing beside a base: this key is of poses in profile")
                if table.base
                else Message("a base beside it: this key is of poses in space")
            )
            got = shown({}) if isinstance(value, msgspec.Struct) else shown(value)
            yield Problem(f"{place}.{key}", wanted, got)


def _bases(tables: Mapping[str, PoseTable]) -> Iterator[Problem]:
    """Yield each base that there is not, or that leads back to the pose itself."""
    own = {table.id: table.base for table in tables.values() if table.base}
    for place, table in tables.items():
        if table.base is None:
            continue
        passed, base = {table.id}, table.base
        while base in own and base not in passed:
            passed.add(base)
            base = own[base]
        if base in passed and base not in shared().poses:
            wanted = Message("another pose, which is not based on this one")
            yield Problem(f"{place}.base", wanted, shown(table.base))
        elif table.base not in own and table.base not in shared().poses:
            wanted = Message(
                "the id of a pose in space, one of this file or of those that all share"
            )
            yield Problem(f"{place}.base", wanted, shown(table.base))
