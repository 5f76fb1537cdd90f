"""Between the parts of a routine file rules hold, and nobody is left with the head down."""

from pathlib import Path

import pytest
from support.routines.routine_files import SMALL, errors

CUE = '[[steps.cues]]\nid = "tall"\nwordings = ["Tall"]\n'


def test_a_routine_ends_with_the_head_up(tmp_path: Path) -> None:
    found = errors(tmp_path, SMALL.replace("breaths", "head_down = true\nbreaths", 1))
    wanted = "expected false in the last step: a routine ends with the head up, got true"
    assert f"steps[1].head_down: {wanted}" in found


@pytest.mark.parametrize(
    ("cues", "got"),
    [
        ("", "nothing"),
        ('cues = [{id = "a", phase = "inhale", wordings = ["Up"]}]', "none that is vital there"),
        (
            'cues = [{id = "a", phase = "exhale", wordings = ["Up"], vital = true}]',
            "none that is vital there",
        ),
        ('cues = [{id = "a", phase = "inhale", wordings = ["Up"], vital = true}]', None),
    ],
)
def test_who_is_led_down_is_led_up_again(tmp_path: Path, cues: str, got: str | None) -> None:
    down = '[[steps]]\nid = "hang"\nname = "Hang"\nbreaths = 1\nhead_down = true\n'
    way_up = f'[way_up.step]\nid = "up"\nname = "Up"\nbreaths = 1\n{cues}\n'
    found = errors(tmp_path, SMALL.replace("[[steps]]", down + "[[steps]]", 1) + way_up)
    wanted = "a vital cue in its first breath in, since the head is down in steps[1]"
    assert found == ([f"way_up: expected {wanted}, got {got}"] if got else [])


def test_a_cue_hangs_on_a_breath_that_its_step_has(tmp_path: Path) -> None:
    found = errors(tmp_path, SMALL + "breaths = [1, 3]")
    wanted = "expected one of the step's breaths, 1 to 2, got 3"
    assert found == [f"steps[1].cues[1].breaths[2]: {wanted}"]


def test_wordings_go_from_long_to_short(tmp_path: Path) -> None:
    found = errors(tmp_path, SMALL.replace('"Stand tall", "Tall"', '"Tall", "Stand tall"'))
    wanted = "a wording no longer than the one before it (4 characters)"
    got = '"Stand tall", 10 characters'
    assert found == [f"steps[1].cues[1].wordings[2]: expected {wanted}, got {got}"]


def test_wordings_are_measured_with_the_prop_that_is_said(tmp_path: Path) -> None:
    prop = '[[props]]\nid = "a"\nname = "A"\nspoken = "wooden box"\nheight = 0.2\n[[steps]]'
    text = SMALL.replace("[[steps]]", prop, 1)
    wordings = '"Hands down now", "To the {prop}"'
    found = errors(tmp_path, text.replace('"Stand tall", "Tall"', wordings))
    assert [error.split(": ")[0] for error in found] == ["steps[1].cues[1].wordings[2]"]


@pytest.mark.parametrize("pause", ["hold-in", "hold-out"])
def test_nothing_vital_hangs_on_a_pause_that_may_have_no_length(tmp_path: Path, pause: str) -> None:
    text = SMALL.replace('"inhale"', f'"{pause}"')
    assert errors(tmp_path, text) == []
    wanted = "inhale or exhale for a vital cue, since a pause may have no length"
    message = f'steps[1].cues[1].phase: expected {wanted}, got "{pause}"'
    assert errors(tmp_path, text + "vital = true") == [message]


def test_a_placeholder_needs_props(tmp_path: Path) -> None:
    found = errors(tmp_path, SMALL.replace('"Stand tall"', '"Hands on the {prop}"'))
    wanted = "no {prop}, since the file has no props"
    got = '"Hands on the {prop}"'
    assert found == [f"steps[1].cues[1].wordings[1]: expected {wanted}, got {got}"]


def test_a_placeholder_stands_only_where_it_is_filled_in(tmp_path: Path) -> None:
    prop = '[[props]]\nid = "a"\nname = "A"\nspoken = "box"\nheight = 0.2\n'
    top = 'setup = ["Fetch the {prop}"]\n[opening]\nlines = ["Face the {prop}"]\n'
    found = errors(tmp_path, SMALL.replace("[[steps]]", top + prop + "[[steps]]", 1))
    wanted = "{prop} only in lines, wordings, standing and shows"
    assert found == [f'setup[1]: expected {wanted}, got "Fetch the {{prop}}"']


def test_the_signs_to_stop_are_lines_of_the_opening(tmp_path: Path) -> None:
    top = '[opening]\nsigns = [2]\nlines = ["Hello.", "Stop if it hurts."]\n'
    assert errors(tmp_path, SMALL.replace("[[steps]]", top + "[[steps]]", 1)) == []
    found = errors(
        tmp_path, SMALL.replace("[[steps]]", top.replace("[2]", "[2, 3]") + "[[steps]]", 1)
    )
    assert found == [
        "opening.signs: expected a number up to 2, that of a line of the opening, got 3"
    ]


def test_two_of_a_kind_are_told_apart_by_their_ids(tmp_path: Path) -> None:
    found = errors(tmp_path, SMALL + SMALL[SMALL.index("[[steps]]") :])
    wanted = "an id of its own (steps[1] has this one)"
    assert found == [f'steps[2].id: expected {wanted}, got "stand"']


def test_the_way_up_is_no_step_of_the_round(tmp_path: Path) -> None:
    way_up = '[way_up.step]\nid = "stand"\nname = "Up"\nbreaths = 1\n'
    (error,) = errors(tmp_path, SMALL + way_up)
    assert error.startswith("way_up.step.id: expected an id of its own (steps[1] ")


@pytest.mark.parametrize("when", ["", "breaths = [2]", 'rounds = "first"'])
def test_no_line_is_said_twice_in_one_breath(tmp_path: Path, when: str) -> None:
    found = errors(tmp_path, f'{SMALL}{CUE}phase = "inhale"\n{when}')
    wanted = "an id of its own (cues[1] has this one in the same breath)"
    assert found == [f'steps[1].cues[2].id: expected {wanted}, got "tall"']


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('phase = "inhale"', 'phase = "exhale"'),
        ('phase = "exhale"\nbreaths = [1]', 'phase = "exhale"\nbreaths = [2]'),
        ('phase = "exhale"\nrounds = "first"', 'phase = "exhale"\nrounds = "later"'),
        ('phase = "exhale"\nrounds = "last"', 'phase = "exhale"\nrounds = "not-last"'),
    ],
)
def test_a_line_may_differ_from_breath_to_breath_and_round_to_round(
    tmp_path: Path, one: str, other: str
) -> None:
    cue = CUE.replace("tall", "belly")
    assert errors(tmp_path, f"{SMALL}{cue}{one}\n{cue}{other}") == []


POSES = """
[[poses]]
id = "hinge"
pelvis = 70

[[poses]]
id = "hang"
hands = 1
"""


def with_moves(*moves: str) -> str:
    return SMALL.replace("breaths = 2", f"breaths = 2\nmoves = [{', '.join(moves)}]") + POSES


def test_moves_lead_to_poses_that_the_file_has(tmp_path: Path) -> None:
    assert errors(tmp_path, with_moves('{phase = "exhale", to = "hang"}')) == []
    found = errors(tmp_path, with_moves('{phase = "exhale", to = "hand"}'))
    wanted = "expected the id of one of the poses (hinge, hang)"
    assert found == [f'steps[1].moves[1].to: {wanted}, got "hand"']


def test_a_move_takes_a_breath_that_its_step_has(tmp_path: Path) -> None:
    found = errors(tmp_path, with_moves('{phase = "exhale", to = "hang", breaths = [3]}'))
    wanted = "expected one of the step's breaths, 1 to 2, got 3"
    assert found == [f"steps[1].moves[1].breaths[1]: {wanted}"]


def test_a_body_makes_one_move_at_a_time(tmp_path: Path) -> None:
    one, other = '{phase = "exhale", to = "hinge"}', '{phase = "exhale", to = "hang"'
    found = errors(tmp_path, with_moves(one, other + ", breaths = [2]}"))
    wanted = "expected a phase of its own (moves[1] has this one in breath 2)"
    assert found == [f'steps[1].moves[2].phase: {wanted}, got "exhale"']
    first = one.replace("}", ", breaths = [1]}")
    assert errors(tmp_path, with_moves(first, other + ", breaths = [2]}")) == []


def test_a_part_of_a_move_ends_after_it_begins(tmp_path: Path) -> None:
    found = errors(
        tmp_path, with_moves('{phase = "exhale", to = "hang", begins = 0.5, ends = 0.5}')
    )
    wanted = "expected more than where the move begins (0.5)"
    assert found == [f"steps[1].moves[1].ends: {wanted}, got 0.5"]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("pelvis = 181", "poses[1].pelvis: expected a number from -180 to 180, got 181"),
        ("knee = -1", "poses[1].knee: expected a number from 0 to 135, got -1"),
        ('lumbar = "flat"', 'poses[1].lumbar: expected a number from -35 to 60, got "flat"'),
        ("hands = 2", "poses[1].hands: expected a number from 0 to 1, got 2"),
    ],
)
def test_a_pose_keeps_to_what_a_body_can(tmp_path: Path, given: str, wanted: str) -> None:
    found = errors(tmp_path, f'{SMALL}[[poses]]\nid = "odd"\n{given}\n')
    assert found == [wanted]


def test_a_cue_draws_the_eye_to_a_part_that_there_is(tmp_path: Path) -> None:
    assert errors(tmp_path, SMALL + 'attention = "belly"\ngesture = "yes"') == []
    (error,) = errors(tmp_path, SMALL + 'attention = "bely"')
    assert error.startswith("steps[1].cues[1].attention: expected one of belly, ribs, back, ")


def test_two_poses_are_told_apart_by_their_ids(tmp_path: Path) -> None:
    found = errors(tmp_path, SMALL + POSES + POSES)
    assert len(found) == 2
    assert found[0].startswith("poses[3].id: expected an id of its own (poses[1] has this one)")


DOWN = '[[steps]]\nid = "hang"\nname = "Hang"\nbreaths = {breaths}\nhead_down = true\n{more}\n'
WAY_UP = (
    '[way_up.step]\nid = "up"\nname = "Up"\nbreaths = 1\n'
    'cues = [{id = "a", phase = "inhale", wordings = ["Up"], vital = true}]\n'
)


def with_descent(breaths: int, more: str = "") -> str:
    down = DOWN.format(breaths=breaths, more=more)
    return SMALL.replace("[[steps]]", down + "[[steps]]", 1) + WAY_UP


def test_the_head_is_down_for_a_minute_and_a_half_at_most(tmp_path: Path) -> None:
    assert errors(tmp_path, with_descent(9)) == []
    found = errors(tmp_path, with_descent(10))
    wanted = "expected at most 9 breaths with the head down, got 10 from steps[1] on"
    assert found == [f"steps[1].breaths: {wanted}"]


def test_when_the_head_comes_up_is_said_where_it_is_down(tmp_path: Path) -> None:
    said = 'head_down_from = "exhale"\nhead_down_until = "exhale"\nhead_down_breaths = 1\n'
    assert errors(tmp_path, with_descent(2, said)) == []
    found = errors(tmp_path, SMALL.replace("breaths = 2\n", f"breaths = 2\n{said}", 1))
    assert found == [
        'steps[1].head_down_from: expected head_down = true beside it, got "exhale"',
        'steps[1].head_down_until: expected head_down = true beside it, got "exhale"',
        "steps[1].head_down_breaths: expected head_down = true beside it, got 1",
    ]
    found = errors(tmp_path, with_descent(2, "head_down_breaths = 3"))
    assert found == ["steps[1].head_down_breaths: expected at most the step's breaths, 2, got 3"]
