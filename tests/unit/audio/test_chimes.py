import numpy as np
import pytest
from support.score.scores import bells, breathing, decibels, hum, line, talking

from coach.audio.synthesis.chimes import FRAMES, PEAK, bell
from coach.audio.synthesis.control_grid import Samples
from coach.audio.synthesis.mix import Mix
from coach.audio.synthesis.render import render
from coach.core.score.timeline import CHIME_LENGTH, FADE, SAMPLE_RATE, ChimeKind, frame_at

KINDS = pytest.mark.parametrize("kind", ChimeKind)


def pitch(sound: Samples) -> float:
    """The strongest pitch, in Hz."""
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    return float(np.fft.rfftfreq(len(sound), 1 / SAMPLE_RATE)[power.argmax()])


@KINDS
def test_a_bell_is_soft_and_rings_out(kind: ChimeKind) -> None:
    sound = bell(kind)
    assert len(sound) == FRAMES == frame_at(CHIME_LENGTH)
    assert 0.4 * PEAK < np.abs(sound).max() < 1.0001 * PEAK
    assert PEAK <= 0.12
    assert sound[0] == 0.0
    assert np.abs(sound[: frame_at(0.001)]).max() < 0.2 * PEAK
    assert np.abs(sound[-frame_at(0.01) :]).max() < 1e-5
    assert decibels(sound[: FRAMES // 3]) > decibels(sound[-FRAMES // 3 :]) + 20.0


def test_the_bells_are_told_apart_by_their_tune() -> None:
    tunes = {k: (pitch(bell(k)[:10_000]), pitch(bell(k)[20_000:40_000])) for k in ChimeKind}
    rises = {kind: late / early for kind, (early, late) in tunes.items()}
    assert rises[ChimeKind.STEP] == pytest.approx(1.0, rel=0.01)
    assert rises[ChimeKind.LAST_BREATH] == pytest.approx(1.0, rel=0.01)
    assert rises[ChimeKind.ROUND] > 1.3
    assert rises[ChimeKind.READY] == pytest.approx(2.0, rel=0.02)
    assert rises[ChimeKind.END] < 0.8


def test_the_last_breath_is_tapped_softly_and_leaves_the_words_alone() -> None:
    taps = bell(ChimeKind.LAST_BREATH)
    assert np.abs(taps).max() < 0.9 * PEAK
    # Half a second on, it has gone where a bell still rings.
    assert decibels(taps[24_000:]) < decibels(bell(ChimeKind.STEP)[24_000:]) - 20.0


def test_the_call_swells_instead_of_being_struck() -> None:
    call = np.abs(bell(ChimeKind.READY))
    assert call[: frame_at(0.01)].max() < 0.05 * call.max()
    between = [call[i : i + 480].max() for i in range(frame_at(0.1), frame_at(0.4), 480)]
    assert min(between) > 0.6 * call.max()


def test_a_bell_is_heard_at_its_time_in_both_ears() -> None:
    score = talking(0.0, 5.0, chimes=bells((1.23456, ChimeKind.STEP)))
    sound = render(score, {}, 0, 5 * SAMPLE_RATE)
    first = frame_at(1.23456)
    assert not sound[:first].any()
    expected = bell(ChimeKind.STEP)
    assert np.array_equal(sound[first : first + FRAMES, 0], expected)
    assert np.array_equal(sound[first : first + FRAMES, 1], expected)
    assert not sound[first + FRAMES :].any()


def test_bells_follow_the_volume_of_the_breath() -> None:
    score = talking(0.0, 2.0, chimes=bells((0.0, ChimeKind.END)))
    half, none = (Mix(breath=gain) for gain in (0.5, 0.0))
    whole = render(score, {}, 0, SAMPLE_RATE)
    assert np.allclose(render(score, {}, 0, SAMPLE_RATE, half, half), whole / 2)
    assert not render(score, {}, 0, SAMPLE_RATE, none, none).any()


def test_bells_step_back_under_a_voice() -> None:
    hush = np.zeros(2 * SAMPLE_RATE, np.float32)
    rings = bells((0.5, ChimeKind.STEP))
    alone = render(talking(0.0, 3.0, chimes=rings), {}, 24_000, 24_000)
    score = talking(0.0, 3.0, chimes=rings, spoken=[line(0.0, hush)])
    under = render(score, {"belly": hush}, 24_000, 24_000)
    assert decibels(alone) - decibels(under) == pytest.approx(9.0, abs=0.1)


def test_a_bell_that_is_cut_off_fades_without_a_click() -> None:
    score = breathing(1, chimes=bells((1.0, ChimeKind.ROUND)))
    cut = score.until(1.2, cut=True).then(talking(1.2, 4.0))
    sound = render(cut, {"hum": hum(0.1)}, 0, 3 * SAMPLE_RATE)
    stop = frame_at(1.2 + FADE)
    assert not sound[stop:].any()
    assert np.abs(sound[stop - 24 : stop]).max() < 0.1 * PEAK
