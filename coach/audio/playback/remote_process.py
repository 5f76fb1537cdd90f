"""The process that plays the sound in place of the program: it obeys, reports, and ends with it."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from operator import methodcaller

from coach.audio.playback.device import Device, joined
from coach.audio.playback.reasons import NoSoundError
from coach.audio.synthesis.mix import Clips, Mix
from coach.core.score.timeline import Timeline

# Seconds between two looks at what the device reports.
LOOK_EVERY = 0.02
# Seconds after the program's end in which the sound may fade.
FADING = 1.0


class Desk:
    """What the program's orders are called on: the device, and the clips that came before."""

    def __init__(self, device: Device) -> None:
        self.device = device
        self._clips: Clips = {}

    def add(self, clips: Clips) -> None:
        """Play with these clips, too."""
        self._clips = joined(self._clips, clips)
        self.device.add(clips)

    def play(self, take: int, timeline: Timeline, frame: int) -> None:
        """Be heard from `frame` on."""
        self.device.play(take, timeline, self._clips, frame)

    def replace(self, timeline: Timeline, frame: int) -> None:
        """Go on with a timeline that is new from `frame` on."""
        self.device.replace(timeline, frame)

    def mix(self, mix: Mix) -> None:
        """Use these gains."""
        self.device.mix(mix)


Order = methodcaller
"""A method of Desk and its arguments, on its way through the pipe; None ends the process."""


def main(connection: Connection, open_device: Callable[[], Device]) -> None:
    """Say why there is no sound, or "" if there is; then obey until told to end or left alone.

    Whatever else is raised here ends the process, and the program says so in words.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's business
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _silence()
    with suppress(EOFError, OSError):  # the program is gone
        _play(connection, open_device)
    # At once: what Qt holds of a link that may be broken is better not taken apart.
    os._exit(0)


def _play(connection: Connection, open_device: Callable[[], Device]) -> None:
    try:
        device = open_device()
    except NoSoundError as error:
        connection.send(error.reason)
        return
    connection.send("")
    try:
        _obey(connection, Desk(device))
    finally:
        device.close()


def _obey(connection: Connection, desk: Desk) -> None:
    while True:
        if connection.poll(LOOK_EVERY):
            order = connection.recv()
            if order is None:
                return
            order(desk)
        for report in desk.device.reports():
            connection.send(report)


def _end_with_parent() -> None:
    """Make an end even of a main thread that hangs, as soon as the program is gone."""
    if parent := multiprocessing.parent_process():
        parent.join()
        threading.main_thread().join(FADING)
        os._exit(0)


def _silence() -> None:
    """Say nothing in the terminal: Qt would, each time that it finds no sound server."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
