"""How soon the window is there, and all it offers, with 300 routines of one's own: run by hand.

`many_routines.py [COUNT]`. Beside it the same without any. The first start has to check all the
files; from then on what is known of them is kept.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

from run import figures  # noqa: E402 - after the path
from support.desktop.display import Display  # noqa: E402 - as above
from support.sound.soundserver import wait_until  # noqa: E402 - as above

from coach import resources  # noqa: E402 - as above
from coach.storage.library.cache import YOUNG  # noqa: E402 - as above

STARTS = 7
Home = tempfile.TemporaryDirectory


def copies(folder: Path, count: int) -> None:
    """Fill a folder with copies of what ships, each with an id and a name of its own."""
    files = [file for file in resources.files("routines", ".toml") if "." not in file.stem]
    folder.mkdir(parents=True)
    for number in range(count):
        original = files[number % len(files)]
        text = original.read_text("utf-8")
        text = text.replace(f'id = "{original.stem}"', f'id = "copy-{number}"', 1)
        text = text.replace('name = "', f'name = "{number} ', 1)
        (folder / f"copy-{number}.toml").write_text(text, "utf-8")
    # Of a file that was changed a moment ago nothing is kept.
    newest = max(copy.stat().st_ctime_ns for copy in folder.iterdir())
    wait_until(lambda: time.time_ns() - newest > YOUNG, "the copies are old enough")


def starts(env: dict[str, str], times: int) -> tuple[float, float]:
    """Return the median milliseconds from the spawn to the first picture, and to all cards."""
    first, whole = [], []
    for _ in range(times):
        before = time.monotonic()
        found = figures("measured_coach.py", env, "library")
        first.append(1000 * (found["first"] - before))
        whole.append(1000 * (found["whole"] - before))
    return statistics.median(first), statistics.median(whole)


def main(count: int = 300) -> None:
    """Print the table, as Markdown."""
    print("| | first picture | everything found |\n|---|---|---|")
    with Display(options=("-noreset",)) as screen, Home() as bare, Home() as full:
        rows = (("none of one's own", bare, 0), (f"{count} of one's own", full, count))
        for what, home, own in rows:
            env = {**os.environ, **screen.env, "HOME": home, "XDG_RUNTIME_DIR": home}
            env |= {f"XDG_{kind}_HOME": home for kind in ("CACHE", "CONFIG", "DATA")}
            if own:
                copies(Path(home) / resources.APP / "routines", own)
            for which, times in (("at first", 1), ("then", STARTS)):
                first, whole = starts(env, times)
                print(f"| {what}, {which} | {first:.0f} ms | {whole:.0f} ms |", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
