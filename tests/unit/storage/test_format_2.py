"""What a routine is chosen by: asked for as of format 2, and held to the time it takes."""

from pathlib import Path

import pytest
from msgspec import inspect
from support.routines.routine_files import SMALL, errors

from coach import resources
from coach.core.routine.area import Area
from coach.core.routine.position import Position
from coach.core.routine.routine import Routine
from coach.storage.routines import load
from coach.storage.routines.bounds import Part
from coach.storage.routines.schema import RoutineFile

CHOSEN_BY = """
areas = ["neck", "upper-back"]
purpose = "To sit taller."
position = "sitting"
minutes = 1
"""
# Two rounds of 25 s.
LONGER = SMALL.replace("breaths = 2", "breaths = 3").replace("format = 1", "format = 2")
SECOND = LONGER.replace("[[steps]]", f"{CHOSEN_BY}\n[[steps]]", 1)


def routine(folder: Path, text: str) -> Routine:
    file = folder / "small.toml"
    file.write_text(text, "utf-8")
    entry = load(file)
    assert isinstance(entry, Routine), entry.errors
    return entry


def test_a_routine_says_what_it_is_chosen_by(tmp_path: Path) -> None:
    easier = SECOND.replace("minutes", 'easier = "quiet-breath"\nminutes')
    found = routine(tmp_path, easier)
    assert found.areas == (Area.NECK, Area.UPPER_BACK)
    assert (found.purpose, found.position) == ("To sit taller.", Position.SITTING)
    assert (found.minutes, found.easier) == (1.0, "quiet-breath")


@pytest.mark.parametrize("key", ["areas", "purpose", "position", "minutes"])
def test_as_of_format_2_it_has_to(tmp_path: Path, key: str) -> None:
    kept = [line for line in SECOND.splitlines() if not line.startswith(key)]
    (error,) = errors(tmp_path, "\n".join(kept))
    assert error.startswith(f"{key}: expected ")
    assert error.endswith(", as of format 2, got nothing")
    assert errors(tmp_path, "\n".join(kept).replace("format = 2", "format = 1")) == []


def test_an_area_that_nobody_has_is_told(tmp_path: Path) -> None:
    (error,) = errors(tmp_path, SECOND.replace('"neck"', '"nose"'))
    assert error.startswith("areas[1]: expected one of lower-back, upper-back, neck, ")
    assert error.endswith('got "nose"')


def test_no_routine_is_easier_than_itself(tmp_path: Path) -> None:
    (error,) = errors(tmp_path, SECOND.replace("minutes", 'easier = "small"\nminutes'))
    assert error == 'easier: expected the id of another routine, which is easier, got "small"'


def test_what_follows_in_place_of_a_repetition_is_another(tmp_path: Path) -> None:
    follows = SECOND.replace("minutes", 'again = "quiet-breath"\nminutes')
    assert routine(tmp_path, follows).again == "quiet-breath"
    (error,) = errors(tmp_path, SECOND.replace("minutes", 'again = "small"\nminutes'))
    wanted = "the id of another routine, which may follow at once"
    assert error == f'again: expected {wanted}, got "small"'


@pytest.mark.parametrize(("minutes", "right"), [("1", True), ("1.1", True), ("1.3", False)])
def test_it_takes_as_long_as_it_says(tmp_path: Path, *, minutes: str, right: bool) -> None:
    found = errors(tmp_path, SECOND.replace("minutes = 1", f"minutes = {minutes}"))
    wanted = "1.1, which the routine takes, or a tenth more or less"
    assert found == ([] if right else [f"minutes: expected {wanted}, got {minutes}"])


def test_the_purpose_is_told_in_each_language(tmp_path: Path) -> None:
    routine(tmp_path, SECOND)
    texts = tmp_path / "small.de.toml"
    texts.write_text('name = "Klein"\n', "utf-8")
    broken = load(texts)
    assert not isinstance(broken, Routine)
    assert "small.de.toml: purpose: expected the text in this language, got nothing" in (
        broken.errors
    )


def keys(kind: type[Part]) -> set[str]:
    """Every key of a table of the file, and of the tables in it."""
    found: set[str] = set()
    waiting: list[inspect.Type] = [inspect.type_info(kind)]
    while waiting:
        match waiting.pop():
            case inspect.StructType(fields=fields):
                found |= {field.name for field in fields}
                waiting += [field.type for field in fields]
            case inspect.Metadata(type=inner):
                waiting.append(inner)
            case inspect.VarTupleType(item_type=inner):
                waiting.append(inner)
            case inspect.UnionType(types=types):
                waiting += types
    return found


def test_every_key_is_explained() -> None:
    text = resources.path("routines", "FORMAT.md").read_text("utf-8")
    assert [key for key in sorted(keys(RoutineFile)) if f"`{key}`" not in text] == []
