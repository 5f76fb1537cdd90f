"""Damages files in every way we know of, and the same way each time for the same seed."""

import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

# Another one is other files, thousands of them.
SEED = int(os.environ.get("COACH_FAULTS_SEED", "20261128"))
# In how many ways a file is damaged at once.
WAYS = (1, 1, 1, 2, 3)
MARK = b"\xef\xbb\xbf"
NOT_UTF8 = (b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf8\x88\x80\x80\x80", b"\xc0\xaf")
AWKWARD = (
    b"\x00", b"\x1b[2J", b"\r", b"\n\n\n", b"\xe2\x80\xae", b"\xe2\x80\xa8", b"\xf0\x9f\x98\xae",
    b"#", b'"', b"'", b"'''", b"[[", b"]", b"{", b"}", b"=", b"\\", b",", MARK,
)  # fmt: skip
# Values of every kind, as both TOML and JSON or only one of them write them.
VALUES = (
    b"0", b"-1", b"1", b"3.7", b"-0.0", b"1e999", b"-1e308", b"nan", b"inf", b"NaN", b"Infinity",
    b"99999999999999999999999999", b"0x7fffffffffffffff", b"true", b"false", b"null", b'""',
    b'"three"', b'"\\u0000"', b'"\\ud800"', b'"<b>bold</b> %n {prop} {0}"', b"[]", b"[1, [2, [3]]]",
    b'["", 1, true]', b"{}", b'{ id = "x" }', b'{"id": 1}', b"1979-05-27T07:32:00Z", b"07:32:00",
    b'"' + b"long " * 2_000 + b'"', b"9" * 5_000, b"[" * 60 + b"]" * 60, b"[" * 20_000,
    b'{"a":' * 3_000, b'"inhale"', b'"exhale"', b'"../../etc/passwd"',
)  # fmt: skip
_VALUE = re.compile(rb'(?<=[=:\[,])\s*("[^"\n]*"|[-\w.+]+)')


def seeded(seed: int) -> Random:
    """Return what chooses the same each time."""
    return Random(seed)  # noqa: S311 - nothing is kept secret


Mutation = Callable[[bytearray, Random], None]


def damaged(data: bytes, random: Random) -> bytes:
    """Return a damaged copy."""
    copy = bytearray(data)
    for _ in range(random.choice(WAYS)):
        random.choice(MUTATIONS)(copy, random)
    return bytes(copy)


def flip(data: bytearray, random: Random) -> None:
    for _ in range(random.randint(1, 8) if data else 0):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)


def truncate(data: bytearray, random: Random) -> None:
    del data[random.randint(0, len(data)) :]


def cut_out(data: bytearray, random: Random) -> None:
    start = random.randint(0, len(data))
    del data[start : start + random.randint(1, 200)]


def repeat(data: bytearray, random: Random) -> None:
    start = random.randint(0, len(data))
    piece = data[start : start + random.randint(1, 200)]
    data[start:start] = piece * random.choice((1, 1, 2, 50))


def zero(data: bytearray, random: Random) -> None:
    """Overwrite with zeros, as a file system does after a crash."""
    start = random.randint(0, len(data))
    end = min(len(data), start + random.choice((1, 16, 512, 4096)))
    data[start:end] = bytes(end - start)


def insert_bytes(data: bytearray, random: Random) -> None:
    at = random.randint(0, len(data))
    data[at:at] = random.choice((*NOT_UTF8, *AWKWARD))


def mark(data: bytearray, _random: Random) -> None:
    data[0:0] = MARK


def in_utf16(data: bytearray, _random: Random) -> None:
    data[:] = bytes(data).decode("utf-8", "replace").encode("utf-16", "replace")


def line_ends(data: bytearray, random: Random) -> None:
    data[:] = bytes(data).replace(b"\n", random.choice((b"\r\n", b"\r", b"\n\r")))


def lines(data: bytearray, random: Random) -> None:
    """Drop, double or exchange lines."""
    rows = bytes(data).split(b"\n")
    one, other = random.randrange(len(rows)), random.randrange(len(rows))
    what = random.randrange(4)
    if what == 0:
        del rows[one]
    elif what == 1:
        rows.insert(other, rows[one])
    elif what == 2:
        rows[one], rows[other] = rows[other], rows[one]
    else:
        first, last = sorted((one, other))
        rows[first:last] = rows[first:last][::-1]
    data[:] = b"\n".join(rows)


def value(data: bytearray, random: Random) -> None:
    """Put a value of some other kind in the place of one."""
    if found := list(_VALUE.finditer(data)):
        place = random.choice(found)
        data[place.start(1) : place.end(1)] = random.choice(VALUES)


def swap_values(data: bytearray, random: Random) -> None:
    found = list(_VALUE.finditer(data))
    if len(found) > 1:
        one, other = sorted(random.sample(found, 2), key=lambda place: place.start())
        first, second = bytes(one[1]), bytes(other[1])
        data[other.start(1) : other.end(1)] = first
        data[one.start(1) : one.end(1)] = second


def rename(data: bytearray, random: Random) -> None:
    """Misspell a word."""
    if found := list(re.finditer(rb"[a-z_]{3,}", data)):
        place = random.choice(found)
        data[place.start() : place.end()] = random.choice((b"id", b"steps", b"a b", b"x.y", b""))


# What is likelier in life comes more often.
MUTATIONS: tuple[Mutation, ...] = (
    flip, truncate, cut_out, repeat, zero, insert_bytes, mark, in_utf16, line_ends,
    lines, lines, value, value, value, swap_values, rename,
)  # fmt: skip
BINARY: tuple[Mutation, ...] = (flip, flip, truncate, cut_out, repeat, zero, zero, insert_bytes)


def damaged_binary(data: bytes, random: Random) -> bytes:
    """Return a damaged copy of what is no text."""
    copy = bytearray(data)
    for _ in range(random.choice(WAYS)):
        random.choice(BINARY)(copy, random)
    return bytes(copy)


def each_value(data: bytes) -> list[bytes]:
    """Return copies in which each value in turn is one of each kind."""
    return [
        data[: place.start(1)] + other + data[place.end(1) :]
        for place in _VALUE.finditer(data)
        for other in VALUES
    ]


# -- What is no file, in the place of one -------------------------------------------------


def folder(path: Path) -> None:
    path.mkdir()


def full_folder(path: Path) -> None:
    path.mkdir()
    (path / "mine.txt").write_text("mine")


def pipe(path: Path) -> None:
    os.mkfifo(path)


def link_to_itself(path: Path) -> None:
    path.symlink_to(path)


def link_to_nothing(path: Path) -> None:
    path.symlink_to(path.with_name("gone") / "away")


def _device(path: Path, minor: int) -> None:
    # A node of its own: whatever is done to it, the system's is not touched.
    try:
        os.mknod(path, stat.S_IFCHR | 0o666, os.makedev(1, minor))
    except PermissionError:
        pytest.skip("only root makes devices")


def zeros(path: Path) -> None:
    _device(path, 5)


def full_device(path: Path) -> None:
    _device(path, 7)


def empty(path: Path) -> None:
    path.touch()


def huge(path: Path) -> None:
    """A gigabyte that takes no room."""
    with path.open("wb") as file:
        file.truncate(1 << 30)


ODD: dict[str, Callable[[Path], None]] = {
    "folder": folder,
    "folder with a file": full_folder,
    "pipe": pipe,
    "link to itself": link_to_itself,
    "link to nothing": link_to_nothing,
    "device without an end": zeros,
    "device without room": full_device,
    "empty file": empty,
    "file of a gigabyte": huge,
}


def what_is_at(path: Path) -> str:
    """Return what kind of thing this is, "" for nothing."""
    try:
        mode = path.lstat().st_mode
    except OSError:
        return ""
    return stat.filemode(mode)[0]
