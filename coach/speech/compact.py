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

    def __getitem__(self, text: str) -> Clip:
        return self._kept[text] * np.float32(1 / _FULL_SCALE)

    def __setitem__(self, text: str, clip: Clip) -> None:
        whole = np.rint(clip * _FULL_SCALE).clip(-_FULL_SCALE, _FULL_SCALE - 1)
        self._kept[text] = whole.astype(np.int16)

    def __delitem__(self, text: str) -> None:
        del self._kept[text]

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)
