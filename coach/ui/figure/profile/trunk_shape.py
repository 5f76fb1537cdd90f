"""From a body's points to its outlines: a designer's person, simple and soft."""

from collections.abc import Iterable, Iterator
from math import atan2, degrees

from PySide6.QtGui import QPainterPath, QTransform

from coach.core.body.skeleton import HEEL, TOES, Figure, Point
from coach.ui.figure.profile.arm_shape import arm_parts, far_arm_parts
from coach.ui.figure.profile.head_shape import HEAD_PARTS
from coach.ui.figure.profile.outline import SCALE, Part, beside, between, closed

# Half widths of the trunk behind and before each of its joints, from the hip to the neck.
_BACK = (66, 66, 62, 56, 52, 49, 49, 50, 52, 54, 55, 54, 49, 41, 33)
_FRONT = (58, 61, 61, 59, 57, 56, 58, 61, 65, 67, 65, 60, 50, 40, 31)
# Which of these joints the shirt's outline goes through, from its hem up.
_SHIRT = (2, 4, 6, 8, 10, 12)
# How much an exhale draws the belly in, and how much an inhale widens the ribs.
_BELLY = (0, 7, 17, 24, 24, 18, 9, 2, 0, 0, 0, 0, 0, 0, 0)
_RIBS = (0, 0, 0, 1, 3, 5, 8, 10, 11, 10, 7, 4, 1, 0, 0)
# How far the limbs of the other side show, in body heights.
FAR_LEG, FAR_ARM = (0.017, 0.004), (0.008, 0.004)
# How far down the shin the trousers go.
_CUFF = 0.84


def parts_of(figure: Figure) -> Iterator[Part]:
    """Yield the outlines of a body, from the far side to the near one."""
    foot, (back, front) = _foot(figure), _trouser_leg(figure)
    # The other leg ends under the shirt: only what shows beside the near one matters.
    lean = tilt_of(figure.knee, figure.hip)
    top = (beside(between(figure.knee, figure.hip, 0.86), lean, 0.0, x) for x in (-0.02, 0.034))
    far_leg = closed([*back[:-1], *top, *front[1:]])
    yield from _far((Part(foot, "skin"), Part(far_leg, "legs")), FAR_LEG)
    yield from _far(far_arm_parts(figure.arm), FAR_ARM)
    yield Part(foot, "skin")
    yield Part(closed([*back, *_seat(figure), *front]), "legs")
    yield Part(_neck(figure), "skin_shade")
    yield Part(_shirt(figure), "cloth")
    yield from _head(figure)
    yield from arm_parts(figure.arm)


def _far(parts: Iterable[Part], offset: Point) -> Iterator[Part]:
    for part in parts:
        path = part.path.translated(offset[0] * SCALE, -offset[1] * SCALE)
        yield Part(path, f"{part.colour}_far")


def half_widths(figure: Figure, joint: int) -> Point:
    """Return how thick the trunk is behind and before one of its joints, in body heights."""
    empty = 1.0 - figure.breath
    ribs = _RIBS[joint] * figure.breath
    back = _BACK[joint] + 0.35 * ribs
    return back / SCALE, (_FRONT[joint] - _BELLY[joint] * empty + ribs) / SCALE


def skin_points(figure: Figure, joint: int) -> tuple[Point, Point]:
    """Return the outline of the trunk behind and before one of its joints."""
    back, front = half_widths(figure, joint)
    point, tilt = figure.spine[joint], figure.tilts[joint]
    return beside(point, tilt, 0.0, -back), beside(point, tilt, 0.0, front)


def _shirt(figure: Figure) -> QPainterPath:
    pairs = [skin_points(figure, joint) for joint in _SHIRT]
    back, front = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    top, tilt = figure.spine[13], figure.tilts[13]
    collar = [beside(top, tilt, 0.010, -0.038), beside(top, tilt, 0.000, 0.034)]
    hip, lean = figure.spine[0], figure.tilts[0]
    hem = [beside(hip, lean, up, ahead) for up, ahead in ((0.012, -0.067), (0.002, 0.060))]
    fall = beside(hip, lean, -0.003, -0.004)
    return closed(
        [hem[0], hem[0], *back, *collar, collar[-1], *reversed(front), hem[1], hem[1], fall]
    )


def _neck(figure: Figure) -> QPainterPath:
    base, tilt = figure.spine[13], figure.tilts[13]
    top = figure.spine[-1]
    middle = between(top, figure.skull, 0.5)
    neck, head = figure.neck_tilt, figure.head_tilt
    return closed(
        [
            beside(base, tilt, -0.02, -0.032),
            beside(base, tilt, 0.012, -0.035),
            beside(middle, neck, 0.0, -0.031),
            beside(figure.skull, head, 0.012, -0.036),
            beside(figure.skull, head, 0.030, 0.0),
            beside(figure.skull, head, 0.016, 0.030),
            beside(middle, neck, 0.004, 0.026),
            beside(base, tilt, 0.006, 0.036),
            beside(base, tilt, -0.02, 0.042),
        ]
    )


def _trouser_leg(figure: Figure) -> tuple[list[Point], list[Point]]:
    """Return the leg's outline: behind from the cuff up, and before from the hip down."""
    ankle, knee, hip = figure.ankle, figure.knee, figure.hip
    shin, thigh = tilt_of(ankle, knee), tilt_of(knee, hip)
    bent = (shin + thigh) / 2.0

    def at_shin(share: float, forward: float) -> Point:
        return beside(between(ankle, knee, share), shin, 0.0, forward)

    def at_thigh(share: float, forward: float) -> Point:
        return beside(between(knee, hip, share), thigh, 0.0, forward)

    cuff = at_shin(1 - _CUFF, -0.0245), at_shin(1 - _CUFF, 0.0235)
    back = [
        cuff[1],
        cuff[0],
        cuff[0],
        at_shin(0.44, -0.036),
        at_shin(0.70, -0.046),
        beside(knee, bent, 0.010, -0.035),
        at_thigh(0.25, -0.043),
        at_thigh(0.55, -0.056),
        at_thigh(0.80, -0.068),
    ]
    front = [
        at_thigh(0.72, 0.061),
        at_thigh(0.40, 0.053),
        at_thigh(0.12, 0.042),
        beside(knee, bent, -0.006, 0.041),
        at_shin(0.82, 0.033),
        at_shin(0.50, 0.029),
        cuff[1],
    ]
    return back, front


def _seat(figure: Figure) -> list[Point]:
    """Return the outline over the hip, from behind to before: one curve in every fold."""
    hip, pelvis = figure.hip, figure.tilts[0]
    middle = (tilt_of(figure.knee, hip) + pelvis) / 2.0
    return [
        beside(hip, middle, -0.004, -0.078),
        beside(hip, pelvis, 0.030, -0.062),
        beside(hip, pelvis, 0.050, -0.036),
        beside(hip, pelvis, 0.046, 0.018),
        beside(hip, pelvis, 0.024, 0.042),
        beside(hip, middle, -0.004, 0.056),
    ]


def tilt_of(lower: Point, upper: Point) -> float:
    """Return how far a bone leans forward from the vertical, in degrees."""
    return degrees(atan2(upper[0] - lower[0], upper[1] - lower[1]))


def _foot(figure: Figure) -> QPainterPath:
    shin = tilt_of(figure.ankle, figure.knee)
    upper = between(figure.ankle, figure.knee, 0.30)
    front, back = beside(upper, shin, 0.0, 0.021), beside(upper, shin, 0.0, -0.023)
    path = QPainterPath()
    s = SCALE
    path.moveTo(front[0] * s, -front[1] * s)
    path.cubicTo(22, -62, 34, -44, 62, -28)
    path.cubicTo(80, -18, 96, -19, 103, -13)
    path.cubicTo(109, -8, TOES * s + 2, 0, 99, 0)
    path.lineTo(62, 0)
    path.cubicTo(40, 0, 30, -5, 12, -4)
    path.cubicTo(-4, -3, -12, 0, -26, 0)
    path.cubicTo(-42, 0, HEEL * s - 2, -14, -42, -26)
    path.cubicTo(-38, -38, -27, -46, -25, -64)
    path.lineTo(back[0] * s, -back[1] * s)
    path.closeSubpath()
    return path


def _head(figure: Figure) -> Iterator[Part]:
    x, y = figure.skull
    place = QTransform()
    place.translate(x * SCALE, -y * SCALE)
    place.rotate(figure.head_tilt)
    # A turned head is narrower, and its nose shifts.
    place.translate(5.0 * figure.turn, 0.0)
    place.scale(1.0 - 0.10 * abs(figure.turn), 1.0)
    for part in HEAD_PARTS:
        yield Part(place.map(part.path), part.colour)
