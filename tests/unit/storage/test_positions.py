"""Nobody is placed otherwise without a word: between two steps, two rounds, or two sides."""

from pathlib import Path

import pytest
from support.routines.routine_files import errors

HEAD = """
format = 2
id = "small"
name = "Small"
areas = ["feet"]
purpose = "To try."
position = "standing"
minutes = 1

[[exits]]
positions = ["lying"]
step = { id = "up", name = "Up", breaths = 1, cues = [
  { id = "up", phase = "inhale", vital = true, wordings = ["Get up"] }] }
"""
LIES = 'position = "lying"\n'
GATE = 'gate = { lines = ["Come."], seconds = 5 }\n'
SAYS = (
    'cues = [{ id = "come", phase = "exhale", breaths = [1], vital = true, wordings = ["Come"] }]\n'
)


def step(name: str, more: str = "", table: str = "steps", breaths: int = 1) -> str:
    return f'[[{table}]]\nid = "{name}"\nname = "{name}"\nbreaths = {breaths}\n{more}'


def found(folder: Path, *steps: str) -> list[str]:
    """What is wrong with a file of these steps, but for how long it takes."""
    told = errors(folder, HEAD + "".join(steps))
    return [error for error in told if not error.startswith("minutes")]


def leads(place: str, before: str, there: str) -> str:
    return (
        f"expected a gate, or a vital cue in its first breath that leads from {before} in "
        f"{place} to {there}, got nothing"
    )


@pytest.mark.parametrize("how", [GATE, SAYS])
def test_a_step_in_another_position_says_how_one_comes_there(tmp_path: Path, how: str) -> None:
    told = found(tmp_path, step("stand", how), step("lie", LIES))
    assert told == [f"steps[2]: {leads('steps[1]', 'standing', 'lying')}"]
    assert found(tmp_path, step("stand", how), step("lie", LIES + how)) == []


@pytest.mark.parametrize("how", [GATE, SAYS])
def test_the_first_step_of_a_round_says_how_one_comes_from_the_last(
    tmp_path: Path, how: str
) -> None:
    told = found(tmp_path, step("stand"), step("lie", LIES + how))
    assert told == [f"steps[1]: {leads('steps[2]', 'lying', 'standing')}"]
    assert found(tmp_path, step("lie", LIES), step("rest", LIES)) == []


def test_what_is_said_in_one_round_alone_leads_nowhere_in_the_others(tmp_path: Path) -> None:
    once = SAYS.replace("vital", 'rounds = "first", vital')
    told = found(tmp_path, step("stand", GATE), step("lie", LIES + once))
    assert told == [f"steps[2]: {leads('steps[1]', 'standing', 'lying')}"]
    late = SAYS.replace("[1]", "[2]")
    told = found(tmp_path, step("stand", GATE), step("lie", LIES + late, breaths=2))
    assert told == [f"steps[2]: {leads('steps[1]', 'standing', 'lying')}"]


def test_before_and_after_the_rounds_it_is_no_other(tmp_path: Path) -> None:
    told = found(
        tmp_path,
        step("arrive", LIES, "before"),
        step("stand"),
        step("rest", LIES, "after"),
    )
    assert told == [
        f"steps[1]: {leads('before[1]', 'lying', 'standing')}",
        f"after[1]: {leads('steps[1]', 'standing', 'lying')}",
    ]


def test_a_block_leads_back_to_its_own_first_step_for_the_other_side(tmp_path: Path) -> None:
    block = 'sides = "both"\nblock = "leg"\n'
    up = step("stand", GATE)
    told = found(tmp_path, up, step("one", block), step("two", block + LIES + GATE))
    assert told == [f"steps[2]: {leads('steps[3]', 'lying', 'standing')}"]
    led = block + GATE
    assert found(tmp_path, up, step("one", led), step("two", block + LIES + GATE)) == []


def test_what_is_done_anywhere_moves_nobody(tmp_path: Path) -> None:
    anywhere = step("breathe", 'position = "anywhere"\n')
    assert found(tmp_path, step("stand", GATE), step("lie", LIES + GATE), anywhere) == []


def test_with_the_head_low_one_is_sure_to_stand_or_sit(tmp_path: Path) -> None:
    fold = step("fold", 'position = "anywhere"\nhead = "low"\n')
    wanted = "standing or sitting where the head is low: the way up is from there"
    lie = step("lie", LIES + GATE)
    told = found(tmp_path, fold, lie)
    assert f'steps[1].position: expected {wanted}, got "lying"' in told
    nowhere = HEAD.replace('position = "standing"', 'position = "anywhere"')
    told = errors(tmp_path, nowhere + fold + step("up"))
    assert f'steps[1].position: expected {wanted}, got "anywhere"' in told


def test_a_position_without_a_way_up_is_told_once(tmp_path: Path) -> None:
    kneels = 'position = "kneeling"\n'
    told = found(tmp_path, step("one", kneels), step("two", kneels), step("three", kneels))
    assert len(told) == 1
    assert told[0].startswith("steps[1].position: expected a way up from it")
