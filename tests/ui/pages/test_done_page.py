"""The end of a session: what was done, how it felt, and what is kept of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from support.window.stage import STRIDE, Stage, rolldown

from coach.core.message import Message
from coach.core.readout.summary import Done
from coach.core.routine.area import Area
from coach.core.score.timeline import TempoMark
from coach.storage.files import Notice
from coach.storage.journal import Outcome
from coach.storage.routines import find
from coach.ui.charts.tempo_chart import TempoChart
from coach.ui.look.theme import Look
from coach.ui.pages.done import DonePage

pytestmark = pytest.mark.slow

KEY = Qt.Key


@pytest.fixture
def page(stage: Stage) -> DonePage:
    """The page after a session with two tempos; the faster asks for a breath more standing."""
    stage.begin()
    stage.pass_time(60)
    stage.window.session.tempo_wanted.emit(7.5)
    stage.pass_until(lambda: stage.page is stage.window.done, tick=STRIDE)
    return stage.window.done


def test_a_finished_session_is_noted_down(stage: Stage, page: DonePage) -> None:
    (entry,) = stage.noted
    assert (entry.routine, entry.outcome) == ("hamstring-rolldown", Outcome.FINISHED)
    assert (entry.rounds, entry.breaths, entry.felt) == (2, 17, None)
    assert [tempo for _, tempo in entry.tempos] == [6.0, 7.5]
    assert page.figures[1].findChildren(type(page.words))[0].text() == "17"


def test_how_it_felt_takes_one_key(stage: Stage, page: DonePage) -> None:
    stage.press(KEY.Key_4)
    assert page.feeling.faces[4].isChecked()
    first, felt = stage.noted
    assert (first.felt, felt.felt) == (None, 4)
    assert felt.id == first.id
    stage.press(KEY.Key_2)
    assert stage.noted[-1].felt == 2
    # It leads nowhere: the way on is still under the keyboard.
    assert stage.page is page
    assert page.another_button.hasFocus()


def test_how_it_felt_can_be_told_by_arrow_keys_and_by_mouse(
    stage: Stage, page: DonePage, qtbot: QtBot
) -> None:
    stage.tab_to(page.feeling.faces[1])
    assert not any(face.isChecked() for face in page.feeling.faces.values())
    stage.press(KEY.Key_Space)
    stage.press(KEY.Key_Right, 2)
    assert stage.noted[-1].felt == 3
    qtbot.mouseClick(page.feeling.faces[5], Qt.MouseButton.LeftButton)
    assert stage.noted[-1].felt == 5


def test_nobody_has_to_say_how_it_felt(stage: Stage, page: DonePage) -> None:
    stage.press(KEY.Key_Return)
    assert stage.page is stage.window.choose
    assert len(stage.noted) == 1
    assert page


def test_the_next_session_is_felt_anew(stage: Stage, page: DonePage) -> None:
    stage.press(KEY.Key_5)
    page.again_button.click()
    stage.window.setup.begin_button.click()
    stage.pass_gates()
    stage.pass_until(lambda: stage.page is page)
    assert not any(face.isChecked() for face in page.feeling.faces.values())
    stage.tab_to(page.feeling.faces[1])
    assert len({entry.id for entry in stage.noted}) == 2
    assert stage.noted[-1].felt is None


def test_a_stopped_session_is_noted_down_and_not_asked_about(stage: Stage) -> None:
    stage.begin()
    stage.pass_time(60)
    stage.press(KEY.Key_Escape)
    stage.pass_until(lambda: stage.page is stage.window.stopped)
    (entry,) = stage.noted
    assert entry.outcome is Outcome.STOPPED
    assert entry.felt is None


def test_a_session_that_ends_with_the_window_is_noted_down(stage: Stage) -> None:
    stage.begin()
    stage.window.close()
    stage.window.close()
    stage.pass_until(lambda: not stage.window.isVisible())
    assert [entry.outcome for entry in stage.noted] == [Outcome.STOPPED]


def test_what_cannot_be_kept_is_said(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    what, mend = Message("This session could not be kept: full"), Message("Look there.")
    notice = Notice(what, stage.entries[1].path, mend)
    monkeypatch.setattr(stage.flow.diary, "_keep", lambda _: notice)
    stage.begin()
    stage.pass_until(lambda: stage.page is stage.window.done, tick=STRIDE)
    assert stage.window.done.notice.isVisible()
    assert "could not be kept" in stage.window.done.notice.text()
    stage.press(KEY.Key_Return)
    assert "could not be kept" in stage.window.choose.notice.text()


@pytest.mark.parametrize(
    ("tempos", "words"),
    [
        ([(0, 6.0)], "6.0 breaths / min throughout"),
        ([(0, 6.0), (75, 5.5)], "At first 6.0 breaths / min, from 1:15 on 5.5"),
        (
            [(0, 6.0), *((n, 4.0 + n) for n in range(1, 7))],
            "At first 6.0 breaths / min, changed 6 times, 10.0 at the end",
        ),
    ],
)
def test_the_chart_says_in_words_what_it_shows(
    qtbot: QtBot, tempos: list[tuple[float, float]], words: str
) -> None:
    chart = TempoChart(Look())
    qtbot.addWidget(chart)
    chart.show_tempos(tuple(TempoMark(*tempo) for tempo in tempos), 200.0)
    assert chart.accessibleDescription() == words


def test_the_chart_steps_up_where_the_tempo_did(qtbot: QtBot) -> None:
    look = Look()
    chart = TempoChart(look)
    qtbot.addWidget(chart)
    chart.resize(400, 136)
    chart.show_tempos((TempoMark(0.0, 4.0), TempoMark(50.0, 8.0)), 100.0)
    image = chart.grab().toImage()
    sea = look.colour("sea")

    def highest(x: int) -> int:
        return next(y for y in range(image.height()) if image.pixelColor(x, y) == sea)

    left, right = highest(80), highest(340)
    assert left - right > 80
    assert highest(120) == left
    assert highest(300) == right


def test_who_is_left_asleep_is_asked_nothing(page: DonePage) -> None:
    assert page.feeling.isVisible()
    page.show_end("Before bed", Done(1, 60, 600.0), asks=False)
    assert not page.feeling.isVisible()
    page.show_end("Quiet breath", Done(1, 60, 600.0))
    assert page.feeling.isVisible()


def test_who_has_skipped_through_all_of_it_is_not_praised(page: DonePage) -> None:
    assert page.title.text() == "Well done"
    page.show_end("Even breath", Done(0, 2, 13.0))
    assert page.title.text() == page.accessibleName() == "That was it for now"
    assert not page.words.text().startswith("Done")
    page.show_end("Even breath", Done(0, 40, 400.0))
    assert page.title.text() == "Well done"


def test_nobody_is_asked_whether_it_is_easier_in_their_sleep(page: DonePage) -> None:
    page.afterwards.offer((Area.SLEEP, Area.NECK))
    shown = {area for area, each in page.afterwards.areas.toggles.items() if not each.isHidden()}
    assert shown == {Area.NECK}
    page.afterwards.offer((Area.RESTLESS,))
    assert not page.afterwards.areas.isVisible()


def test_what_is_not_to_be_repeated_leads_on_to_another(page: DonePage) -> None:
    button = page.again_button
    page.show_end("Four, seven, eight", Done(1, 4, 76.0), again="Quiet & soft")
    assert (button.text(), button.isVisible()) == ("Go on with: Quiet && soft", True)
    page.show_end("Four, seven, eight", Done(1, 4, 76.0), again=None)
    assert not button.isVisible()
    page.show_end("Quiet breath", Done(1, 16, 160.0))
    assert (button.text(), button.isVisible()) == ("Do it &again", True)


@pytest.mark.parametrize(
    ("again", "words"), [("quiet-breath", "Go on with: Quiet breath"), ("nothing-at-all", "")]
)
def test_what_follows_is_looked_for_in_the_library(qtbot: QtBot, again: str, words: str) -> None:
    stage = Stage([replace(rolldown(), again=again), find("quiet-breath")])
    qtbot.addWidget(stage.window)
    stage.open()
    stage.begin()
    stage.pass_until(lambda: stage.page is stage.window.done, tick=STRIDE)
    button = stage.window.done.again_button
    assert (button.text() if button.isVisible() else "") == words
    assert stage.faults == []
    stage.flow.close()
