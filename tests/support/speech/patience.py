"""Waiting for a speaker without sleeping."""

import time

from coach.speech.speaker import Progress, Speaker

LIMIT_SECONDS = 60.0


def wait_until_done(speaker: Speaker, lines: int) -> Progress:
    """Wait until so many lines have their clips."""
    end = time.monotonic() + LIMIT_SECONDS
    while (progress := speaker.wait(1.0)).done < lines:
        assert time.monotonic() < end, f"still {progress}"
    return progress


def wait_until_finished(speaker: Speaker) -> Progress:
    """Wait until all lines have their clips, and the speech process has gone."""
    end = time.monotonic() + LIMIT_SECONDS
    while not (progress := speaker.wait(1.0)).finished:
        assert time.monotonic() < end, f"still {progress}"
    return progress


class FakeClock:
    """Stands still until it is put forward."""

    def __init__(self) -> None:
        self.time = 1000.0

    def __call__(self) -> float:
        return self.time

    def forward(self, seconds: float) -> None:
        self.time += seconds
