"""The list of routines: what ships first, then one's own, and nothing hidden by a bad file."""

import os
import sys
from pathlib import Path

import pytest
from support.routines.routine_files import SMALL

from coach import resources
from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.storage.routines import BrokenRoutine, RoutineError, find, library, user_folder

FOLDERS = sorted(path.name for path in resources.path("routines").iterdir() if path.is_dir())
SHIPPED = [entry.name for entry in map(find, FOLDERS)]
KNOWN = ", ".join(FOLDERS)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "breath-coach" / "routines"
    folder.mkdir(parents=True)
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: folder.parent)
    return folder


def write(folder: Path, name: str, text: str = SMALL) -> Path:
    file = folder / name
    file.write_text(text, "utf-8")
    return file


def listed(folder: Path | None = None) -> list[str]:
    return [entry.name for entry in library(folder)]


def test_what_ships_comes_first(own: Path) -> None:
    write(own, "a.toml")
    assert listed() == [*SHIPPED, "Small"]


def test_without_a_folder_of_ones_own_there_is_what_ships(own: Path) -> None:
    own.rmdir()
    assert listed() == SHIPPED
    assert user_folder() == own


def test_another_folder_can_be_asked_for(own: Path, tmp_path: Path) -> None:
    write(own, "a.toml")
    write(tmp_path, "b.toml", SMALL.replace('"Small"', '"Other"'))
    assert listed(tmp_path) == [*SHIPPED, "Other"]


def test_a_broken_file_is_seen_and_hides_no_other(own: Path) -> None:
    write(own, "a.toml", "nonsense")
    write(own, "b.toml")
    write(own, "notes.txt", "no routine")
    (own / "folder.toml").mkdir()
    assert listed() == [*SHIPPED, "a.toml", "Small", "folder.toml"]


def test_what_another_program_keeps_beside_a_file_is_left_alone(own: Path) -> None:
    write(own, "mine.toml")
    write(own, "._mine.toml", "\x00\x05\x16\x07 of the Finder")
    write(own, ".#mine.toml", "of an editor")
    assert listed() == [*SHIPPED, "Small"]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="names are shorter there")
def test_the_longest_name_that_a_file_can_have_is_as_good_as_any(own: Path) -> None:
    write(own, f"{'x' * 250}.toml")
    write(own, "y.toml", SMALL.replace('"small"', '"other"').replace('"Small"', '"Other"'))
    for language in Language:
        assert [entry.name for entry in library(language=language)][-2:] == ["Small", "Other"]


@pytest.mark.parametrize("name", ["a\0b.toml", "x/" * 5000 + "y.toml", "z" * 300 + ".toml"])
def test_what_can_be_no_files_name_is_said_in_one_line(name: str) -> None:
    with pytest.raises(RoutineError, match="expected a file that can be read") as caught:
        find(name)
    assert str(caught.value).isprintable()


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_name_that_is_no_text_is_shown_all_the_same(own: Path) -> None:
    Path(os.fsdecode(os.fsencode(own) + b"/ok\xff.toml")).write_text("nonsense")
    broken = library()[-1]
    assert isinstance(broken, BrokenRoutine)
    assert broken.name == r"ok\xff.toml"


def test_a_name_that_is_taken_says_by_whom_and_the_mend(own: Path) -> None:
    write(own, "mine.toml", SMALL.replace('"small"', '"hamstring-rolldown"'))
    *shipped, mine = library()
    assert all(isinstance(routine, Routine) for routine in shipped)
    assert isinstance(mine, BrokenRoutine)
    wanted = "an id that hamstring-rolldown.toml does not have"
    got = '"hamstring-rolldown"; choose another id'
    assert mine.errors == (f"mine.toml: id: expected {wanted}, got {got}",)


def test_of_two_with_one_id_the_first_is_kept(own: Path) -> None:
    write(own, "a.toml")
    write(own, "b.toml")
    assert listed() == [*SHIPPED, "Small", "b.toml"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets no file be called that")
def test_a_file_name_cannot_disturb_the_terminal(own: Path) -> None:
    write(own, "a\x1b[31m\n.toml", "nonsense")
    broken = library()[-1]
    assert isinstance(broken, BrokenRoutine)
    assert broken.name == r"a\x1b[31m\n.toml"
    assert all(error.isprintable() for error in broken.errors)


def test_a_routine_is_found_by_its_id_or_its_file(own: Path, tmp_path: Path) -> None:
    write(own, "a.toml")
    elsewhere = write(tmp_path, "c.toml", SMALL.replace('"small"', '"other"'))
    assert find("hamstring-rolldown").id == "hamstring-rolldown"
    assert find("small").id == "small"
    assert find(str(elsewhere)).id == "other"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("hamstring", 'no routine "hamstring": did you mean "hamstring-rolldown"? known: '),
        ("", f'no routine "": known: {KNOWN}'),
        ("\x1b[31m", rf'no routine "\x1b[31m": known: {KNOWN}'),
        ("x" * 9000, f'no routine "{"x" * 40}'),
        ("gone.toml", "gone.toml: expected a file that can be read, got: No such file"),
        (".", ".: expected a file, got a folder"),
        ("two", 'two.toml: format: expected a whole number from 1 to 2, got "one" (and 1 more)'),
    ],
)
def test_what_is_not_found_is_said_in_one_line(own: Path, name: str, message: str) -> None:
    broken = SMALL.replace("format = 1", 'format = "one"').replace("breaths = 2", "breaths = 0")
    write(own, "two.toml", broken)
    with pytest.raises(RoutineError) as caught:
        find(name)
    assert str(caught.value).startswith(message)
    assert str(caught.value).isprintable()


@pytest.mark.skipif(sys.platform != "linux", reason="folders follow XDG there")
def test_ones_own_routines_lie_where_the_system_keeps_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert user_folder() == tmp_path / "breath-coach" / "routines"


def test_a_file_with_our_own_ending_is_a_routine_too(tmp_path: Path) -> None:
    file = tmp_path / "mine.breathcoach"
    file.write_text(SMALL)
    assert find(str(file)).id == "small"
    assert [entry.id for entry in library(tmp_path) if isinstance(entry, Routine)][-1] == "small"
