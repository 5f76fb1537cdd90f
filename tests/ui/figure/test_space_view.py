"""The body in space on a session's page: shown where its poses are, repainted where it moved."""

from itertools import combinations, pairwise

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from pytestqt.qtbot import QtBot
from support.window.stage import DAY, Stage

from coach.core.routine.breathing import Breathing
from coach.core.routine.guidance import Guidance
from coach.core.routine.position import Position
from coach.core.routine.routine import Routine, Step
from coach.core.score.compiler import compile_timeline
from coach.core.score.plan import Plan
from coach.core.score.timeline import Timeline
from coach.storage.appearance import Build, Complexion, LookSettings
from coach.storage.routines import find
from coach.storage.settings import Settings
from coach.ui.figure.space.led import show
from coach.ui.figure.space.view import Floats
from coach.ui.figure.view import FigureView
from coach.ui.look.theme import Look

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.slow]
SIZE = 200
PLACE = QRectF(0, 0, SIZE, SIZE)
WHOLE = QRegion(PLACE.toAlignedRect())
# About as large as in a window of 1280x800.
LARGE = QRectF(0, 0, 540, 540)


def led(name: str, look: Look | None = None) -> tuple[FigureView, Timeline, Routine]:
    routine = find(name).with_prop(None)
    view = FigureView(look or Look(DAY))
    view.begin(routine, None)
    assert view.can_show(routine.every_step[0])
    plan = Plan(routine, 1, {}, Guidance(get_ready=5.0))
    return view, compile_timeline(plan, Breathing()), routine


def painted(view: FigureView, dirty: QRegion, onto: QImage | None = None) -> QImage:
    image = QImage(onto) if onto else QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRegion(dirty)
    painter.fillRect(PLACE, Qt.GlobalColor.white)
    view.paint(painter, PLACE, dirty)
    painter.end()
    return image


def differing(one: QImage, other: QImage) -> int:
    pixels = [
        np.frombuffer(image.constBits(), np.uint8).reshape(SIZE, SIZE, 4).astype(int)
        for image in (one, other)
    ]
    return int((np.abs(pixels[0] - pixels[1]).max(axis=2) > 24).sum())


@pytest.mark.parametrize("name", ["back-on-the-floor", "easy-neck", "free-wrists"])
def test_all_that_moved_is_painted_anew_and_no_more_is_asked_for_than_that(name: str) -> None:
    view, timeline, _ = led(name)
    known, parts = None, 0
    begin = next(span.start for span in timeline.spans if span.place)
    for number in range(60):
        region = view.show(timeline, begin + number * 0.79, PLACE)
        parts += region != WHOLE
        if known is None:
            known = painted(view, WHOLE)
        elif not region.isEmpty():
            known = painted(view, region, known)
        assert differing(known, painted(view, WHOLE)) == 0, number
    assert parts > 30


def test_the_view_turns_slowly_from_one_step_to_the_next() -> None:
    view, timeline, _ = led("easy-neck")
    views = []
    for number in range(int(timeline.end * 2)):
        view.show(timeline, number / 2, PLACE)
        assert view.space.camera
        views.append(view.space.camera.view.azimuth)
    assert len(set(views)) > 10
    assert max(abs(b - a) for a, b in pairwise(views)) < 45.0


def test_without_movement_the_view_is_there_at_once() -> None:
    view, timeline, routine = led("easy-neck")
    view.space.still = True
    views = set()
    for span in timeline.spans:
        view.show(timeline, span.start, PLACE)
        assert view.space.camera
        views.add(view.space.camera.view.azimuth)
    assert len(views) <= len(routine.every_step)


def test_a_step_of_profile_poses_is_led_by_the_profile_figure() -> None:
    view = FigureView(Look(DAY))
    rolldown = find("hamstring-rolldown").with_prop(None)
    view.begin(rolldown, rolldown.props[0] if rolldown.props else None)
    assert view.can_show(rolldown.steps[0])
    assert not view.space.can_show(rolldown.steps[0])
    lying = Step("lie", "Lie", 1, position=Position.LYING)
    assert not view.can_show(lying)


def test_another_body_is_seen_at_once_and_whole() -> None:
    look = Look(DAY)
    view, timeline, _ = led("easy-neck", look)
    seen = []
    for wished in (
        LookSettings(),
        LookSettings(build=Build.BROAD),
        LookSettings(build=Build.BROAD, complexion=Complexion.DARK),
    ):
        look.wish(wished)
        assert view.show(timeline, 30.0, PLACE) == WHOLE
        seen.append(painted(view, WHOLE))
    assert all(differing(one, other) > 50 for one, other in combinations(seen, 2))


def test_the_body_in_profile_takes_on_the_tones_and_is_of_one_build() -> None:
    look, rolldown = Look(DAY), find("hamstring-rolldown").with_prop(None)
    view = FigureView(look)
    view.begin(rolldown, None)
    assert view.can_show(rolldown.steps[0])
    timeline = compile_timeline(Plan(rolldown, 1, {}, Guidance(get_ready=5.0)), Breathing())
    seen = []
    for wished in (
        LookSettings(),
        LookSettings(build=Build.BROAD),
        LookSettings(complexion=Complexion.DARK),
    ):
        look.wish(wished)
        view.show(timeline, 30.0, PLACE)
        seen.append(painted(view, WHOLE))
    assert seen[0] == seen[1]
    assert differing(seen[0], seen[2]) > 50


def test_all_of_the_body_is_seen_until_the_first_breath_of_what_is_seen_from_near() -> None:
    view, timeline, _ = led("awake-feet")
    first = next(span.start for span in timeline.spans if span.place)
    whole = []
    for time in (1.0, first / 2.0, first + 0.1):
        view.show(timeline, time, PLACE)
        camera = view.space.camera
        assert camera
        whole.append(camera.is_whole)
    assert whole == [True, True, False]
    # It ends at a line, which runs all around.
    view.show(timeline, first + 5.0, PLACE)
    image = painted(view, WHOLE)
    edges = [(SIZE // 2, 0), (SIZE // 2, SIZE - 1), (0, SIZE // 2), (SIZE - 1, SIZE // 2)]
    assert all(image.pixelColor(x, y) != Qt.GlobalColor.white for x, y in edges)


def test_the_session_page_shows_the_body_of_who_sits(qtbot: QtBot) -> None:
    stage = Stage([find("easy-neck")], Settings())
    qtbot.addWidget(stage.window)
    stage.open()
    stage.begin()
    stage.pass_time(5)
    page = stage.window.session
    assert page.circle.shows_figure
    assert page.figure.space.camera is not None
    stage.flow.close()


def shown_bodies(view: FigureView, timeline: Timeline, since: float) -> list[tuple[float, Floats]]:
    """Return when the body was another in six seconds, looked at as often as a screen does."""
    bodies: list[tuple[float, Floats]] = []
    for number in range(375):
        view.show(timeline, since + number * 0.016, LARGE)
        shown = view.space.shown
        assert shown
        if not bodies or shown.body.seen.places is not bodies[-1][1]:
            bodies.append((since + number * 0.016, shown.body.seen.places))
    return bodies


def test_a_body_that_moves_slowly_is_another_less_often_and_no_step_of_it_is_seen() -> None:
    view, timeline, _ = led("cat-cow")
    begin = next(span.start for span in timeline.spans if span.place and span.place.round)
    bodies = shown_bodies(view, timeline, begin + 12.0)
    camera = view.space.camera
    assert camera
    high = LARGE.height() * camera.scale
    pairs = list(pairwise(bodies))
    steps = [abs(b[1] - a[1]).max() * high for a, b in pairs]
    slow = [step for (a, b), step in zip(pairs, steps, strict=True) if b[0] - a[0] > 0.05]
    assert len(slow) > 20
    assert max(slow) < 1.5
    assert len(bodies) < 6 * 20


def test_nothing_is_reckoned_anew_between_two_bodies() -> None:
    view, timeline, _ = led("cat-cow")
    begin = next(span.start for span in timeline.spans if span.place and span.place.round)
    view.show(timeline, begin + 14.0, LARGE)
    before = view.space.shown
    assert view.show(timeline, begin + 14.001, LARGE).isEmpty()
    assert view.space.shown is before


def test_what_moves_around_the_body_paints_nothing_of_it_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view, timeline, _ = led("cat-cow")
    rooms: list[object] = []
    monkeypatch.setattr(show, "paint_fallen", lambda *scene: rooms.append(scene))
    view.show(timeline, 60.0, PLACE)
    first = painted(view, WHOLE)
    assert differing(first, painted(view, WHOLE)) == 0
    assert len(rooms) == 1
    # In other colours all is painted anew.
    view.space.forget()
    view.show(timeline, 60.0, PLACE)
    painted(view, WHOLE)
    assert len(rooms) == 2
