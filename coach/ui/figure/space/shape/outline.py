"""From sections to outlines: the common tangents of neighbouring ellipses, all at once.

What points at the viewer has none: there whole ellipses are added.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from coach.storage.appearance import Build
from coach.ui.figure.space.shape.ellipses import Complexes, Ellipses, dot, unit
from coach.ui.figure.space.shape.sections import Seen, weave_of
from coach.ui.figure.space.shape.stations import NAMES, corners_of_end
from coach.ui.figure.space.view import Floats

# Where the light comes from on the picture, y up, and how broad the second tone is in shares of
# a section's width. It narrows as a limb points at the viewer: from and to these shares of its
# length, or knees look like balls.
_LIGHT = -0.8 + 0.6j
_BROAD = 0.14
# It begins where an edge turns away from the light, and is whole there, as cosines.
_TURNS_FROM, _TURNS_TO = 0.45, -0.35
_POINTS_FROM, _POINTS_TO = 0.15, 0.7
# Where a shadow falls to, in body heights, y up; it begins a little within the body.
_FALL = 0.0050 - 0.0070j
_WITHIN = 0.0012
_TINY, _LEAST = 1e-9, 0.004


@dataclass(frozen=True)
class Outlines:
    """Closed outlines of all tubes on the picture, in thousandths of the body's height, y down.

    `edge`, (P, 2), goes round them. Where a tube is `shaded`, (P,), it is so from its edge to
    `shade`; where its shadow `falls`, (P,), that reaches from `within` to `beyond`. `rounds`, by
    section, are whole ellipses where a tube points at the viewer.
    """

    edge: Floats
    shade: Floats
    shaded: np.ndarray
    within: Floats
    beyond: Floats
    falls: np.ndarray
    rounds: dict[int, Floats]


@dataclass(frozen=True)
class Net:
    """Which points make up outlines: of P points of a body, those of a tube in their order.

    The pool of points: left of each section (S), right of it (S), then the round ends, E in
    all. Of these `ends` says which end it is, of the last and the first section of each tube,
    and `turns` how far round it.
    """

    before: np.ndarray
    after: np.ndarray
    first: np.ndarray
    last: np.ndarray
    section: np.ndarray
    ends: np.ndarray
    turns: Floats
    loops: dict[str, np.ndarray]


@cache
def net_of(build: Build) -> Net:
    """Return how the outlines of a body are woven from its sections."""
    slices = weave_of(build).slices
    total = slices[NAMES[-1]].stop
    before, after = np.arange(total) - 1, np.arange(total)
    first = np.array([slices[name].start for name in NAMES])
    last = np.array([slices[name].stop - 1 for name in NAMES])
    before[first], after[last] = after[first], before[last]
    loops, at_ends, turns, count = {}, [], [], 2 * total
    for number, name in enumerate(NAMES):
        corners = corners_of_end(name)
        ends = np.arange(count, count + 2 * corners).reshape(2, corners)
        count += 2 * corners
        left = np.arange(slices[name].start, slices[name].stop)
        loops[name] = np.concatenate([left, ends[0], left[::-1] + total, ends[1], left[:1]])
        at_ends += [2 * number] * corners + [2 * number + 1] * corners
        turns += [*np.arange(1, corners + 1) / (corners + 1)] * 2
    here, both = np.arange(total), np.stack([last, first], axis=1).reshape(-1)
    section = np.concatenate([here, here, both[at_ends]])
    return Net(before, after, first, last, section, np.array(at_ends), np.array(turns), loops)


def outlines_of(seen: Seen) -> Outlines:
    """Return the outlines of a body as it is seen."""
    net, sections = net_of(seen.build), seen.sections
    all_of = Ellipses.of(sections[:, 0] + 1j * sections[:, 1], sections[:, 3:9])
    normals, steep = all_of.tangents()
    sides = unit(normals[:, net.before] + normals[:, net.after])
    edge = all_of.touched(sides)
    ends, end_normals = _ends(all_of, sides, net)
    pool, n = (np.concatenate([*pair]) for pair in ((*edge, ends), (*sides, end_normals)))
    toward = (_TURNS_FROM - dot(n, _LIGHT)) / (_TURNS_FROM - _TURNS_TO)
    rim = _shares(sections, net)[net.section] * np.minimum(np.maximum(toward, 0.0), 1.0)
    rim[: edge.size] *= ~_folded(edge, all_of.middles)
    shade = pool + rim * (all_of.touched(_LIGHT)[net.section] - pool)
    fall = np.maximum(dot(n, _FALL), 0.0) * (sections[:, 10] / abs(_FALL))[net.section]
    beyond = pool + fall * _FALL
    within = pool - _WITHIN * np.minimum(4.0 * fall, 1.0) * n
    steep[net.last[:-1]] = False
    return Outlines(
        _flat(pool),
        _flat(shade),
        rim > _LEAST,
        _flat(within),
        _flat(beyond),
        fall > _LEAST,
        _rounds(all_of, steep),
    )


def _flat(points: Complexes) -> Floats:
    """Return points in thousandths, y down, as rows."""
    return (1000.0 * np.conj(points)).view(np.float64).reshape(*points.shape, 2)


def _folded(edge: Complexes, middles: Complexes) -> np.ndarray:
    """Tell where the line left or right of the sections runs backward: on the inside of a bend."""
    way = middles[1:] - middles[:-1]
    back = dot(edge[:, 1:] - edge[:, :-1], way) < 0.0
    folded = np.zeros(edge.shape, bool)
    folded[:, :-1] |= back
    folded[:, 1:] |= back
    return folded.reshape(-1)


def _ends(ellipses: Ellipses, sides: Complexes, net: Net) -> tuple[Complexes, Complexes]:
    """Return the points of the round ends between left and right, and their normals."""
    left, right = sides
    at = np.stack([net.last, net.first], axis=1).reshape(-1)
    start = np.stack([left[net.last], right[net.first]], axis=1).reshape(-1)
    stop = np.stack([right[net.last], left[net.first]], axis=1).reshape(-1)
    a, b, d = ellipses[at].halves()
    begin = np.arctan2(d * start.imag, a * start.real + b * start.imag)
    end = np.arctan2(d * stop.imag, a * stop.real + b * stop.imag)
    turn = np.mod(begin - end, 2.0 * np.pi)
    of = net.ends
    t = begin[of] - turn[of] * net.turns
    x, y, a, b, d = np.cos(t), np.sin(t), a[of], b[of], d[of]
    points = ellipses.middles[at[of]] + a * x + 1j * (b * x + d * y)
    # The normal to a turn of the circle that the ellipse is an image of.
    return points, unit(x / a - b / (a * d) * y + 1j * (y / d))


def _shares(sections: Floats, net: Net) -> Floats:
    """Return how much of each section lies in shade."""
    x, y, deep = (sections[1:, :3] - sections[:-1, :3]).T
    flat = x * x + y * y
    seen = np.sqrt(flat) / (np.sqrt(flat + deep * deep) + _TINY)
    share = (seen - _POINTS_FROM) / (_POINTS_TO - _POINTS_FROM)
    share = np.minimum(np.maximum(share, 0.0), 1.0)
    share = share * share * (3.0 - 2.0 * share)
    shares: Floats = _BROAD * 0.5 * (share[net.before] + share[net.after]) * sections[:, 9]
    return shares


def _rounds(ellipses: Ellipses, steep: np.ndarray) -> dict[int, Floats]:
    """Return whole ellipses, turning as outlines do, of those that lie in each other."""
    # One of two is seen: the larger.
    hidden, size = np.flatnonzero(steep), ellipses.means
    larger = sorted({*(hidden + (size[hidden + 1] > size[hidden])).tolist()})
    # Of several in a row, the one that no other holds.
    alone = [at for at in larger if not (steep[at - 1] and size[at - 1] > size[at])]
    alone = [at for at in alone if at == len(steep) or not (steep[at] and size[at + 1] > size[at])]
    whole = _flat(ellipses[np.array(alone, int)].whole())
    return dict(zip(alone, whole, strict=True))
