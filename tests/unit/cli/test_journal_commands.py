"""`coach journal`: shown, exported, brought back without doubles; a mistake is one line."""

import csv
import json
import sqlite3
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coach.cli.commands import coach
from coach.core.routine.area import Area
from coach.core.routine.side import Side
from coach.storage.journal import Entry, Outcome, Setting, entries, keep, path, remove, unread

THERE = timezone(timedelta(hours=5, minutes=30))
DONE = (
    Entry(
        began=datetime(2026, 3, 1, 23, 50, 7, tzinfo=THERE),
        routine="seat-muscles",
        outcome=Outcome.FINISHED,
        rounds=2,
        breaths=16,
        seconds=223.5,
        tempos=((0.0, 6.0), (100.0, 5.5)),
        felt=4,
        id="one",
        name='=HYPERLINK("x")',
        areas={Area.HIPS: 200.0, Area.LOWER_BACK: 200.0},
        sides={Side.LEFT: 100.0, Side.RIGHT: 100.0},
        setting=Setting("0123456789abcdef", 2, "books", 0.2, "", "", "Headphones"),
        easier=(Area.HIPS,),
        discomfort=3,
        note='+1, "fine"\x1b[31m ß',
    ),
    Entry(datetime(2026, 3, 3, 7, 0, tzinfo=THERE), "cat-cow", Outcome.BROKEN_OFF, id="two"),
)


@pytest.fixture(autouse=True)
def _own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for what in ("cache", "data", "config"):
        place = tmp_path / what
        monkeypatch.setattr(f"platformdirs.user_{what}_path", lambda *_, place=place, **__: place)
    for entry in DONE:
        assert keep(entry) is None


def run(*arguments: str, answer: str | None = None) -> Result:
    return CliRunner().invoke(coach, ["journal", *arguments], input=answer)


def test_each_session_is_shown_on_a_line_and_summed_up() -> None:
    done = run("show")
    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines() == [
        '2026-03-01 23:50    3.7 min  =HYPERLINK("x"), finished, felt 4 of 5',
        "2026-03-03 07:00    0.0 min  cat-cow, broken off",
        "2 sessions, 4 minutes",
    ]
    assert run("show", "--from", "2026-03-02").stdout.count("\n") == 2
    assert run("show", "--to", "2026-03-01", "--from", "2026-03-01").stdout.count("\n") == 2
    assert run("show", "--from", "2027-01-01").stdout == "0 sessions, 0 minutes\n"


def test_what_is_shown_to_a_program_is_what_is_exported(tmp_path: Path) -> None:
    shown = run("show", "--json").stdout
    file = tmp_path / "j.json"
    assert run("export", "--output", str(file)).exit_code == 0
    assert file.read_text("ascii") == shown
    one, other = json.loads(shown)["sessions"]
    assert (one["began"], one["note"]) == ("2026-03-01T23:50:07+05:30", DONE[0].note)
    assert (other["outcome"], other["felt"]) == ("broken-off", None)


def test_what_was_exported_comes_back_whole_and_once(tmp_path: Path) -> None:
    file = tmp_path / "j.json"
    run("export", "--output", str(file))
    assert "0 sessions added, 2 were there already" in run("import", str(file)).stdout
    assert entries() == DONE
    remove([DONE[0]])
    assert "1 sessions added, 1 were there" in run("import", str(file)).stdout
    one, other = entries()
    assert (one.here, other.here) == (False, True)
    assert (one.note, one.areas, one.setting, one.began.isoformat()) == (
        DONE[0].note, DONE[0].areas, DONE[0].setting, DONE[0].began.isoformat(),
    )  # fmt: skip


def test_a_table_has_no_formula_and_its_columns_as_told(tmp_path: Path) -> None:
    file = tmp_path / "j.csv"
    assert run("export", "--output", str(file), "--to", "2026-03-01").exit_code == 0
    (row,) = csv.DictReader(file.read_text("utf-8-sig").splitlines())
    assert row == {
        "began": "2026-03-01T23:50:07+05:30",
        "routine": "seat-muscles",
        "name": '\'=HYPERLINK("x")',
        "outcome": "finished",
        "minutes": "3.73",
        "rounds": "2",
        "breaths": "16",
        "tempo": "5.5",
        "areas": "hips 200; lower-back 200",
        "sides": "left 100; right 100",
        "prop": "books",
        "felt": "4",
        "easier": "hips",
        "discomfort": "3",
        "note": '\'+1, "fine"\x1b[31m ß',
    }
    readme = Path(__file__).parents[3].joinpath("README.md").read_text("utf-8")
    assert all(f"`{name}`" in readme for name in row), "a column is not told of"


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("felt", 9),
        ("rounds", 10**30),
        ("breaths", 10**12),
        ("began", "0001-01-01T00:00:00+14:00"),
        ("began", "9999-12-31T23:59:59-12:00"),
        ("note", "x" * 100_000),
        ("areas", {"neck": -1.0}),
    ],
)
def test_one_bad_session_takes_no_other_along(tmp_path: Path, name: str, bad: object) -> None:
    file = tmp_path / "j.json"
    run("export", "--output", str(file))
    data = json.loads(file.read_text("ascii"))
    data["sessions"][0][name] = bad
    data["sessions"][1]["id"] = "new"
    file.write_text(json.dumps(data))
    done = run("import", str(file))
    assert done.exit_code == 1
    assert "sessions[0]" in done.stderr
    assert "1 sessions added" in done.stdout


def test_what_cannot_be_read_is_told_of_and_stays(tmp_path: Path) -> None:
    with sqlite3.connect(path()) as database:
        database.execute("UPDATE sessions SET began = 'once' WHERE id = ?", (DONE[0].id,))
    database.close()
    for how in (("show",), ("show", "--json"), ("export", "--output", str(tmp_path / "j.csv"))):
        done = run(*how)
        assert done.exit_code == 0
        assert done.stderr.count("1 session cannot be read: left out here") == 1
    assert entries() == DONE[1:]
    assert unread() == 1


@pytest.mark.parametrize(
    "bad", ["", "{", "[]", '{"format": "other", "version": 1, "sessions": []}', "[" * 100_000]
)
def test_what_is_no_journal_changes_nothing_and_is_one_line(tmp_path: Path, bad: str) -> None:
    file = tmp_path / "j.json"
    file.write_text(bad)
    done = run("import", str(file))
    assert done.exit_code == 1
    assert done.stderr.count("\n") == 1
    assert "no journal" in done.stderr
    assert entries() == DONE


def test_a_journal_of_a_newer_version_is_not_guessed_at(tmp_path: Path) -> None:
    file = tmp_path / "j.json"
    file.write_text('{"format": "breath-coach-journal", "version": 2, "sessions": []}')
    assert "newer Breath Coach" in run("import", str(file)).stderr


def test_a_file_that_is_there_is_asked_about(tmp_path: Path) -> None:
    file = tmp_path / "j.csv"
    file.write_text("mine")
    refused = run("export", "--output", str(file), answer="n\n")
    assert (refused.exit_code, file.read_text()) == (2, "mine")
    assert run("export", "--output", str(file), "--yes").exit_code == 0
    assert file.read_text("utf-8-sig").startswith("began,")
    assert [each.name for each in tmp_path.iterdir() if "part" in each.name] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "--from", "yesterday"),
        ("show", "--from", "2026-03-02", "--to", "2026-03-01"),
        ("export", "--output", "j.txt"),
        ("export",),
        ("export", "--output", "/no/such/folder/j.csv"),
        ("import", "/no/such/file.json"),
    ],
)
def test_a_mistake_is_told(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code != 0
    assert entries() == DONE
