"""The device that a session is played on: the loudspeaker, fed by the renderer."""

from coach.audio.device import Device
from coach.audio.qt_device import QtDevice
from coach.audio.render import prepare, render


def open_loudspeaker() -> Device:
    """Return the default loudspeaker; where there is none, the device says so when it plays."""
    return QtDevice(render, prepare)
