"""Brings the person up when a session itself has failed: on as little as can be."""

from collections.abc import Callable
from contextlib import suppress

from coach.audio.playback.device import Device
from coach.audio.playback.silent_device import SilentDevice
from coach.audio.synthesis.mix import Clips, Mix
from coach.core.readout.snapshot import Snapshot, snapshot
from coach.core.score.plan import Plan
from coach.core.score.timeline import GRID, Timeline, frame_at, on_grid
from coach.core.session.way_out import stop, way_up_alone


class Rescue:
    """Leads up by the routine's own words, on a new device, by the clock `now` alone.

    It is made before a session begins, so that nothing which fails in it is needed.
    """

    def __init__(
        self,
        plan: Plan,
        clips: Clips,
        mix: Callable[[], Mix],
        open_device: Callable[[], Device],
        now: Callable[[], float],
    ) -> None:
        self._plan, self._clips, self._mix = plan, clips, mix
        self._open_device, self._now = open_device, now
        self.timeline = way_up_alone(plan)
        self._device: Device = SilentDevice(now)
        self._offset = 0.0

    def begin(self, timeline: Timeline, at: float) -> None:
        """Lead up from a second of a timeline; from nowhere in particular if that fails, too."""
        start = max(GRID, on_grid(at))
        try:
            self.timeline = stop(self._plan, timeline, start)
        except Exception:  # noqa: BLE001 - whatever is wrong with it, the person comes up
            start = 0.0
        self._offset = start - self._now()
        with suppress(Exception):  # then the picture leads up alone
            self._device = self._open_device()
            self._device.mix(self._mix())
            self._device.play(1, self.timeline, self._clips, frame_at(start))

    def tick(self) -> Snapshot:
        """Return what is true now."""
        with suppress(Exception):  # some devices only play while they are asked
            self._device.reports()
        return snapshot(self.timeline, min(self._now() + self._offset, self.timeline.end))

    def close(self) -> None:
        """Fall silent; may be called again."""
        with suppress(Exception):
            self._device.close()
