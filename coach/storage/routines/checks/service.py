"""What a routine is chosen by: what it serves, where, and for how long."""

from collections.abc import Iterator

from coach.core.message import Message
from coach.core.routine.routine import Routine
from coach.core.score.length import minutes_of
from coach.storage.routines.checks.draft import Draft
from coach.storage.routines.errors import Problem, one_of, shown
from coach.storage.routines.screening_files import screenings

# From this format on a file says what it is chosen by.
CHOOSABLE = 2
_CHOSEN_BY = {
    "areas": Message("the areas that the routine serves, such as neck"),
    "purpose": Message("what the routine is good for, in a sentence"),
    "position": Message("the position that it is done in, such as sitting"),
    "minutes": Message("how many minutes it takes"),
}
_OTHERS = {
    "easier": Message("the id of another routine, which is easier"),
    "again": Message("the id of another routine, which may follow at once"),
}
# A routine may take so much more or less than it says.
_TOLERANCE = 0.1


def service(draft: Draft) -> Iterator[Problem]:
    """Yield what is missing for a person to choose by, and another routine that is none."""
    data = draft.data
    if data.get("format") == CHOOSABLE:
        for key, words in _CHOSEN_BY.items():
            if key not in data or data[key] in ([], ""):
                wanted = Message("{what}, as of format {format}", what=words, format=CHOOSABLE)
                yield Problem(key, wanted, shown(data.get(key)))
    yield from _shared(draft)
    for key, wanted in _OTHERS.items():
        if data.get(key) is not None and data[key] == data.get("id"):
            yield Problem(key, wanted, shown(data[key]))


def _shared(draft: Draft) -> Iterator[Problem]:
    known = screenings(draft.language)
    for number, name in enumerate(draft.screening.shared if draft.screening else (), 1):
        if name not in known:
            yield Problem(f"screening.shared[{number}]", one_of(known), shown(name))


def length(routine: Routine) -> Iterator[Problem]:
    """Yield a problem where a routine takes another time than it says; gates do not count."""
    if routine.minutes is None:
        return
    found = minutes_of(routine)
    if abs(found - routine.minutes) > _TOLERANCE * routine.minutes:
        takes = f"{found:.1f}"
        wanted = Message("{takes}, which the routine takes, or a tenth more or less", takes=takes)
        yield Problem("minutes", wanted, f"{routine.minutes:g}")
