"""What was chosen in the window: it holds in the terminal, too, where nothing else is asked for."""

from contextlib import suppress
from dataclasses import replace

import click

from coach.core.routine.guidance import Verbosity
from coach.core.routine.routine import Routine
from coach.storage import settings_file
from coach.storage.patterns import as_wished, at_tempo, choosing, refused
from coach.storage.settings import Gates, ReadySettings, Settings, Sounds

DEFAULT_ROUTINE = "hamstring-rolldown"
# The settings are kept under this name while a command runs.
_SETTINGS = "coach.settings"


def settings() -> Settings:
    """Return the settings, read once; what is wrong with them is told."""
    meta = click.get_current_context().meta
    if _SETTINGS not in meta:
        loaded = settings_file.load()
        if loaded.notice:
            click.echo(str(loaded.notice), err=True)
        meta[_SETTINGS] = loaded.settings
    found: Settings = meta[_SETTINGS]
    return found


def language() -> str:
    """Return the code of the language that the window would speak."""
    wish = settings().look.language
    if wish:
        return wish
    from coach.desktop.system_language import wished_language

    return str(wished_language(wish))


def routine() -> str:
    """Return the id of the routine that was chosen last, as far as it is still there."""
    from coach.storage.routines import RoutineError, find

    wished = settings().session.routine
    # One that was chosen in a file elsewhere is found by its id no more.
    with suppress(RoutineError):
        if wished and find(wished).id == wished:
            return wished
    return DEFAULT_ROUTINE


def asked_for(  # noqa: PLR0913 - what the commands ask for, all by name
    routine: Routine,
    *,
    tempo: float | None,
    pattern: str | None,
    rounds: int | None,
    sounds: str | None,
    verbosity: str | None,
    get_ready: int | None,
    voice: str,
) -> Settings:
    """Return the settings with what was asked for in place of what was chosen.

    A pattern that the routine refuses is an error if it was asked for, and else told.
    """
    wished = settings()
    if pattern is not None:
        wished = choosing(wished, pattern)
    if reason := refused(routine, wished):
        if pattern:
            raise click.BadParameter(reason, param_hint="'--pattern'")
        from coach.storage.routines.errors import printable

        click.echo(f"Without the pattern {printable(wished.breath.pattern)}: {reason}", err=True)
    if tempo:
        wished = at_tempo(wished, _within(routine, wished, tempo))
    if rounds and rounds > routine.most_rounds:
        once = "a session of several routines is gone through once"
        raise click.BadParameter(once, param_hint="'--rounds'")
    if rounds:
        wished = wished.with_rounds(routine.id, rounds)
    if sounds:
        wished = wished.having(replace(wished.sound, sounds=Sounds(sounds)))
    if verbosity:
        wished = wished.having(replace(wished.words, verbosity=Verbosity(verbosity)))
    if get_ready:
        wished = wished.having(ReadySettings(Gates.COUNTDOWN, get_ready))
    return wished.with_voice(routine.language, voice) if voice else wished


def _within(routine: Routine, wished: Settings, tempo: float) -> float:
    """Return the tempo nearest to one that was asked for, and say so where it is another."""
    led, _ = as_wished(routine, wished)
    near = led.rhythm.within(tempo)
    if near != tempo:
        from coach.storage.routines.errors import printable

        slowest, fastest = led.rhythm.tempos
        range_ = f"{slowest:g} to {fastest:g}" if slowest < fastest else f"{slowest:g}"
        told = f"{printable(led.name)} is breathed at {range_} breaths a minute"
        click.echo(f"{told}: {near:g} instead of {tempo:g}", err=True)
    return near
