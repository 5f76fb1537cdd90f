"""The device that a session is played on: the loudspeaker, fed by the renderer."""

from coach.audio.playback.device import Device
from coach.audio.playback.qt import sink
from coach.audio.playback.qt.device import QtDevice
from coach.audio.playback.remote_device import RemoteDevice
from coach.audio.synthesis.render import prepare, render


def open_loudspeaker() -> Device:
    """Return the default loudspeaker; where there is none, the device says so when it plays.

    It is played from this process, for that is heard sooner and takes less memory, until
    the sound server was lost once: then from a new process each time.
    """
    return RemoteDevice(_there) if sink.LINK_LOST.is_set() else _here()


def _here() -> Device:
    return QtDevice(render, prepare)


def _there() -> Device:
    """Return the loudspeaker of a process that has nothing else to do; raise NoSoundError."""
    device = _here()
    sink.default_output()
    return device
