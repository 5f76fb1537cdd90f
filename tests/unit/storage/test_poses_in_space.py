"""Poses in space in a routine file: what they make, and what their author is told."""

import re
from itertools import permutations
from pathlib import Path

import pytest

from coach.core.anatomy.posture import Posture
from coach.core.anatomy.unreached import unreached
from coach.core.routine.breathing import Phase
from coach.core.routine.position import Position
from coach.core.routine.routine import Routine
from coach.core.routine.staging import KeyPose
from coach.storage.routines import load
from coach.storage.routines.checking import doubts, faults
from coach.storage.routines.places import files
from coach.storage.routines.poses.shared import shared

HEAD = """format = 2
id = "small"
name = "Small"
areas = ["neck"]
purpose = "It is small."
position = "sitting"
minutes = 1
rounds = 1
[screening]
shared = ["stretch"]
[[steps]]
id = "turn"
name = "Turn"
breaths = 6
pose = "seated"
view = "front"
moves = [{ phase = "exhale", to = "turned" }, { phase = "inhale", to = "seated" }]
"""
TURNED = """[[poses]]
id = "turned"
base = "seated"
twist = 30
neck_turn = 20
left_arm = { apart = 30 }
"""
FAR = re.compile(r"\b0\.\d{3}\b")
ON_THE_LEFT, ON_THE_RIGHT = (
    f'{{ hand = {{ on = "{side}-hand", at = [0, 0, 0] }} }}' for side in ("left", "right")
)
WORDS = {
    "POSE": "the id of a pose in space, one of this file or of those that all share",
    "PROFILE": "nothing beside a base: this key is of poses in profile",
    "REACH": "a place within reach",
    "FAR": "one that is … body heights too far",
    "AN": "an angle from",
    "JOINT": "degrees, as far as a person's joint goes",
    "TURNED": 'in the pose "turned"',
    "OTHER": "a part of the body that is in its place without this limb, got one that is not,",
    "WAY": "a direction, which is not 0 all over",
    "HAND": "a hand as a wrist can turn it",
}


def loaded(folder: Path, poses: str, head: str = HEAD) -> Routine | list[str]:
    file = folder / "small.toml"
    file.write_text(head + poses, "utf-8")
    entry = load(file)
    if isinstance(entry, Routine):
        return entry
    return [str(error).removeprefix("small.toml: ") for error in entry.errors]


def turned(folder: Path, poses: str = TURNED) -> Posture:
    routine = loaded(folder, poses)
    assert isinstance(routine, Routine), routine
    move = routine.steps[0].move(Phase.EXHALE, 1)
    assert move
    assert move.pose
    return move.pose.posture


def test_a_pose_is_another_one_changed_in_what_it_gives(tmp_path: Path) -> None:
    base, pose = shared().poses["seated"].posture, turned(tmp_path)
    assert (pose.twist, pose.neck.turn, pose.arms[1].abd) == (30.0, 20.0, 30.0)
    assert (pose.pitch, pose.arms[0], pose.legs) == (base.pitch, base.arms[0], base.legs)
    assert pose.arms[1].elbow == base.arms[1].elbow


def test_a_step_begins_in_a_shared_pose_and_has_its_view(tmp_path: Path) -> None:
    routine = loaded(tmp_path, TURNED)
    assert isinstance(routine, Routine)
    (step,) = routine.steps
    assert step.pose == shared().poses["seated"]
    assert step.view == "front"


def test_a_pose_may_stand_on_one_further_down_in_the_file(tmp_path: Path) -> None:
    far = '[[poses]]\nid = "turned"\nbase = "half"\ntwist = 40\n'
    half = '[[poses]]\nid = "half"\nbase = "seated"\nlumbar = 12\n'
    pose = turned(tmp_path, far + half)
    assert pose.twist == 40.0
    assert sum(pose.spine[:6]) == pytest.approx(12.0)


def test_the_mirror_of_a_pose_has_right_and_left_changed(tmp_path: Path) -> None:
    first = TURNED.replace('"turned"', '"first"')
    pose = turned(tmp_path, first + '[[poses]]\nid = "turned"\nbase = "first"\nmirrored = true\n')
    assert pose == turned(tmp_path).mirrored()


def test_what_both_limbs_have_alike_is_written_for_the_right_one(tmp_path: Path) -> None:
    held = "arms = { hand = { on = 'right-thigh', at = [0.06, -0.16, 0.02] } }"
    poses = TURNED.replace("left_arm = { apart = 30 }", held).replace("twist = 30", "")
    right, left = turned(tmp_path, poses).arms
    assert left.pins == tuple(pin.mirrored() for pin in right.pins)
    assert (right.pins[0].to, left.pins[0].to) == ("thighR", "thighL")


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (
            'base = "seatde"',
            'poses[1].base: expected {POSE}, got "seatde"',
        ),
        (
            'base = "turned"',
            'poses[1].base: expected another pose, which is not based on this one, got "turned"',
        ),
        (
            'base = "seated"\nhands = 1',
            "poses[1].hands: expected {PROFILE}, got 1.0",
        ),
        (
            'base = "seated"\nleft_leg = { knee = 190 }',
            "poses[1].left_leg.knee: expected a number from 0 to 155, got 190",
        ),
        (
            'base = "seated"\nright_arm = { hand = { at = [1, 1, 0] } }',
            "poses[1].right_arm.hand: expected {REACH}, got {FAR}",
        ),
        (
            'base = "seated"\nright_arm = { hand = { at = [1, 1] } }',
            "poses[1].right_arm.hand.at: expected a list of 3 numbers, got a list of 2",
        ),
    ],
)
def test_a_mistake_is_named_with_its_pose_and_limb(tmp_path: Path, change: str, error: str) -> None:
    found = loaded(tmp_path, TURNED.replace('base = "seated"', change))
    assert isinstance(found, list)
    assert [FAR.sub("…", each) for each in found] == [error.format(**WORDS)]


@pytest.mark.parametrize(
    ("change", "doubt"),
    [
        (
            "left_arm = { hand = { at = [0.04, 0.52, -0.1] } }",
            "poses[1].left_arm.hand: expected {REACH}, got {FAR}",
        ),
        (
            "left_leg = { flat = 0, ankle = 24, free = true }",
            "poses[1].left_leg.ankle: expected {AN} -50 to 20 {JOINT}, got 24 {TURNED}",
        ),
        (
            "neck_side = 30\nhead_side = 20",
            "poses[1].neck_side: expected {AN} -45 to 45 {JOINT}, got 50 {TURNED}",
        ),
        (
            "left_arm = { hand = { at = [0, 0.5, -0.1], palm = [0, 1, 0], fingers = [-1, 0, 0] } }",
            "poses[1].left_arm.hand: expected {HAND}, got one {TURNED} that lies 141 degrees off",
        ),
        (
            'left_arm = { hand = { on = "left-hand", at = [0, 0, 0] } }',
            "poses[1].left_arm.hand.on: expected {OTHER} {TURNED}",
        ),
        (
            f"right_arm = {ON_THE_LEFT}\nleft_arm = {ON_THE_RIGHT}",
            "poses[1].right_arm.hand.on: expected {OTHER} {TURNED}",
        ),
        (
            "left_arm = { hand = { at = [0, 0.5, -0.1], palm = [0, 0, 0] } }",
            "poses[1].left_arm.hand.palm: expected {WAY}, got [0, 0, 0] {TURNED}",
        ),
        (
            "left_leg = { foot = { at = [0.01, 0.046, -0.058], bends = [0, 0, 0] } }",
            "poses[1].left_leg.foot.bends: expected {WAY}, got [0, 0, 0] {TURNED}",
        ),
    ],
)
def test_what_no_person_can_is_told_by_a_check_and_led_all_the_same(
    tmp_path: Path, change: str, doubt: str
) -> None:
    turned(tmp_path, TURNED.replace("left_arm = { apart = 30 }", change))
    file = tmp_path / "small.toml"
    assert list(faults(file)) == []
    found = [FAR.sub("…", each) for each in doubts(file)]
    assert f"small.toml: {doubt.format(**WORDS)}" in found


LIES = """moves = [{ phase = "inhale", to = "lying" }, { phase = "exhale", to = "standing" }]"""
HANGS = """[[poses]]
id = "hanging"
base = "standing"
pelvis = 85
lumbar = 20
thorax = 40
legs = { forward = 85 }
"""


IN_TIME = "a pose that a body comes to in 6 s"
HIGH = "a pose with the head high, as in this step"
STANDING = "a pose of somebody in the position standing, as in this step"


@pytest.mark.parametrize(
    ("step", "told"),
    [
        (
            'pose = "seated"',
            [f'pose: expected {STANDING}, got "seated", which is sitting'],
        ),
        (
            f'pose = "standing"\n{LIES}',
            [
                f'moves[1].to: expected {STANDING}, got "lying", which is lying',
                f'moves[2].to: expected {IN_TIME}, got "standing", which takes 23 s',
            ],
        ),
        (
            'pose = "standing"\nmoves = [{ phase = "exhale", to = "hanging" }]',
            [f'moves[1].to: expected {HIGH}, got "hanging", in which it hangs lower'],
        ),
        # The last breath may lead elsewhere.
        ('pose = "standing"\nmoves = [{ phase = "exhale", to = "seated", breaths = [6] }]', []),
    ],
)
def test_where_no_body_would_go_in_a_step_is_told_by_a_check(
    tmp_path: Path, step: str, told: list[str]
) -> None:
    before, _, _ = HEAD.replace('"sitting"', '"standing"').partition('pose = "seated"')
    file = tmp_path / "small.toml"
    file.write_text(f"{before}{step}\n{HANGS}", "utf-8")
    assert list(faults(file)) == []
    assert list(doubts(file)) == [f"small.toml: steps[1].{each}" for each in told]


def test_of_the_routines_that_ship_nothing_is_told(tmp_path: Path) -> None:
    shipped = [path for path, _ in files(tmp_path)]
    assert len(shipped) > 10
    assert [doubt for path in shipped for doubt in doubts(path)] == []


def test_of_a_body_that_a_person_can_be_nothing_is_told(tmp_path: Path) -> None:
    turned(tmp_path)
    assert list(doubts(tmp_path / "small.toml")) == []


def test_a_pose_without_a_base_is_in_profile(tmp_path: Path) -> None:
    found = loaded(tmp_path, TURNED.replace('base = "seated"\n', ""))
    assert found == [
        f"poses[1].{key}: expected a base beside it: this key is of poses in space, got {got}"
        for key, got in (("twist", 30.0), ("neck_turn", 20.0), ("left_arm", "a table"))
    ]


def test_a_step_begins_in_no_pose_that_there_is_not(tmp_path: Path) -> None:
    found = loaded(tmp_path, TURNED, HEAD.replace('pose = "seated"', 'pose = "flying"'))
    assert found == [f'steps[1].pose: expected {WORDS["POSE"]}, got "flying"']


@pytest.mark.parametrize("pose", shared().poses.values(), ids=lambda pose: pose.id)
def test_in_a_pose_that_all_share_hands_and_feet_are_where_it_says(pose: KeyPose) -> None:
    assert unreached(pose.posture) == ()


def test_there_is_a_way_from_every_position_to_every_other() -> None:
    ways, by_itself = shared(), shared().positions
    assert set(by_itself) == set(Position) - {Position.ANYWHERE}
    for start, end in permutations(by_itself.values(), 2):
        waypoints = ways.waypoints(start.near, start.near, end, start.posture)
        assert [waypoint.pose for waypoint in waypoints[-1:]] == [end]
        assert [waypoint.pose.posture for waypoint in waypoints].count(start.posture) == 0


def test_nobody_kneels_down_but_over_one_knee() -> None:
    ways = shared()
    start, end = ways.positions[Position.STANDING], ways.positions[Position.KNEELING]
    passed = ways.waypoints(start.near, start.near, end, start.posture)
    assert [waypoint.pose.id for waypoint in passed] == [
        "stepping-back",
        "foot-lifted",
        "half-kneeling",
        "kneeling",
    ]


def test_the_way_to_the_other_side_is_the_mirror() -> None:
    ways = shared()
    start, end = ways.positions[Position.STANDING], ways.positions[Position.HALF_KNEELING]
    passed = ways.waypoints(start.near, start.near, end.mirrored(), start.posture)
    assert [waypoint.pose for waypoint in passed] == [
        ways.poses["stepping-back"].mirrored(),
        ways.poses["foot-lifted"].mirrored(),
        end.mirrored(),
    ]
