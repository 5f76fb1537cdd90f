"""On its way from pose to pose a body stays one that a person can be, in all that ships."""

from collections.abc import Iterator, Mapping
from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.figure.bodily import impossible
from support.score.builders import Deed, act, perform, some_deeds

from coach.core.anatomy.posture import Posture
from coach.core.anatomy.unreached import unreached
from coach.core.motion.space.motion import SpaceMotion
from coach.core.motion.space.rests import is_in_space
from coach.core.motion.space.route import placed, route
from coach.core.program.block import Block
from coach.core.program.combine import combine
from coach.core.routine.breathing import Breathing
from coach.core.routine.guidance import Guidance
from coach.core.routine.routine import Routine
from coach.core.routine.staging import Furniture
from coach.core.score.plan import Plan
from coach.core.score.timeline import Timeline
from coach.core.session.session import Action, Session
from coach.storage.appearance import Build
from coach.storage.routines import catalogue, find
from coach.storage.routines.poses.shared import shared

pytestmark = pytest.mark.slow
IN_SPACE = sorted(
    routine.id for path, _ in catalogue.files() if is_in_space(routine := find(path.stem))
)
NO_WAITING = Guidance(get_ready=5.0)
# On its way, for a moment, flesh may be so deep in flesh, floor or furniture (body heights: 6 cm
# of a body of 1.7 m), and a joint so far beyond its limits (degrees).
DEEP, BENT = 0.035, 10.0
# A hand that stays on the floor while the back moves may lift so far off it: 1.7 cm.
LIFTED = 0.01
# A broad body is pressed a little further.
BUILDS = {Build.SLENDER: DEEP, Build.BROAD: DEEP + 0.005}
_SEEN = 0.5
SHARES = (0.2, 0.4, 0.6, 0.8)


def begun(routine: Routine) -> Session:
    return Session(Plan(routine, 1, {}, NO_WAITING), Breathing())


def wrong(routine: Routine, timeline: Timeline, since: float = 0.0) -> Iterator[str]:
    """Tell what no body can on all ways of a session after a time, each once."""
    motion, seen = SpaceMotion(routine, timeline, shared()), set()
    for span in timeline.spans:
        if span.end <= since:
            continue
        length = min(span.end, span.start + 60.0) - span.start
        for share in SHARES:
            time = span.start + share * length - 1e-6
            posture = motion.posture_at(time)
            if (known := _rounded(posture)) in seen:
                continue
            seen.add(known)
            things = standing(motion.things_at(time))
            place = span.place.step.id if span.place else span.talk
            for each in (*impossible(posture, things, deep=DEEP, bent=BENT), *_lifted(posture)):
                yield f"{place} {share}: {each}"


def standing(things: Mapping[Furniture, float]) -> list[Furniture]:
    """Return what is there for more than half: no more than that is left of what goes."""
    return [thing for thing, clear in things.items() if clear > _SEEN]


def _rounded(posture: Posture) -> tuple[object, ...]:
    limbs = (*posture.arms, *posture.legs)
    pins = tuple((pin.at, round(pin.weight, 2)) for limb in limbs for pin in limb.pins)
    return (*(round(value) for value in posture.values), *pins)


def _lifted(posture: Posture) -> Iterator[str]:
    limbs = (*posture.arms, *posture.legs)
    if all(pin.weight >= 1.0 for limb in limbs for pin in limb.pins):
        for miss in unreached(posture):
            if miss.short > LIFTED:
                yield f"{miss.limb} {miss.short:.3f} off"


@pytest.mark.parametrize("name", IN_SPACE)
def test_through_a_whole_session_nobody_goes_through_anything(name: str) -> None:
    routine = find(name)
    assert list(wrong(routine, begun(routine).timeline)) == []


@pytest.mark.parametrize("name", [name for name in IN_SPACE if find(name).exits])
def test_nor_on_a_way_up_from_the_floor(name: str) -> None:
    routine = find(name)
    for share in (0.3, 0.6, 0.9):
        session = begun(routine)
        time = share * session.timeline.end
        act(session, Action.STOP, time)
        assert list(wrong(routine, session.timeline, time)) == []


def test_nor_on_any_way_between_shared_poses() -> None:
    ways = shared()
    pairs = [(ways.landmark(one), ways.landmark(other)) for one, other in ways.pairs]
    pairs += [
        (near, pose) for pose in ways.poses.values() if (near := ways.landmark(pose.near)) != pose
    ]
    found = []
    for one, other in pairs:
        way = route(placed(one), other, ways)
        for share, (build, deep) in zip(SHARES, cycle(BUILDS.items()), strict=False):
            body = way.at(share)
            things = standing(body.things)
            each = impossible(body.posture, things, deep=deep, bent=BENT, build=build)
            found += [f"{one.id} to {other.id} {share}: {wrong}" for wrong in each]
    assert found == []


DEEDS = some_deeds(8)


# A few, always the same, in each run; 500 drawn at random were gone through once.
@settings(max_examples=6, derandomize=True)
@given(
    st.lists(st.sampled_from(IN_SPACE), min_size=1, max_size=3, unique=True),
    DEEDS,
    st.floats(0.0, 1.0),
    st.lists(st.floats(0.0, 1.0), min_size=12, max_size=12),
)
def test_nor_in_any_session_whatever_a_person_does(
    names: list[str], deeds: list[Deed], stop: float, moments: list[float]
) -> None:
    blocks = [Block(find(name), 1, None) for name in names]
    routine = combine(blocks) if len(names) > 1 else find(names[0])
    session = begun(routine)
    perform(session, deeds)
    time = stop * min(session.timeline.end, 500.0)
    if session.allows(Action.STOP, time):
        act(session, Action.STOP, time)
    motion = SpaceMotion(routine, session.timeline, shared())
    for moment in moments:
        time = moment * min(session.timeline.end, 900.0)
        things = standing(motion.things_at(time))
        found = impossible(motion.posture_at(time), things, deep=DEEP, bent=BENT)
        assert list(found) == []
