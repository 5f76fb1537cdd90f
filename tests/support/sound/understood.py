"""How well a voice is understood: what is said to the recogniser, and what of it goes wrong."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soxr
from support.sound.recogniser import RATE, Recogniser, Sound

from coach.core.routine.language import Language
from coach.speech.cache import ClipCache
from coach.speech.clips import SAMPLE_RATE, Clip
from coach.speech.speaker import Speaker
from coach.speech.voices import Voice
from coach.storage.routines import find

ROUTINE = "hamstring-rolldown"
LONG_WORDS = 7
"""A line this long has a context; a recogniser can but guess at "Bauch rein." alone."""

BEFORE = 0.3
"""Seconds before and after a line: without them the first sound is taken for another."""

LOWEST_PINK = 20.0
"""Hz. Below it a loudspeaker has nothing, and the ear neither."""

# What a recogniser writes as figures, of the numbers that are said.
_NUMBERS = {
    Language.EN: "one two three four five six seven eight nine ten",
    Language.DE: "eins zwei drei vier fünf sechs sieben acht neun zehn",
    Language.ES: "uno dos tres cuatro cinco seis siete ocho nueve diez",
}
_TENS = {
    Language.EN: {"20": "twenty", "30": "thirty"},
    Language.DE: {"20": "zwanzig", "30": "dreißig"},
    Language.ES: {"20": "veinte", "30": "treinta"},
}


@dataclass(frozen=True)
class Heard:
    """A line, and what the recogniser took it for."""

    line: str
    heard: str
    language: Language

    @property
    def words(self) -> tuple[list[str], list[str]]:
        """Both, as words."""
        return words(self.line, self.language), words(self.heard, self.language)

    @property
    def wrong(self) -> int:
        """How many words are wrong, left out or added, spelling and all."""
        return distance(*self.words)

    @property
    def misheard(self) -> int:
        """How many are, but for what no ear can tell: where a word ends, and silent letters."""
        said, heard = (as_it_sounds(each, self.language) for each in self.words)
        return distance(said, heard, joined=True)


def errors(lines: Sequence[Heard]) -> tuple[float, float, float]:
    """Return how much in a hundred is wrong: words, words misheard, and letters.

    Over 100 where more is heard than was said.
    """
    count = sum(len(line.words[0]) for line in lines)
    texts = [[" ".join(each) for each in line.words] for line in lines]
    letters = sum(distance(*both) for both in texts) / sum(len(said) for said, _ in texts)
    wrong, misheard = (sum(each) / count for each in zip(*_wrong(lines), strict=True))
    return 100 * wrong, 100 * misheard, 100 * letters


def _wrong(lines: Sequence[Heard]) -> list[tuple[int, int]]:
    return [(line.wrong, line.misheard) for line in lines]


def words(text: str, language: Language) -> list[str]:
    """Return the words of a text, the same however they are written: case, signs, numbers."""
    numbers = {str(n): word for n, word in enumerate(_NUMBERS[language].split(), 1)}
    numbers |= _TENS[language]
    found = re.findall(r"[^\W_]+", text.lower())
    return [numbers.get(word, word) for word in found]


def as_it_sounds(said: Sequence[str], language: Language) -> list[str]:
    """Return words without the letters that are silent: in Spanish, h and the accents."""
    if language is not Language.ES:
        return list(said)
    plain = str.maketrans("áéíóúü", "aeiouu")
    return [re.sub("(?<!c)h", "", word.translate(plain)) for word in said]


def distance(said: Sequence[str], heard: Sequence[str], *, joined: bool = False) -> int:
    """Return the fewest changes, losses and additions that make one of the other (Levenshtein).

    Where `joined`, two words that are written as one, or one as two, are the same.
    """
    rows = [list(range(len(heard) + 1))]
    for n, item in enumerate(said, 1):
        row = [n]
        for m, other in enumerate(heard, 1):
            best = min(rows[-1][m - 1] + (item != other), rows[-1][m] + 1, row[-1] + 1)
            if joined and m > 1 and item == heard[m - 2] + other:
                best = min(best, rows[-1][m - 2])
            if joined and n > 1 and said[n - 2] + item == other:
                best = min(best, rows[-2][m - 1])
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def lines_of(language: Language, count: int | None = None) -> list[str]:
    """Return so many long lines of the roll-down and the coach's own, spread evenly; or all."""
    routine = find(ROUTINE, language)
    lines = list(dict.fromkeys(routine.with_prop(routine.props[0]).lines()))
    if count is None:
        return lines
    long = [line for line in lines if len(line.split()) >= LONG_WORDS]
    return [long[n * len(long) // count] for n in range(min(count, len(long)))]


def speak(lines: Sequence[str], voice: Voice, folder: Path) -> dict[str, Clip]:
    """Return clips as the program makes them; raise LookupError if this voice cannot be had."""
    with Speaker(lines, cache=ClipCache(folder), voices=[voice]) as speaker:
        progress = speaker.finish()
        if progress.voice != voice:
            raise LookupError(f"{voice.name}: {speaker.failures[0][1]}")
        return dict(speaker.clips)


def as_heard(clip: Clip, seed: int, below: float | None = None) -> Sound:
    """Return a clip at the recogniser's rate, in pink noise so many dB below it, or in quiet."""
    speech = np.asarray(soxr.resample(clip, SAMPLE_RATE, RATE), np.float32)
    whole = np.pad(speech, round(BEFORE * RATE))
    if below is None:
        return whole
    noise = pink(len(whole), seed)
    level = np.sqrt(np.mean(speech**2) / np.mean(noise**2)) * 10 ** (-below / 20)
    return (whole + level * noise).astype(np.float32)


def pink(frames: int, seed: int) -> Sound:
    """Return noise with the same power in each octave, the same for the same seed."""
    rng = np.random.default_rng(seed)
    pitches = np.fft.rfftfreq(frames, 1 / RATE)
    shape = (pitches >= LOWEST_PINK) / np.sqrt(np.maximum(pitches, LOWEST_PINK))
    turns = np.exp(2j * np.pi * rng.random(len(pitches)))
    return np.fft.irfft(shape * turns, frames).astype(np.float32)


def listen(
    clips: dict[str, Clip], language: Language, ear: Recogniser, below: float | None = None
) -> list[Heard]:
    """Return what is heard of each line; the noise of each is another, and always the same."""
    return [
        Heard(line, ear.hear(as_heard(clip, seed, below), language.value), language)
        for seed, (line, clip) in enumerate(clips.items())
    ]
