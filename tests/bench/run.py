"""Benchmarks, run by hand: `python tests/bench/run.py [PACKAGE]`. Each figure beside its baseline.

The baseline is a bare PySide6 window with an animated circle, measured in the same run, so
that a ratio holds on any machine. A real display and a real sound server are started. PACKAGE
is the executable of one that was built: its start is measured, too, as `starts.py` does.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

import numpy as np  # noqa: E402 - after the path
from starts import Screen, start  # noqa: E402 - as above
from support.bodies import POSTURES  # noqa: E402 - as above
from support.desktop.display import Display  # noqa: E402 - as above
from support.sound.soundserver import SoundServer  # noqa: E402 - as above

from coach.audio.synthesis.render import prepare, render  # noqa: E402 - as above
from coach.core.anatomy.posture import Rest  # noqa: E402 - as above
from coach.core.anatomy.skeleton import skeleton_of  # noqa: E402 - as above
from coach.core.routine.breathing import Breathing  # noqa: E402 - as above
from coach.core.routine.guidance import Guidance  # noqa: E402 - as above
from coach.core.routine.routine import Routine, Step, Talk, WayUp  # noqa: E402 - as above
from coach.core.score.compiler import compile_timeline  # noqa: E402 - as above
from coach.core.score.plan import Plan  # noqa: E402 - as above
from coach.core.score.timeline import SAMPLE_RATE, frame_at  # noqa: E402 - as above
from coach.speech.tones import canned_clips  # noqa: E402 - as above
from coach.storage.routines import find  # noqa: E402 - as above

STARTS = 9
SECONDS = 15
# Milliseconds between two pictures, and how many pixels of movement nobody sees.
TICK, UNSEEN = 16.0, 0.25
SMALL = {"memory": "130 MB", "cpu": "ratio <= 1.2", "step": "1.5 px"}
LARGE = {"memory": "160 MB", "cpu": "ratio <= 0.6", "p99": "8 ms"}
PROGRAMS = ("measured_coach.py", "bare_window.py")
# The routine in space whose body moves most, and how many of its steps come before that.
IN_SPACE, SKIPS = "cat-cow", "2"


def start_ms(program: str, env: dict[str, str]) -> float:
    """Return the median of some starts: spawn to first painted frame, in milliseconds."""
    taken = []
    for _ in range(STARTS + 1):
        before = time.monotonic()
        taken.append(1000 * (figures(program, env, "start")["first"] - before))
    # The first start is a cold one.
    return statistics.median(taken[1:])


def figures(program: str, env: dict[str, str], *what: str) -> dict:
    """Run a measured program to its end and return what it says of itself."""
    done = subprocess.run(
        [sys.executable, str(HERE / program), *what],
        env=env,
        check=True,
        capture_output=True,
        text=True,
        timeout=120.0,
    )
    return json.loads(done.stdout.splitlines()[-1])


def show(what: str, ours: float, baseline: float, unit: str, goal: str = "") -> None:
    """Print a row of the table."""
    ratio = ours / baseline if baseline else float("nan")
    print(f"| {what} | {ours:.1f} {unit} | {baseline:.1f} | {ratio:.2f} | {goal} |", flush=True)


def timed(call: Callable[[], object], times: int = 5) -> float:
    """Return the median seconds that a call takes."""
    taken = []
    for _ in range(times):
        before = time.perf_counter()
        call()
        taken.append(time.perf_counter() - before)
    return statistics.median(taken)


def measure_start(env: dict[str, str], package: str) -> None:
    ours, bare = (start_ms(name, env) for name in PROGRAMS)
    show("start to first painted frame, warm", ours, bare, "ms", "ratio <= 1.6")
    if package:
        show("the same, of the package", package_ms(package), bare, "ms")


def package_ms(package: str) -> float:
    """Return the median of some starts of a package, seen on a display of its own."""
    with Screen() as screen, tempfile.TemporaryDirectory() as home:
        env = {**os.environ, **screen.env, "HOME": home, "XDG_RUNTIME_DIR": home}
        taken = [start([package], screen, env) for _ in range(STARTS + 1)]
    return 1000 * statistics.median(taken[1:])


def measure_session(env: dict[str, str], size: str, pixels: int, goals: dict[str, str]) -> None:
    """Measure a session in a window of this size in points, so many pixels a point."""
    env = {**env, "QT_SCALE_FACTOR": str(pixels)}
    session, window = (figures(name, env, str(SECONDS), size) for name in PROGRAMS)
    where = f"{size} at ratio {pixels}"
    memory, cpu = f"memory of the window's process (PSS), {where}", f"CPU in a session, {where}"
    show(memory, session["pss"], window["pss"], "MB", goals["memory"])
    show(cpu, session["cpu"], window["cpu"], "%", goals["cpu"])
    for share in (50, 99):
        ours, bare = (float(np.percentile(f["paints"], share)) for f in (session, window))
        show(f"paint p{share}, {where}", ours, bare, "ms", goals.get(f"p{share}", ""))
    steps, late = zip(*(smoothness(f["pictures"]) for f in (session, window)), strict=True)
    show(f"largest step of the circle's edge, {where}", *steps, "px", goals.get("step", ""))
    show(f"latest picture of one that moves, {where}", *late, "ms", "17 ms")
    rate = [len(f["paints"]) / SECONDS for f in (session, window)]
    show(f"pictures a second, {where}", *rate, "")


def measure_space(env: dict[str, str], size: str, pixels: int) -> None:
    """Measure a session in which a body in space moves."""
    env = {**env, "QT_SCALE_FACTOR": str(pixels)}
    session = figures(PROGRAMS[0], env, str(SECONDS), size, IN_SPACE, SKIPS)
    bare = figures(PROGRAMS[1], env, str(SECONDS), size)
    where = f"a body in space, {size} at ratio {pixels}"
    show(f"CPU, {where}", session["cpu"], bare["cpu"], "%", "20 %")
    late, bare_late = (float(np.percentile(f["paints"], 99)) for f in (session, bare))
    show(f"paint p99, {where}", late, bare_late, "ms", "8 ms")


def smoothness(pictures: list[list[float]]) -> tuple[float, float]:
    """Return by how many pixels the edge moves at most, and how many ms one that moves is late."""
    pairs = [(b[0] - a[0], abs(b[1] - a[1])) for a, b in pairwise(pictures)]
    late = [1000 * gap - TICK for gap, step in pairs if step > UNSEEN]
    return max(step for _, step in pairs), max(late, default=0.0)


def measure_sound() -> None:
    routine = find("hamstring-rolldown").with_prop(None)
    clips = canned_clips(list(routine.lines()))
    lengths = {text: len(clip) / SAMPLE_RATE for text, clip in clips.items()}
    timeline = compile_timeline(Plan(routine, 2, lengths, Guidance(get_ready=5.0)), Breathing())
    frames = frame_at(timeline.end)
    prepare()
    rendering = timed(lambda: render(timeline, clips, 0, frames))
    rng = np.random.default_rng(0)
    noise = timed(lambda: rng.random((frames, 2), np.float32))
    rates = timeline.end / rendering, timeline.end / noise
    show("render, times real time", *rates, "x", "100 x")


def measure_compile() -> None:
    steps = tuple(Step(f"step-{n}", "Step", 10) for n in range(6))
    way_up = WayUp(6.0, Step("up", "Up", 1), Talk("standing", ()))
    plan = Plan(Routine("hour", "An hour", steps, way_up), 6, {})
    compiling = timed(lambda: compile_timeline(plan, Breathing(6.0)))
    counting = timed(lambda: [(i, i * 2.0) for i in range(720)])
    show("compile an hour", 1000 * compiling, 1000 * counting, "ms", "a few")


def measure_body() -> None:
    """Print how long a body in space takes, beside one of which it is known where it is."""
    for name in ("stand", "all fours"):
        known = replace(POSTURES[name], rests=(Rest(on=(), height=0.5, at=("root",)),))
        # The best of many: what else the machine does is left out.
        found, placed = (
            1e6 * min(timed(lambda each=each: skeleton_of(each)) for _ in range(100))
            for each in (POSTURES[name], known)
        )
        show(f"a body in space, {name}", found, placed, "µs", "500, 300")


def main(package: str = "") -> None:
    """Print the table, as Markdown."""
    print("| | ours | bare | ratio | goal |\n|---|---|---|---|---|")
    with (
        SoundServer() as sound,
        Display("3840x2160", ("-noreset",)) as screen,
        tempfile.TemporaryDirectory() as home,
    ):
        env = {**os.environ, **screen.env, "PULSE_SERVER": sound.env["PULSE_SERVER"]}
        env |= {"HOME": home, "XDG_CACHE_HOME": home, "XDG_CONFIG_HOME": home}
        # As installed: what was imported once is not compiled again.
        env |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": home}
        measure_start(env, package)
        measure_session(env, "1280x800", 1, SMALL)
        measure_session(env, "1920x1080", 2, LARGE)
        measure_space(env, "1280x800", 1)
        measure_space(env, "1920x1080", 2)
    measure_sound()
    measure_compile()
    measure_body()


if __name__ == "__main__":
    main(*sys.argv[1:])
