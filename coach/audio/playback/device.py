"""What a device is told and what it reports: messages, so that no state is shared."""

from collections import ChainMap
from dataclasses import dataclass
from typing import Protocol

from coach.audio.synthesis.mix import Clips, Mix
from coach.core.message import Message
from coach.core.score.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Heard:
    """At monotonic second `at` this frame left the loudspeaker, as near as the device knows.

    `head` is the write head at that time: the frames before it are on their way.
    """

    take: int
    frame: int
    at: float
    head: int


@dataclass(frozen=True, slots=True)
class Replaced:
    """The answer to a timeline that was to replace another: whether it came in time."""

    take: int
    in_time: bool


@dataclass(frozen=True, slots=True)
class Failed:
    """The sound is gone: what happened, and how to mend it, in plain words."""

    take: int
    reason: Message


Report = Heard | Replaced | Failed


def joined(clips: Clips, more: Clips) -> Clips:
    """Return `more` beside `clips`; neither is copied or changed, since others read them."""
    known = clips.maps if isinstance(clips, ChainMap) else [clips]
    return ChainMap(more, *known)  # type: ignore[arg-type]  # nobody writes to it


class Device(Protocol):
    """Plays a timeline, keeps its time, and may be missing; its `name` is empty until it is known.

    A take is one uninterrupted stretch of playing: each `play` begins a new one, and
    reports of an older take are old news.
    """

    name: str

    def play(self, take: int, timeline: Timeline, clips: Clips, frame: int) -> None:
        """Drop what is queued and be heard from `frame` on, within 100 ms, without a click."""

    def replace(self, timeline: Timeline, frame: int) -> None:
        """Go on with a timeline that is new from `frame` on; answered by `Replaced`.

        It is refused, and nothing changes, where the write head is beyond that frame.
        """

    def add(self, clips: Clips) -> None:
        """Have these clips, too: no timeline names one that was not played or added before."""

    def mix(self, mix: Mix) -> None:
        """Use these gains from the next block on, without a click."""

    def reports(self) -> list[Report]:
        """Return what was reported since the last call; never blocks."""

    def close(self) -> None:
        """Fall silent without a click and let go of the sound system; may be called again."""
