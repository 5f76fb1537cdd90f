"""A routine is told by one pose: of its longest step, the one that is the most its own."""

import pytest
from support.routines.shipped import IDS

from coach.core.motion.space.main_pose import main_pose
from coach.core.motion.space.rests import is_in_space
from coach.storage.routines import find
from coach.storage.routines.poses.shared import shared


@pytest.mark.parametrize(
    ("routine", "step"),
    [
        ("cat-cow", "cat-cow"),
        ("calves-at-the-wall", "straight"),
        ("seat-muscles", "tip"),
        ("front-of-the-hips", "hold"),
        ("stand-at-the-desk", "half-fold"),
        ("easy-neck", "turn"),
        # In which nobody moves.
        ("even-breath", "even"),
    ],
)
def test_what_is_told_by_a_routine_is_what_it_is_for(routine: str, step: str) -> None:
    assert main_pose(find(routine), shared()).step.id == step


def test_every_routine_in_space_has_one_of_what_is_repeated() -> None:
    for routine in map(find, IDS):
        if is_in_space(routine):
            assert main_pose(routine, shared()).step in routine.steps


def test_who_is_in_profile_has_none() -> None:
    with pytest.raises(ValueError, match="no poses"):
        main_pose(find("hamstring-rolldown"), shared())
