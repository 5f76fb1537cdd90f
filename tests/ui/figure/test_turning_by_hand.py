"""The figure as it is turned by hand: how far, how it goes back, and that all of it stays seen."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from support.window.stage import DAY

from coach.core.routine.breathing import Breathing
from coach.core.routine.guidance import Guidance
from coach.core.score.compiler import compile_timeline
from coach.core.score.plan import Plan
from coach.core.score.timeline import Timeline
from coach.storage.routines import find
from coach.ui.figure.space.frame import points_of
from coach.ui.figure.space.led.orbit import OWN, Orbit, Turn
from coach.ui.figure.turn_input import TurnInput
from coach.ui.figure.view import FigureView
from coach.ui.look.theme import Look

PLACE = QRectF(0, 0, 200, 200)
LEFT = Qt.MouseButton.LeftButton


def test_it_is_tilted_no_further_than_the_floor_and_right_above() -> None:
    assert OWN.on(Turn(10.0, -40.0), 8.0) == Turn(10.0, -8.0)
    assert OWN.on(Turn(0.0, 400.0), 8.0).on(Turn(0.0, -15.0), 8.0) == Turn(0.0, 62.0)


def test_it_goes_back_the_shorter_way_and_may_be_taken_hold_of_meanwhile() -> None:
    orbit = Orbit()
    orbit.turn(Turn(300.0, 0.0), 3.0, 10.0)
    assert orbit.is_held
    orbit.go_back(20.0)
    ways = [orbit.at(20.0 + second / 10).azimuth for second in range(20)]
    assert ways == sorted(ways)
    assert (ways[0], ways[-1]) == (-60.0, 0.0)
    orbit.turn(Turn(5.0, 0.0), 3.0, 20.5)
    assert -60.0 < orbit.at(99.0).azimuth == orbit.at(20.5).azimuth < 5.0
    orbit.go_back(21.0, at_once=True)
    assert orbit.at(21.0) == OWN


def led(name: str) -> tuple[FigureView, Timeline]:
    routine = find(name).with_prop(None)
    view = FigureView(Look(DAY))
    view.begin(routine, None)
    assert view.can_show(routine.every_step[0])
    return view, compile_timeline(Plan(routine, 1, {}, Guidance(get_ready=5.0)), Breathing())


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["back-on-the-floor", "calves-at-the-wall"])
def test_from_wherever_it_is_seen_all_of_it_stays_in_its_circle(name: str) -> None:
    view, timeline = led(name)
    time = timeline.end / 2
    view.show(timeline, time, PLACE)
    before = view.space.camera
    for _ in range(8):
        view.turn(Turn(45.0, 9.0))
        view.show(timeline, time, PLACE)
        now = view.space.shown
        assert now
        frame = now.camera.frame
        away = np.hypot(*(points_of(now.body) - (frame.x, frame.y)).T) * frame.scale
        assert away.max() <= 0.5
    view.space.still = True
    view.turn_back()
    view.show(timeline, time, PLACE)
    assert view.space.camera == before


@pytest.mark.parametrize("turned", [False, True])
def test_it_turns_the_way_the_hand_goes_upside_down_as_well(qtbot: QtBot, *, turned: bool) -> None:
    look, place = Look(DAY), QWidget()
    qtbot.addWidget(place)
    place.resize(240, 240)
    look.turn(turned=turned)
    turns: list[Turn] = []
    hand = TurnInput(look, place, place)
    hand.turned.connect(turns.append)
    QTest.mousePress(place, LEFT, pos=QPoint(50, 50))
    assert turns == []
    hand.be_active(active=True)
    QTest.mousePress(place, LEFT, pos=QPoint(50, 50))
    assert place.cursor().shape() is Qt.CursorShape.ClosedHandCursor
    QTest.mouseMove(place, QPoint(80, 60))
    QTest.mouseRelease(place, LEFT, pos=QPoint(80, 60))
    QTest.mouseMove(place, QPoint(100, 100))
    assert turns == [Turn(30.0, -10.0) if turned else Turn(-30.0, 10.0)]
    assert place.cursor().shape() is Qt.CursorShape.OpenHandCursor
