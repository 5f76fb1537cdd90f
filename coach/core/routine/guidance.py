"""How much is said, and how the coach waits for the person."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.core.routine.routine import Cue

# Cues of this priority or a smaller number say what to do and when it ends.
KEY_PRIORITY = 2


class Verbosity(StrEnum):
    """How much is said in a session; on the way up everything is said whatever is chosen."""

    EVERYTHING = "everything"
    KEY = "key"
    TONES = "tones"


@dataclass(frozen=True, slots=True)
class Again:
    """A session begun as last time: the one `question` that is asked, and the countdown's seconds.

    They count from the session's first moment on, but for what has to be said.
    """

    question: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Guidance:
    """What the person chose once.

    With `less_later` the rounds after the first say the same in fewer words: what stands in the
    longest wording of a cue alone is then heard in the first round at most. `get_ready` is
    how many seconds a ready gate counts down; None waits for the person. `sound_check`
    puts one before everything else. Begun `again`, nothing is waited for before the first breath.
    """

    verbosity: Verbosity = Verbosity.EVERYTHING
    less_later: bool = True
    get_ready: float | None = None
    sound_check: bool = False
    again: Again | None = None

    @property
    def introduces(self) -> bool:
        """Whether the routine's own opening is said; what keeps one safe is said always."""
        return self.verbosity is Verbosity.EVERYTHING

    def heard(self, cue: Cue, number: int, *, tells_side: bool = False) -> Cue | None:
        """Return the cue as it may be said in round `number`, or None.

        With tones alone what is vital, or `tells_side`, is there to be read: nobody is lost.
        """
        if self.verbosity is Verbosity.TONES:
            return replace(cue, read=True) if cue.vital or tells_side else None
        if self.verbosity is Verbosity.KEY and not cue.vital and cue.priority > KEY_PRIORITY:
            return None
        if self.less_later and number > 1 and len(cue.wordings) > 1:
            return replace(cue, wordings=cue.wordings[1:])
        return cue
