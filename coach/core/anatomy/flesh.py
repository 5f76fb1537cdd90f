"""The flesh round the bones: tubes through ellipsoids, each in the frame of a bone or joint.

Thousandths of the body's height, in the axes of the frame. A tube is drawn between what
neighbouring stations show of their ellipsoids; one without a radius along Y is a clean cut.
Along the trunk these are the half widths of the figure in profile; the rest is chosen by eye.
"""

from dataclasses import dataclass, replace

from coach.core.anatomy.posture import other_side
from coach.core.anatomy.vectors import Vector


@dataclass(frozen=True, slots=True)
class Station:
    """An ellipsoid in a frame: its middle and its half axes, in thousandths."""

    frame: str
    middle: Vector
    radii: Vector

    def mirrored(self) -> "Station":
        """Return the station of the other side."""
        x, y, z = self.middle
        return replace(self, frame=other_side(self.frame), middle=(x, y, -z))


# Breathing, by the joint of the trunk: how much an exhale draws the belly in, how much an inhale
# widens the ribs before; behind and to each side they widen by these shares of it.
_BELLY = (0.0, 7.0, 17.0, 24.0, 24.0, 18.0, 9.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
_RIBS = (0.0, 0.0, 0.0, 1.0, 3.0, 5.0, 8.0, 10.0, 11.0, 10.0, 7.0, 4.0, 1.0, 0.0)
_RIBS_BEHIND, _RIBS_ASIDE, _BELLY_ASIDE = 0.35, 0.6, 0.15


def breathed(station: Station, breath: float) -> Station:
    """Return a station of the trunk with the lungs so full (0 to 1); others stay as they are.

    Linear in `breath`: two of them are enough for all.
    """
    if not station.frame.startswith("sp"):
        return station
    joint = int(station.frame.removeprefix("sp"))
    belly, ribs = _BELLY[joint] * (1.0 - breath), _RIBS[joint] * breath
    front, back = ribs - belly, _RIBS_BEHIND * ribs
    (x, y, z), (wide, high, across) = station.middle, station.radii
    aside = _RIBS_ASIDE * ribs - _BELLY_ASIDE * belly
    return replace(
        station,
        middle=(x + (front - back) / 2.0, y, z),
        radii=(wide + (front + back) / 2.0, high, across + aside),
    )


_MIDDLE: dict[str, tuple[Station, ...]] = {
    "shirt": (
        Station("sp0", (-3, 6, 0), (63, 0, 88)),
        Station("sp2", (-0.5, 0, 0), (60.5, 0, 84)),
        Station("sp4", (2.5, 0, 0), (54.5, 0, 75)),
        Station("sp6", (4.5, 0, 0), (52.5, 0, 71)),
        Station("sp8", (6, 0, 0), (57, 0, 74)),
        Station("sp10", (5, 0, 0), (59, 0, 78)),
        Station("sp12", (0.5, 0, 0), (49.5, 0, 77)),
        Station("collar", (-1, 0, 0), (36, 0, 38)),
    ),
    "pelvis": (
        Station("sp2", (-2, 0, 0), (44, 0, 66)),
        Station("root", (-7, 12, 0), (54, 0, 84)),
        Station("root", (-6, -24, 0), (50, 34, 64)),
    ),
    "neck": (
        Station("collar", (-1, -7, 0), (34, 0, 38)),
        Station("collar", (-2, 5, 0), (32.5, 0, 33)),
        Station("nape", (-2.5, 2, 0), (28.5, 0, 29)),
        Station("head", (-8, 14, 0), (31, 8, 29)),
        Station("head", (-4, 34, 0), (30, 10, 30)),
    ),
    "face": (
        Station("head", (37, 8, 0), (18, 9, 14)),
        Station("head", (19, 24, 0), (39, 14, 31)),
        Station("head", (9.5, 45, 0), (46.5, 14, 40)),
        Station("head", (4, 66, 0), (50.5, 16, 44)),
        Station("head", (0, 88, 0), (54, 22, 45)),
        Station("head", (0, 98, 0), (46, 26, 38)),
    ),
    "nose": (
        Station("head", (50, 64, 0), (5, 4, 5)),
        Station("head", (54, 54, 0), (6, 4, 5.5)),
        Station("head", (59, 45, 0), (7, 4.5, 8)),
        Station("head", (54, 39, 0), (5, 4, 7)),
    ),
    "lips": (
        Station("head", (52.5, 29, 0), (5.2, 3.2, 12)),
        Station("head", (51.5, 22, 0), (5.2, 3.2, 10)),
    ),
    "hair": (
        Station("head", (-31, 24, 0), (14, 13, 25)),
        Station("head", (-27, 50, 0), (33, 18, 46)),
        Station("head", (-14, 84, 0), (48, 38, 52)),
        Station("head", (0, 96, 0), (51, 39, 44)),
    ),
    "bun": (
        Station("head", (-66, 117, 0), (26, 25, 26)),
        Station("head", (-64, 116, 0), (26, 25, 26)),
    ),
}
_RIGHT: dict[str, tuple[Station, ...]] = {
    "earR": (
        Station("head", (-5, 42, 46), (6, 6, 3)),
        Station("head", (-3, 54, 48.5), (8, 9, 4)),
    ),
    "seatR": (
        Station("root", (-8, 18, 44), (52, 36, 42)),
        Station("hipR", (-9.5, -6, 2), (66.5, 60, 50)),
        Station("thighR", (-3.5, -49, 3), (64.5, 0, 50)),
        Station("thighR", (-0.5, -110, 1.5), (55.5, 0, 46)),
        Station("thighR", (1, -150, 0.5), (49.4, 0, 42.6)),
    ),
    "seatlitR": (
        Station("root", (-8, 18, 44), (52, 36, 42)),
        Station("hipR", (-9.5, -6, 2), (66.5, 60, 50)),
        Station("thighR", (-3.5, -49, 3), (64.5, 0, 50)),
        Station("thighR", (-0.5, -110, 1.5), (55.5, 0, 46)),
        Station("thighR", (1.1, -154, 0.5), (48.9, 0, 42.2)),
    ),
    "overR": (
        Station("thighR", (-1, -90, 2), (59, 40, 47)),
        Station("thighR", (0.5, -125, 1), (53.5, 20, 45)),
        Station("thighR", (1.5, -165, 0), (47.5, 0, 41)),
        Station("thighR", (2, -212, 0), (40, 0, 36)),
        Station("kneeR", (3, 2, 0), (38, 30, 34)),
    ),
    "lowR": (
        Station("thighR", (0.5, -135, 0.8), (51, 0, 43.5)),
        Station("thighR", (1.5, -165, 0), (47.5, 0, 41)),
        Station("thighR", (2, -212, 0), (40, 0, 36)),
        Station("kneeR", (3, 2, 0), (38, 30, 34)),
    ),
    "lowlitR": (
        Station("thighR", (0.4, -131, 0.85), (51.4, 0, 43.9)),
        Station("thighR", (1.5, -165, 0), (47.5, 0, 41)),
        Station("thighR", (2, -212, 0), (40, 0, 36)),
        Station("kneeR", (3, 2, 0), (38, 30, 34)),
    ),
    "castR": (
        Station("thighR", (0, -150, 0), (18, 0, 16)),
        Station("thighR", (1, -180, 0), (41, 0, 36)),
        Station("thighR", (2, -212, 0), (40, 0, 36)),
        Station("kneeR", (3, 2, 0), (38, 30, 34)),
    ),
    "shankR": (
        Station("kneeR", (3, 2, 0), (38, 32, 34)),
        Station("shankR", (-2.5, -40, 0), (36.5, 0, 34.5)),
        Station("shankR", (-7, -74, 0), (38, 0, 36)),
        Station("shankR", (-5.5, -118, 0), (34.5, 0, 33.5)),
        Station("shankR", (-1.5, -168, 0), (27.5, 0, 26.5)),
        Station("shankR", (-0.25, -205, 0), (24.25, 0, 23.5)),
    ),
    "calfR": (
        Station("shankR", (-0.75, -172, 0), (22.25, 0, 20)),
        Station("shankR", (-0.75, -205, 0), (21.75, 0, 19.5)),
        Station("anklejR", (-1, -2, 0), (24, 14, 20.5)),
        Station("footR", (-2, -14, 0), (27, 12, 19)),
    ),
    "instepR": (
        Station("shankR", (1.5, -200, 0), (19.5, 0, 18)),
        Station("anklejR", (3, -2, 0), (21, 12, 19)),
        Station("footR", (28, -19, -1), (12, 17, 18)),
        Station("footR", (52, -29, 0), (8, 14, 21)),
    ),
    "footR": (
        Station("footR", (-27, -25, 0), (18, 20, 17)),
        Station("footR", (-6, -22, 0), (4, 22.5, 19.5)),
        Station("footR", (22, -23, 0), (0, 20, 20)),
        Station("footR", (46, -28, 0.5), (0, 16, 23)),
        Station("footR", (66, -33, 0.5), (4, 12, 25)),
    ),
    "toesR": (
        Station("toesR", (-2, 2.5, 0.5), (6, 12, 25)),
        Station("toesR", (18, -1, 0), (4, 9.2, 24)),
        Station("toesR", (30, -2, -3), (10, 8, 18)),
    ),
    "sleeveR": (
        Station("shoulderR", (0, 0, -8), (32, 25, 25)),
        Station("uarmR", (0, -18, 0), (36, 24, 29)),
        Station("uarmR", (0, -52, 1), (38, 0, 33)),
        Station("uarmR", (0, -99, 0), (36.5, 0, 32.5)),
    ),
    "bareR": (
        Station("uarmR", (0, -84, 0), (30, 0, 27)),
        Station("uarmR", (0, -122, 0), (29, 0, 26)),
        Station("elbowR", (-1.2, 2, 0), (26.5, 20, 24.5)),
    ),
    "foreR": (
        Station("elbowR", (-1.2, 2, 0), (26.5, 22, 24.5)),
        Station("farmR", (0, -36, 0), (27, 0, 24)),
        Station("farmR", (0, -95, 0), (21, 0, 18.5)),
        Station("farmR", (0, -143, 0), (16.5, 0, 12.5)),
        Station("handR", (1.5, -16, 0), (19.5, 0, 11.5)),
        Station("handR", (2, -40, 0), (21, 0, 11)),
        Station("fingerR", (1, -20, 0), (18.5, 0, 9)),
        Station("fingerR", (-1, -40, 0), (11, 7, 7)),
    ),
    "thumbR": (
        Station("handR", (11, -10, -3), (9, 8, 9)),
        Station("handR", (20, -28, -7), (8.5, 6, 8)),
        Station("handR", (22, -46, -11), (6.5, 7, 6.5)),
    ),
    "yokeR": (
        Station("sp13", (0, -5, 23), (36, 18, 20)),
        Station("trapR", (0, 6, 0), (37, 23, 21)),
        Station("shoulderR", (0, 0, -6), (32, 25, 25)),
    ),
    "pitR": (
        Station("sp10", (2, 4, 48), (45, 24, 25)),
        Station("uarmR", (0, -40, 0), (35, 10, 29)),
    ),
    "cuffR": (
        Station("uarmR", (0, -36, 0), (14, 0, 12)),
        Station("uarmR", (0, -64, 0), (35, 0, 31)),
        Station("uarmR", (0, -99, 0), (36.5, 0, 32.5)),
    ),
}
# Every tube of the body by its name; those of the limbs end in R or L.
TUBES: dict[str, tuple[Station, ...]] = {
    **_MIDDLE,
    **_RIGHT,
    **{
        other_side(name): tuple(station.mirrored() for station in stations)
        for name, stations in _RIGHT.items()
    },
}
