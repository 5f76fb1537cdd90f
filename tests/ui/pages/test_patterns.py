"""A pattern of one's own: made, named, chosen where the tempo is, and refused with a reason."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from support.chosen import settings_of
from support.window.stage import Stage, rolldown

from coach.core.routine.breathing import Phase
from coach.core.routine.language import Language
from coach.core.routine.pattern import Pattern
from coach.core.routine.position import Position
from coach.core.routine.rhythm import Rhythm
from coach.core.routine.routine import Routine
from coach.storage.routines.screening_files import screenings
from coach.storage.settings import Settings
from coach.ui.pages.preferences.patterns import PatternPrefs
from coach.ui.session.circle import EMPTY, FULL

pytestmark = pytest.mark.slow

KEY = Qt.Key
MINE = Pattern((3.0, 0.0, 5.0, 0.0), 7.5)


def seated() -> Routine:
    """Nothing but sitting: the steps of the roll-down in which somebody stands upright."""
    good = rolldown()
    steps = tuple(step for step in good.steps if not step.head_down)
    sitting = tuple(replace(step, position=Position.SITTING) for step in steps)
    return replace(good, id="seated", name="Seated", steps=sitting, position=Position.SITTING)


@pytest.fixture
def sitting(qtbot: QtBot) -> Stage:
    stage = Stage([seated(), rolldown()], settings=settings_of(tempo=6.5, routine="seated"))
    qtbot.addWidget(stage.window)
    stage.open()
    stage.settle()
    return stage


@pytest.fixture
def prefs(stage: Stage) -> PatternPrefs:
    stage.window.choose.preferences.click()
    return stage.window.preferences.patterns


def chosen(stage: Stage) -> tuple[str, float | None]:
    breath = stage.wishes.settings.breath
    return breath.pattern, breath.pattern_tempo


def test_a_long_name_makes_no_page_wider_than_the_window(qtbot: QtBot) -> None:
    patterns = {"W" * 40: MINE}
    breath = replace(Settings().breath, patterns=patterns)
    stage = Stage([rolldown()], settings=Settings().having(breath))
    qtbot.addWidget(stage.window)
    stage.open(640, 480)
    stage.window.choose.preferences.click()
    stage.settle()
    for page in (stage.window.preferences, stage.window.choose):
        assert page.view.widget().width() <= page.view.viewport().width()
    pill = stage.window.choose.detail.pattern.pills.pills["W" * 40]
    assert pill.accessibleName() == "W" * 40


def test_a_sigh_is_chosen_by_keys_and_seen_as_two_inhales(sitting: Stage) -> None:
    detail = sitting.window.choose.detail
    sitting.tab_to(detail.tap.button)
    sitting.press(KEY.Key_Tab)
    assert detail.pattern.pills.pills[""].hasFocus(), "right after the tempo"
    sitting.press(KEY.Key_Right, 4)
    assert chosen(sitting) == ("sigh", None)
    assert detail.tempo.words.value.whole == "5.0 breaths / min"
    assert detail.tempo.words.meaning.whole == "in 2.6 + 1.4 s   out 8.0 s"
    sitting.begin()
    page, conductor = sitting.window.session, sitting.flow.session.bridge.conductor
    assert conductor
    radii: list[float] = []

    def second() -> bool:
        now = conductor.tick()
        if now.place and now.place.phase is Phase.INHALE:
            radii.append(page.circle.radius / page.circle.ring_radius)
        return now.tops_up

    sitting.pass_until(second, tick=0.25)
    # It has swollen for the most part by then, and swells once more.
    assert max(radii) == pytest.approx(EMPTY + 0.8 * (FULL - EMPTY), abs=0.01)
    assert page.words.phase.whole == "And more"

    def out() -> bool:
        return not second()

    sitting.pass_until(out)
    assert max(radii) == pytest.approx(FULL, abs=0.01)


def test_the_slider_of_a_session_keeps_the_proportions_and_the_person_their_own_tempo(
    sitting: Stage,
) -> None:
    sitting.window.choose.detail.pattern.pills.pills["box"].click()
    sitting.begin()
    session = sitting.window.session
    assert session.tempo.words.meaning.whole == "in 4.0 s   hold 4.0 s   out 4.0 s   wait 4.0 s"
    session.tempo.slider.setValue(30)
    assert session.tempo.words.meaning.whole == "in 5.0 s   hold 5.0 s   out 5.0 s   wait 5.0 s"
    assert chosen(sitting) == ("box", 3.0)
    assert sitting.wishes.settings.breath.tempo == 6.5


def test_what_a_routine_refuses_is_said_beside_the_choice_and_changes_nothing(
    sitting: Stage,
) -> None:
    choose = sitting.window.choose
    choose.detail.pattern.pills.pills["box"].click()
    assert not choose.detail.pattern.words.isVisible()
    told: list[str] = []
    choose.detail.pattern.said.connect(told.append)
    choose.cards["hamstring-rolldown"].click()
    words = (
        "Not here: Its pauses are longer than 2 s, and your head goes down in this routine. "
        "You breathe as the routine asks."
    )
    assert choose.detail.pattern.words.isVisible()
    assert choose.detail.pattern.words.text() == words
    assert choose.detail.pattern.pills.pills["box"].accessibleDescription() == words
    assert told == [words], "once, for whoever hears the window"
    assert choose.detail.tempo.words.meaning.whole == "in 3.7 s   out 5.5 s"
    sitting.begin()
    assert sitting.window.session.tempo.tempo == pytest.approx(6.5)


def test_who_holds_the_breath_for_long_is_asked_what_speaks_against_it(sitting: Stage) -> None:
    window, asked = sitting.window, []
    for name in ("", "box"):
        window.choose.detail.pattern.pills.pills[name].click()
        window.choose.forward.click()
        found = window.screening.findChildren(type(window.screening.title))
        asked.append({label.text() for label in found if label.isVisibleTo(window)})
        window.screening.go_back.click()
    holds = set(screenings(Language.EN)["holds"].skip)
    assert not holds <= asked[0]
    assert holds <= asked[1]


def test_in_a_fold_a_sigh_is_one_inhale_and_that_is_said(stage: Stage) -> None:
    detail = stage.window.choose.detail
    detail.pattern.pills.pills["sigh"].click()
    assert detail.pattern.words.text().startswith("Where your head is down you breathe in once")
    stage.begin()
    conductor = stage.flow.session.bridge.conductor
    assert conductor

    def down() -> bool:
        place = conductor.tick().place
        return bool(place and place.step.id == "hang" and place.phase is Phase.EXHALE)

    stage.pass_until(down)
    assert stage.window.session.tempo.words.meaning.whole == "In once here, for your head"


def test_only_tempos_that_the_pattern_allows_can_be_chosen(stage: Stage) -> None:
    short = Pattern((3.0, 1.0, 4.0, 0.0), 7.5)
    stage.wishes.change(settings_of(patterns={"short": short}, pattern="short"))
    slider = stage.window.choose.detail.tempo.slider
    slider.setValue(slider.minimum())
    # Slower, the pause of one who stands would be longer than 2 s.
    assert stage.window.choose.detail.tempo.words.meaning.whole.startswith("in 5.9 s   hold 2.0 s")
    assert chosen(stage) == ("short", 3.8)


def test_one_tempo_alone_is_shown_as_well(stage: Stage) -> None:
    fixed = replace(rolldown(), rhythm=Rhythm(6.0, 6.0, 6.0))
    stage.window.choose.offer(fixed)
    stage.settle()
    assert stage.window.choose.detail.tempo.tempo == pytest.approx(6.0)


def test_one_of_your_own_is_made_changed_deleted_and_brought_back_by_keys(
    stage: Stage, prefs: PatternPrefs
) -> None:
    stage.tab_to(prefs.new)
    stage.press(KEY.Key_Return)
    editor = prefs.editor
    assert editor.name.hasFocus()
    assert (editor.save.isEnabled(), editor.words.text()) == (False, "It needs a name.")
    QTest.keyClicks(editor.name, "<b>R&D</b> 4-2-6")
    stage.tab_to(editor.parts[1].slider)
    stage.press(KEY.Key_Right, 4)
    assert editor.words.text() == "5.0 breaths / min:   in 4.0 s   hold 2.0 s   out 6.0 s"
    stage.tab_to(editor.sigh.pills[False])
    stage.press(KEY.Key_Right)
    stage.tab_to(editor.save)
    stage.press(KEY.Key_Return)
    stage.settle()
    name, made = "<b>R&D</b> 4-2-6", Pattern((4.0, 2.0, 6.0, 0.0), 5.0, sigh=True)
    assert stage.saved[-1].breath.patterns == stage.wishes.settings.breath.patterns == {name: made}
    assert chosen(stage) == (name, None)
    assert not editor.isVisible()
    pill = prefs.choice.pills.pills[name]
    assert pill.hasFocus()
    assert (pill.text(), pill.accessibleName()) == (name, name)
    assert name in stage.window.choose.detail.pattern.pills.pills

    stage.tab_to(prefs.change)
    stage.press(KEY.Key_Return)
    editor.name.setText("Evening")
    editor.sigh.pills[False].click()
    stage.press(KEY.Key_Return)
    assert stage.wishes.settings.breath.patterns == {"Evening": replace(made, sigh=False)}

    stage.settle()
    stage.tab_to(prefs.delete)
    stage.press(KEY.Key_Return)
    assert (stage.wishes.settings.breath.patterns, chosen(stage)[0]) == ({}, "")
    assert prefs.gone.text() == "Deleted: Evening"
    assert prefs.undo.hasFocus()
    stage.press(KEY.Key_Return)
    assert chosen(stage) == ("Evening", None)
    assert list(stage.saved[-1].breath.patterns) == ["Evening"]


def test_a_ratio_has_a_tempo_of_its_own(stage: Stage, prefs: PatternPrefs) -> None:
    prefs.new.click()
    editor = prefs.editor
    assert not editor.tempo.isVisible()
    editor.name.setText("Ratio")
    ratio = list(editor.measure.pills.values())[1]
    ratio.click()
    for slider, part in zip(editor.parts, (1.0, 0.0, 2.0, 0.5), strict=True):
        slider.slider.setValue(round(2 * part))
    editor.tempo.slider.setValue(50)
    assert editor.parts[2].value.text() == "2.0"
    editor.save.click()
    assert stage.wishes.settings.breath.patterns["Ratio"] == Pattern((1.0, 0.0, 2.0, 0.5), 5.0)
    # And it comes back as the ratio that it was.
    prefs.change.click()
    assert ratio.isChecked()
    assert editor.pattern == Pattern((1.0, 0.0, 2.0, 0.5), 5.0)


@pytest.mark.parametrize(
    ("parts", "name", "problem"),
    [
        ((1, 0, 1, 0), "mine", "A breath takes 4.0 to 20.0 s; this one takes 2.0 s."),
        ((8, 4, 8, 4), "mine", "A breath takes 4.0 to 20.0 s; this one takes 24.0 s."),
        ((1, 0, 9, 0), "mine", "In and out take at least a fifth of the breath each."),
        ((3, 9, 3, 0), "mine", "A pause takes half of the breath at most."),
        ((4, 0, 6, 0), " \u202e ", "It needs a name."),
        ((4, 0, 6, 0), "old", "Another pattern has this name."),
        ((4, 0, 6, 0), "Box", "Another pattern has this name."),
    ],
)
def test_what_cannot_be_kept_says_why(
    stage: Stage, prefs: PatternPrefs, parts: tuple[int, ...], name: str, problem: str
) -> None:
    stage.wishes.change(settings_of(patterns={"Old": MINE}))
    prefs.new.click()
    editor = prefs.editor
    editor.name.setText(name)
    for slider, part in zip(editor.parts, parts, strict=True):
        slider.slider.setValue(2 * part)
    assert (editor.words.text(), editor.save.isEnabled()) == (problem, False)
    assert editor.save.accessibleDescription() == problem


def test_while_a_pattern_divides_the_breath_the_sliders_rest(stage: Stage) -> None:
    stage.wishes.change(settings_of(pattern="sigh"))
    stage.window.choose.preferences.click()
    page = stage.window.preferences
    assert not page.breath.share.isEnabled()
    assert page.breath.led.isVisible()
    assert page.breath.seconds.text() == "in 2.6 + 1.4 s   out 8.0 s"
    assert page.patterns.choice.pills.pills["sigh"].hasFocus()
    stage.press(KEY.Key_Left, 4)
    assert chosen(stage)[0] == ""
    assert page.breath.share.isEnabled()
