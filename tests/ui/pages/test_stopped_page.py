"""After a stop: whom to call, by the number that holds here, and what each feeling may mean."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coach.core.routine.language import Language
from coach.ui.i18n.emergency import number_for
from coach.ui.i18n.translation import speak
from coach.ui.look.theme import Look
from coach.ui.pages.stopped import StoppedPage

# Signs that cannot wait: heart, fainting, bleeding in the head, stroke, cauda equina.
CALL_FOR = {
    Language.EN: ("chest", "fainting", "headache", "speech", "sight", "leg", "numb", "bladder"),
    Language.DE: ("Brust", "Ohnmacht", "Kopfschm", "Sprechen", "Sehen", "Bein", "Taub", "Blase"),
    Language.ES: ("pecho", "desmayo", "cabeza", "hablar", "ver", "pierna", "sensib", "vejiga"),
}
TOLD_APART = {
    Language.EN: ("Tingling, numb", "Tingling fingers", "Dizz", "Pressure in", "A sharp pain"),
    Language.DE: ("Kribbeln, Taub", "Kribbeln in den F", "Schwindel", "Druck in", "Ein stechender"),
    Language.ES: ("Hormigueo, ", "Hormigueo en los d", "Mareo", "Presión en", "Un dolor agudo"),
}


@pytest.fixture(params=Language)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    before = QLocale()
    translators = speak(qapp, request.param)
    yield request.param
    for translator in translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("region", "place", "number"),
    [
        ("DE", "DE", "112"),
        ("AT", "", "112"),
        ("ES", "ES", "112"),
        # Spain's islands have a code of their own in a locale.
        ("IC", "ES", "112"),
        ("IE", "IE", "112"),
        ("CH", "DE", "112"),
        ("US", "US", "911"),
        ("CA", "US", "911"),
        ("GB", "GB", "999"),
        ("GB", "", "999"),
        # Set to American English in Europe; abroad; nowhere; and where we do not know it.
        ("US", "DE", ""),
        ("DE", "US", ""),
        ("GB", "ES", ""),
        ("US", "IN", ""),
        ("", "DE", ""),
        ("", "", ""),
        ("AR", "AR", ""),
    ],
)
def test_the_emergency_number_is_the_one_that_holds_here_or_none(
    region: str, place: str, number: str
) -> None:
    assert number_for(region, place) == number


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no variable sets the region")
@pytest.mark.parametrize(
    ("region", "zone", "number"),
    [
        ("de_AT.UTF-8", "Europe/Vienna", "112"),
        ("es_MX.UTF-8", "America/Mexico_City", "911"),
        ("en_GB.UTF-8", "Europe/London", "999"),
        ("en_US.UTF-8", "Europe/Berlin", ""),
        ("C", "UTC", ""),
    ],
)
def test_the_system_is_asked_where_it_is(region: str, zone: str, number: str) -> None:
    ask = "from coach.ui.i18n.emergency import emergency_number; print(emergency_number())"
    told = subprocess.run(
        [sys.executable, "-c", ask],
        env={**os.environ, "LC_ALL": region, "TZ": zone},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == number


def lines_of(page: StoppedPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_what_cannot_wait_is_told_first(qtbot: QtBot, language: Language) -> None:
    page = StoppedPage(Look(Qt.ColorScheme.Light))
    qtbot.addWidget(page)
    lines = lines_of(page)
    call = next(line for line in lines if CALL_FOR[language][-1] in line)
    assert [sign for sign in CALL_FOR[language] if sign not in call] == []
    feelings = [place for place, line in enumerate(lines) if line.startswith(TOLD_APART[language])]
    assert len(feelings) == len(TOLD_APART[language])
    assert lines.index(call) < min(feelings)


@pytest.mark.parametrize(("number", "named"), [("112", True), ("", False)])
def test_a_number_is_named_where_it_is_known(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, language: Language, number: str, *, named: bool
) -> None:
    monkeypatch.setattr("coach.ui.pages.stopped.emergency_number", lambda: number)
    page = StoppedPage(Look(Qt.ColorScheme.Light))
    qtbot.addWidget(page)
    call = next(line for line in lines_of(page) if CALL_FOR[language][-1] in line)
    assert "{" not in call
    assert any(sign.isdigit() for sign in call) is named
    assert number in call
