"""Words for a person, in English, that can be said again in each language that the window has."""

from functools import reduce
from typing import Self


class Message(str):
    """A sentence, or a part of one: English text that knows its `template` and what fills it.

    Each template stands where it is meant, as the first argument, and is found there by those
    who translate (packaging/README.md); a brace that is meant as such is doubled. What is filled
    in is a Message, which is said in the person's language in turn, or stands as it is: a name, a
    number, what the system or somebody else's file says.
    """

    __slots__ = ("filled", "template")
    template: str
    filled: dict[str, str | float]

    def __new__(cls, template: str = "", /, **filled: str | float) -> Self:
        """Raise LookupError where the template has a place that nothing fills."""
        self = super().__new__(cls, template.format(**filled))
        self.template, self.filled = template, filled
        return self

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, str | float]]:
        """Be made anew of the same parts where it is pickled."""
        return (self.template,), self.filled

    def but(self, **filled: str | float) -> "Message":
        """Return the same with something else filled in."""
        return Message(self.template, **{**self.filled, **filled})


def joined(*sentences: Message) -> Message:
    """Return sentences one after the other, as one; empty ones are left out."""
    return reduce(_followed, filter(None, sentences), Message())


def _followed(first: Message, second: Message) -> Message:
    return Message("{first} {second}", first=first, second=second) if first else second


def verbatim(text: str) -> Message:
    """Return what stands as it is in each language."""
    return Message("{text}", text=text)


def said_by(error: BaseException) -> str:
    """Return the Message that an error was raised with, or else what Python says of it."""
    return next((part for part in error.args if isinstance(part, Message)), str(error))
