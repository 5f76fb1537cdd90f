"""Where there is no session bus, there are no media controls, and nobody hears of it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from coach.ui.media_keys import media_controls


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


@pytest.mark.usefixtures("qapp")
def test_on_another_system_nothing_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    assert media_controls() is None
