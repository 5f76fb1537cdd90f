"""pyttsx3's eSpeak driver on the eSpeak NG that ships with us, data and all."""

from __future__ import annotations

import ctypes
import functools
import importlib
import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import espeakng_loader

from coach.speech.drivers.short_path import short_path

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_PATH_BYTES = 150
"""eSpeak ends the whole process when its data lie deeper than about 160 bytes (measured)."""


def buildDriver(proxy: object) -> Any:  # noqa: N802, ANN401 - pyttsx3's name for it, and its untyped driver
    """Build what pyttsx3 asks a driver module for; raise OSError if eSpeak cannot be loaded."""
    scratch = Path(tempfile.gettempdir())
    data = short_path(Path(espeakng_loader.get_data_path()), scratch, MAX_PATH_BYTES)
    with _bundled_library():
        library: Any = importlib.import_module("pyttsx3.drivers._espeak")
    library.Initialize = functools.partial(library.Initialize, path=os.fsencode(data))
    mend(library)
    return importlib.import_module("pyttsx3.drivers.espeak").buildDriver(proxy)


def mend(library: Any) -> None:  # noqa: ANN401 - pyttsx3's, untyped
    """Let pyttsx3 tell eSpeak the length of a text, and wait until it is spoken.

    It tells ten times the length, and eSpeak reads on beyond the text, into a crash at times.
    It also goes on after 10 ms, whether or not the file is written: on a busy machine, half of
    all runs lost a line (measured).
    """

    def synth(text: bytes, flags: int) -> None:
        library.cSynth(text, len(text) + 1, 0, library.POS_CHARACTER, 0, flags, None, None)
        library.Synchronize()

    library.Synth = synth


@contextmanager
def _bundled_library() -> Iterator[None]:
    """Answer every search for an eSpeak library with ours.

    pyttsx3 tries fixed names while it is imported, and setting a search path is too late.
    """
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    ctypes.cdll.LoadLibrary = lambda _name: library  # type: ignore[assignment]  # taken back below
    try:
        yield
    finally:
        del ctypes.cdll.LoadLibrary
