"""Begun as last time: one press, one question, and nobody's key before the first breath."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from support.chosen import settings_of, wish
from support.routines.routine_files import SMALL
from support.window.stage import STRIDE, Stage, rolldown

from coach.audio.playback.device import Failed
from coach.core.history.entry import Entry, Outcome
from coach.core.message import Message
from coach.core.routine.area import Area
from coach.core.routine.language import Language
from coach.core.score.timeline import State
from coach.core.session.intents import GO_ON
from coach.desktop.single_instance import Asked
from coach.storage import asked_before
from coach.storage.asked_before import with_last
from coach.storage.routines import find, load
from coach.storage.settings import Settings
from coach.ui.app.asked import call_up

pytestmark = pytest.mark.slow

KEY = Qt.Key
# Milliseconds: a machine that is busy elsewhere makes the voice wait.
PATIENCE = 20_000
TUESDAY = datetime(2026, 11, 24, 7, 30, tzinfo=ZoneInfo("Europe/Berlin"))
NECK, BREAK = find("easy-neck"), find("two-minute-break")


class Days:
    """The time where the person is."""

    def __init__(self) -> None:
        self.now = TUESDAY

    def pass_by(self, days: float) -> None:
        self.now += timedelta(days=days)


@pytest.fixture
def days(monkeypatch: pytest.MonkeyPatch) -> Days:
    days = Days()
    monkeypatch.setattr(asked_before, "now", lambda: days.now)
    for name in ("again.today", "again.beginning"):
        monkeypatch.setattr(f"coach.ui.app.{name}.now", lambda: days.now)
    return days


def opened(qtbot: QtBot, settings: Settings, **more: object) -> Stage:
    stage = Stage([rolldown(), NECK, BREAK], settings)
    for name, value in more.items():
        setattr(stage, name, value)
    qtbot.addWidget(stage.window)
    stage.open()
    stage.settle()
    return stage


def chosen() -> Settings:
    """Somebody's choices for the roll-down."""
    wished = settings_of(routine="hamstring-rolldown", tempo=7.0)
    return wished.with_rounds("hamstring-rolldown", 1).with_prop("hamstring-rolldown", "books")


@pytest.fixture
def done(days: Days) -> Settings:
    """What is kept of somebody who did it on Tuesday, to its end."""
    settings = with_last(chosen(), rolldown(), "Headphones")
    days.pass_by(5)
    return settings


@pytest.fixture
def stage(qtbot: QtBot, done: Settings) -> Iterator[Stage]:
    """The first page, five days later."""
    stage = opened(qtbot, done)
    stage.voice_ready()
    yield stage
    stage.flow.close()


def press_begin(stage: Stage) -> None:
    QTest.mouseClick(stage.window.choose.today.begin, Qt.MouseButton.LeftButton)


def first_breath(stage: Stage) -> float:
    timeline = stage.flow.session.bridge.timeline
    assert timeline
    return next(span.start for span in timeline.spans if span.place and span.place.round)


def in_full(stage: Stage) -> bool:
    return stage.page is stage.window.screening and not stage.flow.session.under_way


def test_one_press_leads_to_the_first_breath_without_a_key(stage: Stage) -> None:
    window, began = stage.window, stage.clock.time
    assert window.choose.today.name.text() == "Hamstring roll-down"
    press_begin(stage)
    assert stage.page is window.again
    assert "since Tuesday?" in window.again.accessibleName()
    stage.pass_until(lambda: stage.state is State.RUNNING, most=25.0)
    assert stage.clock.time - began <= 20.5
    assert stage.page is window.session
    conductor = stage.flow.session.bridge.conductor
    assert conductor
    assert conductor.breathing.tempo == 7.0


@pytest.mark.usefixtures("days")
def test_what_was_done_to_its_end_is_remembered(qtbot: QtBot) -> None:
    stage = opened(qtbot, chosen())
    assert stage.window.choose.today.isHidden()
    stage.begin()
    stage.pass_until(lambda: stage.page is stage.window.done, tick=STRIDE)
    remembered = with_last(chosen(), rolldown(), "Headphones")
    assert stage.wishes.settings.session.last == remembered.session.last
    stage.window.done.another_button.click()
    assert stage.saved[-1].session.last == remembered.session.last
    assert stage.window.choose.today.isVisible()
    stage.flow.close()


def test_it_is_as_it_was_whatever_was_chosen_since(qtbot: QtBot, stage: Stage) -> None:
    window = stage.window
    wish(stage.wishes, tempo=12.0)
    stage.wishes.change(stage.wishes.settings.with_rounds("hamstring-rolldown", 5))
    window.choose.turn_to(window.choose.listed("easy-neck"))
    stage.voice_ready()
    press_begin(stage)
    stage.settle()
    qtbot.waitUntil(lambda: stage.page is stage.window.again, timeout=PATIENCE)
    settings = stage.wishes.settings
    assert settings.breath.tempo == 7.0
    assert settings.session.rounds["hamstring-rolldown"] == 1
    assert settings.session.props["hamstring-rolldown"] == "books"
    assert stage.page is window.again


@pytest.mark.parametrize(
    "key",
    [
        KEY.Key_Y,
        KEY.Key_J,
        KEY.Key_Space,
        KEY.Key_Return,
        KEY.Key_Escape,
        KEY.Key_PageDown,
        KEY.Key_MediaTogglePlayPause,
    ],
)
def test_any_key_means_that_something_is_new_and_all_is_asked(stage: Stage, key: Qt.Key) -> None:
    press_begin(stage)
    stage.pass_time(4.0)
    stage.press(key)
    assert in_full(stage)
    assert not stage.window.screening.none.isEnabled()
    assert not stage.devices[-1].playing
    assert stage.noted == []


def test_until_it_was_done_in_full_once_more_all_is_asked_again(stage: Stage, days: Days) -> None:
    window = stage.window
    press_begin(stage)
    stage.press(KEY.Key_Y)
    stage.press(KEY.Key_Escape)
    assert stage.page is window.choose
    press_begin(stage)
    assert in_full(stage)
    stage.wishes.change(with_last(stage.wishes.settings, rolldown(), "Headphones"))
    window.screening.go_back.click()
    days.pass_by(1)
    press_begin(stage)
    assert stage.page is window.again


def test_a_media_key_of_the_desktop_is_an_answer(stage: Stage) -> None:
    press_begin(stage)
    stage.flow.session._wish(GO_ON)  # noqa: SLF001 - what a media player's button sends
    assert in_full(stage)


def test_keys_that_scroll_or_change_the_volume_are_no_answer(stage: Stage) -> None:
    press_begin(stage)
    for key in (KEY.Key_Down, KEY.Key_Up, KEY.Key_Shift, KEY.Key_Tab):
        stage.press(key)
    assert stage.flow.session.under_way
    assert stage.page is stage.window.again


def test_a_press_anywhere_is_an_answer(stage: Stage) -> None:
    press_begin(stage)
    QTest.mouseClick(stage.window.again, Qt.MouseButton.LeftButton)
    assert in_full(stage)


def test_while_it_counts_down_the_keys_mean_what_they_always_mean(stage: Stage) -> None:
    press_begin(stage)
    stage.pass_until(lambda: stage.page is stage.window.session)
    stage.press(KEY.Key_Space)
    assert stage.state is State.PAUSED


def test_after_a_stop_all_is_asked_of_every_routine(stage: Stage) -> None:
    window = stage.window
    press_begin(stage)
    stage.pass_until(lambda: stage.state is State.RUNNING)
    stage.press(KEY.Key_Escape)
    stage.pass_until(lambda: stage.page is window.stopped)
    window.stopped.another_button.click()
    assert "All questions come first." in window.choose.today.how.text()
    press_begin(stage)
    assert in_full(stage)


def test_whom_something_applies_to_is_asked_in_full_the_next_time(stage: Stage) -> None:
    window = stage.window
    window.choose.forward.click()
    stage.read_to_the_end()
    window.screening.applies.click()
    window.way_out.another.emit()
    press_begin(stage)
    assert in_full(stage)


@pytest.mark.parametrize(("passed", "full"), [(8.9, False), (9.1, True)])
def test_after_a_longer_break_all_is_asked(
    stage: Stage, days: Days, passed: float, *, full: bool
) -> None:
    days.pass_by(passed)
    press_begin(stage)
    assert in_full(stage) == full


def test_of_another_version_of_the_routine_all_is_asked(qtbot: QtBot, done: Settings) -> None:
    changed = replace(rolldown(), why=("Another reason.",))
    stage = Stage([changed], done)
    qtbot.addWidget(stage.window)
    stage.open()
    stage.voice_ready()
    press_begin(stage)
    assert in_full(stage)
    stage.flow.close()


def test_on_another_loudspeaker_all_is_asked(qtbot: QtBot, done: Settings) -> None:
    stage = opened(qtbot, done, loudspeaker="The neighbours' television")
    stage.voice_ready()
    press_begin(stage)
    stage.pass_time(0.5)
    assert in_full(stage)
    assert not stage.devices[-1].playing
    stage.flow.close()


def test_without_a_sound_all_is_asked(qtbot: QtBot, done: Settings) -> None:
    stage = opened(qtbot, done, dead_sound=Message("There is no loudspeaker."))
    stage.voice_ready()
    press_begin(stage)
    stage.pass_time(0.5)
    assert in_full(stage)
    stage.flow.close()


def test_if_the_sound_is_lost_while_it_is_asked_all_is_asked(stage: Stage) -> None:
    press_begin(stage)
    stage.pass_time(3.0)
    device = stage.devices[-1]
    device.failures.append(Failed(device.take, Message("It is gone.")))
    stage.pass_time(0.5)
    assert in_full(stage)


def test_the_window_closes_at_once_while_it_is_asked(stage: Stage) -> None:
    press_begin(stage)
    assert stage.window.close()
    assert stage.noted == []


def test_the_first_page_leads_with_it_and_with_what_fits_next(stage: Stage) -> None:
    today = stage.window.choose.today
    assert today.isVisible()
    # A screen of 768, and beneath a title of some pixels.
    for height in (768, 748, 740):
        stage.window.resize(1366, height)
        stage.settle()
        bar = stage.window.choose.view.verticalScrollBar()
        assert bar.maximum() == 0, "three bars stand within one another"
    assert "1 round" in today.how.text()
    assert "7.0 breaths" in today.how.text()
    assert "books" in today.how.text().casefold()
    assert "An easy neck" in today.next.text()
    assert today.choose.text() == "Choose: An easy neck"
    QTest.mouseClick(today.choose, Qt.MouseButton.LeftButton)
    assert in_full(stage)
    assert "An easy neck" in stage.window.screening.title.text()


def session_of(area: Area, began: datetime) -> Entry:
    made = f"{began} {area}"
    return Entry(began, "any", Outcome.FINISHED, 1, 30, 300.0, id=made, areas={area: 300.0})


@pytest.mark.parametrize("outcome", Outcome)
def test_what_only_the_journal_knows_leads_as_well_and_all_is_asked(
    qtbot: QtBot, days: Days, outcome: Outcome
) -> None:
    """Done in the terminal, or with an older version; what was stopped leads nowhere back."""
    done = replace(session_of(Area.NECK, days.now), routine="easy-neck", outcome=outcome)
    stage = opened(qtbot, Settings(), noted=[done])
    stage.flow.today.show()
    assert stage.window.choose.today.isVisible() == (outcome is Outcome.FINISHED)
    if outcome is Outcome.FINISHED:
        assert "All questions come first." in stage.window.choose.today.how.text()
        press_begin(stage)
        assert in_full(stage)
    stage.flow.close()


def test_what_was_done_this_week_fits_no_more_wherever_it_was_done(
    stage: Stage, days: Days
) -> None:
    """In the terminal, on another computer, or weeks ago what is usual: the journal knows."""
    today = stage.window.choose.today
    stage.noted = [session_of(Area.NECK, days.now - timedelta(hours=3))]
    stage.flow.today.show()
    assert "Two minutes" in today.next.text()
    stage.noted = [session_of(area, days.now - timedelta(days=8)) for area in BREAK.areas]
    stage.noted += [session_of(Area.SHOULDERS, days.now - timedelta(days=9))]
    stage.flow.today.show()
    assert today.next.text().endswith("Not yet this week: shoulders.")


def test_a_routine_that_is_gone_is_not_offered(qtbot: QtBot, done: Settings) -> None:
    stage = Stage([NECK], done)
    qtbot.addWidget(stage.window)
    stage.open()
    assert stage.window.choose.today.isHidden()
    stage.flow.close()


@pytest.fixture
def own_file(tmp_path: Path) -> Path:
    """A routine that lies in no folder of routines."""
    file = tmp_path / "mine.breathcoach"
    file.write_text(SMALL, "utf-8")
    return file


def test_what_was_opened_by_its_path_is_remembered_with_it(
    stage: Stage, days: Days, own_file: Path
) -> None:
    stage.flow.call_up(load(own_file), str(own_file))
    stage.begin()
    stage.pass_until(lambda: stage.page is stage.window.done)
    stage.window.done.another_button.click()
    assert stage.window.choose.today.name.text() == "Small"
    days.pass_by(1)
    press_begin(stage)
    assert stage.page is stage.window.again
    stage.pass_until(lambda: stage.page is stage.window.done)
    assert stage.wishes.settings.session.last["small"].file == str(own_file), "once more, too"


def test_it_is_begun_again_from_where_it_lies(qtbot: QtBot, days: Days, own_file: Path) -> None:
    small = find(str(own_file))
    kept = with_last(settings_of(routine="small"), small, "Headphones", file=str(own_file))
    days.pass_by(1)
    stage = opened(qtbot, kept)
    assert stage.window.choose.today.name.text() == "Small"
    stage.voice_ready()
    press_begin(stage)
    qtbot.waitUntil(lambda: stage.page is stage.window.again, timeout=PATIENCE)
    stage.flow.close()


@pytest.mark.parametrize("text", ["", SMALL.replace("Stand tall", "Grow"), None])
@pytest.mark.usefixtures("days")
def test_it_is_not_offered_where_it_is_another_one_by_now(
    qtbot: QtBot, own_file: Path, text: str | None
) -> None:
    small = find(str(own_file))
    kept = with_last(Settings(), small, "Headphones", file=str(own_file))
    own_file.unlink()
    if text is not None:
        own_file.write_text(text, "utf-8")
    stage = opened(qtbot, kept)
    assert stage.window.choose.today.isHidden()
    stage.flow.close()


def test_a_start_that_asks_for_it_begins_by_itself(qtbot: QtBot, done: Settings) -> None:
    stage = opened(qtbot, done)
    stage.flow.beginning.begin_when_known()
    qtbot.waitUntil(lambda: stage.page is stage.window.again, timeout=PATIENCE)
    assert stage.page is stage.window.again
    stage.flow.close()


def test_where_nothing_was_done_yet_a_start_that_asks_for_it_says_so(qtbot: QtBot) -> None:
    stage = opened(qtbot, Settings())
    stage.flow.beginning.begin_when_known()
    assert "Nothing has been done yet" in stage.window.choose.notice.text()
    stage.flow.close()


def test_a_reminder_of_whatever_fits_leads_to_what_fits_next(stage: Stage) -> None:
    window = stage.window
    call_up(stage.flow, stage.wishes, Language.EN, Asked(fits=True))
    assert window.choose.routine == NECK
    stage.press(KEY.Key_Return)
    assert in_full(stage)
    assert "An easy neck" in window.screening.title.text()


def test_where_nothing_was_done_yet_it_leads_there_too(qtbot: QtBot) -> None:
    stage = opened(qtbot, settings_of(favourites=("two-minute-break",)))
    stage.flow.choose_fitting()
    assert stage.window.choose.routine == BREAK
    stage.flow.close()


def test_where_all_has_had_its_turn_it_says_so(stage: Stage, days: Days) -> None:
    stage.noted = [session_of(area, days.now) for area in Area]
    stage.flow.today.show()
    stage.flow.choose_fitting()
    assert "had its turn" in stage.window.choose.notice.text()
    assert stage.page is stage.window.choose


def test_who_comes_for_another_routine_begins_it_by_the_return_key(stage: Stage) -> None:
    """A reminder of one routine does not begin the one that the page leads with."""
    window = stage.window
    stage.flow.call_up(NECK)
    stage.press(KEY.Key_Return)
    assert in_full(stage)
    assert "An easy neck" in window.screening.title.text()
    stage.press(KEY.Key_Escape)
    stage.settle()
    # Whoever comes back goes on from there: the card is in sight, and has the keyboard.
    card, view = window.choose.cards[NECK.id], window.choose.halves.list_view.viewport()
    assert card.hasFocus()
    assert view.rect().contains(QRect(card.mapTo(view, QPoint()), card.size()))


def test_nothing_of_the_answers_is_kept(stage: Stage) -> None:
    before = stage.wishes.settings.session.last
    press_begin(stage)
    stage.press(KEY.Key_Y)
    after = stage.wishes.settings.session.last
    stopped = {name: one.in_full for name, one in after.items()}
    assert stopped == {"hamstring-rolldown": True}
    assert before.keys() == after.keys()
