"""Print a line for each routine that ships, in each language: python tests/tools/shipped_table.py.

Minutes said and taken, what gave way, where the head is low unsaid, and seconds at which a stop
does not end as the position asks; all at the routine's usual tempo, in the voice that ships.
"""

import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

from support.routines.said import lengths_of  # noqa: E402 - found there
from support.routines.shipped import IDS, Row, row  # noqa: E402 - as above

from coach.core.routine.language import Language  # noqa: E402 - as above
from coach.speech.cache import ClipCache  # noqa: E402 - as above
from coach.storage.routines import find  # noqa: E402 - as above


def said(language: Language, clips: Path) -> dict[str, float]:
    """Seconds of every line of all routines."""
    lines = (line for name in IDS for line in find(name, language).spoken_lines())
    return lengths_of(lines, language, ClipCache(clips))


def cell(of: Row) -> str:
    """What is told of one routine in one language."""
    faults = [*of.gave_way, *of.low_unsaid, *map(str, of.wrong_exits)]
    return f"{of.takes:.1f} of {of.says:g} min; {', '.join(faults) or 'good'}"


# Speech is a process of its own, which reads this file as well.
if __name__ == "__main__":
    print("routine", *Language, sep=" | ")
    with tempfile.TemporaryDirectory() as folder:
        lengths = {language: said(language, Path(folder)) for language in Language}
    for name in IDS:
        rows = (row(name, language, lengths[language]) for language in Language)
        print(name, *map(cell, rows), sep=" | ")
