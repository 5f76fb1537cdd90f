"""A private, real PulseAudio with a silent loudspeaker, and a recording of what it plays."""

import contextlib
import math
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
SINK = "loudspeaker"
# Seconds for a daemon to come up or go down on a busy machine.
DEADLINE = 10.0


def missing() -> str:
    """Return why no sound server can be started here, or an empty string."""
    absent = [tool for tool in ("pulseaudio", "parec") if shutil.which(tool) is None]
    return f"not installed: {', '.join(absent)}" if absent else ""


def wait_until(
    condition: Callable[[], bool], what: str, seconds: float = DEADLINE, every: float = 0.005
) -> None:
    """Return as soon as `condition` holds; raises TimeoutError when it does not in time.

    It is looked at `every` so many seconds: the processors are for what is tested.
    """
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(f"not within {seconds:g} s: {what}")
        # The one sleep there is: a pause between two looks.
        time.sleep(every)


class Recording:
    """What the loudspeaker plays, as (frames, 2) float32, while the recording runs."""

    def __init__(self, env: dict[str, str], of: str = SINK) -> None:
        self._chunks: list[bytes] = []
        self._bytes = 0
        self._samples = np.zeros((0, 2), np.float32)
        self._mono = np.zeros(0, np.float32)
        self.began = math.inf
        """The monotonic second of the first sample: what the promptest chunk makes it."""
        self._parec = subprocess.Popen(
            [
                "parec",
                f"--device={of}.monitor",
                "--format=float32le",
                f"--rate={RATE}",
                "--channels=2",
                "--latency-msec=5",
                "--raw",
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=env,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        wait_until(lambda: bool(self._chunks), "parec records")

    def _read(self) -> None:
        assert self._parec.stdout is not None
        descriptor = self._parec.stdout.fileno()
        while data := os.read(descriptor, 1 << 16):
            at = time.monotonic()
            self._bytes += len(data)
            self.began = min(self.began, at - self._bytes // 8 / RATE)
            self._chunks.append(data)

    def stop(self) -> None:
        """End the recording; may be called again."""
        if self._parec.poll() is None:
            self._parec.terminate()
        self._parec.wait(DEADLINE)
        self._reader.join(DEADLINE)
        if self._parec.stdout is not None:
            self._parec.stdout.close()

    @property
    def samples(self) -> NDArray[np.float32]:
        """All that was recorded so far, (frames, 2) float32."""
        if self._samples.nbytes < self._bytes // 8 * 8:
            data = b"".join(list(self._chunks))
            self._samples = np.frombuffer(data[: len(data) // 8 * 8], np.float32).reshape(-1, 2)
        return self._samples

    @property
    def mono(self) -> NDArray[np.float32]:
        """Both sides together, (frames,) float32."""
        samples = self.samples
        if len(self._mono) < len(samples):
            self._mono = samples.mean(axis=1)
        return self._mono

    def frame_of(self, at: float) -> int:
        """Return the index of the sample that was recorded at monotonic second `at`."""
        return round((at - self.began) * RATE)

    def wait_for(self, seconds: float) -> None:
        """Return when what sounded until monotonic second `seconds` is recorded."""
        wait_until(
            lambda: self._bytes // 8 > self.frame_of(seconds) and time.monotonic() > seconds,
            "the recording gets there",
            max(DEADLINE, seconds - time.monotonic() + DEADLINE),
        )


class SoundServer:
    """Starts on entering, and is gone on leaving; `env` is for the programs that use it."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="sound-"))
        self._socket = self._folder / "socket"
        self._process: subprocess.Popen[bytes] | None = None
        self._recordings: list[Recording] = []
        self.env = os.environ | {
            "PULSE_SERVER": f"unix:{self._socket}",
            "XDG_RUNTIME_DIR": str(self._folder),
            "HOME": str(self._folder),
        }

    def start(self) -> None:
        """Start it; returns when it takes connections."""
        self._process = subprocess.Popen(
            [
                "pulseaudio",
                "--daemonize=no",
                "--system=false",
                # Where it is allowed to: a real loudspeaker does not wait for a busy machine.
                "--high-priority=yes",
                "--realtime=yes",
                "--use-pid-file=no",
                "--exit-idle-time=-1",
                "-n",
                f"--load=module-null-sink sink_name={SINK} rate={RATE} channels=2 format=float32le",
                f"--load=module-native-protocol-unix socket={self._socket} auth-anonymous=1",
            ],
            env=self.env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until(self._answers, "the sound server takes connections")

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as probe, contextlib.suppress(OSError):
            probe.connect(str(self._socket))
            return True
        return False

    def kill(self) -> float:
        """Let it die at once, as a crash would; return the monotonic second."""
        assert self._process is not None
        self._process.kill()
        at = time.monotonic()
        self._process.wait(DEADLINE)
        self._socket.unlink(missing_ok=True)
        return at

    def freeze(self) -> float:
        """Let it hang: it is there, and does nothing; return the monotonic second."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)
        return time.monotonic()

    def thaw(self) -> None:
        """Let it go on."""
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

    def load(self, module: str) -> int:
        """Load a module; return its index, for `unload`."""
        return int(self._pactl("load-module", *module.split()))

    def unload(self, index: int) -> None:
        """Unload a module: a sink is pulled out like a plug."""
        self._pactl("unload-module", str(index))

    def _pactl(self, *words: str) -> str:
        done = subprocess.run(
            ["pactl", *words], env=self.env, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    def make_default(self, sink: str) -> None:
        """Let this be the loudspeaker that programs use unless told otherwise."""
        self._pactl("set-default-sink", sink)

    def record(self, of: str = SINK) -> Recording:
        """Record from now on.

        A silent loudspeaker that nobody records sleeps up to 2 s ahead, and wakes so late.
        """
        recording = Recording(self.env, of)
        self._recordings.append(recording)
        return recording

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        for recording in self._recordings:
            recording.stop()
        if self._process is not None and self._process.poll() is None:
            self.kill()
        shutil.rmtree(self._folder, ignore_errors=True)
