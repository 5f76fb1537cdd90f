from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.score.scores import (
    CALM,
    breathing,
    centroid,
    decibels,
    line,
    phases,
    pieces,
    talking,
    timeline,
)

from coach.audio.synthesis import chimes, hold_tone, noise
from coach.audio.synthesis.breath_sound import FLOOR, TOP, tone
from coach.audio.synthesis.control_grid import Samples
from coach.audio.synthesis.render import CEILING, render
from coach.core.routine.breathing import Breathing, Phase
from coach.core.score.lungs import second_inhale
from coach.core.score.timeline import GRID_FRAMES, SAMPLE_RATE, Span, State, Timeline, frame_at

Heard = dict[Phase, list[Samples]]
Measure = Callable[[Samples], float]

PARTS = 10


def sound_of(score: Timeline) -> Samples:
    return render(score, {}, 0, frame_at(score.end))


@pytest.fixture(scope="module")
def heard() -> Heard:
    """What is heard in each phase of one breath, cut into `PARTS`."""
    score = breathing(2)
    sound = sound_of(score)
    second = phases(score)[4:]
    return {p: [sound[a:b] for a, b in pieces(i, e, PARTS)] for p, i, e in second}


def course(parts: Sequence[Samples], measure: Measure) -> float:
    """How strictly the measure rises (1) or falls (-1) from part to part."""
    ranks = np.argsort(np.argsort([measure(part) for part in parts]))
    return float(np.corrcoef(ranks, np.arange(len(parts)))[0, 1])


@pytest.mark.parametrize("measure", [decibels, centroid])
def test_the_inhale_rises_and_the_exhale_falls_in_loudness_and_in_pitch(
    heard: Heard, measure: Measure
) -> None:
    assert course(heard[Phase.INHALE], measure) > 0.97
    assert course(heard[Phase.EXHALE], measure) < -0.97


def test_the_pitch_moves_by_more_than_an_octave(heard: Heard) -> None:
    inhale = heard[Phase.INHALE]
    assert centroid(inhale[-1]) > 2.0 * centroid(inhale[0])


def test_at_the_same_loudness_the_inhale_is_airier_than_the_exhale(heard: Heard) -> None:
    inhale, exhale = (np.concatenate(heard[p][4:6]) for p in (Phase.INHALE, Phase.EXHALE))
    assert abs(decibels(inhale) - decibels(exhale)) < 1.5
    assert centroid(inhale) > 1.3 * centroid(exhale)


def test_a_held_breath_is_steady(heard: Heard) -> None:
    for phase in (Phase.HOLD_IN, Phase.HOLD_OUT):
        middle = [decibels(part) for part in heard[phase][3:7]]
        assert max(middle) - min(middle) < 1.5


def test_full_and_empty_pauses_are_told_apart_and_neither_sounds_like_breathing_on(
    heard: Heard,
) -> None:
    full, empty = (np.concatenate(heard[p][3:7]) for p in (Phase.HOLD_IN, Phase.HOLD_OUT))
    assert centroid(full) > 1.4 * centroid(empty)
    assert decibels(full) > decibels(empty) + 6.0
    assert decibels(full) < decibels(heard[Phase.INHALE][-1]) - 4.0


def test_a_held_breath_is_a_still_tone_and_a_moving_one_is_air(heard: Heard) -> None:
    # The loudest band of 25 Hz beside all the rest of the sound, in dB.
    def tonal(parts: Sequence[Samples]) -> float:
        sound = np.concatenate(parts).mean(axis=1)
        power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) ** 2
        middle, width = int(power.argmax()), round(12.5 * len(sound) / SAMPLE_RATE)
        tone = power[middle - width : middle + width + 1].sum()
        return float(10.0 * np.log10(tone / (power.sum() - tone)))

    for phase in Phase:
        stands_out = tonal(heard[phase][3:7])
        assert stands_out > 0.0 if phase in hold_tone.PITCHES else stands_out < -5.0


def test_the_breath_keeps_between_its_floor_and_its_top(heard: Heard) -> None:
    levels = [decibels(part) for parts in heard.values() for part in parts]
    assert min(levels) == pytest.approx(FLOOR, abs=1.0)
    assert max(levels) == pytest.approx(TOP, abs=1.0)


@pytest.mark.parametrize("tempo", [3.0, 6.0, 15.0])
def test_the_breath_is_never_silent_even_under_a_voice(tempo: float) -> None:
    score = breathing(3, Breathing(tempo, 1 / 3, 2.0, 2.0))
    # A line without a sound of its own leaves only the ducked breath to be heard.
    hush = np.zeros(frame_at(score.end), np.float32)
    score = timeline(score.spans, spoken=[line(0.0, hush)])
    sound = render(score, {"belly": hush}, 0, frame_at(score.end)).astype(float)
    power = np.cumsum(np.mean(sound[2 * GRID_FRAMES :] ** 2, axis=1))
    window = frame_at(0.005)
    assert 10.0 * np.log10((power[window:] - power[:-window]).min() / window) > -65.0


def test_nothing_is_heard_where_there_is_no_breath() -> None:
    assert not sound_of(talking(0.0, 2.0)).any()


def test_the_breath_is_heard_while_the_person_is_brought_up_and_not_in_a_pause() -> None:
    assert sound_of(breathing(1, state=State.RECOVERING)).any()
    assert not sound_of(breathing(1, state=State.PAUSED)).any()


def test_the_breath_ends_with_the_session() -> None:
    score = breathing(1)
    after = render(score, {}, frame_at(score.end) + GRID_FRAMES, SAMPLE_RATE)
    assert not after.any()


def test_a_pause_without_an_end_is_silent() -> None:
    score = breathing(1)
    rest = timeline([Span(score.end, float("inf"), State.PAUSED)])
    after = render(score.then(rest), {}, frame_at(score.end) + GRID_FRAMES, SAMPLE_RATE)
    assert not after.any()


def test_the_fullest_breath_leaves_room_for_a_voice_and_a_bell() -> None:
    full, held = breathing(1).spans[:2]
    score = timeline([replace(full, end=30.0, enters=1.0)])
    assert np.abs(sound_of(score)).max() < CEILING - 0.6 - chimes.PEAK
    # And while it turns into the tone of the pause, ever so slowly.
    score = timeline([replace(held, start=0.0, end=30.0, leaves=0.5)])
    assert np.abs(sound_of(score)).max() < CEILING - 0.6 - chimes.PEAK


def test_both_ears_hear_a_breath_of_their_own(heard: Heard) -> None:
    left, right = np.concatenate(heard[Phase.INHALE]).T
    assert abs(np.corrcoef(left, right)[0, 1]) < 0.2


def test_the_turns_of_the_breath_are_continuous() -> None:
    order = [phase for phase, _ in CALM.phases()]
    for phase, following in zip(order, order[1:] + order[:1], strict=True):
        assert tone(phase, 1.0) == pytest.approx(tone(following, 0.0), abs=1e-9)


@given(phase=st.sampled_from(Phase), fraction=st.floats(0.0, 0.999), sigh=st.booleans())
def test_no_point_of_the_breath_jumps(phase: Phase, fraction: float, *, sigh: bool) -> None:
    here, next_to_it = (tone(phase, at, sigh=sigh) for at in (fraction, fraction + 1e-3))
    assert here == pytest.approx(next_to_it, abs=0.015)


@pytest.mark.parametrize("tempo", [3.0, 5.0, 9.0, 15.0])
def test_a_sigh_is_heard_as_two_inhales_at_the_times_that_the_timeline_says(tempo: float) -> None:
    score = breathing(3, Breathing(tempo, 1 / 3, sigh=True))
    sound, found = sound_of(score), []
    for span in (span for span in score.spans if span.sigh):
        first, end = frame_at(span.start), frame_at(span.end)
        levels = [decibels(sound[a:b]) for a, b in pieces(first, end, 40)]
        # It rises twice, with a dip between: the quietest there is where the second begins.
        dip = min(range(10, 38), key=levels.__getitem__)
        found.append(span.start + (dip + 0.5) / 40 * (span.end - span.start))
        assert max(levels[:dip]) > levels[dip] + 6.0
        assert max(levels[dip:]) > max(levels[:dip]) + 1.0
    told = [second_inhale(span) for span in score.spans if span.sigh]
    assert found == pytest.approx(told, abs=0.04 * 20.0 / tempo)
    # And an inhale without has no dip in it.
    plain = sound_of(breathing(1, Breathing(tempo, 1 / 3)))
    assert course([plain[a:b] for a, b in pieces(0, frame_at(20.0 / tempo), 10)], decibels) > 0.97


@pytest.mark.parametrize("band", range(len(noise.PITCHES)))
def test_the_noise_loops_without_a_seam(band: int) -> None:
    loop, period = noise.bands()[band].astype(float), noise.loop_frames(band)
    # Nothing was cut off where it became whole numbers.
    assert np.abs(loop).max() < 30000
    around = np.concatenate([loop[:, period - 100 : period], loop[:, :100]], axis=1)
    assert np.abs(np.diff(around)).max() <= np.abs(np.diff(loop)).max() * 1.0001
    assert np.array_equal(loop[:, :100], loop[:, period : period + 100])


@pytest.mark.parametrize("phase", hold_tone.PITCHES)
def test_the_tone_of_a_pause_loops_without_a_seam(phase: Phase) -> None:
    loop, period = hold_tone.loop(phase), hold_tone.LOOP_FRAMES
    bends = np.abs(np.diff(loop, 2))
    assert bends[period - 100 : period + 100].max() <= bends[: period // 2].max() * 1.001
    assert np.array_equal(loop[:100], loop[period : period + 100])


def test_the_noise_does_not_whistle(heard: Heard) -> None:
    """No single pitch stands out of its neighbourhood, as a tone would."""
    sound = np.concatenate(heard[Phase.INHALE][5:]).mean(axis=1)
    size = 4096
    power = [
        np.abs(np.fft.rfft(sound[i : i + size] * np.hanning(size))) ** 2
        for i in range(0, len(sound) - size, size // 2)
    ]
    spectrum = 10.0 * np.log10(np.mean(power, axis=0)[20:300])
    smooth = np.convolve(spectrum, np.ones(31) / 31, "same")
    assert (spectrum - smooth)[15:-15].max() < 6.0
