"""What the window tells of the voice is whole, and in the person's language."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot
from support.window.stage import Stage, rolldown

from coach.core.message import said_by
from coach.core.routine.language import Language
from coach.speech import kokoro
from coach.speech.speaker import Progress
from coach.speech.voices import known_voices
from coach.ui.i18n.messages import told


@pytest.mark.slow
@pytest.mark.parametrize("size", [(1366, 768), (640, 480)])
@pytest.mark.parametrize("language", Language, indirect=True)
def test_how_far_the_voice_is_is_told_in_whole_words(
    qtbot: QtBot, language: Language, size: tuple[int, int]
) -> None:
    stage = Stage([rolldown(language)])
    qtbot.addWidget(stage.window)
    stage.open(*size)
    stage.voice_ready()
    bar = stage.window.voice_bar
    for voice in known_voices(language):
        far = Progress(128, 218, voice, finished=False, notice=None)
        for seconds, ready in ((None, False), (125, False), (None, True)):
            bar.show_progress(far, seconds, ready=ready)
            stage.settle()
            for label in (bar.name, bar.stage):
                assert label.width() >= label.sizeHint().width(), label.text()
            assert bar.bar.isVisible() or size == (640, 480)
        bar.show_progress(replace(far, finished=True))
        stage.settle()
        assert not bar.bar.isVisible()
    stage.flow.close()


def test_it_stands_in_line_with_the_page_at_every_size(qtbot: QtBot) -> None:
    stage = Stage([rolldown()])
    qtbot.addWidget(stage.window)
    stage.open(1280, 728)
    window = stage.window
    for size in ((1366, 748), (1920, 1040), (1024, 700), (640, 480)):
        window.resize(*size)
        stage.settle()
        title, voice = (
            each.mapTo(window, QPoint(0, 0))
            for each in (window.choose.title, window.voice_bar.name)
        )
        assert title.x() == voice.x(), size
    stage.flow.close()


@pytest.mark.parametrize(
    ("language", "minutes", "seconds"),
    [
        (Language.EN, "begin in about 6 min", "begin in about 115 s"),
        (Language.DE, "In etwa 6 min kannst", "In etwa 115 s kannst"),
        (Language.ES, "empezar en unos 6 min", "empezar en unos 115 s"),
    ],
    indirect=["language"],
)
def test_a_long_wait_is_told_in_minutes(
    qtbot: QtBot, language: Language, minutes: str, seconds: str
) -> None:
    stage = Stage([rolldown(language)])
    qtbot.addWidget(stage.window)
    bar, setup = stage.window.voice_bar, stage.window.setup
    far = Progress(9, 218, known_voices(language)[0], finished=False, notice=None)
    for wait, told_as in ((345, minutes), (115, seconds)):
        bar.show_progress(far, wait)
        setup.let_begin(ready=False, seconds=wait)
        assert told_as in bar.stage.text()
        assert told_as in setup.waiting.text()
    stage.flow.close()


@pytest.mark.parametrize(
    ("language", "damaged", "missing"),
    [
        (Language.EN, "{} is damaged", "is not there, or not all of it"),
        (Language.DE, "{} ist beschädigt", "ist nicht oder nicht ganz da"),
        (Language.ES, "{} está dañado", "falta o no está entero"),
    ],
    indirect=["language"],
)
def test_why_a_natural_voice_was_not_loaded_is_told_in_the_persons_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: Language, damaged: str, missing: str
) -> None:
    del language

    def notice() -> str:
        with pytest.raises(OSError, match=r"there|damaged") as raised:
            kokoro.whole(kokoro.MODEL)
        return told(said_by(raised.value))

    monkeypatch.setattr(kokoro, "find_data", lambda: None)
    assert notice().endswith(missing)
    (tmp_path / kokoro.MODEL).write_bytes(b"half")
    monkeypatch.setattr(kokoro, "find_data", lambda: tmp_path)
    assert notice() == damaged.format(tmp_path / kokoro.MODEL)
