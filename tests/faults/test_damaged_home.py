"""The real program in a home in which everything is damaged: it starts, and says what is wrong."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from faults.mutations import ODD, SEED, damaged, damaged_binary, seeded
from faults.table import real
from support.programs import short
from support.programs.program import Home, Window
from support.sound.soundserver import wait_until

from coach import resources

HOW_MANY = 60
SHORT = Path(short.SHORT)


@pytest.fixture
def damaged_home(home: Home) -> Home:
    """Settings, journal, clips and many routines, all damaged, among things that are no files."""
    config = home.folder / "xdg_config_home" / "breath-coach"
    data = home.folder / "xdg_data_home" / "breath-coach"
    clips = home.folder / "cache" / "breath-coach" / "clips"
    for folder in (config, data / "routines", clips):
        folder.mkdir(parents=True)
    home.extra["XDG_CACHE_HOME"] = str(home.folder / "cache")
    (config / "settings.json").write_bytes(b'{"tempo": 1e999, "rounds": {"": [')
    (data / "journal.sqlite3").write_bytes(damaged_binary(b"SQLite format 3\0" * 999, seeded(SEED)))
    os.mkfifo(clips / f"{'0' * 64}.flac")
    built_in = resources.files("routines", ".toml")
    for number in range(HOW_MANY):
        good = built_in[number % len(built_in)].read_bytes()
        file = data / "routines" / f"mine-{number}.toml"
        file.write_bytes(damaged(good, seeded(SEED + number)))
    for name, make in ODD.items():
        make(data / "routines" / f"{name.replace(' ', '-').replace('/', '-')}.toml")
    return home


@pytest.mark.parametrize("command", ["list", "doctor"])
@real("everything in the home damaged", "coach {command}")
def test_looking_at_a_damaged_home_ends_well(damaged_home: Home, command: str) -> None:
    done = damaged_home.coach(command, check=False)
    assert done.returncode in {0, 1}
    assert "Traceback" not in done.stdout + done.stderr


@real("everything in the home damaged", "coach check")
def test_each_damaged_file_is_checked(
    damaged_home: Home, count: Callable[[str, float], None]
) -> None:
    folder = damaged_home.folder / "xdg_data_home" / "breath-coach" / "routines"
    files = sorted(str(path) for path in folder.iterdir())
    done = damaged_home.coach("check", *files, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert all(Path(file).name in done.stdout + done.stderr for file in files)
    count("files", len(files))


@real("everything in the home damaged", "the window opens")
def test_the_window_opens_in_a_damaged_home_and_loses_nothing(damaged_home: Home) -> None:
    damaged_home.extra["QT_QPA_PLATFORM"] = "offscreen"
    settings = damaged_home.folder / "xdg_config_home" / "breath-coach" / "settings.json"
    before = settings.read_bytes()
    with Window(damaged_home) as window:
        window.wait_for_control("Continue")
        aside = settings.with_name("settings.json.broken-1")
        wait_until(aside.exists, "the settings are set aside")
        assert aside.read_bytes() == before
        window.process.terminate()
        window.process.wait(60.0)
        assert window.process.stderr is not None
        assert "Traceback" not in window.process.stderr.read()
