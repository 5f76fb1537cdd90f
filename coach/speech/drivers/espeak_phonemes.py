"""Says how a text sounds, in the letters of the IPA, by the eSpeak NG that ships with us."""

from __future__ import annotations

import ctypes
import os
import re
import tempfile
from pathlib import Path

import espeakng_loader

from coach.speech.drivers.espeak import MAX_PATH_BYTES
from coach.speech.drivers.short_path import short_path

TIE = "^"
"""Stands between the letters of one sound, as in "t^ʃ"."""

# Of eSpeak's speak_lib.h.
_TO_FILES = 2
_UTF8 = 1
_IPA_WITH_TIES = 0x02 | 0x80 | ord(TIE) << 8

_OTHER_LANGUAGE = re.compile(r"\([a-z-]+\)")
"""Announces a word that eSpeak says as in another language."""


class EspeakPhonemes:
    """Called with a text in the language of an eSpeak voice, returns its sounds; no punctuation."""

    def __init__(self, voice: str) -> None:
        """Load eSpeak; raise OSError where that fails, LookupError for a voice that it lacks."""
        scratch = Path(tempfile.gettempdir())
        data = short_path(Path(espeakng_loader.get_data_path()), scratch, MAX_PATH_BYTES)
        library = ctypes.CDLL(espeakng_loader.get_library_path())
        library.espeak_Initialize(_TO_FILES, 0, os.fsencode(data), 0)
        if library.espeak_SetVoiceByName(voice.encode()):
            raise LookupError(f"eSpeak has no voice {voice}")
        self._convert = library.espeak_TextToPhonemes
        self._convert.restype = ctypes.c_char_p

    def __call__(self, text: str) -> str:
        """Return the sounds of a text, a space between the words."""
        buffer = ctypes.create_string_buffer(text.encode())
        # Moved on past each clause, and to nowhere after the last.
        place = ctypes.c_void_p(ctypes.addressof(buffer))
        sounds: list[str] = []
        while place.value:
            sounds += self._convert(ctypes.byref(place), _UTF8, _IPA_WITH_TIES).decode().split()
        return _OTHER_LANGUAGE.sub("", " ".join(sounds))
