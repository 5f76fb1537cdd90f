"""What runs in the speech process: text in, cleaned clips out, by pyttsx3."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyttsx3

from coach.core.message import Message, said_by, verbatim
from coach.speech.clips import write_clip
from coach.speech.postprocessing import clean_file
from coach.speech.protocol import Failed, Job, Ready, Rendered, Unusable, receive_job, send

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from coach.speech.voices import Voice

MARKUP = str.maketrans(dict.fromkeys("<>[]{}", " "))
"""Windows and macOS take commands in such brackets; a cue is only ever plain text."""

REASON_CHARACTERS = 200

SYSTEMS = {"sapi5", "nsss"}
"""Drivers whose voices are for the person to install, one for each language."""


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
        return Failed(job.text, _on_one_line(error))
    return Rendered(job.text)


def _reason(error: Exception) -> Message:
    """Name the error: it becomes part of a sentence."""
    said = said_by(error)
    return said if isinstance(said, Message) else verbatim(_on_one_line(error))


def _on_one_line(error: Exception) -> str:
    return " ".join(f"{error}".split())[:REASON_CHARACTERS] or type(error).__name__


class Mouth:
    """A pyttsx3 engine with one voice, used in the one way that neither hangs nor loses lines."""

    def __init__(self, voice: Voice, rate: float, scratch: Path) -> None:
        """Load the voice; raise whatever its driver raises if it cannot."""
        _offer_our_driver(voice.driver)
        self._errors: list[Exception] = []
        self._raw = scratch / "cue.wav"
        self._engine = pyttsx3.init(voice.driver)
        self._engine.connect("error", lambda name, exception: self._errors.append(exception))  # noqa: ARG005 - pyttsx3 calls it by these names
        self._set_up(voice, rate)

    def _set_up(self, voice: Voice, rate: float) -> None:
        self._engine.proxy.setBusy(False)  # so that settings are not queued, but made at once
        if speaker := voice.speaker or self._speaker_of(voice):
            self._engine.setProperty("voice", speaker)
        self._engine.setProperty("rate", round(voice.words_a_minute * rate))
        self._raise_error()

    def _speaker_of(self, voice: Voice) -> str:
        """Return a system's voice for the language; the one chosen there is kept if it is one."""
        if voice.driver not in SYSTEMS:
            return ""
        here = [each for each in self._engine.getProperty("voices") if _speaks(each, voice)]
        chosen = self._engine.getProperty("voice")
        if any(each.id == chosen for each in here):
            return ""
        if not here:
            raise LookupError(f"no voice here speaks {voice.language}")
        return str(here[0].id)

    def speak(self, text: str, part: Path) -> None:
        """Render one text into the file `part`; raise if nothing usable came of it."""
        self._raw.unlink(missing_ok=True)
        self._errors.clear()
        # Not busy, the queue would be worked off before the loop runs, and the loop never end.
        self._engine.proxy.setBusy(True)
        # One line a run: of several, only the last would be saved.
        self._engine.save_to_file(plain(text), str(self._raw))
        self._engine.runAndWait()
        self._raise_error()
        write_clip(part, clean_file(self._raw, text))

    def _raise_error(self) -> None:
        """Raise what pyttsx3 has only sent an event about, carrying on as if nothing was."""
        if self._errors:
            raise self._errors[0]


def plain(text: str) -> str:
    """Return a text with nothing in it that a voice could take for anything but words.

    What cannot be printed may end a text early, or the driver.
    """
    printable = (character if character.isprintable() else " " for character in text)
    return " ".join("".join(printable).translate(MARKUP).split())


def _speaks(each: Any, voice: Voice) -> bool:  # noqa: ANN401 - pyttsx3's, untyped
    """Tell whether a driver's voice speaks the language; it names it "de_DE", "de-DE" or so."""
    codes = [re.split("[-_]", str(code))[0].lower() for code in each.languages]
    return voice.language in codes


def _offer_our_driver(name: str) -> None:
    """Put a driver of ours where pyttsx3 looks for its own; it has no entry points.

    Only the one that is asked for: each needs a package that may be missing here.
    """
    if name == "hibari":
        from coach.speech.drivers import hibari  # noqa: PLC0415 - as said

        sys.modules["pyttsx3.drivers.hibari"] = hibari
    elif name == "pico":
        from coach.speech.drivers import pico  # noqa: PLC0415 - as said

        sys.modules["pyttsx3.drivers.pico"] = pico
    elif name == "kokoro":
        from coach.speech.drivers import kokoro  # noqa: PLC0415 - as said

        sys.modules["pyttsx3.drivers.kokoro"] = kokoro
    elif name == "bundled_espeak":
        from coach.speech.drivers import espeak  # noqa: PLC0415 - as said

        sys.modules["pyttsx3.drivers.bundled_espeak"] = espeak
    elif name == "espeak":
        from pyttsx3.drivers import _espeak  # noqa: PLC0415 - as said

        from coach.speech.drivers.espeak import mend  # noqa: PLC0415 - as said

        mend(_espeak)
