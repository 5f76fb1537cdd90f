"""Fingers and toes, which only the eye needs: tubes of the right hand and the right foot."""

from coach.core.anatomy.flesh import TUBES, Station

# Of each finger from the forefinger on: how far ahead it grows, how long it is, how thick.
_FINGERS = ((14.0, 44.0, 5.5), (4.7, 49.0, 5.8), (-4.8, 45.5, 5.5), (-13.6, 36.0, 4.9))
# Of each toe from the big one on: how far outward it grows, how far it reaches, how thick.
_TOES = (
    (-14.5, 38.0, 9.0),
    (-1.5, 37.0, 6.2),
    (7.5, 33.5, 5.8),
    (15.5, 29.0, 5.4),
    (22.0, 23.0, 5.0),
)


def _finger(ahead: float, length: float, thick: float) -> tuple[Station, ...]:
    return (
        Station("handR", (ahead * 0.95 + 1.5, -34, 0), (thick + 0.8, 4, 8.5)),
        Station("fingerR", (ahead, -length * 0.30, 0), (thick, 0, 6.6)),
        Station("fingerR", (ahead * 0.98, -length * 0.62, -0.8), (thick - 0.2, 0, 5.8)),
        Station("fingerR", (ahead * 0.94, -length + 4.6, -2.2), (thick - 0.9, 4.6, 4.6)),
    )


def _toe(outward: float, reach: float, thick: float) -> tuple[Station, ...]:
    low = -10.0 + thick
    return (
        Station("toesR", (reach - 28, low + 1.5, outward), (5, thick + 1.0, thick)),
        Station("toesR", (reach - thick, low, outward * 0.96), (thick, thick * 0.9, thick - 0.3)),
    )


_FOREARM = (*TUBES["foreR"][:5], Station("handR", (1.5, -34, 0), (20.5, 9, 10)))
_BALL = Station("toesR", (2, -1, 1), (8, 10.5, 24))

# From the ribs to the arm: it begins low, or a raised arm stands on a knob.
_PIT = (
    Station("sp7", (2, 0, 47), (36, 16, 22)),
    Station("sp10", (2, 4, 55), (44, 20, 25)),
    Station("sp12", (2, 0, 66), (38, 16, 28)),
    Station("uarmR", (0, -44, 0), (34, 10, 27)),
)
_CROWN = Station("head", (-2.5, 93, 0), (52.5, 41.5, 49))

DETAILS: dict[str, tuple[Station, ...]] = {
    "hair": (*TUBES["hair"][:-1], _CROWN),
    "foreR": _FOREARM,
    "pitR": _PIT,
    **{f"finger{n}R": _finger(*finger) for n, finger in enumerate(_FINGERS)},
    "ballR": (TUBES["footR"][-1], _BALL),
    **{f"toe{n}R": _toe(*toe) for n, toe in enumerate(_TOES)},
}
