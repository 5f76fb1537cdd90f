"""The body in space at each moment of a timeline: continuous, whatever a person does."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from coach.core.anatomy.posture import Posture
from coach.core.anatomy.skeleton import Skeleton, skeleton_of
from coach.core.body.blend import eased
from coach.core.motion.gestures import nod_at, turn_at
from coach.core.motion.segment import interrupted
from coach.core.motion.space.glide import Glide, still, toward
from coach.core.motion.space.rests import Key, goal_of, move_of, on_side, rests_of, standard
from coach.core.motion.space.route import Placed, Route, placed, route
from coach.core.motion.space.ways import Ways
from coach.core.routine.breathing import Phase
from coach.core.routine.position import Position
from coach.core.routine.routine import Routine, Step
from coach.core.routine.side import Side
from coach.core.routine.staging import Furniture, KeyPose, Move
from coach.core.score.plan import STAY_UP
from coach.core.score.timeline import Place, Span, State, Timeline

# How far the head turns in a small no, in degrees.
_NO = 9.0
# How long the next pose takes to come into sight, and to go before the body moves. Seconds.
_COMES, _GOES = 0.9, 0.6
# Poses that differ by less (degrees) are the same to the eye.
_SAME = 20.0


@dataclass(frozen=True, slots=True)
class _Ahead:
    """A pose to come, and from when until when (seconds) it is in sight."""

    skeleton: Skeleton
    since: float
    until: float


class SpaceMotion:
    """The body through a whole timeline; the same timeline and time give the same body."""

    def __init__(
        self, routine: Routine, timeline: Timeline, ways: Ways, known: Iterable[Glide] = ()
    ) -> None:
        self.timeline = timeline
        self._routine, self._ways = routine, ways
        self._rests: Mapping[Key, KeyPose] = rests_of(routine, ways)
        self._glides = list(known)
        self._aheads: dict[int, _Ahead | None] = {}

    def on(self, timeline: Timeline) -> "SpaceMotion":
        """Return the same body on another timeline with, for the most part, the same past."""
        pairs = zip(self._glides, timeline.spans, strict=False)
        known = (glide for glide, _ in takewhile(lambda pair: pair[0].span == pair[1], pairs))
        return SpaceMotion(self._routine, timeline, self._ways, known)

    def posture_at(self, time: float) -> Posture:
        """Return the posture at `time` (seconds), small movements of the head included."""
        posture = self._glide(self._index(time)).placed_at(time).posture
        nod, turn = nod_at(self.timeline, time), _NO * turn_at(self.timeline, time)
        if not nod and not turn:
            return posture
        head = replace(posture.head, flex=posture.head.flex + nod, turn=posture.head.turn + turn)
        return replace(posture, head=head)

    def body_at(self, time: float) -> Skeleton:
        """Return the body at `time`, moving and breathing."""
        return skeleton_of(self.posture_at(time), self.breath_at(time))

    def breath_at(self, time: float) -> float:
        """Return how full the lungs are at `time`, 0 to 1."""
        return self._glide(self._index(time)).breath_at(time)

    def things_at(self, time: float) -> Mapping[Furniture, float]:
        """Return what stands there at `time`, and how clearly it is seen, 0 to 1."""
        return self._glide(self._index(time)).placed_at(time).things

    def end_at(self, time: float) -> Placed:
        """Return the body as it is when the phase of `time` ends."""
        return self._glide(self._index(time)).end

    def key_body_at(self, time: float) -> Skeleton:
        """Return the body as it is when the phase of `time` ends: for who wants no movement."""
        return _resting(self.end_at(time).posture)

    def takes(self, index: int) -> float:
        """Return how long (seconds) the body goes to its place in a span; 0 where it has a move."""
        glide = self._glide(index)
        return 0.0 if glide.move else glide.length

    @property
    def first_step(self) -> Step:
        """The step that a session begins with."""
        return self._routine.every_step[0]

    def rest_of(self, step: Step) -> KeyPose:
        """Return the pose that a step begins in."""
        rest = self._rests.get((step.key, 1, Phase.INHALE))
        return rest or standard(self._position(step), self._ways)

    def step_at(self, index: int) -> Step | None:
        """Return the step that a span is of, or leads to; None where nothing leads on."""
        span = self.timeline.spans[index]
        if span.place and (span.place.round or span.state is State.RECOVERING):
            return span.place.step
        if span.state in {State.PAUSED, State.RECOVERING}:
            return None
        return span.leads_to

    def next_at(self, time: float) -> tuple[Skeleton, float] | None:
        """Return the body after the next change of pose and how near that is, 0 to 1.

        None unless the change comes in this breath or the next, and while the body moves.
        """
        here = self._index(time)
        if here not in self._aheads:
            self._aheads[here] = self._ahead(here)
        ahead = self._aheads[here]
        if ahead is None:
            return None
        coming_up = eased((time - ahead.since) / _COMES)
        return ahead.skeleton, min(coming_up, eased((ahead.until - time) / _GOES))

    def _ahead(self, here: int) -> _Ahead | None:
        change = self._next_change(here)
        if change is None:
            return None
        first = here
        while first > 0 and self._next_change(first - 1) == change:
            first -= 1
        spans = self.timeline.spans
        body = _resting(self._glide(change).end.posture)
        return _Ahead(body, spans[first].start, spans[change].start)

    def _next_change(self, here: int) -> int | None:
        spans = self.timeline.spans
        breaths = 0
        for index in range(here, len(spans)):
            span = spans[index]
            if span.place is None or span.state is not State.RUNNING:
                return None
            before = spans[index - 1].place
            breaths += (
                index > here and before is not None and _breath(span.place) != _breath(before)
            )
            if breaths > 1:
                return None
            if self._changes(index):
                return index if index > here else None
        return None

    def _changes(self, index: int) -> bool:
        glide = self._glide(index)
        return glide.move is not None and _apart(glide.route.origin.posture, glide.end.posture)

    def _index(self, time: float) -> int:
        return max(0, bisect_right(self.timeline.starts, time) - 1)

    def _glide(self, index: int) -> Glide:
        while len(self._glides) <= index:
            before = self._glides[-1] if self._glides else None
            self._glides.append(self._enter(before, self.timeline.spans[len(self._glides)]))
        return self._glides[index]

    def _enter(self, before: Glide | None, span: Span) -> Glide:
        if before is None:
            first = self._first()
            return Glide(span, Route(placed(first), ()), first, last=span.place)
        if span.place is None or span.place.round == 0:
            glide = self._outside(before, span)
        else:
            glide = self._within(before, span, span.place)
        fuller = before.breath_at(span.start) - replace(glide, breath=0.0).breath_at(span.start)
        return replace(glide, last=span.place or before.last, breath=fuller)

    def _first(self) -> KeyPose:
        return self._rests[(self._routine.every_step[0].key, 1, Phase.INHALE)]

    def _outside(self, before: Glide, span: Span) -> Glide:
        """In a pause it keeps still; else it goes to where the next breath begins, or the end."""
        if span.state is State.PAUSED or span.talk == STAY_UP:
            return still(before, span)
        if span.state is State.RECOVERING:
            return self._go(self._standard(before), before, span)
        step = span.leads_to
        if step and (rest := self._rests.get((step.key, 1, Phase.INHALE))):
            return self._go(rest, before, span)
        return self._go(before.to, before, span)

    def _standard(self, before: Glide) -> KeyPose:
        """Return how somebody rests who has stopped: as the way up says, or the position."""
        if before.span.state is State.RECOVERING and before.to:
            return before.to
        step = before.last.step if before.last else self._routine.every_step[0]
        position = self._position(step)
        way = self._routine.exit_from(position, step)
        rest = way.step.pose if way and way.step.pose else standard(position, self._ways)
        return on_side(rest, self._side_left())

    def _side_left(self) -> Side | None:
        """Return the side that the body was on when it was stopped: there it comes up."""
        led = (
            glide for glide in reversed(self._glides) if glide.span.state is not State.RECOVERING
        )
        return next((glide.to.near[1] for glide in led if glide.to), None)

    def _position(self, step: Step) -> Position:
        steps = self._routine.every_step
        known = steps[: steps.index(step) + 1] if step in steps else (step,)
        said = (one.position for one in reversed(known) if one.position is not Position.ANYWHERE)
        return next(said, self._routine.position)

    def _within(self, before: Glide, span: Span, place: Place) -> Glide:
        """In a breath it does its move, keeps its pose, or waits where it was interrupted."""
        if waits := interrupted(before.last, before.waits, place):
            return replace(still(before, span), to=before.to, waits=waits)
        if move := move_of(place):
            return self._moving(before, span, place, move)
        rest = self._rests.get((place.step.key, place.breath, place.phase))
        if rest is None or span.state is State.RECOVERING:
            return self._go(before.to, before, span)
        return self._go(rest, before, span)

    def _moving(self, before: Glide, span: Span, place: Place, move: Move) -> Glide:
        if before.span.place == span.place and before.move is move and span.enters > 0.0:
            return replace(before, span=span)
        stopped = span.state is State.RECOVERING
        goal = goal_of(move, self._side_left() if stopped else place.side)
        way = route(before.placed_at(span.start), goal, self._ways)
        return Glide(span, way, goal, move, base=span.enters)

    def _go(self, to: KeyPose | None, before: Glide, span: Span) -> Glide:
        return toward(to, before, span, self._ways) if to else still(before, span)


@lru_cache(maxsize=32)
def _resting(posture: Posture) -> Skeleton:
    return skeleton_of(posture)


def _apart(one: Posture, other: Posture) -> bool:
    return any(abs(a - b) > _SAME for a, b in zip(one.values, other.values, strict=True))


def _breath(place: Place) -> tuple[int, str, int]:
    return (*place.stage, place.breath)
