"""Disks that are full or read-only, at each place that writes: said once, and nothing is lost."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import platformdirs
import pytest
from faults.disks import Disk, disk
from faults.table import real, simulated
from faults.world import MOMENTS, Show, World
from support.chosen import settings_of
from support.programs.program import Home
from support.programs.short import SHORT
from support.score.builders import ROLLDOWN, act, session
from support.speech import fake_workers
from support.speech.fake_workers import fake_voice
from support.speech.patience import wait_until_finished

from coach.audio.synthesis.mix import Mix
from coach.core.score.timeline import State
from coach.core.session.session import Action
from coach.live.export import Files, write_session
from coach.speech.cache import ClipCache
from coach.speech.speaker import Speaker
from coach.speech.tones import canned_clips
from coach.storage import journal
from coach.storage import settings_file as settings
from coach.storage.journal import Entry, Outcome
from coach.storage.trace_file import TraceFile

HOWS: dict[str, Callable[[Disk], None]] = {"full": Disk.fill, "read-only": Disk.make_read_only}
each_way = pytest.mark.parametrize("how", HOWS)
NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)
DONE, NEW = (Entry(NOON, id_, Outcome.FINISHED, id=id_) for id_ in ("rolldown", "quiet-breath"))
LINES = ("Breathe out, belly in.", "Roll up.", "Let the head hang.")


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Disk]:
    with disk(tmp_path / "disk") as mounted:
        yield mounted


@pytest.fixture
def kept_there(small: Disk, monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Let settings and journal be kept on the small disk."""
    for function in ("user_config_path", "user_data_path"):
        monkeypatch.setattr(platformdirs, function, lambda *_, **__: small.path)
    return small


@each_way
@simulated("disk {how}", "settings: saved")
def test_settings_that_cannot_be_saved_are_said_and_the_old_ones_stay(
    kept_there: Disk, how: str
) -> None:
    assert settings.save(settings_of(tempo=5.0)) is None
    HOWS[how](kept_there)
    notice = settings.save(settings_of(tempo=9.0))
    assert notice
    assert "could not be saved" in notice.what
    assert settings.load() == settings.Loaded(settings_of(tempo=5.0))
    assert kept_there.names() == {"settings.json"}


@each_way
@pytest.mark.parametrize("broken", [b"{", b'{"tempo": 5.5, "lag": "late"}'])
@simulated("disk {how}", "settings: broken ones, loaded")
def test_broken_settings_are_not_lost(kept_there: Disk, how: str, broken: bytes) -> None:
    settings.path().write_bytes(broken)
    HOWS[how](kept_there)
    loaded = settings.load()
    assert loaded.notice
    settings.save(settings_of(tempo=9.0))
    assert broken in [(kept_there.path / name).read_bytes() for name in kept_there.names()]


@each_way
@simulated("disk {how}", "journal: a session kept")
def test_a_session_that_cannot_be_kept_is_said_and_the_others_stay(
    kept_there: Disk, how: str
) -> None:
    assert journal.keep(DONE) is None
    HOWS[how](kept_there)
    # What lies in the room that a small database has left is still kept.
    notices = [journal.keep(entry) for entry in many_entries()]
    said = next(notice for notice in notices if notice)
    assert "could not be kept in your journal" in said.what
    after = journal.entries()
    assert DONE in after
    assert len(after) == 1 + notices.count(None)
    assert kept_there.names() == {"journal.sqlite3"}


@each_way
@simulated("disk {how}", "journal: the first session")
def test_a_journal_that_cannot_be_begun_is_said_and_begun_later(kept_there: Disk, how: str) -> None:
    HOWS[how](kept_there)
    assert journal.keep(DONE)
    assert journal.entries() == ()
    kept_there.make_room() if how == "full" else kept_there.make_writable()
    assert journal.keep(DONE) is None
    assert journal.entries() == (DONE,)


def many_entries() -> Iterator[Entry]:
    for number in range(100):
        id_ = f"{number:032x}"
        yield Entry(NOON, "routine", Outcome.STOPPED, tempos=((0.0, 6.0),) * 20, id=id_)


@each_way
@simulated("disk {how}", "clips: rendered by a voice")
def test_a_voice_speaks_though_its_clips_cannot_be_kept(small: Disk, how: str) -> None:
    good = fake_voice("good")
    HOWS[how](small)
    cache = ClipCache(small.path / "clips")
    with Speaker(LINES, cache=cache, voices=[good], main=fake_workers.main) as speaker:
        progress = wait_until_finished(speaker)
    assert progress.voice == good
    assert progress.notice is None


@simulated("disk full", "clips: while they are rendered")
def test_a_disk_that_fills_up_between_two_lines_spoils_none(small: Disk) -> None:
    good = fake_voice("good")
    with Speaker(
        LINES, cache=ClipCache(small.path / "clips"), voices=[good], main=fake_workers.main
    ) as speaker:
        speaker.poll()
        small.fill()
        progress = wait_until_finished(speaker)
    assert progress.voice == good
    assert progress.notice is None


@pytest.mark.parametrize("moment", MOMENTS)
@simulated("disk full", "trace: {moment}")
def test_a_trace_on_a_full_disk_ends_and_the_session_does_not(small: Disk, moment: str) -> None:
    with TraceFile(small.path / "trace.jsonl") as trace:
        show = Show(World(), follower=trace)
        MOMENTS[moment](show)
        small.fill()
        if moment == "hanging":
            show.conductor.do(Action.STOP)
        assert show.to_the_end() in {State.FINISHED, State.STOPPED}


@each_way
@pytest.mark.parametrize("ending", ["wav", "flac", "ogg", "mp3"])
@simulated("disk {how}", "export")
def test_an_export_that_cannot_be_written_leaves_nothing(
    small: Disk, how: str, ending: str
) -> None:
    HOWS[how](small)
    check_nothing_is_left(small, ending)


@pytest.mark.parametrize("ending", ["wav", "flac", "ogg", "mp3"])
@simulated("disk full", "export: in the middle of the sound")
def test_an_export_that_does_not_fit_leaves_nothing(small: Disk, ending: str) -> None:
    small.fill(but=100_000)
    check_nothing_is_left(small, ending)


def check_nothing_is_left(small: Disk, ending: str) -> None:
    of = session(rounds=1)
    act(of, Action.TEMPO, 1.0, 15.0)
    clips = canned_clips(list(ROLLDOWN.lines()))
    files = Files(small.path / f"a.{ending}", small.path / "a.vtt", small.path / "a.jsonl")
    with pytest.raises(OSError, match=r".+"):
        write_session(of.timeline, clips, files, Mix())
    assert small.names() == set()


# -- The real program -----------------------------------------------------------------------


def check_said_in_one_line(said: str) -> None:
    assert "Traceback" not in said
    last = said.strip().splitlines()[-1]
    assert last.startswith("coach: "), last
    assert "cannot be written" in last


@each_way
@pytest.mark.parametrize("ending", ["wav", "mp3"])
@real("disk {how}", "coach render, a .{ending}")
def test_render_to_a_bad_disk_says_so_in_a_line(
    home: Home, small: Disk, how: str, ending: str
) -> None:
    HOWS[how](small)
    sound, trace = small.path / f"a.{ending}", small.path / "a.jsonl"
    output = ("--yes", "--output", str(sound), "--trace", str(trace))
    done = home.coach("render", SHORT, *output, check=False)
    assert done.returncode == 2, done.stderr
    check_said_in_one_line(done.stderr)
    assert small.names() == set()


@each_way
@real("disk {how}", "coach render, a home without room")
def test_a_home_without_room_speaks_all_the_same(
    tmp_path: Path, how: str, saw: Callable[[str], None]
) -> None:
    with disk(tmp_path / "home") as there:
        HOWS[how](there)
        sound = tmp_path / "a.wav"
        done = Home(there.path).coach("render", SHORT, "--yes", "--output", str(sound), check=False)
        assert done.returncode == 0, done.stderr
        assert sound.stat().st_size > SIZE_OF_A_SESSION
        voice = next(line for line in done.stderr.splitlines() if line.startswith("Voice:"))
        assert "ones" not in voice
        saw(voice)
        assert there.names() == set()


SIZE_OF_A_SESSION = 1_000_000


@each_way
@real("disk {how}", "coach list, doctor, check")
def test_looking_needs_no_room(tmp_path: Path, how: str) -> None:
    with disk(tmp_path / "home") as there:
        HOWS[how](there)
        for command in (["list"], ["doctor"], ["check", SHORT]):
            done = Home(there.path).coach(*command, check=False)
            assert "Traceback" not in done.stderr + done.stdout
            assert done.returncode in {0, 1}
