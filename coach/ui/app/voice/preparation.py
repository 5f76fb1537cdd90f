"""Has the voice's lines rendered while the person reads, and the rest while a session runs."""

from collections.abc import Callable, Sequence
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from coach.core.routine.language import Language
from coach.storage.settings import Settings
from coach.ui.app.services import Speaking
from coach.ui.i18n.messages import told

if TYPE_CHECKING:
    from coach.audio.synthesis.mix import Clips
    from coach.speech.forecast import Forecast, Needs
    from coach.speech.speaker import Progress

POLL_MS = 25
# Somebody who looks through the list should not start a voice for every entry.
_SETTLE_MS = 250
# Seconds to wait are told in steps of so many; fewer are not worth telling.
_STEP = 5


class Voice(QObject):
    """One voice at work on one routine's lines; `progressed` sends how far it has come."""

    progressed = Signal(object)

    def __init__(
        self,
        make: Callable[[Sequence[str], Settings, Language], Speaking],
        settings: Callable[[], Settings],
        needs: "Needs",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make, self._settings, self._needs = make, settings, needs
        self._texts: tuple[str, ...] = ()
        self._language = Language.EN
        self._wished = _wish_of(settings(), self._language)
        self._speaker: Speaking | None = None
        self._forecast: Forecast | None = None
        self.seconds: int | None = None
        """About how many seconds it takes until a session may begin; never more than before.

        None where they are not known, or so few that they are not told.
        """
        self.progress: Progress | None = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._start)
        self._polling = QTimer(self)
        self._polling.setInterval(POLL_MS)
        self._polling.timeout.connect(self._poll)

    @property
    def ready(self) -> bool:
        """Whether a session may begin: what it needs before the rest is made has its clip."""
        return self.finished or self.wait == 0.0

    @property
    def finished(self) -> bool:
        """Whether every line has its clip."""
        return self.progress is not None and self.progress.finished

    @property
    def wait(self) -> float | None:
        """In how many seconds a session may begin, as far as is known."""
        return self._forecast.wait if self._forecast else None

    @property
    def name(self) -> str:
        """The voice that speaks, as far as is known."""
        return told(self.progress.voice.name) if self.progress else ""

    @property
    def clips(self) -> "Clips":
        """The clips that there are so far, by text; more come while the voice is at work."""
        return self._speaker.clips if self._speaker else {}

    @property
    def awaited(self) -> tuple[str, ...]:
        """The lines that have no clip yet."""
        clips = self.clips
        return tuple(text for text in self._texts if text not in clips)

    def prepare(self, texts: tuple[str, ...], language: Language) -> None:
        """Begin with other lines or in another voice: soon, and the first time at once.

        Where both are as before, everything stays as it is.
        """
        first = not self._texts
        wished = _wish_of(self._settings(), language)
        if (texts, wished) != (self._texts, self._wished):
            self.close()
            self._texts, self._language, self._wished = texts, language, wished
            self._settling.start(0 if first else _SETTLE_MS)

    def follow_wishes(self) -> None:
        """Speak the same lines anew if another voice or another speed is wished for."""
        # By the next look it may be another.
        self.seconds = None
        if self._texts and _wish_of(self._settings(), self._language) != self._wished:
            self.prepare(self._texts, self._language)
            self.progressed.emit(None)
        elif not self.finished:
            self.look()

    def keep(self) -> None:
        """Speak a session that begins to its end, whatever happens: never two voices in one."""
        if self._speaker:
            self._speaker.kept = True

    def let_go(self) -> None:
        """Turn to another voice after a session, if this one has failed in it."""
        if self._speaker is None:
            return
        self._speaker.kept = False
        if self._speaker.broken:
            texts = self._texts
            self.close()
            self.prepare(texts, self._language)

    def close(self) -> None:
        """Let the voice go; may be called again."""
        self._settling.stop()
        self._polling.stop()
        if self._speaker:
            self._speaker.close()
        self._speaker, self._forecast, self.progress, self._texts = None, None, None, ()
        self.seconds = None

    def _start(self) -> None:
        from coach.speech.forecast import Forecast  # noqa: PLC0415 - after the first picture

        self._speaker = self._make(self._texts, self._settings(), self._language)
        self._forecast = Forecast(self._speaker, self._needs)
        self._polling.start()

    def look(self) -> None:
        """Look at once at what has been made, and at what is wished for by now."""
        if self._forecast:
            self._forecast.look(at_once=True)
            self._poll(changed=True)

    def _poll(self, *, changed: bool = False) -> None:
        if not self._speaker:
            return
        try:
            progress = self._speaker.poll()
            changed |= self._forecast is not None and self._forecast.look()
            self.seconds = _told(self.wait, self.seconds)
        except Exception:
            # Once is enough, not forty times a second.
            self._polling.stop()
            raise
        if progress.finished:
            # The process that spoke is no longer needed; the clips stay.
            self._polling.stop()
            self._speaker.close()
        if changed or progress != self.progress:
            self.progress = progress
            self.progressed.emit(progress)


def _told(wait: float | None, before: int | None) -> int | None:
    """Return what is told of the seconds to wait: in steps, and none that goes back."""
    if not wait:
        return None
    seconds = _STEP * ceil(wait / _STEP)
    if before is None:
        return seconds if seconds > _STEP else None
    return min(before, seconds)


def _wish_of(settings: Settings, language: Language) -> tuple[str, float]:
    """Return what makes a clip sound different."""
    return settings.voice_for(language), settings.voice.rate
