"""A stretch of a timeline as samples: the one place where sound is made, live or for a file."""

from collections.abc import Iterator

import numpy as np

from coach.audio.synthesis import chimes, control_grid, ducking, hold_tone, mixing, noise
from coach.audio.synthesis.breath_sound import breath_sound
from coach.audio.synthesis.control_grid import Samples
from coach.audio.synthesis.mix import Clips, Mix
from coach.audio.synthesis.mixing import Sounding
from coach.core.score.timeline import GRID_FRAMES, ChimeKind, Timeline

# -1 dB of full scale. Voice (0.6), breath and one bell stay below it by themselves; the
# ceiling is for what nobody foresaw, such as clips on top of each other.
CEILING = 0.89
_CHUNK_CELLS = noise.LONGEST_CHUNK // GRID_FRAMES
_FULL = Mix()


def render(  # noqa: PLR0913, PLR0917 -- a block is the first four
    timeline: Timeline,
    clips: Clips,
    frame: int,
    count: int,
    mix_from: Mix = _FULL,
    mix_to: Mix = _FULL,
) -> Samples:
    """Return `count` frames from `frame` on, (count, 2) float32 at 48,000 a second.

    A pure function: in one block or in many, the same to the last bit. The gains go in a
    straight line from `mix_from` to `mix_to`, where the next block takes over.
    """
    voice = _ramp(mix_from.voice, mix_to.voice, count)
    breath = _ramp(mix_from.breath, mix_to.breath, count)
    sound = np.empty((count, 2), np.float32)
    for start, end in _chunks(frame, frame + count):
        part = slice(start - frame, end - frame)
        planes = _mixed(timeline, clips, start, voice[part], breath[part])
        np.clip(planes.T, -CEILING, CEILING, out=sound[part])
    return sound


def prepare() -> None:
    """Build noise, tones and bells now (some 0.4 s), so that the first block is not late."""
    noise.bands()
    for phase in hold_tone.PITCHES:
        hold_tone.loop(phase)
    for kind in ChimeKind:
        chimes.bell(kind)


def _chunks(frame: int, end: int) -> Iterator[tuple[int, int]]:
    # Small enough for the processor's cache: a long block is no slower than short ones.
    while frame < end:
        stop = (frame // GRID_FRAMES + _CHUNK_CELLS) * GRID_FRAMES
        yield frame, min(stop, end)
        frame = stop


def _ramp(start: float, end: float, count: int) -> Samples:
    # The block ends one step short of `end`: that is the next block's first frame.
    if start == end:
        return np.full(count, start, np.float32)
    return (start + (end - start) * np.arange(count) / max(count, 1)).astype(np.float32)


def _mixed(
    timeline: Timeline, clips: Clips, frame: int, voice: Samples, breath: Samples
) -> Samples:
    end = frame + len(voice)
    lines = mixing.lines(timeline, clips, frame - GRID_FRAMES - ducking.RELEASE, end)
    planes = _bed(timeline, frame, end)
    planes *= breath
    if not lines:
        return planes
    # What is not heard does not duck: the depth follows the voice's own gain.
    planes *= 1.0 - _ducked(lines, frame, end) * voice
    spoken = np.zeros((1, len(voice)), np.float32)
    for line in lines:
        line.add_to(spoken, frame)
    # A broken sample would be passed on as it is, and not every loudspeaker bears that.
    np.nan_to_num(spoken, copy=False, posinf=0.0, neginf=0.0)
    planes += spoken * voice
    return planes


def _bed(timeline: Timeline, frame: int, end: int) -> Samples:
    """Return breath and bells in frames [frame, end), (2, frames) float32."""
    cell, cells, part = _cells(frame, end)
    planes = breath_sound(timeline, cell, cells)[:, part]
    for bell in mixing.bells(timeline, frame, end):
        bell.add_to(planes, frame)
    return planes


def _ducked(lines: list[Sounding], frame: int, end: int) -> Samples:
    cell, cells, part = _cells(frame, end)
    return control_grid.drawn(ducking.DEPTH * ducking.ducking(lines, cell, cells))[part]


def _cells(frame: int, end: int) -> tuple[int, int, slice]:
    """Return the grid cells that cover [frame, end): the first, how many, and our part of them."""
    cell = frame // GRID_FRAMES
    before = frame - cell * GRID_FRAMES
    return cell, -(-end // GRID_FRAMES) - cell, slice(before, before + end - frame)
