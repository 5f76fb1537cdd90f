"""A sound server, a computer that sleeps, and clocks, all in simulation; and a session on them."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from math import inf
from pathlib import Path
from typing import Literal

from coach.audio.playback.clock import ManualClock
from coach.audio.playback.device import Failed, Heard, Report
from coach.audio.playback.silent_device import SilentDevice
from coach.audio.synthesis.mix import Clips, Mix
from coach.core.readout.snapshot import Snapshot
from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.guidance import Guidance
from coach.core.routine.routine import Routine
from coach.core.score.timeline import State, Timeline
from coach.core.session.session import Action
from coach.desktop.suspend import GapWatch
from coach.live.conductor import Conductor, Follower
from coach.speech.tones import canned_clips
from coach.storage.routines import find

Health = Literal["well", "absent", "hanging"]
# The picture's seconds between two ticks; a tenth, for an hour is to pass in a moment.
TICK = 0.1
# As the real device: this long nothing is heard until it says so, playing and beginning.
WATCHDOG, PATIENCE = 0.5, 1.0
GONE, DEAF = "No loudspeaker was found.", "The sound server does not answer."


@cache
def routine() -> Routine:
    found = find("hamstring-rolldown")
    return found.with_prop(found.props[0])


@cache
def clips() -> Clips:
    return canned_clips(list(routine().lines()))


class Loudspeaker(SilentDevice):
    """One that can be lost: what its server does to it is what it reports."""

    def __init__(self, world: "World") -> None:
        super().__init__(world.clock)
        self._world = world
        self.open = True
        self.jump = 0
        self._take_number = 0
        self._stood: float | None = None
        self._patience = WATCHDOG
        self._told = False

    def play(self, take: int, timeline: Timeline, clips: Clips, frame: int) -> None:
        super().play(take, timeline, clips, frame)
        self._take_number, self._told = take, False
        self._stood, self._patience, self.jump = None, WATCHDOG, 0
        if self._world.health != "well":
            self.stand(PATIENCE if self._world.health == "hanging" else 0.0)

    def stand(self, patience: float = WATCHDOG) -> None:
        """Be heard no more, and say so after so many seconds."""
        if self._stood is None:
            self._stood, self._patience = self._world.clock(), patience

    def reports(self) -> list[Report]:
        if self._stood is None:
            return [self._jumped(report) for report in super().reports()]
        if self._told or self._world.clock() < self._stood + self._patience:
            return []
        self._told = True
        return [Failed(self._take_number, DEAF if self._world.health == "hanging" else GONE)]

    def _jumped(self, report: Report) -> Report:
        if isinstance(report, Heard):
            return replace(report, frame=report.frame + self.jump)
        return report

    def mix(self, mix: Mix) -> None:
        assert self.open, "a device that was closed is told something"
        super().mix(mix)

    def close(self) -> None:
        super().close()
        self.open = False


class World:
    """What is around a session: clocks, a sound server, and all devices that were opened."""

    def __init__(self) -> None:
        self.clock = ManualClock(1000.0)
        self.slept = 0.0
        self.health: Health = "well"
        self.devices: list[Loudspeaker] = []

    def elapsed(self) -> float:
        """Seconds on a clock that runs on in the computer's sleep."""
        return self.clock() + self.slept

    def open_device(self) -> Loudspeaker:
        """Open the loudspeaker."""
        self.devices.append(Loudspeaker(self))
        return self.devices[-1]

    @property
    def in_use(self) -> list[Loudspeaker]:
        """Every device that is still open."""
        return [device for device in self.devices if device.open]

    def fall(self, health: Health) -> None:
        """Let the server die or hang."""
        self.health = health
        for device in self.in_use:
            device.stand()

    def unplug(self) -> None:
        """Pull the loudspeaker out; there is another one."""
        for device in self.in_use:
            device.stand(0.0)

    def recover(self) -> None:
        """Let the server be back."""
        self.health = "well"


class Show:
    """A session in such a world, led from outside."""

    def __init__(
        self, world: World, *, follower: Follower | None = None, breathing: Breathing | None = None
    ) -> None:
        self.world = world
        self.ticks: list[Snapshot] = []
        self.conductor = Conductor(
            routine(),
            breathing or Breathing(),
            2,
            clips(),
            open_device=world.open_device,
            guidance=Guidance(sound_check=True),
            now=world.clock,
            gap=GapWatch(world.elapsed),
            follower=follower,
        )
        self.conductor.start()

    def tick(self, seconds: float = TICK) -> Snapshot:
        self.world.clock.advance(seconds)
        self.ticks = [*self.ticks[-1:], self.conductor.tick()]
        return self.ticks[-1]

    def pass_time(self, seconds: float) -> Snapshot:
        now = self.conductor.tick()
        for _ in range(round(seconds / TICK)):
            now = self.tick()
        return now

    def until(self, what: Callable[[Snapshot], object], most: float = 1000.0) -> Snapshot:
        """Let time pass until this is true of it; gates are passed by a key."""
        now = self.conductor.tick()
        end = self.world.clock() + most
        while not what(now):
            assert self.world.clock() < end, f"it never came: {now}"
            if now.state is State.WAITING and now.left is None:
                self.conductor.do(Action.GO)
            now = self.tick()
        return now

    def to(self, step: str, phase: Phase, fraction: float = 0.4) -> Snapshot:
        """Go on to a phase of the first round, and some way into it."""
        return self.until(
            lambda now: (
                now.place
                and now.place.round == 1
                and (now.place.step.id, now.place.phase) == (step, phase)
                and now.fraction >= fraction
            )
        )

    def to_the_end(self) -> State:
        """Let it go on to its end, and go on where it waits; return how it ended."""
        now = self.conductor.tick()
        for _ in range(20_000):
            if now.state in {State.FINISHED, State.STOPPED}:
                return now.state
            if now.left is None:
                self._go_on()
            now = self.tick()
        raise AssertionError(f"it does not end: {now}")

    def _go_on(self) -> None:
        possible = (Action.GO, Action.RESUME)
        action = next((action for action in possible if self.conductor.allows(action)), None)
        if action:
            self.conductor.do(action)

    @property
    def spoken(self) -> list[str]:
        """What lines were begun so far, by their ids."""
        now = self.conductor.time
        return [line.id for line in self.conductor.timeline.spoken if line.start < now]


# Each place of a session, and how to get there.
MOMENTS: dict[str, Callable[[Show], object]] = {
    "sound check": lambda show: show.until(lambda now: now.place is not None),
    "at a gate": lambda show: show.until(lambda now: now.state is State.WAITING),
    "opening": lambda show: show.until(lambda now: now.caption.startswith("Welcome")),
    "standing": lambda show: show.to("stand", Phase.EXHALE),
    "before the fold": lambda show: show.to("hinge", Phase.INHALE),
    "folding": lambda show: show.to("hinge", Phase.EXHALE),
    "rounding down": lambda show: show.to("round-down", Phase.EXHALE),
    "hanging": lambda show: show.to("hang", Phase.INHALE),
    "rolling up": lambda show: show.to("roll-up", Phase.EXHALE),
    "standing again": lambda show: show.to("arrive", Phase.EXHALE),
    "paused, hanging": lambda show: _do(show, "hang", Action.PAUSE),
    "paused, standing": lambda show: _do(show, "stand", Action.PAUSE),
    "being brought up": lambda show: _do(show, "hang", Action.STOP),
    "the last words": lambda show: show.until(lambda now: now.caption.startswith("That was")),
}
DOWN = {"folding", "rounding down", "hanging", "rolling up", "paused, hanging", "being brought up"}


def _do(show: Show, step: str, action: Action) -> None:
    show.to(step, Phase.EXHALE)
    show.conductor.do(action)
    show.pass_time(3.0)


def waits_without_end(now: Snapshot) -> bool:
    """Whether only the person can go on."""
    return now.left is None or now.left == inf


def size_of(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0
