"""A session in the window waits between two steps, and says which side comes."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from support.window.stage import Stage

from coach.core.body.pose import Change
from coach.core.routine.breathing import Phase
from coach.core.routine.routine import Routine
from coach.core.routine.staging import Move
from coach.core.score.timeline import State
from coach.storage.journal import Outcome
from coach.storage.routines import find, load
from coach.ui.controls.labels import Text
from coach.ui.session.page import SessionPage

pytestmark = pytest.mark.slow

FILE = Path(__file__).parents[2] / "support" / "programs" / "everything.toml"


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    entry = load(FILE)
    assert isinstance(entry, Routine)
    stage = Stage([replace(entry, rounds=1)])
    qtbot.addWidget(stage.window)
    stage.open()
    yield stage
    stage.flow.close()


@pytest.fixture
def page(stage: Stage) -> SessionPage:
    stage.begin(gates=False)
    return stage.window.session


def to_the_first_side(stage: Stage) -> None:
    """Past the sound check, to where somebody changes legs."""
    stage.pass_until(lambda: stage.state is State.WAITING)
    stage.press(Qt.Key.Key_Space)
    stage.pass_until(lambda: stage.state is State.RUNNING)
    stage.pass_until(lambda: stage.state is State.WAITING)
    stage.pass_time(1.0)


def test_nothing_is_said_to_come_that_is_not_known(stage: Stage, page: SessionPage) -> None:
    stage.pass_until(lambda: page.words.heading.whole == "Sound check")
    # Not the end: a key is waited for, and then it begins.
    assert page.words.then.whole == ""


def test_a_key_leads_on_from_between_two_steps(stage: Stage, page: SessionPage) -> None:
    to_the_first_side(stage)
    assert page.ready.isVisible()
    assert page.ready.text.text() == "Stand at the wall, your left leg behind"
    stage.press(Qt.Key.Key_Space)
    stage.pass_time(0.5)
    assert stage.state is State.RUNNING
    assert not page.ready.isVisible()
    assert page.words.heading.text() == "Set, left"


def test_what_comes_once_is_of_no_round(stage: Stage) -> None:
    stage.wishes.change(stage.wishes.settings.with_rounds("everything", 2))
    stage.begin(gates=False)
    words = stage.window.session.words
    stage.pass_until(lambda: stage.state is State.WAITING)
    stage.press(Qt.Key.Key_Space)
    stage.pass_until(lambda: words.heading.text() == "Arrive")
    assert words.kicker.text() == "Everything"
    stage.pass_until(lambda: words.heading.text() == "Set, left")
    assert words.kicker.text() == "Everything  ·  Round 1 of 2"


def test_where_there_is_one_round_it_is_not_counted(stage: Stage, page: SessionPage) -> None:
    stage.pass_gates()
    stage.pass_until(lambda: page.words.heading.text() == "Look over your shoulder")
    assert page.words.kicker.text() == "Everything"


def test_which_side_a_breath_is_for_stands_beside_its_number(
    stage: Stage, page: SessionPage
) -> None:
    stage.pass_gates()
    stage.pass_until(lambda: page.words.count.text() == "breath 2 of 4  ·  right")
    stage.pass_until(lambda: page.words.count.text() == "breath 3 of 4  ·  left")


def test_where_the_figure_cannot_lie_or_kneel_the_circle_breathes_alone(qtbot: QtBot) -> None:
    entry = load(FILE)
    assert isinstance(entry, Routine)
    bows = (Move(Phase.INHALE, Change(neck=10.0)),)
    stage = Stage([replace(entry, steps=tuple(replace(s, moves=bows) for s in entry.steps))])
    qtbot.addWidget(stage.window)
    stage.open()
    stage.begin(gates=False)
    page, seen = stage.window.session, {}
    while stage.state not in {None, State.FINISHED}:
        if stage.state is State.WAITING:
            stage.press(Qt.Key.Key_Space)
        elif page.words.heading.text():
            seen[page.words.heading.text()] = page.circle.shows_figure
        stage.pass_time(1.0)
    shown = {name for name, shows in seen.items() if shows}
    sides = {"Set, left", "Hold, left", "Set, right", "Hold, right"}
    assert shown == {"Sound check", "Arrive", *sides}
    assert seen.keys() - shown == {"Look over your shoulder", "Box", "Rest"}
    stage.flow.close()


def test_who_sits_is_shown_sitting_from_the_first_moment_on(qtbot: QtBot) -> None:
    stage = Stage([find("easy-neck")])
    qtbot.addWidget(stage.window)
    stage.open()
    stage.begin(gates=False)
    page, seen = stage.window.session, set()
    while page.words.heading.text() != find("easy-neck").every_step[0].name:
        if stage.state is State.WAITING:
            stage.press(Qt.Key.Key_Space)
        stage.pass_time(0.5)
        seen.add(page.words.heading.text())
        # The one in profile can only stand.
        assert page.figure.space.camera
    assert "Sound check" in seen
    stage.flow.close()


def test_before_it_begins_it_is_told_what_is_needed(stage: Stage, page: SessionPage) -> None:
    del page
    told = [text.text() for text in stage.window.setup.findChildren(Text)]
    assert "Needed: A wall" in told
    assert "If you like: A mat" in told


def test_the_tempo_can_be_chosen_as_far_as_the_routine_allows(
    stage: Stage, page: SessionPage
) -> None:
    assert (page.tempo.slider.minimum(), page.tempo.slider.maximum()) == (40, 90)
    before = stage.wishes.settings.breathing()
    page.tempo.slider.setValue(120)
    stage.pass_time(0.5)
    conductor = stage.flow.session.bridge.conductor
    assert conductor
    assert conductor.breathing.tempo == page.tempo.tempo == 9.0
    assert stage.wishes.settings.breathing() == before


def test_it_is_gone_through_to_the_end_and_nothing_is_asked(
    stage: Stage, page: SessionPage
) -> None:
    del page
    stage.pass_gates()
    stage.pass_until(lambda: [one for one in stage.noted if one.outcome is Outcome.FINISHED])
    assert stage.page is stage.window.session
    stage.press(Qt.Key.Key_Space)
    stage.settle()
    assert stage.page is stage.window.done
    assert not stage.window.done.feeling.isVisible()
    (entry,) = stage.noted
    assert entry.rounds == 1
