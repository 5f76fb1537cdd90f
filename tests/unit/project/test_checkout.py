"""The checkout: what lies at its top, and what must never lie in packaging/."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
TOP = {
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "coach",
    "packaging",
    "pyproject.toml",
    "resources",
    "tests",
}


def tracked() -> list[str]:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    # The checkout may belong to someone else, as in a container.
    git = ["git", "-c", f"safe.directory={ROOT}", "-C", str(ROOT), "ls-files", "-z"]
    listing = subprocess.run(git, capture_output=True, check=True, text=True).stdout
    return listing.rstrip("\0").split("\0")


def test_the_top_level_holds_only_the_agreed_names() -> None:
    top = {name.split("/")[0] for name in tracked()}
    assert {name for name in top if not name.startswith(".")} <= TOP


def test_packaging_is_no_package() -> None:
    # With an __init__.py it would shadow PyPI's `packaging` for whatever runs from the top.
    assert not list((ROOT / "packaging").rglob("__init__.py"))


@pytest.mark.parametrize("script", [".ci/run"])
def test_scripts_can_be_started(script: str) -> None:
    assert os.access(ROOT / script, os.X_OK)
