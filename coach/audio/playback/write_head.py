"""The write head: which frames of a take are rendered next, and with what gains."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from coach.audio.playback.device import joined
from coach.audio.synthesis.mix import Clips, Mix
from coach.core.score.timeline import GRID_FRAMES, Timeline

if TYPE_CHECKING:
    from numpy.typing import NDArray

# render(timeline, clips, frame, count, mix_from, mix_to) -> (count, 2) float32; the gains
# go evenly from one mix to the other over the block.
Render = Callable[[Timeline, Clips, int, int, Mix, Mix], "NDArray[np.float32]"]

# Written in blocks of 50 ms: after a window that was busy, the first of many is soon there.
BLOCK = 5 * GRID_FRAMES


def grid_frame(frame: int) -> int:
    """Return the first frame of the grid at or after `frame`."""
    return -(-frame // GRID_FRAMES) * GRID_FRAMES


class WriteHead:
    """Renders a take block by block, each a multiple of the grid, its first block faded in."""

    def __init__(
        self, render: Render, timeline: Timeline, clips: Clips, frame: int, mix: Mix
    ) -> None:
        self.timeline = timeline
        self.frame = grid_frame(frame)
        self._render = render
        self._clips = clips
        self._mix = mix
        self._fades_in = True

    def replace(self, timeline: Timeline, frame: int) -> bool:
        """Go on with a timeline that is new from `frame` on; False where that is rendered."""
        if frame < self.frame:
            return False
        # At once: until `frame` both are the same.
        self.timeline = timeline
        return True

    def add(self, clips: Clips) -> None:
        """Have these clips, too."""
        self._clips = joined(self._clips, clips)

    def write(self, count: int, mix: Mix) -> "NDArray[np.float32]":
        """Render the next `count` frames, (count, 2) float32; raises what the renderer raises."""
        block = self._render(self.timeline, self._clips, self.frame, count, self._mix, mix)
        if self._fades_in:
            # The sound before it was cut off; over a grid step this one rises from nothing.
            block = block.copy()
            block[:GRID_FRAMES] *= fade_in()
        self.frame += count
        self._mix, self._fades_in = mix, False
        return block


def fade_in() -> "NDArray[np.float32]":
    """Return gains that rise evenly over one grid step, (GRID_FRAMES, 1) float32."""
    rise = np.linspace(0.0, 1.0, GRID_FRAMES, dtype=np.float32)
    return rise[:, np.newaxis]
