"""What there is to hold on to: how high the hands rest, and no word for what is not there."""

import re
from collections.abc import Iterator

from coach.core.message import Message
from coach.core.routine.staging import Role
from coach.storage.routines.checks.draft import Draft
from coach.storage.routines.errors import NOTHING, Problem, expected, shown
from coach.storage.routines.schema import PropTable, StepTable

_ROLES = {role.placeholder: role for role in Role}
_A_ROLE = re.compile("|".join(map(re.escape, _ROLES)))


def props(draft: Draft) -> Iterator[Problem]:
    """Yield what is wrong with the props, and each line that names one which is not there."""
    for place, prop in draft.props.items():
        if prop.height is None and prop.role is Role.HANDS:
            kind = PropTable.__annotations__["height"]
            yield Problem(f"{place}.height", expected(kind), NOTHING)
    there = {prop.role for prop in draft.props.values()}
    for place, step in draft.every_step.items():
        for where, text in _texts(place, step):
            for found in _A_ROLE.findall(text):
                if _ROLES[found] not in there:
                    wanted = Message("no {role}, since no prop has this role", role=found)
                    yield Problem(where, wanted, shown(text))


def _texts(place: str, step: StepTable) -> Iterator[tuple[str, str]]:
    yield f"{place}.shows", step.shows
    for number, cue in enumerate(step.cues, 1):
        for wording, text in enumerate(cue.wordings, 1):
            yield f"{place}.cues[{number}].wordings[{wording}]", text
