"""The still tone of a held breath, looped without a seam: one for full lungs, one for empty."""

from functools import cache

import numpy as np

from coach.audio.synthesis.control_grid import Samples
from coach.audio.synthesis.noise import LONGEST_CHUNK
from coach.core.routine.breathing import Phase
from coach.core.score.timeline import GRID_FRAMES, SAMPLE_RATE

# In Hz, a fifth apart: warm, below the bells, and the emptier the lower.
PITCHES = {Phase.HOLD_IN: 330.0, Phase.HOLD_OUT: 220.0}
# Amplitudes of the pitch and its multiples: the second and third are what a phone's
# loudspeaker, which has nothing below 400 Hz, leaves of it, and the ear adds the pitch.
_PARTIALS = (1.0, 0.6, 0.25)
# A tone repeats after this: any multiple of 10 Hz goes round a whole number of times in it.
LOOP_FRAMES = 10 * GRID_FRAMES


@cache
def loop(phase: Phase) -> Samples:
    """Return the tone of a pause, (LOOP_FRAMES + LONGEST_CHUNK,) float32 with an RMS of 1."""
    turns = np.arange(LOOP_FRAMES) * PITCHES[phase] / SAMPLE_RATE
    one = sum(
        share * np.sin(2.0 * np.pi * multiple * turns)
        for multiple, share in enumerate(_PARTIALS, start=1)
    )
    one /= np.sqrt(np.mean(np.square(one)))
    samples: Samples = np.resize(one, LOOP_FRAMES + LONGEST_CHUNK).astype(np.float32)
    return samples
