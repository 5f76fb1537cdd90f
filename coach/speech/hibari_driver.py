"""A pyttsx3 driver for hibari-tts: a voice that needs no network and no system package."""

from __future__ import annotations

from typing import Any

import onnxruntime
from hibari import Hibari
from hibari.voices import DEFAULT, voice_path

NORMAL_RATE = 200
"""Words a minute at hibari's own speed; it is also where pyttsx3's own drivers start."""

SEED = 0
"""Fixed, so that a line sounds the same at every render, bit for bit."""


def buildDriver(proxy: Any) -> HibariDriver:  # noqa: N802, ANN401 - pyttsx3's name for it, and its untyped proxy
    """Build what pyttsx3 asks a driver module for."""
    return HibariDriver(proxy)


class HibariDriver:
    """Speaks to files only, in the voice that ships with the package."""

    def __init__(self, proxy: Any) -> None:  # noqa: ANN401 - pyttsx3's, untyped
        self._proxy = proxy
        # On Windows every release writes to the system's event log, and heeds only this.
        onnxruntime.disable_telemetry_events()
        # Asked by its bare name, a voice that is not in the package would be downloaded.
        self._speech = Hibari(DEFAULT, model=voice_path(DEFAULT, download_missing=False))
        self._rate = NORMAL_RATE
        self._looping = False

    def save_to_file(self, text: str, filename: str) -> None:
        """Render `text` to a 16-bit mono WAV file."""
        self._speech.save(text, filename, speed=self._rate / NORMAL_RATE, seed=SEED)

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Work off the queue; its last entry ends the loop, since every command is synchronous."""
        self._looping = True
        while self._looping:
            self._proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """End the loop once the command at hand is done."""
        self._looping = False

    def stop(self) -> None:
        """Nothing to stop: a line is rendered before anything else can be asked."""

    def destroy(self) -> None:
        """Nothing to give back."""

    def getProperty(self, name: str) -> object:  # noqa: N802 - pyttsx3's name
        """Look up "rate" (words a minute), "voice" or "voices"; KeyError for anything else."""
        return {"rate": self._rate, "voice": self._speech.voice, "voices": []}[name]

    def setProperty(self, name: str, value: int) -> None:  # noqa: N802 - pyttsx3's name
        """Set "rate", in words a minute; KeyError for anything else."""
        if name != "rate":
            raise KeyError(f"the hibari driver has no property {name}")
        self._rate = value
