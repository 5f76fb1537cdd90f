"""The circle that breathes."""

import time

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from support.window.stage import DAY, NIGHT, Stage

from coach.core.routine.breathing import Phase
from coach.ui.look.theme import Look
from coach.ui.session.circle import EMPTY, FULL, Breath, Circle


@pytest.fixture
def circle(qtbot: QtBot) -> Circle:
    window = QWidget()
    window.resize(500, 400)
    circle = Circle(Look(DAY))
    circle.setParent(window)
    circle.setGeometry(20, 10, 380, 380)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    # The window must outlive the test's setup.
    circle.keep = window  # type: ignore[attr-defined]
    return circle


def test_its_radius_is_an_affine_function_of_fullness(circle: Circle) -> None:
    painted: list[float] = []
    circle.on_paint = painted.append
    steps = [0.0, 0.1, 0.25, 0.5, 0.9, 1.0]
    for fullness in steps:
        circle.show_breath(Breath(fullness, 0.2 + fullness / 10, (0.4,), resting=False))
        QApplication.processEvents()
    low, high = painted[-len(steps)], painted[-1]
    assert low == pytest.approx(EMPTY * circle.ring_radius)
    assert high == pytest.approx(FULL * circle.ring_radius)
    expected = [low + (high - low) * fullness for fullness in steps]
    assert painted[-len(steps) :] == pytest.approx(expected)


def test_it_is_painted_when_something_moved_and_only_then(circle: Circle) -> None:
    painted: list[float] = []
    circle.on_paint = painted.append
    breath = Breath(0.5, 0.3, (0.4,), resting=False)
    circle.show_breath(breath)
    QApplication.processEvents()
    assert len(painted) == 1
    circle.show_breath(Breath(0.5, 0.3, (0.4,), resting=False))
    QApplication.processEvents()
    assert len(painted) == 1


def test_painting_only_what_moved_gives_the_whole_picture(circle: Circle) -> None:
    window = circle.window()
    for step in range(60):
        progress = step / 41 % 1.0
        fullness = min(1.0, progress / 0.4) if progress < 0.4 else (1 - progress) / 0.6
        # Whatever sign it has, and wherever that stands.
        phase = tuple(Phase)[step // 7 % 4]
        circle.show_breath(Breath(fullness, progress, (0.4,), resting=False, phase=phase))
        QApplication.processEvents()
        parts = window.screen().grabWindow(window.winId()).toImage()
        circle.update()
        QApplication.processEvents()
        whole = window.screen().grabWindow(window.winId()).toImage()
        assert _differing(parts, whole) == 0, step


def test_the_scheme_repaints_it(circle: Circle) -> None:
    before = circle.grab().toImage()
    circle._look.follow(NIGHT)  # noqa: SLF001 - the look it was given
    after = circle.grab().toImage()
    assert before.pixelColor(5, 5) != after.pixelColor(5, 5)


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_it_is_sharp_and_in_place_at_every_pixel_ratio(qtbot: QtBot, ratio: float) -> None:
    circle = Circle(Look(DAY))
    qtbot.addWidget(circle)
    circle.resize(200, 200)
    circle.devicePixelRatioF = lambda: ratio  # type: ignore[method-assign]  # another screen
    image = QImage(round(200 * ratio), round(200 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    circle.show_breath(Breath(1.0, 0.25, (0.4,), resting=False))
    circle.render(image)
    edge = round((100 - circle.radius) * ratio)
    middle = image.height() // 2
    inside, outside = (image.pixelColor(edge + d, middle) for d in (2, -3))
    assert inside != outside
    light = circle._look.colour("orb_core")  # noqa: SLF001 - as above
    source = image.pixelColor(round(82 * ratio), round(75 * ratio))
    assert abs(source.red() - light.red()) < 12


def test_the_edge_is_painted_where_it_is_seen_to_move_and_at_each_turn(circle: Circle) -> None:
    painted: list[float] = []
    circle.on_paint = painted.append
    still = 0.2 / (FULL - EMPTY) / circle.ring_radius
    for fullness, phase in (
        (0.5, Phase.INHALE),
        (0.5 + still, Phase.INHALE),
        (0.5 + 2 * still, Phase.INHALE),
        (0.5 + 3 * still, Phase.HOLD_IN),
    ):
        circle.show_breath(Breath(fullness, 0.3, (0.4,), resting=False, phase=phase))
        QApplication.processEvents()
    moved = [radius - painted[0] for radius in painted]
    assert moved == pytest.approx([0.0, 0.4, 0.6])


@pytest.mark.slow
def test_a_tick_shows_to_a_quarter_of_a_pixel_what_the_snapshot_says(stage: Stage) -> None:
    stage.begin()
    circle = stage.window.session.circle
    log: list[tuple[float, float]] = []
    circle.on_paint = lambda radius: log.append((time.monotonic(), radius))
    stage.pass_until(lambda: stage.window.session.words.phase.whole == "Breathe in")
    assert stage.flow.session.bridge.conductor
    for _ in range(20):
        stage.pass_time(0.25)
        stage.settle()
        fullness = stage.flow.session.bridge.conductor.tick().fullness
        share = EMPTY + (FULL - EMPTY) * fullness
        assert log[-1][1] == pytest.approx(share * circle.ring_radius, abs=0.25)


def _differing(one: QImage, other: QImage) -> int:
    if one == other:
        return 0
    return sum(
        one.pixel(x, y) != other.pixel(x, y)
        for x in range(one.width())
        for y in range(one.height())
    )
