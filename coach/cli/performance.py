"""From what was asked for to a session that is ready to be played or written."""

import sys
from dataclasses import dataclass

import click
import platformdirs

from coach import settings
from coach.audio.device import Clips, Mix
from coach.core.guidance import Guidance
from coach.core.languages import Language
from coach.core.model import DEFAULT_TEMPO, Breathing, Routine
from coach.core.plan import Plan
from coach.core.script import Deed, ScriptError, in_order, perform
from coach.core.session import Session
from coach.core.timeline import SAMPLE_RATE
from coach.speech.cache import ClipCache
from coach.speech.speaker import Progress, Speaker
from coach.speech.voices import voices_for


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asked for; None means as the routine says, or the default."""

    routine: Routine
    tempo: float | None
    rounds: int | None
    sounds: str
    guidance: Guidance
    deeds: tuple[Deed, ...]
    voice: str = ""
    """Its id; empty, it is the one that was chosen in the window."""


@dataclass(frozen=True)
class Performance:
    """Everything that a session needs; `clips` are the samples of its lines by text."""

    routine: Routine
    rounds: int
    breathing: Breathing
    clips: Clips
    guidance: Guidance
    mix: Mix
    deeds: list[Deed]

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


def prepare(wishes: Wishes) -> Performance:
    """Give every line its clip, and fill in what was not asked for."""
    routine = wishes.routine.with_prop(next(iter(wishes.routine.props), None))
    return Performance(
        routine=routine,
        rounds=wishes.rounds or routine.rounds,
        breathing=Breathing(wishes.tempo or DEFAULT_TEMPO),
        clips=_speak(routine, wishes.voice),
        guidance=wishes.guidance,
        mix=Mix(voice=float(wishes.sounds != "breath"), breath=float(wishes.sounds != "voice")),
        deeds=in_order(wishes.deeds),
    )


def _speak(routine: Routine, voice: str) -> Clips:
    texts = tuple(dict.fromkeys(routine.lines()))
    folder = platformdirs.user_cache_path("breath-coach", appauthor=False) / "clips"
    voices = voices_for(voice or _chosen(routine.language), routine.language)
    with Speaker(texts, cache=ClipCache(folder), voices=voices) as speaker:
        progress = _with_bar(speaker, len(texts))
        click.echo(f"Voice: {progress.voice.name}", err=True)
        if progress.notice:
            click.echo(progress.notice, err=True)
        return speaker.clips


def _chosen(language: Language) -> str:
    loaded = settings.load()
    if loaded.notice:
        click.echo(str(loaded.notice), err=True)
    return loaded.settings.voice_for(language)


def _with_bar(speaker: Speaker, total: int) -> Progress:
    with click.progressbar(length=total, label="Preparing the voice", file=sys.stderr) as bar:
        while True:
            progress = speaker.wait(0.2)
            bar.update(progress.done - bar.pos)
            if progress.finished:
                return progress
