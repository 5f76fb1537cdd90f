"""A pyttsx3 driver for SVOX Pico: a simple voice that is understood, in six languages."""

from __future__ import annotations

import ctypes
import sys
import tempfile
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import soundfile
from py_nanotts._nanotts import speak

from coach.speech.drivers.base import NORMAL_RATE, FileDriver
from coach.speech.drivers.pauses import shorten
from coach.speech.drivers.shelves import Shelf, shelve
from coach.speech.drivers.short_path import short_path

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLE_RATE = 16_000

SHELVES = Shelf(-6, 300, high=False), Shelf(10, 2500, high=True)
"""In pink noise 10 dB below the speech, this halves what is misheard (German 75 to 44 % of the
words, Spanish 46 to 24 %), and in quiet it costs nothing (measured)."""

MAX_PATH_BYTES = 120
"""Pico has room for 128, and refuses data that lie much deeper."""

M_PERTURB = -6
"""Of glibc's malloc.h: new memory is filled with the complement of a byte, unless that is 0."""


def buildDriver(proxy: Any) -> PicoDriver:  # noqa: N802, ANN401 - pyttsx3's name for it, and its untyped proxy
    """Build what pyttsx3 asks a driver module for; raise OSError where its data lie too deep."""
    return PicoDriver(proxy)


@contextmanager
def zeroed_memory() -> Iterator[None]:
    """Let all memory that is asked for be zeros, where the system's C library can.

    Pico reads in its memory what it has not written there. Without this a line differs from one
    time to the next, and some hung (measured). That large memory be fresh is not enough: what
    was freed before is taken first.
    """
    tune = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if not tune:  # other systems, and other C libraries, have no such switch
        yield
        return
    tune(M_PERTURB, 0xFF)
    try:
        yield
    finally:
        tune(M_PERTURB, 0)


class PicoDriver(FileDriver):
    """Speaks to files only; "voice" is a language and its country, as in "de-DE"."""

    def __init__(self, proxy: Any) -> None:  # noqa: ANN401 - pyttsx3's, untyped
        super().__init__(proxy)
        data = Path(str(resources.files("py_nanotts") / "lang"))
        self._data = str(short_path(data, Path(tempfile.gettempdir()), MAX_PATH_BYTES))
        self._voice = "en-GB"

    def save_to_file(self, text: str, filename: str) -> None:
        """Render `text` to a mono WAV file; raise RuntimeError or ValueError if Pico refuses."""
        raw = np.frombuffer(self._speak(text), "<i2").astype(np.float32) / np.float32(1 << 15)
        # As floats: what is brightened may rise above full scale, and is levelled only later.
        bright = shelve(shorten(raw, SAMPLE_RATE), SAMPLE_RATE, SHELVES)
        soundfile.write(filename, bright, SAMPLE_RATE, format="WAV", subtype="FLOAT")

    def _speak(self, text: str) -> bytes:
        # Faster than it speaks by itself it is understood less and less (measured).
        speed = min(1.0, self._rate / NORMAL_RATE)
        with zeroed_memory():
            pcm: bytes = speak(text=text, voice=self._voice, speed=speed, lingware_path=self._data)
        return pcm

    def getProperty(self, name: str) -> object:  # noqa: N802 - pyttsx3's name
        """Look up "rate" (words a minute), "voice" or "voices"; KeyError for anything else."""
        return {"rate": self._rate, "voice": self._voice, "voices": []}[name]

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802, ANN401 - pyttsx3's name, and what its property is
        """Set "rate", in words a minute, or "voice"; KeyError for anything else.

        A voice is tried at once: ValueError or RuntimeError if it cannot be had.
        """
        match name:
            case "rate":
                self._rate = value
            case "voice":
                self._voice = value
                self._speak("A.")
            case _:
                raise KeyError(f"the pico driver has no property {name}")
