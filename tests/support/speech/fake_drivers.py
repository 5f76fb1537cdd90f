"""pyttsx3 drivers that misbehave, run by the real worker in a real speech process."""

import importlib
import socket
import sys
import wave
from importlib.resources import files
from multiprocessing.connection import Connection
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, NoReturn

import numpy as np
from pyttsx3.voice import Voice as InstalledVoice

from coach.speech.voices import Voice


class FakeDriver:
    """Does what it should: subclasses do not."""

    def __init__(self, proxy: Any) -> None:  # noqa: ANN401 - pyttsx3's, untyped
        self.proxy = proxy
        self.looping = False

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        self.looping = True
        while self.looping:
            self.proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        self.looping = False

    def stop(self) -> None:
        pass

    def setProperty(self, name: str, value: object) -> None:  # noqa: N802 - pyttsx3's name
        pass

    def save_to_file(self, text: str, filename: str) -> None:
        print(f"Audio saved to {filename}")
        time = np.arange(round(16_000 * (0.3 + 0.06 * len(text)))) / 16_000
        save(filename, 0.1 * np.sin(2 * np.pi * self.pitch(text) * time))

    def pitch(self, _text: str) -> float:
        return 440.0


class RefusesVoice(FakeDriver):
    def setProperty(self, name: str, value: object) -> None:  # noqa: N802 - pyttsx3's name
        if name == "voice":
            raise ValueError(f"unknown voice {value}")


class RaisesAtLine(FakeDriver):
    def save_to_file(self, *_: str) -> None:
        raise RuntimeError("out of\nbreath")


class SavesNothing(FakeDriver):
    def save_to_file(self, text: str, filename: str) -> None:
        pass


class SavesOnce(FakeDriver):
    """Later speech is skipped, and the file of the first line is all there is."""

    def save_to_file(self, text: str, filename: str) -> None:
        super().save_to_file(text, filename)
        type(self).save_to_file = SavesNothing.save_to_file  # type: ignore[method-assign] # its fault


class SavesSilence(FakeDriver):
    def save_to_file(self, _text: str, filename: str) -> None:
        save(filename, np.zeros(16_000))


class HighOnMarkup(FakeDriver):
    """Sings high when it is given a command in place of plain text."""

    def pitch(self, text: str) -> float:
        return 1760.0 if any(mark in text for mark in "<>[]") else 440.0


class SpeaksTwo(FakeDriver):
    """Has a voice for English, which is chosen, and a higher one for German."""

    chosen = "Ann"

    def getProperty(self, name: str) -> object:  # noqa: N802 - pyttsx3's name
        voices = [
            InstalledVoice("Ann", languages=["en-US"]),
            InstalledVoice("Eva", languages=["de_DE"]),
        ]
        return {"voices": voices, "voice": self.chosen}[name]

    def setProperty(self, name: str, value: object) -> None:  # noqa: N802 - pyttsx3's name
        if name == "voice":
            self.chosen = str(value)

    def pitch(self, _text: str) -> float:
        return 880.0 if self.chosen == "Eva" else 440.0


# The driver of a system whose voices are for the person to install.
nsss = SpeaksTwo


def save(filename: str, samples: Any) -> None:  # noqa: ANN401 - an array of any numbers
    with wave.open(filename, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes((samples * 32767).astype("<i2").tobytes())


def main(connection: Connection, voice: Voice, rate: float, scratch: str) -> None:
    """Offer the class that the voice's driver names to pyttsx3, then run the real worker."""
    module = ModuleType(voice.driver)
    if driver := globals().get(voice.driver):
        module.buildDriver = driver  # type: ignore[attr-defined] # as pyttsx3 wants
        sys.modules[f"pyttsx3.drivers.{voice.driver}"] = module
    run_worker(connection, voice, rate, scratch)


def run_worker(connection: Connection, voice: Voice, rate: float, scratch: str) -> None:
    importlib.import_module("coach.speech.worker").main(connection, voice, rate, scratch)


def without_network(connection: Connection, voice: Voice, rate: float, scratch: str) -> None:
    """Run the real worker on a machine that knows no other."""

    def refuse(*_args: object, **_options: object) -> NoReturn:
        raise OSError("network is unreachable")

    socket.getaddrinfo = refuse
    socket.socket.connect = refuse  # type: ignore[method-assign] # for this process only
    run_worker(connection, voice, rate, scratch)


def without_hibari(connection: Connection, voice: Voice, rate: float, scratch: str) -> None:
    """Run the real worker where the package is not installed."""
    sys.modules["hibari"] = None  # type: ignore[assignment] # makes its import fail
    run_worker(connection, voice, rate, scratch)


def without_pico(connection: Connection, voice: Voice, rate: float, scratch: str) -> None:
    """Run the real worker where the package is not installed, as one of a voice of ours."""
    sys.modules["py_nanotts"] = None  # type: ignore[assignment] # makes its import fail
    main(connection, voice, rate, scratch)


def pico_deep_down(connection: Connection, voice: Voice, rate: float, scratch: str) -> None:
    """Run the real worker where Pico's data lie deeper than Pico can bear."""
    deep = Path(scratch, *["a-folder-with-quite-a-long-name"] * 6)
    deep.mkdir(parents=True)
    data = deep / "py_nanotts"
    data.symlink_to(files("py_nanotts"), target_is_directory=True)
    driver = importlib.import_module("coach.speech.drivers.pico")
    driver.resources = SimpleNamespace(files=lambda _package: data)  # type: ignore[attr-defined]
    run_worker(connection, voice, rate, scratch)


def without_pyttsx3(connection: Connection, voice: Voice, rate: float, scratch: str) -> None:
    """Run the program's own start where not even pyttsx3 is installed."""
    sys.modules["pyttsx3"] = None  # type: ignore[assignment] # makes its import fail
    importlib.import_module("coach.speech.process").speak_jobs(connection, voice, rate, scratch)


def deep_down(connection: Connection, voice: Voice, rate: float, scratch: str) -> None:
    """Run the real worker where eSpeak's data lie deeper than eSpeak can bear."""
    loader = importlib.import_module("espeakng_loader")
    deep = Path(scratch, *["a-folder-with-quite-a-long-name"] * 6)
    deep.mkdir(parents=True)
    data = deep / "espeak-ng-data"
    data.symlink_to(loader.get_data_path(), target_is_directory=True)
    loader.get_data_path = lambda: str(data)
    run_worker(connection, voice, rate, scratch)
