"""The sound of the breath: air that rises and falls with it, and a still tone while it is held."""

from math import pi, sin, sqrt

import numpy as np

from coach.audio.synthesis import control_grid, hold_tone, noise
from coach.audio.synthesis.control_grid import Curve, Samples
from coach.core.routine.breathing import FIRST_FILL, SECOND_INHALE, Phase, fullness
from coach.core.score.loudness import level_at
from coach.core.score.timeline import GRID_FRAMES, State, Timeline

# RMS in dB of full scale with empty and with full lungs.
FLOOR = -42.0
TOP = -27.0
# How many dB the air steps back while a breath is held, and the tone's RMS in dB of full
# scale that takes its place: nothing moves, so it must not sound like breathing on.
_HUSH = {Phase.HOLD_IN: 18.0, Phase.HOLD_OUT: 9.0}
_HUM = {Phase.HOLD_IN: -35.0, Phase.HOLD_OUT: -42.5}
# How much of the pause it takes to change over, and again to change back.
_HUSH_SHARE = 0.25
# Between the two inhales of a sigh the air steps back by so many dB, down to that of empty lungs
# and within this share of both to either side, so that the second is heard as one of its own.
_DIP, _DIP_SHARE = FIRST_FILL * (TOP - FLOOR), 0.14
# The bands that empty and full lungs are centred on, and how many it spreads over.
_LOWEST, _HIGHEST, _SPREAD = 0.7, 3.4, 0.9
# What the middle of an exhale gains in body and that of an inhale in air, in power.
_BODY, _AIR = 0.8, 0.25
_BANDS = np.arange(len(noise.PITCHES))
_SOUNDING = (State.PREPARING, State.RUNNING, State.RECOVERING)
# Level, brightness and colour of the air, and the level of each pause's tone.
Tone = tuple[float, float, float, float, float]
_SILENT: Tone = (0.0, 0.0, 0.0, 0.0, 0.0)


def breath_sound(timeline: Timeline, cell: int, cells: int) -> Samples:
    """Return the breath over `cells` grid cells from `cell` on, (2, frames) float32.

    At most `noise.LONGEST_CHUNK` frames at a time.
    """
    planes = np.zeros((2, cells * GRID_FRAMES), np.float32)
    tones = [_tone_before(timeline, time) for time in control_grid.times(cell, cells)]
    level, brightness, colour, *hums = np.array(tones).T
    if level.any():
        _add_air(planes, cell, _gains(level, brightness, colour))
        for phase, gain in zip(_HUM, hums, strict=True):
            _add_hum(planes, cell, phase, gain)
    return planes


def _add_air(planes: Samples, cell: int, gains: Curve) -> None:
    frame, frames = cell * GRID_FRAMES, planes.shape[1]
    drawn = control_grid.drawn(gains / noise.UNIT)
    for band, (loop, gain) in enumerate(zip(noise.bands(), drawn, strict=True)):
        at = frame % noise.loop_frames(band)
        planes += loop[:, at : at + frames] * gain


def _add_hum(planes: Samples, cell: int, phase: Phase, gain: Curve) -> None:
    # Most blocks have no pause in them, and need not pay for one.
    if gain.any():
        at = cell * GRID_FRAMES % hold_tone.LOOP_FRAMES
        planes += hold_tone.loop(phase)[at : at + planes.shape[1]] * control_grid.drawn(gain)


def _gains(level: Curve, brightness: Curve, colour: Curve) -> Curve:
    """Return each band's gain at the grid times, (bands, cells + 1)."""
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


def _tone_before(timeline: Timeline, time: float) -> Tone:
    # The left limit: a splice at this very time must not touch what led up to it.
    moment = timeline.before(time)
    if moment.place is None or moment.state not in _SOUNDING or not 0.0 < time <= timeline.end:
        return _SILENT
    level, brightness, colour, *hums = tone(
        moment.place.phase, moment.fraction, sigh=moment.span.sigh
    )
    # Squared: an even fade to the ear, which takes half the amplitude for far more than half.
    loud = level_at(timeline.loudness, time) ** 2
    first, second = (hum * loud for hum in hums)
    return level * loud, brightness, colour, first, second


def tone(phase: Phase, fraction: float, *, sigh: bool = False) -> Tone:
    """Return level, brightness (0 to 1) and colour (-1 air to 1 body), and both pauses' tones.

    Level and tones are amplitudes. Continuous over the turns of the breath, so the ear gets
    no click and no false mark. A `sigh` has two inhales.
    """
    full = fullness(phase, fraction, sigh=sigh)
    level = FLOOR + (TOP - FLOOR) * full
    if sigh and phase is Phase.INHALE:
        air = _amplitude(level - _DIP * _dip(fraction))
        return air, full, _colour(phase, _within_inhale(fraction)), 0.0, 0.0
    air = _amplitude(level)
    if phase not in _HUM:
        return air, full, _colour(phase, fraction), 0.0, 0.0
    # In power, so that the change from air to tone has no hole in it.
    held = _held(fraction)
    air *= sqrt(1.0 - held**2 * (1.0 - _amplitude(-_HUSH[phase]) ** 2))
    still = held * _amplitude(_HUM[phase])
    hums = (still, 0.0) if phase is Phase.HOLD_IN else (0.0, still)
    return air, full, 0.0, *hums


def _amplitude(decibels: float) -> float:
    return float(10.0 ** (decibels / 20.0))


def _colour(phase: Phase, fraction: float) -> float:
    swell = sin(pi * fraction) ** 2
    return -swell if phase is Phase.INHALE else swell


def _dip(fraction: float) -> float:
    near = max(0.0, 1.0 - abs(fraction - SECOND_INHALE) / _DIP_SHARE)
    return sin(pi / 2.0 * near) ** 2


def _within_inhale(fraction: float) -> float:
    """Return how much of the one of the two inhales has passed."""
    if fraction < SECOND_INHALE:
        return fraction / SECOND_INHALE
    return (fraction - SECOND_INHALE) / (1.0 - SECOND_INHALE)


def _held(fraction: float) -> float:
    edge = min(1.0, min(fraction, 1.0 - fraction) / _HUSH_SHARE)
    return sin(pi / 2.0 * edge * edge * (3.0 - 2.0 * edge))
