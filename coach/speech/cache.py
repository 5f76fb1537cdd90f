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

import platformdirs

from coach import resources
from coach.speech.clips import CLIP_VERSION, BadClipError, Clip, read_clip

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.speech.voices import Voice

MAX_BYTES = 192 * 1024 * 1024
"""About 2,500 lines; those not heard for longest are dropped first.

All that ships in one voice, or a routine in all: a natural one takes minutes over that, so that
somebody who compares those of a language should wait for each but once.
"""

ROOM = 32 * 1024 * 1024
"""Bytes that must be free where a session's clips are to go."""

IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a fresh folder of its own in it
"""Where Linux keeps files without a disk, for when that is full."""

STALE_SECONDS = 3600
"""A part that old belongs to no render that is still under way."""


def clips_folder() -> Path:
    """Return the folder in which clips are kept; it need not exist."""
    return platformdirs.user_cache_path(resources.APP, appauthor=False) / "clips"


class ClipCache:
    """A folder of clips, at most `max_bytes` of them.

    Where nothing can be written to it, what is in it is still read, new clips go to a
    temporary one, and `kept` is false.
    """

    def __init__(self, folder: Path, max_bytes: int = MAX_BYTES) -> None:
        self._max_bytes = max_bytes
        self.kept = _writable(folder)
        self.folder = folder if self.kept else self._temporary()
        self.folders = tuple(dict.fromkeys((folder, self.folder)))
        self.tidy()

    def _temporary(self) -> Path:
        folder, _ = roomy_folder(self)
        return folder

    def shelf(self, voice: Voice, rate: float) -> Shelf:
        """Return the place of one voice's clips at one rate."""
        return Shelf(self, voice, rate)

    def tidy(self) -> None:
        """Drop what is left of crashed renders, and what was not used for longest."""
        if not self.kept:
            return
        room = self._max_bytes
        for used, size, path in sorted(_files(self.folder), reverse=True):
            if path.endswith(".part"):
                # Nor does one from the future: the clock was wrong then, or is now.
                keep = abs(time.time() - used) < STALE_SECONDS
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
        for folder in self._cache.folders:
            path = folder / self._name(text)
            # Opening a pipe would wait for somebody to write to it.
            if not path.is_file():
                continue
            with suppress(OSError, BadClipError):
                clip = read_clip(path, text)
                with suppress(OSError):  # where nothing can be written
                    os.utime(path)  # now it was used last
                return clip
        return None

    def adopt(self, part: Path, text: str) -> Clip:
        """Take a finished part in as a clip; raise BadClipError if it is none."""
        clip = read_clip(part, text)
        # Should the disk refuse, the clip is heard all the same and rendered again next time.
        with suppress(OSError):
            _move(part, self._cache.folder / self._name(text))
        return clip

    def _name(self, text: str) -> str:
        return f"{hashlib.sha256(repr((*self._key, text)).encode()).hexdigest()}.flac"


def roomy_folder(owner: object) -> tuple[Path, Callable[[], object]]:
    """Make a temporary folder where there is room, and return what clears it away.

    It goes with its owner, or with the program. Raises OSError if none can be made at all.
    """
    usual = Path(tempfile.gettempdir())
    roomy = IN_MEMORY if not _has_room(usual) and _has_room(IN_MEMORY) else usual
    # Nobody can guess it, or has it already.
    folder = roomy / f"breath-coach-{uuid.uuid4().hex}"
    # Before it is there: whoever asks for the end right after clears it away all the same.
    clear_away = weakref.finalize(owner, shutil.rmtree, folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    return folder, clear_away


def _has_room(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free >= ROOM and os.access(folder, os.W_OK)
    except OSError:
        return False


def new_part(folder: Path) -> Path:
    """Make up a name for a file to be written, one that nobody else uses."""
    return folder / f"{uuid.uuid4().hex}.part"


def _move(part: Path, path: Path) -> None:
    """Move a file, mostly to another disk, whole or not at all."""
    fresh = new_part(path.parent)
    try:
        shutil.copyfile(part, fresh)
        fresh.replace(path)
    finally:
        _drop(fresh)
        _drop(part)


def _writable(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return _has_room(folder)
    except OSError:
        return False


def _files(folder: Path) -> list[tuple[float, int, str]]:
    """Time of last use, size in bytes and path of each clip and each part."""
    found = []
    with suppress(OSError):  # somebody may have cleared the folder away
        for entry in os.scandir(folder):
            if entry.name.endswith((".flac", ".part")):
                with suppress(OSError):  # another program may drop it at this moment
                    status = entry.stat()
                    found.append((status.st_mtime, status.st_size, entry.path))
    return found


def _drop(path: str | Path) -> None:
    with suppress(OSError):  # on Windows a file that is being read stays
        Path(path).unlink()
