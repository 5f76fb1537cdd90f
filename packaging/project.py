"""What the packages say of the project, in one place; the version is coach.__version__."""

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from coach import __version__

ROOT = Path(__file__).parents[1]
BUILD, DIST = ROOT / "build", ROOT / "dist"
FOLDER = DIST / "breath-coach"
ID = "org.breathcoach.coach"
SUMMARY = "stretch with your eyes closed: a voice and a breath lead you"
# Stand-ins: the project has no address yet, and .example can never be anybody's.
HOMEPAGE = os.environ.get("COACH_HOMEPAGE", "https://breath-coach.example")
MAINTAINER = os.environ.get(
    "COACH_MAINTAINER", "The Breath Coach developers <developers@breath-coach.example>"
)


def moment() -> int:
    """Return the second that everything built is dated with: that of the last commit."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    asked = ("git", "-C", str(ROOT), "log", "-1", "--format=%ct")
    return int(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)


def day() -> str:
    """Return its day, as in 2026-03-31."""
    return datetime.fromtimestamp(moment(), UTC).strftime("%Y-%m-%d")


def filled_in(template: Path) -> str:
    """Return a text with the project's facts in place of their names."""
    text = template.read_text("utf-8")
    facts = {"VERSION": __version__, "DATE": day(), "HOMEPAGE": HOMEPAGE, "ID": ID}
    for name, fact in facts.items():
        text = text.replace(f"@{name}@", fact)
    return text


def call(*command: str | Path, cwd: Path = ROOT, **env: str) -> str:
    """Run a tool of the builder to its end and return what it printed; end here if it failed."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(moment()), "PYTHONHASHSEED": "1", **env},
        check=False,
        stdout=subprocess.PIPE,
        text=True,
    )
    if done.returncode:
        raise SystemExit(f"{command[0]} failed with exit code {done.returncode}; see above")
    return done.stdout
