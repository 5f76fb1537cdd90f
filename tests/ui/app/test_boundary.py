"""Whatever fails while somebody has the head down: they come up, are told, and it is noted."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from support.chosen import settings_of
from support.window.stage import STRIDE, HeardDevice, Stage

from coach.core.score.timeline import State
from coach.core.session.session import Session
from coach.live import conductor
from coach.storage import fault_log
from coach.storage.journal import Outcome
from coach.storage.trace_file import TraceFile
from coach.ui.app import announcer
from coach.ui.figure.view import FigureView
from coach.ui.session import views
from coach.ui.session.circle import Circle

pytestmark = pytest.mark.slow

# Headings with the head down.
MOMENTS = ("Fold", "Hang", "Roll up")


def broken(*_: object, **__: object) -> None:
    raise ValueError("broken on purpose")


class Controls:
    """Media controls of a desktop, which fail at once."""

    show = clear = close = staticmethod(broken)


class BrokenFollower:
    """Something that follows a session and fails."""

    problem = ""
    follow = staticmethod(broken)


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    """The whole window and a round, for tests that look at nothing but what fails."""
    stage = Stage(settings=settings_of(rounds={"hamstring-rolldown": 1}))
    qtbot.addWidget(stage.window)
    stage.open()
    return stage


@pytest.fixture
def hooked(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let what nobody else catches come to the boundary, as in the program."""

    def hook() -> None:
        # Not pytest-qt's, which is set anew when a test begins.
        monkeypatch.setattr(sys, "excepthook", sys.excepthook)
        monkeypatch.setattr(threading, "excepthook", threading.excepthook)
        stage.flow.session.boundary.catch_all()

    return hook


def hang(stage: Stage, heading: str = "Hang") -> None:
    """Breathe until this step has the head down, and a little more."""
    stage.begin()
    words = stage.window.session.words
    stage.pass_until(lambda: words.heading.whole == heading, tick=STRIDE)
    stage.pass_until(lambda: words.phase.whole == "Breathe out")
    stage.pass_time(2)
    assert not stage.window.session.fault.isVisible()


def come_to_the_end(stage: Stage) -> None:
    stage.pass_until(lambda: stage.page is not stage.window.session, tick=STRIDE)
    assert stage.state is None


# What fails for good -> who is to be broken. The voice leads on.
Breaks = Callable[[Stage, pytest.MonkeyPatch], None]
LEFT_OUT: dict[str, Breaks] = {
    "the figure's pose": lambda _, patch: patch.setattr(FigureView, "show", broken),
    "the figure's painter": lambda stage, _: setattr(stage.window.session.circle, "figure", broken),
    "the circle": lambda _, patch: patch.setattr(views, "breath_of", broken),
    "the circle's painter": lambda _, patch: patch.setattr(Circle, "_draw_ring", broken),
    "the words": lambda _, patch: patch.setattr(views, "words_of", broken),
    "the bar": lambda stage, patch: patch.setattr(stage.window.session.bar, "show_time", broken),
    "the announcer": lambda _, patch: patch.setattr(announcer, "words_of", broken),
    "the trace": lambda stage, _: setattr(
        stage.flow.session.bridge.conductor, "_follower", TraceFile(Path("/dev/full"))
    ),
    "another follower": lambda stage, _: setattr(
        stage.flow.session.bridge.conductor, "_follower", BrokenFollower()
    ),
    # The stage has no desktop.
    "the media keys": lambda stage, _: setattr(stage.flow.session, "_now_playing", Controls()),
}
SESSION: dict[str, Breaks] = {
    "what the device reports": lambda stage, patch: patch.setattr(
        stage.devices[-1], "reports", broken
    ),
    "the moment": lambda _, patch: patch.setattr(conductor, "snapshot", broken),
    "the way out": lambda _, patch: (
        patch.setattr(conductor, "snapshot", broken),
        patch.setattr(Session, "stop", broken),
    ),
    "every device that is open": lambda stage, patch: [
        patch.setattr(stage.devices[-1], name, broken)
        for name in ("play", "reports", "mix", "close", "replace")
    ],
}


@pytest.mark.parametrize("what", LEFT_OUT)
def test_what_fails_is_left_out_and_the_voice_leads_on(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    hang(stage)
    LEFT_OUT[what](stage, monkeypatch)
    page = stage.window.session
    stage.pass_time(2)
    page.circle.update()
    stage.settle()
    assert page.fault.isVisible(), "it is told"
    assert len(stage.faults) == 1, "and recorded once"
    assert stage.devices[-1].playing
    come_to_the_end(stage)
    assert stage.page is stage.window.done
    assert [entry.outcome for entry in stage.noted] == [Outcome.FINISHED]


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("what", SESSION)
def test_a_session_that_fails_brings_the_person_up_and_is_noted(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, what: str, moment: str
) -> None:
    hang(stage, moment)
    SESSION[what](stage, monkeypatch)
    stage.pass_time(1)
    stage.settle()
    page = stage.window.session
    assert page.fault.isVisible()
    assert "brings you up" in page.fault.text.text()
    assert page.words.heading.whole == "Come up slowly"
    device = stage.devices[-1]
    assert device.playing
    said = lines_from(device, stage)
    assert any("head" in line for line in said), said
    come_to_the_end(stage)
    assert stage.page is stage.window.stopped
    assert [entry.outcome for entry in stage.noted] == [Outcome.STOPPED]
    assert stage.noted[0].breaths > 0
    assert len(stage.faults) <= 3


def lines_from(device: HeardDevice, stage: Stage) -> list[str]:
    timeline = stage.flow.session.bridge.timeline
    assert timeline
    assert device.timeline is timeline
    recovering = State.RECOVERING
    return [each.text for each in timeline.spoken if timeline.at(each.start).state is recovering]


def test_a_fault_that_passes_brings_the_person_up_by_the_sessions_own_way(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    hang(stage)
    with monkeypatch.context() as patch:
        patch.setattr(conductor, "snapshot", broken)
        stage.flow.session.bridge.tick()
    stage.pass_time(1)
    assert stage.state is State.RECOVERING
    assert stage.flow.session.bridge.conductor
    come_to_the_end(stage)


KEYS = {
    "next": Qt.Key.Key_N,
    "previous": Qt.Key.Key_P,
    "stay": Qt.Key.Key_B,
    "pause": Qt.Key.Key_Space,
}


@pytest.mark.parametrize("key", KEYS)
def test_a_wish_that_fails_brings_the_person_up(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    hang(stage)
    monkeypatch.setattr(Session, key, broken)
    stage.press(KEYS[key])
    stage.pass_time(1)
    assert stage.state is State.RECOVERING
    come_to_the_end(stage)
    assert [entry.outcome for entry in stage.noted] == [Outcome.STOPPED]


def test_whatever_fails_as_the_window_closes_the_settings_are_kept(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    hang(stage)
    stage.window.session.tempo.slider.setValue(77)
    monkeypatch.setattr(stage.devices[-1], "close", broken)
    monkeypatch.setattr(stage.awake, "release", broken)
    stage.flow.close()
    assert stage.saved[-1].breath.tempo == 7.7
    assert [entry.outcome for entry in stage.noted] == [Outcome.BROKEN_OFF]
    assert len(stage.faults) == 1, "both at one place: raised by the same line"


def test_without_sound_a_picture_that_fails_brings_the_person_up(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.dead_sound = "No sound."
    stage.begin(gates=False)
    stage.window.session.banner.second_button.click()
    stage.pass_gates()
    stage.pass_until(lambda: stage.window.session.words.heading.whole == "Hang")
    monkeypatch.setattr(views, "words_of", broken)
    stage.pass_time(2)
    assert stage.state is State.RECOVERING


def test_a_picture_that_failed_shows_nothing_that_is_no_longer_true(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    hang(stage)
    page = stage.window.session
    with monkeypatch.context() as patch:
        patch.setattr(views, "words_of", broken)
        patch.setattr(Circle, "_draw_ring", broken)
        stage.pass_time(2)
        page.circle.update()
        stage.settle()
    assert page.words.phase.whole == ""
    shot = page.circle.grab().toImage()
    middle = shot.pixelColor(shot.width() // 2, shot.height() // 2)
    corner = shot.pixelColor(1, shot.height() // 2)
    assert middle == corner, "the circle is gone"
    come_to_the_end(stage)
    stage.window.done.again_button.click()
    stage.window.setup.begin_button.click()
    stage.pass_until(lambda: stage.state is State.WAITING)
    assert page.words.phase.whole, "the next session has all its parts"


def test_any_other_painter_that_fails_is_told_once(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, hooked: Callable[[], None]
) -> None:
    hooked()
    hang(stage)

    def paint_badly(bar: QWidget, _event: QPaintEvent) -> None:
        painter = QPainter(bar)
        painter.drawLine(0, 0, 1, 1)
        broken()

    bar = stage.window.session.bar
    monkeypatch.setattr(type(bar), "paintEvent", paint_badly)
    for _ in range(5):
        stage.pass_time(1)
        bar.update()
        stage.settle()
    assert stage.window.session.fault.isVisible()
    assert len(stage.faults) == 1
    come_to_the_end(stage)
    assert stage.page is stage.window.done


def test_on_a_quiet_page_a_fault_is_told_at_the_foot(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, hooked: Callable[[], None]
) -> None:
    hooked()
    monkeypatch.setattr(stage.window.about, "enter", broken)
    stage.window.choose.who.click()
    stage.settle()
    stage.voice_ready()
    assert "failed" in stage.window.voice_bar.notice.text()
    assert "broken on purpose" in stage.faults[0]


def test_a_session_that_cannot_begin_is_told_before_anybody_bends(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.voice_ready()
    stage.window.choose.forward.click()
    stage.read_to_the_end()
    stage.window.screening.none.click()
    monkeypatch.setattr(conductor.Conductor, "start", broken)
    stage.window.setup.begin_button.click()
    stage.settle()
    assert stage.page is stage.window.setup
    assert "failed" in stage.window.voice_bar.notice.text()
    assert not stage.awake.held


def test_the_record_of_faults_stays_small_and_is_in_our_own_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", f"{tmp_path}/state")
    assert str(fault_log.path()).startswith(f"{tmp_path}/state/breath-coach/")
    for number in range(60):
        try:
            broken()
        except ValueError as fault:
            fault.args = (f"{number} " + "x" * 30_000,)
            fault_log.record(fault)
    folder = fault_log.path().parent
    assert sum(file.stat().st_size for file in folder.iterdir()) <= 2 * fault_log.MOST
    assert b"Breath Coach" in fault_log.path().read_bytes()


def test_where_nothing_can_be_recorded_nothing_else_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/dev/null")
    fault_log.record(ValueError("x"))
