"""The library lists every file, and finds nothing out again that it has found out once."""

import os
import time
from pathlib import Path

import pytest
from support.routines.routine_files import SMALL

from coach.core.library.listing import Listing
from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.storage.library import Library
from coach.storage.library import library as module
from coach.storage.routines import BrokenRoutine

TWO = SMALL.replace('"small"', '"two"').replace('"Small"', '"Two"')


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read, in order; all else is of this test alone."""
    names: list[str] = []
    load_both = module.load_both

    def reading(
        path: Path, language: Language
    ) -> tuple[Routine | BrokenRoutine, BrokenRoutine | None]:
        names.append(path.name)
        return load_both(path, language)

    monkeypatch.setattr(module, "load_both", reading)
    for what in ("cache", "data"):
        place = tmp_path / what
        monkeypatch.setattr(f"platformdirs.user_{what}_path", lambda *_, place=place, **__: place)
    return names


@pytest.fixture
def own(tmp_path: Path, read: list[str]) -> Path:
    folder = tmp_path / "data" / "routines"
    folder.mkdir(parents=True)
    read.clear()
    return folder


def write(folder: Path, name: str, text: str, *, seconds_ago: float = 3600.0) -> Path:
    file = folder / name
    file.write_text(text, "utf-8")
    then = time.time() - seconds_ago
    os.utime(file, (then, then))
    return file


def listed(language: Language = Language.EN) -> list[Listing]:
    return [each for each in Library(language).listings() if each.is_own]


def age(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let an hour pass: that a file was changed a moment ago cannot be undone."""
    hour = time.time_ns() + 3600 * 10**9
    monkeypatch.setattr("coach.storage.library.cache.time.time_ns", lambda: hour)


def test_what_has_not_changed_is_not_read_again(
    own: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(own, "a.toml", SMALL)
    write(own, "b.toml", TWO)
    age(monkeypatch)
    first = list(Library().listings())
    assert read[-2:] == ["a.toml", "b.toml"]
    read.clear()
    assert list(Library().listings()) == first
    assert not read
    # Of the same size: only when it was changed tells.
    write(own, "b.toml", TWO.replace('"Two"', '"Owt"'), seconds_ago=10.0)
    assert [each.name for each in listed()] == ["Small", "Owt"]
    assert read == ["b.toml"]


@pytest.mark.slow
def test_texts_beside_a_file_belong_to_it(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(own, "a.toml", SMALL)
    age(monkeypatch)
    assert [each.name for each in listed(Language.DE)] == ["Small"]
    texts = 'name = "Klein"\n[[steps]]\nid = "stand"\nname = "Stehen"\n[[steps.cues]]\n'
    write(own, "a.de.toml", f'{texts}id = "tall"\nwordings = ["Aufrecht stehen", "Aufrecht"]\n')
    assert [(each.name, each.language) for each in listed(Language.DE)] == [("Klein", "de")]
    assert [each.name for each in listed()] == ["Small"]


def test_a_file_that_was_changed_a_moment_ago_may_be_changed_again(
    own: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(own, "a.toml", SMALL)
    # However long this machine takes.
    then = time.time_ns()
    monkeypatch.setattr("coach.storage.library.cache.time.time_ns", lambda: then)
    listed()
    read.clear()
    listed()
    assert read == ["a.toml"]


def test_a_broken_file_is_listed_with_its_errors_and_read_anew(
    own: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(own, "a.toml", SMALL.replace("breaths = 2", "breaths = 0"))
    write(own, "b.toml", TWO)
    age(monkeypatch)
    for _ in range(2):
        read.clear()
        broken, two = listed()
        assert (broken.id, broken.name, two.name) == ("a", "a.toml", "Two")
        assert [error.partition(", ")[0] for error in broken.errors] == [
            "a.toml: steps[1].breaths: expected a whole number from 1 to 20"
        ]
        assert "a.toml" in read


@pytest.mark.slow
def test_broken_texts_take_no_routine_away_and_are_told_beside_it(
    own: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(own, "a.toml", SMALL)
    write(own, "a.de.toml", "name =")
    write(own, "b.toml", TWO)
    age(monkeypatch)
    for _ in range(2):
        read.clear()
        small, texts, two = listed(Language.DE)
        assert (small.name, small.language, small.errors) == ("Small", Language.EN, ())
        assert texts.name == "a.de.toml"
        assert texts.errors[0].startswith("a.de.toml: last line: expected TOML")
        assert (two.name, two.errors) == ("Two", ())
        assert isinstance(Library(Language.DE).load(small), Routine)
        assert isinstance(Library(Language.DE).load(texts), BrokenRoutine)
        assert "a.toml" in read
    assert [each.name for each in listed(Language.ES)] == ["Small", "Two"]
    write(
        own,
        "a.de.toml",
        'name = "Klein"\n[[steps]]\nid = "stand"\nname = "Stehen"\n'
        '[[steps.cues]]\nid = "tall"\nwordings = ["Aufrecht stehen", "Aufrecht"]\n',
    )
    assert [each.name for each in listed(Language.DE)] == ["Klein", "Two"]


def test_of_two_with_one_id_the_first_is_kept_whichever_is_remembered(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(own, "b.toml", SMALL)
    age(monkeypatch)
    listed()
    write(own, "a.toml", SMALL)
    for _ in range(2):
        a, b = listed()
        assert not a.errors
        assert "an id that a.toml does not have" in b.errors[0]


@pytest.mark.slow
@pytest.mark.parametrize("text", ["", "{", "[]", '{"edition": "x", "kept": {"a": 1}}', "\xff"])
def test_a_spoilt_cache_costs_nothing_but_time(
    own: Path, tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(own, "a.toml", SMALL)
    age(monkeypatch)
    first = listed()
    (cache,) = (tmp_path / "cache" / "listings").iterdir()
    cache.write_text(text, "latin-1")
    assert listed() == first


def test_where_nothing_can_be_kept_everything_is_listed(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(own, "a.toml", SMALL)
    (tmp_path / "cache").write_text("no folder")
    age(monkeypatch)
    assert [each.name for each in listed()] == ["Small"]


@pytest.mark.slow
def test_another_version_finds_everything_out_anew(
    own: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(own, "a.toml", SMALL)
    age(monkeypatch)
    listed()
    read.clear()
    monkeypatch.setattr("coach.__version__", "99")
    listed()
    assert "a.toml" in read


def test_what_is_listed_can_be_loaded_as_it_is_by_now(own: Path) -> None:
    file = write(own, "a.toml", SMALL)
    (listing,) = listed()
    routine = Library().load(listing)
    assert isinstance(routine, Routine)
    assert routine.id == listing.id
    file.write_text("nonsense")
    assert isinstance(Library().load(listing), BrokenRoutine)
