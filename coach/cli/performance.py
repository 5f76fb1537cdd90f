"""From what was asked for to a session that is ready to be played or written."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass

import click

from coach.audio.synthesis.mix import Mix
from coach.core.routine.breathing import Breathing
from coach.core.routine.guidance import Guidance
from coach.core.routine.routine import Routine
from coach.core.score.plan import Plan
from coach.core.score.timeline import SAMPLE_RATE
from coach.core.session.needs import needs
from coach.core.session.script import Deed, ScriptError, in_order, perform
from coach.core.session.session import Session
from coach.speech.cache import ClipCache, clips_folder
from coach.speech.clip_store import CompactClips
from coach.speech.forecast import Forecast
from coach.speech.speaker import Progress, Speaker
from coach.speech.voices import voices_for
from coach.storage.settings import Settings


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is to be done: what was chosen in the window, with what the command line asks for."""

    routine: Routine
    settings: Settings
    guidance: Guidance
    deeds: tuple[Deed, ...]


@dataclass(frozen=True)
class Performance:
    """Everything that a session needs; of its lines, the `speaker` may still make some."""

    routine: Routine
    rounds: int
    breathing: Breathing
    speaker: Speaker
    guidance: Guidance
    mix: Mix
    deeds: list[Deed]

    @property
    def clips(self) -> CompactClips:
        """The samples of its lines by text, as far as they are made."""
        return self.speaker.clips

    @property
    def awaited(self) -> tuple[str, ...]:
        """The lines that are still being made."""
        return tuple(text for text in self.routine.lines() if text not in self.clips)

    def rehearsed(self) -> Session:
        """Return a session with all deeds done; a mistake in them is told."""
        lengths = {text: len(clip) / SAMPLE_RATE for text, clip in self.clips.items()}
        plan = Plan(self.routine, self.rounds, lengths, self.guidance)
        session = Session(plan, self.breathing)
        try:
            perform(session, self.deeds)
        except ScriptError as error:
            raise click.UsageError(f"--do {error}") from error
        return session


def prepare(wishes: Wishes, *, early: bool = False) -> Performance:
    """Give the lines their clips.

    All of them; or those that a session needs, `early`, before the rest is ready.
    """
    settings = wishes.settings
    rounds, breathing = settings.rounds_of(wishes.routine), settings.breathing()
    routine = wishes.routine.with_prop(settings.prop_of(wishes.routine))
    speaker = _speaker(routine, settings)

    def needed(lengths: Mapping[str, float]) -> Mapping[str, float]:
        return needs(Plan(routine, rounds, lengths, wishes.guidance), breathing)

    _speak(speaker, Forecast(speaker, needed) if early else None)
    return Performance(
        routine=routine,
        rounds=rounds,
        breathing=breathing,
        speaker=speaker,
        guidance=wishes.guidance,
        mix=Mix(*settings.gains),
        deeds=in_order(wishes.deeds),
    )


def _speaker(routine: Routine, settings: Settings) -> Speaker:
    texts = tuple(dict.fromkeys(routine.lines()))
    voices = voices_for(settings.voice_for(routine.language), routine.language)
    return Speaker(texts, cache=ClipCache(clips_folder()), voices=voices, rate=settings.voice.rate)


def _speak(speaker: Speaker, forecast: Forecast | None) -> None:
    try:
        progress = _with_bar(speaker, forecast)
    except BaseException:
        speaker.close()
        raise
    click.echo(f"Voice: {progress.voice.name}", err=True)
    if progress.notice:
        click.echo(progress.notice, err=True)
    if progress.finished:
        speaker.close()
    else:
        speaker.kept = True
        click.echo("You can begin; the rest of its lines is prepared meanwhile.", err=True)


def _with_bar(speaker: Speaker, forecast: Forecast | None) -> Progress:
    total = speaker.progress.total
    with click.progressbar(length=total, label="Preparing the voice", file=sys.stderr) as bar:
        while True:
            progress = speaker.wait(0.2)
            bar.update(progress.done - bar.pos)
            if forecast:
                forecast.look()
            if progress.finished or (forecast and forecast.wait == 0.0):
                return progress
