"""Every station of the body as arrays: what is fixed of them, whatever the pose and the view."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from coach.core.anatomy.flesh import TUBES, Station, breathed
from coach.core.anatomy.posture import other_side
from coach.core.anatomy.skeleton import INDEX
from coach.storage.appearance import Build
from coach.ui.figure.space.shape.build import built
from coach.ui.figure.space.shape.details import DETAILS
from coach.ui.figure.space.view import Floats

_SIDED = (
    *("leg", "thigh", "low"),
    *("calf", "instep", "foot", "ball", *(f"toe{n}" for n in range(5))),
    *("bare", "fore", "arm", *(f"finger{n}" for n in range(4)), "thumb", "sleeve"),
    *("yoke", "pit", "ear"),
)
NAMES = (
    *("pelvis", "shirt", "neck", "face", "nose", "lips", "hair", "bun"),
    *(f"{name}{side}" for side in "RL" for name in _SIDED),
)
# Into so many sections the way from one station to the next is divided, where it is not the
# usual number: more where a curve is tight. Round ends have so many corners.
_STEPS: dict[str, tuple[int, ...]] = {
    "leg": (8, 15, 4, 3, 4, 7, 7, 3, 3, 3, 3),
    "thigh": (8, 15, 4, 3, 3, 6),
    "low": (2, 2, 2, 7, 7, 3, 3, 3, 3),
    "fore": (3, 3, 3, 2, 2),
    "arm": (2, 3, 3, 3, 3, 2, 2),
    "pit": (2, 2, 3),
    "yoke": (3, 3),
    "neck": (3, 2, 3, 3),
    **dict.fromkeys(("finger", "thumb"), (2, 2, 2)),
    **dict.fromkeys(("toe", "ball", "lips", "ear", "bun"), (2, 2)),
}
_USUAL_STEPS = 3
_SMALL_END, _LARGE_END, _ROUND_END = 5, 9, 15
_ROUND = ("hair", "bun")
_SMALL = ("finger", "thumb", "toe", "nose", "lips", "ear", "ball", "instep", "calf")
# How much of the second tone and of the shadow a station has, where it is not all of both:
# nothing where a part grows out of another.
_RIM: dict[str, Sequence[float]] = {
    "pelvis": (0.0, 0.0, 0.0),
    "shirt": (0.9, 1.0, 1.0, 1.0, 1.0, 0.9, 0.55, 0.2),
    "leg": (0.0, 0.15, 0.7, *(1.0,) * 9),
    "thigh": (0.0, 0.15, 0.7, *(1.0,) * 4),
    "yoke": (0.0, 0.0, 0.0),
    "pit": (0.2, 0.3, 0.4, 0.6),
    "sleeve": (0.0, 0.35, 1.0, 1.0),
    "calf": (1.0, 1.0, 0.8, 0.5),
    "instep": (0.6, 0.5, 0.4, 0.4),
    "foot": (0.8, 0.8, 0.8, 0.8, 0.8),
    "neck": (0.2, 0.4, 0.8, 0.6, 0.5),
    "face": (0.4, 0.45, 0.45, 0.45, 0.4, 0.3),
    "nose": (0.0, 0.5, 1.0, 1.0),
    "lips": (0.0, 0.0),
}
_CAST: dict[str, Sequence[float]] = {
    "leg": (0.0, 0.0, 0.6, *(1.0,) * 9),
    "thigh": (0.0, 0.0, 0.6, *(1.0,) * 4),
    "low": (0.0, 0.5, *(1.0,) * 8),
    "sleeve": (0.0, 0.0, 0.7, 1.0),
    "bare": (0.0, 0.4, 1.0),
    "arm": (0.0, 0.6, *(1.0,) * 6),
    "yoke": (0.0, 0.0, 0.0),
    "pit": (0.0, 0.0, 0.0, 0.0),
    "calf": (0.0, 0.3, 0.6, 0.8),
    "shirt": (0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.3, 0.0),
    "neck": (0.0, 0.3, 0.6, 0.0, 0.0),
}


def tube_of(name: str) -> tuple[Station, ...]:
    """Return the stations of a tube of the body, or of its details."""
    right = name if name in DETAILS else other_side(name) if name.endswith("L") else name
    match right:
        case "legR":
            stations: tuple[Station, ...] = (*tube_of("thighR"), *TUBES["shankR"][1:])
        case "thighR":
            stations = (*TUBES["seatR"][:-1], *TUBES["lowR"][1:])
        case "lowR":
            low = TUBES["lowR"]
            stations = (*low[:1], *low, *TUBES["shankR"][1:])
        case "armR":
            stations = (*TUBES["bareR"][:2], *DETAILS["foreR"])
        case _:
            stations = DETAILS.get(right, TUBES.get(right, ()))
    return tuple(s.mirrored() for s in stations) if name.endswith("L") else stations


@dataclass(frozen=True)
class Stations:
    """The stations of all tubes one after the other, N in all.

    `frames` are indices of a skeleton's frames; `middles` and `radii`, (N, 3), are those of
    empty lungs, and `more_middles`, `more_radii` what full ones add. `rim` and `cast` are how
    much second tone and shadow there is. `slices` says which belong to a tube.
    """

    frames: np.ndarray
    middles: Floats
    radii: Floats
    more_middles: Floats
    more_radii: Floats
    shades: Floats
    slices: dict[str, slice] = field(hash=False)


@cache
def stations_of(build: Build) -> Stations:
    """Return the stations of a body of this build."""
    slices: dict[str, slice] = {}
    flat: list[Station] = []
    shades: list[tuple[float, float]] = []
    for name in NAMES:
        tube = [built(station, name, build) for station in tube_of(name)]
        slices[name] = slice(len(flat), len(flat) + len(tube))
        flat += tube
        shades += _shades(name, len(tube))
    empty = [breathed(station, 0.0) for station in flat]
    full = [breathed(station, 1.0) for station in flat]
    middles = np.array([station.middle for station in empty], float) / 1000.0
    radii = np.array([station.radii for station in empty], float) / 1000.0
    return Stations(
        np.array([INDEX[station.frame] for station in flat]),
        middles,
        radii,
        np.array([station.middle for station in full]) / 1000.0 - middles,
        np.array([station.radii for station in full]) / 1000.0 - radii,
        np.array(shades),
        slices,
    )


def _shades(name: str, count: int) -> list[tuple[float, float]]:
    kind = _kind(name)
    rim = _RIM.get(kind, (1.0,) * count)
    return list(zip(rim, _CAST.get(kind, rim), strict=True))


def steps_of(name: str) -> tuple[int, ...]:
    """Return into how many sections each way between stations of a tube is divided."""
    ways = len(tube_of(name)) - 1
    return _STEPS.get(_kind(name), (_USUAL_STEPS,) * ways)[:ways]


def corners_of_end(name: str) -> int:
    """Return how many corners there are on the way round each end of a tube."""
    kind = _kind(name)
    return _ROUND_END if kind in _ROUND else _SMALL_END if kind in _SMALL else _LARGE_END


def _kind(name: str) -> str:
    return name.rstrip("RL0123456789")
