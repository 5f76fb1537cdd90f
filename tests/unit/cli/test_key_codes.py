"""Keys in the terminal: what is pressed is done, and nothing else is taken for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.cli.keyboard.key_codes import (
    ESCAPE,
    LATER,
    OTHER,
    PAGE_DOWN,
    PAGE_UP,
    SOON,
    KeyCodes,
    windows_key,
)


def pressed(*pieces: bytes, waited: bool = False) -> list[str]:
    """What is read of bytes that arrive in these pieces, a moment apart, and then no more."""
    codes, now, keys = KeyCodes(), 0.0, []
    for piece in pieces:
        now += 0.01
        keys += codes.take(piece, now, waited=waited)
    return keys + codes.take(b"", now + LATER)


@pytest.mark.parametrize(
    ("data", "keys"),
    [
        (b"s", ["s"]),
        (b"xs", ["x", "s"]),
        (b" nS", [" ", "n", "s"]),
        (b"\x1b", [ESCAPE]),
        (b"\x1b\x1b", [ESCAPE, ESCAPE]),
        (b"\x1b\x1b\x1b\x1b", [ESCAPE] * 4),
        (b"\x1b[A", [OTHER]),
        (b"\x1b[B", [OTHER]),
        (b"\x1bOB", [OTHER]),
        (b"\x1b[1;5D", [OTHER]),
        (b"\x1b\x1b[A", [OTHER]),
        (b"\x1b[5~", [PAGE_UP]),
        (b"\x1b[6~", [PAGE_DOWN]),
        (b"\x1b[6;2~", [PAGE_DOWN]),
        (b"\x1b[6$", [OTHER]),
        (b"\x1b[3~s", [OTHER, "s"]),
        (b"\x1b[15~", [OTHER]),
        (b"\x1bOP", [OTHER]),
        (b"\x1b[[As", [OTHER, "s"]),
        (b"\x1bx", [OTHER]),
        (b"\x1bn", [OTHER]),
        (b"\x1bs", ["s"]),
        (b"\x1b\xc3\xa4s", [OTHER, "s"]),
        (b"\x1b[<0;12;7Ms", ["s"]),
        (b"\x1b[M \x80ss", ["s"]),
        (b"\x1b[200~quit sss\x1b[201~n", ["n"]),
        (b"\x1b[I\x1b[O\x1b[12;40Rs", ["s"]),
        (b"\x1b]11;rgb:ssss/ssss/ssss\x07n", ["n"]),
        (b"\x1bP1+r436f\x1b\\n", ["n"]),
        (b"\r\t\x00\x7f", [OTHER] * 4),
        ("ä€🙂s".encode(), ["ä", "€", "🙂", "s"]),
        (b"\xfcs", [OTHER, "s"]),
        (b"\xff\xc3s", [OTHER, OTHER, "s"]),
        ("ЫыіΣσ".encode(), ["s"] * 5),
        ("тзи".encode(), ["n", "p", "b"]),
    ],
)
def test_each_key_is_read_whole(data: bytes, keys: list[str]) -> None:
    assert pressed(data) == keys


@pytest.mark.parametrize("data", [b"\x1b[6~", b"\x1b[1;5D", b"\x1bOB", b"\x1b\x1b[A"])
def test_a_sequence_that_arrives_byte_by_byte_is_the_same_key(data: bytes) -> None:
    assert pressed(*(data[i : i + 1] for i in range(len(data)))) == pressed(data)


def test_a_character_that_arrives_byte_by_byte_is_one_key() -> None:
    assert pressed(b"\xd1", b"\x8b") == ["s"]


def test_escape_alone_is_escape_as_soon_as_nothing_follows() -> None:
    codes = KeyCodes()
    assert codes.take(b"\x1b", 5.0) == []
    assert codes.take(b"", 5.0 + 0.9 * SOON) == []
    assert codes.take(b"", 5.0 + 1.1 * SOON) == [ESCAPE]
    assert codes.take(b"", 9.0) == []


def test_escape_twice_does_not_wait_longer_than_once() -> None:
    codes = KeyCodes()
    assert codes.take(b"\x1b\x1b", 5.0) + codes.take(b"", 5.0 + 1.1 * SOON) == [ESCAPE, ESCAPE]


def test_a_sequence_on_a_slow_line_is_no_escape() -> None:
    codes = KeyCodes()
    assert codes.take(b"\x1b[", 5.0) == []
    assert codes.take(b"", 5.0 + 2 * SOON) == []
    assert codes.take(b"B", 5.0 + 3 * SOON) == [OTHER]


def test_escape_and_a_key_that_both_waited_are_two_keys() -> None:
    assert pressed(b"\x1b ", waited=True) == [ESCAPE, " "]
    assert pressed(b"\x1b ", waited=False) == [OTHER]
    assert pressed(b"\x1b[B", waited=True) == [OTHER]


@given(st.lists(st.binary(max_size=12)))
def test_no_bytes_are_too_strange_and_a_stop_after_them_is_heard(pieces: list[bytes]) -> None:
    codes, now = KeyCodes(), 0.0
    for piece in pieces:
        now += 0.02
        codes.take(piece, now)
    # Whoever hangs there presses again where nothing came of it.
    now += LATER
    codes.take(b"", now)
    assert codes.take(b"s", now + SOON) == ["s"]


@pytest.mark.parametrize(
    ("first", "code", "key"),
    [
        ("s", "", "s"),
        ("S", "", "s"),
        ("\x1b", "", ESCAPE),
        ("\xe0", "P", OTHER),
        ("\xe0", "Q", PAGE_DOWN),
        ("\x00", "I", PAGE_UP),
    ],
)
def test_a_key_of_windows_console_is_read_whole(first: str, code: str, key: str) -> None:
    assert windows_key(first, code) == key
