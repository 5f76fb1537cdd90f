"""The README says what is so."""

import ast
import re
from pathlib import Path

import pytest

from coach.core.session.session import diagram

TOP = Path(__file__).parents[3]
README = TOP / "README.md"
ROOMS = TOP / "coach" / "README.md"
FOLDERS = sorted(file.parent for file in (TOP / "coach").rglob("__init__.py"))


def test_the_diagram_is_the_transition_table() -> None:
    assert f"```mermaid\n{diagram()}\n```" in README.read_text("utf-8")


def test_every_file_it_names_is_there() -> None:
    text = README.read_text("utf-8")
    named = re.findall(r"\]\(([^)]+)\)", text) + re.findall(
        r"`(coach/[a-z_./]+|tests/[a-z_./]+)`", text
    )
    assert [name for name in named if not (README.parent / name).exists()] == []


def test_how_it_is_built_stays_short() -> None:
    built = README.read_text("utf-8").split("## How it is built")[1].split("\n## ")[0]
    assert len(built.splitlines()) <= 60


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: str(folder.relative_to(TOP)))
def test_each_room_says_its_job_in_a_sentence_and_stays_small(folder: Path) -> None:
    said = ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8")))
    assert said is not None
    assert said.endswith(".")
    assert "\n\n" not in said
    assert len(list(folder.glob("*.py"))) <= 17


def test_each_room_is_on_the_map_and_so_is_each_file_that_it_names() -> None:
    text = ROOMS.read_text("utf-8")
    named = re.findall(r"`([a-z_./]+)`", text)
    rooms = [str(folder.relative_to(ROOMS.parent)) for folder in FOLDERS[1:]]
    assert [room for room in rooms if room.split("/")[-1] not in text] == []
    places = [name for name in named if "/" in name]
    assert len(places) > 20
    tops = (ROOMS.parent, TOP)
    assert [name for name in places if not any((top / name).exists() for top in tops)] == []
