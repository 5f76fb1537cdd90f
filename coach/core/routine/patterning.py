"""A routine breathed in a person's own pattern, where it allows one; and why it does not."""

from collections.abc import Iterable
from dataclasses import replace

from coach.core.message import Message
from coach.core.routine.breathing import MAX_HOLD
from coach.core.routine.pattern import Pattern
from coach.core.routine.position import HeadHeight, Position
from coach.core.routine.rhythm import Choice, Rhythm
from coach.core.routine.routine import Gate, Routine, Step, Talk

# Seconds of a pause, as in a routine's own rhythm.
_LONGEST = 10.0
_HAIR = 1e-6
_OWN = Message("This routine has a breath of its own.")
_NO_PAUSES = Message("This routine is breathed without pauses.")
_HEAD = Message(
    "Its pauses are longer than {most} s, and your head goes down in this routine.",
    most=f"{MAX_HOLD:g}",
)
_STANDING = Message(
    "Its pauses are longer than {most} s: those are for routines in which you sit or lie down.",
    most=f"{MAX_HOLD:g}",
)
_SHORTER = Message(
    "At the tempo of this routine its pauses are longer than {most} s.", most=f"{MAX_HOLD:g}"
)


def is_held_long(pattern: Pattern) -> bool:
    """Tell whether a pause is longer than anybody may have it: it asks more of the body."""
    return pattern.longest_pause * 60.0 / pattern.tempo > MAX_HOLD + _HAIR


def refusal(routine: Routine, pattern: Pattern) -> Message | None:
    """Return why a routine is not breathed in a pattern; None where it may be."""
    rhythm = routine.rhythm
    if _keeps(rhythm) or not any(_follows(step, routine) for step in routine.every_step):
        return _OWN
    if pattern.longest_pause and Choice.HOLDS not in rhythm.choices:
        return _NO_PAUSES
    if is_held_long(pattern) and _most_hold(routine.every_step, pattern) <= MAX_HOLD:
        return _HEAD if _lowers_head(routine.every_step) else _STANDING
    least, most = _tempos(routine, rhythm, pattern)
    return _SHORTER if least > most + _HAIR else None


def in_pattern(routine: Routine, pattern: Pattern) -> Routine:
    """Return the routine breathed in a pattern, which it allows; no step's own rhythm is touched.

    The coach says before the first breath what is new in it, and waits until somebody who may
    stand sits or lies. With the head down there is neither a pause nor a second inhale, as ever.
    """
    own = _over(routine, routine.rhythm, pattern)
    said = routine.phrases
    lines = (*(said.sigh if pattern.sigh else ()), *(said.holds if is_held_long(pattern) else ()))

    sit = Gate("ready-sit", said.sit, " ".join(said.sit))
    ready = (*routine.ready, sit) if asks_to_sit(routine, pattern) else routine.ready

    def steps(of: tuple[Step, ...]) -> tuple[Step, ...]:
        return tuple(replace(step, rhythm=own) if _follows(step, routine) else step for step in of)

    return replace(
        routine,
        rhythm=own,
        ready=ready,
        before=steps(routine.before),
        steps=steps(routine.steps),
        after=steps(routine.after),
        opening=Talk(routine.opening.id, (*routine.opening.lines, *lines)),
    )


def asks_to_sit(routine: Routine, pattern: Pattern) -> bool:
    """Tell whether one is asked to sit or lie down for it: to hold for long makes dizzy."""
    anywhere = any(step.position is Position.ANYWHERE for step in routine.every_step)
    return anywhere and is_held_long(pattern)


def loses_at_head(routine: Routine, pattern: Pattern) -> bool:
    """Tell whether somebody breathes otherwise where the head is down."""
    more = pattern.sigh or pattern.longest_pause > 0.0
    return more and any(step.head_down for step in routine.every_step)


def _follows(step: Step, routine: Routine) -> bool:
    return step.rhythm is None or step.rhythm == routine.rhythm


def _keeps(rhythm: Rhythm) -> bool:
    """Tell whether a rhythm is divided as it is, whatever a person likes."""
    held = rhythm.pattern is not None and any(rhythm.pattern[1::2])
    return Choice.RATIO not in rhythm.choices or (held and Choice.HOLDS not in rhythm.choices)


def _over(routine: Routine, rhythm: Rhythm, pattern: Pattern) -> Rhythm:
    least, most = _tempos(routine, rhythm, pattern)
    usual = max(least, min(pattern.tempo, most))
    choices = rhythm.choices & {Choice.TEMPO}
    return Rhythm(usual, least, most, pattern.shares, choices, pattern.sigh)


def _tempos(routine: Routine, rhythm: Rhythm, pattern: Pattern) -> tuple[float, float]:
    """Return from which tempo to which no pause is too long in a routine."""
    least, most = rhythm.tempos
    slowest = pattern.longest_pause * 60.0 / _most_hold(routine.every_step, pattern)
    return max(least, slowest), most


def _most_hold(steps: tuple[Step, ...], pattern: Pattern) -> float:
    """Return how long a pause may be in seconds; what begins with short ones keeps to them."""
    # Who stands may not hold the breath for long: it makes dizzy.
    standing = any(step.position is Position.STANDING for step in steps)
    safe = is_held_long(pattern) and not standing and not _lowers_head(steps)
    return _LONGEST if safe else MAX_HOLD


def _lowers_head(steps: Iterable[Step]) -> bool:
    return any(step.head is not HeadHeight.HIGH or step.head_down for step in steps)
