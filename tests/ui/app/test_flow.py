"""From choosing to done, as a person goes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from support.chosen import settings_of
from support.window.stage import STRIDE, Stage

from coach.core.routine.area import Area
from coach.core.routine.language import Language
from coach.core.score.timeline import State
from coach.storage.journal import Outcome
from coach.storage.routines import find
from coach.storage.settings import Settings

KEY = Qt.Key


@pytest.mark.slow
def test_a_whole_session_needs_only_the_keyboard(stage: Stage) -> None:
    window = stage.window
    stage.voice_ready()
    stage.press(KEY.Key_Return)
    stage.settle()
    assert stage.page is window.screening
    stage.press(KEY.Key_End)
    stage.settle()
    stage.tab_to(window.screening.none)
    stage.press(KEY.Key_Space)
    assert stage.page is window.setup
    stage.press(KEY.Key_Down)
    stage.tab_to(window.setup.begin_button)
    stage.press(KEY.Key_Return)
    assert stage.page is window.session
    for _ in range(3):
        stage.pass_until(lambda: stage.state is State.WAITING)
        stage.press(KEY.Key_X)
    stage.pass_until(lambda: stage.state is State.RUNNING)
    stage.pass_until(lambda: window.session.words.phase.whole == "Breathe out")
    stage.press(KEY.Key_Space)
    stage.pass_time(1)
    assert window.session.words.phase.whole == "Paused"
    stage.press(KEY.Key_Space)
    stage.pass_until(lambda: stage.page is window.done)
    assert window.done.title.text() == "Well done"
    stage.tab_to(window.done.another_button)
    stage.press(KEY.Key_Return)
    assert stage.page is window.choose


def test_the_screening_cannot_be_answered_before_its_end_was_shown(stage: Stage) -> None:
    window = stage.window
    window.resize(640, 480)
    window.choose.forward.click()
    stage.settle()
    assert not window.screening.none.isEnabled()
    assert not window.screening.applies.isEnabled()
    assert window.screening.hint.text()
    stage.press(KEY.Key_Return, 3)
    stage.press(KEY.Key_PageDown)
    stage.settle()
    assert stage.page is window.screening
    assert not window.screening.none.isEnabled()
    stage.press(KEY.Key_End)
    stage.settle()
    assert window.screening.none.isEnabled()
    assert not window.screening.hint.text()


def test_what_is_shown_whole_needs_no_scrolling(stage: Stage) -> None:
    stage.window.resize(1600, 1400)
    stage.window.choose.forward.click()
    stage.settle()
    assert stage.window.screening.none.isEnabled()


def test_no_answer_has_the_keyboard_by_itself(stage: Stage) -> None:
    screening = stage.window.screening
    stage.window.choose.forward.click()
    stage.read_to_the_end()
    assert not screening.none.hasFocus()
    assert not screening.applies.hasFocus()
    stage.press(KEY.Key_Return)
    stage.press(KEY.Key_Space)
    assert stage.page is screening


def test_where_something_applies_the_way_out_leads_to_another_routine(stage: Stage) -> None:
    window = stage.window
    window.choose.forward.click()
    stage.read_to_the_end()
    window.screening.applies.click()
    assert stage.page is window.way_out
    assert "choose another routine" in window.way_out.words.text()
    stage.press(KEY.Key_Return)
    assert stage.page is window.choose


def test_the_way_out_offers_the_easier_routine_and_asks_about_it(qtbot: QtBot) -> None:
    names = ("hamstring-rolldown", "stand-at-the-desk", "two-minute-break")
    stage = Stage([find(name) for name in names], Settings())
    window = stage.window
    qtbot.addWidget(window)
    stage.open()
    window.choose.forward.click()
    stage.read_to_the_end()
    window.screening.applies.click()
    easier = window.way_out.take_easier
    assert easier.isVisible()
    assert easier.text() == "&Easier: Standing at the desk"
    assert easier.accessibleName() == "Easier: Standing at the desk"
    easier.click()
    assert stage.page is window.screening
    assert "Standing at the desk" in window.screening.title.text()
    stage.read_to_the_end()
    window.screening.applies.click()
    assert easier.text() == "&Easier: Two minutes"
    window.way_out.go_back.click()
    assert "Standing at the desk" in window.screening.title.text()
    stage.flow.close()


def test_no_easier_routine_is_offered_that_is_not_there(stage: Stage) -> None:
    window = stage.window
    window.choose.offer(replace(find("quiet-breath", Language.EN), easier="nowhere"))
    window.choose.forward.click()
    stage.read_to_the_end()
    window.screening.applies.click()
    assert not window.way_out.take_easier.isVisible()
    assert window.way_out.choose.hasFocus()


def test_the_way_out_leads_back_to_an_unanswered_question(stage: Stage) -> None:
    window = stage.window
    window.resize(640, 480)
    window.choose.forward.click()
    stage.read_to_the_end()
    window.screening.applies.click()
    window.way_out.go_back.click()
    stage.settle()
    assert stage.page is window.screening
    assert not window.screening.none.isEnabled()


def test_another_routine_is_asked_about_anew(stage: Stage) -> None:
    window = stage.window
    window.resize(640, 480)
    window.choose.forward.click()
    stage.read_to_the_end()
    window.screening.none.click()
    window.setup.go_back.click()
    window.choose.cards["nasty"].click()
    window.choose.forward.click()
    assert stage.page is window.screening
    assert "<b>bold</b>" in window.screening.title.text()
    assert not window.screening.none.isEnabled()


def told(stage: Stage) -> str:
    """What is to be read on a page."""
    return "\n".join(each.text() for each in stage.page.findChildren(QLabel) if each.isVisible())


@pytest.mark.slow
def test_whose_head_was_up_is_told_nothing_of_a_head_that_is_down(qtbot: QtBot) -> None:
    stage = Stage([find("awake-feet")])
    qtbot.addWidget(stage.window)
    stage.open()
    stage.begin()
    stage.pass_time(60)
    stage.press(KEY.Key_Escape)
    stage.pass_until(lambda: stage.page is stage.window.stopped)
    assert "A sharp pain" in told(stage)
    assert "your head is down" not in told(stage)
    stage.flow.close()


def test_after_a_stop_the_screening_is_asked_again(stage: Stage) -> None:
    window = stage.window
    stage.begin()
    stage.pass_time(60)
    stage.press(KEY.Key_Escape)
    stage.pass_until(lambda: stage.page is window.stopped)
    assert window.stopped.title.text() == "You stopped in time"
    assert "Pressure in your head" in told(stage)
    stage.press(KEY.Key_Return)
    assert stage.page is window.choose
    stage.press(KEY.Key_Return)
    assert stage.page is window.screening


@pytest.mark.slow
def test_a_finished_session_can_be_done_again_at_once(stage: Stage) -> None:
    window = stage.window
    stage.begin()
    stage.pass_until(lambda: stage.page is window.done)
    window.done.again_button.click()
    assert stage.page is window.setup
    assert window.setup.begin_button.isEnabled()


def test_the_session_waits_for_its_voice_before_it_begins(qtbot: QtBot) -> None:
    stage = Stage(clips_a_poll=0)
    qtbot.addWidget(stage.window)
    stage.open()
    window = stage.window
    qtbot.waitUntil(lambda: stage.flow.voice.progress is not None)
    window.choose.forward.click()
    stage.read_to_the_end()
    window.screening.none.click()
    assert not window.setup.begin_button.isEnabled()
    assert window.setup.waiting.text()
    assert window.voice_bar.bar.isVisible()
    stage.press(KEY.Key_Return)
    assert stage.page is window.setup
    stage.speakers[0].step = 10_000
    qtbot.waitUntil(window.setup.begin_button.isEnabled)
    assert stage.speakers[0].closed
    stage.flow.close()


def test_escape_goes_back(stage: Stage) -> None:
    window = stage.window
    for open_page in (window.choose.preferences.click, window.choose.forward.click):
        open_page()
        assert stage.page is not window.choose
        stage.press(KEY.Key_Escape)
        assert stage.page is window.choose


def test_choices_are_kept_and_the_answer_is_not(stage: Stage) -> None:
    window = stage.window
    window.choose.detail.rounds.pills[3].click()
    window.choose.detail.tempo.slider.setValue(63)
    stage.begin()
    kept = stage.saved[-1]
    assert kept.breath.tempo == 6.3
    assert kept.session.rounds == {"hamstring-rolldown": 3}
    assert kept.session.routine == "hamstring-rolldown"
    assert kept.flat().keys() == Settings().flat().keys()


def test_what_was_chosen_last_is_chosen_again(qtbot: QtBot) -> None:
    settings = settings_of(tempo=4.5, routine="nasty", rounds={"nasty": 5})
    stage = Stage(settings=settings)
    qtbot.addWidget(stage.window)
    stage.open()
    choose = stage.window.choose
    assert choose.cards["nasty"].isChecked()
    assert choose.detail.rounds.pills[5].isChecked()
    assert choose.detail.tempo.slider.value() == 45
    stage.flow.close()


def test_the_chosen_prop_is_what_the_voice_names(stage: Stage) -> None:
    window = stage.window
    stage.voice_ready()
    window.choose.forward.click()
    stage.read_to_the_end()
    window.screening.none.click()
    window.setup.cards["books"].click()
    window.setup.begin_button.click()
    stage.pass_until(lambda: stage.state is State.WAITING)
    stage.press(KEY.Key_X)
    stage.pass_until(lambda: "books" in window.session.words.caption.whole, most=20)


def test_closing_the_window_in_a_session_asks_first(stage: Stage) -> None:
    stage.begin()
    stage.window.close()
    assert stage.window.isVisible()
    assert stage.window.session.closing.isVisible()
    assert stage.state is not State.RECOVERING
    stage.press(KEY.Key_Return)
    assert not stage.window.session.closing.isVisible()
    stage.window.close()
    assert stage.window.isVisible()


@pytest.mark.slow
def test_a_second_close_obeys_after_the_person_was_brought_up(stage: Stage) -> None:
    stage.begin()
    words = stage.window.session.words
    stage.pass_until(lambda: words.heading.whole == "Hang")
    stage.window.close()
    stage.window.close()
    stage.pass_time(1)
    assert stage.state is State.RECOVERING
    assert words.heading.whole == "Come up slowly"
    stage.pass_until(lambda: not stage.window.isVisible())
    assert not stage.devices[-1].playing
    assert stage.flow.session.bridge.conductor is None


def test_whoever_insists_is_obeyed_at_once(stage: Stage) -> None:
    stage.begin()
    stage.pass_until(lambda: stage.window.session.words.heading.whole == "Hang")
    for _ in range(3):
        stage.window.close()
    assert not stage.window.isVisible()
    assert not stage.devices[-1].playing
    assert [entry.outcome for entry in stage.noted] == [Outcome.BROKEN_OFF]
    assert stage.noted[0].breaths > 0


def test_when_the_desktop_ends_all_is_kept_and_a_session_that_goes_on_is_noted_once(
    stage: Stage,
) -> None:
    stage.begin()
    stage.window.session.tempo.slider.setValue(77)
    stage.pass_until(lambda: stage.window.session.words.heading.whole == "Hang")
    stage.flow.keep()
    assert stage.saved[-1].breath.tempo == 7.7
    assert [entry.outcome for entry in stage.noted] == [Outcome.BROKEN_OFF]
    # Somebody took the end back.
    stage.pass_until(lambda: stage.page is stage.window.done, tick=STRIDE)
    assert [entry.outcome for entry in stage.noted] == [Outcome.FINISHED]


def test_what_was_done_so_far_is_noted_down_as_it_goes(stage: Stage) -> None:
    stage.begin()
    stage.pass_until(lambda: stage.window.session.words.heading.whole == "Hang")
    (so_far,) = stage.noted
    assert so_far.outcome is Outcome.BROKEN_OFF
    assert so_far.seconds > 30
    assert so_far.setting.rounds == 2
    stage.pass_until(lambda: stage.page is stage.window.done, tick=STRIDE)
    (ended,) = stage.noted
    assert (ended.id, ended.began, ended.outcome) == (
        so_far.id,
        so_far.began,
        Outcome.FINISHED,
    )
    assert ended.areas[Area.HAMSTRINGS] == ended.areas[Area.LOWER_BACK] > 150


def test_the_window_closes_at_once_outside_a_session(stage: Stage) -> None:
    stage.window.close()
    assert not stage.window.isVisible()


@pytest.mark.parametrize("entries", [[], None])
def test_the_window_opens_whatever_the_library_holds(
    qtbot: QtBot, entries: list[object] | None
) -> None:
    stage = Stage(entries)  # type: ignore[arg-type]  # no entries, or the usual ones
    qtbot.addWidget(stage.window)
    stage.open()
    stage.settle()
    assert stage.window.choose.forward.isEnabled() == (entries is None)
    stage.flow.close()
