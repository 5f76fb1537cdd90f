"""Pico, the voice for German and Spanish: every line, the same each time, and what stands in."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from support.routines.said import clips_in, measured
from support.speech import fake_drivers

from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.speech.cache import ClipCache
from coach.speech.clips import SAMPLE_RATE, Clip
from coach.speech.process import WorkerMain, speak_jobs
from coach.speech.speaker import Progress, Speaker
from coach.speech.voices import Voice, find_voices
from coach.storage.routines import library

pytestmark = [
    pytest.mark.voice,
    pytest.mark.skipif(
        "pico" not in {voice.id for voice in find_voices()}, reason="Pico does not exist here"
    ),
]

ROOT = Path(__file__).parents[3]
LINES = ("Atme aus, und lass die Schultern sinken.", "Ausatmen.", "Kopf zuletzt.")
BUILT_IN = {"hamstring-rolldown", "quiet-breath"}
# What owes something to the line before does so at one in ten as well.
EVERY_SO_MANY = 10
OTHERS = [language for language in Language if language is not Language.EN]
# Speaks each line after the heap was filled with another byte and let go.
DIRTY = """\
import ctypes, hashlib, sys
from coach.speech.drivers.pico import PicoDriver
memory = ctypes.CDLL(None)
memory.malloc.restype, memory.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
memory.free.argtypes = [ctypes.c_void_p]
def fill(byte):
    pieces = [memory.malloc(100_000) for _ in range(80)]
    for piece in pieces:
        ctypes.memset(piece, byte, 100_000)
    memory.malloc(10_000)
    for piece in pieces:
        memory.free(piece)
driver = PicoDriver(None)
driver.setProperty("voice", "de-DE")
for byte in (0, 1, 0x55, 0x80, 0xFF):
    fill(byte)
    driver.save_to_file("Ausatmen.", sys.argv[1])
    print(hashlib.sha256(driver._speak("Ausatmen.")).hexdigest())
"""


def pico(language: Language) -> Voice:
    [voice] = [voice for voice in find_voices(language) if voice.id == "pico"]
    return voice


def read(  # noqa: PLR0913 - by name, mostly
    shelf: Path | ClipCache,
    language: Language = Language.DE,
    lines: tuple[str, ...] = LINES,
    *,
    voices: tuple[Voice, ...] = (),
    main: WorkerMain = speak_jobs,
    rate: float = 1.0,
) -> tuple[Progress, dict[str, Clip]]:
    """Speak lines by the voices given, or by those that the program would take."""
    chosen = voices or find_voices(language)
    cache = ClipCache(shelf) if isinstance(shelf, Path) else shelf
    with Speaker(lines, cache=cache, voices=chosen, main=main, rate=rate) as speaker:
        # As many lines as there are take a minute and more, on a machine that is busy.
        return speaker.finish(), dict(speaker.clips)


def texts(folder: Path, language: Language) -> tuple[str, ...]:
    """Every text of every routine and phrase, as a session says it and as a sound file does."""
    entries = [entry for entry in library(folder, language) if isinstance(entry, Routine)]
    assert {entry.id for entry in entries} >= BUILT_IN
    ways = [way for entry in entries for way in (entry, entry.for_file())]
    return tuple(dict.fromkeys(line for way in ways for line in way.spoken_lines()))


@pytest.mark.parametrize("language", Language)
def test_every_text_of_every_routine_and_phrase_is_spoken_and_a_part_the_same_again(
    tmp_path: Path, pytestconfig: pytest.Config, language: Language
) -> None:
    lines = texts(tmp_path, language)
    assert len(lines) > 1000
    # What this very voice has spoken before has its seconds in a table; of that, and of English,
    # which it speaks for nobody who does not choose it, a part shows that it still does.
    spoken = dict.fromkeys(lines) if language is Language.EN else measured(language)
    some = lines[::EVERY_SO_MANY]
    asked = tuple(line for line in lines if line not in spoken or line in some)
    voices = (pico(language),)
    progress, first = read(clips_in(pytestconfig), language, asked, voices=voices)
    assert (progress.voice, progress.notice) == (voices[0], None)
    assert set(first) == set(asked)
    known = {line: spoken[line] for line in some if spoken.get(line)}
    assert {line: len(first[line]) / SAMPLE_RATE for line in known} == pytest.approx(
        known, abs=1e-3
    )
    # Once more and in another order: no line owes anything to the one before.
    progress, again = read(tmp_path / "again", language, some[::-1], voices=voices)
    assert (progress.voice, progress.notice) == (voices[0], None)
    assert [line for line in some if not np.array_equal(first[line], again[line])] == []


@pytest.mark.parametrize("language", OTHERS)
def test_it_is_what_speaks_german_and_spanish(tmp_path: Path, language: Language) -> None:
    progress, _ = read(tmp_path, language)
    assert (progress.voice.name, progress.notice) == ("Pico", None)


@pytest.mark.parametrize("language", OTHERS)
def test_without_it_the_next_voice_speaks_and_the_mend_is_told(
    tmp_path: Path, language: Language
) -> None:
    progress, clips = read(tmp_path, language, main=fake_drivers.without_pico)
    assert progress.voice == find_voices(language)[1]
    assert "eSpeak" in progress.voice.name or progress.voice.id in {"sapi5", "nsss"}
    assert (progress.notice or "").endswith(
        "Install Breath Coach again: its voice Pico, py-nanotts, is missing or damaged."
    )
    assert f"{progress.voice.name} speaks in place of Pico. Pico could not be l" in progress.notice
    assert set(clips) == set(LINES)


def test_without_it_the_systems_voice_comes_before_espeak(tmp_path: Path) -> None:
    system = Voice("nsss", "The voice of the system", "nsss", "Mend it.", language=Language.DE)
    espeak = find_voices(Language.DE)[-1]
    voices = (pico(Language.DE), system, espeak)
    progress, _ = read(tmp_path / "all", voices=voices, main=fake_drivers.without_pico)
    assert progress.voice == system
    spanish = Voice("nsss", "The voice of the system", "nsss", "Add one.", language=Language.ES)
    voices = (pico(Language.ES), spanish, find_voices(Language.ES)[-1])
    progress, _ = read(tmp_path / "none", voices=voices, main=fake_drivers.without_pico)
    assert progress.voice.name == "eSpeak"


def test_it_speaks_even_when_installed_in_a_deep_folder(tmp_path: Path) -> None:
    voice = (pico(Language.DE),)
    progress, deep = read(tmp_path / "deep", voices=voice, main=fake_drivers.pico_deep_down)
    assert (progress.voice, progress.notice) == (*voice, None)
    _, usual = read(tmp_path / "usual", voices=voice)
    assert all(np.array_equal(deep[line], usual[line]) for line in LINES)


def test_it_speaks_more_slowly_but_never_too_fast_to_be_understood(tmp_path: Path) -> None:
    lengths = {}
    for rate in (0.8, 1.0, 1.2):
        progress, clips = read(tmp_path, voices=(pico(Language.DE),), rate=rate)
        assert progress.notice is None
        lengths[rate] = sum(map(len, clips.values()))
    assert lengths[0.8] / lengths[1.0] == pytest.approx(1.2, abs=0.08)
    assert lengths[1.2] == lengths[1.0]


@pytest.mark.skipif(sys.platform != "linux", reason="fills the memory of glibc")
def test_what_lay_in_the_memory_before_is_not_heard(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", DIRTY, str(tmp_path / "a.wav")],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
        text=True,
    )
    assert len(done.stdout.split()) == 5
    assert len(set(done.stdout.split())) == 1
