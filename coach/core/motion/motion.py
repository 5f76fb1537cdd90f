"""The figure's pose at each moment of a timeline: continuous, whatever a person does."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import takewhile

from coach.core.body.arm import Rest
from coach.core.body.blend import blend, eased
from coach.core.body.contacts import fitted, rest_on
from coach.core.body.pose import STANDING, Change, Pose, within_limits
from coach.core.body.skeleton import Figure, figure_of
from coach.core.motion.gestures import nod_at, turn_at
from coach.core.motion.segment import Glide, breath_of, interrupted, toward
from coach.core.routine.breathing import Phase
from coach.core.routine.routine import Prop, Routine
from coach.core.routine.staging import Move
from coach.core.score.plan import STAY_UP
from coach.core.score.timeline import Place, Span, State, Timeline

# Poses that differ by less (degrees) are the same to the eye.
_SAME = 20.0
# From here on the hands count as lying on the prop.
_LYING = 0.98
# How long the next pose takes to come into sight, and to go before the body moves. Seconds.
_COMES, _GOES = 0.9, 0.6
_PHASES = tuple(Phase)


@dataclass(frozen=True, slots=True)
class _Ahead:
    """A pose to come, and from when until when (seconds) it is in sight."""

    figure: Figure
    since: float
    until: float


class Motion:
    """The body through a whole timeline; the same timeline and time give the same figure.

    Without moves in the routine the figure stands. `prop` is what the hands rest on.
    """

    def __init__(
        self,
        routine: Routine,
        prop: Prop | None,
        timeline: Timeline,
        known: Iterable[Glide] = (),
    ) -> None:
        self.timeline = timeline
        self._routine, self._prop = routine, prop
        self._closing = routine.closing.id
        self._height = prop.height if prop else None
        self._rests = dict(_rests(routine))
        self.rest: Rest | None = self._find_rest(routine)
        self._glides = list(known)
        self._aheads: dict[int, _Ahead | None] = {}

    def on(self, timeline: Timeline) -> "Motion":
        """Return the same body on another timeline with, for the most part, the same past."""
        pairs = zip(self._glides, timeline.spans, strict=False)
        known = (glide for glide, _ in takewhile(lambda pair: pair[0].span == pair[1], pairs))
        return Motion(self._routine, self._prop, timeline, known)

    def pose_at(self, time: float) -> Pose:
        """Return the pose at `time` (seconds), small movements of the head included."""
        pose = self._glide(self._index(time)).pose_at(time)
        nod = nod_at(self.timeline, time)
        if nod == 0.0:
            return pose
        return within_limits(replace(pose, neck=pose.neck + nod / 2, head=pose.head + nod / 2))

    def figure_at(self, time: float) -> Figure:
        """Return the body at `time`, moving and breathing."""
        breath = self._glide(self._index(time)).breath_at(time)
        return figure_of(self.pose_at(time), self.rest, breath, turn_at(self.timeline, time))

    def end_at(self, time: float) -> Pose:
        """Return the pose as it is when the phase of `time` ends."""
        return self._end(self._index(time))

    def key_figure_at(self, time: float) -> Figure:
        """Return the body as it is when the phase of `time` ends: for who wants no movement."""
        return figure_of(self.end_at(time), self.rest)

    def next_at(self, time: float) -> tuple[Figure, float] | None:
        """Return the body after the next change of pose and how near that is, 0 to 1.

        None unless the change comes in this breath or the next, and while the body moves.
        """
        here = self._index(time)
        if here not in self._aheads:
            self._aheads[here] = self._ahead(here)
        ahead = self._aheads[here]
        if ahead is None:
            return None
        coming = eased((time - ahead.since) / _COMES)
        return ahead.figure, min(coming, eased((ahead.until - time) / _GOES))

    def _ahead(self, here: int) -> _Ahead | None:
        change = self._next_change(here)
        if change is None:
            return None
        since, until = self._window_start(here, change), self.timeline.spans[change].start
        return _Ahead(figure_of(self._end(change), self.rest), since, until)

    def _next_change(self, here: int) -> int | None:
        spans = self.timeline.spans
        if spans[here].place is None or spans[here].state is not State.RUNNING:
            return None
        breaths = 0
        for index in range(here, len(spans)):
            span = spans[index]
            if span.place is None or span.state is not State.RUNNING:
                return None
            breaths += index > here and _breath(span) != _breath(spans[index - 1])
            if breaths > 1:
                return None
            if self._changes(index):
                return index if index > here else None
        return None

    def _window_start(self, here: int, change: int) -> float:
        """Return since when the next change has been in sight."""
        first = here
        while first > 0 and self._next_change(first - 1) == change:
            first -= 1
        return self.timeline.spans[first].start

    def _changes(self, index: int) -> bool:
        glide = self._glide(index)
        return glide.move is not None and glide.origin.distance(self._end(index)) > _SAME

    def _end(self, index: int) -> Pose:
        glide = self._glide(index)
        if glide.move:
            return blend(glide.origin, glide.goal, 1.0, glide.move.order, glide.move.part)
        return glide.goal

    def _index(self, time: float) -> int:
        return max(0, bisect_right(self.timeline.starts, time) - 1)

    def _glide(self, index: int) -> Glide:
        while len(self._glides) <= index:
            before = self._glides[-1] if self._glides else None
            self._glides.append(self._enter(before, self.timeline.spans[len(self._glides)]))
        return self._glides[index]

    def _enter(self, before: Glide | None, span: Span) -> Glide:
        if before is None:
            return Glide(span, STANDING, STANDING, last=span.place)
        if span.place is None or span.place.round == 0:
            glide = self._outside(before, span)
        else:
            glide = self._within(before, span, span.place)
        fuller = before.breath_at(span.start) - replace(glide, breath=0.0).breath_at(span.start)
        return replace(glide, last=span.place or before.last, breath=fuller)

    def _outside(self, before: Glide, span: Span) -> Glide:
        """Before the first breath and after the last one it stands; in a pause it keeps still."""
        entry = before.pose_at(span.start)
        standing = span.state is State.RECOVERING and span.talk != STAY_UP
        to_stand = standing or span.state is State.PREPARING or span.talk == self._closing
        return toward(STANDING if to_stand else entry, before, span)

    def _within(self, before: Glide, span: Span, place: Place) -> Glide:
        """In a breath it does its move, keeps its pose, or waits where it was interrupted."""
        if waits := interrupted(before.last, before.waits, place):
            return replace(toward(before.pose_at(span.start), before, span), waits=waits)
        if move := place.step.move(place.phase, place.breath):
            return self._moving(before, span, move)
        return self._resting(before, span, place)

    def _moving(self, before: Glide, span: Span, move: Move) -> Glide:
        if before.span.place == span.place and before.move is move and span.enters > 0.0:
            return replace(before, span=span)
        entry = before.pose_at(span.start)
        return Glide(span, entry, self._changed(entry, move.to), move, base=span.enters)

    def _resting(self, before: Glide, span: Span, place: Place) -> Glide:
        entry = before.pose_at(span.start)
        rest = self._rests.get((place.step.key, place.breath, place.phase))
        if rest is None or span.state is State.RECOVERING:
            return toward(entry, before, span)
        return toward(self._fitted(rest), before, span)

    def _changed(self, pose: Pose, change: Change) -> Pose:
        changed = change.applied(pose)
        # Hands that have left the prop are not brought back by what does not speak of them.
        between = change.hands is None and 0.0 < pose.hands < _LYING
        return changed if between else self._fitted(changed)

    def _fitted(self, pose: Pose) -> Pose:
        return replace(pose, hands=0.0) if self._height is None else fitted(pose, self._height)

    def _find_rest(self, routine: Routine) -> Rest | None:
        poses = [move.to.applied(STANDING) for step in routine.every_step for move in step.moves]
        lying = next((pose for pose in poses if pose.hands >= 1.0), None)
        if self._height is None or lying is None:
            return None
        return rest_on(self._height, lying)


def _breath(span: Span) -> tuple[int, str, int] | None:
    return breath_of(span.place) if span.place else None


def _rests(routine: Routine) -> list[tuple[tuple[str, int, Phase], Pose]]:
    """Return the pose with which each phase of a round begins, in order."""
    found, pose = [], STANDING
    # Twice: the second round begins as the first one ends.
    for step in (*routine.before, *routine.steps * 2, *routine.after):
        for breath in range(1, step.breaths + 1):
            for phase in _PHASES:
                found.append(((step.key, breath, phase), pose))
                if move := step.move(phase, breath):
                    pose = blend(pose, move.to.applied(pose), 1.0, move.order, move.part)
    return found
