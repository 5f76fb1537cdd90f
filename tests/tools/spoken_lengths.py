"""Measure what the routines that ship say: python tests/tools/spoken_lengths.py [CLIPS].

Clips are kept in the folder CLIPS, so that the next time only new lines are rendered.
"""

import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

from support.routines.said import ROOMY, measure  # noqa: E402 - found there
from support.routines.shipped import IDS  # noqa: E402 - as above

from coach.core.routine.language import Language  # noqa: E402 - as above
from coach.speech.cache import ClipCache  # noqa: E402 - as above
from coach.storage.routines import find  # noqa: E402 - as above

# Speech is a process of its own, which reads this file as well.
if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        clips = Path(sys.argv[1] if len(sys.argv) > 1 else folder)
        for language in Language:
            lines = {line for name in IDS for line in find(name, language).spoken_lines()}
            measure(sorted(lines), language, ClipCache(clips, ROOMY))
