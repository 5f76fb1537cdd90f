"""Finds what the natural voices speak from: a package of its own, nearly as large as the rest."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from coach.core.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = "breath-coach-voices"
MODEL = "model.onnx"
SPEAKERS = ("em_alex", "ef_dora", "am_michael", "bf_emma", "bm_george")

SUMS = {
    MODEL: "4748bd3592b965b84d592efe26fa6e9550737949f1d4bc1c42b0af9d7d46d1e4",
    "em_alex.bin": "27809e9eafdcbcfff90a3016c697568676531de2a2c39cee29c96c7bd6b83e95",
    "ef_dora.bin": "f66ec66bd295acb18372e37008533a9a3228483ccd294e7538d5d9294ac9a532",
    "am_michael.bin": "1d1f21dd8da39c30705cd4c75d039d265e9bc4a2a93ed09bc9e1b1225eb95ba1",
    "bf_emma.bin": "669fe0647f9dd04fcab92f1439a40eeb4c8b4ab1f82e4996fe3d918ce4a63b73",
    "bm_george.bin": "c4b235a4c1f2cd3b939fed08b899ce9385638b763f7b73a59616c4fc9bd6c9bc",
}
"""SHA-256 of each file: what is damaged would be spoken as noise."""

SHARED = Path("/usr/share") / PACKAGE
"""Where the Debian package puts it."""


def find_data() -> Path | None:
    """Return the folder with the model and a file for each speaker; None where it is not here.

    Nothing is read or loaded: whether the files are whole is found out by who speaks.
    """
    return next((folder for folder in _folders() if _is_complete(folder)), None)


def whole(name: str) -> Path:
    """Return where a file of the data is; raise OSError where it is missing, or not as it was made.

    Takes a tenth of a second for the model, or a third where Python is without OpenSSL.
    """
    if not (folder := find_data()):
        raise FileNotFoundError(
            Message("the package {package} is not there, or not all of it", package=PACKAGE)
        )
    with (folder / name).open("rb") as file:
        if hashlib.file_digest(file, hashlib.sha256).hexdigest() != SUMS[name]:
            raise OSError(Message("{file} is damaged", file=f"{folder / name}"))
    return folder / name


def _folders() -> Iterator[Path]:
    """Yield where the data may lie: beside the frozen program, or where pip or apt put it."""
    if getattr(sys, "frozen", False):
        yield from (folder / PACKAGE for folder in _beside(Path(sys.executable).resolve()))
    if found := importlib.util.find_spec(PACKAGE.replace("-", "_")):
        yield from map(Path, found.submodule_search_locations or ())
    yield SHARED


def _beside(program: Path) -> Iterator[Path]:
    """Yield the folder of a program, and that of the image or the bundle that people see of it.

    Neither an AppImage nor a signed bundle of macOS can be added to.
    """
    yield program.parent
    if image := os.environ.get("APPIMAGE"):
        yield Path(image).resolve().parent
    yield from (folder.parent for folder in program.parents if folder.suffix == ".app")


def _is_complete(folder: Path) -> bool:
    return all((folder / name).is_file() for name in SUMS)
