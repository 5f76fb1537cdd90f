"""The natural voices: each of them speaks, the same each time, and what stands in for them."""

from pathlib import Path

import numpy as np
import pytest
from support.sound.natural import NOT_BUILT, built, put_data_in
from support.speech.patience import wait_until_finished

from coach.core.routine.language import Language
from coach.speech import kokoro
from coach.speech.cache import ClipCache
from coach.speech.clips import SAMPLE_RATE, Clip
from coach.speech.speaker import Progress, Speaker
from coach.speech.voices import Voice, find_voices

pytestmark = pytest.mark.voice

LINES = {
    Language.ES: ("Suelta el aire, y deja caer la cabeza.", "Sube."),
    Language.EN: ("Breathe out, and let the head hang.", "Roll up."),
}
MEND = "Install it again."


def natural(speaker: str) -> Voice:
    language = Language.ES if speaker.startswith("e") else Language.EN
    name = f"kokoro-{speaker.replace('_', '-')}"
    return Voice(name, speaker.title(), "kokoro", MEND, "of a test", 200, speaker, language)


def read(
    folder: Path, *voices: Voice, lines: tuple[str, ...] = (), rate: float = 1.0
) -> tuple[Progress, dict[str, Clip]]:
    wanted = lines or LINES[voices[0].language]
    with Speaker(wanted, cache=ClipCache(folder), voices=voices, rate=rate) as speaker:
        return wait_until_finished(speaker), dict(speaker.clips)


@pytest.fixture
def data(monkeypatch: pytest.MonkeyPatch) -> None:
    """The package as the build makes it, where Python finds it."""
    if not (folder := built()):
        pytest.skip(NOT_BUILT)
    monkeypatch.syspath_prepend(str(folder))


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on Python's path that comes before all that may be installed here."""
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    return tmp_path / "site" / "breath_coach_voices"


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize("speaker", kokoro.SPEAKERS)
def test_every_voice_speaks(tmp_path: Path, speaker: str) -> None:
    voice = natural(speaker)
    progress, clips = read(tmp_path, voice)
    assert progress == Progress(2, 2, voice, finished=True, notice=None)
    seconds = {line: len(clip) / SAMPLE_RATE for line, clip in clips.items()}
    assert all(0.02 * len(line) < seconds[line] < 0.4 + 0.1 * len(line) for line in clips), seconds


@pytest.mark.usefixtures("data")
def test_a_line_is_the_same_each_time(tmp_path: Path) -> None:
    voice = natural("em_alex")
    _, first = read(tmp_path / "first", voice)
    # In another order, so that no line owes anything to the one before.
    _, again = read(tmp_path / "again", voice, lines=LINES[Language.ES][::-1])
    assert [line for line in first if not np.array_equal(first[line], again[line])] == []


@pytest.mark.usefixtures("data")
def test_it_speaks_faster_and_more_slowly(tmp_path: Path) -> None:
    line = "Suelta el aire."
    lengths = {}
    for rate in (0.8, 1.0, 1.2):
        progress, clips = read(tmp_path, natural("em_alex"), lines=(line,), rate=rate)
        assert progress.notice is None
        lengths[rate] = len(clips[line])
    assert lengths[0.8] / lengths[1.0] == pytest.approx(1.25, abs=0.12)
    assert lengths[1.2] / lengths[1.0] == pytest.approx(1 / 1.2, abs=0.08)


def test_damaged_data_are_told_with_the_mend_and_the_next_voice_speaks(
    tmp_path: Path, nowhere: Path
) -> None:
    put_data_in(nowhere)
    others = find_voices(Language.ES)[-1:]
    progress, clips = read(tmp_path / "clips", natural("em_alex"), *others)
    assert progress.voice == others[0]
    assert progress.notice == (
        f"{others[0].name} speaks in place of Em_Alex. Em_Alex could not be loaded: "
        f"{nowhere / 'model.onnx'} is damaged. {MEND}"
    )
    assert set(clips) == set(LINES[Language.ES])
