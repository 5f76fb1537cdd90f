"""Runs one session: puts session, clock and sound together, and says at each tick what is true."""

import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Protocol

from coach.audio.playback.clock import SmoothClock
from coach.audio.playback.device import Device, Failed, Heard, Replaced, Report
from coach.audio.playback.reconnection import Mending
from coach.audio.playback.silent_device import SilentDevice
from coach.audio.playback.swap import Swap
from coach.audio.synthesis.mix import Clips, Mix
from coach.core.message import Message
from coach.core.readout.snapshot import Snapshot, snapshot
from coach.core.routine.breathing import Breathing
from coach.core.routine.guidance import Guidance
from coach.core.routine.routine import Routine
from coach.core.score.plan import Plan
from coach.core.score.timeline import State, Timeline, frame_at, time_of
from coach.core.session.intents import GO_ON
from coach.core.session.session import Action, IllegalActionError, Session
from coach.desktop.suspend import GapWatch
from coach.live.arrivals import Arrivals
from coach.live.rescue import Rescue


class Follower(Protocol):
    """Is told how far the session was heard, such as a trace that is being written.

    `problem` says why it cannot follow any more, once it cannot.
    """

    problem: str

    def follow(
        self, timeline: Timeline, heard: float, wall_of: Callable[[float], float | None]
    ) -> None:
        """Take in all that began before `heard` seconds; `wall_of` gives monotonic seconds."""


class Conductor:
    """One live session, performed on a device that may fail.

    `clips` are the lines' samples by text; those of `awaited` are still being made, and are said
    once they are among them: no time changes by that, and nothing that has begun. The picture
    is `lag` seconds behind what the device says is heard, for a loudspeaker that is late. Times
    are seconds from the session's start; what a person does raises IllegalActionError where the
    session does not allow it.
    """

    def __init__(  # noqa: PLR0913 - the parts of a session, all by name but the first four
        self,
        routine: Routine,
        breathing: Breathing,
        rounds: int,
        clips: Clips,
        *,
        open_device: Callable[[], Device],
        awaited: Iterable[str] = (),
        guidance: Guidance | None = None,
        now: Callable[[], float] = time.monotonic,
        gap: GapWatch | None = None,
        mix: Mix | None = None,
        lag: float = 0.0,
        follower: Follower | None = None,
    ) -> None:
        self._arrivals = Arrivals(clips, awaited)
        plan = Plan(routine, rounds, self._arrivals.lengths, guidance or Guidance())
        self._session = Session(plan, breathing)
        self._open_device = open_device
        self._now = now
        self._gap = gap or GapWatch()
        self._mix = mix or Mix()
        self._lag = lag
        self._follower = follower
        self._device: Device = SilentDevice(now)
        self._mending = Mending(open_device, now)
        self._clock = SmoothClock()
        self._swap = Swap()
        self._take = 0
        self._problem = ""
        self.lost: Exception | None = None
        """Why the follower was given up, if it was."""

    @property
    def timeline(self) -> Timeline:
        """What was, and what will be if nothing is done."""
        return self._session.timeline

    @property
    def device(self) -> str:
        """The name of the loudspeaker; empty where it is not known, or nothing is heard."""
        return self._device.name

    @property
    def outlook(self) -> Timeline:
        """The whole session as it would be if nobody had to be waited for."""
        return self._session.outlook

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
        self._look_for_gap()
        if device := self._mending.device():
            self._sound_is_back(device)
        self._catch_up()
        heard = self.time
        self._tell_follower(heard)
        shown = min(max(0.0, heard - self._lag), self.timeline.end)
        return snapshot(self.timeline, shown, self._problem)

    def allows(self, action: Action) -> bool:
        """Tell whether `action` may happen now."""
        return self._session.allows(action, self.time)

    def do(self, *intent: Action) -> None:
        """Do the first of these that may happen, heard at once; a tempo has a method of its own."""
        self._play(self._session.do_first(intent, self.time))

    def tempo(self, tempo: float) -> None:
        """Breathe at this tempo (breaths a minute) from the sound not yet on its way on.

        Of several wishes between two ticks the last one counts.
        """
        self._session.wish_tempo(tempo, self.time)

    def mix(self, mix: Mix) -> None:
        """Use these gains."""
        self._mix = mix
        self._device.mix(mix)

    def lag(self, seconds: float) -> None:
        """Show the picture so much later than the sound is said to be heard."""
        self._lag = seconds

    def retry_sound(self) -> None:
        """Open the sound device again and go on with it; a gate checks the sound once more."""
        self._problem = ""
        self._mending.end()
        self._use(self._open_device(), self.time)
        self._do_if_possible(Action.RESUME, Action.PREVIOUS)

    def not_heard(self, reason: str) -> None:
        """Take in that nothing was heard at a gate: wait there, and say what to do about it."""
        self._problem = reason
        self._do_if_possible(Action.WAIT)

    def picture_alone(self) -> None:
        """Go on without sound."""
        self._problem = ""
        self._mending.end()
        if not isinstance(self._device, SilentDevice):
            self._use(SilentDevice(self._now), self.time)
        if self.allows(Action.RESUME):
            self._session.without_sound()
        self._do_if_possible(*GO_ON)

    def close(self) -> None:
        """Fall silent and let go of the device; may be called again."""
        self._mending.end()
        self._device.close()

    def rescue(self) -> Rescue:
        """Return what brings the person up if all else here fails."""
        plan, now = self._session.plan, self._now
        return Rescue(plan, self._arrivals.clips, lambda: self._mix, self._open_device, now)

    def _tell_follower(self, heard: float) -> None:
        follower = self._follower
        if follower is None:
            return
        try:
            follower.follow(self.timeline, heard, self._clock.wall_of)
        except Exception as error:  # noqa: BLE001 - whatever it is, the voice leads on
            self.lost = error
        else:
            self.lost = OSError(follower.problem) if follower.problem else None
        if self.lost:
            self._follower = None

    def _take_in(self, report: Report) -> None:
        if report.take != self._take:
            return
        match report:
            case Heard():
                self._clock.hear(report)
                self._swap.hear(report)
            case Replaced():
                # Refused, it was never heard; the next tick tries again.
                if before := self._swap.answer(report):
                    self._session.take_back(before)
            case Failed():
                self._lose_sound(report.reason)

    def _catch_up(self) -> None:
        """Have the device play what was wished for, and say what has come, as soon as it can."""
        frame = self._swap.frame(self._now())
        if frame is None:
            return
        before = self._session.timeline
        if more := self._arrivals.take(before, time_of(frame)):
            self._device.add(more)
            self._session.learn(self._arrivals.lengths)
        if not self._session.is_behind:
            return
        self._session.catch_up(time_of(frame))
        # On the way up it stays as it is, for now.
        if self._session.timeline is not before:
            self._swap.offer(before)
            self._device.replace(self._session.timeline, frame)

    def _look_for_gap(self) -> None:
        if not self._clock.runs:
            self._gap.restart()
            return
        began = self._gap.look(self.time, silent=isinstance(self._device, SilentDevice))
        if began is not None:
            self._interrupt(began)

    def _interrupt(self, at: float) -> None:
        if self._session.allows(Action.INTERRUPT, at):
            self._play(self._session.interrupt(at))

    def _lose_sound(self, reason: Message) -> None:
        """Go on hold; on the way up nobody is held, the picture leads on alone."""
        self._problem = reason
        at = self.time
        if self._session.allows(Action.PAUSE, at):
            at = self._session.pause(at)
        self._use(SilentDevice(self._now), at)
        self._mending.begin()

    def _sound_is_back(self, device: Device) -> None:
        """Whoever had the head down heard nothing meanwhile: first of all, bring them up."""
        self._problem = ""
        at = self.time
        # Whoever went on with the picture alone is not stopped by it.
        if self.timeline.at(at).state in {State.PAUSED, State.RECOVERING}:
            at = self._session.interrupt(at)
        self._use(device, at)

    def _do_if_possible(self, *intent: Action) -> None:
        with suppress(IllegalActionError):
            self.do(*intent)

    def _use(self, device: Device, at: float) -> None:
        self._device.close()
        self._device = device
        device.mix(self._mix)
        self._play(at)

    def _play(self, at: float) -> None:
        self._take += 1
        frame = frame_at(at)
        self._clock.start(self._take, frame)
        self._swap.begin()
        self._gap.restart()
        self._device.play(self._take, self.timeline, self._arrivals.clips, frame)
