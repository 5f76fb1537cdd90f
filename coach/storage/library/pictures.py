"""Keeps small pictures of routines on the disk: each is drawn once, and not at every start."""

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path

import platformdirs

from coach import resources
from coach.storage.library.edition import edition

# Some two thousand; those not seen for longest are dropped first.
MAX_BYTES = 32 * 1024 * 1024
# No picture of ours comes near this, nor does a routine.
_MOST = 1024 * 1024
_ENDING = ".png"


def folder() -> Path:
    """Return where pictures are kept; it need not exist."""
    return platformdirs.user_cache_path(resources.APP, appauthor=False) / "pictures"


class PictureCache:
    """Pictures by a key; anybody may clear them away, or spoil them."""

    def __init__(self, folder: Path, max_bytes: int = MAX_BYTES) -> None:
        self._folder = folder
        shared = _read(resources.path("poses.toml")) or b""
        drawn_by = edition("core", "storage/routines", "ui/figure", "ui/picture")
        self._begun = hashlib.sha256(drawn_by.encode() + shared)
        self._tidy(max_bytes)

    def key(self, file: Path, wish: object) -> str | None:
        """Return the key of what a routine's file has in it now, drawn as is wished for.

        None where there is no such file.
        """
        content = _read(file)
        if content is None:
            return None
        key = self._begun.copy()
        key.update(repr(wish).encode())
        key.update(content)
        return key.hexdigest()

    def get(self, key: str) -> bytes | None:
        """Return a picture that was kept."""
        path = self._folder / f"{key}{_ENDING}"
        with suppress(OSError):  # where nothing can be written
            os.utime(path)  # now it was seen last
        return _read(path)

    def put(self, key: str, picture: bytes) -> None:
        """Keep a picture, whole or not at all, if it can be."""
        with suppress(OSError):  # a disk may be full
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, suffix=_ENDING)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(picture)
                Path(name).replace(self._folder / f"{key}{_ENDING}")
            except OSError:
                Path(name).unlink(missing_ok=True)
                raise

    def _tidy(self, room: int) -> None:
        found = []
        with suppress(OSError):  # there may be none yet
            for path in self._folder.glob(f"*{_ENDING}"):
                with suppress(OSError):  # another program may drop it at this moment
                    status = path.stat()
                    found.append((status.st_mtime, status.st_size, path))
        for _, size, path in sorted(found, reverse=True):
            room -= size
            if room < 0:
                with suppress(OSError):  # on Windows a file that is being read stays
                    path.unlink()


def _read(path: Path) -> bytes | None:
    """Return what is in a file, if it is one and not too large."""
    with suppress(OSError, ValueError):
        # Opening a pipe would wait for somebody to write to it.
        if path.is_file() and path.stat().st_size <= _MOST:
            return path.read_bytes()
    return None
