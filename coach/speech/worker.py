"""What runs in the speech process: text in, cleaned clips out, by pyttsx3."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pyttsx3

from coach.speech import espeak_driver, hibari_driver
from coach.speech.cleaning import clean_file
from coach.speech.clips import write_clip
from coach.speech.messages import Failed, Job, Ready, Rendered, Unusable, receive_job, send

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from coach.speech.voices import Voice

MARKUP = str.maketrans(dict.fromkeys("<>[]{}", " "))
"""Windows and macOS take commands in such brackets; a cue is only ever plain text."""


def main(connection: Connection, voice: Voice, rate: float, scratch: str) -> None:
    """Load the voice, then speak one job after another until the program goes."""
    try:
        mouth = Mouth(voice, rate, Path(scratch))
    except Exception as error:  # noqa: BLE001 - a driver raises whatever it likes
        send(connection, Unusable(_reason(error)))
        return
    send(connection, Ready())
    while True:
        try:
            job = receive_job(connection)
        except EOFError:
            return
        send(connection, _done(mouth, job))


def _done(mouth: Mouth, job: Job) -> Rendered | Failed:
    try:
        mouth.speak(job.text, Path(job.part))
    except Exception as error:  # noqa: BLE001 - as above, and no line may end the process
        return Failed(job.text, _reason(error))
    return Rendered(job.text)


def _reason(error: Exception) -> str:
    return str(error) or type(error).__name__


class Mouth:
    """A pyttsx3 engine with one voice, used in the one way that neither hangs nor loses lines."""

    def __init__(self, voice: Voice, rate: float, scratch: Path) -> None:
        """Load the voice; raise whatever its driver raises if it cannot."""
        _offer_our_drivers(scratch)
        self._errors: list[Exception] = []
        self._raw = scratch / "cue.wav"
        self._engine = pyttsx3.init(voice.driver)
        self._engine.connect("error", lambda name, exception: self._errors.append(exception))  # noqa: ARG005 - pyttsx3 calls it by these names
        self._set_up(voice, rate)

    def _set_up(self, voice: Voice, rate: float) -> None:
        # Set on the driver: the engine queues settings, and one that fails there only
        # sends an event and keeps the old voice.
        driver = self._engine.proxy._driver  # noqa: SLF001 - as said
        if voice.speaker:
            driver.setProperty("voice", voice.speaker)
        driver.setProperty("rate", round(voice.words_a_minute * rate))

    def speak(self, text: str, part: Path) -> None:
        """Render one text into the file `part`; raise if nothing usable came of it."""
        self._raw.unlink(missing_ok=True)
        self._errors.clear()
        # Not busy, the queue would be worked off before the loop runs, and the loop never end.
        self._engine.proxy.setBusy(True)
        # One line a run: of several, only the last would be saved.
        self._engine.save_to_file(text.translate(MARKUP), str(self._raw))
        self._engine.runAndWait()
        if self._errors:
            raise self._errors[0]
        write_clip(part, clean_file(self._raw, text))


def _offer_our_drivers(scratch: Path) -> None:
    """Put our drivers where pyttsx3 looks for its own; it has no entry points."""
    espeak_driver.scratch = scratch
    sys.modules["pyttsx3.drivers.hibari"] = hibari_driver
    sys.modules["pyttsx3.drivers.bundled_espeak"] = espeak_driver
