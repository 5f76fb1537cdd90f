"""What a package must not carry: a way back to the machine that built it.

Python's own libraries, where it is not the system's, look for others in the folder that it was
installed in. On another machine that may be anybody's, and what lies there would be loaded.
"""

import gzip
import io
import re
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
# Folders that every system has: they tell nothing, and belong to its administrator.
EVERYWHERE = {"/", "/root", "/usr", "/usr/local", "/opt"}
ELF = b"\x7fELF"
# How the streams begin that PyInstaller's archives consist of.
_ZLIB = re.compile(rb"x(?:\x9c|\xda)")
_PIECE = 4096


def builder() -> list[str]:
    """Return the folders by which this machine could be known, the longest first."""
    folders = {sys.prefix, sys.base_prefix, str(ROOT), str(Path.home())} - EVERYWHERE
    return sorted(folders, key=len, reverse=True)


def search_path(library: Path) -> list[str]:
    """Return the folders in which a library looks for others, beside the system's."""
    command = ("readelf", "--dynamic", "--wide", library)
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.findall(r"\((?:RPATH|RUNPATH)\).*\[(.*)\]", said)
    return [folder for folders in found for folder in folders.split(":")]


def strange(folders: list[str]) -> list[str]:
    """Return those that do not move with the package."""
    return [folder for folder in folders if not folder.startswith("$ORIGIN")]


def is_library(path: Path) -> bool:
    """Tell whether a file is a library, or a program, of Linux."""
    with path.open("rb") as file:
        return file.read(len(ELF)) == ELF


def without_builder(source: Path, target: Path) -> Path:
    """Return a library that leads to no builder's folder: itself, or else a copy in `target`."""
    data = source.read_bytes()
    changed = anonymous(data, strange(search_path(source)))
    if changed == data:
        return source
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(changed)
    return target


def anonymous(library: bytes, folders: list[str]) -> bytes:
    """Let a library look in its own folder in place of these, and name the system's as Python's.

    Nothing in it may move, so a name stays as long as it was, filled up with slashes. It keeps its
    end: of "/home/me/versions/3.11.7" the linker uses the "3.11.7" for Python's version, too.
    """
    for place, names in (("$ORIGIN", folders), ("/usr", builder())):
        for name in names:
            start, _, end = name.rpartition("/")
            other = f"{place.ljust(len(start), '/')}/{end}"
            library = library.replace(name.encode(), other.encode())
    return library


def found(tree: Path) -> list[str]:
    """Return every way back in the files of a folder, with the file that it is in."""
    complaints = []
    for path in sorted(
        path for path in tree.rglob("*") if path.is_file() and not path.is_symlink()
    ):
        if is_library(path):
            complaints += [f"{path}: looks in {each}" for each in strange(search_path(path))]
        complaints += [f"{path}: names {each}" for each in _named(path)]
    return complaints


def refuse(*trees: Path) -> None:
    """End the build if there is a way back in what was built."""
    if complaints := [each for tree in trees for each in found(tree)]:
        raise SystemExit("\n".join(["This may not leave the builder:", *complaints]))


def _named(path: Path) -> list[str]:
    data = list(_unpacked(path.read_bytes()))
    return [each for each in builder() if any(each.encode() in part for part in data)]


def _unpacked(data: bytes) -> Iterator[bytes]:
    """Yield what a file holds, and what is packed in it."""
    yield data
    file = io.BytesIO(data)
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as archive:
            yield from map(archive.read, archive.namelist())
    elif data.startswith(b"\x1f\x8b"):
        yield gzip.decompress(data)
    else:
        yield from _streams(data)


def _streams(data: bytes) -> Iterator[bytes]:
    # Neither a stream nor what follows it is copied: a single file holds thousands.
    view, place = memoryview(data), 0
    while start := _ZLIB.search(data, place):
        place = start.end()
        try:
            stream, used = _stream(view[start.start() :])
        except zlib.error:
            continue
        place = start.start() + used
        yield stream


def _stream(view: memoryview) -> tuple[bytes, int]:
    """Return what a stream holds, and how many bytes it took; zlib.error if it is none."""
    unpacker, parts, used = zlib.decompressobj(), [], 0
    while not unpacker.eof and used < len(view):
        parts.append(unpacker.decompress(view[used : used + _PIECE]))
        used += _PIECE
    return b"".join(parts), min(used, len(view)) - len(unpacker.unused_data)
