"""A device that plays in a fresh process, where Qt's link to the sound server is new."""

from __future__ import annotations

import multiprocessing
from contextlib import suppress
from operator import methodcaller
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING

from coach.audio.playback import reasons, remote_process
from coach.audio.playback.device import Device, Failed, Report
from coach.audio.playback.watchdog import Watchdog
from coach.core.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from coach.audio.synthesis.mix import Clips, Mix
    from coach.core.score.timeline import Timeline

# Seconds that closing may take, together; a fade takes 140 ms.
CLOSING, STARTING = 0.4, 0.05


class RemoteDevice:
    """Plays through the device that `open_device` returns in the other process.

    `open_device`, a session's clips and timelines are pickled on their way there. Monotonic
    seconds need no translation: on Linux, macOS and Windows their zero is the machine's.
    """

    # Which one it is, only the other process knows.
    name = ""

    def __init__(self, open_device: Callable[[], Device]) -> None:
        """Start nothing yet: the process starts with the first take."""
        self._player = _Player(open_device)
        self._sent: set[str] = set()
        self._watchdog = Watchdog()

    def play(self, take: int, timeline: Timeline, clips: Clips, frame: int) -> None:
        """Be heard from `frame` on; the first time, as soon as the process has started."""
        self.add(clips)
        self._watchdog.begin()
        self._player.take = take
        self._player.tell(methodcaller("play", take, timeline, frame))
        self._player.start()

    def replace(self, timeline: Timeline, frame: int) -> None:
        """Go on with a timeline that is new from `frame` on."""
        self._player.tell(methodcaller("replace", timeline, frame))

    def add(self, clips: Clips) -> None:
        """Have these clips, too; each is sent once: a session has one voice, and they are large."""
        if not self._sent.isdisjoint(clips):
            clips = {text: clip for text, clip in clips.items() if text not in self._sent}
        if clips:
            self._player.tell(methodcaller("add", clips))
            self._sent.update(clips)

    def mix(self, mix: Mix) -> None:
        """Use these gains from the next block on."""
        self._player.tell(methodcaller("mix", mix))

    def reports(self) -> list[Report]:
        """Return what was reported since the last call, or that nothing was for too long."""
        reports = self._player.reported()
        if self._watchdog.barks(reports):
            reports.append(Failed(self._player.take, reasons.REFUSED))
        return reports

    def close(self) -> None:
        """Fade out and end the process; returns within half a second whatever happens."""
        self._player.end()


class _Player:
    """The process, and the two threads that talk with it so that nobody else need wait."""

    def __init__(self, open_device: Callable[[], Device]) -> None:
        self.take = 0
        self._open_device = open_device
        self._orders: SimpleQueue[remote_process.Order | None] = SimpleQueue()
        self._reports: SimpleQueue[Report] = SimpleQueue()
        self._process: BaseProcess | None = None
        self._thread: Thread | None = None
        self._started, self._answered = Event(), Event()
        self._reason = Message()
        self._heard = False

    def start(self) -> None:
        """Start the process, unless it was."""
        if self._thread is None:
            self._thread = Thread(target=self._run, daemon=True)
            self._thread.start()

    def tell(self, order: remote_process.Order) -> None:
        """Have the other process do this as soon as it can."""
        self._orders.put(order)

    def reported(self) -> list[Report]:
        """Return what came from the other process since the last call."""
        reports: list[Report] = []
        with suppress(Empty):
            while True:
                reports.append(self._reports.get_nowait())
        return reports

    def end(self) -> None:
        """Let the process end, in its own way only where it is heard."""
        self._orders.put(None)
        if self._thread is None:
            return
        # Some milliseconds at most, and then there is a process that can be killed.
        self._started.wait(STARTING)
        if self._heard:
            self._thread.join(CLOSING)
        if self._process is not None:
            with suppress(ValueError):  # ended and forgotten already
                self._process.kill()

    def _run(self) -> None:
        try:
            process, connection = self._started_process()
        except OSError as error:
            self._fail(reasons.not_started(error))
            return
        finally:
            self._started.set()
        with connection:
            listener = Thread(target=self._listen, args=(connection,), daemon=True)
            listener.start()
            self._deliver(connection)
            _end(process)
            listener.join()

    def _started_process(self) -> tuple[BaseProcess, Connection]:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        with theirs:  # closed here, so that the pipe ends when the child does
            process = context.Process(
                target=remote_process.main, args=(theirs, self._open_device), daemon=True
            )
            process.start()
        self._process = process
        return process, ours

    def _deliver(self, connection: Connection) -> None:
        # A session's clips are large: not before there is a loudspeaker to play them on.
        self._answered.wait()
        while (order := self._orders.get()) is not None:
            self._send(connection, order)
        with suppress(OSError):
            connection.send(None)

    def _send(self, connection: Connection, order: remote_process.Order) -> None:
        try:
            connection.send(order)
        except OSError:
            self._fail(self._reason or reasons.ENDED)
        except Exception as error:  # noqa: BLE001 - whatever pickling an order may raise
            self._fail(reasons.raised(error))

    def _listen(self, connection: Connection) -> None:
        reason = Message()
        with suppress(EOFError, OSError):
            reason = connection.recv()
            self._answered.set()
            while not reason:
                report = connection.recv()
                self._heard = not isinstance(report, Failed)
                self._reports.put(report)
        self._fail(reason or reasons.ENDED)
        self._answered.set()

    def _fail(self, reason: Message) -> None:
        self._heard, self._reason = False, reason
        self._reports.put(Failed(self.take, reason))


def _end(process: BaseProcess) -> None:
    process.join(CLOSING)
    process.kill()
    process.join()
    process.close()
