"""The speech process as the program sees it: started, asked, listened to, killed."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from coach.core.message import Message, verbatim
from coach.speech.cache import new_part, roomy_folder
from coach.speech.protocol import Answer, Job, Unusable, receive_answer, send
from coach.speech.voices import Voice

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess
    from pathlib import Path

KILL_SECONDS = 1.0
"""How long a killed process may take to be gone; in practice some milliseconds."""

IT = "It"
"""The voice, in a sentence on what it did, until it is called by its name."""

_STOPPED = Message("{voice} stopped unexpectedly.", voice=IT)

WorkerMain = Callable[[Connection, Voice, float, str], None]
"""What runs in the process: gets its end of the pipe, the voice, the rate, a scratch folder."""


class WorkerLostError(Exception):
    """The speech process is gone or of no more use; `why` is a sentence with its `voice`."""

    def __init__(self, why: Message) -> None:
        super().__init__(why)
        self.why = why


def speak_jobs(connection: Connection, voice: Voice, rate: float, scratch: str) -> None:
    """Speak jobs by pyttsx3 until the pipe ends: the WorkerMain of the program."""
    try:
        from coach.speech import worker  # noqa: PLC0415 - loads pyttsx3, so only in the child
    except ImportError as error:
        send(connection, Unusable(verbatim(str(error))))
    else:
        worker.main(connection, voice, rate, scratch)


class WorkerProcess:
    """One running speech process; nothing but `close` ever waits for it."""

    def __init__(self, voice: Voice, rate: float, main: WorkerMain) -> None:
        """Start the process; raise OSError if the system refuses."""
        self._scratch, self._clear_away = roomy_folder(self)
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        with theirs:  # closed here, so that the pipe ends when the child does
            self._process: BaseProcess = context.Process(
                target=_enter, args=(main, theirs, voice, rate, str(self._scratch)), daemon=True
            )
            self._process.start()

    @property
    def waits_on(self) -> tuple[Connection | int, ...]:
        """For `multiprocessing.connection.wait`: ready when an answer or the end has come."""
        return (self._connection, self.sentinel)

    @property
    def sentinel(self) -> int:
        """For `multiprocessing.connection.wait`: ready when the process has ended."""
        return self._process.sentinel

    def new_part(self) -> Path:
        """Make up a name for a clip to be written; what is still there at the end goes with it.

        Not where clips are kept: a disk that fills up spoils no line.
        """
        return new_part(self._scratch)

    def ask(self, job: Job) -> None:
        """Hand a job over; raise WorkerLostError if nobody takes it, ValueError if it is none."""
        try:
            send(self._connection, job)
        except OSError as error:
            raise WorkerLostError(_STOPPED) from error

    def answer(self) -> Answer | None:
        """Return the next answer, if there is one; raise WorkerLostError if there will be none."""
        # Asked first: what it said before its end is still there.
        ended = not self.is_alive
        try:
            if self._connection.poll():
                return receive_answer(self._connection)
        except (EOFError, OSError) as error:
            raise WorkerLostError(_STOPPED) from error
        except ValueError as error:
            raise WorkerLostError(Message("{voice} gave an unusable answer.", voice=IT)) from error
        if ended:
            # Somebody that it started may still hold its end of the pipe.
            raise WorkerLostError(_STOPPED)
        return None

    @property
    def is_alive(self) -> bool:
        """Whether the process is still there."""
        return self._process.is_alive()

    def kill(self) -> None:
        """Begin to end the process, whatever it does; it has nothing to save."""
        self._process.kill()

    def close(self) -> None:
        """End the process and clear away behind it; about 10 ms if it is still alive."""
        self.kill()
        self._process.join(KILL_SECONDS)
        with suppress(ValueError):  # still there: stuck in the system, which will end it
            self._process.close()
        self._connection.close()
        self._clear_away()


def _enter(
    main: WorkerMain, connection: Connection, voice: Voice, rate: float, scratch: str
) -> None:
    """First thing in the child."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's business
    threading.Thread(target=_end_with_parent, args=(scratch,), daemon=True).start()
    _silence_stdout()
    tempfile.tempdir = scratch  # the parent clears it away, however this process ends
    main(connection, voice, rate, scratch)


def _end_with_parent(scratch: str) -> None:
    """Make an end even of a driver that hangs, as soon as the program is gone."""
    if parent := multiprocessing.parent_process():
        parent.join()
        shutil.rmtree(scratch, ignore_errors=True)
        os._exit(0)


def _silence_stdout() -> None:
    """Speech libraries print there, and a program's output may be piped to another program."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - until the end
