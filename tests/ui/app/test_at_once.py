"""A routine for which there is nothing to prepare: begun at once, and asked about once a day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from support.chosen import settings_of, wish
from support.window.stage import STRIDE, Stage

from coach.core.routine.rhythm import Rhythm
from coach.core.score.timeline import State
from coach.storage import asked_before
from coach.storage.routines import find

pytestmark = pytest.mark.slow

KEY = Qt.Key


@pytest.fixture
def stage(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    """The window with the break chosen, on a day that lasts."""
    monkeypatch.setattr(asked_before, "now", lambda: datetime(2026, 11, 29, 18, tzinfo=UTC))
    stage = Stage([find("two-minute-break")])
    qtbot.addWidget(stage.window)
    stage.open()
    stage.voice_ready()
    yield stage
    stage.flow.close()


def answer(stage: Stage) -> None:
    """Choose it, and answer that nothing applies."""
    window = stage.window
    window.choose.forward.click()
    assert stage.page is window.screening
    stage.read_to_the_end()
    window.screening.none.click()


def do_it(stage: Stage) -> None:
    """Be led to the end, without a key."""
    assert stage.page is stage.window.session
    assert stage.state is not State.WAITING
    stage.pass_until(lambda: stage.page is stage.window.done, tick=STRIDE)


def test_it_begins_with_the_answer_and_is_not_asked_about_again(stage: Stage) -> None:
    window = stage.window
    answer(stage)
    do_it(stage)
    window.done.another_button.click()
    window.choose.forward.click()
    do_it(stage)
    window.done.again_button.click()
    do_it(stage)
    assert stage.wishes.settings.session.asked == {"two-minute-break": "2026-11-29"}


def test_the_next_day_it_is_asked_about(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(stage)
    do_it(stage)
    monkeypatch.setattr(asked_before, "now", lambda: datetime(2026, 11, 30, 18, tzinfo=UTC))
    stage.window.done.another_button.click()
    answer(stage)
    assert stage.wishes.settings.session.asked == {"two-minute-break": "2026-11-30"}


def test_whom_something_applies_to_is_asked_again(stage: Stage) -> None:
    window = stage.window
    window.choose.forward.click()
    stage.read_to_the_end()
    window.screening.applies.click()
    window.way_out.another.emit()
    window.choose.forward.click()
    assert stage.page is window.screening
    assert stage.wishes.settings.session.asked == {}


def test_after_a_stop_it_is_asked_about(stage: Stage) -> None:
    window = stage.window
    answer(stage)
    stage.pass_time(20)
    stage.press(KEY.Key_Escape)
    stage.pass_until(lambda: stage.page is window.stopped)
    window.stopped.another.emit()
    window.choose.forward.click()
    assert stage.page is window.screening


def test_four_breaths_are_not_repeated_but_lead_on_to_another_routine(qtbot: QtBot) -> None:
    chosen = settings_of(routine="four-seven-eight")
    stage = Stage([find("four-seven-eight"), find("quiet-breath")], chosen)
    qtbot.addWidget(stage.window)
    stage.open()
    stage.begin()
    window = stage.window
    stage.pass_until(lambda: stage.page is window.done)
    assert window.done.again_button.text() == "Go on with: Quiet breath"
    window.done.again_button.click()
    assert stage.page is window.screening
    assert window.screening.title.text() == "Before you begin: Quiet breath"
    stage.flow.close()


def test_in_a_pattern_that_asks_more_of_the_body_it_is_asked_about(stage: Stage) -> None:
    window, free = stage.window, find("two-minute-break")
    steps = tuple(replace(step, rhythm=None) for step in free.steps)
    window.choose.offer(replace(free, rhythm=Rhythm(), steps=steps))
    answer(stage)
    do_it(stage)
    window.done.another_button.click()
    wish(stage.wishes, pattern="box")
    window.choose.forward.click()
    assert stage.page is window.screening
