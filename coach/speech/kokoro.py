"""Finds what the natural voices speak from: a package of its own, as large as all the rest."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = "breath-coach-voices"
MODEL = "model.onnx"
SPEAKERS = ("em_alex", "ef_dora", "am_michael", "bf_emma", "bm_george")

SHARED = Path("/usr/share") / PACKAGE
"""Where the Debian package puts it."""


def find_data() -> Path | None:
    """Return the folder with the model and a file for each speaker; None where it is not here.

    Nothing is read or loaded: whether the files are whole is found out by who speaks.
    """
    return next((folder for folder in _folders() if _is_complete(folder)), None)


def _folders() -> Iterator[Path]:
    """Yield where the data may lie: beside the frozen program, or where pip or apt put it."""
    if getattr(sys, "frozen", False):
        yield Path(sys.executable).resolve().parent / PACKAGE
    if found := importlib.util.find_spec(PACKAGE.replace("-", "_")):
        yield from map(Path, found.submodule_search_locations or ())
    yield SHARED


def _is_complete(folder: Path) -> bool:
    names = (MODEL, *(f"{speaker}.bin" for speaker in SPEAKERS))
    return all((folder / name).is_file() for name in names)
