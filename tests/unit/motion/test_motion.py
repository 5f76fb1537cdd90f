"""The body through whole sessions: it moves as a body does, whatever a person does to them."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.score.bodies import (
    FASTEST_ARM,
    FASTEST_TRUNK,
    MILLIMETRE,
    bones,
    feet_stand,
    gaps,
    joints,
)
from support.score.builders import ROLLDOWN, Deed, act, perform, plan
from unit.body.test_pose import HANG

from coach.core.body.pose import STANDING
from coach.core.body.skeleton import Figure
from coach.core.motion.gestures import nod_at, spotlight_at, turn_at
from coach.core.motion.motion import Motion
from coach.core.motion.segment import Glide, toward
from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.guidance import Guidance
from coach.core.routine.routine import Prop, Routine
from coach.core.routine.staging import Attention
from coach.core.score.plan import Plan
from coach.core.score.timeline import Place, Span, State, Timeline
from coach.core.session.session import Action, Session
from coach.storage.routines import find

pytestmark = pytest.mark.slow

ROUTINE = find("hamstring-rolldown")
PROPS = pytest.mark.parametrize("prop", ROUTINE.props, ids=lambda prop: prop.id)
TICK = 1 / 60
HANGING = ("hang", Phase.EXHALE)
# Gates that open by themselves.
NO_WAITING = Guidance(get_ready=5.0)
DEEDS = st.lists(
    st.builds(
        Deed,
        after=st.floats(0.0, 25.0),
        action=st.sampled_from(
            [
                *(Action.TEMPO, Action.TEMPO, Action.PAUSE, Action.RESUME, Action.STAY),
                *(Action.NEXT, Action.PREVIOUS, Action.INTERRUPT),
            ]
        ),
        tempo=st.floats(3.0, 15.0),
    ),
    max_size=10,
)
BREATHINGS = st.builds(
    Breathing,
    tempo=st.floats(3.0, 15.0),
    inhale_share=st.floats(1 / 3, 1 / 2),
    hold_in=st.floats(0.0, 2.0),
    hold_out=st.floats(0.0, 2.0),
)
CHOSEN = st.sampled_from(ROUTINE.props)


def begun(prop: Prop, breathing: Breathing | None = None, rounds: int = 1) -> Session:
    return Session(Plan(ROUTINE.with_prop(prop), rounds, {}, NO_WAITING), breathing or Breathing())


def body_of(prop: Prop, timeline: Timeline) -> Motion:
    return Motion(ROUTINE.with_prop(prop), prop, timeline)


def moments(timeline: Timeline) -> Iterator[float]:
    """Times all over a session, and close to where something begins."""
    for span in timeline.spans:
        length = min(span.end, span.start + 60.0) - span.start
        for share in (0.0, 0.13, 0.3, 0.45, 0.6, 0.75, 0.9, 0.999):
            yield span.start + share * length


def check_body(body: Figure, motion: Motion) -> None:
    assert feet_stand(body)
    for bone, length, should in bones(body):
        assert abs(length - should) < 1e-9, bone
    for joint, (angle, range_) in joints(body).items():
        assert range_.least - 1e-6 <= angle <= range_.most + 1e-6, (joint, angle)
    for what, gap in gaps(body, motion.rest):
        assert gap > -MILLIMETRE, (what, gap)


def check_step(motion: Motion, time: float) -> None:
    """From one tick to the next nothing jumps."""
    one, other = joints(motion.figure_at(time)), joints(motion.figure_at(time + TICK))
    for joint, (angle, _) in one.items():
        arm = joint in {"shoulder", "elbow", "wrist"}
        most = (FASTEST_ARM if arm else FASTEST_TRUNK) * TICK
        assert abs(other[joint][0] - angle) < most, (joint, time)


@PROPS
@pytest.mark.parametrize("tempo", [3.0, 6.0, 15.0])
def test_through_a_whole_session_the_body_is_one(prop: Prop, tempo: float) -> None:
    timeline = begun(prop, Breathing(tempo), rounds=2).timeline
    motion = body_of(prop, timeline)
    for time in moments(timeline):
        check_body(motion.figure_at(time), motion)
        check_step(motion, time)


@settings(max_examples=50)
@given(CHOSEN, BREATHINGS, DEEDS, st.floats(0.0, 1.0))
def test_whatever_a_person_does_nothing_jumps_and_nothing_breaks(
    prop: Prop, breathing: Breathing, deeds: list[Deed], share: float
) -> None:
    session = begun(prop, breathing)
    perform(session, deeds)
    # A session that waits for somebody has no end.
    stop = share * min(session.timeline.end, 400.0)
    if session.allows(Action.STOP, stop):
        act(session, Action.STOP, stop)
    timeline, motion = session.timeline, body_of(prop, session.timeline)
    for time in moments(timeline):
        check_body(motion.figure_at(time), motion)
        check_step(motion, time)
    for span in timeline.spans:
        check_step(motion, max(0.0, span.start - TICK / 2))
        place = span.place
        if place and span.leaves > 0.999 and (place.step.id, place.phase) == HANGING:
            # However it was reached: in the hang the hands lie on the prop.
            assert motion.pose_at(span.end - 1e-6).hands > 0.99


@settings(max_examples=50)
@given(CHOSEN, BREATHINGS, DEEDS)
def test_what_was_seen_stays_as_it_was(prop: Prop, breathing: Breathing, deeds: list[Deed]) -> None:
    session, now = begun(prop, breathing), 0.0
    motion = body_of(prop, session.timeline)
    for deed in deeds:
        now += deed.after
        if not session.allows(deed.action, now):
            continue
        before = motion
        act(session, deed.action, now, deed.tempo)
        motion = before.on(session.timeline)
        fresh = body_of(prop, session.timeline)
        for time in (now * 0.3, now * 0.8, now - 0.5, now):
            earlier = max(0.0, time)
            assert motion.pose_at(earlier).distance(before.pose_at(earlier)) < 1e-6
            assert motion.pose_at(earlier) == fresh.pose_at(earlier)


@pytest.mark.parametrize("second", range(2, 80, 3))
@PROPS
def test_a_stop_at_any_second_ends_standing(second: int, prop: Prop) -> None:
    session = begun(prop)
    session.stop(session.timeline.end * second / 80)
    timeline = session.timeline
    ended = body_of(prop, timeline).pose_at(timeline.end)
    assert ended.distance(STANDING) < 14.0, ended
    assert ended.hands == 0.0


def span_of(timeline: Timeline, step: str, phase: Phase, breath: int = 1) -> Span:
    wanted = (step, breath, phase)
    return next(
        span
        for span in timeline.spans
        if span.place and (span.place.step.id, span.place.breath, span.place.phase) == wanted
    )


def through(span: Span, ticks: int = 120) -> Iterator[float]:
    for tick in range(ticks + 1):
        yield span.start + tick / ticks * (span.end - span.start) * 0.99999


@PROPS
def test_the_palms_lie_still_on_the_prop_all_through_the_hang(prop: Prop) -> None:
    timeline = begun(prop).timeline
    motion = body_of(prop, timeline)
    first = span_of(timeline, "hang", Phase.INHALE)
    last = span_of(timeline, "roll-up", Phase.INHALE)
    palms = []
    time = first.start
    while time < last.end:
        arm = motion.figure_at(time).arm
        assert abs(arm.palm[1] - prop.height) < MILLIMETRE
        assert arm.hand == pytest.approx(90.0)
        palms.append(arm.palm[0])
        time += 0.1
    assert max(palms) - min(palms) < MILLIMETRE


@PROPS
def test_the_hinge_keeps_a_flat_back(prop: Prop) -> None:
    timeline = begun(prop).timeline
    motion = body_of(prop, timeline)
    span = span_of(timeline, "hinge", Phase.EXHALE)
    for time in through(span):
        pose = motion.pose_at(time)
        # Flatter than standing at every moment: it is the hips that fold.
        assert abs(pose.lumbar) <= 18.5
        assert abs(pose.thorax) <= 24.5
    bent = motion.pose_at(span.end)
    assert bent.pelvis > 70
    assert abs(bent.lumbar + bent.thorax) < 12


@PROPS
def test_rounding_down_begins_with_the_head(prop: Prop) -> None:
    timeline = begun(prop).timeline
    motion = body_of(prop, timeline)
    span = span_of(timeline, "round-down", Phase.EXHALE)
    half = motion.pose_at(span.start + 0.45 * (span.end - span.start))
    start, end = motion.pose_at(span.start), motion.pose_at(span.end)
    assert half.thorax - start.thorax > half.lumbar - start.lumbar
    assert end.lumbar > 20 < end.thorax


@PROPS
def test_rolling_up_goes_bone_by_bone_tailbone_first_and_head_last(prop: Prop) -> None:
    timeline = begun(prop).timeline
    motion = body_of(prop, timeline)
    bodies = [
        motion.figure_at(time) for time in through(span_of(timeline, "roll-up", Phase.EXHALE))
    ]
    there: list[int] = []
    for bone in (0, 3, 6, 9, 12, 14):
        tilts = [body.tilts[bone] for body in bodies]
        there.append(_mostly_there(tilts))
    heads = [body.head_tilt for body in bodies]
    there.append(_mostly_there(heads))
    assert there == sorted(there)
    assert len(set(there)) == len(there)
    # While the tailbone is on its way the head still hangs.
    assert heads[there[0]] > 140
    assert there[0] < 45
    assert there[-1] > 95
    # It rises all the way, but for what the curl sinks.
    heights = [body.spine[-1][1] for body in bodies]
    assert all(other > one - 0.004 for one, other in pairwise(heights))
    assert heights[-1] == pytest.approx(max(heights), abs=0.005)


def _mostly_there(angles: list[float]) -> int:
    start, end = angles[0], angles[-1]
    return next(i for i, angle in enumerate(angles) if abs(angle - end) < 0.2 * abs(start - end))


def test_the_arms_come_back_to_the_sides() -> None:
    prop = ROUTINE.props[0]
    timeline = begun(prop).timeline
    motion = body_of(prop, timeline)
    arriving = span_of(timeline, "arrive", Phase.EXHALE)
    before, after = (motion.pose_at(time) for time in (arriving.start, arriving.end))
    assert before.arm > 5 > after.arm
    assert after.distance(STANDING) < 1e-6


def test_the_belly_goes_in_with_the_breath_out() -> None:
    prop = ROUTINE.props[0]
    timeline = begun(prop).timeline
    motion = body_of(prop, timeline)
    out = span_of(timeline, "hang", Phase.EXHALE, 2)
    breaths = [motion.figure_at(time).breath for time in through(out, 20)]
    assert breaths == sorted(breaths, reverse=True)
    assert (breaths[0], breaths[-1]) == (pytest.approx(1.0), pytest.approx(0.0, abs=1e-6))


def test_another_tempo_changes_when_and_not_where_the_body_goes() -> None:
    prop = ROUTINE.props[0]
    session = begun(prop)
    before = body_of(prop, session.timeline)
    span = span_of(session.timeline, "roll-up", Phase.EXHALE)
    at = span.start + 0.4 * (span.end - span.start)
    act(session, Action.TEMPO, at, 12.0)
    after = body_of(prop, session.timeline)
    rest = next(s for s in session.timeline.spans if s.enters > 0.0)
    for share in (0.2, 0.5, 0.9):
        time = rest.start + share * (rest.end - rest.start)
        same = span.start + rest.fraction_at(time) * (span.end - span.start)
        assert after.pose_at(time).distance(before.pose_at(same)) < 1e-6


def test_a_body_that_is_elsewhere_glides_to_its_place_and_no_faster_than_it_should() -> None:
    here = Place(1, ROUTINE.steps[0], 1, Phase.INHALE)
    spans = [Span(at, at + 1.5, State.RUNNING, here) for at in (10.0, 11.5, 13.0, 14.5, 16.0)]
    glide, poses = Glide(Span(0.0, 10.0, State.PAUSED), STANDING, STANDING), []
    for span in spans:
        glide = toward(HANG, glide, span)
        poses += [glide.pose_at(span.start + 0.1 * tick) for tick in range(15)]
    assert poses[0] == STANDING
    assert poses[-1].distance(HANG) < 1e-6
    # One movement, and not one a phase: its speed rises once and falls once.
    speeds = [one.distance(other) / 0.1 for one, other in pairwise(poses)]
    assert max(speeds) < 50.0
    fastest = speeds.index(max(speeds))
    assert all(two > one - 1e-6 for one, two in pairwise(speeds[:fastest]))
    assert all(two < one + 1e-6 for one, two in pairwise(speeds[fastest:]))


def test_in_a_pause_the_body_keeps_still_and_then_goes_on_from_there() -> None:
    prop = ROUTINE.props[0]
    session = begun(prop)
    span = span_of(session.timeline, "hinge", Phase.EXHALE)
    half = (span.start + span.end) / 2
    session.pause(half)
    paused = body_of(prop, session.timeline)
    held = paused.figure_at(half + 0.1)
    assert held == paused.figure_at(half + 40.0)
    session.resume(half + 40.0)
    motion = body_of(prop, session.timeline)
    # Nobody stands up for the breath in, to fold again at once.
    again = [s for s in session.timeline.spans if s.start > half + 40.0 and s.place]
    assert motion.pose_at(again[0].end - 0.01).pelvis == pytest.approx(held.tilts[0])
    assert motion.pose_at(again[1].end).hands == 1.0


def test_the_way_up_bends_the_knees_first_with_the_hands_on_the_prop() -> None:
    prop = ROUTINE.props[0]
    session = begun(prop)
    session.stop(span_of(session.timeline, "hang", Phase.EXHALE, 2).start)
    motion = body_of(prop, session.timeline)
    way_up = [span for span in session.timeline.spans if span.state is State.RECOVERING]
    # In the first breath in it is said who is to kneel or sit instead.
    exhales = [span.end for span in way_up if span.place and span.place.phase is Phase.EXHALE]
    bent = motion.pose_at(exhales[0])
    assert bent.knee > 30
    assert bent.hands == 1.0
    assert motion.figure_at(exhales[0]).head_tilt > 120
    half = motion.figure_at(exhales[1])
    assert half.tilts[0] < 15
    assert half.head_tilt > 60
    assert motion.figure_at(exhales[2]).head_tilt < 20


def test_the_next_pose_is_in_sight_in_the_last_breath_before_a_change_and_only_then() -> None:
    prop = ROUTINE.props[0]
    timeline = begun(prop).timeline
    motion = body_of(prop, timeline)

    def seen(step: str, phase: Phase, breath: int = 1) -> float:
        span = span_of(timeline, step, phase, breath)
        ahead = motion.next_at((span.start + span.end) / 2)
        return ahead[1] if ahead else 0.0

    assert seen("stand", Phase.INHALE) == seen("stand", Phase.EXHALE) == pytest.approx(1.0)
    assert seen("hinge", Phase.INHALE) == pytest.approx(1.0)
    assert seen("hinge", Phase.EXHALE) == 0.0
    assert seen("round-down", Phase.INHALE) == pytest.approx(1.0)
    assert seen("hang", Phase.INHALE, 1) == seen("hang", Phase.EXHALE, 2) == 0.0
    assert seen("hang", Phase.INHALE, 3) == seen("roll-up", Phase.INHALE) == pytest.approx(1.0)
    assert seen("arrive", Phase.EXHALE) == 0.0
    out = span_of(timeline, "hang", Phase.EXHALE, 3)
    ahead = motion.next_at(out.start)
    assert ahead is not None
    assert ahead[0].crown[1] > 0.95


def test_who_wants_no_movement_sees_the_pose_that_each_phase_ends_in() -> None:
    prop = ROUTINE.props[0]
    timeline = begun(prop).timeline
    motion = body_of(prop, timeline)
    span = span_of(timeline, "hinge", Phase.EXHALE)
    assert motion.key_figure_at(span.start) == motion.key_figure_at(span.end - 0.01)
    assert motion.key_figure_at(span.start).tilts[0] > 70


def test_a_routine_without_moves_shows_somebody_standing() -> None:
    timeline = Session(plan(), Breathing()).outlook
    motion = Motion(ROLLDOWN, None, timeline)
    assert all(motion.pose_at(time) == STANDING for time in range(0, 200, 7))
    assert motion.rest is None


@cache
def spoken(routine: Routine) -> Timeline:
    lengths = dict.fromkeys(routine.lines(), 1.2)
    return Session(Plan(routine, 1, lengths, NO_WAITING), Breathing()).timeline


def test_the_attention_goes_where_the_cue_says_until_the_phase_ends() -> None:
    timeline = spoken(ROUTINE.with_prop(ROUTINE.props[0]))
    line = next(line for line in timeline.spoken if line.id == "belly")
    end = span_of(timeline, "hang", Phase.EXHALE).end
    before = spotlight_at(timeline, line.start - 0.01)
    assert before is None or before.part is not Attention.BELLY
    during, late = (spotlight_at(timeline, time) for time in (line.start + 1.0, end - 1.0))
    assert during is not None is not late
    assert (during.part, during.strength) == (Attention.BELLY, 1.0) == (late.part, late.strength)
    after = spotlight_at(timeline, end + 0.01)
    assert after is None or after.part is not Attention.BELLY


def test_the_head_makes_a_tiny_no_and_a_tiny_yes_in_the_hang() -> None:
    timeline = spoken(ROUTINE.with_prop(ROUTINE.props[0]))
    times = [tick / 30 for tick in range(int(timeline.end * 30))]
    for swing, name, most in ((turn_at, "small-no", 1.0), (nod_at, "small-yes", 9.0)):
        line = next(line for line in timeline.spoken if line.id == name)
        swings = {time: swing(timeline, time) for time in times}
        moving = [time for time, angle in swings.items() if angle]
        assert line.start <= moving[0]
        assert moving[-1] < line.start + 4.0
        assert most / 2 < max(swings.values()) <= most
        assert min(swings.values()) < -most / 3
        assert all(timeline.at(time).place.step.id == "hang" for time in moving)
