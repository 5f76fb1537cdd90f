"""The voices that ship with the program, as they are heard."""

import multiprocessing
import os
import select
import subprocess
import sys
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from support.speech import fake_drivers
from support.speech.patience import wait_until_done, wait_until_finished

from coach.core.routine.language import Language
from coach.speech.cache import ClipCache
from coach.speech.clips import SAMPLE_RATE, Clip, loudness
from coach.speech.process import WorkerMain, speak_jobs
from coach.speech.self_test import diagnose
from coach.speech.speaker import Progress, Speaker
from coach.speech.voices import TONES, Voice, find_voices

pytestmark = pytest.mark.voice

TESTS = Path(__file__).parents[2]
LINES = (
    "Breathe out, belly toward the spine",
    "Roll up.",
    "Belly in.",
    "Hold.",
    "Let the head hang heavy.",
)
VOICES = {voice.id: voice for voice in find_voices()}
HIBARI, ESPEAK = VOICES["hibari"], VOICES["bundled-espeak"]
PICO = [VOICES["pico"]] if "pico" in VOICES else []
OURS = [HIBARI, *PICO, ESPEAK]
# What a person may not have installed.
SYSTEMS = {"sapi5", "nsss"}

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def read(
    folder: Path,
    voices: tuple[Voice, ...],
    main: WorkerMain = speak_jobs,
    rate: float = 1.0,
) -> tuple[Progress, dict[str, Clip]]:
    cache = ClipCache(folder)
    with Speaker(LINES, cache=cache, voices=voices, main=main, rate=rate) as speaker:
        return wait_until_finished(speaker), speaker.clips


@pytest.fixture(scope="module", params=OURS, ids=lambda voice: voice.id)
def clips(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Clip]:
    voice: Voice = request.param
    progress, clips = read(tmp_path_factory.mktemp("clips"), (voice,))
    assert progress == Progress(len(LINES), len(LINES), voice, finished=True, notice=None)
    return [clips[text] for text in LINES]


def blocks(clip: Clip, seconds: float) -> np.ndarray:
    """Level of each block in dB."""
    frames = round(seconds * SAMPLE_RATE)
    whole = clip[: len(clip) // frames * frames].reshape(-1, frames)
    return 10 * np.log10(np.mean(np.square(whole, dtype=np.float64), axis=1) + 1e-12)


def test_every_line_is_heard_within_20_ms(clips: list[Clip]) -> None:
    for clip in clips:
        assert 5 <= int(np.argmax(blocks(clip, 0.001) > loudness(clip) - 32)) <= 20


def test_every_line_is_equally_loud_and_leaves_room(clips: list[Clip]) -> None:
    loud = [loudness(clip) for clip in clips]
    assert max(loud) - min(loud) < 0.5
    assert np.mean(loud) == pytest.approx(-21, abs=0.25)
    # A measure that is not the one they are levelled by, and coarser.
    mean = [10 * np.log10(np.mean(np.square(clip))) for clip in clips]
    assert max(mean) - min(mean) < 3
    assert max(np.abs(clip).max() for clip in clips) <= 0.6


def test_every_line_lasts_as_long_as_it_takes_to_say(clips: list[Clip]) -> None:
    for text, clip in zip(LINES, clips, strict=True):
        assert 0.03 < len(clip) / SAMPLE_RATE / len(text) < 0.15


def test_hibari_says_a_line_the_same_way_every_time(tmp_path: Path) -> None:
    _, first = read(tmp_path / "first", (HIBARI,))
    _, again = read(tmp_path / "again", (HIBARI,))
    assert all(np.array_equal(first[text], again[text]) for text in LINES)


@pytest.mark.parametrize("voice", [HIBARI, ESPEAK], ids=lambda voice: voice.id)
def test_a_slower_voice_takes_longer(tmp_path: Path, voice: Voice) -> None:
    _, slow = read(tmp_path, (voice,), rate=0.8)
    _, fast = read(tmp_path, (voice,), rate=1.2)
    ratio = sum(map(len, slow.values())) / sum(map(len, fast.values()))
    assert 1.3 < ratio < 1.6


@pytest.mark.parametrize("voice", OURS, ids=lambda voice: voice.id)
def test_a_voice_needs_no_network(tmp_path: Path, voice: Voice) -> None:
    progress, _ = read(tmp_path, (voice,), fake_drivers.without_network)
    assert (progress.voice, progress.notice) == (voice, None)


def test_where_hibari_is_not_installed_espeak_speaks_and_says_so(tmp_path: Path) -> None:
    progress, _ = read(tmp_path, (HIBARI, ESPEAK), fake_drivers.without_hibari)
    assert progress.voice == ESPEAK
    assert progress.notice is not None
    assert progress.notice.startswith("eSpeak speaks in place of Hibari. Hibari could not be load")
    assert "Install Breath Coach again" in progress.notice


def test_where_nothing_is_installed_there_are_tones(tmp_path: Path) -> None:
    progress, _ = read(tmp_path, (HIBARI, ESPEAK), fake_drivers.without_pyttsx3)
    assert progress.voice == TONES
    assert "Hibari could not be loaded: import of pyttsx3 halted" in (progress.notice or "")


def test_espeak_speaks_even_when_installed_in_a_deep_folder(tmp_path: Path) -> None:
    progress, _ = read(tmp_path, (ESPEAK,), fake_drivers.deep_down)
    assert (progress.voice, progress.notice) == (ESPEAK, None)


def test_espeak_prints_nothing_into_the_programs_output(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    read(tmp_path, (ESPEAK,))
    assert capfd.readouterr().out == ""


# Lines that a voice was seen to read too short or too long, to be silent at, or to choke on.
ODD_LINES = (
    "In -----------------------",
    "-" * 300,
    "In" + " " * 200 + "out",
    "...........",
    "🙂🙂🙂",
    "Breathe 🙂🙂🙂🙂 🧘🏽‍♀️",
    "In\0\x01\x1b[31m out",
    "נשוף",
    "息を吐いて",
    "หายใจออก",
    "Выдох, живот внутрь",
    "77,777,777,777",
    "a" * 200,
    "Pneumono" * 37,
    "I" + "\u0301" * 200,
    "<speak><break time='9s'/>In</speak>",
    "[[h@l'oU]] \\ {0} %s %n &amp;",
    "\u202eni\u202c \ud800",
    "Breathe out slowly. " * 50,
)


@pytest.mark.parametrize("voice", OURS, ids=lambda voice: voice.id)
def test_no_line_whatever_it_says_takes_the_others_along(tmp_path: Path, voice: Voice) -> None:
    lines = (*ODD_LINES, *LINES)
    with Speaker(lines, cache=ClipCache(tmp_path), voices=[voice]) as speaker:
        progress = wait_until_finished(speaker)
        print(f"{voice.name} cannot say {speaker.unsaid}")
        assert progress.voice == voice
        assert not set(LINES) & set(speaker.unsaid)
        assert "In -----------------------" in speaker.unsaid
        assert "“In -----------------------” and" in (progress.notice or "")
        assert set(speaker.clips) == set(lines)
    _, alone = read(tmp_path, (voice,))
    assert all(np.array_equal(alone[text], speaker.clips[text]) for text in LINES)


def test_the_doctor_finds_the_voices_of_every_language_in_health() -> None:
    found = diagnose()
    assert {voice.language for voice, *_ in found} == set(Language)
    assert [
        (voice.id, why) for voice, usable, why in found if not usable and voice.id not in SYSTEMS
    ] == []


def test_the_doctor_says_what_to_do_about_a_voice_that_fails() -> None:
    broken = Voice("broken", "Broken", "no_such_driver", "Mend it.")
    [(_, usable, what_to_do)] = diagnose([broken])
    assert not usable
    assert what_to_do.startswith("It could not be loaded: No module named")
    assert what_to_do.endswith("Mend it.")


def test_closing_in_the_middle_of_a_line_ends_the_speech_process(tmp_path: Path) -> None:
    lines = [f"Breathe out, and count {number}." for number in range(1000)]
    speaker = Speaker(lines, cache=ClipCache(tmp_path))
    wait_until_done(speaker, 1)
    [worker] = [process.ident for process in multiprocessing.active_children()]
    speaker.close()
    assert worker
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


Program = partial(subprocess.Popen[str], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def start_program(folder: Path, behaviour: str) -> tuple["subprocess.Popen[str]", int]:
    path = os.pathsep.join([str(TESTS.parent), str(TESTS)])
    program = Program(
        [sys.executable, str(TESTS / "support" / "speech" / "program.py"), str(folder), behaviour],
        env={**os.environ, "PYTHONPATH": path},
    )
    assert program.stdout
    return program, int(program.stdout.readline())


@on_linux
@pytest.mark.parametrize("behaviour", ["speaks", "is_stuck"])
def test_when_the_program_is_killed_its_speech_process_ends(tmp_path: Path, behaviour: str) -> None:
    program, worker = start_program(tmp_path, behaviour)
    handle = os.pidfd_open(worker)
    with program:
        assert select.select([handle], [], [], 0) == ([], [], [])
        program.kill()
    assert select.select([handle], [], [], 10) == ([handle], [], [])
    os.close(handle)


@on_linux
def test_the_speech_process_does_not_load_the_window(tmp_path: Path) -> None:
    program, worker = start_program(tmp_path, "speaks")
    with program:
        loaded = Path(f"/proc/{worker}/maps").read_text()
        assert "onnxruntime" in loaded
        assert "Qt6" not in loaded
        assert "Qt6" in Path(f"/proc/{program.pid}/maps").read_text()
        program.kill()
