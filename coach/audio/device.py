"""What a device is told and what it reports: messages, so that no state is shared."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from coach.core.timeline import Timeline

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    # Rendered speech by its text, each (frames,) float32 at 48,000 a second.
    Clips = Mapping[str, NDArray[np.float32]]
else:
    Clips = Mapping

# A pure function from (timeline, time of the write head) to the timeline with a new future.
Change = Callable[[Timeline, float], Timeline]


@dataclass(frozen=True, slots=True)
class Mix:
    """Gains from 0 to 1; a part that is switched off has gain 0."""

    voice: float = 1.0
    breath: float = 1.0


@dataclass(frozen=True, slots=True)
class Heard:
    """At monotonic second `at` this frame left the loudspeaker, as near as the device knows."""

    take: int
    frame: int
    at: float


@dataclass(frozen=True, slots=True)
class Changed:
    """A change was made at the write head; this is the timeline from now on."""

    take: int
    timeline: Timeline


@dataclass(frozen=True, slots=True)
class Failed:
    """The sound is gone: what happened, and how to mend it, in plain words."""

    take: int
    reason: str


Report = Heard | Changed | Failed


class Device(Protocol):
    """Plays a timeline, keeps its time, and may be missing.

    A take is one uninterrupted stretch of playing: each `play` begins a new one, and
    reports of an older take are old news.
    """

    name: str

    def play(self, take: int, timeline: Timeline, clips: Clips, frame: int) -> None:
        """Drop what is queued and be heard from `frame` on, within 100 ms, without a click."""

    def change(self, change: Change) -> None:
        """Make a change at the write head; answered by `Changed`."""

    def mix(self, mix: Mix) -> None:
        """Use these gains from the next block on, without a click."""

    def reports(self) -> list[Report]:
        """Return what was reported since the last call; never blocks."""

    def close(self) -> None:
        """Fall silent without a click and let go of the sound system; may be called again."""
