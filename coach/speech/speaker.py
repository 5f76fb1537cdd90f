"""Gives every line of a session its clip, in one voice, without ever making anyone wait."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Self

from coach.core.message import Message, joined
from coach.core.routine.language import Language
from coach.speech.clip_store import CompactClips
from coach.speech.jobs import Heard, Rendering, Step, Unsaid, VoiceFailedError, Waiting
from coach.speech.process import IT, WorkerMain, WorkerProcess, speak_jobs
from coach.speech.tones import tone_clip
from coach.speech.voices import TONES, Voice, find_voices

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Sequence

    from coach.speech.cache import ClipCache

POLL_SECONDS = 0.003
"""After this long a poll takes up nothing new, so that it stays within 5 ms."""

SHOWN = 40
"""So many characters of a line that cannot be said are shown."""

SLOWEST, FASTEST = 0.8, 1.2
"""Bounds of the voice's rate; beyond them lines no longer fit a breath, or are not understood."""


PATIENCE = {"kokoro": 4.0}
"""Drivers that work for seconds on a line, and how much longer they are waited for."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the clips have come."""

    done: int
    total: int
    voice: Voice
    """The voice in use. When one fails, all clips are made anew in the next."""
    finished: bool
    notice: Message | None
    """What a person should know: why not the first voice speaks, and how to mend it."""


class Speaker:
    """Clips for `texts` in the first of `voices` that can speak; at last, tones.

    A line that this voice cannot say, though it can say others, becomes a tone by itself.
    Without `voices`, those of `language` are tried. Nothing runs by itself: `poll`, or
    `wait`, carries it on until `finished`. `rate` is the speed of speech, from 0.8 to 1.2
    times the normal; a voice that is not understood so fast speaks as fast as it is.
    """

    def __init__(  # noqa: PLR0913 - all by name; the last two are doors for tests
        self,
        texts: Sequence[str],
        *,
        cache: ClipCache,
        voices: Sequence[Voice] | None = None,
        rate: float = 1.0,
        language: Language = Language.EN,
        now: Callable[[], float] = time.monotonic,
        main: WorkerMain = speak_jobs,
    ) -> None:
        """Start nothing yet; raise ValueError if the rate is out of bounds."""
        if not SLOWEST <= rate <= FASTEST:
            raise ValueError(f"expected a rate from {SLOWEST} to {FASTEST}, got {rate}")
        self.clips = CompactClips(cache.folder)
        self.failures: list[tuple[Voice, Message]] = []
        """Each voice that failed, and a sentence on why; `voice` is filled in with "It"."""
        self.unsaid: list[str] = []
        """The lines that the voice in use cannot say."""
        self._texts = tuple(dict.fromkeys(texts))
        self._cache, self._rate, self._now, self._main = cache, rate, now, main
        self._voices = iter((*(find_voices(language) if voices is None else voices), TONES))
        self._waiting: Waiting | None = None
        self.kept = False
        """Set while a session is under way: a voice that began it turns to no other any more."""
        self._exhausted = self._broken = False
        self._first: tuple[str, ...] = ()
        self._turn_to_next_voice()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def progress(self) -> Progress:
        """How far the clips have come, as of the last poll."""
        done, total = len(self.clips), len(self._texts)
        finished = self._exhausted and done == total
        return Progress(done, total, self._voice, finished, self._notice())

    @property
    def pace(self) -> float | None:
        """Seconds of work a character, as the voice in use has shown; None if it has not yet."""
        return self._rendering.pace if self._rendering else None

    @property
    def broken(self) -> bool:
        """Whether the voice has failed while it was kept, so that tones stand in for the rest."""
        return self._broken

    def hurry(self, texts: Iterable[str]) -> None:
        """Make these first, in this order; what is in the voice's hands is finished before."""
        self._first = tuple(texts)
        if self._rendering:
            self._rendering.hurry(self._first)

    def poll(self) -> Progress:
        """Carry on with what can be done at once, for some milliseconds at most."""
        end = self._now() + POLL_SECONDS
        while self._step() and self._now() < end:
            pass
        return self.progress

    def wait(self, timeout: float) -> Progress:
        """Sleep up to `timeout` seconds, if there is anything to wait for; then poll."""
        if self._waiting:
            wait(self._waiting.on, timeout)
        return self.poll()

    def finish(self) -> Progress:
        """Carry on until all lines have their clips; at once if it was closed before."""
        while not (progress := self.wait(1.0)).finished and not self._exhausted:
            pass
        return progress

    def close(self) -> None:
        """End the speech process, if there is one; what is done so far stays."""
        self._waiting = None
        self._steps.close()

    def _step(self) -> bool:
        """Take one step; false if there is none to take now."""
        try:
            step = next(self._steps, None)
        except VoiceFailedError as error:
            self.failures.append((self._voice, error.why))
            if self.kept:
                self._fall_silent()
            else:
                self._turn_to_next_voice()
            return True
        match step:
            case Heard(text=text, clip=clip):
                self.clips[text] = clip
            case Unsaid(text=text):
                self.clips[text] = tone_clip(text)
                self.unsaid.append(text)
        self._waiting = step if isinstance(step, Waiting) else None
        self._exhausted = step is None
        return isinstance(step, Heard | Unsaid)

    def _turn_to_next_voice(self) -> None:
        # One voice speaks a whole session: what another one has spoken goes.
        self.clips.clear()
        self.unsaid.clear()
        self._waiting = None
        self._voice = next(self._voices)
        self._rendering: Rendering | None = None
        self._steps = self._read(self._voice)

    def _fall_silent(self) -> None:
        self._waiting, self._broken = None, True
        left = [text for text in self._texts if text not in self.clips]
        self._steps = (Heard(text, tone_clip(text)) for text in left)

    def _read(self, voice: Voice) -> Generator[Step]:
        if not voice.here:
            raise VoiceFailedError(Message("{voice} is missing.", voice=IT))
        rate = min(self._rate, voice.fastest)
        shelf, missing = self._cache.shelf(voice, rate), []
        for text in self._texts:
            if voice == TONES or not _has_words(text):
                yield Heard(text, tone_clip(text))
            elif (clip := shelf.get(text)) is not None:
                yield Heard(text, clip)
            else:
                missing.append(text)
        if missing:
            start = partial(WorkerProcess, voice, rate, self._main)
            probe, patience = voice.language.probe, PATIENCE.get(voice.driver, 1.0)
            rendering = Rendering(missing, shelf, start, self._now, probe, patience=patience)
            rendering.hurry(self._first)
            self._rendering = rendering
            yield from rendering.steps()
            self._cache.tidy()

    def _notice(self) -> Message | None:
        return joined(self._about_unsaid(), self._about_voice()) or None

    def _about_unsaid(self) -> Message:
        if not self.unsaid:
            return Message()
        says, first, more = self._voice.name, _shown(self.unsaid[0]), len(self.unsaid) - 1
        if more:
            return Message(
                "{voice} cannot say “{line}” and {count} more: tones and the words on the screen "
                "take their place. Word them differently.",
                voice=says,
                line=first,
                count=more,
            )
        return Message(
            "{voice} cannot say “{line}”: a tone and the words on the screen take its place. "
            "Word it differently.",
            voice=says,
            line=first,
        )

    def _about_voice(self) -> Message:
        if not self.failures:
            return Message()
        first, why = self.failures[-1 if self._broken else 0]
        if not (first.here or self._broken or self._voice == TONES):
            mend = first.mend or Message("Choose another voice in the preferences.")
            speaks = self._voice.name
            return joined(
                Message("The voice that you chose is missing, so {voice} speaks.", voice=speaks),
                mend,
            )
        # The one to mend is one that should speak here.
        if not first.here:
            first, why = next((each for each in self.failures if each[0].here), (first, why))
        if self._broken:
            taken = Message(
                "Tones and words on the screen take the place of what is still to be said."
            )
        elif self._voice == TONES:
            taken = Message(
                "No voice for {language} could be started, so tones and words on the screen "
                "take its place.",
                language=first.language.in_english,
            )
        else:
            speaks = self._voice.name
            taken = Message("{voice} speaks in place of {other}.", voice=speaks, other=first.name)
        return joined(taken, why.but(voice=first.name), first.mend)


def _shown(text: str) -> str:
    """Return the beginning of a line, as a part of a sentence."""
    plain = " ".join(text.split())
    return plain if len(plain) <= SHOWN else f"{plain[:SHOWN].rstrip()}…"


def _has_words(text: str) -> bool:
    """Whether there is anything to say; of "..." every voice makes silence."""
    return any(character.isalnum() for character in text)
