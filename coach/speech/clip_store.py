"""A session's clips in no memory to speak of."""

from __future__ import annotations

import mmap
import tempfile
import weakref
from collections.abc import MutableMapping
from typing import TYPE_CHECKING

import numpy as np

from coach.speech.clips import Clip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    Unpack = Callable[[], NDArray[np.int16]]

_FULL_SCALE = 32768


class CompactClips(MutableMapping[str, Clip]):
    """Clips by text, kept as 16-bit samples: all that the cache's files hold of them.

    They lie in a file without a name in `folder`, that nobody else can change or drop; those
    that the disk has no room for lie in memory.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._file: _File | None = None
        self._kept: dict[str, Unpack] = {}
        # A line that is being said is asked for at each block of it.
        self._last: tuple[str, Clip] | None = None

    def __getitem__(self, text: str) -> Clip:
        last = self._last
        if last is None or last[0] != text:
            last = self._last = text, self._kept[text]() * np.float32(1 / _FULL_SCALE)
            # Given out more than once: nobody may change it.
            last[1].flags.writeable = False
        return last[1]

    def __setitem__(self, text: str, clip: Clip) -> None:
        whole = np.rint(clip * _FULL_SCALE).clip(-_FULL_SCALE, _FULL_SCALE - 1)
        self._kept[text], self._last = self._packed(whole.astype(np.int16)), None

    def __delitem__(self, text: str) -> None:
        del self._kept[text]
        self._last = None

    def __contains__(self, text: object) -> bool:
        return text in self._kept

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)

    def __getstate__(self) -> dict[str, NDArray[np.int16]]:
        """Return the samples: the file stays here."""
        return {text: unpack().copy() for text, unpack in self._kept.items()}

    def __setstate__(self, samples: dict[str, NDArray[np.int16]]) -> None:
        """Take over what another process kept."""
        self.__init__()  # type: ignore[misc]  # as it was never made here
        self._kept = {text: self._packed(whole) for text, whole in samples.items()}

    def picked(self, texts: Iterable[str]) -> CompactClips:
        """Return some of these clips by themselves, to which none is added that comes later."""
        picked = CompactClips(self._folder)
        picked._kept = {text: self._kept[text] for text in texts}
        return picked

    def _packed(self, samples: NDArray[np.int16]) -> Unpack:
        if not len(samples):
            return lambda: samples
        try:
            self._file = self._file or _File(self._folder)
            return self._file.keep(samples)
        except OSError:
            return lambda: samples


class _File:
    """Samples in a file that goes with the last who reads from it."""

    def __init__(self, folder: Path | None) -> None:
        # Without a buffer: what does not fit on the disk is to be told at once.
        self._file = tempfile.TemporaryFile(buffering=0, dir=folder)  # noqa: SIM115 - kept open
        self._end = 0
        weakref.finalize(self, self._file.close)

    def keep(self, samples: NDArray[np.int16]) -> Unpack:
        """Write samples down, and return what reads them; raise OSError where they do not fit."""
        start, size, frames = self._end, samples.nbytes, len(samples)
        self._file.seek(start)
        if self._file.write(samples.tobytes()) != size:
            raise OSError("the disk is full")
        # What is mapped has to begin at certain places.
        self._end = -(-(start + size) // mmap.ALLOCATIONGRANULARITY) * mmap.ALLOCATIONGRANULARITY

        def unpack() -> NDArray[np.int16]:
            # Mapped for as long as it is looked at, or it would come to be held after all. Not
            # read: that would need a place in the file for each thread.
            mapped = mmap.mmap(self._file.fileno(), size, access=mmap.ACCESS_READ, offset=start)
            return np.frombuffer(mapped, np.int16, frames)

        return unpack
