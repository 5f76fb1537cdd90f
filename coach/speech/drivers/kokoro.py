"""A pyttsx3 driver for Kokoro: natural voices, from the package beside the program."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import numpy as np
import onnxruntime
import soundfile

from coach.speech import kokoro
from coach.speech.drivers.base import NORMAL_RATE, FileDriver
from coach.speech.drivers.kokoro_text import alphabet, divide, reader

if TYPE_CHECKING:
    from numpy.typing import NDArray

SAMPLE_RATE = 24_000
STYLE = 256
"""Numbers that describe how a text of some length is spoken."""

THREADS = 2
"""A line takes half as long as with one (measured). Always as many, since their number is heard in
the last bits."""

FASTEST = 1.2
"""Faster than this it is understood less and less."""

POLITENESS = 5
"""It computes for seconds on end: what plays and what is shown goes first."""


def buildDriver(proxy: Any) -> KokoroDriver:  # noqa: N802, ANN401 - pyttsx3's name for it, and its untyped proxy
    """Build what pyttsx3 asks a driver module for; raise OSError without whole data."""
    return KokoroDriver(proxy)


class KokoroDriver(FileDriver):
    """Speaks to files only; "voice" is a speaker, as in "em_alex", and has to be set."""

    def __init__(self, proxy: Any) -> None:  # noqa: ANN401 - pyttsx3's, untyped
        super().__init__(proxy)
        # On Windows every release writes to the system's event log, and heeds only this.
        onnxruntime.disable_telemetry_events()
        if sys.platform != "win32":
            os.nice(POLITENESS)
        self._numbers = alphabet()
        self._model = _load(str(kokoro.whole(kokoro.MODEL)))
        self._speaker = ""

    def save_to_file(self, text: str, filename: str) -> None:
        """Render `text` to a mono WAV file."""
        samples = np.concatenate([self._speak(piece) for piece in divide(self._read(text))])
        # As floats: what rises above full scale is levelled later.
        soundfile.write(filename, samples, SAMPLE_RATE, format="WAV", subtype="FLOAT")

    def _speak(self, signs: str) -> NDArray[np.float32]:
        numbers = [self._numbers[sign] for sign in signs if sign in self._numbers]
        if not numbers:
            return np.zeros(0, np.float32)
        given = {
            "tokens": np.array([[0, *numbers, 0]], np.int64),
            "style": self._styles[len(numbers) - 1][np.newaxis],
            "speed": np.array([min(FASTEST, self._rate / NORMAL_RATE)], np.float32),
        }
        samples: NDArray[np.float32] = self._model.run(None, given)[0]
        return samples

    def getProperty(self, name: str) -> object:  # noqa: N802 - pyttsx3's name
        """Look up "rate" (words a minute), "voice" or "voices"; KeyError for anything else."""
        voices = list(kokoro.SPEAKERS)
        return {"rate": self._rate, "voice": self._speaker, "voices": voices}[name]

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802, ANN401 - pyttsx3's name, and what its property is
        """Set "rate", in words a minute, or "voice"; KeyError for anything else.

        A voice is loaded at once: OSError where its data are missing or damaged.
        """
        match name:
            case "rate":
                self._rate = value
            case "voice":
                self._read = reader(value)
                styles = np.fromfile(kokoro.whole(f"{value}.bin"), "<f4")
                self._styles, self._speaker = styles.reshape(-1, STYLE), value
            case _:
                raise KeyError(f"the kokoro driver has no property {name}")


def _load(model: str) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = THREADS, 1
    # A thread that has nothing to do waits, and leaves its core to others.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
