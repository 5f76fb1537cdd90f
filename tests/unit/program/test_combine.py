"""Several routines are one: led through, stopped and told as if they had been written so."""

from dataclasses import replace
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.score.builders import cue
from support.score.practice import BACK, BED, BREATH, CALVES, CAT, FOLD, LIBRARY, NECK, some_blocks

from coach.core.program.block import Block
from coach.core.program.combine import combine
from coach.core.program.timing import minutes_each
from coach.core.readout.captions import web_vtt
from coach.core.readout.trace import events
from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.guidance import Guidance, Verbosity
from coach.core.routine.position import Position
from coach.core.routine.rhythm import Rhythm
from coach.core.routine.routine import Prop, Routine, Step
from coach.core.routine.side import Side
from coach.core.score.length import minutes_of
from coach.core.score.plan import Plan
from coach.core.score.timeline import ChimeKind, State, Timeline
from coach.core.session.needs import needs
from coach.core.session.session import Action, Session

HURRY = Guidance(get_ready=5.0)


def session(*blocks: Block, guidance: Guidance = HURRY, tempo: float = 6.0) -> Session:
    return Session(Plan(ready(*blocks), 1, {}, guidance), Breathing(tempo))


def ready(*blocks: Block) -> Routine:
    made = combine(blocks)
    return made.with_prop(made.props[0] if made.props else None)


def once(*routines: Routine) -> list[Block]:
    return [Block(routine, 1) for routine in routines]


def said(timeline: Timeline) -> list[str]:
    return [line.text for line in timeline.spoken]


def lines_from(timeline: Timeline, at: float) -> list[str]:
    return [line.text for line in timeline.spoken if line.start >= at]


def test_each_routine_is_gone_through_in_its_rounds_with_the_lines_of_that_round() -> None:
    told = said(session(Block(NECK, 3), Block(CALVES, 1)).timeline)
    rounds = [line for line in told if line.startswith("neck,")]
    assert rounds[:1] == ["neck, first round"] * 1
    assert rounds.count("neck, first round") == 6
    assert rounds.count("neck, again") == 12
    assert rounds.count("neck, last round") == 6
    assert rounds.index("neck, last round") > rounds.index("neck, again")


def test_later_rounds_are_said_in_fewer_words_and_what_comes_once_in_full() -> None:
    tall = cue("tall", Phase.INHALE, "Sit tall, and grow.", "Tall.", breaths=(1,))
    begun, *others = NECK.steps
    steps = (replace(begun, cues=(tall,)), *others)
    last = Step(
        "end", "End", 1, cues=(replace(tall, wordings=("All done now.", "Done.")),), once=True
    )
    told = said(
        session(Block(replace(NECK, steps=steps, after=(last,)), 2), *once(CALVES)).timeline
    )
    assert [line for line in told if "all" in line.lower() and len(line) < 20] == [
        *("Sit tall, and grow.", "Tall.", "All done now."),
    ]


def test_one_opening_and_one_end() -> None:
    told = said(session(*once(NECK, BACK)).timeline)
    assert told[0].startswith("Welcome. This is what we do: neck, back.")
    assert sum("Welcome" in line for line in told) == 1
    assert told[-1] == "That was back."
    assert "That was neck." not in told
    careful = [line for line in told if line.startswith("Be careful")]
    assert careful == ["Be careful with neck.", "Be careful with back."]


def test_with_few_words_what_introduces_is_left_out_and_the_way_is_not() -> None:
    told = said(
        session(*once(NECK, BACK), guidance=replace(HURRY, verbosity=Verbosity.KEY)).timeline
    )
    assert not any(line.startswith("Be careful") for line in told)
    assert "Put the other knee down beside it." in told


def test_the_way_down_is_said_step_by_step_before_a_gate_that_waits() -> None:
    of = session(*once(NECK, BACK), guidance=Guidance())
    assert of.timeline.end == inf
    gate = of.timeline.spans[-1].gate
    assert gate is not None
    way_down = (
        "Stand up slowly, and hold on until you feel steady.",
        "Hold on to a chair, and put one knee down on the floor.",
        "Put the other knee down beside it.",
        "Put your hands on the floor in front of you, and come onto all fours.",
    )
    # The rest of the way is told by the words of the routine itself, where it has some.
    assert gate.lines == ("Good. Now: back.", *way_down, "Bend your knees.")
    of.go(of.timeline.spans[-1].start + 60.0)
    assert of.timeline.outcome is State.FINISHED
    bare = session(*once(NECK, replace(BACK, ready=())), guidance=Guidance()).timeline.spans[-1]
    assert bare.gate is not None
    assert bare.gate.lines[-3:] == (
        way_down[-1],
        "Sit down on one hip, and lower yourself onto your side with your hands.",
        "Then roll onto your back.",
    )


def test_where_nobody_has_to_move_the_coach_goes_on_by_itself() -> None:
    of = session(*once(NECK, replace(NECK, id="other", name="other")), guidance=Guidance())
    assert of.timeline.outcome is State.FINISHED
    assert "Stay as you are." in said(of.timeline)


def test_whoever_lies_is_led_up_before_they_are_to_stand() -> None:
    timeline = session(*once(BACK, NECK)).timeline
    told = said(timeline)
    up, down = told.index("Get up from back"), told.index("Sit down on a chair.")
    assert up < down
    risen = [span for span in timeline.spans if span.place and span.place.step.id == "get-up"]
    assert risen[0].state is State.RUNNING
    assert sum(span.end - span.start for span in risen) == pytest.approx(3 * 60.0 / 5.0)


def test_whoever_is_led_up_in_a_session_is_not_told_that_it_stops() -> None:
    (way,) = BACK.exits
    rise = replace(way.step.cues[0], wordings=("We stop. Onto your side.", "Onto your side."))
    back = replace(BACK, exits=(replace(way, step=replace(way.step, cues=(rise,))),))
    of = session(*once(back, NECK))
    assert "Onto your side." in said(of.timeline)
    assert "We stop. Onto your side." not in said(of.timeline)
    begun = of.stop(next(s.start for s in of.timeline.spans if s.place) + 1.0)
    assert lines_from(of.timeline, begun)[0] == "We stop. Onto your side."


def test_from_the_floor_to_the_floor_nobody_stands_up() -> None:
    told = said(session(*once(BACK, CAT)).timeline)
    assert "Get up from back" not in told
    assert told.index("Roll onto your side.") < told.index("Be careful with cat.")


@pytest.mark.parametrize("routine", LIBRARY, ids=lambda routine: routine.id)
def test_one_block_alone_is_the_routine_that_it_is(routine: Routine) -> None:
    made = combine([Block(routine, 1)], routine.name, routine.id)
    assert made == replace(routine.with_other_props(), rounds=1)


def test_no_block_is_no_session() -> None:
    with pytest.raises(ValueError, match="expected one or more"):
        combine([])
    with pytest.raises(ValueError, match="expected 1 to 6, got 7"):
        Block(NECK, 7)


def test_what_speaks_against_one_of_them_speaks_against_all() -> None:
    doubled = replace(BACK, screening=replace(BACK.screening, ask=("No neck", "Ask of back")))
    screening = combine(once(NECK, doubled)).screening
    assert screening.skip == ("No neck", "No back")
    # Who is to leave it out is not asked as well whether to ask first.
    assert screening.ask == ("Ask of neck", "Ask of back")
    assert screening.stop_signs == "Stop."
    assert screening.intro == "About neck. About back."
    assert screening.way_out


def test_each_prop_is_asked_for_once_by_its_role() -> None:
    desk = (Prop("desk", "A desk", "desk", 0.5),)
    wall = replace(CALVES, id="wall-2", name="wall-2")
    made = combine(once(FOLD, CALVES, wall, replace(NECK, props=desk)))
    assert [prop.name for prop in made.props] == ["A box", "A wall"]
    assert made.other_props(optional=False) == ("A wall",)


def test_a_routine_that_one_falls_asleep_in_ends_the_session_so() -> None:
    assert not combine(once(NECK, BED)).wakes
    assert combine(once(BED, NECK)).wakes
    chimes = session(*once(NECK, BED)).timeline.chimes
    assert ChimeKind.END not in {chime.kind for chime in chimes}


def test_a_later_round_of_any_routine_begins_with_its_bell() -> None:
    timeline = session(Block(NECK, 2), Block(CALVES, 2)).timeline
    rounds = [chime.start for chime in timeline.chimes if chime.kind is ChimeKind.ROUND]
    begun = {span.start: span.place for span in timeline.spans if span.place}
    assert [(begun[at].step.block, begun[at].step.own_round(1)) for at in rounds] == [
        (1, 2),
        (2, 2),
    ]  # type: ignore[union-attr]


def test_one_side_alone_leaves_the_other_out() -> None:
    timeline = session(Block(NECK, 1), Block(CALVES, 1, Side.RIGHT)).timeline
    sides = {span.place.side for span in timeline.spans if span.place and span.place.side}
    assert sides == {Side.RIGHT}
    assert said(timeline).count("Only the right side.") == 1
    first = said(session(Block(CALVES, 1, Side.LEFT), Block(NECK, 1)).timeline)
    assert first.index("Only the left side.") == first.index("Be careful with calves.") + 1
    assert Block(CALVES, 1).sides == "both"
    assert Block(CALVES, 1, Side.RIGHT).sides == "right"
    assert Block(NECK, 1).sides is None


def test_the_trace_tells_each_block_and_side_and_the_round_of_its_own() -> None:
    told = events(session(Block(CALVES, 2), Block(BREATH, 1)).timeline)
    blocks = [(e.values["routine"], e.values["side"]) for e in told if e.kind == "block"]
    assert blocks == [*[("calves", "left"), ("calves", "right")] * 2, ("breath", None)]
    steps = [
        (e.values["round"], e.values["step"], e.values.get("side"))
        for e in told
        if e.kind == "step"
    ]
    assert steps == [
        *[(1, "lean", "left"), (1, "lean", "right"), (2, "lean", "left"), (2, "lean", "right")],
        *[(1, "arrive", None), (1, "do", None)],
    ]


def test_how_low_the_head_goes_is_told_before_the_routine_that_it_goes_down_in() -> None:
    told = said(session(*once(NECK, FOLD)).timeline)
    descent = next(line for line in told if line.startswith("Then come: Hang, Roll up."))
    assert told.index(descent) > told.index("Good. Now: fold.")
    first = said(session(*once(FOLD, NECK)).timeline)
    assert first.index(descent) < first.index("Get ready to breathe in: three, two, one.")


def test_the_minutes_of_the_blocks_are_those_of_the_session() -> None:
    blocks = [Block(BACK, 2), *once(NECK, FOLD)]
    each = minutes_each(blocks)
    assert sum(each) == pytest.approx(minutes_of(combine(blocks)))
    assert all(minutes > 0.5 for minutes in each)
    assert minutes_each(blocks[:1]) == (pytest.approx(minutes_of(BACK)),)


def test_in_a_file_each_gate_goes_on_and_no_key_is_named() -> None:
    made = combine(once(NECK, FOLD, CALVES)).for_file()
    timeline = Session(Plan(made.with_prop(None), 1, {}, HURRY), Breathing()).timeline
    assert timeline.outcome is State.FINISHED
    assert "Escape" not in web_vtt(timeline)
    assert "{" not in web_vtt(timeline)


def test_each_line_has_its_clip_made_and_what_is_vital_at_once() -> None:
    of = session(*once(FOLD, NECK, BACK, CALVES))
    assert set(said(of.timeline)) <= set(of.plan.routine.lines())
    due = needs(of.plan, of.breathing)
    assert due["Get up from back"] == due["We stop neck."] == due["We stop fold."] == 0.0
    assert {line.text for line in of.timeline.spoken} <= set(due)


@given(some_blocks(), st.floats(0.0, 1.0))
def test_a_stop_at_any_second_takes_the_way_out_that_is_right_there(
    blocks: list[Block], share: float
) -> None:
    of = session(*blocks)
    at = max(1.0, share * (of.timeline.end - 1.0))
    moment = of.timeline.at(at)
    position = _position(of.timeline, at, blocks)
    begun = of.stop(at)
    assert of.timeline.outcome is State.STOPPED
    answer = lines_from(of.timeline, begun)[0]
    if moment.place and of.timeline.before(at).place == moment.place:
        name = moment.place.step.origin.routine  # type: ignore[union-attr]
        if answer.startswith("Rise"):
            assert name == "fold"
        elif moment.place.step.ends and moment.place.breath > 1:
            assert answer == "We stop here."
            assert of.timeline.before(of.timeline.end).place
        elif position.is_on_the_floor:
            assert answer.startswith("Get up from")
        else:
            assert answer == f"We stop {name}."


def _position(timeline: Timeline, at: float, blocks: list[Block]) -> Position:
    """Where somebody is who has done all that was said so far."""
    position = blocks[0].begins
    for span in timeline.spans:
        if span.place and span.place.round and span.start <= at:
            own = span.place.step.position
            position = position if own is Position.ANYWHERE else own
    return position


@given(some_blocks(), st.floats(0.0, 1.0), st.sampled_from(list(Action)))
def test_whatever_is_done_it_goes_on_to_its_end(
    blocks: list[Block], share: float, action: Action
) -> None:
    of = session(*blocks)
    at = max(1.0, share * (of.timeline.end - 1.0))
    person = {Action.PAUSE, Action.NEXT, Action.PREVIOUS, Action.STAY, Action.INTERRUPT, Action.GO}
    if action in person and of.allows(action, at):
        of.do(action, at)
    if of.timeline.end == inf:
        # Whoever hung head down is led up before it waits.
        of.resume(max(at, of.timeline.spans[-1].start) + 5.0)
    assert of.timeline.outcome is State.FINISHED
    assert of.timeline.before(of.timeline.end).span.talk == "closing"


def test_nobody_is_led_back_down_without_the_way() -> None:
    of = session(*once(BACK, NECK))
    sits = next(s.start for s in of.timeline.spans if s.place and s.place.step.block == 2)
    begun = of.previous(sits + 2.0)
    assert "Sit down on a chair." in lines_from(of.timeline, begun)
    assert of.timeline.at(sits + 8.0).place is None
    stays = session(*once(NECK, replace(NECK, id="other", name="other")))
    begins = next(s.start for s in stays.timeline.spans if s.place and s.place.step.block == 2)
    stays.previous(begins + 2.0)
    places = [s.place for s in stays.timeline.spans if s.place and s.start > begins + 2.0]
    assert (places[0].step.block, places[0].step.id) == (1, "do")


def test_whoever_lies_and_presses_next_again_and_again_is_led_up_all_the_same() -> None:
    of = session(*once(BACK, NECK))
    lies = next(s.start for s in of.timeline.spans if s.place and s.place.step.id == "do")
    begun = of.next(lies + 2.0)
    for seconds in (2.3, 3.0, 3.5):
        of.next(lies + seconds)
    assert "Get up from back" in lines_from(of.timeline, begun)
    rising = next(s for s in of.timeline.spans if s.place and s.place.step.id == "get-up")
    # Whoever is up before the words are goes on.
    begun = of.next(rising.start + 2.0)
    assert "Sit down on a chair." in lines_from(of.timeline, begun)
    assert not [s for s in of.timeline.spans if s.end > begun and s.place == rising.place]


def test_whoever_presses_next_again_and_again_is_led_down_all_the_same() -> None:
    of = session(*once(NECK, BACK, CAT))
    sits = next(s.start for s in of.timeline.spans if s.place and s.place.step.id == "do")
    begun = of.next(sits + 2.0)
    for seconds in (2.3, 3.0, 3.5):
        of.next(sits + seconds)
    gate = next(s for s in of.timeline.spans if s.gate and s.start > begun)
    assert of.timeline.at(gate.end + 60.0).place
    assert "Bend your knees." in lines_from(of.timeline, begun)


def test_whoever_lies_down_already_is_not_told_the_way_again_by_next() -> None:
    whole = session(*once(NECK, BACK)).timeline
    told = [s for s in whole.spans if s.talk.startswith(("lead/", "begin/")) and not s.gate]
    assert len(told) > 1
    for span in told:
        of = session(*once(NECK, BACK))
        of.next(span.start + 0.5)
        assert said(of.timeline) == said(whole)


def test_whoever_has_got_up_is_not_told_to_get_up_again() -> None:
    of = session(*once(BACK, NECK))
    gate = next(s for s in of.timeline.spans if s.gate and s.talk.startswith("lead/"))
    begun = of.stop(gate.start + 1.0)
    assert lines_from(of.timeline, begun) == ["We stop back."]
    again = session(*once(BACK, NECK))
    rising = next(s for s in again.timeline.spans if s.place and s.place.step.id == "get-up")
    begun = again.stop(rising.start + 1.0)
    assert lines_from(again.timeline, begun)[0] == "Get up from back"


@pytest.mark.parametrize("breath", [2, 3])
def test_a_stop_on_the_way_up_goes_on_with_it(breath: int) -> None:
    (way,) = BACK.exits
    lines = tuple(
        cue(f"up-{n}", Phase.INHALE, f"Up {n}", breaths=(n,), vital=True) for n in (1, 2, 3)
    )
    back = replace(BACK, exits=(replace(way, step=replace(way.step, cues=lines)),))
    of = session(*once(back, NECK))
    rising = (s for s in of.timeline.spans if s.place and s.place.step.id == "get-up")
    here = next(s for s in rising if s.place and s.place.breath == breath)
    begun = of.stop(here.start + 1.0)
    rest = [f"Up {n}" for n in range(breath, 4)]
    assert lines_from(of.timeline, begun) == ["We stop here.", *rest]
    assert of.timeline.outcome is State.STOPPED


def test_whoever_lies_down_in_a_transition_is_led_up_from_any_second_of_it() -> None:
    for verbosity in Verbosity:
        whole = session(*once(NECK, BACK), guidance=replace(HURRY, verbosity=verbosity))
        led = [s for s in whole.timeline.spans if s.talk.startswith(("lead/", "begin/"))]
        assert led
        for span in led:
            of = session(*once(NECK, BACK), guidance=replace(HURRY, verbosity=verbosity))
            begun = of.stop(span.start + 0.5)
            assert lines_from(of.timeline, begun)[0] == "Get up from back"


def test_a_tempo_of_its_own_holds_in_its_block_and_in_no_other() -> None:
    slow = Rhythm(4.0, 3.5, 5.0)
    steps = tuple(replace(step, rhythm=slow) for step in NECK.steps)
    of = session(Block(CALVES, 1), Block(replace(NECK, steps=steps, rhythm=slow), 1), tempo=8.0)
    lengths = {}
    for span in of.timeline.spans:
        if span.place:
            key = (span.place.step.block, span.place.step.key, span.place.breath)
            lengths[key] = lengths.get(key, 0.0) + span.end - span.start
    assert {round(60.0 / s, 3) for (block, *_), s in lengths.items() if block == 1} == {8.0}
    assert {round(60.0 / s, 3) for (block, *_), s in lengths.items() if block == 2} == {4.0}
