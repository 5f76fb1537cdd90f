"""A program that does with the real device what it is told, a JSON line at a time.

Also imported by the tests for its sound: started, it prints every report as a JSON line.
"""

import ctypes
import json
import sys
import threading
import time
from dataclasses import replace
from functools import partial
from queue import Empty, SimpleQueue
from typing import Any

import numpy as np
from numpy.typing import NDArray

from coach.audio.playback.device import Failed, Heard, Replaced, Report
from coach.audio.playback.swap import Swap
from coach.audio.synthesis.mix import Clips, Mix
from coach.core.score.compiler import one_line
from coach.core.score.timeline import Span, State, Timeline, time_of

RATE = 48_000
SECONDS = 30
# Which of the two voices sounds is told by the timeline's end.
FIRST, SECOND, BROKEN = 600.0, 700.0, 800.0
# What the loudspeaker says of a session: the first voice, for so many seconds.
LINE, LASTS = "Aah.", 12


def voice(pitch: float, seconds: int = SECONDS) -> NDArray[np.float32]:
    """Return a loud vowel that wobbles, and so is nowhere the same, (frames,) float32."""
    time_ = np.arange(seconds * RATE) / RATE
    turns = pitch * time_ + 2.0 * np.sin(1.3 * time_) + 2.0 * np.sin(9.7 * time_)
    sound = np.zeros_like(time_)
    for harmonic in range(1, 24):
        tone = harmonic * pitch
        loudness = 1 / (1 + ((tone - 600) / 300) ** 2) + 0.5 / (1 + ((tone - 1500) / 300) ** 2)
        sound += loudness * np.sin(2 * np.pi * (harmonic * turns + harmonic**2 * 0.37))
    return (0.5 * sound / np.abs(sound).max()).astype(np.float32)


def timeline(end: float) -> Timeline:
    """Return one span until `end`."""
    return Timeline((Span(0.0, end, State.RUNNING),), (), (), (), (), State.FINISHED)


class Renderer:
    """Renders the voice that the timeline's end names; as the coach's own, a pure function."""

    def __init__(self) -> None:
        self._voices = {FIRST: voice(130.0), SECOND: voice(211.0)}

    def __call__(
        self, timeline: Timeline, clips: Clips, frame: int, count: int, *mixes: Mix
    ) -> NDArray[np.float32]:
        del clips
        sound = self._voices[timeline.end]
        gains = np.linspace(mixes[0].voice, mixes[1].voice, count, dtype=np.float32)
        block = sound[np.arange(frame, frame + count) % len(sound)] * gains
        return np.repeat(block[:, np.newaxis], 2, axis=1)


def block_thread(kind: str, seconds: float) -> None:
    """Keep the main thread busy: in Python, or in C without ever letting go of the GIL."""
    if kind == "c":
        ctypes.PyDLL(None).usleep(round(seconds * 1e6))
        return
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        pass


def told(report: Report) -> dict[str, Any]:
    """Return a report as plain data."""
    match report:
        case Heard():
            return {"is": "heard", "take": report.take, "frame": report.frame, "at": report.at}
        case Replaced():
            return {"is": "replaced", "take": report.take, "in_time": report.in_time}
        case Failed():
            return {"is": "failed", "take": report.take, "reason": report.reason}


def hushed(timeline: Timeline, at: float) -> Timeline:
    """Break off what is being said."""
    return replace(timeline, spoken=tuple(replace(line, cut=at) for line in timeline.spoken))


class Told:
    """The device, and what can be asked of it."""

    def __init__(self) -> None:
        from coach.audio.playback.qt.device import QtDevice  # noqa: PLC0415  (after --without-library)

        self._new = partial(QtDevice, Renderer())
        self.device = self._new()
        self._swap = Swap()
        self._wanted: float | None = None

    def look(self) -> None:
        """Tell what is reported, and bring about what is wanted, as a conductor does."""
        for report in self.device.reports():
            if isinstance(report, Heard):
                self._swap.hear(report)
            elif isinstance(report, Replaced) and self._swap.answer(report) is None:
                self._wanted = None
            print(json.dumps(told(report)), flush=True)
        frame = self._swap.frame(time.monotonic())
        if self._wanted is not None and frame is not None:
            self._swap.offer(timeline(0.0))
            self.device.replace(self.other(self._wanted, time_of(frame)), frame)

    def other(self, end: float, at: float) -> Timeline:
        """Return the timeline that is to be new from `at` on."""
        del at
        return timeline(end)

    def obey(self, do: str, values: dict[str, Any]) -> None:
        getattr(self, do)(**values)

    def play(self, take: int, frame: int, end: float = FIRST) -> None:
        self._swap.begin()
        self.device.play(take, timeline(end), {}, frame)

    def replace(self, end: float) -> None:
        self._wanted = end

    def replace_at(self, end: float, frame: int) -> None:
        self.device.replace(timeline(end), frame)

    def mix(self, voice: float) -> None:
        self.device.mix(Mix(voice=voice))

    def block(self, kind: str, seconds: float) -> None:
        block_thread(kind, seconds)

    def close(self) -> None:
        self.device.close()

    def reopen(self) -> None:
        self.device.close()
        self.device = self._new()


class ToldLoudspeaker(Told):
    """The loudspeaker as a session opens it, saying one line that is the first voice."""

    def __init__(self) -> None:
        from coach.audio.playback.loudspeaker import open_loudspeaker  # noqa: PLC0415  (as above)

        self._new = open_loudspeaker
        self._clips = {LINE: voice(130.0, LASTS)}
        self.device = self._new()
        self._swap = Swap()
        self._wanted: float | None = None

    def play(self, take: int, frame: int, end: float = FIRST) -> None:
        del end
        self._swap.begin()
        self.device.play(take, one_line(LINE, LASTS), self._clips, frame)

    def other(self, end: float, at: float) -> Timeline:
        del end
        return hushed(one_line(LINE, LASTS), at)


def main() -> None:
    """Obey standard input until it ends."""
    if "--without-library" in sys.argv:
        # What Python does where the system's sound library is not installed.
        sys.modules["PySide6.QtMultimedia"] = None  # type: ignore[assignment]
    lines: SimpleQueue[str] = SimpleQueue()

    def read() -> None:
        for line in sys.stdin:
            lines.put(line)
        lines.put("")

    threading.Thread(target=read, daemon=True).start()
    told_device = ToldLoudspeaker() if "--loudspeaker" in sys.argv else Told()
    print(json.dumps({"is": "ready", "name": told_device.device.name}), flush=True)
    while True:
        try:
            line = lines.get(timeout=0.005)
        except Empty:
            pass
        else:
            if not line:
                break
            order = json.loads(line)
            at = time.monotonic()
            told_device.obey(order.pop("do"), order)
            print(json.dumps({"is": "done", "at": at, "took": time.monotonic() - at}), flush=True)
        told_device.look()
    told_device.device.close()


if __name__ == "__main__":
    main()
