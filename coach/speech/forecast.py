"""When a session may begin while its voice is still at work, and in which order it works."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from coach.core.score.timeline import SAMPLE_RATE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coach.speech.clips import Clip

HEAD_START = 10.0
"""So long before it may be said a line is to be ready; those of the first seconds, at the start."""

CAUTION = 1.5
"""So much longer than so far the lines still to come are taken to need: a session works, too."""

LINES = 3
"""So many lines have to be made before their speed is known."""

LOOK_EVERY = 0.5
"""Seconds between two looks at what is needed."""

_OVERHEAD = 12
"""Of each line, in characters: what it costs to begin one at all."""

Needs = Callable[[Mapping[str, float]], Mapping[str, float]]
"""From the lengths of the clips so far to the second at which each line may be said."""


def effort(text: str) -> int:
    """Return how much work a line is, in characters."""
    return len(text) + _OVERHEAD


class Making(Protocol):
    """Makes clips; see coach.speech.speaker.Speaker."""

    @property
    def clips(self) -> Mapping[str, Clip]:
        """The clips that there are so far, by text."""

    @property
    def pace(self) -> float | None:
        """Seconds of work a character, once they are known."""

    def hurry(self, texts: Iterable[str]) -> None:
        """Make these first."""


class Forecast:
    """Has what a session needs first made first, and tells when it can begin.

    `wait` is in seconds, 0.0 from when it may begin; None while that is unknown.
    """

    def __init__(
        self, speaker: Making, needs: Needs, now: Callable[[], float] = time.monotonic
    ) -> None:
        self.wait: float | None = None
        self._now, self._looked = now, -LOOK_EVERY
        self._speaker, self._needs = speaker, needs
        self._lengths: dict[str, float] = {}

    def look(self, *, at_once: bool = False) -> bool:
        """Take in what has been made and is wished for by now; tell whether `wait` has changed.

        Only every half second, unless `at_once`.
        """
        now, before = self._now(), self.wait
        if at_once or now - self._looked >= LOOK_EVERY:
            self._looked = now
            self._look()
        return self.wait != before

    def _look(self) -> None:
        clips = self._speaker.clips
        known = self._lengths
        self._lengths = {
            text: known[text] if text in known else len(clips[text]) / SAMPLE_RATE for text in clips
        }
        needed = self._needs(self._lengths)
        self._speaker.hurry(needed)
        wait = wait_of(needed, self._lengths, self._speaker.pace)
        first = {text for text, due in needed.items() if due <= HEAD_START}
        if self.wait == 0.0 and wait is not None and first <= self._lengths.keys():
            # Who may begin still may when the machine is slower for a moment.
            wait = 0.0 if wait < HEAD_START else wait
        self.wait = wait


def wait_of(
    needed: Mapping[str, float], made: Mapping[str, object], pace: float | None
) -> float | None:
    """Return after how many seconds all that is `needed` will be ready in time for a session.

    What may be said in its first seconds is waited for until it is there, whatever is expected;
    and so is all, where it takes no longer than that.
    """
    work = wait = 0.0
    missing = [(text, due) for text, due in needed.items() if text not in made]
    if not missing:
        return 0.0
    if pace is None:
        return None
    for text, due in missing:
        work += CAUTION * pace * effort(text)
        wait = max(wait, work - max(0.0, due - HEAD_START))
    return work if work < HEAD_START else wait
