"""Runs one session: puts session, clock and sound together, and says at each tick what is true."""

import time
from collections.abc import Callable
from typing import Protocol

from coach.audio.clock import SmoothClock
from coach.audio.device import Changed, Clips, Device, Failed, Heard, Mix, Report
from coach.audio.silent import SilentDevice
from coach.core.model import Breathing, Routine
from coach.core.plan import Plan
from coach.core.session import Action, Session
from coach.core.snapshot import Snapshot, snapshot
from coach.core.timeline import SAMPLE_RATE, Timeline, frame_at


class Follower(Protocol):
    """Is told how far the session was heard, such as a trace that is being written."""

    def follow(
        self, timeline: Timeline, heard: float, wall_of: Callable[[float], float | None]
    ) -> None:
        """Take in all that began before `heard` seconds; `wall_of` gives monotonic seconds."""


class Conductor:
    """One live session, performed on a device that may fail.

    `clips` are the lines' samples by text. Times are seconds from the session's start; what
    a person does raises IllegalActionError where the session does not allow it.
    """

    def __init__(  # noqa: PLR0913 - the parts of a session, all by name but the first four
        self,
        routine: Routine,
        breathing: Breathing,
        rounds: int,
        clips: Clips,
        *,
        open_device: Callable[[], Device],
        now: Callable[[], float] = time.monotonic,
        mix: Mix | None = None,
        follower: Follower | None = None,
    ) -> None:
        lengths = {text: len(clip) / SAMPLE_RATE for text, clip in clips.items()}
        self._session = Session(Plan(routine, rounds, lengths), breathing)
        self._clips = clips
        self._open_device = open_device
        self._now = now
        self._mix = mix or Mix()
        self._follower = follower
        self._device: Device = SilentDevice(now)
        self._clock = SmoothClock()
        self._take = 0
        self._problem = ""

    @property
    def timeline(self) -> Timeline:
        """What was, and what will be if nothing is done."""
        return self._session.timeline

    @property
    def breathing(self) -> Breathing:
        """How the person wishes to breathe."""
        return self._session.breathing

    @property
    def time(self) -> float:
        """Which second of the session is being heard."""
        return min(self._clock.now(self._now()), self.timeline.end)

    @property
    def over(self) -> bool:
        """Whether the session has come to its end."""
        return self.time >= self.timeline.end

    def start(self) -> None:
        """Begin getting ready."""
        self._use(self._open_device(), 0.0)

    def tick(self) -> Snapshot:
        """Take in what the device reports, and return what is true now."""
        for report in self._device.reports():
            self._take_in(report)
        heard = self.time
        if self._follower:
            self._follower.follow(self.timeline, heard, self._clock.wall_of)
        return snapshot(self.timeline, heard, self._problem)

    def allows(self, action: Action) -> bool:
        """Tell whether `action` may happen now."""
        return self._session.allows(action, self.time)

    def pause(self) -> None:
        """Fall silent at once."""
        self._play(self._session.pause(self.time))

    def resume(self) -> None:
        """Count in, and begin the interrupted breath again."""
        self._play(self._session.resume(self.time))

    def stop(self) -> None:
        """Bring the person up, beginning at once."""
        self._play(self._session.stop(self.time))

    def tempo(self, tempo: float) -> None:
        """Breathe at this tempo (breaths a minute) from the sound not yet on its way on."""
        self._device.change(self._session.tempo(tempo, self.time))

    def mix(self, mix: Mix) -> None:
        """Use these gains."""
        self._mix = mix
        self._device.mix(mix)

    def retry_sound(self) -> None:
        """Open the sound device again and go on with it."""
        self._problem = ""
        self._use(self._open_device(), self.time)
        self._go_on()

    def picture_alone(self) -> None:
        """Go on without sound."""
        self._problem = ""
        self._go_on()

    def close(self) -> None:
        """Fall silent and let go of the device; may be called again."""
        self._device.close()

    def _take_in(self, report: Report) -> None:
        if report.take != self._take:
            return
        match report:
            case Heard():
                self._clock.hear(report)
            case Changed():
                self._session.timeline = report.timeline
            case Failed():
                self._lose_sound(report.reason)

    def _lose_sound(self, reason: str) -> None:
        """Go on hold; on the way up nobody is held, the picture leads on alone."""
        self._problem = reason
        at = self.time
        if self._session.allows(Action.PAUSE, at):
            at = self._session.pause(at)
        self._use(SilentDevice(self._now), at)

    def _go_on(self) -> None:
        if self.allows(Action.RESUME):
            self.resume()

    def _use(self, device: Device, at: float) -> None:
        self._device.close()
        self._device = device
        device.mix(self._mix)
        self._play(at)

    def _play(self, at: float) -> None:
        self._take += 1
        frame = frame_at(at)
        self._clock.start(self._take, frame)
        self._device.play(self._take, self.timeline, self._clips, frame)
