"""Small timelines built by hand, and clips to go with them, for tests of the sound."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from coach.audio.synthesis.control_grid import Samples
from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.routine import Step
from coach.core.score.timeline import (
    SAMPLE_RATE,
    Chime,
    ChimeKind,
    Place,
    Span,
    Spoken,
    State,
    TempoMark,
    Timeline,
    frame_at,
)

CALM = Breathing(tempo=6.0, inhale_share=0.4, hold_in=1.0, hold_out=1.0)
STEP = Step("hang", "Hang", breaths=100, head_down=True)


def breathing(  # noqa: PLR0913 -- each test names the one or two that matter to it
    breaths: int = 2,
    how: Breathing = CALM,
    start: float = 0.0,
    *,
    spoken: Sequence[Spoken] = (),
    chimes: Sequence[Chime] = (),
    state: State = State.RUNNING,
    begin: tuple[Phase, float] = (Phase.INHALE, 0.0),
) -> Timeline:
    """Breath after breath from `start` on; `begin` is the phase and fraction it starts in."""
    spans: list[Span] = []
    for number in range(1, breaths + 1):
        for phase, seconds in how.phases():
            if not spans and phase is not begin[0]:
                continue
            enters = 0.0 if spans else begin[1]
            end = start + seconds * (1.0 - enters)
            sigh, place = how.sigh and phase is Phase.INHALE, Place(1, STEP, number, phase)
            spans.append(Span(start, end, state, place, enters, sigh=sigh))
            start = end
    return timeline(spans, spoken=spoken, chimes=chimes, tempo=how.tempo)


def talking(
    start: float,
    end: float,
    *,
    state: State = State.PREPARING,
    spoken: Sequence[Spoken] = (),
    chimes: Sequence[Chime] = (),
) -> Timeline:
    """A stretch without breath."""
    return timeline([Span(start, end, state)], spoken=spoken, chimes=chimes)


def timeline(
    spans: Sequence[Span],
    *,
    spoken: Sequence[Spoken] = (),
    chimes: Sequence[Chime] = (),
    tempo: float = 6.0,
) -> Timeline:
    marks = (TempoMark(spans[0].start, tempo),)
    return Timeline(tuple(spans), tuple(spoken), tuple(chimes), (), marks, State.FINISHED)


def line(start: float, clip: Samples, text: str = "belly", cut: float | None = None) -> Spoken:
    return Spoken(start, len(clip) / SAMPLE_RATE, text, text, cut=cut)


def bells(*rings: tuple[float, ChimeKind]) -> tuple[Chime, ...]:
    return tuple(Chime(start, kind) for start, kind in rings)


def hum(seconds: float, pitch: float = 150.0, peak: float = 0.6) -> Samples:
    """A voice-like clip that starts and ends at zero, and never jumps."""
    time = np.arange(frame_at(seconds)) / SAMPLE_RATE
    envelope = np.minimum(1.0, np.minimum(time, seconds - time) / 0.02)
    return (peak * envelope * np.sin(2 * np.pi * pitch * time)).astype(np.float32)


def phases(score: Timeline) -> list[tuple[Phase, int, int]]:
    """Each span of the score as (phase, first frame, end frame)."""
    return [(s.place.phase, frame_at(s.start), frame_at(s.end)) for s in score.spans if s.place]


def pieces(first: int, end: int, count: int) -> list[tuple[int, int]]:
    """Cut [first, end) into `count` parts, as pairs of frames."""
    return list(pairwise(np.linspace(first, end, count + 1).astype(int)))


def decibels(sound: Samples) -> float:
    """RMS in dB of full scale."""
    return float(10.0 * np.log10(np.mean(np.square(sound, dtype=float)) + 1e-24))


def centroid(sound: Samples) -> float:
    """Where the middle of the spectrum is, in Hz."""
    windowed = sound.mean(axis=1) * np.hanning(len(sound))
    power = np.abs(np.fft.rfft(windowed)) ** 2
    return float(power @ np.fft.rfftfreq(len(sound), 1 / SAMPLE_RATE) / power.sum())


def roughest(sound: Samples) -> float:
    """The sharpest bend in the sound: a click is far above its neighbourhood."""
    return float(np.abs(np.diff(sound, n=2, axis=0)).max())
