"""What pyttsx3 asks of each driver of ours: all render to files, one line after the other."""

from typing import Any

NORMAL_RATE = 200
"""Words a minute at a voice's own speed; it is also where pyttsx3's own drivers start."""


class FileDriver:
    """A driver whose every command is synchronous, so that nothing has to be waited for."""

    def __init__(self, proxy: Any) -> None:  # noqa: ANN401 - pyttsx3's, untyped
        self._proxy = proxy
        self._rate = NORMAL_RATE
        self._looping = False

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Work off the queue; its last entry ends the loop, since every command is synchronous."""
        self._looping = True
        while self._looping:
            self._proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """End the loop once the command at hand is done."""
        self._looping = False

    def stop(self) -> None:
        """Nothing to stop: a line is rendered before anything else can be asked."""

    def destroy(self) -> None:
        """Nothing to give back."""
