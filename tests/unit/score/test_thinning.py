"""Words thin out where a step repeats, and who is left asleep is not woken."""

from dataclasses import replace
from pathlib import Path

import pytest
from support.routines.routine_files import SMALL, errors
from support.score.builders import ROLLDOWN, session

from coach.core.routine.breathing import Breathing
from coach.core.routine.position import Ends
from coach.core.routine.routine import Routine
from coach.core.score.compiler import compile_timeline
from coach.core.score.plan import Plan
from coach.core.score.timeline import ChimeKind
from coach.storage.routines import load

LONG = SMALL.replace("breaths = 2", "seconds = 150")
ALSO = '\n[[steps.cues]]\nid = "tall"\nphase = "inhale"\nwordings = ["Still tall"]\n'


def said_in(folder: Path, text: str) -> list[int]:
    file = folder / "small.toml"
    file.write_text(text, "utf-8")
    entry = load(file)
    assert isinstance(entry, Routine), entry.errors
    timeline = compile_timeline(Plan(entry, 1, {}), Breathing(6.0))
    return [line.place.breath for line in timeline.spoken if line.id == "tall" and line.place]


@pytest.mark.parametrize(
    ("when", "breaths"),
    [
        ("every = 4", [1, 5, 9, 13]),
        ("every = 4\nbreaths = [1, 2]", [1, 2, 5, 6, 9, 10, 13, 14]),
        ("every = 5\nbreaths = [7]", [7, 12]),
        ("breaths = [1, 2, 3]", [1, 2, 3]),
    ],
)
def test_a_line_comes_again_after_so_many_breaths(
    tmp_path: Path, when: str, breaths: list[int]
) -> None:
    assert said_in(tmp_path, LONG + when) == breaths


def test_a_line_may_take_turns_with_another_but_not_meet_it(tmp_path: Path) -> None:
    assert errors(tmp_path, f"{LONG}every = 2{ALSO}every = 2\nbreaths = [2]") == []
    wanted = "expected an id of its own (cues[1] has this one in the same breath)"
    found = errors(tmp_path, f"{LONG}every = 2{ALSO}every = 3\nbreaths = [2]")
    assert found == [f'steps[1].cues[2].id: {wanted}, got "tall"']


@pytest.mark.parametrize(("ends", "bells"), [(Ends.AWAKE, 1), (Ends.ASLEEP, 0)])
def test_no_bell_wakes_who_is_left_asleep(ends: Ends, bells: int) -> None:
    timeline = session(replace(ROLLDOWN, ends=ends)).timeline
    assert [chime.kind for chime in timeline.chimes].count(ChimeKind.END) == bells


def test_a_file_says_that_it_leaves_one_asleep(tmp_path: Path) -> None:
    file = tmp_path / "small.toml"
    file.write_text(SMALL.replace("[[steps]]", 'ends = "asleep"\n[[steps]]', 1), "utf-8")
    entry = load(file)
    assert isinstance(entry, Routine)
    assert not entry.wakes
