"""What a person would do at which second, written down: whole sessions by script."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import isfinite

from coach.core.routine.breathing import MAX_TEMPO, MIN_TEMPO
from coach.core.score.timeline import State
from coach.core.session.session import Action, IllegalActionError, Session

# Seconds of a day: no session lasts so long, and no time beyond it can be counted in frames.
LONGEST = 86_400.0
_COMMANDS = (
    Action.TEMPO,
    Action.PAUSE,
    Action.RESUME,
    Action.STOP,
    Action.GO,
    Action.NEXT,
    Action.PREVIOUS,
    Action.STAY,
)


class ScriptError(ValueError):
    """A script line that cannot be read, or cannot happen; says which and how to mend it."""


@dataclass(frozen=True, slots=True)
class Deed:
    """At `time` seconds of the session somebody does this; `tempo` only for a tempo."""

    time: float
    action: Action
    tempo: float | None = None

    def __str__(self) -> str:
        value = "" if self.tempo is None else f" {self.tempo:g}"
        return f"{self.time:g} {self.action}{value}"


def parse(line: str) -> Deed:
    """Read "SECONDS COMMAND [VALUE]"; raises ScriptError."""
    seconds, _, rest = line.strip().partition(" ")
    command, _, value = rest.strip().partition(" ")
    time = _number(line, seconds, "seconds")
    if time < 0.0:
        raise ScriptError(f'"{line}": expected seconds of 0 or more, got {seconds}')
    if time > LONGEST:
        raise ScriptError(f'"{line}": expected at most {LONGEST:g} seconds, got {seconds}')
    if command not in _COMMANDS:
        known = ", ".join(_COMMANDS)
        raise ScriptError(f'"{line}": expected one of {known}, got "{command}"')
    if command == Action.TEMPO:
        return Deed(time, Action.TEMPO, _tempo(line, value.strip()))
    if value.strip():
        raise ScriptError(f'"{line}": {command} takes no value, got "{value.strip()}"')
    return Deed(time, Action(command))


def _tempo(line: str, value: str) -> float:
    tempo = _number(line, value, "breaths a minute")
    if not MIN_TEMPO <= tempo <= MAX_TEMPO:
        raise ScriptError(
            f'"{line}": expected {MIN_TEMPO:g} to {MAX_TEMPO:g} breaths a minute, got {value}'
        )
    return tempo


def _number(line: str, text: str, what: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if not isfinite(number):
        raise ScriptError(f'"{line}": expected a number of {what}, got "{text}"')
    return number


def do(session: Session, deed: Deed) -> None:
    """Do one deed at once; raises ScriptError where the session does not allow it."""
    try:
        if deed.tempo is not None:
            session.tempo(deed.tempo, deed.time)
        else:
            session.do(deed.action, deed.time)
    except IllegalActionError as error:
        raise ScriptError(f'"{deed}": {error}') from error


def in_order(deeds: Iterable[Deed]) -> list[Deed]:
    """Return the deeds by their time; those of one time stay in the order given."""
    return sorted(deeds, key=lambda deed: deed.time)


def perform(session: Session, deeds: Iterable[Deed]) -> None:
    """Do all deeds in the order of their times; raises ScriptError."""
    last: Deed | None = None
    for last in in_order(deeds):
        do(session, last)
    if last and session.timeline.at(last.time + 1.0).state is State.PAUSED:
        raise ScriptError(
            f'"{last}": the session stays paused for ever; add a later "SECONDS resume" or stop'
        )
