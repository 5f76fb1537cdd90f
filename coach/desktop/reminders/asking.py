"""What a reminder says, and what may be answered, whichever way the system shows it."""

from dataclasses import dataclass
from enum import StrEnum

from coach.core.message import Message

# Seconds that a reminder is shown, where nobody answers.
SHOWN_FOR = 600.0


class Answer(StrEnum):
    """What somebody did about a reminder."""

    BEGIN = "begin"
    LATER = "later"
    NOT_TODAY = "not-today"
    NONE = "none"


ANSWERS = {
    Answer.BEGIN: Message("Begin"),
    Answer.LATER: Message("In ten minutes"),
    Answer.NOT_TODAY: Message("Not today"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A reminder in the person's language: plain text, and a word for each answer there is."""

    title: str
    text: str
    words: dict[Answer, str]
    seconds: float = SHOWN_FOR


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of it; `token` is Wayland's permission to come to the front."""

    answer: Answer
    token: str = ""
