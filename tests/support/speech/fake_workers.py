"""Speech processes that misbehave in every way we know of; the voice's driver says which.

A spawned process imports this module anew, so nothing here may need pytest.
"""

import os
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NoReturn

import numpy as np

from coach.core.message import verbatim
from coach.speech.clips import Clip, write_clip
from coach.speech.protocol import Failed, Job, Ready, Rendered, Unusable, receive_job, send
from coach.speech.tones import tone_clip
from coach.speech.voices import Voice


def fake_voice(driver: str, flag: Path | str = "") -> Voice:
    """A voice whose worker behaves as `driver` names it; `flag` is a file of its own."""
    return Voice(f"{driver} voice", driver.title(), driver, "Mend it.", speaker=str(flag))


def fake_clip(voice: Voice, text: str) -> Clip:
    """What a good worker makes of a text: each voice something else."""
    return tone_clip(text + voice.id)


def main(connection: Connection, voice: Voice, _rate: float, _scratch: str) -> None:
    BEHAVIOURS[voice.driver](connection, voice)


def good(connection: Connection, voice: Voice) -> None:
    send(connection, Ready())
    while True:
        speak(connection, voice, receive_job(connection))


def speak(connection: Connection, voice: Voice, job: Job) -> None:
    write_clip(Path(job.part), fake_clip(voice, job.text))
    send(connection, Rendered(job.text))


def hangs(connection: Connection, _voice: Voice) -> None:
    while True:
        receive_job(connection)


def is_stuck(_connection: Connection, _voice: Voice) -> NoReturn:
    """Hang deeper: deaf even to the end of the program, as a driver in a loop is."""
    while True:
        threading.Event().wait()


def hangs_at_second_line(connection: Connection, voice: Voice) -> None:
    send(connection, Ready())
    speak(connection, voice, receive_job(connection))
    hangs(connection, voice)


def crashes(_connection: Connection, _voice: Voice) -> NoReturn:
    os._exit(3)


def crashes_at_second_line(connection: Connection, voice: Voice) -> None:
    send(connection, Ready())
    speak(connection, voice, receive_job(connection))
    crashes(connection, voice)


def crashes_once(connection: Connection, voice: Voice) -> None:
    flag = Path(voice.speaker)
    if flag.exists():
        good(connection, voice)
    flag.touch()
    crashes_at_second_line(connection, voice)


def talks_nonsense(connection: Connection, voice: Voice) -> None:
    connection.send_bytes(b"\xff\xfe Audio saved to cue.wav")
    hangs(connection, voice)


def answers_unasked(connection: Connection, voice: Voice) -> None:
    send(connection, Ready())
    send(connection, Rendered("What nobody asked for"))
    hangs(connection, voice)


def refuses(connection: Connection, _voice: Voice) -> None:
    send(connection, Unusable(verbatim("no such voice")))


def silent(connection: Connection, _voice: Voice) -> None:
    send(connection, Ready())
    while True:
        job = receive_job(connection)
        write_clip(Path(job.part), np.zeros(48_000, np.float32))
        send(connection, Rendered(job.text))


def saves_nothing(connection: Connection, _voice: Voice) -> None:
    send(connection, Ready())
    while True:
        send(connection, Rendered(receive_job(connection).text))


def stumbles(connection: Connection, voice: Voice) -> None:
    """Fails at the first try of each line."""
    send(connection, Ready())
    tried: set[str] = set()
    while True:
        job = receive_job(connection)
        if job.text in tried:
            speak(connection, voice, job)
        else:
            tried.add(job.text)
            send(connection, Failed(job.text, "a hiccup"))


def trips(connection: Connection, voice: Voice) -> None:
    """Speaks well but for lines that say, as their last word, what goes wrong with them."""
    send(connection, Ready())
    while True:
        job = receive_job(connection)
        match job.text.split()[-1]:
            case "crash":
                crashes(connection, voice)
            case "hang":
                hangs(connection, voice)
            case "refuse":
                send(connection, Failed(job.text, "not this"))
            case "silence":
                write_clip(Path(job.part), np.zeros(48_000, np.float32))
                send(connection, Rendered(job.text))
            case "endless":
                write_clip(Path(job.part), fake_clip(voice, job.text * 99).repeat(20))
                send(connection, Rendered(job.text))
            case "nonsense":
                connection.send_bytes(b"\xff\xfe")
            case "nothing":
                send(connection, Rendered(job.text))
            case _:
                speak(connection, voice, job)


def by_token(connection: Connection, voice: Voice) -> None:
    """Speaks one line for each byte that comes through the pipe of its name, and ends with it."""
    with Path(voice.speaker).open("rb", buffering=0) as tokens:
        send(connection, Ready())
        while tokens.read(1):
            speak(connection, voice, receive_job(connection))


def leaves_a_child(connection: Connection, _voice: Voice) -> NoReturn:
    """Ends at its first line, while another process still holds its end of the pipe."""
    send(connection, Ready())
    receive_job(connection)
    if os.fork():
        os._exit(3)
    threading.Event().wait(20.0)
    os._exit(0)


BEHAVIOURS: dict[str, Callable[[Connection, Voice], None]] = {
    behaviour.__name__: behaviour
    for behaviour in (
        good,
        hangs,
        is_stuck,
        hangs_at_second_line,
        crashes,
        crashes_at_second_line,
        crashes_once,
        talks_nonsense,
        answers_unasked,
        refuses,
        silent,
        saves_nothing,
        stumbles,
        trips,
        by_token,
        leaves_a_child,
    )
}
