"""A pyttsx3 driver for hibari-tts: a voice that needs no network and no system package."""

from __future__ import annotations

from typing import Any

import onnxruntime
from hibari import Hibari
from hibari.voices import DEFAULT, voice_path

from coach.speech.drivers.base import NORMAL_RATE, FileDriver

SEED = 0
"""Fixed, so that a line sounds the same at every render, bit for bit."""


def buildDriver(proxy: Any) -> HibariDriver:  # noqa: N802, ANN401 - pyttsx3's name for it, and its untyped proxy
    """Build what pyttsx3 asks a driver module for."""
    return HibariDriver(proxy)


class HibariDriver(FileDriver):
    """Speaks to files only, in the voice that ships with the package."""

    def __init__(self, proxy: Any) -> None:  # noqa: ANN401 - pyttsx3's, untyped
        super().__init__(proxy)
        # On Windows every release writes to the system's event log, and heeds only this.
        onnxruntime.disable_telemetry_events()
        # Asked by its bare name, a voice that is not in the package would be downloaded.
        self._speech = Hibari(DEFAULT, model=voice_path(DEFAULT, download_missing=False))

    def save_to_file(self, text: str, filename: str) -> None:
        """Render `text` to a 16-bit mono WAV file."""
        self._speech.save(text, filename, speed=self._rate / NORMAL_RATE, seed=SEED)

    def getProperty(self, name: str) -> object:  # noqa: N802 - pyttsx3's name
        """Look up "rate" (words a minute), "voice" or "voices"; KeyError for anything else."""
        return {"rate": self._rate, "voice": self._speech.voice, "voices": []}[name]

    def setProperty(self, name: str, value: int) -> None:  # noqa: N802 - pyttsx3's name
        """Set "rate", in words a minute; KeyError for anything else."""
        if name != "rate":
            raise KeyError(f"the hibari driver has no property {name}")
        self._rate = value
