"""Files under strange names, on full disks, and in the way: told in one line, and nothing lost."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import soundfile
from support.programs.program import Home
from support.programs.short import SHORT
from support.sound.soundserver import wait_until

pytestmark = [
    pytest.mark.voice,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files"),
]


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for what is written, where the program is started."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def slow_home(tmp_path: Path) -> Home:
    """A home in which no line is rendered yet."""
    return Home(tmp_path)


def start(home: Home, *arguments: str, **how: object) -> subprocess.Popen[str]:
    """Start the coach with pipes for all that it says."""
    command = [sys.executable, "-m", "coach", *arguments]
    return subprocess.Popen(  # type: ignore[call-overload, no-any-return]  # forwarded
        command, env=home.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **how
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--captions", "s.vtt", "--trace", "s.vtt"], "s.vtt and s.vtt are one file"),
        (["--trace", "./a.wav"], "a.wav and a.wav are one file"),
        (["--trace", "hard"], "a.wav and hard are one file"),
        (["--trace", "soft"], "a.wav and soft are one file"),
        (["--trace", "mine.toml"], "mine.toml and mine.toml are one file"),
        (["--captions", "folder.vtt"], "folder.vtt is a folder"),
        (["--tempo", "nan"], "nan is no number"),
        (["--tempo", "inf"], "inf is not in the range"),
        (["--tempo", "-inf"], "-inf is not in the range"),
        (["--rounds", "nan"], "not a valid integer"),
        (["--get-ready", "inf"], "not a valid integer"),
        (["--do", "nan pause"], "expected a number of seconds"),
        (["--do", "1e308 pause"], "expected at most 86400 seconds"),
        (["--do", "10 tempo nan"], "expected a number of breaths a minute"),
        (["--output", "pipe.wav"], "pipe.wav is a pipe or a device"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_written(
    home: Home, here: Path, arguments: list[str], words: str
) -> None:
    (here / "mine.toml").write_text(Path(SHORT).read_text())
    (here / "a.wav").write_text("mine")
    (here / "hard").hardlink_to(here / "a.wav")
    (here / "soft").symlink_to("a.wav")
    (here / "folder.vtt").mkdir()
    os.mkfifo(here / "pipe.wav")
    before = names(here)
    done = home.coach("render", "--yes", "mine.toml", "--output", "a.wav", *arguments, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    last = done.stderr.splitlines()[-1]
    assert last.startswith("coach: ")
    assert words in last
    assert names(here) == before
    assert (here / "a.wav").read_text() == "mine"
    assert (here / "mine.toml").read_text() == Path(SHORT).read_text()


@pytest.mark.parametrize("ending", ["wav", "flac", "ogg", "mp3"])
def test_a_full_disk_is_one_line_and_leaves_nothing(home: Home, here: Path, ending: str) -> None:
    # A file may be so large, and no larger: in blocks of 512 bytes, as POSIX has it.
    full = ["sh", "-c", 'ulimit -f 1000 && exec "$@"', "sh"]
    coach = [sys.executable, "-m", "coach", "render", "--yes", SHORT, "--output", f"a.{ending}"]
    more = ["--captions", "a.vtt", "--trace", "a.jsonl"]
    done = subprocess.run(
        [*full, *coach, *more], env=home.env, check=False, capture_output=True, text=True
    )
    assert done.returncode == 2
    last = done.stderr.splitlines()[-1]
    assert last.startswith(f"coach: a.{ending}: cannot be written (the disk is full, or it fails")
    assert "Traceback" not in done.stderr
    assert names(here) == set()


def test_a_trace_takes_the_place_of_another_and_of_nothing_else(home: Home, here: Path) -> None:
    for _ in "12":
        home.coach("render", "--yes", SHORT, "--output", "a.flac", "--trace", "t.toml")
    Path("mine.toml").write_text("name = 1")
    for how in (("render", "--output", "b.flac"), ("play",), ("run",)):
        done = home.coach(how[0], SHORT, *how[1:], "--trace", "mine.toml", check=False)
        assert done.returncode == 2
        assert done.stderr.startswith("coach: mine.toml holds something else than a trace")
    assert Path("mine.toml").read_text() == "name = 1"
    assert names(here) == {"a.flac", "t.toml", "mine.toml"}


def test_a_link_is_followed_and_a_device_stays_one(home: Home, here: Path) -> None:
    (here / "away").mkdir()
    (here / "a.flac").symlink_to("away/real.flac")
    os.mkfifo(here / "trace")
    reader = os.open(here / "trace", os.O_RDONLY | os.O_NONBLOCK)
    home.coach("render", "--yes", SHORT, "--output", "a.flac", "--trace", "trace")
    assert b'"finished"' in os.read(reader, 1 << 16)
    os.close(reader)
    assert (here / "a.flac").is_symlink()
    assert soundfile.info(here / "away" / "real.flac").duration > 10
    assert stat.S_ISFIFO((here / "trace").stat().st_mode)
    home.coach("render", "--yes", SHORT, "--output", "a.flac", "--trace", os.devnull)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
    assert names(here) == {"a.flac", "away", "trace"}


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_name_need_not_be_text(home: Home, here: Path) -> None:
    strange = {name: os.fsdecode(name) for name in (b"o\xff.flac", b"ok\xff.toml", b"bad\xfe.toml")}
    Path(strange[b"ok\xff.toml"]).write_text(Path(SHORT).read_text())
    Path(strange[b"bad\xfe.toml"]).write_text("nonsense")
    done = home.coach("check", strange[b"ok\xff.toml"])
    assert done.stdout == "ok\\xff.toml: good\n"
    done = home.coach("check", strange[b"bad\xfe.toml"], check=False)
    assert done.stderr.startswith("bad\\xfe.toml: ")
    done = home.coach("play", strange[b"bad\xfe.toml"], check=False)
    assert "coach: Invalid value for '[ROUTINE]': bad\\xfe.toml: " in done.stderr
    assert "Traceback" not in done.stderr
    home.coach("render", "--yes", strange[b"ok\xff.toml"], "--output", strange[b"o\xff.flac"])
    assert soundfile.info(os.fsencode(here / strange[b"o\xff.flac"])).duration > 10


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_render_that_is_ended_leaves_nothing(
    home: Home, here: Path, number: signal.Signals
) -> None:
    # No player is that fast, and no render: six rounds at the slowest tempo.
    long = ("hamstring-rolldown", "--tempo", "3", "--rounds", "6")
    with start(home, "render", "--yes", *long, "--output", "a.mp3") as program:
        wait_until(lambda: bool(names(here)), "it writes", 120.0)
        program.send_signal(number)
        _, said = program.communicate(timeout=30.0)
    assert program.returncode == 128 + number
    assert said.splitlines()[-1] == "coach: stopped before the end; nothing was kept"
    assert names(here) == set()


def test_a_kill_of_all_while_the_voice_is_prepared_leaves_no_folder(slow_home: Home) -> None:
    scratch = slow_home.folder / "tmp"
    scratch.mkdir()
    slow_home.extra["TMPDIR"] = str(scratch)
    output = str(slow_home.folder / "a.wav")
    coach = start(slow_home, "render", "--yes", "--output", output, start_new_session=True)
    with coach as program:
        wait_until(lambda: bool(names(scratch)), "the voice is prepared", 60.0)
        os.killpg(program.pid, signal.SIGTERM)
        program.communicate(timeout=30.0)
    assert program.returncode == 128 + signal.SIGTERM
    assert names(scratch) == set()
    assert not Path(output).exists()


def test_without_an_answer_nothing_is_rendered_or_played(home: Home, here: Path) -> None:
    for command in (["render", "--output", "a.wav"], ["play"]):
        with start(home, *command, stdin=subprocess.DEVNULL) as program:
            asked, said = program.communicate(timeout=60.0)
        assert program.returncode == 2
        assert "Does any of this apply to you?" in asked
        assert said.strip() == ("coach: nobody answered; --yes says that nothing speaks against it")
    with start(home, "render", "--output", "a.wav", stdin=subprocess.PIPE) as program:
        asked, _ = program.communicate("y\n", timeout=60.0)
    assert program.returncode == 1
    assert "no key stops it" in asked
    assert names(here) == set()


def test_a_terminal_that_has_closed_its_streams_is_no_mistake(home: Home) -> None:
    scratch = home.folder / "out"
    closed = f'exec "$0" -m coach play "$1" --yes <&- >&- 2>"{scratch}"'
    home.extra["PULSE_SERVER"] = f"unix:{home.folder}/nobody"
    done = subprocess.run(["sh", "-c", closed, sys.executable, SHORT], env=home.env, check=False)
    assert done.returncode == 1
    assert scratch.read_text().splitlines()[-1].startswith("coach: No loudspeaker")
    assert "Traceback" not in scratch.read_text()


@pytest.mark.parametrize("command", [["list"], ["check", SHORT], ["--help"]])
def test_a_reader_that_goes_early_hears_no_complaint(home: Home, command: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    coach = [sys.executable, "-m", "coach", *command]
    done = subprocess.run(
        coach, env=home.env, stdout=writer, stderr=subprocess.PIPE, check=False, text=True
    )
    os.close(writer)
    assert done.returncode == 128 + signal.SIGPIPE
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device is full here")
def test_a_file_is_written_though_nothing_can_be_printed(home: Home, here: Path) -> None:
    coach = [sys.executable, "-m", "coach"]
    with Path("/dev/full").open("wb") as full:
        render = [*coach, "render", "--yes", SHORT, "--output", "a.flac"]
        done = subprocess.run(render, env=home.env, stdout=full, stderr=full, check=False)
        assert done.returncode == 0
        assert names(here) == {"a.flac"}
        done = subprocess.run([*coach, "list"], env=home.env, stdout=full, check=False)
        assert done.returncode == 2
