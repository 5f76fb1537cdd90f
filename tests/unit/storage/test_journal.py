"""The journal: what was done outlives a crash, a broken file and a second program."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import platformdirs
import pytest
from support.window.stage import rolldown

from coach.core.readout.summary import Done
from coach.core.routine.area import Area
from coach.core.routine.language import Language
from coach.live.session_log import Diary
from coach.storage import journal
from coach.storage.journal import (
    Entry,
    Outcome,
    Setting,
    database,
    entries,
    keep,
    last,
    merge,
    problem,
    remove,
    unread,
)
from coach.storage.journal.version import version_of
from coach.storage.routines import find
from coach.storage.settings import Settings

EVENING = datetime(2026, 3, 1, 20, 15, tzinfo=UTC)
DONE = Entry(
    EVENING, "rolldown", Outcome.FINISHED, 2, 16, 223.5, ((0.0, 6.0), (100.0, 5.5)), id="done"
)


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "breath-coach"
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: folder)
    return folder / "journal.sqlite3"


def test_where_nothing_was_done_nothing_is_read_or_made(kept: Path) -> None:
    assert entries() == ()
    assert journal.span() is None
    assert not kept.parent.exists()


def test_what_was_done_is_there_again(kept: Path) -> None:
    stopped = Entry(EVENING + timedelta(days=1), "quiet-breath", Outcome.STOPPED, id="stopped")
    assert keep(stopped) is None
    assert keep(DONE) is None
    assert entries() == (DONE, stopped)
    assert [file.name for file in kept.parent.iterdir()] == ["journal.sqlite3"]


def test_how_it_felt_is_added_to_its_session(kept: Path) -> None:
    keep(DONE)
    assert keep(replace(DONE, felt=4)) is None
    assert keep(replace(DONE, felt=5)) is None
    assert entries() == (replace(DONE, felt=5),)
    assert kept.exists()


def test_sessions_from_everywhere_are_in_order() -> None:
    east = timezone(timedelta(hours=9))
    early = Entry(datetime(2026, 3, 2, 1, 0, tzinfo=east), "rolldown", Outcome.FINISHED, id="early")
    keep(DONE)
    keep(early)
    assert [entry.id for entry in entries()] == [early.id, DONE.id]
    assert journal.span() == (early.day, DONE.day)


@pytest.mark.parametrize("hours", [-9.5, 0, 2, 14])
def test_whose_day_it_was_is_kept(hours: float) -> None:
    here = timezone(timedelta(hours=hours))
    late = Entry(datetime(2026, 3, 1, 23, 30, tzinfo=here), "rolldown", Outcome.FINISHED, id="late")
    keep(late)
    (read,) = entries()
    assert read == late
    assert read.began.isoformat() == late.began.isoformat()


@pytest.mark.skipif(sys.platform == "win32", reason="the time zone is set in another way there")
def test_a_session_is_noted_down_with_the_offset_of_where_it_was() -> None:
    with pytest.MonkeyPatch.context() as there:
        there.setenv("TZ", "XYZ-5:30")
        time.tzset()
        diary = Diary(keep)
        diary.begin(rolldown(), Settings())
    time.tzset()
    diary.end(Outcome.FINISHED, Done(breaths=16, rounds=2, seconds=223.5))
    assert entries()[0].began.utcoffset() == timedelta(hours=5, minutes=30)


def first_journal(kept: Path) -> None:
    """Put a journal there that 0.1.0 has written."""
    kept.parent.mkdir()
    shutil.copyfile(Path(__file__).with_name("journal-0.1.0.sqlite3"), kept)


def test_a_journal_of_the_first_version_is_read_as_it_is(kept: Path) -> None:
    first_journal(kept)
    before = kept.read_bytes()
    assert [(entry.routine, entry.felt) for entry in entries()] == [
        ("hamstring-rolldown", 4),
        ("hamstring-rolldown", None),
        ("quiet-breath", 5),
    ]
    assert entries()[0].began == datetime(2026, 10, 1, 21, 30, tzinfo=UTC)
    assert kept.read_bytes() == before


def test_a_journal_of_the_first_version_goes_on_and_loses_nothing(kept: Path) -> None:
    first_journal(kept)
    before = entries()
    assert keep(DONE) is None
    assert keep(replace(before[1], felt=2)) is None
    assert entries() == (DONE, before[0], replace(before[1], felt=2), before[2])
    assert [file.name for file in kept.parent.iterdir()] == ["journal.sqlite3"]


def test_a_migration_that_fails_leaves_the_journal_as_it_was(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_journal(kept)
    before = kept.read_bytes()
    added = (*database._MIGRATIONS, "INSERT INTO sessions (id) VALUES (NULL)")  # noqa: SLF001 - what is tested
    monkeypatch.setattr(database, "_MIGRATIONS", added)
    assert keep(DONE)
    assert kept.read_bytes() == before
    assert len(entries()) == 3


@pytest.mark.parametrize(
    "made",
    [
        "PRAGMA user_version = 1",
        "PRAGMA user_version = 2",
        "PRAGMA user_version = -1",
        "CREATE TABLE sessions (id TEXT); PRAGMA user_version = 2",
        "CREATE VIEW sessions AS SELECT 1 AS id; PRAGMA user_version = 1",
    ],
)
def test_a_journal_without_its_table_is_set_aside_and_heals(kept: Path, made: str) -> None:
    kept.parent.mkdir()
    with sqlite3.connect(kept) as database:
        database.executescript(made)
    database.close()
    assert entries() == ()
    notice = keep(DONE)
    assert notice
    assert "could not be read" in notice.what
    assert notice.where.exists()
    assert entries() == (DONE,)
    assert keep(replace(DONE, felt=3)) is None


def test_only_what_was_done_is_kept(kept: Path) -> None:
    keep(DONE)
    with sqlite3.connect(kept) as database:
        columns = [row[1] for row in database.execute("PRAGMA table_info(sessions)")]
    database.close()
    assert columns == [
        "id",
        "began",
        "routine",
        "outcome",
        "rounds",
        "breaths",
        "seconds",
        "tempos",
        "felt",
        "utc_offset",
        "details",
        "here",
    ]


@pytest.mark.parametrize("broken", [b"no database" * 100, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_broken_file_is_kept_aside_and_a_new_journal_begun(kept: Path, broken: bytes) -> None:
    kept.parent.mkdir()
    kept.write_bytes(broken)
    hot = kept.with_name("journal.sqlite3-journal")
    hot.write_bytes(b"left by a crash")
    assert entries() == ()
    notice = keep(DONE)
    assert notice
    assert "could not be read" in notice.what
    assert "The old file is kept" in notice.mend
    assert notice.where.read_bytes() == broken
    assert not hot.exists()
    assert entries() == (DONE,)
    assert keep(replace(DONE, felt=3)) is None


def test_whoever_deletes_everything_begins_anew_where_nothing_can_be_read(kept: Path) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(b"no database" * 100)
    assert remove([DONE]), "one of what cannot be read"
    assert kept.exists()
    assert remove(None) is None
    assert not kept.exists()


def test_a_page_broken_in_the_middle_loses_nothing_new(kept: Path) -> None:
    for day in range(200):
        keep(replace(DONE, id=f"{day:032x}"))
    data = bytearray(kept.read_bytes())
    data[4096:8192] = b"\xaa" * 4096
    kept.write_bytes(data)
    notice = keep(DONE)
    assert DONE in entries()
    assert notice
    assert notice.where.read_bytes() == bytes(data)


def test_another_programs_database_is_left_as_it_is(kept: Path) -> None:
    kept.parent.mkdir()
    with sqlite3.connect(kept) as database:
        database.execute("CREATE TABLE sessions (what TEXT)")
        database.execute("INSERT INTO sessions VALUES ('mine')")
    database.close()
    notice = keep(DONE)
    assert notice
    with sqlite3.connect(notice.where) as database:
        assert database.execute("SELECT * FROM sessions").fetchall() == [("mine",)]
    database.close()
    assert entries() == (DONE,)


def test_a_newer_journal_is_not_touched(kept: Path) -> None:
    keep(DONE)
    with sqlite3.connect(kept) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    before = kept.read_bytes()
    notice = keep(replace(DONE, felt=1))
    assert notice
    assert "newer Breath Coach" in notice.what
    assert notice.mend == "Everything else works; the newer version keeps sessions again."
    assert kept.read_bytes() == before
    assert entries() == ()


def test_rows_that_nobody_can_have_written_are_left_out(kept: Path) -> None:
    keep(DONE)
    strange: list[tuple[str, object]] = [
        ("began", "yesterday"),
        ("began", "2026-03-01T20:15:00"),
        ("rounds", -1),
        ("seconds", "long"),
        ("seconds", float("inf")),
        ("outcome", "won"),
        ("routine", b"\xff"),
        ("rounds", 10**12),
    ]
    _spoil(kept, strange)
    assert entries() == (DONE,)
    assert unread() == len(strange)
    found = problem()
    assert found
    assert found.what == f"Sessions of your journal that cannot be read: {len(strange)}"


def test_what_is_said_of_a_session_takes_it_along_nowhere(kept: Path) -> None:
    keep(DONE)
    spoilt: list[tuple[str, object]] = [
        ("felt", 9),
        ("felt", "<b>"),
        ("tempos", "[[0.0, 1e400]]"),
        ("tempos", "[" * 100_000),
        ("tempos", "{}"),
        ("tempos", "[[0.0, -6.0]]"),
        ("tempos", 7),
        ("utc_offset", "east"),
        ("utc_offset", 90_000),
        ("details", '{"note": 7}'),
    ]
    _spoil(kept, spoilt)
    found = entries()
    assert len(found) == 1 + len(spoilt)
    assert {(each.routine, each.breaths) for each in found} == {(DONE.routine, DONE.breaths)}
    assert not unread()
    assert problem() is None


def _spoil(kept: Path, strange: list[tuple[str, object]]) -> None:
    """Write a row for each of these, whose column holds something else."""
    with sqlite3.connect(kept) as database:
        for number, (column, value) in enumerate(strange):
            row = f"strange-{number}"
            database.execute(
                "INSERT INTO sessions SELECT ?, began, routine, outcome, rounds, breaths, seconds,"
                " tempos, felt, utc_offset, details, here FROM sessions WHERE id = ?",
                (row, DONE.id),
            )
            database.execute(
                f"UPDATE sessions SET {column} = ? WHERE id = ?",  # noqa: S608 - from the list above
                (value, row),
            )
    database.close()


@contextmanager
def somebody_else() -> Iterator[None]:
    """Be a user to whom something can be forbidden: to root nothing is."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    yield
    if root:
        os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="folders are protected in another way there")
def test_a_folder_that_cannot_be_written_to_is_said_and_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Not pytest's folder, into which nobody else may look.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: folder)
        keep(DONE)
        folder.chmod(0o555)
        journal.path().chmod(0o444)
        with somebody_else():
            notice = keep(replace(DONE, felt=4))
            assert entries() == (DONE,)
        folder.chmod(0o755)
    assert notice
    assert "could not be kept" in notice.what
    assert "readonly" in notice.what


def test_no_folder_to_be_had_is_said(kept: Path) -> None:
    kept.parent.write_text("a file where the folder should be")
    notice = keep(DONE)
    assert notice
    assert "could not be kept" in str(notice)
    assert entries() == ()


def test_a_journal_that_another_program_holds_is_said_and_not_set_aside(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(DONE)
    monkeypatch.setattr(database, "_PATIENCE", 0.01)
    other = sqlite3.connect(kept)
    other.execute("BEGIN EXCLUSIVE")
    notice = keep(replace(DONE, felt=4))
    other.rollback()
    other.close()
    assert notice
    assert "locked" in notice.what
    assert entries() == (DONE,)


WRITER = """
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
import platformdirs
from coach.storage import journal
folder = Path(sys.argv[1])
platformdirs.user_data_path = lambda *_, **__: folder
print("ready", flush=True)
sys.stdin.readline()
for number in range(40):
    id = f"{sys.argv[2]}-{number}"
    assert journal.keep(
        journal.Entry(datetime.now(UTC), sys.argv[2], journal.Outcome.FINISHED, id=id)
    ) is None
"""


def test_two_programs_at_once_lose_nothing(kept: Path) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(kept.parent), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("one", "other")
    ]
    for writer in writers:
        assert writer.stdout
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        _, said = writer.communicate(timeout=60)
        assert writer.returncode == 0, said
    told = [entry.routine for entry in entries()]
    assert (told.count("one"), told.count("other")) == (40, 40)


def test_a_crash_in_the_middle_of_writing_leaves_the_journal_as_it_was(kept: Path) -> None:
    keep(DONE)
    crash = (
        "import os, sqlite3, sys; d = sqlite3.connect(sys.argv[1]); d.execute('BEGIN IMMEDIATE');"
        "d.execute('PRAGMA cache_size = 0'); d.execute('DELETE FROM sessions');"
        "os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", crash, str(kept)], check=False)
    assert entries() == (DONE,)


def test_the_last_session_says_as_what_it_was_begun(kept: Path) -> None:
    setting = Setting("0123456789abcdef", 3, "books", 0.2, "box", "en-1", "Headphones")
    assert last() is None
    keep(replace(DONE, setting=setting))
    keep(replace(DONE, id="later", routine="quiet-breath", began=EVENING + timedelta(days=1)))
    keep(replace(DONE, id="elsewhere", began=EVENING + timedelta(days=2), here=False))
    assert (found := last())
    assert found.id == "later"
    assert (found := last("rolldown"))
    assert (found.setting, found.began, found.outcome) == (setting, EVENING, Outcome.FINISHED)
    assert last("cat-cow") is None
    assert kept.exists()


def test_a_session_that_lies_ahead_is_not_the_last_one() -> None:
    keep(replace(DONE, id="ahead", began=datetime.now(UTC) + timedelta(days=400)))
    keep(DONE)
    assert last() == DONE


def test_a_session_of_the_first_journal_can_be_the_last_one(kept: Path) -> None:
    first_journal(kept)
    assert (found := last("hamstring-rolldown"))
    assert (found.felt, found.setting) == (None, Setting())


def test_what_only_a_newer_version_knows_takes_nothing_along(kept: Path) -> None:
    served = {Area.NECK: 60.0}
    keep(replace(DONE, areas=served, easier=(Area.NECK,), note="=ß"))
    with sqlite3.connect(kept) as database_:
        database_.execute(
            "UPDATE sessions SET details = replace(details, ?, ?)",
            ('"neck":', '"jaw": 5.0, "neck":'),
        )
    database_.close()
    assert entries() == (replace(DONE, areas=served, easier=(Area.NECK,), note="=ß"),)


def test_a_routine_that_says_something_else_is_another_version() -> None:
    assert version_of(rolldown()) == version_of(rolldown())
    assert version_of(rolldown()) != version_of(rolldown(Language.DE))
    assert version_of(rolldown()) != version_of(replace(rolldown(), minutes=99.0))
    assert version_of(find("cat-cow")) in _in_another_process("cat-cow")


def _in_another_process(routine: str) -> str:
    code = (
        "from coach.storage.routines import find;"
        "from coach.storage.journal.version import version_of;"
        f"print(version_of(find({routine!r})))"
    )
    return subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout


BERLIN, TOKYO, NIUE = map(ZoneInfo, ("Europe/Berlin", "Asia/Tokyo", "Pacific/Niue"))


@pytest.mark.parametrize(
    ("what", "began"),
    [
        ("the hour that comes twice, first", datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)),
        ("and again", datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=BERLIN)),
        ("the day that has 23 hours", datetime(2026, 3, 29, 23, 59, 59, tzinfo=BERLIN)),
        ("just after midnight", datetime(2026, 3, 30, 0, 0, 1, tzinfo=BERLIN)),
        ("a morning far in the east", datetime(2026, 6, 1, 6, 0, tzinfo=TOKYO)),
        (
            "an evening in the far west",
            datetime(2026, 6, 1, 23, 0, tzinfo=NIUE),
        ),
    ],
)
def test_a_session_is_of_the_day_that_it_was_there(what: str, began: datetime) -> None:
    keep(replace(DONE, began=began))
    (read,) = entries(began.date(), began.date())
    assert (read.day, read.began.utcoffset()) == (began.date(), began.utcoffset()), what
    assert read.began.astimezone(UTC) == began.astimezone(UTC)
    day = timedelta(days=1)
    assert entries(last=began.date() - day) == entries(first=began.date() + day) == ()


def test_each_hour_of_a_night_that_is_set_back_is_there_once() -> None:
    start = datetime(2026, 10, 24, 22, 0, tzinfo=UTC)
    for hour in range(5):
        began = (start + timedelta(hours=hour)).astimezone(BERLIN)
        keep(replace(DONE, id=f"{hour}", began=began))
    assert [f"{entry.began:%H:%M %z}" for entry in entries()] == [
        "00:00 +0200", "01:00 +0200", "02:00 +0200", "02:00 +0100", "03:00 +0100",
    ]  # fmt: skip


def test_after_the_clock_was_set_back_nothing_is_lost_or_twice() -> None:
    keep(DONE)
    keep(replace(DONE, id="before", began=EVENING - timedelta(hours=3)))
    assert [entry.id for entry in entries()] == ["before", "done"]


def test_what_is_removed_is_gone_and_can_be_kept_again(kept: Path) -> None:
    secret = replace(DONE, id="secret", note="hurts when I laugh")
    keep(DONE)
    keep(secret)
    assert remove([secret]) is None
    assert entries() == (DONE,)
    assert b"laugh" not in kept.read_bytes()
    keep(secret)
    assert set(entries()) == {DONE, secret}
    assert remove(None) is None
    assert entries() == ()
    assert b"laugh" not in kept.read_bytes()


def test_where_nothing_is_there_nothing_is_removed_or_made(kept: Path) -> None:
    assert remove(None) is None
    assert not kept.parent.exists()


def test_a_newer_journal_loses_nothing_by_a_removal(kept: Path) -> None:
    keep(DONE)
    with sqlite3.connect(kept) as database_:
        database_.execute("PRAGMA user_version = 99")
    database_.close()
    before = kept.read_bytes()
    notice = remove(None)
    assert notice
    assert "could not be changed: a newer Breath Coach" in notice.what
    assert kept.read_bytes() == before


def test_merging_adds_what_is_new_and_changes_nothing() -> None:
    keep(replace(DONE, felt=5))
    new = replace(DONE, id="new", here=False)
    assert merge([DONE, new, new]) == 1
    assert merge([DONE, new]) == 0
    assert set(entries()) == {replace(DONE, felt=5), new}
