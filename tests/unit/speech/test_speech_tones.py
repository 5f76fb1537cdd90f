"""Where no voice speaks, soft tones mark each line."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.speech.tones import canned_clips, tone_clip


@pytest.mark.slow
@given(st.text(max_size=200))
def test_every_text_has_a_soft_tone_without_clicks(text: str) -> None:
    clip = tone_clip(text)
    assert clip.dtype == np.float32
    assert 0.05 < np.abs(clip).max() <= 0.3
    assert clip[0] == clip[-1] == 0
    assert np.abs(np.diff(clip)).max() < 0.03
    assert np.array_equal(clip, tone_clip(text))


def test_a_tone_lasts_about_as_long_as_the_line_would() -> None:
    assert len(tone_clip("Roll up.")) == pytest.approx((0.35 + 8 * 0.065) * 48_000, abs=1)
    assert len(tone_clip("x" * 1000)) == 6 * 48_000


def test_lines_can_be_told_apart() -> None:
    lines = ["Breathe in", "Belly in..", "Well done.", "Bend knees", "Roll down.", "Roll up..."]
    assert len({tone_clip(line).tobytes() for line in lines}) > 3


def test_canned_clips_are_the_tones_by_text() -> None:
    clips = canned_clips(["Roll up.", "Belly in."])
    assert list(clips) == ["Roll up.", "Belly in."]
    assert np.array_equal(clips["Roll up."], tone_clip("Roll up."))
