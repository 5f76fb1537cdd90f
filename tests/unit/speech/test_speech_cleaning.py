"""Every line begins with its breath and is as loud as every other."""

from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from coach.speech.clips import SAMPLE_RATE, BadClipError, Clip, loudness, read_clip, write_clip
from coach.speech.postprocessing import clean, clean_file

SAMPLE_RATES = st.sampled_from([16_000, 22_050, 24_000, 32_000, 44_100, 48_000])
TEXT = "Let the head hang."


def speech_like(
    sample_rate: int, seconds: float, *, seed: int = 0, attack: float = 0.002
) -> NDArray[np.float32]:
    """A buzz in syllables, four a second, over a little breath: sudden, uneven, gapped."""
    time = np.arange(round(seconds * sample_rate)) / sample_rate
    rng = np.random.default_rng(seed)
    pitch = rng.uniform(90, 220)
    buzz = sum(np.cos(2 * np.pi * pitch * k * time + rng.uniform(0, 6)) / k for k in range(1, 9))
    syllables = 0.55 + 0.45 * np.cos(2 * np.pi * 4 * time)
    rise = np.minimum(1, (time + 1 / sample_rate) / attack)
    return (0.1 * buzz * syllables * rise + 0.003 * rng.standard_normal(len(time))).astype("f4")


def surrounded(
    sound: NDArray[np.float32], sample_rate: int, before: float, after: float
) -> NDArray[np.float32]:
    return np.pad(sound, (round(before * sample_rate), round(after * sample_rate)))


def lead_seconds(clip: Clip) -> float:
    return int(np.argmax(np.abs(clip) > 0.05 * np.abs(clip).max())) / SAMPLE_RATE


class Burst(NamedTuple):
    """What a voice saves: something like speech, with silence on both sides."""

    samples: NDArray[np.float32]
    sample_rate: int
    spoken_seconds: float

    @property
    def cleaned(self) -> Clip:
        return clean(self.samples, self.sample_rate)


@st.composite
def any_burst(draw: st.DrawFn) -> Burst:
    sample_rate, seconds = draw(SAMPLE_RATES), draw(st.floats(0.4, 3))
    sound = speech_like(sample_rate, seconds, seed=draw(st.integers(0, 1000)))
    before, after = draw(st.floats(0, 1)), draw(st.floats(0, 1))
    gain = draw(st.floats(0.02, 2))
    return Burst(gain * surrounded(sound, sample_rate, before, after), sample_rate, seconds)


bursts = any_burst()


@given(bursts)
def test_a_line_begins_at_once_whatever_silence_the_voice_puts_before_it(burst: Burst) -> None:
    assert 0.008 <= lead_seconds(burst.cleaned) <= 0.020


@given(bursts)
def test_lines_are_equally_loud_however_loud_the_voice_saves_them(burst: Burst) -> None:
    assert loudness(burst.cleaned) == pytest.approx(-21, abs=0.25)


@given(bursts, st.floats(0, 0.99), st.floats(1, 100))
def test_no_line_takes_more_than_its_share_of_full_scale(
    burst: Burst, where: float, height: float
) -> None:
    burst.samples[int(where * len(burst.samples))] += height
    clip = burst.cleaned
    assert np.abs(clip).max() <= 0.6 + 1e-6
    assert np.isfinite(clip).all()


@given(bursts)
def test_a_line_begins_and_ends_without_a_click(burst: Burst) -> None:
    clip = burst.cleaned
    assert clip[0] == clip[-1] == 0
    assert np.abs(clip[:48]).max() < 0.02
    assert clip.dtype == np.float32
    assert clip.ndim == 1


@given(bursts)
def test_nothing_of_a_line_is_cut_away_but_the_silence_around_it(burst: Burst) -> None:
    expected = 0.012 + burst.spoken_seconds + 0.060
    assert len(burst.cleaned) / SAMPLE_RATE == pytest.approx(expected, abs=0.007)


def test_a_soft_first_sound_is_kept() -> None:
    rng = np.random.default_rng(1)
    breath = 0.004 * rng.standard_normal(2400).astype("f4")  # 31 dB below, as the h of "hold"
    word = speech_like(24_000, 0.8)
    clip = clean(surrounded(np.concatenate((breath, word)), 24_000, 0.3, 0.4), 24_000)
    assert len(clip) / SAMPLE_RATE == pytest.approx(0.012 + 0.1 + 0.8 + 0.06, abs=0.006)


def test_the_silence_after_a_line_is_short() -> None:
    clip = clean(surrounded(speech_like(24_000, 1), 24_000, 0.3, 2), 24_000)
    assert len(clip) / SAMPLE_RATE == pytest.approx(1.07, abs=0.01)


def save(path: Path, samples: NDArray[np.float32], sample_rate: int = 24_000) -> Path:
    soundfile.write(path, samples, sample_rate, format="WAV")
    return path


def test_a_voice_that_saves_two_channels_is_heard_as_one(tmp_path: Path) -> None:
    mono = speech_like(24_000, 1)
    clip = clean_file(save(tmp_path / "cue.wav", np.stack((mono, mono), axis=1)), TEXT)
    assert clip.ndim == 1
    assert loudness(clip) == pytest.approx(-21, abs=0.25)


@pytest.mark.parametrize(
    ("samples", "why"),
    [
        (np.zeros(24_000, "f4"), "stayed silent"),
        (np.full(24_000, 0.5, "f4"), "stayed silent"),
        (np.zeros(0, "f4"), "stayed silent"),
        (speech_like(24_000, 0.2), "only 0.20 s were spoken"),
        (speech_like(24_000, 9), "9.0 s were spoken, far too much"),
    ],
)
def test_what_cannot_be_the_line_is_refused(
    tmp_path: Path, samples: NDArray[np.float32], why: str
) -> None:
    with pytest.raises(BadClipError, match=f"{TEXT}.*{why}"):
        clean_file(save(tmp_path / "cue.wav", samples), TEXT)


def test_a_file_that_is_missing_or_no_sound_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadClipError, match="has saved nothing"):
        clean_file(tmp_path / "cue.wav", TEXT)
    (tmp_path / "cue.wav").write_text("Audio saved")
    with pytest.raises(BadClipError, match="has saved nothing"):
        clean_file(tmp_path / "cue.wav", TEXT)


def test_a_kept_clip_comes_back_as_it_was_to_within_16_bits(tmp_path: Path) -> None:
    clip = clean(speech_like(24_000, 1), 24_000)
    write_clip(tmp_path / "clip", clip)
    kept = read_clip(tmp_path / "clip", TEXT)
    assert kept.dtype == np.float32
    np.testing.assert_allclose(kept, clip, atol=1 / 32768)


@pytest.mark.parametrize(("channels", "sample_rate"), [(2, SAMPLE_RATE), (1, 44_100)])
def test_a_kept_file_in_another_format_is_no_clip(
    tmp_path: Path, channels: int, sample_rate: int
) -> None:
    samples = np.stack([speech_like(sample_rate, 1)] * channels, axis=1)
    with pytest.raises(BadClipError, match="not mono at 48000 Hz"):
        read_clip(save(tmp_path / "clip", samples, sample_rate), TEXT)


def test_broken_samples_are_no_clip(tmp_path: Path) -> None:
    samples = speech_like(SAMPLE_RATE, 1)
    samples[1000] = np.nan
    soundfile.write(tmp_path / "clip", samples, SAMPLE_RATE, format="WAV", subtype="FLOAT")
    with pytest.raises(BadClipError, match="broken samples"):
        read_clip(tmp_path / "clip", TEXT)
