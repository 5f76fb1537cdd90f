"""What a screen reader is told of a session, and when."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from support.chosen import settings_of, wish
from support.window.stage import Stage

from coach.core.score.timeline import State
from coach.storage.settings import Sounds
from coach.ui.app.announcer import Announcer

pytestmark = pytest.mark.slow


@pytest.fixture
def told(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """Each announcement, and whether the voice was speaking."""
    found: list[tuple[str, bool]] = []

    def announce(_: Announcer, text: str) -> None:
        conductor = stage.flow.session.bridge.conductor
        assert conductor
        found.append((text, conductor.tick().speaking))

    monkeypatch.setattr(Announcer, "_announce", announce)
    return found


def test_with_the_voice_only_steps_are_told_and_never_over_it(
    stage: Stage, told: list[tuple[str, bool]]
) -> None:
    stage.begin()
    stage.pass_until(lambda: stage.page is stage.window.done)
    steps = {step.name for step in stage.window.choose.routine.steps}
    assert {text for text, _ in told} <= steps | {"Sound check"}
    assert not any(speaking for _, speaking in told)
    assert len(told) > 5
    # A step that is over before the voice is silent is not told late.
    names = [text for text, _ in told]
    assert all(one != next_one for one, next_one in pairwise(names))


def test_without_the_voice_the_phases_are_told_as_well(
    stage: Stage, told: list[tuple[str, bool]]
) -> None:
    wish(stage.wishes, sounds=Sounds.BREATH)
    stage.begin()
    stage.pass_until(lambda: stage.window.session.words.heading.whole == "Hang")
    told.clear()
    stage.pass_time(18)
    assert [text for text, _ in told] == ["Breathe out", "Breathe in", "Breathe out"]
    stage.press(Qt.Key.Key_Space)
    stage.pass_time(0.5)
    assert told[-1][0] == "Paused"


def test_with_the_picture_alone_the_phases_are_told(
    stage: Stage, told: list[tuple[str, bool]]
) -> None:
    stage.begin()
    stage.pass_until(lambda: stage.state is State.RUNNING)
    stage.pass_time(12)
    told.clear()
    stage.window.session.alone_wanted.emit()
    stage.pass_time(12)
    assert "Breathe in" in " ".join(text for text, _ in told)


def test_a_second_session_is_told_from_the_start(qtbot: QtBot) -> None:
    stage = Stage(settings=settings_of(sounds=Sounds.BREATH))
    qtbot.addWidget(stage.window)
    stage.open()
    texts: list[str] = []
    announcer = Announcer(stage.window)
    announcer._announce = texts.append  # type: ignore[method-assign]  # noqa: SLF001 - to hear it
    stage.begin(gates=False)
    conductor = stage.flow.session.bridge.conductor
    assert conductor
    for _ in range(2):
        announcer.begin(voiceless=True)
        announcer.show(conductor.tick())
        announcer.show(conductor.tick())
    assert len(texts) == 2
    stage.flow.close()
