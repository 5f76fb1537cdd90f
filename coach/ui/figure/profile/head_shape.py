"""The head in profile, drawn once: in thousandths of the body's height, from the skull's base.

x runs forward along the gaze, y down toward the neck.
"""

from PySide6.QtGui import QPainterPath

from coach.ui.figure.profile.outline import Part, closed


def _through(*points: tuple[float, float]) -> QPainterPath:
    return closed([(x / 1000.0, y / 1000.0) for x, y in points])


def _face() -> QPainterPath:
    return _through(
        (-40, 40),
        (-34, 100),
        (0, 126),
        (38, 116),
        (55, 92),
        (56, 76),
        (54, 66),
        (60, 54),
        (66.5, 45),
        (61, 38),
        (56.5, 33),
        (58, 26),
        (54, 19),
        (55, 9),
        (47, -1),
        (32, -3),
        (10, 6),
        (-8, 16),
        (-22, 14),
    )


def _hair() -> QPainterPath:
    return _through(
        (52, 100),
        (46, 118),
        (22, 133),
        (-10, 135),
        (-42, 120),
        (-61, 90),
        (-60, 58),
        (-46, 26),
        (-30, 10),
        (-19, 20),
        (-16, 40),
        (-14, 58),
        (-4, 68),
        (8, 66),
        (18, 74),
        (30, 92),
        (44, 100),
    )


def _bun() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(-92, -142, 52, 50)
    return path


def _ear() -> QPainterPath:
    return _through((-12, 58), (-4, 63), (4, 57), (2, 46), (-4, 37), (-10, 42))


def _eye() -> QPainterPath:
    path = QPainterPath()
    path.moveTo(29, -63)
    path.cubicTo(32, -59.5, 40, -59.5, 43, -62)
    path.cubicTo(40, -56.5, 32, -56.5, 29, -63)
    path.closeSubpath()
    return path


def _cheek() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(24, -46, 20, 15)
    return path


HEAD_PARTS = (
    Part(_bun(), "hair_shade"),
    Part(_face(), "skin"),
    Part(_cheek(), "blush"),
    Part(_eye(), "hair_shade"),
    Part(_hair(), "hair"),
    Part(_ear(), "skin_shade"),
)
