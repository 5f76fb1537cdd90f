"""In which order the parts of a body are painted: what is nearer covers what is farther.

Two parts that overlap on the picture are told apart by how near they are where they do. Where
parts meet, rules say more; of a circle of parts the weakest word is overheard.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from coach.core.anatomy.skeleton import INDEX
from coach.storage.appearance import Build
from coach.ui.figure.space.room.painting import corners_of, sorted_pieces
from coach.ui.figure.space.room.props import Piece
from coach.ui.figure.space.room.standing import nearer_than
from coach.ui.figure.space.shape.sections import Seen
from coach.ui.figure.space.shape.stations import stations_of
from coach.ui.figure.space.view import Floats, View

_LIMBS = {
    "thigh": ("thigh",),
    "shank": ("low",),
    "foot": ("calf", "instep", "ball"),
    "upper": ("bare", "sleeve"),
    "fore": ("fore", "finger0", "finger2"),
}
ITEMS: dict[str, tuple[str, ...]] = {
    "pelvis": ("pelvis",),
    "trunk": ("shirt",),
    "neck": ("neck",),
    "head": ("face", "hair"),
    **{
        f"{item}{side}": tuple(f"{tube}{side}" for tube in tubes)
        for item, tubes in _LIMBS.items()
        for side in "RL"
    },
}
AT = {item: number for number, item in enumerate(ITEMS)}
# What comes straight after what, so that both are painted as one.
_GOES_ON = {
    f"{one}{s}": f"{other}{s}"
    for s in "RL"
    for one, other in (("thigh", "shank"), ("upper", "fore"))
}
# A rule outweighs what is seen.
_RULE, _NOTHING = 1.0, 1e-9
# So much nearer than the trunk (body heights) a knee is before it.
_LAP = 0.1
# Arms that are no farther behind the trunk than this are before it, by so much.
_LEVEL, _LEVEL_BY = 0.02, 0.04


@dataclass(frozen=True)
class Spots:
    """The stations that tell where the items are: which, and whose each of them is.

    Those of an item follow each other; its `first` is so far down.
    """

    stations: np.ndarray
    belongs: Floats
    first: np.ndarray


@cache
def _spots_of(build: Build) -> Spots:
    slices = stations_of(build).slices
    found = [
        (station, number)
        for number, tubes in enumerate(ITEMS.values())
        for tube in tubes
        for station in range(slices[tube].start, slices[tube].stop)
    ]
    belongs = np.zeros((len(ITEMS), len(found)))
    for at, (_, number) in enumerate(found):
        belongs[number, at] = 1.0
    first = np.searchsorted([number for _, number in found], np.arange(len(ITEMS)))
    return Spots(np.array([station for station, _ in found]), belongs, first)


@dataclass(frozen=True)
class Order:
    """The items from the farthest to the nearest, and which of them go on in the next."""

    items: tuple[str, ...]
    joined: frozenset[str]


def order_of(seen: Seen, pieces: Sequence[Piece] = ()) -> Order:
    """Return the order in which to paint a body and what stands around it.

    A piece that covers any part of the body is among the items by its number; one that covers
    none is not.
    """
    nearer = _nearer(seen)
    _rules(seen, nearer)
    nearer, before = _with_pieces(seen, nearer, pieces)
    names = (*ITEMS, *map(str, before))
    return _joined(_sorted(nearer, _depths(seen, pieces, before), names), nearer, names)


def _with_pieces(seen: Seen, nearer: Floats, pieces: Sequence[Piece]) -> tuple[Floats, list[int]]:
    """Add to what covers what the pieces that cover anything; return which these are."""
    if not pieces:
        return nearer, []
    spots = _spots_of(seen.build)
    found = seen.stations[spots.stations]
    size = np.sqrt((found[:, 3:9] ** 2).sum(axis=1) / 2.0)
    signs, overlaps = nearer_than(pieces, found[:, :3], size, seen.view)
    total = overlaps @ spots.belongs.T
    covers = np.where(total > 0.0, (signs * overlaps) @ spots.belongs.T / (total + 1e-12), 0.0)
    before = [
        number
        for number, piece in enumerate(pieces)
        if not piece.behind and (covers[number] < 0.0).any()
    ]
    covers = covers[before]
    among = [[_among(pieces[one], pieces[other], seen.view) for other in before] for one in before]
    whole = np.block([[nearer, covers.T], [-covers, np.array(among).reshape((len(before),) * 2)]])
    return whole, before


def _among(one: Piece, other: Piece, view: View) -> float:
    if one is other:
        return 0.0
    # What was sorted before are equal pieces, not the same ones.
    return _RULE if sorted_pieces((one, other), view)[0] == other else -_RULE


def _depths(seen: Seen, pieces: Sequence[Piece], before: Sequence[int]) -> list[float]:
    spots = _spots_of(seen.build)
    depth = seen.stations[spots.stations, 2] @ spots.belongs.T / spots.belongs.sum(axis=1)
    return [
        *depth.tolist(),
        *(float(corners_of(pieces[one], seen.view)[:, 2].mean()) for one in before),
    ]


def _nearer(seen: Seen) -> Floats:
    """Return for each two items how surely the first covers the second, (items, items)."""
    spots = _spots_of(seen.build)
    found = seen.stations[spots.stations]
    place, depth = found[:, :2], found[:, 2].copy()
    size = np.sqrt((found[:, 3:9] ** 2).sum(axis=1) / 2.0)
    _bring_level_arms(seen, spots, depth)
    x, y = place[:, 0], place[:, 1]
    apart = np.hypot(x[:, None] - x, y[:, None] - y)
    w = np.maximum(size[:, None] + size - apart, 0.0)
    w *= w
    of = spots.belongs
    total = of @ w @ of.T
    ahead = of @ (w * (depth[:, None] - depth)) @ of.T
    return np.where(total > 0.0, ahead / (total + 1e-12), 0.0)


def _bring_level_arms(seen: Seen, spots: Spots, depth: Floats) -> None:
    chest = seen.places[INDEX["sp12"], 2]
    for side in "RL":
        behind = chest - seen.places[INDEX[f"shoulder{side}"], 2]
        more = _LEVEL_BY * min(max((2 * _LEVEL - behind) / _LEVEL, 0.0), 1.0)
        arm = spots.belongs[AT[f"upper{side}"]] + spots.belongs[AT[f"fore{side}"]]
        depth += more * arm


def _rules(seen: Seen, nearer: Floats) -> None:
    toward = seen.frames[:, 2, 1]

    def after(item: str, other: str, *, if_so: bool = True) -> None:
        one, two = AT[item], AT[other]
        nearer[one, two] = _RULE if if_so else -_RULE
        nearer[two, one] = -nearer[one, two]

    after("trunk", "pelvis")
    after("neck", "trunk", if_so=bool(toward[INDEX["collar"]] > 0.15))  # noqa: PLR2004 - in profile it is before
    after("head", "neck", if_so=bool(toward[INDEX["head"]] > -0.5))  # noqa: PLR2004 - from below
    for s in "RL":
        after("trunk", f"thigh{s}")
        pointing = toward[INDEX[f"shank{s}"]]
        after(f"foot{s}", f"shank{s}", if_so=bool(pointing > 0.25))  # noqa: PLR2004 - at the eye
        folded = toward[INDEX[f"thigh{s}"]] < 0.0 and pointing > 0.0
        # A knee that is before the trunk is painted over it, with the shank that it belongs to.
        lap = nearer[AT[f"shank{s}"], AT["trunk"]] > _LAP
        after(f"shank{s}", f"thigh{s}", if_so=not folded or lap or _is_open(seen, s))
        away = toward[INDEX[f"farm{s}"]] >= 0.6  # noqa: PLR2004 - it points away from the eye
        after(f"fore{s}", f"upper{s}", if_so=not away)


def _is_open(seen: Seen, side: str) -> bool:
    frames = np.asarray(seen.skeleton.axes)
    thigh, shank = frames[INDEX[f"thigh{side}"]][:, 1], frames[INDEX[f"shank{side}"]][:, 1]
    return bool(thigh @ shank > 0.0)


def _sorted(nearer: Floats, depth: Sequence[float], names: Sequence[str]) -> list[str]:
    """Return the items, each after those that it covers as far as that can be."""
    waits = np.maximum(nearer, 0.0)
    at = {name: number for number, name in enumerate(names)}
    left, found, last = list(range(len(names))), [], ""
    while left:
        blocked = dict(zip(left, waits[np.ix_(left, left)].sum(axis=1).tolist(), strict=True))
        free = [one for one in left if blocked[one] <= _NOTHING]
        free = free or [min(left, key=lambda one: blocked[one])]
        goes_on = at.get(_GOES_ON.get(last, ""))
        chosen = goes_on if goes_on in free else min(free, key=lambda one: depth[one])
        left.remove(chosen)
        last = names[chosen]
        found.append(last)
    return found


def _joined(items: list[str], nearer: Floats, names: Sequence[str]) -> Order:
    """Move parts of a limb together where nothing has to come between them."""
    joined, at = set(), {name: number for number, name in enumerate(names)}
    for one, other in _GOES_ON.items():
        first, second = items.index(one), items.index(other)
        if first > second:
            continue
        between = items[first + 1 : second]
        if all(nearer[at[item], at[one]] <= 0.0 for item in between):
            items.remove(one)
            items.insert(items.index(other), one)
        elif all(nearer[at[other], at[item]] <= 0.0 for item in between):
            items.remove(other)
            items.insert(items.index(one) + 1, other)
        else:
            continue
        joined.add(one)
    return Order(tuple(items), frozenset(joined))


def grounds_of(seen: Seen) -> Floats:
    """Return where each item is over the floor, for its shadow, (items, 5).

    Right and up on the picture, how far it reaches each way, and how high it hangs, all in
    body heights.
    """
    spots = _spots_of(seen.build)
    at = seen.stations[spots.stations]
    size = np.sqrt((at[:, 3:9] ** 2).sum(axis=1) / 2.0)
    ground = at[:, :3] @ seen.view.axes
    height = ground[:, 1] - size
    ground[:, 1] = 0.0
    flat = ground @ seen.view.axes[:2].T
    deep = size * np.abs(seen.view.axes[2, 1])
    x, y = flat.T
    first = spots.first
    left, right = np.minimum.reduceat(x - size, first), np.maximum.reduceat(x + size, first)
    low, high = np.minimum.reduceat(y - deep, first), np.maximum.reduceat(y + deep, first)
    mean = np.add.reduceat(height, first) / spots.belongs.sum(axis=1)
    found: Floats = np.stack(
        [(left + right) / 2.0, (low + high) / 2.0, (right - left) / 2.0, (high - low) / 2.0, mean],
        axis=1,
    )
    return found
