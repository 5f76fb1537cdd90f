"""The lines and bells that can be heard between two frames, and how they are mixed in."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Protocol, TypeVar

import numpy as np

from coach.audio.synthesis import chimes
from coach.audio.synthesis.control_grid import Samples
from coach.audio.synthesis.mix import Clips
from coach.core.score.timeline import GRID_FRAMES, Timeline, frame_at, time_of

_start = attrgetter("start")
# FADE in frames; a cut lies on the grid and fades over one of its cells.
_FADE_FRAMES = GRID_FRAMES


class _Entry(Protocol):
    @property
    def start(self) -> float: ...
    @property
    def cut(self) -> float | None: ...


_E = TypeVar("_E", bound=_Entry)


@dataclass(frozen=True, slots=True)
class Sounding:
    """Samples (frames,) float32 that begin at frame `first`, broken off at frame `cut`."""

    samples: Samples
    first: int
    cut: int | None = None

    @property
    def end(self) -> int:
        """The frame at which it is silent again."""
        whole = self.first + len(self.samples)
        return whole if self.cut is None else min(whole, self.cut + _FADE_FRAMES)

    def add_to(self, planes: Samples, frame: int) -> None:
        """Mix into `planes` (channels, frames) float32, whose first column is `frame`."""
        begin = max(self.first, frame)
        end = min(self.end, frame + planes.shape[1])
        if begin < end:
            planes[:, begin - frame : end - frame] += self._faded(begin, end)

    def _faded(self, begin: int, end: int) -> Samples:
        heard = self.samples[begin - self.first : end - self.first]
        if self.cut is None or end <= self.cut:
            return heard
        left = np.arange(self.cut + _FADE_FRAMES - begin, self.cut + _FADE_FRAMES - end, -1)
        return heard * np.minimum(left / _FADE_FRAMES, 1.0).astype(np.float32)


def lines(timeline: Timeline, clips: Clips, frame: int, end: int) -> list[Sounding]:
    """Return the spoken lines heard in frames [frame, end); one without a clip is not there."""
    near = _near(timeline.spoken, frame - frame_at(timeline.longest_line), end)
    # What is silent again is not even unpacked.
    late = (spoken for spoken in near if frame_at(spoken.end) >= frame)
    heard = (s for s in late if s.text in clips and not (s.cue and s.cue.read))
    found = (_sounding(s, clips[s.text]) for s in heard)
    return [line for line in found if line.end > frame]


def bells(timeline: Timeline, frame: int, end: int) -> list[Sounding]:
    """Return the chimes heard in frames [frame, end)."""
    near = _near(timeline.chimes, frame - chimes.FRAMES, end)
    return [_sounding(chime, chimes.bell(chime.kind)) for chime in near]


def _near(entries: Sequence[_E], frame: int, end: int) -> Iterator[_E]:
    # An hour has thousands of entries and this runs for every block: search, do not scan.
    first = bisect_left(entries, time_of(frame - 1), key=_start)
    last = bisect_left(entries, time_of(end), key=_start)
    yield from entries[first:last]


def _sounding(entry: _Entry, samples: Samples) -> Sounding:
    cut = None if entry.cut is None else frame_at(entry.cut)
    return Sounding(samples, frame_at(entry.start), cut)
