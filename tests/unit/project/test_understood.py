"""How the tests count what a recogniser gets wrong, and what they let it hear."""

import numpy as np
import pytest
from support.sound.understood import Heard, as_heard, distance, errors, lines_of, pink

from coach.core.routine.language import Language
from coach.speech.tones import tone_clip


@pytest.mark.parametrize(
    ("said", "heard", "wrong"),
    [
        ("bauch rein", "bauch rein", 0),
        ("bauch rein", "bauch", 1),
        ("bauch rein", "der bauch rein", 1),
        ("bauch rein", "auch rein", 1),
        ("roll dich hoch", "roll up", 2),
        ("", "danke", 1),
    ],
)
def test_each_word_wrong_or_lost_or_added_counts_once(said: str, heard: str, wrong: int) -> None:
    assert distance(said.split(), heard.split()) == wrong


@pytest.mark.parametrize(
    ("language", "said", "heard", "wrong", "misheard"),
    [
        (Language.EN, "Feet down: three, two, one.", "feet down, 3 2 1", 0, 0),
        (Language.DE, "Hüftbreit stehen.", "Hüft breit stehen", 2, 0),
        (Language.DE, "Nach dem Vorbeugen.", "Nachdem Vorbeugen.", 2, 0),
        (Language.DE, "Nach dem Vorbeugen.", "Nacht dem Vorbeugen.", 1, 1),
        (Language.DE, "Knie locker.", "Nie locker.", 1, 1),
        (Language.ES, "Exhala, prepárate.", "Exala, preparate", 2, 0),
        (Language.ES, "Exhala hacia el pecho.", "Exala hacia el peco.", 2, 1),
    ],
)
def test_what_no_ear_can_tell_is_wrong_and_yet_not_misheard(
    language: Language, said: str, heard: str, wrong: int, misheard: int
) -> None:
    line = Heard(said, heard, language)
    assert (line.wrong, line.misheard) == (wrong, misheard)


def test_errors_are_told_in_a_hundred_of_all_words_and_letters() -> None:
    lines = [
        Heard("Bauch rein.", "Auch rein.", Language.DE),
        Heard("Hüftbreit stehen.", "Hüft breit stehen.", Language.DE),
    ]
    assert errors(lines) == pytest.approx((75.0, 25.0, 100 * 2 / 26))


@pytest.mark.parametrize("language", Language)
def test_the_lines_are_the_same_each_time_and_long(language: Language) -> None:
    lines = lines_of(language, 38)
    assert lines == lines_of(language, 38)
    assert len(set(lines)) == 38
    assert 370 <= sum(len(line.split()) for line in lines) <= 436
    assert set(lines) < set(lines_of(language))


def test_the_noise_is_pink_the_same_each_time_and_as_loud_as_said() -> None:
    clip = tone_clip("Ausatmen.")
    quiet, noisy = as_heard(clip, 1), as_heard(clip, 1, 10.0)
    assert np.array_equal(noisy, as_heard(clip, 1, 10.0))
    assert not np.array_equal(noisy, as_heard(clip, 2, 10.0))
    speech = quiet[np.flatnonzero(quiet)[0] : np.flatnonzero(quiet)[-1] + 1]
    ratio = np.mean(speech**2) / np.mean((noisy - quiet) ** 2)
    assert 10 * np.log10(ratio) == pytest.approx(10.0, abs=0.3)
    powers = np.abs(np.fft.rfft(pink(16_000, 1))) ** 2
    assert powers[100:200].sum() == pytest.approx(powers[2000:4000].sum(), rel=0.05)
