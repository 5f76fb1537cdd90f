"""What a terminal sends, read as keys: whole escape sequences, whole characters, nothing else."""

import re

# What a key is called; all others are the character itself, in lower case.
ESCAPE = "escape"
PAGE_UP = "page-up"
PAGE_DOWN = "page-down"
# A key without a meaning of its own: an arrow, F1, Alt and a letter.
OTHER = "other"

# Seconds that the rest of a sequence may be late; what is left alone so long is Escape.
SOON = 0.05
# Nobody types what these begin with: their rest may be later, on a slow line.
LATER = 0.5

_ESC = 0x1B
# What is no key: pasted text, a mouse, a terminal's answers, its gain and loss of focus.
_NO_KEY = re.compile(
    rb"\x1b\[200~.*?\x1b\[201~|\x1b\[M.{3}|\x1b\[[<?>=][0-?]*[ -/]*[@-~]|\x1b\[[0-9;]*[IORcnty]"
    rb"|\x1b[PX^_\]].*?(?:\x07|\x1b\\)",
    re.DOTALL,
)
_BEGINS_NO_KEY = re.compile(rb"\x1b\[(?:200~|M)")
# Linux' own function keys, rxvt's with Shift, SS3, and CSI as ECMA-48 has it.
_SEQUENCE = re.compile(
    rb"\x1b{1,2}(?:\[\[[A-E]|\[[0-9]+\$|O[0-9;]*[ -~]|\[([0-9]*)[0-?]*[ -/]*([@-Z\\-~]))"
)
_BEGINS_SEQUENCE = re.compile(rb"\x1b{1,2}(?:\[\[?[0-?]*[ -/]*|O[0-9;]*)?\Z")
_PAGES = {(b"5", b"~"): PAGE_UP, (b"6", b"~"): PAGE_DOWN}
# The same key of the keyboard, where it types Russian, Ukrainian or Greek.
_LATIN = str.maketrans("ыіσйтνзπиβкρ", "sssqnnppbbrr")


class KeyCodes:
    """Takes bytes as they arrive, and gives keys as they become whole; times in seconds.

    A lone Escape is told from the beginning of a sequence by how long nothing follows.
    """

    def __init__(self) -> None:
        self._rest = b""
        self._since = 0.0

    def take(self, data: bytes, now: float, *, waited: bool = False) -> list[str]:
        """Return the keys that are whole, of what arrived by `now`.

        Of bytes that `waited` nobody knows how they were apart: Escape and a letter are then
        two keys, and not Alt and the letter.
        """
        keys: list[str] = []
        if data:
            self._rest, self._since = self._rest + data, now
        late = now - self._since >= (LATER if self._rest[1:2] in {b"[", b"O"} else SOON)
        while self._rest:
            key, length = _first(self._rest, apart=waited)
            if not length and not late:
                break
            if not length:
                key, length = (ESCAPE if self._rest[0] == _ESC else OTHER), 1
            keys += [key] if key else []
            self._rest = self._rest[length:]
        return keys


def windows_key(pressed: str, code: str) -> str:
    """Return the key that Windows' console tells as one or two characters."""
    if pressed in {"\x00", "\xe0"}:
        return {"I": PAGE_UP, "Q": PAGE_DOWN}.get(code, OTHER)
    return ESCAPE if pressed == "\x1b" else _character(pressed)


def _first(data: bytes, *, apart: bool) -> tuple[str, int]:
    """Return the first key, "" for what is none, and its bytes; 0 where it is not whole yet."""
    return _first_sequence(data, apart=apart) if data[0] == _ESC else _first_character(data)


def _first_sequence(data: bytes, *, apart: bool) -> tuple[str, int]:
    if none := _NO_KEY.match(data):
        return "", none.end()
    sequence = None if _BEGINS_NO_KEY.match(data) else _SEQUENCE.match(data)
    if sequence:
        return _PAGES.get((sequence[1], sequence[2]), OTHER), sequence.end()
    if _BEGINS_NO_KEY.match(data) or _BEGINS_SEQUENCE.match(data):
        return "", 0
    if apart or data[1] == _ESC:
        return ESCAPE, 1
    key, length = _first_character(data[1:])
    # Alt and S is no less than S: whoever wants to stop is not asked twice.
    return (key if key in {"s", "q"} else OTHER), length and length + 1


def _first_character(data: bytes) -> tuple[str, int]:
    length = next((n for low, n in ((0xF0, 4), (0xE0, 3), (0xC0, 2)) if data[0] >= low), 1)
    begun = data[:length]
    try:
        return _character(begun.decode()), length
    except UnicodeDecodeError as error:
        # The end is missing, or it is none: then the next byte is read anew.
        whole = len(begun) == length or error.reason != "unexpected end of data"
        return OTHER, int(whole)


def _character(text: str) -> str:
    # A control character is a key, but none with a meaning.
    return text.lower().translate(_LATIN) if text.isprintable() else OTHER
