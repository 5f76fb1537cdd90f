"""What there is to hold on to: how high the hands rest."""

from collections.abc import Iterator

from coach.core.routine.staging import Role
from coach.storage.routines.checks.draft import Draft
from coach.storage.routines.errors import NOTHING, Problem, expected
from coach.storage.routines.schema import PropTable


def props(draft: Draft) -> Iterator[Problem]:
    """Yield each prop for the hands that does not say how high they rest."""
    for place, prop in draft.props.items():
        if prop.height is None and prop.role is Role.HANDS:
            kind = PropTable.__annotations__["height"]
            yield Problem(f"{place}.height", expected(kind), NOTHING)
