"""Who made what the program is made of, for whoever wants to know."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from support.sound.natural import put_data_in
from support.window.stage import Stage

from coach.speech import kokoro

KEY = Qt.Key


def test_about_is_reached_and_left_by_keyboard(stage: Stage) -> None:
    stage.tab_to(stage.window.choose.who)
    stage.press(KEY.Key_Space)
    assert stage.page is stage.window.about
    assert QApplication.focusWidget() is stage.window.about.parts
    stage.press(KEY.Key_Escape)
    assert stage.page is stage.window.choose


def test_every_part_shows_its_licence(stage: Stage) -> None:
    about = stage.window.about
    stage.window.choose.who.click()
    shown = {}
    for _ in range(about.parts.count()):
        shown[about.parts.currentItem().text()] = about.licence.toPlainText()
        stage.press(KEY.Key_Down)
    assert len(shown) > 15
    assert all(len(text) > 500 for text in shown.values())

    def licence_of(name: str) -> str:
        return next(text for line, text in shown.items() if line.startswith(name))

    assert "MIT License" in licence_of("Breath Coach")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in licence_of("Qt and PySide6")
    assert "Mozilla Public License" in licence_of("pyttsx3")
    assert "Apache License" in licence_of("Hibari")
    assert "GNU GENERAL PUBLIC LICENSE" in licence_of("eSpeak NG")


def test_the_natural_voices_are_named_where_they_are(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kokoro, "SHARED", put_data_in(tmp_path / "voices"))
    stage.window.choose.who.click()
    about = stage.window.about
    about.parts.setCurrentRow(about.parts.count() - 1)
    assert "Kokoro" in about.parts.currentItem().text()
    shown = about.licence.toPlainText()
    assert "By hexgrad" in shown
    assert "MIT License" in shown
    assert "Apache License" in shown


def test_a_licence_is_scrolled_by_keyboard(stage: Stage) -> None:
    about = stage.window.about
    stage.window.choose.who.click()
    stage.press(KEY.Key_Down)
    stage.tab_to(about.licence)
    stage.settle()
    stage.press(KEY.Key_PageDown)
    assert about.licence.verticalScrollBar().value() > 5


def test_a_text_that_looks_like_markup_is_shown_as_it_is(stage: Stage) -> None:
    stage.window.choose.who.click()
    stage.window.about.licence.setPlainText("")
    stage.window.about.parts.setCurrentRow(1)
    assert "<https://fsf.org/>" in _all_texts(stage)


def _all_texts(stage: Stage) -> str:
    about = stage.window.about
    texts = []
    for place in range(about.parts.count()):
        about.parts.setCurrentRow(place)
        texts.append(about.licence.toPlainText())
    return "\n".join(texts)
