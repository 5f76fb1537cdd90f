"""The window in German and Spanish, and from right to left: no English word, none cut off."""

import pickle
import re
from collections.abc import Iterator
from multiprocessing import Pipe
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetrics, QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from support.window.pseudo import Pseudo
from support.window.stage import NO_MODIFIER, Stage, rolldown

from coach.audio.playback import reasons
from coach.audio.playback.device import Failed
from coach.core.message import Message
from coach.core.routine.breathing import Breathing
from coach.core.routine.language import Language
from coach.core.score.timeline import State
from coach.core.session.intents import GO_ON
from coach.core.session.session import Action
from coach.desktop.system_language import wished_language
from coach.speech.cache import ClipCache
from coach.speech.process import IT
from coach.speech.protocol import Unusable, receive_answer, send
from coach.speech.speaker import Progress, Speaker
from coach.speech.voices import TONES, Voice, find_voices
from coach.storage import settings_file
from coach.storage.routines import load
from coach.storage.settings import Settings
from coach.ui.controls.buttons import Button
from coach.ui.controls.choice_cards import BrokenCard
from coach.ui.controls.labels import FitText
from coach.ui.controls.page import Page
from coach.ui.i18n.messages import told
from coach.ui.i18n.numbers import breaths_a_minute, seconds_of_a_breath

OTHERS = [language for language in Language if language is not Language.EN]
WORDS = {
    Language.DE: ("Einatmen", "Ausatmen", "Atemzug", "Runde 1 von 2"),
    Language.ES: ("Inhala", "Exhala", "respiración", "Ronda 1 de 2"),
}
ENGLISH = re.compile(
    r"\b(the|and|your|you|with|breathe?s?|of|to|out|not|is|voice|sound|round|press|it|what)\b",
    re.IGNORECASE,
)


@pytest.fixture
def from_the_right(qapp: QApplication) -> Iterator[None]:
    pseudo = Pseudo()
    qapp.installTranslator(pseudo)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.removeTranslator(pseudo)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def opened(qtbot: QtBot, language: Language, size: tuple[int, int] = (1280, 800)) -> Stage:
    stage = Stage([rolldown(language)])
    qtbot.addWidget(stage.window)
    stage.open(*size)
    stage.settle()
    return stage


def texts(stage: Stage) -> set[str]:
    """Everything that can be read or heard of the window."""
    found: set[str] = {stage.window.windowTitle()}
    for widget in stage.window.findChildren(QWidget):
        found |= {widget.accessibleName(), widget.accessibleDescription()}
        found.add(re.sub("<.*?>", "", widget.toolTip()))
        if isinstance(widget, FitText):
            found.add(widget.whole)
        elif isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text().replace("&", ""))
    return found - {""}


def whole(button: QAbstractButton) -> bool:
    """Tell whether a button is within the window, and its text within the button."""
    window = button.window()
    # What scrolls may be anywhere; from left to right nothing does.
    left = button.mapTo(window, QPointF(0, 0)).x()
    inside = left >= 0 and left + button.width() <= window.width()
    if not isinstance(button, Button):
        return inside and button.width() >= button.minimumSizeHint().width()
    text = button.text().replace("&", "")
    return inside and QFontMetrics(button.shown_font()).horizontalAdvance(text) <= button.width()


def walk(stage: Stage) -> Iterator[None]:
    """Go through all pages and all that can happen in a session."""
    window, bridge = stage.window, stage.flow.session.bridge
    stage.voice_ready()
    for page in (window.choose, window.preferences, window.lag):
        window.turn_to(page)
        yield
    window.turn_to(window.choose)
    window.choose.forward.click()
    yield
    stage.read_to_the_end()
    window.screening.applies.click()
    yield
    window.way_out.go_back.click()
    stage.read_to_the_end()
    window.screening.none.click()
    yield
    window.setup.begin_button.click()
    stage.pass_until(lambda: stage.state is State.WAITING)
    yield
    bridge.do(*GO_ON)
    stage.pass_gates()
    stage.pass_until(lambda: stage.state is State.RUNNING)
    # One round, and a look at each phase of each breath.
    for _ in range(20):
        stage.pass_time(4)
        yield
    bridge.do(Action.PAUSE)
    stage.pass_time(1)
    yield
    bridge.do(Action.RESUME)
    stage.pass_time(8)
    bridge.do(Action.STOP)
    stage.pass_time(2)
    yield
    stage.window.close()
    stage.pass_time(1)
    yield
    stage.press(Qt.Key.Key_Return)
    stage.pass_until(lambda: stage.page is window.stopped)
    yield
    window.turn_to(window.done)
    yield


@pytest.mark.slow
@pytest.mark.parametrize("language", OTHERS, indirect=True)
def test_no_english_word_is_left_on_any_page(qtbot: QtBot, language: Language) -> None:
    stage, seen = opened(qtbot, language), set[str]()
    for _ in walk(stage):
        seen |= texts(stage)
    assert sorted(text for text in seen if ENGLISH.search(text.replace("Breath Coach", ""))) == []
    everything = " ".join(seen)
    assert [word for word in WORDS[language] if word not in everything] == []
    stage.flow.close()


@pytest.mark.slow
@pytest.mark.parametrize("size", [(1280, 800), (640, 480)])
@pytest.mark.parametrize("language", OTHERS, indirect=True)
def test_no_word_is_cut_off(qtbot: QtBot, language: Language, size: tuple[int, int]) -> None:
    stage, cut = opened(qtbot, language, size), set[str]()
    for _ in walk(stage):
        stage.settle()
        for label in stage.page.findChildren(FitText):
            if label.isVisible() and label.text() != label.whole:
                cut.add(label.whole)
        for button in stage.page.findChildren(QAbstractButton):
            if button.isVisible() and not whole(button):
                cut.add(button.text())
    assert cut == set()
    stage.flow.close()


@pytest.mark.slow
@pytest.mark.parametrize("language", Language, indirect=True)
def test_on_each_page_every_letter_chooses_one_button(qtbot: QtBot, language: Language) -> None:
    stage = opened(qtbot, language)
    window, twice = stage.window, set[str]()
    for page in window.findChildren(Page):
        letters = [
            button.text()[button.text().index("&") + 1].lower()
            for button in page.findChildren(QAbstractButton)
            if "&" in button.text()
        ]
        twice |= {f"{page.title.text()}: {x}" for x in letters if letters.count(x) > 1}
    assert twice == set()
    stage.flow.close()


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        (Language.DE, "1 Runde", "3 Runden"),
        (Language.ES, "1 ronda", "3 rondas"),
        (Language.EN, "1 round", "3 rounds"),
    ],
    indirect=["language"],
)
def test_one_and_many_are_told_apart(language: Language, one: str, many: str) -> None:
    del language
    translate = QCoreApplication.translate
    assert translate("RoutineDetail", "%n round(s)", None, 1) == one
    assert translate("RoutineDetail", "%n round(s)", None, 3) == many


@pytest.mark.parametrize("language", [Language.DE], indirect=True)
def test_numbers_have_a_comma_where_they_have_one(language: Language) -> None:
    del language
    assert breaths_a_minute(5.5) == "5,5 Atemzüge / min"
    assert seconds_of_a_breath(Breathing(6.0, 0.4)) == "ein 4,0 s   aus 6,0 s"


@pytest.mark.parametrize("language", [Language.DE], indirect=True)
def test_what_is_told_from_outside_is_translated(language: Language) -> None:
    del language
    assert told(reasons.UNPLUGGED).startswith("Die Verbindung zum Lautsprecher oder Kopfhörer")
    missing = told(reasons.missing("libpulse.so.0: {x}"))
    assert missing.startswith("Eine Bibliothek, die der Ton braucht, fehlt (libpulse.so.0: {x}).")
    assert told("Something new.") == "Something new."


@pytest.mark.parametrize("language", [Language.DE], indirect=True)
def test_what_the_system_says_stands_within_a_translated_notice(
    language: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del language
    there = tmp_path / "{x}"
    monkeypatch.setattr(settings_file.platformdirs, "user_config_path", lambda *_, **__: there)
    there.write_text("no folder")
    notice, where = settings_file.save(Settings()), settings_file.path()
    assert notice
    assert told(notice.message) == (
        f"Deine Einstellungen konnten nicht gespeichert werden: File exists ({where}). "
        "Sie gelten, bis du Breath Coach schließt."
    )


@pytest.mark.parametrize("language", [Language.DE], indirect=True)
def test_what_crosses_a_pipe_is_still_translated(language: Language) -> None:
    del language
    assert told(pickle.loads(pickle.dumps(reasons.FORMAT))).startswith("Der Lautsprecher kann")  # noqa: S301 - our own
    ours, theirs = Pipe()
    with ours, theirs:
        send(theirs, Unusable(Message("{file} is damaged", file="a{b}c")))
        answer = receive_answer(ours)
    assert isinstance(answer, Unusable)
    assert told(answer.why) == "a{b}c ist beschädigt"


@pytest.fixture
def speaker(tmp_path: Path) -> Speaker:
    """A speaker that is asked for nothing, so that it starts nothing."""
    return Speaker(["Einatmen."], cache=ClipCache(tmp_path), voices=[], language=Language.DE)


def failed(voice: Voice) -> tuple[Voice, Message]:
    return voice, Message("{voice} could not be loaded: {problem}.", voice=IT, problem="gone")


@pytest.mark.parametrize("language", [Language.DE], indirect=True)
def test_why_no_voice_speaks_is_told_in_the_persons_language(
    language: Language, speaker: Speaker
) -> None:
    speaker.failures.append(failed(find_voices(language)[-1]))
    notice = speaker.progress.notice
    assert notice == (
        "No voice for German could be started, so tones and words on the screen take its place. "
        "eSpeak could not be loaded: gone. Install Breath Coach again, or your system's package "
        "espeak-ng."
    )
    assert told(notice) == (
        "Es ließ sich keine Stimme für Deutsch starten. Stattdessen gibt es Töne und Worte auf "
        "dem Bildschirm. eSpeak ließ sich nicht laden: gone. Installier Breath Coach neu oder "
        "das Paket espeak-ng deines Systems."
    )


@pytest.mark.parametrize("language", [Language.DE], indirect=True)
def test_a_line_that_cannot_be_said_is_named_in_the_persons_language(
    language: Language, speaker: Speaker
) -> None:
    speaker.unsaid.append("In ---")
    assert told(speaker.progress.notice or "") == (
        "Sanfte Töne kann „In ---“ nicht sagen. Stattdessen gibt es einen Ton und die Worte auf "
        "dem Bildschirm. Formulier den Satz anders."
    )
    speaker.unsaid += ["a", "b", "c"]
    speaker.failures.append(failed(find_voices(language)[-1]))
    both = told(speaker.progress.notice or "")
    assert both.startswith("Sanfte Töne kann „In ---“ und 3 weitere Sätze nicht sagen.")
    assert "Es ließ sich keine Stimme für Deutsch starten." in both


@pytest.mark.parametrize("language", [Language.DE], indirect=True)
def test_where_no_voice_speaks_the_language_the_window_says_so(
    qtbot: QtBot, language: Language, speaker: Speaker
) -> None:
    stage = opened(qtbot, language)
    speaker.failures.append(failed(find_voices(language)[-1]))
    notice = speaker.progress.notice
    stage.window.voice_bar.show_progress(Progress(3, 3, TONES, finished=True, notice=notice))
    assert stage.window.voice_bar.name.text() == "Stimme: Sanfte Töne"
    shown = stage.window.voice_bar.notice.text()
    assert "keine Stimme für Deutsch" in shown
    assert "das Paket espeak-ng deines Systems." in shown
    stage.flow.close()


@pytest.mark.parametrize("language", [Language.DE], indirect=True)
def test_a_try_that_is_not_heard_says_why_in_the_persons_language(
    qtbot: QtBot, language: Language
) -> None:
    stage = opened(qtbot, language)
    stage.voice_ready()
    stage.window.turn_to(stage.window.preferences)
    stage.window.preferences.sound.try_button.click()
    device = stage.devices[-1]
    with qtbot.waitSignal(stage.flow.trials.trial.ended):
        device.failures.append(Failed(device.take, reasons.NO_LOUDSPEAKER))
    assert stage.window.preferences.voice.words.text().startswith("Weder Lautsprecher")
    stage.flow.close()


@pytest.mark.parametrize("language", [Language.DE], indirect=True)
def test_what_is_wrong_with_a_file_is_told_in_the_persons_language(
    qtbot: QtBot, language: Language, tmp_path: Path
) -> None:
    del language
    (tmp_path / "mine.toml").write_text("format = 1\nid = 3\nname = 4\nsteps = []\n")
    stage = Stage([load(tmp_path / "mine.toml")])
    qtbot.addWidget(stage.window)
    stage.open()
    card = stage.window.choose.findChild(BrokenCard)
    letters, names, steps = card.accessibleDescription().splitlines()
    assert letters == (
        "mine.toml: id: erwartet: höchstens 40 Kleinbuchstaben, Ziffern und einzelne "
        "Bindestriche, etwa roll-up, gefunden: 3"
    )
    assert names.endswith("name: erwartet: Text von 1 bis 60 Zeichen in einer Zeile, gefunden: 4")
    assert steps.endswith("eine Liste von 1 bis 40 Tabellen, gefunden: eine Liste der Länge 0")
    stage.flow.close()


@pytest.mark.parametrize("language", [Language.DE], indirect=True)
def test_a_routine_in_another_language_only_says_so(qtbot: QtBot, language: Language) -> None:
    stage = Stage([rolldown(Language.EN), rolldown(language)])
    qtbot.addWidget(stage.window)
    stage.open()
    detail = stage.window.choose.detail
    detail.show_routine(rolldown(Language.EN))
    assert detail.language.text() == "Texte und Stimme hat diese Übung nur auf Englisch."
    assert detail.language.isVisible()
    detail.show_routine(rolldown(language))
    assert not detail.language.isVisible()
    stage.flow.close()


def test_the_settings_decide_and_else_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    assert wished_language("de") is Language.DE
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _self: ["fr-FR", "es-ES"])
    assert wished_language("") is Language.ES


def share_of_sea(widget: QWidget, sea: tuple[int, ...]) -> tuple[int, int]:
    """How many pixels are filled in the left and in the right half."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    middle, row = image.width() // 2, image.height() // 2
    at = [image.pixelColor(x, row).getRgb()[:3] == sea for x in range(image.width())]
    return sum(at[:middle]), sum(at[middle:])


def first_ink(label: QLabel) -> int:
    """Where a label's text begins, in pixels from the left."""
    image = QImage(label.size(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    label.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    inked = (
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).alpha() for y in range(image.height()))
    )
    return next(inked)


@pytest.mark.slow
@pytest.mark.usefixtures("from_the_right")
def test_from_right_to_left_sliders_and_bars_fill_from_the_right(qtbot: QtBot) -> None:
    stage = opened(qtbot, Language.EN)
    sea = stage.look.colour("sea").getRgb()[:3]
    window = stage.window
    slider = window.choose.detail.tempo.slider
    slider.setValue(slider.minimum() + (slider.maximum() - slider.minimum()) // 4)
    stage.settle()
    left, right = share_of_sea(slider, sea)
    assert (left, right > 10) == (0, True)
    # Pressed near the left end it goes up.
    QTest.mouseClick(
        slider, Qt.MouseButton.LeftButton, NO_MODIFIER, QPoint(12, slider.height() // 2)
    )
    assert slider.value() > slider.maximum() * 0.9
    # As Qt's own sliders do, so that the arrow points where the knob goes.
    value = slider.value()
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() < value
    stage.begin()
    stage.pass_until(lambda: stage.state is State.RUNNING)
    stage.pass_time(20)
    stage.settle()
    # A number alone, which has no direction, stands where the words stand.
    seconds = window.session.words.seconds
    assert seconds.text().isdigit()
    assert first_ink(seconds) > seconds.width() / 2
    left, right = share_of_sea(window.session.bar, sea)
    assert (left, right > 10) == (0, True)
    window.voice_bar.bar.setRange(0, 4)
    window.voice_bar.bar.setValue(1)
    left, right = share_of_sea(window.voice_bar.bar, sea)
    assert (left, right > 5) == (0, True)
    stage.flow.close()


def test_what_one_searches_for_never_runs_into_the_glass(qtbot: QtBot) -> None:
    stage = opened(qtbot, Language.EN)
    search = stage.window.choose.wanted.search
    margins = search.textMargins()
    assert margins.left() > margins.right()
    stage.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    turned = search.textMargins()
    assert (turned.left(), turned.right()) == (margins.right(), margins.left())
    stage.flow.close()


@pytest.mark.slow
@pytest.mark.usefixtures("from_the_right")
@pytest.mark.parametrize("size", [(1280, 800), (640, 480)])
def test_from_right_to_left_nothing_longer_is_cut_off(qtbot: QtBot, size: tuple[int, int]) -> None:
    stage, cut = opened(qtbot, Language.EN, size), set[str]()
    for _ in walk(stage):
        stage.settle()
        for button in stage.page.findChildren(QAbstractButton):
            if button.isVisible() and not whole(button):
                cut.add(button.text())
    assert cut == set()
    stage.flow.close()
