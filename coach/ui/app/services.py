"""What the window needs from the rest of the program, handed in by the composition root."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from coach.audio.playback.device import Device
    from coach.audio.synthesis.mix import Clips, Mix
    from coach.core.routine.guidance import Guidance
    from coach.core.routine.language import Language
    from coach.core.routine.routine import Routine
    from coach.desktop.mpris import MediaControls
    from coach.live.conductor import Conductor
    from coach.speech.speaker import Progress
    from coach.speech.voices import Voice
    from coach.storage.files import Notice
    from coach.storage.journal import Entry
    from coach.storage.journal.bringing_in import BroughtIn
    from coach.storage.settings import Settings
    from coach.ui.picture.gallery import PictureStore


class KeptAwake(Protocol):
    """Keeps the computer awake; see coach.desktop.sleep_inhibitor.Awake."""

    @property
    def problem(self) -> str:
        """What is wrong, while it cannot be kept awake."""

    def hold(self) -> None:
        """Keep it awake from now on."""

    def release(self) -> None:
        """Let it sleep again."""


class Speaking(Protocol):
    """Renders lines in the background; see coach.speech.speaker.Speaker."""

    kept: bool

    @property
    def clips(self) -> Clips:
        """The clips that there are so far, by text."""

    @property
    def pace(self) -> float | None:
        """Seconds of work a character, once they are known."""

    @property
    def broken(self) -> bool:
        """Whether it was kept and has failed since."""

    def hurry(self, texts: Iterable[str]) -> None:
        """Render these first."""

    def poll(self) -> Progress:
        """Carry on for a few milliseconds."""

    def close(self) -> None:
        """Stop rendering."""


@dataclass(frozen=True, slots=True)
class Services:
    """Functions only: what they stand for is imported when they are called, not before."""

    speaker: Callable[[Sequence[str], Settings, Language], Speaking]
    open_device: Callable[[], Device]
    conductor: Callable[[Routine, Settings, Guidance, Clips, Collection[str]], Conductor]
    """The last are the lines whose clips are still being made."""
    awake: Callable[[], KeptAwake]
    media_controls: Callable[[], MediaControls | None]
    voices: Callable[[Language], Sequence[Voice]]
    note_down: Callable[[Entry], Notice | None]
    sessions: Callable[[date, date], Sequence[Entry]]
    """Those of the days from one to another."""
    span: Callable[[], tuple[date, date] | None]
    """The days of the first one and of the last, if there is any."""
    unread: Callable[[], Notice | None]
    """What keeps any of them from being read."""
    last: Callable[[], Entry | None]
    """The last one that was done on this computer."""
    forget: Callable[[Sequence[Entry] | None], Notice | None]
    """With none named, all of them."""
    bring_in: Callable[[Path], BroughtIn | str]
    """Return why the sessions of a file cannot be added, where they cannot."""
    record: Callable[[BaseException], None]
    pictures: Callable[[], PictureStore]


def mix_of(settings: Settings) -> Mix:
    """Return the gains that the settings ask for."""
    from coach.audio.synthesis.mix import Mix  # noqa: PLC0415 - after the first painted frame

    return Mix(*settings.gains)
