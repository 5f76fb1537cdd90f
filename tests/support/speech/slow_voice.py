"""The program's own voice, made slow: each line takes as many seconds as SECONDS_A_LINE says."""

import importlib
import os
import time
from multiprocessing.connection import Connection
from pathlib import Path

from coach.speech.voices import Voice


def main(connection: Connection, voice: Voice, rate: float, scratch: str) -> None:
    """Run the real worker, which works on for a while when it has a line."""
    worker = importlib.import_module("coach.speech.worker")
    speak, least = worker.Mouth.speak, float(os.environ["SECONDS_A_LINE"])

    def slowly(mouth: object, text: str, part: Path) -> None:
        end = time.monotonic() + least
        speak(mouth, text, part)
        while time.monotonic() < end:
            pass  # as a large net does

    worker.Mouth.speak = slowly
    os.nice(5)
    worker.main(connection, voice, rate, scratch)
