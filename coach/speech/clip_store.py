"""A session's clips in half the memory."""

from collections.abc import Iterator, MutableMapping
from typing import TYPE_CHECKING

import numpy as np

from coach.speech.clips import Clip

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FULL_SCALE = 32768


class CompactClips(MutableMapping[str, Clip]):
    """Clips by text, kept as 16-bit samples: all that the cache's files hold of them."""

    def __init__(self) -> None:
        self._kept: dict[str, NDArray[np.int16]] = {}
        # A line that is being said is asked for at each block of it.
        self._last: tuple[str, Clip] | None = None

    def __getitem__(self, text: str) -> Clip:
        last = self._last
        if last is None or last[0] != text:
            last = self._last = text, self._kept[text] * np.float32(1 / _FULL_SCALE)
            # Given out more than once: nobody may change it.
            last[1].flags.writeable = False
        return last[1]

    def __setitem__(self, text: str, clip: Clip) -> None:
        whole = np.rint(clip * _FULL_SCALE).clip(-_FULL_SCALE, _FULL_SCALE - 1)
        self._kept[text], self._last = whole.astype(np.int16), None

    def __delitem__(self, text: str) -> None:
        del self._kept[text]
        self._last = None

    def __contains__(self, text: object) -> bool:
        return text in self._kept

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)
