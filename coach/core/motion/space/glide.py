"""How the body in space goes through one span of a timeline, from wherever it was before."""

from dataclasses import dataclass, replace

from coach.core.motion.segment import breath_left
from coach.core.motion.space.route import Placed, Route, route
from coach.core.motion.space.ways import Ways
from coach.core.routine.breathing import Phase
from coach.core.routine.staging import KeyPose, Move
from coach.core.score.timeline import Place, Span


@dataclass(frozen=True, slots=True)
class Glide:
    """What the body does through one span: it goes along a `route` to the pose `to`.

    A move goes with the fraction of its phase, from `base` on; anything else goes with the
    seconds since `since`, for `length` of them. `last`, `waits` and `breath` are as in
    `coach.core.motion.segment.Glide`.
    """

    span: Span
    route: Route
    to: KeyPose | None = None
    move: Move | None = None
    base: float = 0.0
    since: float = 0.0
    length: float = 0.0
    last: Place | None = None
    waits: Phase | None = None
    breath: float = 0.0

    def placed_at(self, time: float) -> Placed:
        """Return the body at `time` within the span."""
        if self.move:
            fraction = self.span.fraction_at(time)
            share = (fraction - self.base) / (1.0 - self.base) if self.base < 1.0 else 1.0
            return self.route.at(share, self.move.order, self.move.part)
        if self.length <= 0.0:
            return self.route.goal
        return self.route.at((time - self.since) / self.length)

    @property
    def end(self) -> Placed:
        """The body when all of this is done."""
        if self.move:
            return self.route.at(1.0, self.move.order, self.move.part)
        return self.route.goal

    def breath_at(self, time: float) -> float:
        """Return how full the lungs are, 0 to 1, at `time` within the span."""
        return breath_left(self.span, self.breath, time)


def toward(to: KeyPose, before: Glide, span: Span, ways: Ways) -> Glide:
    """Glide to a pose from where the body is, or go on with the glide that leads there."""
    unfinished = before.since + before.length > span.start
    if before.move is None and before.to == to and unfinished:
        return replace(before, span=span, waits=None)
    way = route(before.placed_at(span.start), to, ways)
    return Glide(span, way, to, since=span.start, length=way.length)


def still(before: Glide, span: Span) -> Glide:
    """Stay as the body is."""
    return Glide(span, Route(before.placed_at(span.start), ()))
