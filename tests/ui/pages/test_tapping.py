"""The tempo is learnt from the person's own breath, with the eyes closed."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from support.window.stage import Stage, rolldown

from coach.core.routine.language import Language
from coach.core.routine.rhythm import Rhythm
from coach.core.score.timeline import ChimeKind
from coach.desktop.mpris_state import Playing
from coach.storage.settings import Settings
from coach.ui.pages.tap_control import TapControl

pytestmark = pytest.mark.slow

if TYPE_CHECKING:
    from coach.desktop.mpris import MediaControls

KEY = Qt.Key
TEMPO = Settings().breath.tempo


class Keys(QObject):
    """The desktop's media controls, with nobody behind them."""

    play_pause = Signal()
    play = Signal()
    pause = Signal()
    stop = Signal()
    next = Signal()
    previous = Signal()
    stay = Signal()
    raise_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown = Playing()
        self.closed = False

    def show(self, playing: Playing) -> None:
        self.shown = playing

    def clear(self) -> None:
        self.shown = Playing()

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def tap(stage: Stage) -> TapControl:
    """The control, with the stage's clock."""
    control = stage.window.choose.detail.tap
    control.now = stage.clock
    return control


@pytest.fixture
def said(tap: TapControl) -> list[str]:
    """What a screen reader is told."""
    found: list[str] = []
    tap.said.connect(found.append)
    return found


def begin(stage: Stage, tap: TapControl) -> None:
    stage.tab_to(tap.button)
    stage.press(KEY.Key_Space)
    assert tap.active


def breathe(stage: Stage, *seconds: float, key: Qt.Key = KEY.Key_Space) -> None:
    """Tap, and again after each so many seconds."""
    stage.press(key)
    for pause in seconds:
        stage.clock.time += pause
        stage.press(key)


@pytest.mark.parametrize("key", [KEY.Key_Space, KEY.Key_Return, KEY.Key_MediaTogglePlayPause])
def test_the_third_tap_sets_the_tempo_and_each_is_told(
    stage: Stage, tap: TapControl, said: list[str], key: Qt.Key
) -> None:
    begin(stage, tap)
    assert "three times" in said[-1].lower()
    breathe(stage, key=key)
    assert said[-1] == "1 of 3."
    stage.clock.time += 11.0
    breathe(stage, key=key)
    assert said[-1] == "2 of 3: 5.5 breaths / min so far."
    assert tap.dots.isVisible()
    assert stage.wishes.settings.breath.tempo == TEMPO
    stage.clock.time += 13.0
    breathe(stage, key=key)
    assert stage.wishes.settings.breath.tempo == 5.0
    assert said[-1] == tap.words.text() == "The tempo is yours now: 5.0 breaths / min."
    detail = stage.window.choose.detail
    assert detail.tempo.words.value.whole == "5.0 breaths / min"
    assert not tap.active
    # Whoever taps once more changes nothing, and is told again.
    stage.clock.time += 12.0
    breathe(stage, key=key)
    assert said[-1] == said[-2]
    assert not tap.active
    assert stage.wishes.settings.breath.tempo == 5.0
    stage.tab_to(detail.tempo.slider)
    stage.press(KEY.Key_Right)
    assert stage.wishes.settings.breath.tempo == 5.1
    assert "5.0" not in tap.words.text()


def test_what_is_said_first_is_level_with_the_button(stage: Stage, tap: TapControl) -> None:
    stage.settle()
    assert abs(tap.words.geometry().center().y() - tap.button.geometry().center().y()) <= 2


def test_a_click_is_a_tap_as_the_button_goes_down(stage: Stage, tap: TapControl) -> None:
    stage.settle()
    for pause in (0.0, 3.0, 8.0, 8.0):
        stage.clock.time += pause
        QTest.mousePress(tap.button, Qt.MouseButton.LeftButton)
        stage.clock.time += 0.5
        QTest.mouseRelease(tap.button, Qt.MouseButton.LeftButton)
        stage.clock.time -= 0.5
    assert stage.wishes.settings.breath.tempo == 7.5
    assert not tap.active


@pytest.mark.parametrize("key", [KEY.Key_Space, KEY.Key_Return, KEY.Key_MediaPlay])
def test_what_a_held_key_repeats_is_no_tap(
    stage: Stage, tap: TapControl, said: list[str], key: Qt.Key
) -> None:
    begin(stage, tap)
    stage.press(KEY.Key_Space)
    for _ in range(5):
        stage.clock.time += 5.0
        kind, plain = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(tap.button, QKeyEvent(kind, key, plain, " ", autorep=True))
    assert said[-1] == "1 of 3."
    assert tap.active


@pytest.mark.parametrize(
    ("pauses", "word", "count"),
    [
        ((0.3,), "double tap", 1),
        ((1.5,), "Too fast", 1),
        ((31.0,), "Too slow", 1),
        ((10.0, 30.0), "differ too much", 2),
        ((10.0, 1.2), "Too fast", 1),
        ((10.0, 0.2), "double tap", 2),
    ],
)
def test_nonsense_is_ignored_with_a_word(  # noqa: PLR0913, PLR0917 - a table
    stage: Stage,
    tap: TapControl,
    said: list[str],
    pauses: tuple[float, ...],
    word: str,
    count: int,
) -> None:
    begin(stage, tap)
    breathe(stage, *pauses)
    assert word in said[-1]
    assert f"{count} of 3" in said[-1]
    assert tap.active
    assert stage.wishes.settings.breath.tempo == TEMPO


@pytest.mark.parametrize(
    ("cycle", "tempo", "yours", "bound"), [(3.0, 15.0, "20.0", "fast"), (25.0, 3.0, "2.4", "slow")]
)
def test_the_bounds_hold_and_are_told(  # noqa: PLR0913, PLR0917 - a table
    stage: Stage,
    tap: TapControl,
    said: list[str],
    cycle: float,
    tempo: float,
    yours: str,
    bound: str,
) -> None:
    begin(stage, tap)
    breathe(stage, cycle, cycle)
    assert stage.wishes.settings.breath.tempo == tempo
    assert yours in said[-1]
    assert f"{tempo:.1f} breaths / min now, the {bound}est here" in said[-1]


def test_the_bounds_of_the_routine_hold_and_one_with_one_tempo_learns_none(
    stage: Stage, tap: TapControl, said: list[str]
) -> None:
    choose = stage.window.choose
    slow = replace(rolldown(), id="slow", rhythm=Rhythm(5.5, 4.5, 6.5))
    choose.offer(slow)
    begin(stage, tap)
    breathe(stage, 5.0, 5.0)
    assert stage.wishes.settings.breath.tempo == 6.5
    assert "12.0" in said[-1]
    assert "6.5 breaths / min now, the fastest here" in said[-1]
    choose.offer(replace(slow, id="one", rhythm=replace(slow.rhythm, choices=frozenset())))
    assert not tap.isVisible()
    choose.offer(slow)
    assert tap.isVisible()


def leave_by_escape(stage: Stage) -> None:
    stage.press(KEY.Key_Escape)


def leave_by_tab(stage: Stage) -> None:
    stage.press(KEY.Key_Tab)


def leave_by_click(stage: Stage) -> None:
    QTest.mouseClick(stage.window.choose.title, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def leave_by_another_page(stage: Stage) -> None:
    stage.window.choose.who.click()


@pytest.mark.parametrize(
    "leave", [leave_by_escape, leave_by_tab, leave_by_click, leave_by_another_page]
)
def test_it_is_left_by_escape_or_by_doing_something_else(
    stage: Stage, tap: TapControl, said: list[str], leave: Callable[[Stage], None]
) -> None:
    begin(stage, tap)
    breathe(stage, 10.0)
    leave(stage)
    assert not tap.active
    assert "stays as it was" in said[-1]
    stage.clock.time += 10.0
    tap.tap()
    assert stage.wishes.settings.breath.tempo == TEMPO


def test_it_stays_while_another_window_is_before_it(stage: Stage, tap: TapControl) -> None:
    begin(stage, tap)
    stage.press(KEY.Key_Space)
    for kind in (QEvent.Type.FocusOut, QEvent.Type.FocusIn):
        reason = Qt.FocusReason.ActiveWindowFocusReason
        QApplication.sendEvent(tap.button, QFocusEvent(kind, reason))
        assert tap.active


def test_who_goes_away_is_not_waited_for(qtbot: QtBot, stage: Stage, tap: TapControl) -> None:
    begin(stage, tap)
    tap.patience.setInterval(1)
    with qtbot.waitSignal(tap.ended, timeout=5000):
        stage.press(KEY.Key_Space)
    assert not tap.active


def test_a_bell_answers_each_tap_that_counts(stage: Stage, tap: TapControl) -> None:
    begin(stage, tap)
    breathe(stage, 0.3, 9.7, 10.0)
    timelines = [device.timeline for device in stage.devices]
    kinds = [chime.kind for timeline in timelines if timeline for chime in timeline.chimes]
    # Not the second of a double tap; and the last otherwise than the others.
    assert kinds == [ChimeKind.STEP, ChimeKind.STEP, ChimeKind.ROUND]
    assert all(device.mixes[0].breath > 0 for device in stage.devices)


def test_the_desktops_media_keys_tap_while_it_waits_and_only_then(
    stage: Stage, tap: TapControl
) -> None:
    keys = Keys()
    stage.media = cast("MediaControls", keys)
    begin(stage, tap)
    assert (keys.shown.status, keys.shown.title) == ("Playing", "Tap your breath")
    for key in (keys.play_pause, keys.pause, keys.play):
        key.emit()
        stage.clock.time += 8.0
    assert stage.wishes.settings.breath.tempo == 7.5
    assert keys.shown == Playing()
    stage.clock.time += 60.0
    begin(stage, tap)
    keys.play_pause.emit()
    keys.stop.emit()
    assert not tap.active
    for _ in range(3):
        stage.clock.time += 12.0
        keys.play_pause.emit()
    assert stage.wishes.settings.breath.tempo == 7.5
    # The same player on the desktop: a session's keys go to the session.
    stage.begin()
    assert keys.shown.title
    keys.play_pause.emit()
    assert not tap.active
    stage.flow.close()
    assert keys.closed


@pytest.mark.parametrize("size", [(640, 360), (640, 480), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("language", list(Language), indirect=True)
def test_all_is_shown_in_every_size(
    qtbot: QtBot, language: Language, size: tuple[int, int]
) -> None:
    assert language
    stage = Stage()
    qtbot.addWidget(stage.window)
    stage.open(*size)
    tap = stage.window.choose.detail.tap
    tap.now = stage.clock
    with qtbot.waitActive(stage.window):
        stage.window.activateWindow()
    view = stage.window.choose.view.viewport()
    stage.settle()
    begin(stage, tap)
    for _ in range(3):
        stage.settle()
        for part in (tap.button, tap.words):
            place = part.rect().translated(part.mapTo(view, QPoint(0, 0)))
            assert view.rect().contains(place), part
            assert part.height() >= part.minimumSizeHint().height()
        assert tap.words.height() >= tap.words.heightForWidth(tap.words.width())
        # The longest there is to say: too slow, counted anew.
        stage.clock.time += 31.0
        stage.press(KEY.Key_Space)
    stage.flow.close()
