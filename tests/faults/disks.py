"""Real disks that are full, or that nothing can be written to: small ones in memory, mounted."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

# Bytes; enough for what a person keeps, and soon full.
SIZE = 1 << 20


class Disk:
    """A disk of its own at `path`."""

    def __init__(self, path: Path, size: int) -> None:
        self.path = path
        path.mkdir(parents=True, exist_ok=True)
        _mount("-t", "tmpfs", "-o", f"size={size}", "coach-faults", str(path))

    def fill(self, but: int = 0) -> None:
        """Leave no room, or so many bytes."""
        filler = self.path / "filler"
        with filler.open("ab", buffering=0) as file, suppress(OSError):
            while True:
                file.write(bytes(1 << 12))
        os.truncate(filler, max(0, filler.stat().st_size - but))

    def make_room(self) -> None:
        (self.path / "filler").unlink()

    def make_read_only(self) -> None:
        _mount("-o", "remount,ro", str(self.path))

    def make_writable(self) -> None:
        _mount("-o", "remount,rw", str(self.path))

    def names(self) -> set[str]:
        """The files on it, but for what fills it."""
        found = (path for path in self.path.rglob("*") if path.is_file())
        return {str(path.relative_to(self.path)) for path in found} - {"filler"}


@contextmanager
def disk(path: Path, size: int = SIZE) -> Iterator[Disk]:
    """Mount a disk for a while."""
    try:
        mounted = Disk(path, size)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no disk can be mounted here: {error}")
    try:
        yield mounted
    finally:
        # Even where a program still looks at it.
        subprocess.run(["umount", "--lazy", str(path)], check=False, capture_output=True)


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True, capture_output=True)
