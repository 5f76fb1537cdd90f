"""Ready gates: they wait as long as it takes, or count down, and always before the first breath."""

from math import inf

import pytest

from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.guidance import Guidance, Verbosity
from coach.core.score.plan import SOUND_HEARD, Plan
from coach.core.score.timeline import State
from coach.core.session.session import Action, Session
from coach.storage.routines import find

ROUTINE = find("hamstring-rolldown")
ROUTINE = ROUTINE.with_prop(ROUTINE.props[0])


def session(*, get_ready: float | None = None, **more: object) -> Session:
    guidance = Guidance(get_ready=get_ready, **more)  # type: ignore[arg-type]  # forwarded
    return Session(Plan(ROUTINE, 2, {}, guidance), Breathing())


def gates_passed(of: Session, at: float) -> list[str]:
    """Press a key at each gate, a minute after it began to wait."""
    names = []
    while of.timeline.end == inf:
        at += 60.0
        gate = of.timeline.at(at).span.gate
        assert gate is not None
        names.append(gate.id)
        of.go(at)
    return names


def test_a_gate_waits_as_long_as_it_takes() -> None:
    of = session(sound_check=True)
    assert of.timeline.at(100_000.0).state is State.WAITING
    assert gates_passed(of, 0.0) == [SOUND_HEARD, "ready-prop", "ready-feet"]
    assert of.timeline.outcome is State.FINISHED


def test_a_countdown_is_spoken_and_goes_on_by_itself() -> None:
    of = session(get_ready=10.0)
    spans = [span for span in of.timeline.spans if span.gate]
    assert [span.gate.id for span in spans if span.gate] == ["ready-prop", "ready-feet"]
    for span in spans:
        marks = [
            (round(span.end - line.start), line.text)
            for line in of.timeline.spoken
            if span.start <= line.start < span.end
        ]
        spoken = ["Ten seconds.", "Five seconds.", "Three.", "Two.", "One."]
        assert marks[-5:] == list(zip((10, 5, 3, 2, 1), spoken, strict=True))


@pytest.mark.parametrize("seconds", [3.0, 20.0, 60.0])
def test_the_time_to_get_ready_can_be_chosen(seconds: float) -> None:
    of = session(get_ready=seconds)
    gate = next(span for span in of.timeline.spans if span.gate)
    said = [line for line in of.timeline.spoken if gate.start <= line.start < gate.end]
    asked = next(line for line in said if "by myself" in line.text)
    # From the end of what was asked on, with a breath of silence between.
    assert seconds <= gate.end - asked.end <= seconds + 1.0


def test_a_key_ends_a_countdown_sooner() -> None:
    of = session(get_ready=60.0)
    gate = next(span for span in of.timeline.spans if span.gate)
    of.go(gate.start + 8.0)
    assert of.timeline.at(gate.start + 9.0).span.gate != gate.gate


def test_two_keys_at_once_pass_two_gates() -> None:
    of = session()
    at = next(span.start for span in of.timeline.spans if span.gate)
    of.go(at + 1.0)
    splice = of.timeline.spans[-1].start
    of.go(splice)
    assert of.timeline.outcome is State.FINISHED
    assert of.timeline.end < 400.0


def test_every_gate_comes_before_the_first_breath() -> None:
    of = session(get_ready=5.0)
    first = next(span.start for span in of.timeline.spans if span.place)
    assert all(span.end <= first for span in of.timeline.spans if span.gate)


def test_the_sound_check_plays_both_sounds_and_a_line_before_it_asks() -> None:
    of = session(sound_check=True)
    spans = of.timeline.spans
    assert [span.place.phase for span in spans if span.place] == [Phase.INHALE, Phase.EXHALE]
    assert spans[-1].gate is not None
    asked = [line.text for line in of.timeline.spoken if line.start >= spans[-1].start]
    assert "heard both" in asked[0]


def test_the_sound_check_can_be_heard_again() -> None:
    of = session(sound_check=True)
    of.previous(60.0)
    again = [span for span in of.timeline.spans if span.place and span.start > 60.0]
    assert [span.place.phase for span in again if span.place] == [Phase.INHALE, Phase.EXHALE]


def test_a_stop_at_a_gate_says_so_and_ends() -> None:
    of = session(sound_check=True)
    of.stop(60.0)
    assert of.timeline.at(60.2).state is State.RECOVERING
    assert of.timeline.outcome is State.STOPPED


def test_a_gap_at_a_gate_asks_and_then_waits_there_again() -> None:
    of = session()
    of.interrupt(60.0)
    assert of.timeline.at(90.0).state is State.PAUSED
    of.resume(100.0)
    assert of.timeline.at(200.0).span.gate == ROUTINE.ready[0]


def test_a_tempo_wished_for_at_a_gate_holds_from_the_first_breath() -> None:
    of = session()
    of.tempo(12.0, 60.0)
    gates_passed(of, 60.0)
    first = next(span for span in of.timeline.spans if span.place)
    assert first.end - first.start == pytest.approx(2.0)


def test_the_outlook_shows_the_whole_session_while_a_gate_waits() -> None:
    of = session(sound_check=True)
    assert of.timeline.end == inf
    assert of.outlook.end < 400.0
    assert not of.allows(Action.PAUSE, 60.0)


def test_only_tones_still_says_what_keeps_one_safe() -> None:
    of = session(get_ready=5.0, verbosity=Verbosity.TONES)
    heard = (line for line in of.timeline.spoken if not (line.cue and line.cue.read))
    assert {line.id for line in heard} == {
        "ready-prop",
        "ready-feet",
        "descent",
        "begin",
        "closing",
    }


def test_key_cues_say_less_than_everything_and_keep_the_belly() -> None:
    everything = session(get_ready=5.0).timeline
    key = session(get_ready=5.0, verbosity=Verbosity.KEY).timeline
    assert len(key.spoken) < len(everything.spoken)
    assert sum(line.id == "belly" for line in key.spoken) == 6


def test_later_rounds_say_less_by_default() -> None:
    of = session(get_ready=5.0)
    said = dict.fromkeys((1, 2), 0.0)
    for line in of.timeline.spoken:
        if line.place:
            said[line.place.round] += line.length
    assert said[2] < 0.9 * said[1]
