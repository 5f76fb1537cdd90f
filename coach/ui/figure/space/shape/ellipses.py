"""Ellipses on the picture, all at once: where tangents touch them, and those that two share.

Points and directions are complex numbers, which numpy reckons with several times as fast as with
rows of two. An ellipse with Q = sum a a' over its half axes a has the support
h(n) = sqrt(n' Q n) and is touched at c + Q n / h(n). The tangent to two neighbours has the
normal n of n . (c1 - c0) = h0(n) - h1(n). What points at the viewer has none.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from coach.ui.figure.space.view import Floats

Complexes = npt.NDArray[np.complex128]

_ROUNDS, _STEEPEST, _TINY = 3, 0.985, 1e-9
# Into so many pieces an ellipse is divided.
_ROUND = 16


def dot(one: Complexes | complex, other: Complexes | complex) -> Floats:
    """Return the scalar products."""
    products: Floats = np.real(np.conj(one) * other)
    return products


def unit(v: Complexes) -> Complexes:
    """Return the directions."""
    return v / (np.abs(v) + _TINY)


@dataclass(frozen=True)
class Ellipses:
    """Middles, (N,), and Q: its half trace, and what it does to the conjugate of a vector."""

    middles: Complexes
    means: Floats
    twists: Complexes

    @classmethod
    def of(cls, middles: Complexes, axes: Floats) -> "Ellipses":
        """Return ellipses with these half axes on the picture, (N, 6): three x, three y."""
        arms = axes[:, :3] + 1j * axes[:, 3:]
        # Of each half axis: its square, which turns twice as fast, and how long that is.
        squares = (arms * arms).T
        lengths = np.abs(squares)
        means = 0.5 * (lengths[0] + lengths[1] + lengths[2]) + _TINY
        return cls(middles, means, 0.5 * (squares[0] + squares[1] + squares[2]))

    def __getitem__(self, which: np.ndarray | slice) -> "Ellipses":
        """Return some of them."""
        return Ellipses(self.middles[which], self.means[which], self.twists[which])

    def support(self, n: Complexes) -> Floats:
        """Return how far they reach in directions."""
        back = np.conj(n)
        return np.sqrt(np.maximum(self.means + np.real(self.twists * back * back), 0.0))

    def touched(self, n: Complexes | complex) -> Complexes:
        """Return where the tangents with these normals touch them."""
        back = np.conj(n)
        applied = self.means * n + self.twists * back
        support = np.sqrt(np.maximum(np.real(applied * back), 0.0))
        return self.middles + applied / (support + _TINY)

    def tangents(self) -> tuple[Complexes, np.ndarray]:
        """Return between neighbours the normals left and right, (2, N - 1), and which lack one."""
        way = self.middles[1:] - self.middles[:-1]
        far = np.abs(way) + _TINY
        along = way / far
        n = sides = np.stack([1j * along, -1j * along])
        one, other = self[:-1], self[1:]
        for _ in range(_ROUNDS):
            share = (one.support(n) - other.support(n)) / far
            share = np.minimum(np.maximum(share, -_STEEPEST), _STEEPEST)
            n = share * along + np.sqrt(1.0 - share * share) * sides
        steep = np.abs(one.support(n) - other.support(n)) > _STEEPEST * far
        return n, steep[0] | steep[1]

    def halves(self) -> tuple[Floats, Floats, Floats]:
        """Return a, b and d: the ellipse is the unit circle's image under (a 0, b d)."""
        a = np.sqrt(self.means + self.twists.real)
        b = self.twists.imag / a
        return a, b, np.sqrt(np.maximum(self.means - self.twists.real - b * b, _TINY))

    def whole(self) -> Complexes:
        """Return points all the way round, against the clock seen with y down."""
        t = -np.linspace(0.0, 2.0 * np.pi, _ROUND + 1)
        a, b, d = (half[:, None] for half in self.halves())
        x, y = np.cos(t), np.sin(t)
        return self.middles[:, None] + x * a + 1j * (x * b + y * d)
