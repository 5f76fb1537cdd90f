"""The accessibility bus of a private session bus, and a screen reader's client on it."""

import os
import subprocess
from pathlib import Path
from typing import Any, Self

from support.desktop.sessionbus import Program, SessionBus
from support.desktop.sessionbus import missing as no_bus

# Where the distributions keep it, which is nowhere on the PATH.
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
# Only the system's own Python has its bindings.
PYTHON = "/usr/bin/python3"
CLIENT = Path(__file__).parents[1] / "programs" / "at_spi_client.py"


def missing() -> str:
    """Return why nobody can read the accessibility tree here, or an empty string."""
    if absent := no_bus():
        return absent
    if not _launcher():
        return "not installed: at-spi2-core"
    found = subprocess.run([PYTHON, "-c", "import pyatspi"], check=False, capture_output=True)
    return "not installed: python3-pyatspi" if found.returncode else ""


def _launcher() -> str:
    return next((path for path in LAUNCHERS if os.access(path, os.X_OK)), "")


class AccessBus:
    """Starts on entering, and is gone on leaving; `env` is for the programs to be read."""

    def __init__(self, bus: SessionBus, display: dict[str, str]) -> None:
        self.env = display | {
            "DBUS_SESSION_BUS_ADDRESS": bus.address,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }

    def __enter__(self) -> Self:
        env = os.environ | self.env
        self._launcher = subprocess.Popen(
            [_launcher(), "--launch-immediately"], env=env, stderr=subprocess.DEVNULL
        )
        self._reader = Program([PYTHON, str(CLIENT)], env)
        try:
            self._reader.wait("ready", seconds=30.0)
        except BaseException:
            # Nobody leaves what was not entered.
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._reader.kill()
        self._launcher.terminate()
        self._launcher.wait(10.0)

    def look(self) -> list[dict[str, Any]]:
        """Return every node that can be seen, as the client tells it."""
        nodes: list[dict[str, Any]] = self._reader.do("look")["nodes"]
        return nodes

    def focused(self) -> dict[str, Any]:
        """Return the node that has the keyboard, empty where none has."""
        node: dict[str, Any] = self._reader.do("tell_focus")["node"]
        return node

    def announced(self) -> list[dict[str, Any]]:
        """Return everything that was announced so far: its text, politeness and second."""
        return self._reader.all("announced")
