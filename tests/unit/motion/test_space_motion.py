"""The body in space through whole sessions: it moves as a body does, whatever a person does."""

from collections.abc import Iterator
from functools import cache
from math import dist

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.score.builders import Deed, act, perform, some_deeds

from coach.core.anatomy.contact import lowest_of
from coach.core.anatomy.posture import Posture
from coach.core.anatomy.skeleton import places_of
from coach.core.anatomy.trunk import Places
from coach.core.motion.space.motion import SpaceMotion
from coach.core.motion.space.rests import is_in_space
from coach.core.program.block import Block
from coach.core.program.combine import combine
from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.guidance import Guidance
from coach.core.routine.position import Position
from coach.core.routine.routine import Routine
from coach.core.routine.side import Side
from coach.core.routine.staging import Furniture
from coach.core.score.plan import Plan
from coach.core.score.timeline import Timeline
from coach.core.session.session import Action, Session
from coach.storage.routines import catalogue, find
from coach.storage.routines.poses.shared import shared

pytestmark = pytest.mark.slow
IN_SPACE = sorted(
    routine.id for path, _ in catalogue.files() if is_in_space(routine := find(path.stem))
)
NO_WAITING = Guidance(get_ready=5.0)
SAME = 1e-9
TICK = 1 / 30
# No joint is faster, in body heights a second: a hand that is raised within a breath is half of it.
FASTEST = 1.2
# So far skin may sink into the floor on the way from one pose to the next, in body heights.
SOFT = 0.04
DEEDS = some_deeds(6)


def begun(routine: Routine) -> Session:
    chosen = routine.with_prop(routine.props[0] if routine.props else None)
    return Session(Plan(chosen, 1, {}, NO_WAITING), Breathing())


def body(routine: Routine, timeline: Timeline) -> SpaceMotion:
    return SpaceMotion(routine, timeline, shared())


def places(motion: SpaceMotion, time: float) -> Places:
    return places_of(motion.posture_at(time), motion.breath_at(time))


def moments(timeline: Timeline) -> Iterator[float]:
    """Times all over a session, and right where something begins."""
    for span in timeline.spans:
        length = min(span.end, span.start + 60.0) - span.start
        for share in (0.0, 0.35, 0.7):
            yield span.start + share * length
        yield max(0.0, span.start - TICK / 2)


def check(motion: SpaceMotion, time: float) -> None:
    one, other = places(motion, time), places(motion, time + TICK)
    for frame, (origin, _) in one.items():
        assert dist(origin, other[frame][0]) < FASTEST * TICK, (frame, time)
    for support in ("feet", "knees", "seat", "trunk"):
        assert lowest_of(one, support) > -SOFT, (support, time)


@cache
def composed(*names: str) -> Routine:
    return combine([Block(find(name), 1, None) for name in names])


@pytest.mark.parametrize("name", IN_SPACE)
def test_through_a_whole_session_nothing_jumps_and_nothing_sinks(name: str) -> None:
    session = begun(find(name))
    motion = body(find(name), session.timeline)
    for time in moments(session.timeline):
        check(motion, time)


def test_between_routines_the_body_takes_the_ways() -> None:
    routine = composed("desk-back", "cat-cow", "easy-neck")
    session = begun(routine)
    motion = body(routine, session.timeline)
    for time in moments(session.timeline):
        check(motion, time)


@settings(max_examples=12)
@given(st.sampled_from(IN_SPACE), DEEDS, st.floats(0.0, 1.0))
def test_whatever_a_person_does_nothing_jumps(name: str, deeds: list[Deed], share: float) -> None:
    session = begun(find(name))
    perform(session, deeds)
    stop = share * min(session.timeline.end, 400.0)
    if session.allows(Action.STOP, stop):
        act(session, Action.STOP, stop)
    motion = body(find(name), session.timeline)
    for span in session.timeline.spans:
        check(motion, max(0.0, span.start - TICK / 2))
        check(motion, span.start + min(1.0, (span.end - span.start) / 2))


def check_past(routine: Routine, deeds: list[Deed]) -> None:
    session, now = begun(routine), 0.0
    motion = body(routine, session.timeline)
    for deed in deeds:
        now += deed.after
        if not session.allows(deed.action, now):
            continue
        before = motion
        act(session, deed.action, now, deed.tempo)
        motion = before.on(session.timeline)
        fresh = body(routine, session.timeline)
        for time in (now * 0.4, max(0.0, now - 0.5), now):
            # A phase that is cut in two is reckoned in two parts: to the last digits another one.
            seen, *others = (np.asarray(m.body_at(time).origins) for m in (before, motion, fresh))
            assert all(np.abs(seen - other).max() < SAME for other in others), (deed, time)


@settings(max_examples=12)
@given(st.sampled_from(IN_SPACE), DEEDS)
def test_what_was_seen_stays_as_it_was(name: str, deeds: list[Deed]) -> None:
    check_past(find(name), deeds)


LEADING = ("skip", "gate/7", "side/3", "lead/6/0", "begin/6", "resuming")


@pytest.mark.parametrize("action", [Action.NEXT, Action.PREVIOUS, Action.INTERRUPT, Action.PAUSE])
@pytest.mark.parametrize("talk", LEADING)
def test_what_breaks_off_a_way_does_not_change_what_was_seen_of_it(
    talk: str, action: Action
) -> None:
    """Whatever leads on is broken off after a second, and so is what comes of that."""
    routine = composed("awake-feet", "front-of-the-hips", "before-bed")
    spans = begun(routine).timeline.spans
    again = Deed(1.0, action, 6.0)
    breath = next(span.start for span in spans if span.place)
    match talk:
        case "skip":
            deeds = [Deed(breath + 2.0, Action.NEXT, 6.0), again]
        case "resuming":
            deeds = [
                Deed(breath + 8.0, Action.INTERRUPT, 6.0),
                Deed(9.0, Action.RESUME, 6.0),
                again,
            ]
        case _:
            begins = next(span.start for span in spans if span.talk == talk)
            deeds = [Deed(begins + 1.0, action, 6.0), again]
    check_past(routine, deeds)


@pytest.mark.parametrize("name", IN_SPACE)
@pytest.mark.parametrize("share", [0.3, 0.62, 0.93])
def test_a_stop_leaves_one_standing_or_sitting_as_the_position_asks(
    name: str, share: float
) -> None:
    routine = find(name)
    session = begun(routine)
    places_led_to = [span.place for span in session.timeline.spans if span.place]
    time = share * session.timeline.end
    place = session.timeline.at(time).place or places_led_to[-1]
    act(session, Action.STOP, time)
    end = body(routine, session.timeline).posture_at(session.timeline.end + 60.0)
    position = place.step.position
    if position.is_on_the_floor or position is Position.ANYWHERE:
        position = Position.STANDING
    assert abs(head_of(end) - head_of(shared().positions[position].posture)) < 0.02


def head_of(posture: Posture) -> float:
    """How high the head is, in body heights."""
    return places_of(posture)["head"][0][1]


def test_one_side_is_the_mirror_of_the_other() -> None:
    routine = find("front-of-the-hips")
    session = begun(routine)
    motion = body(routine, session.timeline)
    ends = {
        span.place.side: motion.posture_at(span.end - 1e-6)
        for span in session.timeline.spans
        if span.place
        and (span.place.step.id, span.place.phase) == ("hold", Phase.EXHALE)
        and span.place.breath == 1
    }
    left, right = (places_of(posture) for posture in ends.values())
    for frame, (origin, _) in left.items():
        other = frame[:-1] + {"R": "L", "L": "R"}.get(frame[-1], frame[-1])
        x, y, z = right[other][0]
        assert dist(origin, (x, y, -z)) < 1e-6, frame


@pytest.mark.parametrize(
    ("side", "chair"),
    [(Side.LEFT, Furniture.CHAIR_ON_THE_RIGHT), (Side.RIGHT, Furniture.CHAIR_ON_THE_LEFT)],
)
def test_who_stops_on_a_side_comes_up_there_by_the_chair_that_stays(
    side: Side, chair: Furniture
) -> None:
    routine = find("front-of-the-hips")
    session = begun(routine)
    held = (span for span in session.timeline.spans if span.place)
    time = next(
        s.start for s in held if s.place and (s.place.step.id, s.place.side) == ("hold", side)
    )
    act(session, Action.STOP, time)
    motion = body(routine, session.timeline)
    knee = f"shank{side.name[0]}"
    resting = places_of(motion.posture_at(time))[knee][0]
    span = next(s for s in session.timeline.spans if s.start > time and s.place)
    assert dist(places_of(motion.posture_at(span.end))[knee][0], resting) < 0.02
    for moment in np.linspace(time, session.timeline.end + 5.0, 60):
        there = motion.things_at(float(moment))
        assert (there[chair], chair.mirrored in there) == (1.0, False)


def test_the_chair_stays_while_one_kneels_down_beside_it() -> None:
    routine = find("front-of-the-hips")
    timeline = begun(routine).timeline
    motion = body(routine, timeline)
    first = next(span.start for span in timeline.spans if span.place and span.place.step.sides)
    for moment in np.linspace(0.0, first, 60):
        assert motion.things_at(float(moment))[Furniture.CHAIR_ON_THE_RIGHT] == 1.0
