"""Keeps clips on the disk, so that a line is rendered once and not at every start."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import time
import uuid
import weakref
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from coach.speech.clips import CLIP_VERSION, BadClipError, Clip, read_clip

if TYPE_CHECKING:
    from coach.speech.voices import Voice

MAX_BYTES = 64 * 1024 * 1024
"""About 1,000 lines; those not heard for longest are dropped first."""

STALE_SECONDS = 3600
"""A part that old belongs to no render that is still under way."""


class ClipCache:
    """A folder of clips, at most `max_bytes` of them.

    A folder that cannot be written is replaced by a temporary one, and `kept` is then false.
    """

    def __init__(self, folder: Path, max_bytes: int = MAX_BYTES) -> None:
        self._max_bytes = max_bytes
        self.kept = _writable(folder)
        self.folder = folder if self.kept else self._temporary()
        self.tidy()

    def _temporary(self) -> Path:
        folder = tempfile.mkdtemp(prefix="breath-coach-")
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        return Path(folder)

    def shelf(self, voice: Voice, rate: float) -> Shelf:
        """Return the place of one voice's clips at one rate."""
        return Shelf(self, voice, rate)

    def tidy(self) -> None:
        """Drop what is left of crashed renders, and what was not used for longest."""
        room = self._max_bytes
        for used, size, path in sorted(_files(self.folder), reverse=True):
            if path.endswith(".part"):
                keep = used > time.time() - STALE_SECONDS
            else:
                room -= size
                keep = room >= 0
            if not keep:
                _drop(path)


class Shelf:
    """The clips of one voice at one rate, by their text."""

    def __init__(self, cache: ClipCache, voice: Voice, rate: float) -> None:
        self._cache = cache  # kept alive: a temporary folder goes with it
        speaks = (voice.id, voice.version, voice.speaker, str(voice.language))
        self._key = (CLIP_VERSION, *speaks, f"{rate:.3f}")

    def get(self, text: str) -> Clip | None:
        """Return the clip, or None if it has to be rendered (again)."""
        path = self._path(text)
        try:
            os.utime(path)  # now it was used last
            return read_clip(path, text)
        except (OSError, BadClipError):
            return None

    def new_part(self) -> Path:
        """Make up a name for a file to be written, one that nobody else uses."""
        return self._cache.folder / f"{uuid.uuid4().hex}.part"

    def adopt(self, part: Path, text: str) -> Clip:
        """Take a finished part in as a clip; raise BadClipError if it is none."""
        clip = read_clip(part, text)
        # Should the disk refuse, the clip is heard all the same and rendered again next time.
        with suppress(OSError):
            part.replace(self._path(text))
        return clip

    def _path(self, text: str) -> Path:
        name = hashlib.sha256(repr((*self._key, text)).encode()).hexdigest()
        return self._cache.folder / f"{name}.flac"


def _writable(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def _files(folder: Path) -> list[tuple[float, int, str]]:
    """Time of last use, size in bytes and path of each clip and each part."""
    found = []
    for entry in os.scandir(folder):
        if entry.name.endswith((".flac", ".part")):
            with suppress(OSError):  # another program may drop it at this moment
                status = entry.stat()
                found.append((status.st_mtime, status.st_size, entry.path))
    return found


def _drop(path: str) -> None:
    with suppress(OSError):  # on Windows a file that is being read stays
        Path(path).unlink()
