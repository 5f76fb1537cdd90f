"""The patterns that a person may choose, theirs and those built in, and what a session makes of it.

A pattern that a routine refuses changes nothing in it: then all is as if none was chosen, the
person's tempo included.
"""

from dataclasses import replace

from coach.core.message import Message, verbatim
from coach.core.routine.breathing import Breathing
from coach.core.routine.pattern import BUILT_IN, Pattern
from coach.core.routine.patterning import in_pattern, is_held_long, refusal
from coach.core.routine.routine import Routine
from coach.storage.settings import BreathSettings, Settings

# What many routines ask of those who hold their breath.
_HOLDS = "holds"


class PatternError(ValueError):
    """A routine is not to be breathed in the pattern that was asked for; says why."""


def patterns_of(settings: Settings) -> dict[str, Pattern]:
    """Return all by name: those built in, unless one of the person's own has the name, and theirs.

    What has no name of its own in the window has that of the command line.
    """
    return {name: pattern for name, (_, pattern) in BUILT_IN.items()} | settings.breath.patterns


def names_of(settings: Settings) -> set[str]:
    """Return what no other pattern may be called."""
    return {*patterns_of(settings), *(told for told, _ in BUILT_IN.values())}


def title_of(settings: Settings, name: str) -> Message:
    """Return what a pattern is called where it is shown."""
    own = name in settings.breath.patterns or name not in BUILT_IN
    return verbatim(name) if own else BUILT_IN[name][0]


def chosen_pattern(settings: Settings) -> Pattern | None:
    """Return the chosen pattern at its chosen tempo; None without one, or if it is gone."""
    pattern = patterns_of(settings).get(settings.breath.pattern)
    tempo = settings.breath.pattern_tempo
    return replace(pattern, tempo=tempo) if pattern and tempo else pattern


def refused(routine: Routine, settings: Settings) -> Message | None:
    """Return why the chosen pattern is not breathed in a routine; None where it is, or none is."""
    pattern = patterns_of(settings).get(settings.breath.pattern)
    return refusal(routine, pattern) if pattern else None


def choosing(settings: Settings, name: str) -> Settings:
    """Return the settings with a pattern chosen, at its own tempo; with no name, none."""
    return settings.having(replace(settings.breath, pattern=name, pattern_tempo=None))


def keeping(settings: Settings, name: str, pattern: Pattern, before: str = "") -> Settings:
    """Return the settings with a pattern of the person's own, chosen, in place of `before`."""
    kept = settings.breath.patterns
    others = {each: kept[each] for each in kept if each not in {name, before}}
    breath = replace(settings.breath, patterns={**others, name: pattern})
    return choosing(settings.having(breath), name)


def without(settings: Settings, name: str) -> Settings:
    """Return the settings without one of the person's own; where it was chosen, none is."""
    kept = settings.breath.patterns
    others = {each: pattern for each, pattern in kept.items() if each != name}
    left = settings.having(replace(settings.breath, patterns=others))
    return choosing(left, "") if settings.breath.pattern == name else left


def at_tempo(settings: Settings, tempo: float, routine: Routine | None = None) -> Settings:
    """Return the settings at another tempo: that of the pattern where a routine is breathed in it.

    Without a routine both that of the pattern and the person's own.
    """
    pattern = patterns_of(settings).get(settings.breath.pattern)
    led = pattern is not None and (routine is None or refusal(routine, pattern) is None)
    own = tempo if routine is None or not led else settings.breath.tempo
    theirs = tempo if led else settings.breath.pattern_tempo
    breath: BreathSettings = replace(settings.breath, tempo=own, pattern_tempo=theirs)
    return settings.having(breath)


def breathing_of(settings: Settings) -> Breathing:
    """Return how the person breathes where no routine says otherwise."""
    pattern = chosen_pattern(settings)
    if pattern is None:
        return settings.breathing()
    wish = replace(settings.breathing(), tempo=pattern.tempo)
    return pattern.rhythm().breathing(wish)


def as_wished(routine: Routine, settings: Settings) -> tuple[Routine, Settings]:
    """Return a routine in the chosen pattern, and the settings at its tempo, where it is allowed.

    Where the breath is held for long it is asked for what speaks against that, too.
    """
    pattern = patterns_of(settings).get(settings.breath.pattern)
    if pattern is None or refusal(routine, pattern):
        return routine, settings
    led = in_pattern(routine, pattern)
    if is_held_long(pattern):
        from coach.storage.routines.screening_files import screenings  # noqa: PLC0415 - few need it

        holds = screenings(routine.language)[_HOLDS]
        led = replace(led, screening=led.screening.with_all([holds]))
    tempo = settings.breath.pattern_tempo or pattern.tempo
    return led, settings.having(replace(settings.breath, tempo=tempo))
