"""One session's states and the one table of what may happen; it does no input or output."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from coach.core.routine.breathing import Breathing
from coach.core.score.compiler import compile_timeline
from coach.core.score.plan import Plan
from coach.core.score.posture import moves_head
from coach.core.score.timeline import GRID, State, TempoMark, Timeline, on_grid
from coach.core.session.pause import pause, resume
from coach.core.session.skip import leap, skip
from coach.core.session.splice import check_again, go, marked, retempo, revoiced, wait_on
from coach.core.session.stay import stay
from coach.core.session.way_out import interrupt, stop


class Action(StrEnum):
    """What moves a session.

    `prepare` (a resume before the first breath), `wait`, `begin` and `complete` happen by
    themselves.
    """

    PREPARE = "prepare"
    WAIT = "wait"
    GO = "go"
    BEGIN = "begin"
    TEMPO = "tempo"
    NEXT = "next"
    PREVIOUS = "previous"
    STAY = "stay"
    PAUSE = "pause"
    RESUME = "resume"
    INTERRUPT = "interrupt"
    STOP = "stop"
    COMPLETE = "complete"


TRANSITIONS = {
    (State.PREPARING, Action.WAIT): State.WAITING,
    (State.PREPARING, Action.BEGIN): State.RUNNING,
    (State.PREPARING, Action.TEMPO): State.PREPARING,
    (State.PREPARING, Action.PAUSE): State.PAUSED,
    (State.PREPARING, Action.INTERRUPT): State.PAUSED,
    (State.PREPARING, Action.STOP): State.RECOVERING,
    (State.WAITING, Action.WAIT): State.WAITING,
    (State.WAITING, Action.GO): State.PREPARING,
    (State.WAITING, Action.BEGIN): State.RUNNING,
    (State.WAITING, Action.PREVIOUS): State.PREPARING,
    (State.WAITING, Action.TEMPO): State.WAITING,
    (State.WAITING, Action.INTERRUPT): State.PAUSED,
    (State.WAITING, Action.STOP): State.RECOVERING,
    (State.RUNNING, Action.TEMPO): State.RUNNING,
    (State.RUNNING, Action.NEXT): State.RUNNING,
    (State.RUNNING, Action.PREVIOUS): State.RUNNING,
    (State.RUNNING, Action.STAY): State.RUNNING,
    (State.RUNNING, Action.PAUSE): State.PAUSED,
    # At a gate between two steps.
    (State.RUNNING, Action.WAIT): State.WAITING,
    # With the head down, a skip and an interruption pass through recovering first.
    (State.RUNNING, Action.INTERRUPT): State.PAUSED,
    (State.RUNNING, Action.STOP): State.RECOVERING,
    (State.RUNNING, Action.COMPLETE): State.FINISHED,
    (State.PAUSED, Action.TEMPO): State.PAUSED,
    (State.PAUSED, Action.PREPARE): State.PREPARING,
    (State.PAUSED, Action.RESUME): State.RUNNING,
    (State.PAUSED, Action.INTERRUPT): State.PAUSED,
    (State.PAUSED, Action.STOP): State.RECOVERING,
    (State.RECOVERING, Action.BEGIN): State.RUNNING,
    (State.RECOVERING, Action.WAIT): State.PAUSED,
    (State.RECOVERING, Action.INTERRUPT): State.RECOVERING,
    (State.RECOVERING, Action.STOP): State.RECOVERING,
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
    Each action returns the time from which the timeline is new, and raises
    IllegalActionError where the state does not allow it.
    """

    def __init__(self, plan: Plan, breathing: Breathing) -> None:
        self.plan = plan
        self.breathing = plan.routine.rhythm.begun(breathing)
        self.timeline = compile_timeline(plan, self.breathing)
        self._has_news = False

    @property
    def outlook(self) -> Timeline:
        """The whole session as it would be if nobody had to be waited for."""
        guidance = replace(self.plan.guidance, get_ready=0.0)
        return compile_timeline(replace(self.plan, guidance=guidance), self.breathing)

    def allows(self, action: Action, at: float) -> bool:
        """Tell whether `action` may happen at `at`: the table says so.

        One more breath may be had of any but those in which the head goes down or comes up; and
        what is to wait is a gate.
        """
        moment = self.timeline.at(_splice_time(at))
        place, possible = moment.place, (moment.state, action) in TRANSITIONS
        if action is Action.STAY:
            return possible and place is not None and not moves_head(place.step, place.breath)
        return possible and (action is not Action.WAIT or moment.span.gate is not None)

    def do(self, action: Action, at: float) -> float:
        """Do what a person can: anything but what happens by itself, and tempo."""
        deeds = {
            Action.WAIT: self.wait,
            Action.GO: self.go,
            Action.NEXT: self.next,
            Action.PREVIOUS: self.previous,
            Action.STAY: self.stay,
            Action.PAUSE: self.pause,
            Action.RESUME: self.resume,
            Action.INTERRUPT: self.interrupt,
            Action.STOP: self.stop,
        }
        return deeds[action](at)

    def do_first(self, intent: tuple[Action, ...], at: float) -> float:
        """Do the first of these that may happen at `at`; raises of the last where none may."""
        allowed = (action for action in intent if self.allows(action, at))
        return self.do(next(allowed, intent[-1]), at)

    def wait(self, at: float) -> float:
        """Let a gate wait for the person instead of counting down."""
        splice = self._splice(Action.WAIT, at)
        self.timeline = wait_on(self.plan, self.timeline, splice)
        return splice

    def go(self, at: float) -> float:
        """Go on from a gate."""
        splice = self._splice(Action.GO, at)
        return self._breathe_on(go(self.plan, self.timeline, splice, self.breathing), splice)

    def pause(self, at: float) -> float:
        """Pause at `at`."""
        splice = self._splice(Action.PAUSE, at)
        self.timeline = pause(self.plan, self.timeline, splice)
        return splice

    def resume(self, at: float) -> float:
        """Count in and begin the interrupted breath again."""
        splice = self._splice(Action.RESUME, at)
        return self._breathe_on(resume(self.plan, self.timeline, splice, self.breathing), splice)

    def stop(self, at: float) -> float:
        """Bring the person up, and end."""
        splice = self._splice(Action.STOP, at)
        self.timeline = stop(self.plan, self.timeline, splice)
        return splice

    def without_sound(self) -> None:
        """Ask no more whether the sound is heard; to be followed by a resume."""
        self.plan = replace(self.plan, guidance=replace(self.plan.guidance, sound_check=False))

    def interrupt(self, at: float) -> float:
        """Pause and ask, after a gap in time; with the head down, bring the person up first."""
        splice = self._splice(Action.INTERRUPT, at)
        self.timeline = interrupt(self.plan, self.timeline, splice)
        return splice

    def next(self, at: float) -> float:
        """Go on with the next step, by a safe path."""
        return self._skip(Action.NEXT, at)

    def previous(self, at: float) -> float:
        """Go back to the step before, by a safe path; at the first gates, to the sound check."""
        waits = self.timeline.at(_splice_time(at)).state is State.WAITING
        if not waits or leap(self.plan, self.timeline, _splice_time(at), forward=False):
            return self._skip(Action.PREVIOUS, at)
        splice = self._splice(Action.PREVIOUS, at)
        again = check_again(self.plan, self.timeline, splice, self.breathing)
        return self._breathe_on(again, splice)

    def stay(self, at: float) -> float:
        """Take one more breath in this step, after the one of now."""
        splice = self._splice(Action.STAY, at)
        self.plan, longer = stay(self.plan, self.timeline, splice, self.breathing)
        return self._breathe_on(longer, splice)

    def wish_tempo(self, tempo: float, at: float) -> None:
        """Wish for a tempo (breaths a minute) at `at`: what is done next is done at it.

        Or at the nearest that the routine allows. Raises ValueError for a tempo out of range.
        """
        self._splice(Action.TEMPO, at)
        wish = replace(self.breathing, tempo=tempo)
        self.breathing = replace(wish, tempo=self.plan.routine.rhythm.within(tempo))

    def learn(self, lengths: Mapping[str, float]) -> None:
        """Say what has its clip by now: these are the lengths of all lines, as in a plan."""
        self.plan = replace(self.plan, lengths=lengths)
        self._has_news = True

    @property
    def is_behind(self) -> bool:
        """Whether a tempo that was wished for, or a line that has come, is not in it yet."""
        return self._has_news or not self._is_in_tempo

    @property
    def _is_in_tempo(self) -> bool:
        return self.timeline.tempos[-1].tempo == self.breathing.tempo

    def catch_up(self, at: float) -> float:
        """Breathe at the tempo that was wished for from `at` on, or once it may be changed.

        That is later than the wish where sound is already on its way to the loudspeaker. Lines
        that have their clips by now are said from the next phase on.
        """
        splice = _splice_time(at)
        if not self._is_in_tempo:
            self.timeline = retempo(self.plan, self.timeline, splice, self.breathing)
        elif (said := revoiced(self.plan, self.timeline, splice, self.breathing)) is not None:
            self._has_news = False
            # The same one, where nothing is said otherwise: a device need not be told.
            self.timeline = self.timeline if said == self.timeline else said
        return splice

    def take_back(self, timeline: Timeline) -> None:
        """Go on with the timeline of before: the one since came too late to be heard."""
        self.timeline, self._has_news = timeline, True

    def tempo(self, tempo: float, at: float) -> float:
        """Breathe at a tempo from the moment it is wished for on; raises as the wish."""
        self.wish_tempo(tempo, at)
        return self.catch_up(at)

    def _skip(self, action: Action, at: float) -> float:
        splice = self._splice(action, at)
        to = leap(self.plan, self.timeline, splice, forward=action is Action.NEXT)
        if to is not None:
            other = skip(self.plan, self.timeline, splice, to, self.breathing)
            self._breathe_on(other, splice)
        return splice

    def _breathe_on(self, timeline: Timeline, splice: float) -> float:
        """Take a timeline whose breaths are as wished for from `splice` on, and mark them so.

        The mark of a change that was still on its way went with the future it was in.
        """
        if timeline is self.timeline:
            return splice
        self.timeline = timeline
        if not self._is_in_tempo:
            self.timeline = marked(timeline, TempoMark(splice, self.breathing.tempo))
        return splice

    def _splice(self, action: Action, at: float) -> float:
        splice = _splice_time(at)
        if not self.allows(action, at):
            raise IllegalActionError(self.timeline.at(splice).state, action)
        return splice


def _splice_time(at: float) -> float:
    # Not at 0: there is always a past to go on from.
    return max(GRID, on_grid(at))


def diagram() -> str:
    """Return the transition table as a Mermaid state diagram.

    What leaves the state as it is, is left out.
    """
    arrows: dict[tuple[State, State], list[Action]] = {}
    for (state, action), then in TRANSITIONS.items():
        if then is not state:
            arrows.setdefault((state, then), []).append(action)
    lines = [f"    {one} --> {other}: {', '.join(by)}" for (one, other), by in arrows.items()]
    ends = [f"    {state} --> [*]" for state in (State.FINISHED, State.STOPPED)]
    return "\n".join(["stateDiagram-v2", f"    [*] --> {State.PREPARING}", *lines, *ends])
