"""Short soft bells, each with a tune of its own, and the call that says: your turn."""

from functools import cache

import numpy as np

from coach.audio.synthesis.control_grid import Curve, Samples
from coach.core.score.timeline import CHIME_LENGTH, SAMPLE_RATE, ChimeKind

FRAMES = round(CHIME_LENGTH * SAMPLE_RATE)
# The loudest sample; the last breath's sign and the call are softer, because a voice speaks
# over the one and nothing else sounds beside the other.
PEAK = 0.1
_SHARE = {ChimeKind.LAST_BREATH: 0.8, ChimeKind.READY: 0.5}
_ATTACK = 0.006
# (seconds from the chime's start, pitch in Hz, share): above 400 Hz, because a phone's
# loudspeaker has nothing below, and below 1 kHz, because a bell there startles.
_STROKES = {
    ChimeKind.STEP: ((0.0, 659.3, 1.0),),
    ChimeKind.LAST_BREATH: ((0.0, 987.8, 1.0), (0.16, 987.8, 1.0)),
    ChimeKind.ROUND: ((0.0, 587.3, 0.8), (0.26, 880.0, 1.0)),
    ChimeKind.END: ((0.0, 784.0, 0.8), (0.32, 523.3, 1.0)),
}
# How long a stroke rings, next to a bell's: the last breath is tapped, out of the voice's way.
_RING = {ChimeKind.LAST_BREATH: 0.25}
# (multiple of the pitch, share, seconds to fall to a third): the high partials of a
# struck bowl are a little sharp and gone first.
_PARTIALS = ((1.0, 1.0, 0.38), (2.01, 0.3, 0.2), (3.03, 0.1, 0.09))
# The call: one soft breath of a tone that leaps up an octave without a new stroke. In Hz,
# and in seconds: how long it swells, when it leaps and how fast, when it fades and how fast.
_LOW, _HIGH = 440.0, 880.0
_SWELL, _LEAP_AT, _LEAP, _FADE_AT, _FADE = 0.08, 0.22, 0.1, 0.4, 0.5


@cache
def bell(kind: ChimeKind) -> Samples:
    """Return the chime's samples, (FRAMES,) float32 at 48,000 a second, at most `PEAK`."""
    time = np.arange(FRAMES) / SAMPLE_RATE
    sound = _call(time) if kind is ChimeKind.READY else _strokes(kind, time)
    # Zero at the end with zero slope: what is left of the decay must not click.
    sound *= np.cos(np.pi / 2 * time / CHIME_LENGTH) ** 2
    sound *= PEAK * _SHARE.get(kind, 1.0) / np.abs(sound).max()
    samples: Samples = sound.astype(np.float32)
    return samples


def _strokes(kind: ChimeKind, time: Curve) -> Curve:
    ring = _RING.get(kind, 1.0)
    sound = np.zeros_like(time)
    for at, pitch, share in _STROKES[kind]:
        sound += share * _stroke(time - at, pitch, ring)
    return sound


def _stroke(time: Curve, pitch: float, ring: float) -> Curve:
    struck = np.maximum(time, 0.0)
    return _rise(struck / _ATTACK) * sum(
        share * np.exp(-struck / (ring * decay)) * np.sin(2 * np.pi * multiple * pitch * struck)
        for multiple, share, decay in _PARTIALS
    )


def _call(time: Curve) -> Curve:
    pitch = _LOW * (_HIGH / _LOW) ** _rise((time - _LEAP_AT) / _LEAP)
    turns = np.cumsum(pitch) / SAMPLE_RATE
    tone = np.sin(2 * np.pi * turns) + 0.2 * np.sin(4 * np.pi * turns)
    return tone * _rise(time / _SWELL) * (1.0 - _rise((time - _FADE_AT) / _FADE))


def _rise(x: Curve) -> Curve:
    risen: Curve = np.sin(np.pi / 2 * np.clip(x, 0.0, 1.0)) ** 2
    return risen
