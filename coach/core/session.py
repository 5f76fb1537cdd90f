"""One session's states and the one table of what may happen; it does no input or output."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from functools import partial

from coach.core.compiler import compile_timeline
from coach.core.model import Breathing
from coach.core.plan import Plan
from coach.core.splice import pause, resume, retempo, stop
from coach.core.timeline import GRID, State, Timeline, on_grid


class Action(StrEnum):
    """What moves a session; `begin` and `complete` happen by themselves, in time."""

    BEGIN = "begin"
    TEMPO = "tempo"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    COMPLETE = "complete"


TRANSITIONS = {
    (State.PREPARING, Action.BEGIN): State.RUNNING,
    (State.PREPARING, Action.TEMPO): State.PREPARING,
    (State.PREPARING, Action.PAUSE): State.PAUSED,
    (State.PREPARING, Action.STOP): State.RECOVERING,
    (State.RUNNING, Action.TEMPO): State.RUNNING,
    (State.RUNNING, Action.PAUSE): State.PAUSED,
    (State.RUNNING, Action.STOP): State.RECOVERING,
    (State.RUNNING, Action.COMPLETE): State.FINISHED,
    (State.PAUSED, Action.TEMPO): State.PAUSED,
    (State.PAUSED, Action.RESUME): State.RUNNING,
    (State.PAUSED, Action.STOP): State.RECOVERING,
    (State.RECOVERING, Action.COMPLETE): State.STOPPED,
}


class IllegalActionError(Exception):
    """An action that the session's state does not allow; nothing has changed."""

    def __init__(self, state: State, action: Action) -> None:
        allowed = ", ".join(a for s, a in TRANSITIONS if s is state) or "nothing"
        super().__init__(f"cannot {action} while {state}; possible then: {allowed}")
        self.state = state
        self.action = action


class Session:
    """A plan being performed: the timeline so far and to come, and how the person breathes.

    Times are seconds from the session's start, on the timeline's grid or rounded up to it.
    """

    def __init__(self, plan: Plan, breathing: Breathing) -> None:
        self.plan = plan
        self.breathing = breathing
        self.timeline = compile_timeline(plan, breathing)

    def allows(self, action: Action, at: float) -> bool:
        """Tell whether `action` may happen at `at`."""
        return (self.timeline.at(at).state, action) in TRANSITIONS

    def pause(self, at: float) -> float:
        """Fall silent at `at`; return the time from which the timeline is new."""
        splice = self._splice(Action.PAUSE, at)
        self.timeline = pause(self.timeline, splice)
        return splice

    def resume(self, at: float) -> float:
        """Count in at `at` and begin the interrupted breath again; return as `pause`."""
        splice = self._splice(Action.RESUME, at)
        self.timeline = resume(self.plan, self.timeline, splice, self.breathing)
        return splice

    def stop(self, at: float) -> float:
        """Bring the person up from `at` on; return as `pause`."""
        splice = self._splice(Action.STOP, at)
        self.timeline = stop(self.plan, self.timeline, splice)
        return splice

    def tempo(self, tempo: float, at: float) -> Callable[[Timeline, float], Timeline]:
        """Wish for a tempo (breaths a minute) at `at`; return the change that brings it about.

        The change takes a timeline and the time from which it may differ, which is later
        than `at` where sound is already on its way to the loudspeaker. Raises ValueError
        for a tempo out of range.
        """
        self._splice(Action.TEMPO, at)
        self.breathing = replace(self.breathing, tempo=tempo)
        return partial(_change, self.plan, self.breathing)

    def _splice(self, action: Action, at: float) -> float:
        if not self.allows(action, at):
            raise IllegalActionError(self.timeline.at(at).state, action)
        return _splice_time(at)


def _change(plan: Plan, breathing: Breathing, timeline: Timeline, at: float) -> Timeline:
    return retempo(plan, timeline, _splice_time(at), breathing)


def _splice_time(at: float) -> float:
    # Not at 0: there is always a past to go on from.
    return max(GRID, on_grid(at))


def diagram() -> str:
    """Return the transition table as a Mermaid state diagram."""
    lines = [f"    {state} --> {then}: {action}" for (state, action), then in TRANSITIONS.items()]
    ends = [f"    {state} --> [*]" for state in (State.FINISHED, State.STOPPED)]
    return "\n".join(["stateDiagram-v2", f"    [*] --> {State.PREPARING}", *lines, *ends])
