"""A session is kept as a file that lists its routines, and is a routine like any other."""

import os
from pathlib import Path

import pytest
from support.routines.routine_files import SMALL

from coach.cli.listing import check_files
from coach.core.program.block import Block
from coach.core.program.compose import Wish
from coach.core.routine.language import Language
from coach.core.routine.position import Position
from coach.core.routine.routine import Routine
from coach.core.routine.side import Side
from coach.core.score.length import minutes_of
from coach.storage.library import Library
from coach.storage.routines import BrokenRoutine, find, library, load, user_folder
from coach.storage.routines.several.writing import id_of, keep, name_of, new_file

EVENING = """
format = 2
id = "evening"
name = "Evening"

[[blocks]]
routine = "hamstring-rolldown"
rounds = 1

[[blocks]]
routine = "quiet-breath"
"""


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a person's own; nothing is read from, or left in, whoever's tests these are."""
    for kind in ("data", "cache"):
        folder = tmp_path / "kept" / kind
        monkeypatch.setattr(f"platformdirs.user_{kind}_path", lambda *_, _at=folder, **__: _at)
    folder = tmp_path / "kept" / "data" / "routines"
    folder.mkdir(parents=True)
    assert user_folder() == folder
    return folder


def loaded(folder: Path, text: str = EVENING, language: Language = Language.EN) -> Routine:
    file = folder / "evening.toml"
    file.write_text(text, "utf-8")
    entry = load(file, language)
    assert isinstance(entry, Routine), entry.errors
    return entry


def wrong(folder: Path, text: str) -> list[str]:
    file = folder / "evening.toml"
    file.write_text(text, "utf-8")
    entry = load(file)
    assert isinstance(entry, BrokenRoutine)
    return [str(error).removeprefix("evening.toml: ") for error in entry.errors]


def test_a_session_file_is_a_routine_of_its_parts(tmp_path: Path) -> None:
    made = loaded(tmp_path)
    assert (made.id, made.name, made.rounds) == ("evening", "Evening", 1)
    assert [part.routine for part in made.parts] == ["hamstring-rolldown", "quiet-breath"]
    assert made.minutes == round(minutes_of(made), 1)
    assert made.summary == "Hamstring roll-down, Quiet breath"


def test_it_is_translated_by_its_parts(tmp_path: Path) -> None:
    german = loaded(tmp_path, language=Language.DE)
    assert german.language is Language.DE
    assert german.name == "Evening"
    assert german.opening.lines[0].startswith("Willkommen.")


def test_where_a_part_is_in_one_language_alone_all_of_them_are(tmp_path: Path) -> None:
    (tmp_path / "small.toml").write_text(SMALL, "utf-8")
    mixed = loaded(tmp_path, EVENING.replace("quiet-breath", "small"), Language.DE)
    assert mixed.language is Language.EN
    assert mixed.parts[0].name == "Hamstring roll-down"


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        (
            "quiet-breath",
            "loud-breath",
            'blocks[2].routine: expected the id of a routine that is there, got "loud-breath"',
        ),
        (
            "rounds = 1",
            "rounds = 7",
            "blocks[1].rounds: expected a whole number from 1 to 6, got 7",
        ),
        (
            "rounds = 1",
            'sides = "alternate"',
            'blocks[1].sides: expected one of left, right, both, got "alternate"',
        ),
        (
            "rounds = 1",
            'sides = "left"',
            "blocks[1].sides: expected no side, since the routine is not for one side after",
        ),
        (
            'routine = "quiet-breath"',
            'routine = "hamstring-rolldown"',
            "blocks[2].routine: expected one routine with the head low at most, got Hamstring",
        ),
        (
            'routine = "quiet-breath"',
            'routine = "before-bed"',
            "blocks[2].routine: expected something between a routine with the head low and lying",
        ),
        ("format = 2", "format = 1", "format: expected 2, got 1"),
        ("rounds = 1", "round = 1", "blocks[1].round: expected a key that is known, perhaps"),
        (
            EVENING[EVENING.index("[[") :],
            "blocks = []",
            "blocks: expected a list of 1 to 12 tables",
        ),
    ],
)
def test_what_is_wrong_with_one_is_told(tmp_path: Path, old: str, new: str, error: str) -> None:
    found = wrong(tmp_path, EVENING.replace(old, new, 1))
    assert any(message.startswith(error) for message in found), found


def test_a_broken_part_is_told_and_so_is_a_session_in_a_session(tmp_path: Path) -> None:
    (tmp_path / "small.toml").write_text(SMALL.replace("breaths = 2", "breaths = 0"), "utf-8")
    found = wrong(tmp_path, EVENING.replace("quiet-breath", "small"))
    assert found[0].endswith(
        'a routine without mistakes, got "small", in which there is: small.toml: steps[1].breaths: '
        "expected a whole number from 1 to 20, got 0"
    )
    (tmp_path / "small.toml").write_text(EVENING.replace('"evening"', '"small"'), "utf-8")
    found = wrong(tmp_path, EVENING.replace("quiet-breath", "small"))
    assert "got a session of several" in found[0]
    own = wrong(tmp_path, EVENING.replace("quiet-breath", "evening"))
    assert own == ['blocks[2].routine: expected the id of a routine that is there, got "evening"']


def test_the_library_lists_it_and_finds_it(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = loaded(own)
    assert made in library()
    assert find("evening").name == "Evening"
    listing = next(one for one in Library().listings() if one.id == "evening")
    assert listing.parts == ("hamstring-rolldown", "quiet-breath")
    assert (listing.minutes, listing.head_low, listing.is_own) == (made.minutes, True, True)
    assert check_files([own / "evening.toml"]) == 0
    assert capsys.readouterr().out.endswith("evening.toml: good\n")


def test_a_listed_session_goes_with_a_part_that_goes(own: Path) -> None:
    (own / "small.toml").write_text(SMALL, "utf-8")
    loaded(own, EVENING.replace("quiet-breath", "small"))
    for file in own.iterdir():
        os.utime(file, (1_000_000_000, 1_000_000_000))
    assert not _listed("evening").errors
    (own / "small.toml").unlink()
    assert _listed("evening").errors


def _listed(name: str) -> object:
    return next(one for one in Library().listings() if one.id == name)


def test_its_position_is_that_nearest_to_the_floor(own: Path) -> None:
    text = EVENING.replace("hamstring-rolldown", "cat-cow")
    loaded(own, text)
    assert _listed("evening").position is Position.ALL_FOURS  # type: ignore[attr-defined]


def blocks() -> list[Block]:
    return [Block(find("calves-at-the-wall"), 1, Side.LEFT), Block(find("quiet-breath"), 2)]


def test_what_is_kept_is_what_was_composed(tmp_path: Path) -> None:
    file = tmp_path / "my-evening.toml"
    keep(blocks(), file)
    made = load(file)
    assert isinstance(made, Routine), made.errors
    assert made.id == "my-evening"
    assert made.name == "Calves at the wall, Quiet breath"
    assert {step.sides for step in made.steps if step.block == 1 and step.side_at(1)} == {"left"}
    assert max(step.own_round(1) for step in made.steps if step.block == 2) == 2


@pytest.mark.parametrize("name", ['"quoted" \\ back', "Ärger mit dem Nacken", "= [x]", "# no"])
def test_any_name_is_kept(tmp_path: Path, name: str) -> None:
    keep(blocks(), tmp_path / "mine.toml", name)
    made = load(tmp_path / "mine.toml")
    assert made.name == name


@pytest.mark.parametrize("name", ["two\nlines", " ", "x" * 61, "\x7f"])
def test_a_name_that_no_file_may_have_leaves_none(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="name: expected"):
        keep(blocks(), tmp_path / "mine.toml", name)
    assert not list(tmp_path.glob("*.toml"))


def test_nothing_is_written_over_without_being_asked(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text("precious", "utf-8")
    with pytest.raises(FileExistsError):
        keep(blocks(), file)
    assert file.read_text("utf-8") == "precious"
    keep(blocks(), file, over=True)
    assert isinstance(load(file), Routine)


def test_a_new_file_has_a_name_that_nothing_has() -> None:
    assert new_file("Nacken & Rücken!").name == "nacken-rucken.toml"
    new_file("Nacken & Rücken!").write_text("", "utf-8")
    assert new_file("Nacken & Rücken!").name == "nacken-rucken-2.toml"
    assert new_file("Quiet breath").name == "quiet-breath-2.toml"
    assert id_of("???") == "session"
    assert new_file("con").name == "con-session.toml"
    assert len(name_of(blocks() * 4)) <= 60


def test_no_two_have_one_id_whatever_they_are_called(own: Path) -> None:
    for name in ("easy-neck", "日本", "中国", "größe"):
        keep(blocks(), own / f"{name}.toml", name)
    keep(blocks(), own / "日本.toml", "日本", over=True)
    entries = library(own)
    assert not [each for each in entries if isinstance(each, BrokenRoutine)]
    found = {each.name: each.id for each in entries if isinstance(each, Routine)}
    assert found["easy-neck"] == "easy-neck-2"
    assert len({found["日本"], found["中国"]}) == 2


def test_a_session_of_one_routine_is_no_part_of_another_and_keeps_its_rounds(own: Path) -> None:
    made = loaded(own, EVENING.partition('\n[[blocks]]\nroutine = "quiet')[0])
    assert [part.routine for part in made.parts] == ["hamstring-rolldown"]
    assert made.rounds == 1 < made.most_rounds
    candidates = {routine.id for routine in Library().candidates(Wish(made.areas))}
    assert "hamstring-rolldown" in candidates
    assert "evening" not in candidates
