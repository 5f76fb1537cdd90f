"""The tempo as it is shown: what was chosen, and why a breath goes otherwise."""

import pytest
from pytestqt.qtbot import QtBot
from support.chosen import settings_of
from support.window.stage import Stage, rolldown

pytestmark = pytest.mark.slow


def shown(tempo: float, qtbot: QtBot, hold_out: float = 0.0) -> dict[str, set[str]]:
    """What the tempo says of each step of a session's first round."""
    stage = Stage([rolldown()], settings_of(tempo=tempo, hold_out=hold_out))
    qtbot.addWidget(stage.window)
    stage.open()
    stage.begin()
    page, said = stage.window.session, dict[str, set[str]]()
    while stage.page is page:
        stage.pass_time(0.5)
        step, meaning = page.words.heading.whole, page.tempo.words.meaning.whole
        said.setdefault(step, set()).add(meaning)
        assert page.tempo.words.value.whole.startswith(f"{tempo:.1f}")
    return said


def test_a_breath_that_is_slower_for_the_head_says_why(qtbot: QtBot) -> None:
    said = shown(9.0, qtbot)
    for step in ("Fold", "Round down", "Hang", "Roll up"):
        assert said[step] == {"Slower here, for your head"}
    assert said["Stand"] == {"in 2.7 s   out 4.0 s"}


def test_a_breath_that_may_not_be_so_slow_says_why(qtbot: QtBot) -> None:
    said = shown(3.0, qtbot)
    assert said["Hang"] == {"Not so slow here, for your head"}
    assert said["Stand"] == {"in 8.0 s   out 12.0 s"}


def test_a_pause_that_is_left_out_for_the_head_says_why(qtbot: QtBot) -> None:
    assert shown(6.0, qtbot, hold_out=1.0)["Hang"] == {"No pauses here, for your head"}


def test_at_a_calm_tempo_nothing_has_to_be_explained(qtbot: QtBot) -> None:
    assert set.union(*shown(6.0, qtbot).values()) == {"in 4.0 s   out 6.0 s"}


@pytest.mark.parametrize(("tempo", "named"), [(10.0, False), (10.1, True), (15.0, True)])
def test_a_fast_breath_is_called_a_resting_one(stage: Stage, tempo: float, *, named: bool) -> None:
    slider = stage.window.choose.detail.tempo
    slider.slider.setValue(round(tempo * 10))
    assert (slider.words.meaning.whole == "A resting breath, not a deep one") is named
