"""Every control can be reached, named and seen; no text is ever markup."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from support.window.stage import Stage, rolldown

from coach.ui.controls.finding.star import Star

pytestmark = pytest.mark.slow

KEY = Qt.Key


@pytest.fixture
def full(stage: Stage) -> Stage:
    """A stage on which every page has its content, of the nastiest kind."""
    window = stage.window
    window.choose.cards["nasty"].click()
    stage.voice_ready()
    window.choose.forward.click()
    stage.read_to_the_end()
    window.screening.applies.click()
    window.way_out.go_back.click()
    stage.read_to_the_end()
    window.screening.none.click()
    window.setup.begin_button.click()
    stage.pass_time(2)
    return stage


def focusable(page: QWidget) -> list[QWidget]:
    found = [w for w in page.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [widget for widget in found if not widget.isHidden()]


def test_every_control_has_a_name(full: Stage) -> None:
    for page in full.window.pages():
        assert page.accessibleName()
        for widget in focusable(page):
            assert widget.accessibleName(), f"{type(widget).__name__} on {type(page).__name__}"
    for button in full.window.findChildren(QPushButton):
        # A star is named after a routine, which may be called anything.
        assert "&" not in button.accessibleName() or isinstance(button, Star)


def test_tab_reaches_every_control_of_a_page(full: Stage) -> None:
    full.window.resize(640, 480)
    for page in full.window.pages():
        full.window.turn_to(page)
        full.settle()
        wanted = {
            w
            for w in focusable(page)
            if w.isEnabled() and (not isinstance(w, QAbstractButton) or w.isVisible())
        }
        # Of choices that exclude each other, tab stops at the one that is on.
        wanted = {w for w in wanted if not (isinstance(w, QAbstractButton) and w.autoExclusive())}
        reached = set()
        for _ in range(60):
            full.press(KEY.Key_Tab)
            reached.add(full.window.focusWidget())
        missed = [w.accessibleName() for w in wanted - reached if w.isVisible()]
        assert not missed, type(page).__name__


def test_what_has_the_keyboard_looks_different(full: Stage) -> None:
    for page in full.window.pages():
        full.window.turn_to(page)
        full.settle()
        for widget in focusable(page):
            if not (widget.isEnabled() and widget.isVisible()) or isinstance(widget, QLabel):
                continue
            page.setFocus()
            without = picture(page, full)
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            assert picture(page, full) != without, widget.accessibleName()


def picture(page: QWidget, stage: Stage) -> QImage:
    stage.settle()
    return page.grab().toImage()


def test_text_of_a_routine_is_never_markup(full: Stage) -> None:
    labels = full.window.findChildren(QLabel)
    assert labels
    for label in labels:
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
    shown = " ".join(label.text() for label in labels if not label.isHidden())
    assert "<b>bold</b>" in shown
    assert "my-<i>own-stretch.toml" in shown


def test_text_of_a_routine_makes_no_keys(full: Stage) -> None:
    window = full.window
    for card in (*window.choose.cards.values(), *window.setup.cards.values()):
        assert card.shortcut().isEmpty()


def test_a_word_without_end_does_not_push_a_page_apart(qtbot: QtBot) -> None:
    endless = replace(rolldown(), name="n" * 120, summary="s" * 300, why=("w" * 300,))
    stage = Stage([endless])
    qtbot.addWidget(stage.window)
    stage.open(640, 480)
    stage.settle()
    view = stage.window.choose.view
    content = view.widget()
    assert content
    assert content.minimumSizeHint().width() <= view.viewport().width()
    assert stage.window.size().width() == 640
    stage.flow.close()


def test_a_broken_file_is_an_entry_with_all_its_errors(stage: Stage) -> None:
    texts = [label.text() for label in stage.window.choose.findChildren(QLabel)]
    assert "Cannot be used: my-<i>own-stretch.toml" in texts
    errors = next(text for text in texts if "steps[3]" in text)
    assert "way_up: expected a table" in errors
    assert len(stage.window.choose.cards) == 2


def test_every_button_can_be_read_whole(full: Stage) -> None:
    for size in ((640, 480), (1280, 800)):
        full.window.resize(*size)
        for page in full.window.pages():
            full.window.turn_to(page)
            full.settle()
            for button in page.findChildren(QAbstractButton):
                if button.isVisible():
                    assert button.width() >= button.minimumSizeHint().width(), button.text()
                    assert button.height() >= button.minimumSizeHint().height(), button.text()
