"""Lays talks, gates and breaths out in time, and the cues upon them."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

from coach.core.model import Breathing, Cue, Gate, Phase, Talk
from coach.core.plan import Breath, Item, Plan, state_of
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
from coach.core.wording import CLEARANCE, Said, arrange, seconds_of

# Silence before the first word: some headphones swallow the first half second after silence.
PRE_ROLL = 0.6
# Between the lines of a talk, and after the last one. Seconds.
TALK_PAUSE = 0.55
# The sound check's breath takes 4 s, whatever tempo the person breathes at.
CHECK_BREATHING = Breathing(tempo=15.0)
# The breath of the way up: its tempo is the routine's, its ratio the calmest we offer.
WAY_UP_INHALE_SHARE = 0.4


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
        busy: float = -inf,
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
        """Lay out plan items, up to one that waits for the person without end."""
        for item in items:
            if self._time == inf:
                return
            match item:
                case Breath():
                    self.breath(item, state_of(item))
                case Gate():
                    self.gate(item)
                case Talk():
                    self.talk(item, state_of(item))

    def talk(
        self,
        talk: Talk,
        state: State,
        *,
        lead: float = TALK_PAUSE,
        toward: Place | None = None,
    ) -> None:
        """Lay out lines one after the other; what has no lines takes no time."""
        if not talk.lines:
            return
        start = self._time
        if talk.id == self._plan.routine.closing.id:
            self._chimes.append(Chime(start, ChimeKind.END))
        self._lines(talk, lead)
        self._span(start, self._busy + TALK_PAUSE, state, talk=talk.id, toward=toward)

    def gate(self, gate: Gate) -> None:
        """Lay out the lines of a gate, and then wait: for the person, or for so many seconds."""
        said, get_ready = self._plan.routine.phrases, self._plan.guidance.get_ready
        how = said.any_key if get_ready is None else said.by_itself
        start = self._time
        self._lines(Talk(gate.id, gate.lines + how), TALK_PAUSE)
        if get_ready is None:
            end = inf
            self._chimes.append(Chime(max(start, self._busy) + TALK_PAUSE, ChimeKind.READY))
        else:
            end = self._count_down(gate.id, get_ready)
        self._span(start, end, State.WAITING, talk=gate.id, gate=gate)

    def _count_down(self, name: str, seconds: float) -> float:
        end = max(self._time, self._busy + TALK_PAUSE) + seconds
        for mark, line in self._plan.routine.phrases.seconds:
            if mark <= seconds and end - mark > self._busy:
                self._line(end - mark, name, line)
        return max(end, self._busy + TALK_PAUSE)

    def hold(self, talk: Talk, offers: Iterable[tuple[float, str]] = ()) -> None:
        """Lay out a pause without end: lines at its start, others after so many seconds."""
        start = self._time
        self._lines(talk, 0.0)
        for after, line in offers:
            self._line(max(start + after, self._busy + TALK_PAUSE), talk.id, line)
        self._span(start, inf, State.PAUSED)

    def silence(
        self, seconds: float, state: State, talk: str = "", gate: Gate | None = None
    ) -> None:
        """Lay out a span in which nothing is said."""
        self._span(self._time, self._time + seconds, state, talk=talk, gate=gate)

    def remark(self, talk: Talk, place: Place, end: float) -> None:
        """Say a line at once, if the voice is free and the phase until `end` holds it."""
        for line in talk.lines[:1]:
            if self._busy <= self._time <= end - CLEARANCE - seconds_of(line, self._plan.lengths):
                self._line(self._time, talk.id, line, place)

    def breath(self, breath: Breath, state: State, start: Start | None = None) -> None:
        """Lay out one breath, or what is left of it from `start` on."""
        if breath.number == 1 and breath.repeat == 0 and start is None:
            self._waiting = []
        how = CHECK_BREATHING if breath.round == 0 else self._breathing
        for phase, seconds in how.phases():
            place = Place(breath.round, breath.step, breath.number, phase, breath.repeat)
            if start is None or start == Start(phase, 0.0):
                self._whole_phase(place, seconds, state)
                start = None
            elif start.phase is phase:
                self._phase(place, seconds * (1.0 - start.fraction), state, start.fraction)
                start = None

    def way_up(self, number: int) -> None:
        """Bring the person up in round `number`: the routine's own step, at a calm tempo."""
        way_up, breathing = self._plan.routine.way_up, self._breathing
        self._breathing = Breathing(way_up.tempo, WAY_UP_INHALE_SHARE)
        for breath in range(1, way_up.step.breaths + 1):
            self.breath(Breath(number, way_up.step, breath), State.RECOVERING)
        self._breathing = breathing

    def _whole_phase(self, place: Place, seconds: float, state: State) -> None:
        kind = self._chime_for(place)
        if kind and state is State.RUNNING:
            self._chimes.append(Chime(self._time, kind))
        self._cues(place, self._time + seconds, state)
        self._phase(place, seconds, state)

    def _chime_for(self, place: Place) -> ChimeKind | None:
        if place.phase is not Phase.INHALE:
            return None
        if place.breath > 1 or place.repeat:
            return ChimeKind.LAST_BREATH if self._plan.ends_step(place) else None
        opens_round = place.step is self._plan.routine.steps[0] and place.round > 1
        return ChimeKind.ROUND if opens_round else ChimeKind.STEP

    def _phase(self, place: Place, seconds: float, state: State, enters: float = 0.0) -> None:
        self._spans.append(Span(self._time, self._time + seconds, state, place, enters))
        self._time += seconds

    def _span(  # noqa: PLR0913 - what a span without a breath may hold, by name
        self,
        start: float,
        end: float,
        state: State,
        *,
        talk: str = "",
        toward: Place | None = None,
        gate: Gate | None = None,
    ) -> None:
        self._spans.append(Span(start, end, state, talk=talk, toward=toward, gate=gate))
        self._time = end

    def _lines(self, talk: Talk, lead: float) -> None:
        for line in talk.lines:
            self._line(max(self._time, self._busy) + lead, talk.id, line)
            lead = TALK_PAUSE

    def _line(self, start: float, name: str, line: str, place: Place | None = None) -> None:
        length = seconds_of(line, self._plan.lengths)
        self._spoken.append(Spoken(start, length, name, line, place))
        self._busy = start + length

    def _cues(self, place: Place, end: float, state: State) -> None:
        cues = self._due(place, state)
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

    def _due(self, place: Place, state: State) -> list[Cue]:
        """Return the phase's own cues, and those that have been waiting for such a phase."""
        plan = self._plan
        own = [
            cue
            for cue in place.step.cues
            if cue.belongs(place.phase, place.breath)
            and cue.rounds.include(place.round, plan.rounds)
        ]
        if state is State.RUNNING:
            heard = [plan.guidance.heard(cue, place.round) for cue in own]
            own = [cue for cue in heard if cue]
        waited = [cue for cue in self._waiting if cue.phase is place.phase and cue not in own]
        return own + waited

    def _say(self, line: Said, place: Place) -> None:
        self._line(line.start, line.cue.id, line.text, place)
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
