"""A vital line comes at any tempo, and is over when its step is; a file is refused otherwise."""

from pathlib import Path

import pytest
from support.routines.routine_files import SMALL, errors

from coach.core.routine.breathing import Breathing
from coach.core.routine.routine import Routine
from coach.core.score.compiler import compile_timeline
from coach.core.score.plan import Plan
from coach.storage.routines import load

VITAL = SMALL + "vital = true\n"
TIMED = VITAL.replace("breaths = 2", "seconds = 60")
SLOW = SMALL.replace("[[steps]]", "[breathing]\ntempo = {}\n[[steps]]", 1) + "vital = true\n"


@pytest.mark.parametrize(
    ("tempo", "breath", "last"),
    [
        # At 3 breaths a minute, which anybody may choose, 60 s are full after three.
        (None, 4, 3),
        (None, 3, 0),
        ("{ usual = 6, least = 5, most = 8 }", 6, 5),
        ("{ usual = 6, least = 5, most = 8 }", 5, 0),
        ('{ usual = 6, least = 4, most = 8 }\nmay_change = ["ratio"]', 6, 0),
        ('{ usual = 6, least = 4, most = 8 }\nmay_change = ["ratio"]', 7, 6),
    ],
)
def test_a_vital_line_comes_at_the_slowest_tempo_too(
    tmp_path: Path, tempo: str | None, breath: int, last: int
) -> None:
    text = TIMED if tempo is None else SLOW.format(tempo).replace("breaths = 2", "seconds = 60")
    found = errors(tmp_path, f"{text}breaths = [{breath}]\n")
    wanted = f"1 to {last} for a vital cue, since no more breaths come at the slowest tempo"
    place = "steps[1].cues[1].breaths"
    assert found == ([f"{place}: expected {wanted}, got {breath}"] if last else [])
    also_early = errors(tmp_path, f"{text}breaths = [1, {breath}]\n")
    assert also_early == []


def test_what_is_not_vital_may_come_late(tmp_path: Path) -> None:
    text = SMALL.replace("breaths = 2", "seconds = 60")
    assert errors(tmp_path, f"{text}breaths = [9]\n") == []


LONG = "Now take your time, and let both of your shoulders sink down slowly, all the way, again."


def said(text: str, wording: str, phase: str, breath: int) -> str:
    cue = text.replace('["Stand tall", "Tall"]', f'["{wording}"]')
    return cue.replace('phase = "inhale"', f'phase = "{phase}"') + f"breaths = [{breath}]\n"


def test_a_vital_line_does_not_run_on_into_the_next_step(tmp_path: Path) -> None:
    found = errors(tmp_path, said(VITAL, LONG, "exhale", 2))
    wanted = "a wording that is said by the end of the step, in 2.4 s at 15 breaths a minute"
    assert found == [f"steps[1].cues[1].wordings: expected {wanted}, got 6.1 s"]
    calm = SLOW.format("{ usual = 5, least = 4, most = 5.5 }")
    assert errors(tmp_path, said(calm, LONG, "exhale", 2)) == []
    assert errors(tmp_path, said(VITAL, "Belly in, softly.", "exhale", 2)) == []
    assert errors(tmp_path, said(SMALL, LONG, "exhale", 2)) == []


def test_the_shortest_wording_is_what_has_to_fit(tmp_path: Path) -> None:
    text = said(VITAL, f'{LONG}", "Belly in.', "exhale", 2)
    assert errors(tmp_path, text) == []


@pytest.mark.parametrize("phase", ["inhale", "exhale"])
def test_what_is_let_pass_is_over_with_its_step(tmp_path: Path, phase: str) -> None:
    lengths = range(20, 86, 5)
    passed = [n for n in lengths if not errors(tmp_path, said(VITAL, LONG[:n], phase, 2))]
    assert 20 in passed
    assert 85 not in passed
    file = tmp_path / "small.toml"
    file.write_text(said(VITAL, LONG[: passed[-1]], phase, 2), "utf-8")
    entry = load(file)
    assert isinstance(entry, Routine)
    timeline = compile_timeline(Plan(entry, 1, {}), Breathing(15.0))
    assert all(line.end <= timeline.end for line in timeline.spoken if line.cue)


def test_a_step_in_seconds_has_least_time_where_a_breath_is_the_last(tmp_path: Path) -> None:
    """At 6 breaths a minute the third breath is the last of 30 s, whatever comes at others."""
    tempo = "{ usual = 6, least = 5.9, most = 8 }"
    text = SLOW.format(tempo).replace("breaths = 2", "seconds = 30")
    found = errors(tmp_path, said(text, LONG, "exhale", 3))
    wanted = "a wording that is said by the end of the step, in 6.0 s at 6 breaths a minute"
    assert found == [f"steps[1].cues[1].wordings: expected {wanted}, got 6.1 s"]


def test_a_way_up_is_measured_at_its_own_tempo(tmp_path: Path) -> None:
    way = '[way_up]\ntempo = {}\n[way_up.step]\nid = "up"\nname = "Up"\nbreaths = 1\n'
    cue = f'cues = [{{ id = "up", phase = "exhale", vital = true, wordings = ["{LONG}"] }}]\n'
    assert errors(tmp_path, SMALL + way.format(5) + cue) == []
    found = errors(tmp_path, SMALL + way.format(6) + cue)
    wanted = "a wording that is said by the end of the step, in 6.0 s at 6 breaths a minute"
    assert found == [f"way_up.step.cues[1].wordings: expected {wanted}, got 6.1 s"]


def test_a_pattern_without_breath_is_told_and_nothing_fails(tmp_path: Path) -> None:
    text = SLOW.replace("tempo = {}", "pattern = [0, 4, 0, 4]")
    places = [error.partition(":")[0] for error in errors(tmp_path, text)]
    assert {"breathing.pattern[1]", "breathing.pattern[3]"} <= {*places}
