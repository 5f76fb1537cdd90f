"""The sound of the breath: louder and higher with the inhale, softer and lower with the exhale."""

from math import pi, sin

import numpy as np

from coach.audio import grid, noise
from coach.audio.grid import Curve, Samples
from coach.core.breath import fullness
from coach.core.model import Phase
from coach.core.timeline import GRID_FRAMES, State, Timeline

# RMS in dB of full scale with empty and with full lungs.
FLOOR = -42.0
TOP = -27.0
# How many dB a held breath steps back: a pause must not sound like more inhaling.
_HUSH = 6.0
# How much of the pause it takes to step back, and again to return.
_HUSH_SHARE = 0.25
# The bands that empty and full lungs are centred on, and how many it spreads over.
_LOWEST, _HIGHEST, _SPREAD = 0.7, 3.4, 0.9
# What the middle of an exhale gains in body and that of an inhale in air, in power.
_BODY, _AIR = 0.8, 0.25
_BANDS = np.arange(len(noise.PITCHES))
_SOUNDING = (State.PREPARING, State.RUNNING, State.RECOVERING)
_SILENT = (0.0, 0.0, 0.0)


def breath_sound(timeline: Timeline, cell: int, cells: int) -> Samples:
    """Return the breath over `cells` grid cells from `cell` on, (2, frames) float32.

    At most `noise.LONGEST_CHUNK` frames at a time.
    """
    frames = cells * GRID_FRAMES
    planes = np.zeros((2, frames), np.float32)
    gains = _gains(timeline, cell, cells)
    if not gains.any():
        return planes
    for band, (loop, gain) in enumerate(zip(noise.bands(), grid.drawn(gains), strict=True)):
        at = cell * GRID_FRAMES % noise.loop_frames(band)
        planes += loop[:, at : at + frames] * gain
    return planes


def _gains(timeline: Timeline, cell: int, cells: int) -> Curve:
    """Return each band's gain at the grid times, (bands, cells + 1)."""
    tones = [_tone_before(timeline, time) for time in grid.times(cell, cells)]
    level, brightness, colour = np.array(tones).T
    power = _spectrum(brightness, colour)
    # Bands are unrelated noises, so their powers add up: equal power whatever the mix.
    gains: Curve = level * np.sqrt(power / power.sum(axis=0))
    return gains


def _spectrum(brightness: Curve, colour: Curve) -> Curve:
    centre = _LOWEST + brightness * (_HIGHEST - _LOWEST)
    bands = _BANDS[:, None]
    body = _BODY * np.maximum(colour, 0.0) * np.exp(-(bands**2))
    air = _AIR * np.maximum(-colour, 0.0) * np.exp(-((bands - _BANDS[-1]) ** 2))
    lungs: Curve = np.exp(-(((bands - centre) / _SPREAD) ** 2))
    spectrum: Curve = lungs + body + air
    return spectrum


def _tone_before(timeline: Timeline, time: float) -> tuple[float, float, float]:
    # The left limit: a splice at this very time must not touch what led up to it.
    moment = timeline.before(time)
    if moment.place is None or moment.state not in _SOUNDING or not 0.0 < time <= timeline.end:
        return _SILENT
    return tone(moment.place.phase, moment.fraction)


def tone(phase: Phase, fraction: float) -> tuple[float, float, float]:
    """Return level (amplitude), brightness (0 to 1) and colour (-1 air to 1 body) of the breath.

    Continuous over the turns of the breath, so the ear gets no click and no false mark.
    """
    full = fullness(phase, fraction)
    level = FLOOR + (TOP - FLOOR) * full
    if phase is Phase.HOLD_IN:
        level -= _HUSH * _hush(fraction)
    return 10.0 ** (level / 20.0), full, _colour(phase, fraction)


def _colour(phase: Phase, fraction: float) -> float:
    match phase:
        case Phase.INHALE:
            return -(sin(pi * fraction) ** 2)
        case Phase.EXHALE:
            return sin(pi * fraction) ** 2
        case _:
            return 0.0


def _hush(fraction: float) -> float:
    edge = min(1.0, min(fraction, 1.0 - fraction) / _HUSH_SHARE)
    return edge * edge * (3.0 - 2.0 * edge)
