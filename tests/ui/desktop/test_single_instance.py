"""A second start brings the first window forward, whatever state the first is in."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from support.chosen import wish
from support.routines.routine_files import SMALL
from support.sound.soundserver import wait_until
from support.window.stage import Stage

from coach.core.routine.language import Language
from coach.desktop.single_instance import Asked, SingleInstance
from coach.storage.routines import BrokenRoutine, load
from coach.ui.app.asked import call_up

pytestmark = pytest.mark.slow

# Of the xdg-activation protocol: the name of the environment's variable.
TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - a name, no secret
SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from coach.desktop.single_instance import Asked, SingleInstance
app = QCoreApplication([])
second = SingleInstance(Path(sys.argv[1]), patience=int(sys.argv[3]) if sys.argv[3:] else 15_000)
was_first = second.is_first
try:
    print(was_first, second.hand_over(Asked.by(sys.argv[2], 5.0, 3)))
except TimeoutError as error:
    print(was_first, error)
"""
KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from coach.desktop.single_instance import SingleInstance
app = QCoreApplication([])
first = SingleInstance(Path(sys.argv[1]))
first.listen()
print(first.is_first, Path(first.address).exists(), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def start(script: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments], stdout=subprocess.PIPE, text=True
    )


def said(process: subprocess.Popen[str]) -> str:
    return process.communicate(timeout=30)[0].strip()


@pytest.fixture
def first(qapp: object, tmp_path: Path) -> Iterator[SingleInstance]:
    del qapp
    instance = SingleInstance(tmp_path)
    yield instance
    instance.close()


def test_the_first_is_told_what_the_second_was_asked_for(
    first: SingleInstance, tmp_path: Path, qtbot: QtBot
) -> None:
    first.listen()
    with qtbot.waitSignal(first.asked, timeout=30_000) as told:
        second = start(SECOND, str(tmp_path), "/a/ö b.breathcoach")
    assert told.args == [Asked("/a/ö b.breathcoach", 5.0, 3)]
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)
    assert said(second) == "False True"


def test_a_second_start_waits_for_a_first_that_is_only_just_starting(
    first: SingleInstance, tmp_path: Path, qtbot: QtBot
) -> None:
    second = start(SECOND, str(tmp_path), "")
    qtbot.waitUntil(lambda: _knocks(second), timeout=10_000)
    with qtbot.waitSignal(first.asked, timeout=30_000):
        first.listen()
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)
    assert said(second) == "False True"


def _knocks(process: subprocess.Popen[str]) -> bool:
    """Tell whether it has loaded what it connects with."""
    return "QtNetwork" in Path(f"/proc/{process.pid}/maps").read_text()


def test_a_first_that_is_busy_is_not_disturbed_by_a_second_window_and_obeys_later(
    first: SingleInstance, tmp_path: Path, qtbot: QtBot
) -> None:
    first.listen()  # and hears nothing while this test waits
    answer = said(start(SECOND, str(tmp_path), "/a/late", "800"))
    assert answer.startswith("False Breath Coach is open already"), answer
    with qtbot.waitSignal(first.asked, timeout=10_000) as told:
        pass
    assert told.args[0].routine == "/a/late"


def test_a_second_is_answered_before_it_is_obeyed(
    first: SingleInstance, tmp_path: Path, qtbot: QtBot
) -> None:
    first.listen()
    late: list[str] = []
    second = start(SECOND, str(tmp_path), "", "1000")
    # Obeying takes until the second has been and gone.
    first.asked.connect(lambda _: late.append(said(second)))
    qtbot.waitUntil(lambda: bool(late), timeout=30_000)
    assert late == ["False True"]


def test_a_first_that_dies_without_an_answer_is_followed_by_the_second(tmp_path: Path) -> None:
    mute = KILLED.replace("first.listen()", "").replace(
        "os.kill(os.getpid(), signal.SIGKILL)", "sys.stdin.read()"
    )
    dying = subprocess.Popen(
        [sys.executable, "-c", mute, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with dying:
        assert dying.stdout
        assert dying.stdout.readline().startswith("True")
        second = start(SECOND, str(tmp_path), "")
        wait_until(lambda: _knocks(second), "it knocks")
        dying.kill()
        assert said(second) == "False False"


def test_the_window_comes_forward_by_the_permission_that_the_second_was_given(
    first: SingleInstance, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TOKEN, "from-the-desktop")
    first.listen()
    with qtbot.waitSignal(first.asked, timeout=30_000) as told:
        second = start(SECOND, str(tmp_path), "")
    monkeypatch.delenv(TOKEN)
    told.args[0].allow()
    assert os.environ[TOKEN] == "from-the-desktop"
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)
    said(second)


def test_the_permission_is_kept_where_qts_own_wayland_part_looks() -> None:
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    libraries = list(plugins.rglob("libxdg-shell.so"))
    if not libraries:
        pytest.skip("this Qt has no Wayland")
    assert all(TOKEN.encode() in library.read_bytes() for library in libraries)


def test_what_a_killed_one_left_behind_is_cleared_away(
    qapp: object, tmp_path: Path, qtbot: QtBot
) -> None:
    del qapp
    assert said(start(KILLED, str(tmp_path))) == "True True"
    first = SingleInstance(tmp_path)
    assert first.is_first
    first.listen()
    with qtbot.waitSignal(first.asked, timeout=30_000):
        second = start(SECOND, str(tmp_path), "")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)
    second.communicate()
    first.close()


def test_nonsense_is_not_obeyed(first: SingleInstance, qtbot: QtBot) -> None:
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - as the program does

    told = []
    first.asked.connect(told.append)
    first.listen()
    for nonsense in (b"\x00\xff\n", b'{"tempo": 99}\n', b"[" * 5000 + b"\n", b"x" * 100_000):
        socket = QLocalSocket()
        socket.connectToServer(first.address)
        assert socket.waitForConnected(2000)
        socket.write(nonsense)
        socket.flush()
        state = QLocalSocket.LocalSocketState.UnconnectedState
        qtbot.waitUntil(lambda socket=socket, state=state: socket.state() == state)
    assert told == []


def test_another_screen_has_a_window_of_its_own(
    first: SingleInstance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":77")
    other = SingleInstance(tmp_path)
    assert first.is_first
    assert other.is_first
    other.close()


def test_an_opened_file_is_chosen_in_the_window_that_is_there(stage: Stage, tmp_path: Path) -> None:
    file = tmp_path / "mine.breathcoach"
    file.write_text(SMALL)
    stage.window.choose.preferences.click()
    stage.flow.call_up(load(file))
    assert stage.page is stage.window.choose
    assert stage.window.choose.routine == load(file)
    assert stage.window.choose.cards["small"].isChecked()


def test_a_broken_file_is_shown_with_what_is_wrong(stage: Stage, tmp_path: Path) -> None:
    entry = load(tmp_path / "gone.breathcoach")
    assert isinstance(entry, BrokenRoutine)
    before = stage.window.choose.routine
    stage.flow.call_up(entry)
    stage.settle()
    assert stage.window.choose.routine is before
    shown = [text.text() for text in stage.window.choose.findChildren(QLabel)]
    assert "Cannot be used: gone.breathcoach" in shown


def test_a_session_under_way_is_not_disturbed(stage: Stage, tmp_path: Path) -> None:
    file = tmp_path / "mine.breathcoach"
    file.write_text(SMALL)
    stage.begin()
    chosen = stage.window.choose.routine
    stage.flow.call_up(load(file))
    assert stage.page is stage.window.session
    assert stage.window.choose.routine is chosen


def test_a_second_start_leaves_the_tempo_of_a_session_and_of_the_settings_alone(
    stage: Stage,
) -> None:
    stage.begin()
    before = stage.wishes.settings
    call_up(stage.flow, stage.wishes, Language.EN, Asked("breathing", 12.0, 5))
    stage.pass_time(1)
    conductor = stage.flow.session.bridge.conductor
    assert conductor
    assert conductor.breathing.tempo == before.breath.tempo
    assert stage.window.session.tempo.tempo == before.breath.tempo
    assert stage.wishes.settings == before
    stage.flow.close()
    assert not stage.saved or stage.saved[-1].breath.tempo == before.breath.tempo


def test_what_a_start_asks_for_holds_for_the_next_session_and_is_not_stored(stage: Stage) -> None:
    before = stage.wishes.settings
    call_up(stage.flow, stage.wishes, Language.EN, Asked("", 12.0))
    assert stage.window.choose.detail.tempo.tempo == 12.0
    wish(stage.wishes, voice_volume=0.5)
    stage.wishes.keep()
    kept = stage.saved[-1]
    assert (kept.breath.tempo, kept.sound.voice_volume) == (before.breath.tempo, 0.5)
    stage.window.choose.detail.tempo.slider.setValue(90)
    stage.wishes.keep()
    assert stage.saved[-1].breath.tempo == 9.0, "what was chosen by hand is kept"


def test_a_minimized_window_comes_back(stage: Stage) -> None:
    stage.window.showMinimized()
    stage.settle()
    stage.flow.call_up(None)
    stage.settle()
    assert not stage.window.windowState() & Qt.WindowState.WindowMinimized
    assert stage.window.isActiveWindow()
