"""How the body goes through one span of a timeline, from wherever it was before."""

from dataclasses import dataclass, replace

from coach.core.body.blend import blend, eased
from coach.core.body.pose import Pose
from coach.core.routine.breathing import Phase
from coach.core.routine.staging import Move
from coach.core.score.lungs import fullness_in
from coach.core.score.timeline import Place, Span, State

# A body out of its place glides back: no faster than this (degrees a second), nor in less
# time than this (seconds).
_GLIDE_SPEED = 45.0
_SHORTEST_GLIDE = 1.0
# The highest speed of an eased move, against its mean.
_PEAK = 1.875
# How long the chest takes to fall in with a breath that began anew, in seconds.
_SETTLE = 1.2
_PHASES = tuple(Phase)


@dataclass(frozen=True, slots=True)
class Glide:
    """What the body does through one span: it goes from `origin` to `goal`.

    A move goes with the fraction of its phase, from `base` on; anything else goes with the
    seconds since `since`, for `length` of them. `last` is the place reached so far;
    where a breath begins anew the body `waits`, as it was interrupted, for this phase of it.
    `breath` is how much fuller the lungs are at the start than the breath says.
    """

    span: Span
    origin: Pose
    goal: Pose
    move: Move | None = None
    base: float = 0.0
    since: float = 0.0
    length: float = 0.0
    last: Place | None = None
    waits: Phase | None = None
    breath: float = 0.0

    def pose_at(self, time: float) -> Pose:
        """Return the pose at `time` within the span."""
        if self.move:
            fraction = self.span.fraction_at(time)
            share = (fraction - self.base) / (1.0 - self.base) if self.base < 1.0 else 1.0
            return blend(self.origin, self.goal, share, self.move.order, self.move.part)
        if self.length <= 0.0:
            return self.goal
        return blend(self.origin, self.goal, (time - self.since) / self.length)

    def breath_at(self, time: float) -> float:
        """Return how full the lungs are, 0 to 1, at `time` within the span."""
        return breath_left(self.span, self.breath, time)


def breath_left(span: Span, fuller: float, time: float) -> float:
    """Return how full lungs are, 0 to 1, that were so much fuller when a span began."""
    if span.state is State.PAUSED:
        return fuller
    now = fullness_in(span, span.fraction_at(time))
    left = fuller * (1.0 - eased((time - span.start) / _SETTLE))
    return min(1.0, max(0.0, now + left))


def toward(goal: Pose, before: Glide, span: Span) -> Glide:
    """Glide to a pose from where the body is, or go on with the glide that leads there."""
    unfinished = before.since + before.length > span.start
    if before.move is None and before.goal == goal and before.length > 0.0 and unfinished:
        return replace(before, span=span, waits=None)
    entry = before.pose_at(span.start)
    way = entry.distance(goal)
    if way == 0.0:
        return Glide(span, goal, goal)
    length = max(_SHORTEST_GLIDE, way * _PEAK / _GLIDE_SPEED)
    return Glide(span, entry, goal, since=span.start, length=length)


def interrupted(last: Place | None, waits: Phase | None, place: Place) -> Phase | None:
    """Return the phase whose move had begun when its breath was begun anew, if one had.

    `last` is the place reached so far, `waits` what this returned for it.
    """
    if last is None or breath_of(last) != breath_of(place):
        return None
    now = _PHASES.index(place.phase)
    if waits:
        return waits if now < _PHASES.index(waits) else None
    passed = _PHASES[now + 1 : _PHASES.index(last.phase) + 1]
    moved = any(place.step.move(phase, place.breath) for phase in passed)
    return last.phase if moved else None


def breath_of(place: Place) -> tuple[int, str, int]:
    """Return which breath a place belongs to: round, step and number."""
    return (*place.stage, place.breath)
