"""Where there is no session bus, there are no media controls, and nobody hears of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from support.window.stage import Stage

from coach.desktop.media_controls import media_controls
from coach.desktop.mpris_state import Playing
from coach.ui.app.now_playing import playing


@pytest.mark.parametrize(
    "address",
    ["", "unix:path=/nowhere/at/all", "autolaunch:", "tcp:host=localhost,port=1", "nonsense", ";"],
)
@pytest.mark.usefixtures("qapp")
def test_no_bus_is_no_error(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    address: str,
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert media_controls() is None
    assert QApplication.instance()
    assert "".join(capfd.readouterr()) == ""


def test_the_time_stands_while_the_session_is_paused_and_goes_on_where_it_stood(
    stage: Stage,
) -> None:
    stage.begin()
    stage.pass_until(lambda: stage.window.session.words.heading.whole == "Hang")

    def shown() -> Playing:
        bridge = stage.flow.session.bridge
        assert bridge.conductor
        assert bridge.timeline
        return playing(bridge.conductor.tick(), bridge.timeline, "")

    stage.press(Qt.Key.Key_Space)
    stage.pass_time(1)
    paused = shown()
    assert paused.status == "Paused"
    stage.pass_time(10)
    assert shown().time == pytest.approx(paused.time)
    assert not paused.jumps_to(shown(), 10.0)
    stage.press(Qt.Key.Key_Space)
    stage.pass_time(2)
    assert shown().status == "Playing"
    assert paused.time < shown().time < paused.time + 3.0
    length = shown().length
    assert length
    last = [shown()]
    stage.pass_until(lambda: last.append(shown()) or last[-1].length - last[-1].time < 1.0)
    assert last[-1].time <= length


@pytest.mark.usefixtures("qapp")
def test_on_another_system_nothing_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    assert media_controls() is None
