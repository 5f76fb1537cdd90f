"""A program with a window library that starts speaking, for a test to look at from outside.

Arguments: a folder for clips, and "is_stuck" for a voice that is. It prints the number of
its speech process once that has started, and then waits until its input ends.
"""

import multiprocessing
import sys
from pathlib import Path


def run(folder: str, behaviour: str) -> None:
    import PySide6.QtCore  # noqa: F401, PLC0415 - what the speech process must not load
    from support.speech import fake_workers  # noqa: PLC0415 - not needed in a speech process

    from coach.speech.cache import ClipCache  # noqa: PLC0415 - as above
    from coach.speech.speaker import Speaker  # noqa: PLC0415 - as above

    lines = [f"Breathe out, and count {number}." for number in range(1000)]
    cache = ClipCache(Path(folder))
    if behaviour == "is_stuck":
        voices = [fake_workers.fake_voice("is_stuck")]
        speaker = Speaker(lines, cache=cache, voices=voices, main=fake_workers.main)
        speaker.poll()
    else:
        speaker = Speaker(lines, cache=cache)
        while not speaker.wait(1.0).done:
            pass
    print(multiprocessing.active_children()[0].pid, flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    run(*sys.argv[1:])
