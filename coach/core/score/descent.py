"""How long a descent lasts at most, and how long somebody stands between two."""

from dataclasses import dataclass, replace
from functools import lru_cache

from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.phrases import Lines
from coach.core.routine.routine import Step
from coach.core.score.fitting import TALK_PAUSE, seconds_of
from coach.core.score.plan import Breath, Item, Plan, breath_at
from coach.core.score.posture import (
    LEAST_EXHALE,
    LEAST_UPRIGHT,
    MOST_DOWN,
    Head,
    breathing_in,
    is_before_lowering,
    lowers,
)
from coach.core.score.timeline import Place

# The sound check's breath takes 4 s, whatever tempo the person breathes at.
CHECK_BREATHING = Breathing(tempo=15.0)
# The breath of the way up: its tempo is the routine's, its ratio the calmest we offer.
WAY_UP_INHALE_SHARE = 0.4
# Sums of seconds that are meant to be equal are, within this.
_HAIR = 1e-6


@dataclass(frozen=True, slots=True)
class Start:
    """Where within its breath a layout begins: a phase, and how much of it has passed."""

    phase: Phase
    fraction: float


@dataclass(frozen=True, slots=True)
class Left:
    """What is left of a phase, in seconds, from the fraction on that has passed."""

    phase: Phase
    seconds: float
    enters: float
    sigh: bool = False


def breathing_of(breath: Breath, wish: Breathing) -> Breathing:
    """Return how a breath is breathed by somebody who wishes to breathe like this."""
    return CHECK_BREATHING if not breath.round else breathing_in(breath.step, breath.number, wish)


@lru_cache(maxsize=256)  # a session breathes in few ways, and asks thrice for each breath
def phases_left(how: Breathing, start: Start | None) -> tuple[Left, ...]:
    """Return the phases of a breath, or what is left of them from `start` on."""
    phases = [
        Left(phase, seconds, 0.0, how.sigh and phase is Phase.INHALE)
        for phase, seconds in how.phases()
    ]
    if start is None:
        return tuple(phases)
    at = next((i for i, left in enumerate(phases) if left.phase is start.phase), len(phases))
    return tuple(
        replace(left, seconds=left.seconds * (1.0 - start.fraction), enters=start.fraction)
        if i == at
        else left
        for i, left in enumerate(phases)
        if i >= at
    )


@lru_cache(maxsize=256)  # as above
def seconds_left(how: Breathing, start: Start | None = None) -> float:
    """Return how many seconds a breath takes, or what is left of it from `start` on."""
    return sum(left.seconds for left in phases_left(how, start))


def standing(head: Head, breath: Breath, time: float) -> Head:
    """Return how it is with the head when a breath begins at `time`."""
    return Head(down=False, since=time) if head.down and not breath.step.head_down else head


def left_to_stand(head: Head, item: Item | None, time: float, wish: Breathing) -> float:
    """Return how many seconds somebody who is up has to stand before `item` may begin.

    None unless it is a breath in which the head goes down, which would begin at `time`.
    """
    if not isinstance(item, Breath) or head.down:
        return 0.0
    if not lowers(item.step, item.number, item.repeat):
        return 0.0
    upright = sum(
        seconds
        for phase, seconds in breathing_of(item, wish).phases()
        if is_before_lowering(Place(item.round, item.step, item.number, phase))
    )
    left = head.since + LEAST_UPRIGHT - time - upright
    return left if left > _HAIR else 0.0


def least_seconds(head: Head, place: Place, time: float) -> float:
    """Return how long what is left of a phase has to last, so that the head stays up enough."""
    before = is_before_lowering(place) and not head.down
    return head.since + LEAST_UPRIGHT - time if before else 0.0


def is_too_long(plan: Plan, head: Head, time: float, breath: Breath, wish: Breathing) -> bool:
    """Tell whether the head would be down too long if this breath was taken before coming up."""
    if not _is_down_in(plan, head, breath.step) or _ascends(plan, breath):
        return False
    needed = seconds_left(breathing_of(breath, wish)) + _ascent(plan, breath, wish)
    return time + needed > head.since + MOST_DOWN + _HAIR


def is_curtailed(plan: Plan, head: Head, time: float, place: Place, wish: Breathing) -> bool:
    """Tell whether a breath that is planned after this one will have to be left out."""
    if not _is_down_in(plan, head, place.step):
        return False
    breath = breath_at(place)
    coming = (breath, *plan.rest_of_descent(breath))
    needed = sum(seconds_left(breathing_of(each, wish)) for each in coming)
    return time + needed > head.since + MOST_DOWN + _HAIR


def time_of_way_up(plan: Plan) -> float:
    """Return how many seconds the way up from a pause takes until the head is up."""
    step = plan.routine.way_up.step
    how = breathing_in(step, 1, Breathing(plan.routine.way_up.tempo, WAY_UP_INHALE_SHARE))
    said = sum(seconds_of(line, plan.lengths) for line in plan.routine.phrases.stay_up)
    return said + TALK_PAUSE + (step.head_down_breaths or step.breaths) * how.cycle


def quickened(  # noqa: PLR0913, PLR0917 - a breath, and all that its length depends on
    plan: Plan, head: Head, time: float, breath: Breath, wish: Breathing, start: Start | None
) -> Breathing:
    """Return how a breath is breathed, no slower than lets the head come up in time."""
    how = breathing_of(breath, wish)
    if not _is_down_in(plan, head, breath.step):
        return how
    needed = seconds_left(how, start) + _ascent(plan, breath, wish)
    left = max(_HAIR, head.since + MOST_DOWN - time)
    fastest = 60.0 * (1.0 - how.inhale_share) / LEAST_EXHALE
    wanted = how.tempo * max(1.0, needed / left)
    tempo = min(wanted, fastest)
    return replace(how, tempo=tempo) if tempo > how.tempo else how


def is_too_late(  # noqa: PLR0913, PLR0917 - a breath, and all that its length depends on
    plan: Plan, head: Head, time: float, lines: Lines, breath: Breath, wish: Breathing
) -> bool:
    """Tell whether the head would be down too long even if it came up as soon as may be.

    First `lines` are said from `time` on, then the descent goes on with `breath`.
    """
    if not _is_down_in(plan, head, breath.step):
        return False
    said = sum(TALK_PAUSE + seconds_of(line, plan.lengths) for line in lines)
    own = 1 if _ascends(plan, breath) else 0
    share = breathing_of(breath, wish).inhale_share
    ascent = (own + len(_ascent_numbers(plan, breath))) * LEAST_EXHALE / (1.0 - share)
    return time + said + ascent > head.since + MOST_DOWN


def _is_down_in(plan: Plan, head: Head, step: Step) -> bool:
    return head.down and bool(plan.descent_of(step))


def _ascends(plan: Plan, breath: Breath) -> bool:
    """Tell whether a breath belongs to the way up that ends each descent."""
    if breath.step is not plan.descent_of(breath.step)[-1]:
        return False
    return breath.step.head_down_until is not None or plan.is_last(breath)


def _ascent(plan: Plan, breath: Breath, wish: Breathing) -> float:
    """Return how many seconds of coming up follow a breath."""
    step = plan.descent_of(breath.step)[-1]
    numbers = _ascent_numbers(plan, breath)
    return sum(seconds_left(breathing_in(step, number, wish)) for number in numbers)


def _ascent_numbers(plan: Plan, breath: Breath) -> range:
    step = plan.descent_of(breath.step)[-1]
    last = step.head_down_breaths or step.breaths
    first = 1 if step.head_down_until is not None else last
    return range(max(first, breath.number + 1) if breath.step is step else first, last + 1)
