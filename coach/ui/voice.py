"""Has the voice's lines rendered while the person reads."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from coach.core.languages import Language
from coach.settings import Settings
from coach.ui.services import Speaking
from coach.ui.told import told

if TYPE_CHECKING:
    from coach.audio.device import Clips
    from coach.speech.speaker import Progress

POLL_MS = 25
# Somebody who looks through the list should not start a voice for every entry.
_SETTLE_MS = 250


class Voice(QObject):
    """One voice at work on one routine's lines; `progressed` sends how far it has come."""

    progressed = Signal(object)

    def __init__(
        self,
        make: Callable[[Sequence[str], Settings, Language], Speaking],
        settings: Callable[[], Settings],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make, self._settings = make, settings
        self._texts: tuple[str, ...] = ()
        self._language = Language.EN
        self._wished = _wish_of(settings(), self._language)
        self._speaker: Speaking | None = None
        self.progress: Progress | None = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._start)
        self._polling = QTimer(self)
        self._polling.setInterval(POLL_MS)
        self._polling.timeout.connect(self._poll)

    @property
    def ready(self) -> bool:
        """Whether every line has its clip."""
        return self.progress is not None and self.progress.finished

    @property
    def name(self) -> str:
        """The voice that speaks, as far as is known."""
        return told(self.progress.voice.name) if self.progress else ""

    @property
    def clips(self) -> "Clips":
        """The clips that there are so far, by text."""
        return self._speaker.clips if self._speaker else {}

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
        if self._texts and _wish_of(self._settings(), self._language) != self._wished:
            self.prepare(self._texts, self._language)
            self.progressed.emit(None)

    def close(self) -> None:
        """Let the voice go; may be called again."""
        self._settling.stop()
        self._polling.stop()
        if self._speaker:
            self._speaker.close()
        self._speaker, self.progress, self._texts = None, None, ()

    def _start(self) -> None:
        self._speaker = self._make(self._texts, self._settings(), self._language)
        self._polling.start()

    def _poll(self) -> None:
        if not self._speaker:
            return
        try:
            progress = self._speaker.poll()
        except Exception:
            # Once is enough, not forty times a second.
            self._polling.stop()
            raise
        if progress.finished:
            # The process that spoke is no longer needed; the clips stay.
            self._polling.stop()
            self._speaker.close()
        if progress != self.progress:
            self.progress = progress
            self.progressed.emit(progress)


def _wish_of(settings: Settings, language: Language) -> tuple[str, float]:
    """Return what makes a clip sound different."""
    return settings.voice_for(language), settings.rate
