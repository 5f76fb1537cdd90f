"""Without movement the picture changes in steps and short fades."""

from itertools import pairwise
from math import cos, pi

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from support.chosen import settings_of, wish
from support.window.stage import Stage

from coach.storage.appearance import Movement
from coach.ui.session.circle import Breath, Circle
from coach.ui.session.steps import SIZES, in_steps

pytestmark = pytest.mark.slow


def one_breath(ticks: int = 625) -> list[Breath]:
    """An inhale of four and an exhale of six seconds, at every tick."""
    shares = [tick / ticks for tick in range(ticks)]
    full = [
        (1 - cos(pi * s / 0.4)) / 2 if s < 0.4 else (1 + cos(pi * (s - 0.4) / 0.6)) / 2
        for s in shares
    ]
    return [Breath(f, s, (0.4,), resting=False) for f, s in zip(full, shares, strict=True)]


def test_the_circle_has_few_sizes_and_reaches_the_smallest_and_the_largest() -> None:
    shown = [in_steps(breath) for breath in one_breath(10_000)]
    assert len({breath.fullness for breath in shown} | {1.0}) == SIZES + 1
    assert in_steps(Breath(1.0)).fullness == 1.0
    assert in_steps(Breath(0.0)).fullness == in_steps(Breath(0.0)).coming == 0.0


def test_no_size_jumps_it_fades() -> None:
    shown = [in_steps(breath) for breath in one_breath()]
    for one, other in pairwise(shown):
        # Where the size becomes another, the one that was faded in is it.
        visible = [b.larger if b.coming == 1.0 else b.fullness for b in (one, other)]
        if one.fullness != other.fullness:
            assert visible[0] == visible[1]
        assert abs(one.coming - other.coming) < 0.25 or one.fullness != other.fullness


def test_most_of_the_time_nothing_is_painted(qtbot: QtBot, stage: Stage) -> None:
    circle = Circle(stage.look)
    qtbot.addWidget(circle)
    circle.resize(300, 300)
    circle.show()
    qtbot.waitExposed(circle)
    painted: list[float] = []
    circle.on_paint = painted.append
    for breath in one_breath():
        circle.show_breath(in_steps(breath))
        QApplication.processEvents()
    assert 2 * SIZES < len(painted) < 625 * 0.4


def test_painting_only_what_faded_gives_the_whole_picture(qtbot: QtBot, stage: Stage) -> None:
    circle = Circle(stage.look)
    qtbot.addWidget(circle)
    circle.resize(200, 200)
    circle.show()
    qtbot.waitExposed(circle)
    for breath in one_breath(120):
        circle.show_breath(in_steps(breath))
        QApplication.processEvents()
        parts = circle.screen().grabWindow(circle.winId()).toImage()
        circle.update()
        QApplication.processEvents()
        assert parts == circle.screen().grabWindow(circle.winId()).toImage()


def leans(stage: Stage, seconds: float) -> list[tuple[float, ...]]:
    """How the body leans at each tick."""
    found = []
    for _ in range(round(seconds / 0.05)):
        stage.pass_time(0.05, tick=0.05)
        assert stage.window.session.figure.profile.moment
        found.append(stage.window.session.figure.profile.moment.body.figure.tilts)
    return found


@pytest.mark.parametrize(("motion", "most"), [(Movement.REDUCED, 3), (Movement.FULL, 1000)])
def test_the_setting_decides_whether_the_figure_moves(
    stage: Stage, motion: Movement, most: int
) -> None:
    wish(stage.wishes, motion=motion)
    stage.begin()
    stage.pass_until(lambda: stage.window.session.words.heading.whole == "Fold")
    seen = set(leans(stage, 10.0))
    assert 1 < len(seen) <= most
    assert (len(seen) > 10) is (motion is Movement.FULL)


def test_between_two_steps_nothing_at_all_changes(stage: Stage) -> None:
    """Not even where a cue lets a part of the body glow."""
    wish(stage.wishes, motion=Movement.REDUCED)
    stage.begin()
    page = stage.window.session
    stage.pass_until(lambda: page.words.heading.whole == "Hang")
    stage.settle()
    painted: list[float] = []
    page.circle.on_paint = painted.append
    for _ in range(300):
        stage.pass_time(0.032, tick=0.032)
        QApplication.processEvents()
    assert 8 < len(painted) < 300 * 0.5


def test_the_system_s_wish_counts_unless_one_chose(stage: Stage) -> None:
    look = stage.look
    look.follow_movement(reduced=True)
    assert look.still
    assert stage.window.session.figure.still
    wish(stage.wishes, motion=Movement.FULL)
    assert not look.still
    look.follow_movement(reduced=False)
    wish(stage.wishes, motion=Movement.REDUCED)
    assert look.still


def test_a_session_begins_without_movement_where_that_was_kept(qtbot: QtBot) -> None:
    stage = Stage(settings=settings_of(motion=Movement.REDUCED))
    qtbot.addWidget(stage.window)
    assert stage.window.session.figure.still
    stage.flow.close()
