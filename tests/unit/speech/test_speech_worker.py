"""pyttsx3's drivers hide their failures; the worker finds them out."""

from functools import partial
from pathlib import Path

import numpy as np
import pytest
from support.speech import fake_drivers
from support.speech.fake_workers import fake_voice
from support.speech.patience import wait_until_finished

from coach.core.routine.language import Language
from coach.speech.cache import ClipCache
from coach.speech.clips import Clip, loudness
from coach.speech.drivers.espeak import MAX_PATH_BYTES
from coach.speech.drivers.short_path import short_path
from coach.speech.protocol import MAX_BYTES
from coach.speech.speaker import Progress, Speaker
from coach.speech.voices import TONES, Voice

LINES = ("Breathe out, belly in.", "Roll up.", "Let the head hang.")

DriverSpeaker = partial(Speaker, main=fake_drivers.main)


@pytest.fixture
def cache(tmp_path: Path) -> ClipCache:
    return ClipCache(tmp_path / "clips")


def read(cache: ClipCache, driver: str) -> Progress:
    with DriverSpeaker(LINES, cache=cache, voices=[fake_voice(driver, "Ann")]) as speaker:
        return wait_until_finished(speaker)


def test_a_driver_that_works_speaks_every_line_equally_loud(cache: ClipCache) -> None:
    voice = fake_voice("FakeDriver")
    with DriverSpeaker(LINES, cache=cache, voices=[voice]) as speaker:
        assert wait_until_finished(speaker).voice == voice
        levels = [loudness(clip) for clip in speaker.clips.values()]
    assert max(levels) - min(levels) < 0.5


@pytest.mark.parametrize(
    ("driver", "why"),
    [
        ("RefusesVoice", "could not be loaded: unknown voice Ann"),
        ("RaisesAtLine", "failed at one line after another: out of breath"),
        ("SavesNothing", "the voice has saved nothing"),
        ("SavesOnce", "'Breathe out.': the voice has saved nothing"),
        ("SavesSilence", "the voice stayed silent"),
        ("NoSuchDriver", "could not be loaded: No module named 'pyttsx3.drivers.NoSuchDriver'"),
    ],
)
def test_what_a_driver_keeps_to_itself_is_noticed(cache: ClipCache, driver: str, why: str) -> None:
    progress = read(cache, driver)
    assert progress.voice == TONES
    assert why in (progress.notice or "")


def test_what_a_driver_prints_is_not_heard_of(
    cache: ClipCache, capfd: pytest.CaptureFixture[str]
) -> None:
    assert read(cache, "FakeDriver").notice is None
    assert capfd.readouterr().out == ""


def pitch(clip: Clip) -> float:
    return float(np.argmax(np.abs(np.fft.rfft(clip)))) * 48_000 / len(clip)


def test_brackets_in_a_line_are_no_commands(cache: ClipCache) -> None:
    voices = [fake_voice("HighOnMarkup")]
    line = "<silence msec='900'/> [[rate 400]] Roll up."
    with DriverSpeaker([line], cache=cache, voices=voices) as speaker:
        assert wait_until_finished(speaker).notice is None
        assert pitch(speaker.clips[line]) == pytest.approx(440, abs=5)


@pytest.mark.parametrize("line", ["Breathe. " * (MAX_BYTES // 9 + 1), "Half of a \ud83d."])
def test_a_line_that_cannot_be_sent_becomes_a_tone_by_itself(cache: ClipCache, line: str) -> None:
    voice = fake_voice("FakeDriver")
    with DriverSpeaker([line, "Roll up."], cache=cache, voices=[voice]) as speaker:
        assert wait_until_finished(speaker).voice == voice
        assert speaker.unsaid == [line]


def test_a_voices_data_are_used_where_they_are_if_it_can_bear_the_path(tmp_path: Path) -> None:
    assert short_path(Path("/short"), tmp_path, 6) == Path("/short")


def test_a_voices_data_are_reached_by_a_short_way_if_they_lie_too_deep(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["a-folder-with-quite-a-long-name"] * 6)
    deep.mkdir(parents=True)
    (deep / "phondata").touch()
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    short = short_path(deep, scratch, MAX_PATH_BYTES)
    assert len(str(short)) <= MAX_PATH_BYTES
    assert (short / "phondata").exists()


def test_a_voice_refuses_rather_than_end_the_process_where_no_way_is_short(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["a-folder-with-quite-a-long-name"] * 6)
    with pytest.raises(OSError, match="path to the voice's data is too long"):
        short_path(deep, deep, MAX_PATH_BYTES)


@pytest.mark.parametrize(("language", "pitch"), [(Language.EN, 440.0), (Language.DE, 880.0)])
def test_of_a_systems_voices_one_of_the_language_speaks(
    cache: ClipCache, language: Language, pitch: float
) -> None:
    voice = Voice("nsss", "The system", "nsss", "Mend it.", language=language)
    with DriverSpeaker(LINES, cache=cache, voices=[voice]) as speaker:
        assert wait_until_finished(speaker).voice == voice
        clip = speaker.clips[LINES[0]]
    loudest = np.argmax(np.abs(np.fft.rfft(clip))) * 48_000 / len(clip)
    assert loudest == pytest.approx(pitch, rel=0.02)


def test_where_no_voice_speaks_the_language_that_is_said_with_its_mend(cache: ClipCache) -> None:
    voice = Voice("nsss", "The system", "nsss", "Add a voice.", language=Language.ES)
    with DriverSpeaker(LINES, cache=cache, voices=[voice]) as speaker:
        progress = wait_until_finished(speaker)
    assert progress.voice == TONES
    assert progress.notice == (
        "No voice for Spanish could be started, so tones and words on the screen take its place. "
        "The system could not be loaded: no voice here speaks es. Add a voice."
    )
