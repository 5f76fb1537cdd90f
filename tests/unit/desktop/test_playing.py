"""What the desktop's media controls are told."""

from dataclasses import replace

import pytest

from coach.desktop.mpris_state import Playing, player_properties, track_path

HANG = Playing("Playing", "Hang", "Roll-down", "r1-hang", time=10.0, length=30.0, can_pause=True)


def test_the_time_goes_on_while_playing_and_ends_with_the_step() -> None:
    assert HANG.after(2.5) == 12.5
    assert HANG.after(60.0) == 30.0
    assert replace(HANG, length=None).after(60.0) == 70.0
    assert replace(HANG, status="Paused").after(2.5) == 10.0


@pytest.mark.parametrize(
    ("new", "seconds", "jumps"),
    [
        (replace(HANG, time=12.0), 2.0, False),
        (replace(HANG, time=12.4), 2.0, False),
        (replace(HANG, time=12.0), 0.0, True),
        (replace(HANG, time=4.0), 0.0, True),
        (replace(HANG, time=10.0, status="Paused"), 0.0, False),
        (replace(HANG, time=0.0, track="r1-up"), 9.0, False),
        (replace(HANG, time=5.0, track="r1-up"), 9.0, True),
        (Playing(), 0.0, False),
    ],
)
def test_only_what_nobody_would_expect_is_a_jump(
    new: Playing, seconds: float, *, jumps: bool
) -> None:
    assert HANG.jumps_to(new, seconds) is jumps


def test_a_first_step_that_does_not_begin_at_its_start_is_a_jump() -> None:
    assert Playing().jumps_to(HANG, 0.0)
    assert not Playing().jumps_to(replace(HANG, time=0.0), 0.0)


def test_another_time_alone_is_no_news() -> None:
    assert HANG.tells_the_same(replace(HANG, time=11.0))
    assert not HANG.tells_the_same(replace(HANG, title="Up"))


def test_without_a_session_nothing_can_be_done() -> None:
    told = player_properties(Playing(), 0.0)
    assert told["Metadata"] == ("a{sv}", {})
    able = {name: value for name, (_, value) in told.items() if name.startswith("Can")}
    assert able.pop("CanControl") is True
    assert not any(able.values())


def test_what_is_not_known_is_not_told() -> None:
    _, metadata = player_properties(replace(HANG, length=None), 0.0)["Metadata"]
    assert "mpris:length" not in metadata


def test_every_track_has_a_path_of_its_own() -> None:
    names = ["", "_", "a-b", "a_b", "a.b", "ä", "a/b", "a2d", "r1-hang"]
    paths = {track_path(name) for name in names}
    assert len(paths) == len(names)
    assert all(path.replace("/", "").replace("_", "").isascii() for path in paths)
    assert all(path.replace("/", "").replace("_", "").isalnum() for path in paths)
