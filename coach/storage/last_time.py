"""How a routine was done the last time, so that it can be begun like that again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from msgspec import Meta

from coach.core.routine.breathing import DEFAULT_TEMPO
from coach.core.routine.dose import MAX_ROUNDS
from coach.storage.bounds import Tempo, Text

# A session of a dozen routines is a few hundred characters.
_MOST_RECIPE = 10_000
# As long as a path can be on Linux.
_LONGEST_PATH = 4096


@dataclass(frozen=True, slots=True)
class LastTime:
    """One routine or session: when it ended, which `version` of it, and on which `device`.

    Of how it was chosen: `tempo` and `pattern_tempo` in breaths a minute, `prop` and `voice` by
    their ids. A session that is in no file has a `recipe`, which says what it is made of; what was
    opened by its path has that as `file`. Where it did not end well, all is asked `in_full` again.
    """

    at: Annotated[datetime, Meta(tz=True)]
    version: Text = ""
    device: Text = ""
    tempo: Tempo = DEFAULT_TEMPO
    pattern: Text = ""
    pattern_tempo: Tempo | None = None
    rounds: Annotated[int, Meta(ge=1, le=MAX_ROUNDS)] | None = None
    prop: Text = ""
    voice: Text = ""
    recipe: Annotated[str, Meta(max_length=_MOST_RECIPE)] = ""
    in_full: bool = False
    file: Annotated[str, Meta(max_length=_LONGEST_PATH)] = ""
