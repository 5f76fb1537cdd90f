"""Short soft bells: one for a step, a rising pair for a round, a falling pair for the end."""

from functools import cache

import numpy as np

from coach.audio.grid import Curve, Samples
from coach.core.timeline import CHIME_LENGTH, SAMPLE_RATE, ChimeKind

FRAMES = round(CHIME_LENGTH * SAMPLE_RATE)
PEAK = 0.1
_ATTACK = 0.006
# (seconds from the chime's start, pitch in Hz, share): above 400 Hz, because a phone's
# loudspeaker has nothing below, and below 1 kHz, because a bell there startles.
_NOTES = {
    ChimeKind.STEP: ((0.0, 659.3, 1.0),),
    ChimeKind.ROUND: ((0.0, 587.3, 0.8), (0.26, 880.0, 1.0)),
    ChimeKind.END: ((0.0, 784.0, 0.8), (0.32, 523.3, 1.0)),
}
# (multiple of the pitch, share, seconds to fall to a third): the high partials of a
# struck bowl are a little sharp and gone first.
_PARTIALS = ((1.0, 1.0, 0.38), (2.01, 0.3, 0.2), (3.03, 0.1, 0.09))


@cache
def bell(kind: ChimeKind) -> Samples:
    """Return the chime's samples, (FRAMES,) float32 at 48,000 a second, peak `PEAK`."""
    time = np.arange(FRAMES) / SAMPLE_RATE
    notes = sum(share * _note(time - start, pitch) for start, pitch, share in _NOTES[kind])
    # Zero at the end with zero slope: what is left of the decay must not click.
    sound = notes * np.cos(np.pi / 2 * time / CHIME_LENGTH) ** 2
    sound *= PEAK / np.abs(sound).max()
    samples: Samples = sound.astype(np.float32)
    return samples


def _note(time: Curve, pitch: float) -> Curve:
    struck = np.maximum(time, 0.0)
    attack = np.sin(np.pi / 2 * np.minimum(struck / _ATTACK, 1.0)) ** 2
    return attack * sum(
        share * np.exp(-struck / decay) * np.sin(2 * np.pi * multiple * pitch * struck)
        for multiple, share, decay in _PARTIALS
    )
