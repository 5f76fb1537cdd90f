"""Hear the routines that ship: python tests/tools/hear_shipped.py CLIPS [--lines N] [ROUTINE ...].

Each routine is rendered in each language at its slowest, usual and quickest tempo, as
`coach render` does it. N lines of each rendering, spread over all of it, are cut out, breath and
all, and given to the recogniser. A line is printed for each rendering: words misheard in a
hundred, the level of the voice and the largest sample; at last the lines that are heard worst.
Clips are kept in the folder CLIPS.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soxr

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

from support.routines.said import ROOMY, lengths_of  # noqa: E402 - found there
from support.routines.shipped import IDS, outlook  # noqa: E402 - as above
from support.score.scores import decibels  # noqa: E402 - as above
from support.sound.recogniser import RATE, Recogniser, Sound  # noqa: E402 - as above
from support.sound.understood import BEFORE, Heard, errors  # noqa: E402 - as above

from coach.audio.synthesis.mix import Clips  # noqa: E402 - as above
from coach.audio.synthesis.render import render  # noqa: E402 - as above
from coach.core.routine.language import Language  # noqa: E402 - as above
from coach.core.score.timeline import Spoken, Timeline, frame_at  # noqa: E402 - as above
from coach.speech.cache import ClipCache  # noqa: E402 - as above
from coach.speech.clips import SAMPLE_RATE  # noqa: E402 - as above
from coach.speech.speaker import Speaker  # noqa: E402 - as above
from coach.speech.voices import find_voices  # noqa: E402 - as above
from coach.storage.routines import find  # noqa: E402 - as above

WORST = 40


def spread(score: Timeline, count: int, known: set[str]) -> list[Spoken]:
    """So many lines that are said to their end, and in no rendering before, spread evenly."""
    new = {line.text: line for line in score.spoken if line.cut is None and line.text not in known}
    lines = list(new.values())
    return [lines[n * len(lines) // count] for n in range(count)] if len(lines) > count else lines


def cut_out(score: Timeline, clips: Clips, line: Spoken) -> Sound:
    """What is heard while a line is said, at the recogniser's rate: (frames,)."""
    first = max(0, frame_at(line.start - BEFORE))
    sound = render(score, clips, first, frame_at(line.start + line.length + BEFORE) - first)
    return np.asarray(soxr.resample(sound.mean(axis=1), SAMPLE_RATE, RATE), np.float32)


def hear(
    name: str, language: Language, cache: ClipCache, ear: Recogniser, count: int
) -> list[Heard]:
    """Hear one routine in one language at three tempos, and print what was heard."""
    routine = find(name, language)
    said = list(routine.spoken_lines())
    lengths = lengths_of(said, language, cache)
    with Speaker(said, cache=cache, voices=find_voices(language)[:1]) as speaker:
        speaker.finish()
        clips = dict(speaker.clips)
    found: list[Heard] = []
    rhythm = routine.rhythm
    for tempo in sorted({*rhythm.tempos, rhythm.usual}):
        score = outlook(routine, lengths, tempo)
        lines = spread(score, count, {each.line for each in found})
        sounds = [cut_out(score, clips, line) for line in lines]
        heard = [
            Heard(line.text, ear.hear(sound, language.value), language)
            for line, sound in zip(lines, sounds, strict=True)
        ]
        found += heard
        level = decibels(np.concatenate(sounds)) if sounds else 0.0
        peak = max((float(np.abs(sound).max()) for sound in sounds), default=0.0)
        misheard = errors(heard)[1] if heard else 0.0
        print(
            f"{name:20} {language} {tempo:4.1f}/min {score.end / 60:5.1f} min "
            f"{len(heard):3} lines {misheard:5.1f} % misheard {level:6.1f} dB peak {peak:.2f}",
            flush=True,
        )
    return found


def everything(names: list[str], cache: ClipCache, count: int) -> Iterator[Heard]:
    """Yield what is heard of each routine, one language after the other."""
    ear = Recogniser()
    for language in Language:
        found = [heard for name in names for heard in hear(name, language, cache, ear, count)]
        print(
            f"all in {language}: {errors(found)[1]:.1f} % misheard of {len(found)} lines",
            flush=True,
        )
        yield from found


# Speech is a process of its own, which reads this file as well.
if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("clips", type=Path)
    parser.add_argument("--lines", type=int, default=5)
    parser.add_argument("routines", nargs="*", default=IDS)
    asked = parser.parse_intermixed_args()
    heard = list(everything(asked.routines, ClipCache(asked.clips, ROOMY), asked.lines))
    for each in sorted(heard, key=lambda one: -one.misheard / len(one.words[0]))[:WORST]:
        print(
            f"{each.language} {each.misheard}/{len(each.words[0])}: {each.line}\n    {each.heard}"
        )
