"""Lays talks, gates and breaths out in time, and the cues upon them."""

from collections.abc import Iterable
from dataclasses import replace
from math import inf

from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.routine import Exit, Gate, Talk
from coach.core.score.descent import (
    WAY_UP_INHALE_SHARE,
    Start,
    is_curtailed,
    is_too_long,
    least_seconds,
    left_to_stand,
    phases_left,
    quickened,
    seconds_left,
    standing,
)
from coach.core.score.drift import bell_at, fading
from coach.core.score.due import coachs_own, due
from coach.core.score.fitting import CLEARANCE, TALK_PAUSE, Said, arrange, room_for
from coach.core.score.heading import headed
from coach.core.score.plan import (
    COUNT_DOWN,
    FIRST_SOUND,
    Breath,
    Item,
    Plan,
    breath_at,
    state_of,
)
from coach.core.score.reached import Reached
from coach.core.score.talking import Talking
from coach.core.score.timeline import (
    Chime,
    Place,
    Span,
    State,
    TempoMark,
    Timeline,
    Unsaid,
)


class Layout(Talking):
    """Lays items out one after the other, from where a session has come to."""

    def __init__(self, plan: Plan, breathing: Breathing, reached: Reached | None = None) -> None:
        reached = reached or Reached()
        super().__init__(plan, reached)
        self._breathing = breathing
        self._waiting = list(reached.waiting)
        self._head = reached.head
        self._taken, self._loudness = reached.taken, reached.loudness
        self.owed: tuple[str, ...] = ()
        """What the coach has yet to say of the time that the head was down: one of these."""
        self._unsaid: list[Unsaid] = []

    def items(self, items: Iterable[Item], start: Start | None = None) -> None:
        """Lay out plan items, up to one that waits for the person without end.

        The first may be a breath of which only what follows `start` is left.
        """
        listed = tuple(items)
        for index, item in enumerate(listed):
            if self._time == inf:
                return
            match item:
                case Breath():
                    if start or not self._taken.fills(item.step, item.number):
                        self._in_turn(item, listed[index + 1 :], start)
                case Gate():
                    self.gate(item)
                case Talk(id=COUNT_DOWN.id):
                    self.count_in()
                case Talk():
                    self.talk(item, state_of(item), lead=self.lead_of(item))
            start = None

    def _in_turn(self, breath: Breath, coming: tuple[Item, ...], start: Start | None) -> None:
        """Lay out a breath; drop it where the head was down for too long, repeat it to rest."""
        whole = start is None
        if whole and is_too_long(self._plan, self._head, self._time, breath, self._breathing):
            self.owed = self._plan.routine.phrases.long_enough
            return
        if whole:
            # Not in the middle of one: who is all but up in the roll-up does not wait there.
            self._stand_before(breath)
        while True:
            rests = self._rests(breath, coming, start)
            self.breath(breath, state_of(breath), start, rests=rests)
            if not rests:
                return
            breath, start = replace(breath, repeat=breath.repeat + 1), None

    def _rests(self, breath: Breath, coming: tuple[Item, ...], start: Start | None) -> bool:
        """Tell whether a breath is to be repeated, so that the head stays up for long enough."""
        head = standing(self._head, breath, self._time)
        seconds = seconds_left(self._how(breath, start), start)
        following = self._taken.next_after(breath, seconds, coming)
        return left_to_stand(head, following, self._time + seconds, self._breathing) > 0.0

    def _how(self, breath: Breath, start: Start | None) -> Breathing:
        return quickened(self._plan, self._head, self._time, breath, self._breathing, start)

    def _stand_before(self, breath: Breath) -> None:
        """Let somebody who was told to fold at once, by a skip, stand long enough before."""
        left = left_to_stand(self._head, breath, self._time, self._breathing)
        if left > 0.0:
            start, toward = self._time, Place(breath.round, breath.step, 1, Phase.INHALE)
            said = self._plan.routine.phrases.of(breath.step.position).rest_standing[:1]
            self._lines(Talk("rest", said), TALK_PAUSE)
            end = max(start + left, self._busy + TALK_PAUSE)
            self._span(start, end, State.RUNNING, talk="rest", toward=toward)

    def remark(self, talk: Talk, place: Place, end: float) -> bool:
        """Say the first line that fits at once, if the voice is free, until the phase's `end`.

        Tell whether it was said.
        """
        room = end - CLEARANCE - self._time if self._busy <= self._time else 0.0
        fitting = (line for line in talk.lines if room_for(line, self._plan.lengths) <= room)
        line = next(fitting, "")
        if line:
            self._line(self._time, talk, line, place)
        return bool(line)

    def no_longer(self, place: Place, end: float) -> None:
        """Say that there is no breath more with the head down: now, or as the next one begins."""
        said = self._plan.routine.phrases.no_longer
        if not self.remark(Talk("no-longer", said), place, end):
            self.owed = said

    def breath(
        self, breath: Breath, state: State, start: Start | None = None, *, rests: bool = False
    ) -> None:
        """Lay out one breath, or what is left of it from `start` on.

        One that `rests` is repeated: what it announces is not said yet.
        """
        if breath.number == 1 and breath.repeat == 0 and start is None:
            self._waiting = []
        for left in phases_left(self._how(breath, start), start):
            if breath.step is FIRST_SOUND and left.phase is not Phase.INHALE:
                return
            place = Place(breath.round, breath.step, breath.number, left.phase, breath.repeat)
            seconds = max(left.seconds, least_seconds(self._head, place, self._time))
            if left.enters == 0.0:
                self._ring(place, state, rests=rests)
                self._cues(place, self._time + seconds, state, rests=rests)
            span = Span(self._time, self._time + seconds, state, place, left.enters, sigh=left.sigh)
            self._take(span)

    def way_up(self, number: int, first: int = 1, way: Exit | None = None) -> None:
        """Bring the person up in round `number`: the routine's own step, at a calm tempo.

        From a position on the floor by a `way` of its own.
        """
        way_up, breathing = way or self._plan.routine.way_up, self._breathing
        self._breathing = Breathing(way_up.tempo, WAY_UP_INHALE_SHARE)
        for breath in range(first, way_up.step.breaths + 1):
            self.breath(Breath(number, way_up.step, breath), State.RECOVERING)
        self._breathing = breathing

    def _ring(self, place: Place, state: State, *, rests: bool) -> None:
        kind = bell_at(self._plan, place, is_last=not rests and self._is_last(place))
        if kind and state is State.RUNNING:
            self._chimes.append(Chime(self._time, kind))

    def _is_last(self, place: Place) -> bool:
        if place.step.seconds is None:
            return self._plan.is_last(place)
        fills = self._taken.fills(place.step, place.breath, self._how(breath_at(place), None).cycle)
        return fills and not self._plan.is_repeated(place)

    def _take(self, span: Span) -> None:
        self._spans.append(span)
        self._head = self._head.after(span)
        self._taken = self._taken.after(span)
        self._time = span.end

    def _cues(self, place: Place, end: float, state: State, *, rests: bool) -> None:
        plan, wish = self._plan, self._breathing
        # What comes next is said only where it is what comes next.
        brief = plan.is_repeated(place) or is_curtailed(plan, self._head, self._time, place, wish)
        cues = due(plan, place, state, self._waiting, rests=rests, brief=brief)
        if place.phase is Phase.INHALE:
            cues += coachs_own("long-enough", place.phase, self.owed, vital=True)
            self.owed = ()
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

    def _say(self, line: Said, place: Place) -> None:
        self._line(line.start, line.cue, line.text, place)
        if line.cue in self._waiting:
            self._waiting.remove(line.cue)

    def done(self, outcome: State, tempos: tuple[TempoMark, ...] = ()) -> Timeline:
        """Return what was laid out, ending in `outcome`."""
        return Timeline(
            spans=headed(self._spans, self._plan.routine),
            spoken=tuple(self._spoken),
            chimes=tuple(self._chimes),
            unsaid=tuple(self._unsaid),
            tempos=tempos,
            outcome=outcome,
            loudness=fading(self._plan, self._spans, self._loudness),
        )
