"""From sections to outlines: the common tangents of neighbouring ellipses, all at once.

An ellipse with Q = sum a a' over its half axes a has the support h(n) = sqrt(n' Q n) and is
touched at c + Q n / h(n). The tangent to two neighbours has the normal n of
n . (c1 - c0) = h0(n) - h1(n). What points at the viewer has none: there whole ellipses are added.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from coach.storage.appearance import Build
from coach.ui.figure.space.shape.sections import Seen, weave_of
from coach.ui.figure.space.shape.stations import NAMES, corners_of_end
from coach.ui.figure.space.view import Floats

# Where the light comes from on the picture, y up, and how broad the second tone is in shares of
# a section's width. It narrows as a limb points at the viewer: from and to these shares of its
# length, or knees look like balls.
_LIGHT = np.array([-0.8, 0.6])
_BROAD = 0.14
# It begins where an edge turns away from the light, and is whole there, as cosines.
_TURNS_FROM, _TURNS_TO = 0.45, -0.35
_POINTS_FROM, _POINTS_TO = 0.15, 0.7
# Where a shadow falls to, in body heights, y up; it begins a little within the body.
_FALL = np.array([0.0050, -0.0070])
_WITHIN = 0.0012
_ROUNDS, _STEEPEST, _TINY, _LEAST = 3, 0.985, 1e-9, 0.004
# Into so many pieces an ellipse is divided.
_ROUND = 16


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
    c, q = sections[:, :2], _squares(sections[:, 3:9])
    normals, steep = _tangents(c, q)
    left = _unit(normals[0][net.before] + normals[0][net.after])
    right = _unit(normals[1][net.before] + normals[1][net.after])
    n = np.concatenate([left, right])
    both = np.concatenate([q, q])
    p = np.concatenate([c, c]) + _touch(both, n)
    ends, end_normals = _ends(c, q, left, right, net)
    pool, n = np.concatenate([p, ends]), np.concatenate([n, end_normals])
    spot, share = _lit(sections, net)
    toward = np.clip((_TURNS_FROM - n @ _LIGHT) / (_TURNS_FROM - _TURNS_TO), 0.0, 1.0)
    rim = share[net.section] * toward
    rim[: 2 * len(c)] *= ~_folded(p, c)
    shade = pool + rim[:, None] * (spot[net.section] - pool)
    fall = np.maximum(n @ _FALL, 0.0) * sections[net.section, 10] / np.hypot(*_FALL)
    beyond = pool + fall[:, None] * _FALL
    within = pool - _WITHIN * np.minimum(4.0 * fall, 1.0)[:, None] * n
    flat = np.array([1000.0, -1000.0])
    steep[net.last[:-1]] = False
    # One of two that lie in each other is seen: the larger.
    hidden = np.flatnonzero(steep)
    size = q[:, 0] + q[:, 2]
    larger = np.unique(hidden + (size[hidden + 1] > size[hidden]))
    # Of several in a row, the one that no other holds.
    alone = [at for at in larger.tolist() if not (steep[at - 1] and size[at - 1] > size[at])]
    alone = [at for at in alone if at == len(steep) or not (steep[at] and size[at + 1] > size[at])]
    rounds = _rounds(np.array(alone, int), c, q)
    return Outlines(
        pool * flat, shade * flat, rim > _LEAST, within * flat, beyond * flat, fall > _LEAST, rounds
    )


def _folded(p: Floats, c: Floats) -> np.ndarray:
    """Tell where the line left or right of the sections runs backward: on the inside of a bend."""
    way = c[1:] - c[:-1]
    sides = p.reshape(2, -1, 2)
    back = ((sides[:, 1:] - sides[:, :-1]) * way).sum(axis=2) < 0.0
    folded = np.zeros((2, len(c)), bool)
    folded[:, :-1] |= back
    folded[:, 1:] |= back
    return folded.reshape(-1)


def _squares(axes: Floats) -> Floats:
    """Return Q of each section as its three numbers: xx, xy, yy."""
    x, y = axes[:, :3], axes[:, 3:]
    found = np.empty((len(axes), 3))
    found[:, 0] = (x * x).sum(axis=1) + _TINY
    found[:, 1] = (x * y).sum(axis=1)
    found[:, 2] = (y * y).sum(axis=1) + _TINY
    return found


def _applied(q: Floats, n: Floats) -> Floats:
    x, y = n[..., 0], n[..., 1]
    found = np.empty(n.shape)
    found[..., 0] = q[..., 0] * x + q[..., 1] * y
    found[..., 1] = q[..., 1] * x + q[..., 2] * y
    return found


def _support(q: Floats, n: Floats) -> Floats:
    x, y = n[..., 0], n[..., 1]
    square = q[..., 0] * x * x + 2.0 * q[..., 1] * x * y + q[..., 2] * y * y
    return np.sqrt(np.maximum(square, 0.0))


def _touch(q: Floats, n: Floats) -> Floats:
    """Return the way from an ellipse's middle to where its tangent with a normal touches it."""
    return _applied(q, n) / (_support(q, n) + _TINY)[..., None]


def _unit(v: Floats) -> Floats:
    units: Floats = v / (np.sqrt((v * v).sum(axis=-1)) + _TINY)[..., None]
    return units


def _tangents(c: Floats, q: Floats) -> tuple[Floats, np.ndarray]:
    """Return between neighbours the normals left and right, and which lack one."""
    way = c[1:] - c[:-1]
    far = np.sqrt((way * way).sum(axis=1)) + _TINY
    u = way / far[:, None]
    aside = np.stack([-u[:, 1], u[:, 0]], axis=1)
    sides = np.stack([aside, -aside])
    n = sides
    q0, q1 = q[:-1], q[1:]
    for _ in range(_ROUNDS):
        k = (_support(q0, n) - _support(q1, n)) / far
        k = np.clip(k, -_STEEPEST, _STEEPEST)
        n = k[..., None] * u + np.sqrt(1.0 - k * k)[..., None] * sides
    steep = (np.abs(_support(q0, n) - _support(q1, n)) > _STEEPEST * far).any(axis=0)
    return n, steep


def _ends(c: Floats, q: Floats, left: Floats, right: Floats, net: Net) -> tuple[Floats, Floats]:
    """Return the points of the round ends between left and right, and their normals."""
    at = np.stack([net.last, net.first], axis=1).reshape(-1)
    start = np.stack([left[net.last], right[net.first]], axis=1).reshape(-1, 2)
    stop = np.stack([right[net.last], left[net.first]], axis=1).reshape(-1, 2)
    a = np.sqrt(q[at, 0])
    b = q[at, 1] / a
    d = np.sqrt(np.maximum(q[at, 2] - b * b, _TINY))
    begin = np.arctan2(d * start[:, 1], a * start[:, 0] + b * start[:, 1])
    end = np.arctan2(d * stop[:, 1], a * stop[:, 0] + b * stop[:, 1])
    turn = np.mod(begin - end, 2.0 * np.pi)
    of = net.ends
    t = begin[of] - turn[of] * net.turns
    x, y, a, b, d = np.cos(t), np.sin(t), a[of], b[of], d[of]
    points = c[at[of]] + np.stack([a * x, b * x + d * y], axis=1)
    # The normal to a turn of the circle that the ellipse is an image of.
    return points, _unit(np.stack([x / a - b / (a * d) * y, y / d], axis=1))


def _lit(sections: Floats, net: Net) -> tuple[Floats, Floats]:
    """Return where the light touches each section, and how much of it lies in shade."""
    q = _squares(sections[:, 3:9])
    spot = sections[:, :2] + _touch(q, np.broadcast_to(_LIGHT, (len(q), 2)))
    way = sections[1:, :3] - sections[:-1, :3]
    seen = np.hypot(way[:, 0], way[:, 1]) / (np.sqrt((way * way).sum(axis=1)) + _TINY)
    share = np.clip((seen - _POINTS_FROM) / (_POINTS_TO - _POINTS_FROM), 0.0, 1.0)
    share = share * share * (3.0 - 2.0 * share)
    share = 0.5 * (share[net.before] + share[net.after])
    return spot, _BROAD * share * sections[:, 9]


def _rounds(at: np.ndarray, c: Floats, q: Floats) -> dict[int, Floats]:
    """Return whole ellipses at these sections, turning as outlines do."""
    t = -np.linspace(0.0, 2.0 * np.pi, _ROUND + 1)
    a = np.sqrt(q[at, 0])
    b = q[at, 1] / a
    d = np.sqrt(np.maximum(q[at, 2] - b * b, _TINY))
    ring = np.stack([np.cos(t) * a[:, None], np.cos(t) * b[:, None] + np.sin(t) * d[:, None]], 2)
    whole = (c[at, None] + ring) * np.array([1000.0, -1000.0])
    return dict(zip(at.tolist(), whole, strict=True))
