"""A real display without a screen: Xvfb, and xdotool for real key and mouse events on it."""

import os
import shutil
import subprocess
from typing import Self

# Seconds for the X server to come up on a busy machine.
DEADLINE = 20.0
TOOLS = ("Xvfb", "xdotool")


def missing() -> str:
    """Return why no display can be started here, or an empty string."""
    absent = [tool for tool in TOOLS if shutil.which(tool) is None]
    return f"not installed: {', '.join(absent)}" if absent else ""


class Display:
    """Starts on entering, and is gone on leaving; `env` is for the programs shown on it."""

    def __init__(self, size: str = "1280x800", options: tuple[str, ...] = ()) -> None:
        self._size, self._options = size, options
        self._process: subprocess.Popen[bytes] | None = None
        self.env: dict[str, str] = {}

    def __enter__(self) -> Self:
        read, write = os.pipe()
        self._process = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(write),
                "-screen",
                "0",
                f"{self._size}x24",
                "-nolisten",
                "tcp",
                *self._options,
            ],
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        # Xvfb writes its number when it takes connections, and closes when it cannot.
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        assert number, "Xvfb did not start"
        self.env = {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process is not None
        self._process.terminate()
        self._process.wait(DEADLINE)

    def key(self, *names: str) -> None:
        """Press keys, one after the other."""
        self._xdotool("key", "--delay", "40", *names)

    def hold(self, name: str, seconds: float) -> None:
        """Press a key and let it go after a while; the X server repeats it meanwhile."""
        self._xdotool("keydown", name, "sleep", str(seconds), "keyup", name)

    def click(self, x: int, y: int) -> None:
        """Move the mouse there and click."""
        self._xdotool("mousemove", str(x), str(y), "click", "1")

    def window(self, title: str) -> str:
        """Wait for a visible window of this title, and give it the keyboard."""
        found = self._xdotool("search", "--sync", "--onlyvisible", "--name", title)
        window = found.split()[0]
        # Without a window manager nobody else gives it.
        self._xdotool("windowfocus", "--sync", window)
        return window

    def place(self, window: str) -> tuple[int, int, int, int]:
        """Return where a window is, and how large: x, y, width, height in pixels."""
        lines = self._xdotool("getwindowgeometry", "--shell", window).splitlines()
        told = dict(line.split("=") for line in lines)
        x, y, width, height = (int(told[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
        return x, y, width, height

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env={**os.environ, **self.env},
            check=True,
            capture_output=True,
            text=True,
            timeout=DEADLINE,
        )
        return done.stdout
