"""Placeholders: each is filled in where it stands, or it would be read out as it is."""

import re
from collections.abc import Iterable, Iterator

from coach.core.message import Message
from coach.core.routine.side import Sides, placeholders
from coach.core.routine.staging import Role
from coach.storage.routines.checks.draft import Draft
from coach.storage.routines.checks.service import CHOOSABLE
from coach.storage.routines.errors import Problem, one_of, shown
from coach.storage.routines.phrase_files import phrases
from coach.storage.routines.shape import below
from coach.storage.routines.translation import TEXTS

PROP = "{prop}"
_ROLES = {PROP: Role.HANDS} | {role.placeholder: role for role in Role}
_BRACED = re.compile(r"\{[^{}]*\}|[{}]")
_A_SIDE = re.compile(r"\{(?:other-)?side[^{}]{0,20}\}")
_A_STEP = re.compile(r"(?:before|steps|after)\[\d+\]")
_FILLED = re.compile(r"\b(lines|wordings|standing)\[\d+\]$|\bshows$")
_KEY = re.compile(r"(\w+)(?:\[\d+\])?$")
# No deeper than the schema goes: a file's unknown tables may nest without end.
_DEPTH = 8


def words(draft: Draft) -> Iterator[Problem]:
    """Yield each text with a placeholder that is not filled in where it stands.

    In format 1 a text may hold any brace that is no placeholder, as it might in 0.1.0.
    """
    for place, text in _texts(draft.data, "", _DEPTH):
        for found in dict.fromkeys(_BRACED.findall(text)):
            if wanted := _wanted(draft, place, found):
                yield Problem(place, wanted, shown(text))


def _wanted(draft: Draft, place: str, found: str) -> Message | None:
    """Return what belongs there in place of a brace or a placeholder; None if it does."""
    strict = draft.data.get("format") == CHOOSABLE
    if found == PROP and not draft.data.get("props"):
        return Message("no {{prop}}, since the file has no props")
    if found in _ROLES and not _FILLED.search(place) and (strict or found == PROP):
        return Message("{role} only in lines, wordings, standing and shows", role=found)
    judged = strict or _A_STEP.match(place)
    if found in _ROLES:
        missing = _ROLES[found] not in _roles(draft) and (strict or found != PROP)
        wanted = Message("no {role}, since no prop has this role", role=found)
        return wanted if judged and missing else None
    if _A_SIDE.fullmatch(found):
        return _side(draft, place, found) if judged else None
    return _no_braces(draft, place) if strict else None


def _side(draft: Draft, place: str, found: str) -> Message | None:
    at = _A_STEP.match(place)
    if at is None:
        return Message("no {side}, since there is no side here", side=found)
    step = draft.every_step.get(at[0])
    known = list(placeholders(phrases(draft.language).sides))
    if step is None:
        # It is broken itself, and may well have sides.
        return None
    if step.sides is None:
        return Message("no {side}, since the step has no sides", side=found)
    if found not in known:
        return one_of(known)
    if step.sides is Sides.ALTERNATE and "wordings" not in place:
        return Message("no {side}, since it changes with each breath", side=found)
    return None


def _no_braces(draft: Draft, place: str) -> Message:
    sides = placeholders(phrases(draft.language).sides)
    known = [*_ROLES, *sides]
    names = [name for name in known if not _wanted(draft, place, name)]
    if names:
        return Message("no braces but in {names}", names=", ".join(names))
    return Message("no braces, since nothing is filled in here")


def _roles(draft: Draft) -> Iterable[Role]:
    return {prop.role for prop in draft.props.values()}


def _texts(value: object, place: str, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        key = _KEY.search(place)
        if key and key[1] in TEXTS:
            yield place, value
    elif isinstance(value, dict) and depth:
        for key, part in value.items():
            yield from _texts(part, below(place, key), depth - 1)
    elif isinstance(value, list) and depth:
        for number, part in enumerate(value, 1):
            yield from _texts(part, f"{place}[{number}]", depth - 1)
