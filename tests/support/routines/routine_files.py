"""Routine files for the tests: a small one, the shipped one, and what is wrong with one."""

import tomllib
from pathlib import Path
from typing import Any

from coach import resources
from coach.storage.routines import BrokenRoutine, load

SMALL = """
format = 1
id = "small"
name = "Small"

[[steps]]
id = "stand"
name = "Stand"
breaths = 2

[[steps.cues]]
id = "tall"
phase = "inhale"
wordings = ["Stand tall", "Tall"]
"""


def shipped() -> dict[str, Any]:
    """The tables of the routine that ships with the program."""
    path = resources.path("routines", "hamstring-rolldown", "hamstring-rolldown.toml")
    return tomllib.loads(path.read_text("utf-8"))


def errors(folder: Path, text: str) -> list[str]:
    """What is wrong with a file of this text, without the file's name; nothing if it is good."""
    file = folder / "small.toml"
    file.write_text(text, "utf-8")
    entry = load(file)
    if not isinstance(entry, BrokenRoutine):
        return []
    assert entry.errors
    assert all(error.startswith("small.toml: ") for error in entry.errors)
    return [error.removeprefix("small.toml: ") for error in entry.errors]
