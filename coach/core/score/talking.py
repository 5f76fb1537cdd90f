"""Lays out in time what is said and waited for outside the breath."""

from collections.abc import Iterable
from math import inf

from coach.core.routine.routine import Cue, Gate, Talk
from coach.core.score.fitting import TALK_PAUSE, seconds_of
from coach.core.score.plan import BRIEF, COUNT_DOWN, FIRST_SOUND, Plan
from coach.core.score.reached import Reached
from coach.core.score.timeline import Chime, ChimeKind, Place, Span, Spoken, State

# Silence before the first word: some headphones swallow the first half second after silence.
PRE_ROLL = 0.6
# "Three, two, one" takes so many seconds.
COUNT_IN = 3.0


class Talking:
    """Lays out talks, gates and pauses one after the other, from where a session has come to."""

    def __init__(self, plan: Plan, reached: Reached) -> None:
        self._plan = plan
        self._time = reached.time
        self._busy = reached.busy
        self._spans: list[Span] = []
        self._spoken: list[Spoken] = []
        self._chimes: list[Chime] = []

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
        routine = self._plan.routine
        if talk.id == routine.closing.id and routine.wakes:
            self._chimes.append(Chime(start, ChimeKind.END))
        self._lines(talk, lead)
        end = max(start, self._busy + TALK_PAUSE)
        self._span(start, end, state, talk=talk.id, toward=toward)

    def lead_of(self, talk: Talk) -> float:
        """Return how many seconds after what is before it a talk begins.

        Begun as last time, no second before the first breath is wasted.
        """
        if not (self._plan.guidance.again and talk.id in BRIEF):
            return TALK_PAUSE
        before = self._spans[-1] if self._spans else None
        if before and before.place and before.place.step is FIRST_SOUND:
            # It is asked while that sounds, as soon as headphones have woken by it.
            return min(0.0, before.start + PRE_ROLL - before.end)
        return 0.0

    def gate(self, gate: Gate) -> None:
        """Lay out the lines of a gate, and then wait: for the person, or for so many seconds."""
        said, chosen = self._plan.routine.phrases, self._plan.guidance.get_ready
        get_ready = chosen if gate.seconds is None else gate.seconds
        how = said.any_key if get_ready is None else said.by_itself
        start = self._time
        self._lines(Talk(gate.id, gate.lines + how), TALK_PAUSE)
        if get_ready is None:
            end = inf
            self._chimes.append(Chime(max(start, self._busy) + TALK_PAUSE, ChimeKind.READY))
        else:
            end = self._count_down(gate, get_ready)
        self._span(start, end, State.WAITING, talk=gate.id, gate=gate)

    def _count_down(self, gate: Gate, seconds: float) -> float:
        end = max(self._time, self._busy + TALK_PAUSE) + seconds
        self._count(gate, end, seconds)
        return max(end, self._busy + TALK_PAUSE)

    def count_in(self) -> None:
        """Count down to the first breath: as long as was asked for, or as counting in takes."""
        again = self._plan.guidance.again
        seconds = again.seconds if again else 0.0
        end = max(seconds, self._time + COUNT_IN)
        self._count(COUNT_DOWN, end, max(seconds, COUNT_IN))
        self._span(self._time, end, State.PREPARING, talk=COUNT_DOWN.id)

    def _count(self, of: Gate | Talk, end: float, seconds: float) -> None:
        """Say how many seconds are left until `end`, of so many, where the voice is free."""
        for mark, line in self._plan.routine.phrases.seconds:
            if mark <= seconds and end - mark > self._busy:
                self._line(end - mark, of, line)

    def hold(self, talk: Talk, offers: Iterable[tuple[float, str]] = (), end: float = inf) -> None:
        """Lay out a pause until `end` (seconds): lines at its start, others after so many."""
        start = self._time
        self._lines(talk, 0.0)
        for after, line in offers:
            begin = max(start + after, self._busy + TALK_PAUSE)
            if begin + seconds_of(line, self._plan.lengths) + TALK_PAUSE <= end:
                self._line(begin, talk, line)
        self._span(start, max(end, self._busy + TALK_PAUSE), State.PAUSED)

    def silence(
        self, seconds: float, state: State, talk: str = "", gate: Gate | None = None
    ) -> None:
        """Lay out a span in which nothing is said."""
        self._span(self._time, self._time + seconds, state, talk=talk, gate=gate)

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
            self._line(max(self._time, self._busy) + lead, talk, line)
            lead = TALK_PAUSE

    def _line(self, time: float, of: Talk | Gate | Cue, line: str, at: Place | None = None) -> None:
        length = seconds_of(line, self._plan.lengths)
        cue = of if isinstance(of, Cue) else None
        self._spoken.append(Spoken(time, length, of.id, line, at, cue=cue))
        self._busy = time + length
