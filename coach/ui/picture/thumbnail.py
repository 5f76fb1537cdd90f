"""Draws a routine small: its main pose, seen as in a session, in the circle."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from coach.core.anatomy.skeleton import skeleton_of
from coach.core.motion.space.main_pose import main_pose
from coach.core.motion.space.rests import has_body, is_in_space
from coach.core.routine.routine import Routine
from coach.storage.routines.poses.shared import shared
from coach.ui.figure.colours import figure_colours
from coach.ui.figure.space.drawn import Drawn
from coach.ui.figure.space.frame import frame_of
from coach.ui.figure.space.led.camera import view_of
from coach.ui.figure.space.led.furniture import around
from coach.ui.figure.space.led.shots import close_frame, views_of
from coach.ui.figure.space.painting import paint_body
from coach.ui.figure.space.scene import Scene, paint_room
from coach.ui.figure.space.shape.sections import Seen
from coach.ui.figure.space.tones import Tones
from coach.ui.look.backdrop import clip_to_circle, paint_backdrop
from coach.ui.look.theme import Look
from coach.ui.picture.shown_steps import shown_steps
from coach.ui.picture.stage import Stage, as_usual

# How much of a breath is seen, and a body's height in shares of the square at most: who sits is
# shown larger than in a session, where others stand.
_BREATH, _LARGEST = 0.5, 1.15
# By how much a body in profile is shown larger than in a session, and from which height on.
_NEARER, _LOW = 1.3, 0.7


def thumbnail(routine: Routine, look: Look, pixels: int) -> QImage:
    """Return a square picture with nothing around the circle; an empty one of no body."""
    routine = as_usual(routine)
    if not has_body(routine):
        return QImage()
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    place = QRectF(image.rect())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    clip_to_circle(painter, place)
    if is_in_space(routine):
        _paint_main_pose(painter, place, routine, look)
    else:
        Stage(routine, look).paint(painter, _nearer(place), _longest(routine))
    painter.end()
    return image


def _paint_main_pose(painter: QPainter, place: QRectF, routine: Routine, look: Look) -> None:
    main = main_pose(routine, shared())
    view = view_of(dict(views_of(routine))[main.step.key], main.step.sides)
    skeleton = skeleton_of(main.pose.posture, _BREATH)
    body = Drawn(
        Seen(skeleton, view, look.build), around(dict.fromkeys(main.pose.furniture, 1.0), skeleton)
    )
    frame = close_frame([body], view) if view.focus else frame_of([body], _LARGEST)
    scene = Scene(place, frame, Tones(figure_colours(look)))
    paint_backdrop(painter, place, look)
    paint_room(painter, scene, body)
    painter.setTransform(scene.frame.onto(place), combine=True)
    paint_body(painter, body, scene.tones)


def _nearer(place: QRectF) -> QRectF:
    """Return where a body in profile, which is folded down there, fills the circle."""
    side, low = place.width() * _NEARER, place.height() * _LOW
    return QRectF(place.center().x() - side / 2.0, low - side * _LOW, side, side)


def _longest(routine: Routine) -> float:
    """Return a moment, in seconds, in the step that has the most breaths."""
    shown = dict(zip(routine.every_step, shown_steps(routine), strict=True))
    return shown[max(routine.steps, key=lambda step: step.breaths)].at
