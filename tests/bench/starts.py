"""How long a packaged coach takes to its first picture, beside the same from source.

`starts.py EXECUTABLE [MORE...]`: starts turn by turn, so that a busy machine slows all alike.
The picture is looked for in the display's own memory: no program is changed for it.
"""

import mmap
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Self

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

from support.desktop.display import Display  # noqa: E402 - after the path
from support.sound.soundserver import wait_until  # noqa: E402 - as above

STARTS = 11
# The longest that a start may take, in seconds.
PATIENCE = 30.0


class Screen(Display):
    """A display whose picture can be looked at while it is shown."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        super().__init__(options=("-fbdir", self.folder.name))

    def __enter__(self) -> Self:
        super().__enter__()
        with (Path(self.folder.name) / "Xvfb_screen0").open("rb") as file:
            self.memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        return self

    def middle(self) -> bytes:
        """Return a row of pixels from the middle."""
        half = len(self.memory) // 2
        return self.memory[half : half + 2048]


def start(command: list[str], screen: Screen, env: dict[str, str]) -> float:
    """Return the seconds from the spawn to the first picture."""
    before = screen.middle()
    began = time.monotonic()
    program = subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL)
    try:
        wait_until(
            lambda: screen.middle() != before or program.poll() is not None,
            f"a picture from {command}",
            PATIENCE,
            every=0.0005,
        )
        taken = time.monotonic() - began
        if program.poll() is not None:
            raise SystemExit(f"no picture from {command}")
    finally:
        program.terminate()
        program.wait(PATIENCE)
    wait_until(lambda: screen.middle() == before, f"the picture of {command} is gone", PATIENCE)
    return taken


def main(executables: list[str]) -> None:
    """Print the medians, the first start of each left out."""
    source = [sys.executable, "-P", "-m", "coach"]
    commands = {"from source": source, **{path: [path] for path in executables}}
    taken: dict[str, list[float]] = {name: [] for name in commands}
    with Screen() as screen, tempfile.TemporaryDirectory() as home:
        env = {**os.environ, **screen.env, "HOME": home, "XDG_RUNTIME_DIR": home}
        env["PYTHONPATH"] = str(HERE.parents[1])
        for _ in range(STARTS + 1):
            for name, command in commands.items():
                taken[name].append(start(command, screen, env))
    base = statistics.median(taken["from source"][1:])
    for name, seconds in taken.items():
        median = statistics.median(seconds[1:])
        print(f"{1000 * median:8.0f} ms  {median / base:5.2f} times  {name}")


if __name__ == "__main__":
    main(sys.argv[1:])
