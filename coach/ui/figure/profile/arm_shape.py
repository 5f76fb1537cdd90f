"""The outlines of an arm, from its joints."""

from collections.abc import Iterator
from math import cos, radians, sin

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath, QTransform

from coach.core.body.arm import Arm, Point, hanging
from coach.ui.figure.profile.outline import SCALE, Part, between, closed


def arm_parts(arm: Arm) -> Iterator[Part]:
    """Yield the outlines of the near arm: hand, arm and sleeve, with the sleeve's shadow."""
    yield Part(_hand(arm), "skin")
    yield Part(_bare_arm(arm), "skin")
    sleeve = _sleeve(arm, cap=-0.030)
    yield Part(sleeve.translated(-5, 4), "cloth_shade")
    yield Part(sleeve, "cloth")


def far_arm_parts(arm: Arm) -> Iterator[Part]:
    """Yield the outlines of the other arm, whose shoulder is behind the body."""
    yield Part(_hand(arm), "skin")
    yield Part(_bare_arm(arm), "skin")
    yield Part(_sleeve(arm, cap=0.030), "cloth")


def _side(point: Point, angle: float, forward: float) -> Point:
    """Return a point beside a bone that hangs at an angle."""
    return point[0] + forward * cos(radians(angle)), point[1] + forward * sin(radians(angle))


def _bare_arm(arm: Arm) -> QPainterPath:
    upper, lower = arm.upper, arm.lower
    bent = (upper + lower) / 2.0

    def up(share: float, forward: float) -> Point:
        return _side(between(arm.shoulder, arm.elbow, share), upper, forward)

    def low(share: float, forward: float) -> Point:
        return _side(between(arm.elbow, arm.wrist, share), lower, forward)

    return closed(
        [
            up(0.40, -0.031),
            up(0.70, -0.030),
            _side(hanging(arm.elbow, bent, 0.004), bent, -0.0275),
            low(0.25, -0.0275),
            low(0.65, -0.021),
            low(1.0, -0.0165),
            low(1.0, 0.0165),
            low(0.65, 0.021),
            low(0.25, 0.027),
            _side(arm.elbow, bent, 0.025),
            up(0.70, 0.029),
            up(0.40, 0.031),
        ]
    )


def _hand(arm: Arm) -> QPainterPath:
    place = QTransform()
    place.translate(arm.wrist[0] * SCALE, -arm.wrist[1] * SCALE)
    # Local x runs along the hand to the finger tips, y toward the palm.
    place.rotate(90.0 - arm.hand)
    # A hand that hangs shows its back, one that lies on the prop its edge.
    place.scale(1.0, 1.0 + 0.30 * cos(radians(arm.hand)) ** 2)
    return place.map(_HAND_PATH)


def _hand_path() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.moveTo(-16, -15.5)
    path.cubicTo(0, -17, 22, -18, 40, -13)
    path.cubicTo(56, -9, 72, -5, 82, 2)
    path.cubicTo(90, 8, 87, 16, 77, 16)
    path.lineTo(22, 16)
    path.cubicTo(8, 16, -6, 16, -18, 15)
    path.closeSubpath()
    return path


_HAND_PATH = _hand_path()


def _sleeve(arm: Arm, cap: float) -> QPainterPath:
    """Return a sleeve that is rounded off at `cap` below the shoulder, in body heights."""
    upper = arm.upper
    end = between(arm.shoulder, arm.elbow, 0.58)
    top, round_off = hanging(arm.shoulder, upper, cap), hanging(arm.shoulder, upper, cap + 0.030)
    middle = between(round_off, end, 0.5)
    back, front = _side(end, upper, -0.038), _side(end, upper, 0.038)
    return closed(
        [
            back,
            back,
            _side(middle, upper, -0.040),
            _side(round_off, upper, -0.040),
            _side(top, upper, -0.024),
            _side(top, upper, 0.024),
            _side(round_off, upper, 0.041),
            _side(middle, upper, 0.041),
            front,
            front,
            _side(hanging(end, upper, 0.004), upper, 0.0),
        ]
    )
