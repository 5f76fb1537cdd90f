"""What stands in the room: each prop as a few blocks and balls, in body heights, y up.

x runs ahead of a body that looks ahead, z to its right.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

Point = tuple[float, float, float]


class Kind(StrEnum):
    """What a prop is."""

    BOX = "box"
    OTTOMAN = "ottoman"
    TABLE = "table"
    BOOKS = "books"
    CHAIR = "chair"
    CUSHION = "cushion"
    MAT = "mat"
    WALL = "wall"
    DOORWAY = "doorway"
    BALL = "ball"


@dataclass(frozen=True, slots=True)
class Piece:
    """A block between two corners, or a ball in it; `soft` is how round its edges are.

    `colour` is a name in the palette; `boards` are lines across its sides. What is always
    `behind` never covers a body. `clear` is how clearly it is seen, 0 to 1.
    """

    low: Point
    high: Point
    colour: str
    soft: float = 0.004
    boards: int = 0
    ball: bool = False
    behind: bool = False
    clear: float = 1.0


@dataclass(frozen=True, slots=True)
class Prop:
    """A prop: what the body meets of it first is at `at` (see `pieces_of`), its top so high.

    One that is `turned` looks the other way.
    """

    kind: Kind
    at: Point = (0.0, 0.0, 0.0)
    top: float = 0.0
    turned: bool = False


def pieces_of(prop: Prop) -> tuple[Piece, ...]:
    """Return the pieces of a prop.

    Box, ottoman, table and books begin at `at` and go on ahead; the chair's seat, cushion and
    mat have it in their middle; the face of wall and doorway is there; a ball's middle is over it.
    """
    return tuple(_placed(piece, prop) for piece in _MAKERS[prop.kind](prop.top))


def _placed(piece: Piece, prop: Prop) -> Piece:
    x, y, z = prop.at
    (a, b, c), (d, e, f) = piece.low, piece.high
    if prop.turned:
        a, c, d, f = -d, -f, -a, -c
    return replace(piece, low=(a + x, b + y, c + z), high=(d + x, e + y, f + z))


_Range = tuple[float, float]


def _block(ranges: tuple[_Range, _Range, _Range], colour: str, soft: float = 0.004) -> Piece:
    (a, d), (b, e), (c, f) = ranges
    return Piece((a, b, c), (d, e, f), colour, soft)


def _box(top: float) -> Iterator[Piece]:
    boards = max(1, round(top / 0.095))
    side = _block((((0.010, 0.260), (0.0, top - 0.02), (-0.15, 0.15))), "wood")
    yield replace(side, boards=boards)
    yield _block(((0.0, 0.270), (top - 0.024, top), (-0.16, 0.16)), "wood_light", 0.006)


def _ottoman(top: float) -> Iterator[Piece]:
    legs = min(0.034, top / 4)
    for x in (0.034, 0.252):
        for z in (-0.13, 0.106):
            yield _block(((x, x + 0.024), (0.0, legs), (z, z + 0.024)), "wood_shade")
    yield _block(((0.004, 0.306), (legs, top - 0.05), (-0.166, 0.166)), "cushion", 0.020)
    yield _block(((0.0, 0.310), (top - 0.068, top), (-0.17, 0.17)), "cushion_light", 0.024)


def _table(top: float) -> Iterator[Piece]:
    # Darker than the hands that lie on it, for every eye.
    for x in (0.03, 0.288):
        for z in (-0.15, 0.118):
            yield _block(((x, x + 0.032), (0.0, top - 0.02), (z, z + 0.032)), "wood_shade")
    yield _block(((0.0, 0.350), (top - 0.026, top), (-0.18, 0.18)), "wood_shade", 0.008)


def _books(top: float) -> Iterator[Piece]:
    count = max(1, round(top / 0.038))
    thick = top / count
    shelf = (("legs", 0.0), ("sea", 0.012), ("cushion", 0.004), ("hair", 0.018))
    for number in range(count):
        colour, inset = shelf[(number + count) % len(shelf)]
        shift = 0.0 if number == count - 1 else inset
        y = (thick * number, thick * (number + 1))
        yield _block(((shift, 0.235 - shift / 2), y, (-0.085 + shift / 2, 0.085)), colour, 0.003)


def _chair(top: float) -> Iterator[Piece]:
    for z in (-0.105, 0.083):
        yield _block(((-0.125, -0.100), (0.0, top + 0.255), (z, z + 0.022)), "wood")
        yield _block(((0.088, 0.112), (0.0, top - 0.02), (z, z + 0.022)), "wood")
    yield _block(((-0.122, -0.104), (top + 0.15, top + 0.25), (-0.09, 0.09)), "wood")
    yield _block(((-0.128, 0.120), (top - 0.026, top), (-0.113, 0.113)), "wood_light", 0.006)


def _cushion(top: float) -> Iterator[Piece]:
    yield _block(((-0.085, 0.085), (0.0, top), (-0.11, 0.11)), "cushion", min(0.024, top * 0.45))


def _mat(top: float) -> Iterator[Piece]:
    low, high = (-0.53, top - 0.009, -0.19), (0.53, top, 0.19)
    yield Piece(low, high, "mat", 0.003, behind=True)


def _wall(top: float) -> Iterator[Piece]:
    yield Piece((0.0, 0.0, -0.36), (0.045, top or 1.08, 0.36), "wall", 0.0, behind=True)


def _doorway(top: float) -> Iterator[Piece]:
    high = top or 1.12
    for z in (-0.30, 0.225):
        yield _block(((0.0, 0.035), (0.0, high), (z, z + 0.075)), "wood_shade")
    yield _block(((0.0, 0.035), (high, high + 0.07), (-0.30, 0.30)), "wood_shade")


def _ball(top: float) -> Iterator[Piece]:
    half = top / 2
    yield Piece((-half, 0.0, -half), (half, top, half), "sea", ball=True)


_MAKERS: dict[Kind, Callable[[float], Iterator[Piece]]] = {
    Kind.BOX: _box,
    Kind.OTTOMAN: _ottoman,
    Kind.TABLE: _table,
    Kind.BOOKS: _books,
    Kind.CHAIR: _chair,
    Kind.CUSHION: _cushion,
    Kind.MAT: _mat,
    Kind.WALL: _wall,
    Kind.DOORWAY: _doorway,
    Kind.BALL: _ball,
}
