"""Keeps how each routine file was listed when it was last read, and checked."""

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import msgspec
import platformdirs

from coach import resources
from coach.core.library.listing import Listing
from coach.core.routine.language import Language
from coach.storage.library.edition import edition
from coach.storage.routines.translation import beside

# Some ten thousand routines.
_MOST_BYTES = 8 * 1024 * 1024
# Nanoseconds: a file that young may change again and look the same.
YOUNG = 2_000_000_000

# Of a file and the texts beside it: when each was changed, in two ways, and how large it is.
Stamp = tuple[int, ...]


class _Kept(msgspec.Struct, array_like=True, frozen=True):
    stamp: Stamp
    listing: Listing


class _File(msgspec.Struct, frozen=True):
    edition: str
    kept: dict[str, _Kept]


class ListingCache:
    """Listings in a language by their file; anybody may clear them away, or spoil them."""

    def __init__(self, language: Language) -> None:
        folder = platformdirs.user_cache_path(resources.APP, appauthor=False) / "listings"
        self._path, self._language = folder / f"{language}.json", language
        self._edition = edition("core", "storage/routines")
        self._before = self._read()
        self._now: dict[str, _Kept] = {}

    def get(self, path: Path) -> Listing | None:
        """Return how a file was listed, if neither it nor its texts have changed since."""
        kept = self._before.get(str(path))
        if kept is None or kept.stamp != self._stamp(path):
            return None
        self._now[str(path)] = kept
        return kept.listing

    def put(self, path: Path, listing: Listing) -> Listing:
        """Keep a listing, and return it; not of a broken file, which is about to be mended.

        Nor of a session of several routines: it may change as one of them does.
        """
        stamp = self._stamp(path)
        if not (listing.errors or listing.parts) and stamp and time.time_ns() - max(stamp) > YOUNG:
            self._now[str(path)] = _Kept(stamp, listing)
        return listing

    def save(self) -> None:
        """Keep what was got or put, and nothing else, for the next time, if it can be."""
        if self._now == self._before:
            return
        # A name that is no text cannot be written, and a disk may be full.
        with suppress(OSError, UnicodeEncodeError):
            data = msgspec.json.encode(_File(self._edition, self._now))
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(data)
                Path(name).replace(self._path)
            except OSError:
                Path(name).unlink(missing_ok=True)
                raise

    def _read(self) -> dict[str, _Kept]:
        with suppress(OSError, ValueError, RecursionError, msgspec.MsgspecError):
            # Opening a pipe would wait for somebody to write to it.
            if self._path.is_file() and self._path.stat().st_size <= _MOST_BYTES:
                file = msgspec.json.decode(self._path.read_bytes(), type=_File)
                return file.kept if file.edition == self._edition else {}
        return {}

    def _stamp(self, path: Path) -> Stamp:
        return (*_changed(path), *_changed(beside(path, self._language)))


def _changed(path: Path) -> Stamp:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return ()
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size
