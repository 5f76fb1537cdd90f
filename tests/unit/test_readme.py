"""The README says what is so."""

import re
from pathlib import Path

from coach.core.session import diagram

README = Path(__file__).parents[2] / "README.md"


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
