"""The figure on the page: it moves, glows where a cue says, and shows a ghost of what comes."""

from collections.abc import Callable
from typing import Any, cast

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication
from support.window.colour_blind import linear, luminance
from support.window.pictures import ROUNDED, apart
from support.window.stage import DAY, NIGHT, Stage, rolldown

from coach.core.motion.gestures import Spotlight
from coach.core.motion.motion import Motion
from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.guidance import Guidance
from coach.core.routine.routine import Prop
from coach.core.routine.staging import Attention
from coach.core.score.compiler import compile_timeline
from coach.core.score.plan import Plan
from coach.core.score.timeline import Span, Timeline
from coach.core.session.session import Action
from coach.storage.routines import find
from coach.ui.figure.colours import figure_colours
from coach.ui.figure.profile.painting import Scene, paint_figure, paint_set, paint_spotlight
from coach.ui.figure.profile.trunk_shape import parts_of
from coach.ui.figure.profile.view import RESTS_AFTER, ProfileView
from coach.ui.look.cached_pixmap import CachedPixmap
from coach.ui.look.theme import Look

ROUTINE = find("hamstring-rolldown")
PLACE = QRectF(0, 0, 300, 300)
pytestmark = pytest.mark.usefixtures("qapp")
SCHEMES = pytest.mark.parametrize("scheme", [DAY, NIGHT], ids=["day", "night"])


def timeline_for(prop: Prop) -> Timeline:
    lengths = dict.fromkeys(ROUTINE.with_prop(prop).lines(), 1.2)
    return compile_timeline(
        Plan(ROUTINE.with_prop(prop), 1, lengths, Guidance(get_ready=5.0)), Breathing()
    )


def span_of(timeline: Timeline, step: str, phase: Phase, breath: int = 1) -> Span:
    wanted = (step, breath, phase)
    return next(
        span
        for span in timeline.spans
        if span.place and (span.place.step.id, span.place.breath, span.place.phase) == wanted
    )


def middle(span: Span) -> float:
    return (span.start + span.end) / 2


def view_of(prop: Prop, scheme: Qt.ColorScheme = DAY) -> ProfileView:
    view = ProfileView(Look(scheme))
    view.begin(ROUTINE.with_prop(prop), prop)
    return view


def blank() -> QImage:
    image = QImage(300, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    return image


def picture(view: ProfileView, timeline: Timeline, time: float) -> QImage:
    view.show(timeline, time, PLACE)
    image = blank()
    painter = QPainter(image)
    view.paint(painter, PLACE, QRegion(PLACE.toRect()))
    painter.end()
    return image


def pixels(image: QImage) -> np.ndarray:
    """The colours, (rows, columns) uint32."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), plain.width()).copy()


def differing(one: QImage, other: QImage) -> int:
    return int((pixels(one) != pixels(other)).sum())


@SCHEMES
@pytest.mark.parametrize("prop", ROUTINE.props, ids=lambda prop: prop.id)
def test_a_whole_round_is_painted_within_its_square(prop: Prop, scheme: Qt.ColorScheme) -> None:
    timeline, view = timeline_for(prop), view_of(prop, scheme)
    for span in timeline.spans:
        image = picture(view, timeline, middle(span))
        assert differing(image, blank()) > 3000
        edges = [(0, 0), (299, 0), (0, 299), (299, 299), (150, 0), (0, 150), (299, 150)]
        assert all(image.pixel(*edge) == blank().pixel(*edge) for edge in edges)


def test_each_prop_looks_like_itself() -> None:
    looks = []
    for prop in ROUTINE.props:
        image = blank()
        painter = QPainter(image)
        scene = Scene(
            PLACE,
            figure_colours(Look(DAY)),
            Motion(ROUTINE, ROUTINE.props[0], timeline_for(prop)).rest,
            prop.shape,
        )
        paint_set(painter, scene)
        painter.end()
        looks.append(image)
    assert all(differing(one, looks[0]) > 200 for one in looks[1:])


def test_nothing_is_painted_before_a_session() -> None:
    view, image = ProfileView(Look(DAY)), blank()
    painter = QPainter(image)
    view.paint(painter, PLACE, QRegion(PLACE.toRect()))
    painter.end()
    assert differing(image, blank()) == 0


@SCHEMES
@pytest.mark.parametrize("part", list(Attention))
def test_where_the_attention_goes_it_glows_and_swells(
    part: Attention, scheme: Qt.ColorScheme
) -> None:
    prop = ROUTINE.props[0]
    timeline = timeline_for(prop)
    motion = Motion(ROUTINE, prop, timeline)
    scene = Scene(PLACE, figure_colours(Look(scheme)), motion.rest, prop.shape)
    figure = motion.figure_at(middle(span_of(timeline, "hang", Phase.EXHALE)))

    def lit(strength: float, time: float) -> QImage:
        image = blank()
        painter = QPainter(image)
        paint_figure(painter, scene, figure, parts_of(figure))
        paint_spotlight(painter, scene, figure, Spotlight(part, strength, 0.0), time)
        painter.end()
        return image

    dark, small, large = lit(0.0, 0.0), lit(1.0, 0.0), lit(1.0, 1.2)
    assert differing(dark, small) > 100
    # Not colour alone: the ring has another size.
    assert differing(small, large) > 50
    # By night the clothes are as light as the ring: it has a dark line on either side.
    before, after = (luminance(linear(image)) + 0.05 for image in (dark, small))
    assert scheme is DAY or (before / after).max() > 1.4


def test_the_cue_s_part_is_lit_in_the_session() -> None:
    prop = ROUTINE.props[0]
    timeline, view = timeline_for(prop), view_of(prop)
    line = next(line for line in timeline.spoken if line.id == "belly")
    view.show(timeline, line.start + 1.0, PLACE)
    lit = view.moment
    assert lit is not None
    assert lit.light is not None
    assert lit.light.part is Attention.BELLY


def test_a_ghost_shows_the_next_pose_in_the_last_breath_before_it_and_no_earlier() -> None:
    prop = ROUTINE.props[0]
    timeline, view = timeline_for(prop), view_of(prop)

    # Above a body that hangs there is nothing but the ghost of one that stands.
    def above(breath: int) -> int:
        time = middle(span_of(timeline, "hang", Phase.EXHALE, breath))
        upper = picture(view, timeline, time).copy(0, 0, 300, 110)
        return differing(upper, blank().copy(0, 0, 300, 110))

    assert above(1) == above(2) == 0
    assert above(3) > 300


def test_only_what_changed_is_said_to_change() -> None:
    prop = ROUTINE.props[0]
    timeline, view = timeline_for(prop), view_of(prop)
    time = timeline.spans[0].start + 1.0
    assert not view.show(timeline, time, PLACE).isEmpty()
    # Before the first breath the body stands still.
    assert view.show(timeline, time + 0.5, PLACE).isEmpty()
    view.show(timeline, middle(span_of(timeline, "hang", Phase.INHALE)), PLACE)
    before = picture(view, timeline, 60.0)
    region = view.show(timeline, 60.3, PLACE)
    after = picture(view, timeline, 60.3)
    moved = np.argwhere(pixels(before) != pixels(after))
    assert len(moved) > 10
    assert all(region.contains(QPoint(int(x), int(y))) for y, x in moved)


def test_without_movement_one_key_pose_fades_into_the_next() -> None:
    prop = ROUTINE.props[0]
    timeline, view = timeline_for(prop), view_of(prop)
    view.still = True
    fold = span_of(timeline, "hinge", Phase.EXHALE)
    standing = picture(view, timeline, fold.start - 0.5)
    fading = picture(view, timeline, fold.start + 0.01)
    between = picture(view, timeline, fold.start + 0.3)
    there = picture(view, timeline, fold.start + 1.0)
    assert differing(standing, there) > 500
    assert differing(between, standing) > 200 < differing(between, there)
    assert differing(fading, there) > 200
    later = picture(view, timeline, fold.end - 1.0)
    body = view.moment
    assert body is not None
    assert body.body.figure.tilts[0] > 70
    assert differing(there, later) < differing(standing, there)


@pytest.mark.slow
def test_in_the_window_it_folds_with_the_session_and_stands_up_after_a_stop(stage: Stage) -> None:
    stage.begin()
    view = stage.window.session.figure.profile

    def lean() -> float:
        assert view.moment
        return view.moment.body.figure.tilts[-1]

    stage.settle()
    assert abs(lean()) < 20
    stage.pass_until(lambda: stage.window.session.words.heading.whole == "Hang")
    stage.pass_time(3)
    assert lean() > 100
    stage.flow.session.bridge.do(Action.PAUSE)
    stage.pass_time(1)
    held = lean()
    stage.pass_time(20)
    assert lean() == held
    stage.flow.session.bridge.do(Action.STOP)
    stage.pass_time(1)
    assert lean() > 90
    stage.pass_until(lambda: abs(lean()) < 20)
    assert stage.page is stage.window.session


@pytest.mark.slow
def test_the_page_repaints_all_that_moved(stage: Stage) -> None:
    stage.entries = [rolldown()]
    stage.begin()
    circle = stage.window.session.circle
    stage.pass_until(lambda: stage.window.session.words.heading.whole == "Fold")
    stage.pass_time(3.5)
    for _ in range(12):
        stage.pass_time(0.25)
        QApplication.processEvents()
        parts = _seen(stage)
        circle.update()
        QApplication.processEvents()
        # The body may be a picture by now, which is laid over the rest as a whole.
        assert apart(parts, _seen(stage)) <= ROUNDED


def _seen(stage: Stage) -> QImage:
    window, circle = stage.window, stage.window.session.circle
    corner = circle.mapTo(window, circle.rect().topLeft())
    shot = window.screen().grabWindow(window.winId()).toImage()
    return shot.copy(corner.x(), corner.y(), circle.width(), circle.height())


def test_what_nobody_could_see_move_is_not_painted_anew() -> None:
    prop = ROUTINE.props[0]
    timeline, view = timeline_for(prop), view_of(prop)
    time = middle(span_of(timeline, "hang", Phase.INHALE, breath=2))
    bodies = []
    for tick in range(30):
        view.show(timeline, time + tick / 60, PLACE)
        assert view.moment
        bodies.append(view.moment.body)
    # It moves, and in a picture of 300 pixels by less than a tenth of one in a tick.
    assert 1 < len(set(map(id, bodies))) < 20


@pytest.mark.parametrize("prop", ROUTINE.props, ids=lambda prop: prop.id)
def test_a_body_that_rests_looks_as_it_did_when_it_moved(prop: Prop) -> None:
    timeline, view = timeline_for(prop), view_of(prop)
    for span in timeline.spans:
        time = middle(span)
        moving, *_, resting, still_resting = (
            picture(view, timeline, time) for _ in range(RESTS_AFTER + 2)
        )
        assert apart(moving, resting) <= ROUNDED
        assert resting == still_resting


def test_a_body_that_rests_is_not_drawn_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    prop = ROUTINE.props[0]
    timeline, view = timeline_for(prop), view_of(prop)
    time = middle(span_of(timeline, "hang", Phase.INHALE, breath=2))
    for _ in range(RESTS_AFTER + 1):
        picture(view, timeline, time)

    def drawn(*_: object) -> None:
        raise AssertionError("drawn anew")

    monkeypatch.setattr("coach.ui.figure.profile.view.paint_figure", drawn)
    picture(view, timeline, time)


def test_no_picture_is_kept_of_a_body_that_moves_slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would be drawn twice each time that it is another: into the picture, and from it."""
    prop = ROUTINE.props[0]
    timeline, view = timeline_for(prop), view_of(prop)
    since = span_of(timeline, "hinge", Phase.EXHALE).start + 0.7
    kept: list[str] = []
    draw = CachedPixmap.draw

    def noted(
        cached: CachedPixmap,
        painter: QPainter,
        place: QRectF,
        what: object,
        paint: Callable[[QPainter], None],
    ) -> None:
        kept.append(type(what).__name__)
        draw(cached, painter, place, what, paint)

    monkeypatch.setattr(CachedPixmap, "draw", noted)
    bodies = set()
    for tick in range(60):
        picture(view, timeline, since + tick * 0.016)
        assert view.moment
        bodies.add(view.moment.body)
    assert 5 < len(bodies) < 30
    assert "_Body" not in kept


def test_a_body_that_cannot_be_painted_leaves_the_painter_as_it_was() -> None:
    """What is painted after it would stand elsewhere, and Qt complain of states that are left."""
    motion = Motion(ROUTINE, None, timeline_for(ROUTINE.props[0]))
    painter, broken = QPainter(image := blank()), cast("Any", None)
    with pytest.raises(AttributeError):
        paint_figure(
            painter, Scene(PLACE, figure_colours(Look(DAY))), motion.figure_at(0.0), [broken]
        )
    assert painter.transform().isIdentity()
    painter.end()
    assert image == blank()
