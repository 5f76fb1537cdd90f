"""Compile a plan into a timeline: lay talks and breaths out in time, and the cues upon them."""

from collections.abc import Iterable
from dataclasses import dataclass

from coach.core.model import DEFAULT_TEMPO, Breathing, Cue, Phase, Talk
from coach.core.plan import Breath, Item, Plan
from coach.core.timeline import (
    Chime,
    ChimeKind,
    Place,
    Span,
    Spoken,
    State,
    TempoMark,
    Timeline,
    Unsaid,
)
from coach.core.wording import Said, arrange, seconds_of

# Silence before the first word: some headphones swallow the first half second after silence.
PRE_ROLL = 0.6
# Between the lines of a talk, and after the last one. Seconds.
TALK_PAUSE = 0.55


@dataclass(frozen=True, slots=True)
class Start:
    """Where within its breath a layout begins: a phase, and how much of it has passed."""

    phase: Phase
    fraction: float


class Layout:
    """Lays items out one after the other, from `time` (seconds) on.

    The voice is busy until `busy`; `waiting` are the cues of the current step that found no
    room so far.
    """

    def __init__(
        self,
        plan: Plan,
        breathing: Breathing,
        time: float = 0.0,
        busy: float = -TALK_PAUSE,
        waiting: Iterable[Cue] = (),
    ) -> None:
        self._plan = plan
        self._breathing = breathing
        self._time = time
        self._busy = busy
        self._waiting = list(waiting)
        self._spans: list[Span] = []
        self._spoken: list[Spoken] = []
        self._chimes: list[Chime] = []
        self._unsaid: list[Unsaid] = []

    def items(self, items: Iterable[Item]) -> None:
        """Lay out plan items of a running session."""
        for item in items:
            if isinstance(item, Breath):
                self.breath(item, State.RUNNING)
            else:
                self.talk(item, State.RUNNING)

    def talk(self, talk: Talk, state: State, lead: float = TALK_PAUSE) -> None:
        """Lay out lines one after the other; what has no lines takes no time."""
        if not talk.lines:
            return
        start = self._time
        if talk.id == self._plan.routine.closing.id:
            self._chimes.append(Chime(start, ChimeKind.END))
        cursor = max(start + lead, self._busy + TALK_PAUSE)
        for line in talk.lines:
            length = seconds_of(line, self._plan.lengths)
            self._spoken.append(Spoken(cursor, length, talk.id, line))
            self._busy = cursor + length
            cursor = self._busy + TALK_PAUSE
        self._time = cursor
        self._spans.append(Span(start, cursor, state, talk=talk.id))

    def silence(self, seconds: float, state: State, talk: str = "") -> None:
        """Lay out a span in which nothing is said."""
        self._spans.append(Span(self._time, self._time + seconds, state, talk=talk))
        self._time += seconds

    def breath(self, breath: Breath, state: State, start: Start | None = None) -> None:
        """Lay out one breath, or what is left of it from `start` on."""
        if breath.number == 1 and start is None:
            self._waiting = []
        for phase, seconds in self._breathing.phases():
            place = Place(breath.round, breath.step, breath.number, phase)
            if start is None or start == Start(phase, 0.0):
                self._whole_phase(place, seconds, state)
                start = None
            elif start.phase is phase:
                self._phase(place, seconds * (1.0 - start.fraction), state, start.fraction)
                start = None

    def _whole_phase(self, place: Place, seconds: float, state: State) -> None:
        kind = self._chime_for(place)
        if kind and state is State.RUNNING:
            self._chimes.append(Chime(self._time, kind))
        self._cues(place, self._time + seconds)
        self._phase(place, seconds, state)

    def _chime_for(self, place: Place) -> ChimeKind | None:
        if place.phase is not Phase.INHALE:
            return None
        if place.breath > 1:
            return ChimeKind.LAST_BREATH if place.breath == place.step.breaths else None
        opens_round = place.step is self._plan.routine.steps[0] and place.round > 1
        return ChimeKind.ROUND if opens_round else ChimeKind.STEP

    def _phase(self, place: Place, seconds: float, state: State, enters: float = 0.0) -> None:
        end = self._time + seconds
        self._spans.append(Span(self._time, end, state, place, enters))
        self._time = end

    def _cues(self, place: Place, end: float) -> None:
        cues = self._due(place)
        if not cues:
            return
        said, gave_way = arrange(
            cues, start=self._time, end=end, busy=self._busy, lengths=self._plan.lengths
        )
        for line in said:
            self._say(line, place)
        for loser in gave_way:
            waits = loser.cue.may_wait and place.breath < place.step.breaths
            self._unsaid.append(Unsaid(self._time, loser.cue, place, loser.reason, waits))
            if waits and loser.cue not in self._waiting:
                self._waiting.append(loser.cue)

    def _due(self, place: Place) -> list[Cue]:
        """Return the phase's own cues, and those that have been waiting for such a phase."""
        own = [
            cue
            for cue in place.step.cues
            if cue.belongs(place.phase, place.breath)
            and cue.rounds.include(place.round, self._plan.rounds)
        ]
        waited = [cue for cue in self._waiting if cue.phase is place.phase and cue not in own]
        return own + waited

    def _say(self, line: Said, place: Place) -> None:
        length = seconds_of(line.text, self._plan.lengths)
        self._spoken.append(Spoken(line.start, length, line.cue.id, line.text, place))
        self._busy = line.start + length
        if line.cue in self._waiting:
            self._waiting.remove(line.cue)

    def done(self, outcome: State, tempos: tuple[TempoMark, ...] = ()) -> Timeline:
        """Return what was laid out, ending in `outcome`."""
        return Timeline(
            spans=tuple(self._spans),
            spoken=tuple(self._spoken),
            chimes=tuple(self._chimes),
            unsaid=tuple(self._unsaid),
            tempos=tempos,
            outcome=outcome,
        )


def one_line(text: str, seconds: float) -> Timeline:
    """Return a timeline that only says `text`, which takes so many seconds."""
    spoken = Spoken(PRE_ROLL, seconds, "try", text)
    span = Span(0.0, spoken.end + TALK_PAUSE, State.PREPARING, talk="try")
    return Timeline((span,), (spoken,), (), (), (TempoMark(0.0, DEFAULT_TEMPO),), State.FINISHED)


def compile_timeline(plan: Plan, breathing: Breathing) -> Timeline:
    """Compile a whole session, from getting ready to the closing words."""
    layout = Layout(plan, breathing)
    opening = plan.routine.opening
    if opening.lines:
        layout.talk(opening, State.PREPARING, lead=PRE_ROLL)
    else:
        layout.silence(PRE_ROLL, State.PREPARING, opening.id)
    layout.items(plan.items[1:])
    return layout.done(State.FINISHED, (TempoMark(0.0, breathing.tempo),))
