"""What of the screening need not be asked again: never what was answered.

Only a routine that starts at once is not asked about again on the same day; of whatever was done
to its end days ago, one question is enough. Nothing is noted of whom something applies to: they
are asked in full again, as after a stop.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.core.session.way_in import MOST_DAYS, Asks, asks
from coach.storage.last_time import LastTime
from coach.storage.patterns import as_wished, at_tempo, choosing
from coach.storage.settings import Settings
from coach.storage.version import version_of


def now() -> datetime:
    """Return the time where the person is, with its offset."""
    return datetime.now(UTC).astimezone()


def asked_of(settings: Settings, routine: Routine, device: str | None = None) -> Asks:
    """Return how much is asked before a routine, as it is wished for.

    `device` is the name of the loudspeaker, if it is known already.
    """
    led, _ = as_wished(routine, settings)
    last = settings.session.last.get(routine.id)
    # In a pattern that waits until one sits it does not start at once, and asks for more.
    kept = settings.session.asked.get(routine.id) if led.starts_at_once else None
    day = date.fromisoformat(kept) if kept else None
    return asks(last, now(), version_of(led), device, asked=day)


def was_asked(settings: Settings, routine: Routine) -> bool:
    """Tell whether nobody need be asked about a routine any more today."""
    return asked_of(settings, routine) is Asks.NOTHING


def with_asked(settings: Settings, routine: Routine) -> Settings:
    """Return the settings with a note that it was asked today, if that counts; of today alone."""
    if not routine.starts_at_once:
        return settings
    day = now().date().isoformat()
    others = {name: on for name, on in settings.session.asked.items() if on == day}
    return settings.having(replace(settings.session, asked={**others, routine.id: day}))


def in_full_again(settings: Settings) -> Settings:
    """Return the settings so that everything is asked in full again, whatever is chosen."""
    last = {name: replace(one, in_full=True) for name, one in settings.session.last.items()}
    return settings.having(replace(settings.session, asked={}, last=last))


def with_last(
    settings: Settings, routine: Routine, device: str, recipe: str = "", file: str = ""
) -> Settings:
    """Return the settings with a note that a routine was done, as they are; of long ago no more.

    `device` is the name of the loudspeaker that it was heard on; of a session that is in no file
    the `recipe` says what it is made of, of one that was opened by its path that is the `file`.
    """
    led, _ = as_wished(routine, settings)
    prop = settings.prop_of(routine)
    one = LastTime(
        at=now(),
        version=version_of(led),
        device=device[:300],
        tempo=settings.breath.tempo,
        pattern=settings.breath.pattern,
        pattern_tempo=settings.breath.pattern_tempo,
        rounds=settings.rounds_of(routine),
        prop=prop.id if prop else "",
        voice=settings.voice_for(routine.language),
        recipe=recipe,
        file=file,
    )
    since = one.at - timedelta(days=MOST_DAYS)
    others = {name: other for name, other in settings.session.last.items() if other.at >= since}
    return settings.having(replace(settings.session, last={**others, routine.id: one}))


def with_nothing_done(settings: Settings) -> Settings:
    """Return the settings without a trace of what was done, and so with all asked in full again."""
    return settings.having(replace(settings.session, asked={}, last={}))


def as_last_time(settings: Settings, routine: str, language: Language) -> Settings:
    """Return the settings as they were when a routine was done last, by its id; who speaks it, too.

    What is gone since, such as a pattern, is not wished for any more.
    """
    last = settings.session.last.get(routine)
    if last is None:
        return settings
    wished = at_tempo(choosing(settings, ""), last.tempo)
    breath = replace(wished.breath, pattern=last.pattern, pattern_tempo=last.pattern_tempo)
    wished = wished.having(breath)
    if last.rounds:
        wished = wished.with_rounds(routine, last.rounds)
    if last.prop:
        wished = wished.with_prop(routine, last.prop)
    if last.voice == wished.voice_for(language):
        return wished
    return wished.with_voice(language, last.voice)


def is_as_last_time(settings: Settings, routine: Routine) -> bool:
    """Tell whether a routine, as it was wished for then, is still what it was the last time."""
    last = settings.session.last.get(routine.id)
    led, _ = as_wished(routine, as_last_time(settings, routine.id, routine.language))
    return last is not None and last.version == version_of(led)


def latest(settings: Settings) -> str:
    """Return the id of what was done last; empty where nothing was."""
    done = settings.session.last
    return max(done, key=lambda name: done[name].at, default="")
