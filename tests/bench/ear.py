"""How well each voice is understood: `python tests/bench/ear.py --help`. Run by hand.

Whisper base hears lines of the roll-down as the program makes them, in quiet and in pink noise
10 dB below the speech. The natural voices are heard as `package voices` made them last. Beside
the figures stand those that the voices were chosen by. What is "misheard" is what is wrong but
for silent letters and for words that are written as one or two.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

from support.sound import natural  # noqa: E402 - after the path
from support.sound.recogniser import Recogniser  # noqa: E402 - as above
from support.sound.understood import (  # noqa: E402 - as above
    Heard,
    errors,
    lines_of,
    listen,
    speak,
    words,
)

from coach.core.routine.language import Language  # noqa: E402 - as above
from coach.speech.clips import SAMPLE_RATE  # noqa: E402 - as above
from coach.speech.voices import Voice, find_voices  # noqa: E402 - as above

NOISES = {"quiet": None, "noise": 10.0}
LINES = 38

REFERENCE = {
    ("en", "quiet", "hibari"): (0.9, 0.5),
    ("en", "quiet", "pico"): (1.1, 0.3),
    ("en", "quiet", "kokoro-am-michael"): (0.7, 0.2),
    ("en", "quiet", "kokoro-bf-emma"): (0.7, 0.2),
    ("en", "quiet", "kokoro-bm-george"): (0.0, 0.0),
    ("en", "quiet", "bundled-espeak"): (11.2, 6.8),
    ("en", "noise", "hibari"): (2.0, 1.2),
    ("en", "noise", "pico"): (40.9, 30.7),
    ("en", "noise", "bundled-espeak"): (41.6, 28.5),
    ("de", "quiet", "pico"): (11.5, 3.9),
    ("de", "quiet", "bundled-espeak"): (40.1, 17.3),
    ("de", "noise", "pico"): (43.5, 22.7),
    ("de", "noise", "bundled-espeak"): (72.9, 43.2),
    ("es", "quiet", "kokoro-em-alex"): (6.7, 1.3),
    ("es", "quiet", "kokoro-ef-dora"): (8.7, 1.8),
    ("es", "quiet", "pico"): (6.4, 1.4),
    ("es", "quiet", "bundled-espeak"): (69.5, 23.4),
    ("es", "noise", "kokoro-em-alex"): (10.8, 3.2),
    ("es", "noise", "kokoro-ef-dora"): (10.3, 2.7),
    ("es", "noise", "pico"): (24.1, 9.2),
    ("es", "noise", "bundled-espeak"): (103.1, 36.0),
}
"""Words and letters wrong in a hundred when the voices were chosen: by the same recogniser, on
other lines (38 of a language; 10 to 12 for Kokoro's English and English in noise), and with the
English Pico not yet brightened. Under about 3 points a difference means nothing."""


def main(arguments: Sequence[str]) -> None:
    """Print a line for each language, voice and noise."""
    wish = parsed(arguments)
    if folder := natural.built():
        sys.path.append(str(folder))  # which the speech process takes over
    ear = Recogniser()
    print("in a hundred:                 words  s/line   wrong    ref.  misheard  letters    ref.")
    with tempfile.TemporaryDirectory() as folder:
        for language in map(Language, wish.language):
            lines = lines_of(language, None if wish.lines == "all" else int(wish.lines))
            for voice in find_voices(language):
                if not wish.voice or voice.id in wish.voice:
                    measure(voice, lines, wish, ear, Path(folder))


def measure(
    voice: Voice, lines: list[str], wish: argparse.Namespace, ear: Recogniser, folder: Path
) -> None:
    """Let one voice speak, and print what is heard of it."""
    try:
        clips = speak(lines, voice, folder)
    except LookupError as error:
        print(f"{voice.language.value:9} {error}")
        return
    seconds = sum(map(len, clips.values())) / SAMPLE_RATE / len(clips)
    count = sum(len(words(line, voice.language)) for line in clips)
    for name in wish.noise:
        heard = listen(clips, voice.language, ear, NOISES[name])
        before = REFERENCE.get((voice.language.value, name, voice.id))
        ref, ref_letters = (f"{n:7.1f}" for n in before) if before else ("      -", "      -")
        wrong, misheard, letters = errors(heard)
        print(
            f"{voice.language.value:2} {name:6} {voice.id:19} {count:5} {seconds:7.2f} "
            f"{wrong:7.1f} {ref}   {misheard:7.1f}  {letters:7.1f} {ref_letters}",
            flush=True,
        )
        if wish.show:
            show(heard)


def show(lines: Sequence[Heard]) -> None:
    """Print each line that was misheard, the worst first."""
    for each in sorted(lines, key=lambda each: -each.misheard):
        if each.misheard:
            print(f"   {each.misheard:2}  {each.line}\n       {each.heard}", flush=True)


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line; wrong ones end the program with a usage message."""
    codes = [language.value for language in Language]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", nargs="+", choices=codes, default=codes)
    parser.add_argument("--voice", nargs="+", help="ids, as in `pico`; all that are here if none")
    parser.add_argument("--noise", nargs="+", choices=NOISES, default=list(NOISES))
    parser.add_argument("--lines", default=str(LINES), help="how many, or `all`, short ones, too")
    parser.add_argument("--show", action="store_true", help="print each line misheard")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
