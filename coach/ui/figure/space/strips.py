"""Strips along outlines: what of a tube lies in shade, and what its shadow shows beside it."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from coach.storage.appearance import Build
from coach.ui.figure.space.shape.outline import net_of
from coach.ui.figure.space.view import Floats


@dataclass(frozen=True)
class Loops:
    """Closed loops of points, one after the other: `points` of all, and `whose` each is.

    Of each loop: its name, where it begins and how long it is. `twice` are its points two times
    over, for what goes past its end.
    """

    names: tuple[str, ...]
    points: np.ndarray
    whose: np.ndarray
    first: np.ndarray
    length: np.ndarray
    twice: tuple[np.ndarray, ...]


@cache
def loops_of(build: Build, kinds: frozenset[str]) -> Loops:
    """Return the loops round all tubes of a body that are of some kinds."""
    found = {
        name: loop[:-1] for name, loop in net_of(build).loops.items() if name.rstrip("RL") in kinds
    }
    length = np.array([len(loop) for loop in found.values()])
    return Loops(
        tuple(found),
        np.concatenate([*found.values()]),
        np.repeat(np.arange(len(found)), length),
        np.cumsum(length) - length,
        length,
        tuple(np.concatenate([loop, loop]) for loop in found.values()),
    )


class Strips:
    """What lies between two lines beside outlines, (P, 2) each, as far as it goes `where` it is."""

    def __init__(self, loops: Loops, where: np.ndarray, one: Floats, other: Floats) -> None:
        self._both, self._count = np.concatenate([one, other]), len(one)
        self._runs = _runs(loops, where)

    def of(self, tubes: tuple[str, ...]) -> Floats | None:
        """Return the strips of some tubes as one closed line, if they have any."""
        runs = [self._runs[tube] for tube in tubes if tube in self._runs]
        if not runs:
            return None
        there = [piece for run in runs for piece in (run, run[::-1] + self._count, run[:1])]
        back = [run[:1] for run in reversed(runs[:-1])]
        found: Floats = self._both[np.concatenate([*there, *back])]
        return found


def _runs(loops: Loops, where: np.ndarray) -> dict[str, np.ndarray]:
    """Return by loop the points from the end of its longest gap all the way round to its start."""
    here = np.flatnonzero(where[loops.points])
    if not len(here):
        return {}
    whose = loops.whose[here]
    starts = np.flatnonzero(np.concatenate([[True], whose[1:] != whose[:-1]]))
    stops = np.append(starts[1:], len(here))
    # The next one after the last of a loop is its first, a turn later.
    after = np.append(here[1:], 0)
    after[stops - 1] = here[starts] + loops.length[whose[starts]]
    gaps = after - here
    runs = {}
    for start, stop, loop in zip(
        starts.tolist(), stops.tolist(), whose[starts].tolist(), strict=True
    ):
        widest = start + int(gaps[start:stop].argmax())
        begin = int(after[widest] - loops.first[loop]) % int(loops.length[loop])
        count = int(loops.length[loop] - gaps[widest]) + 1
        runs[loops.names[loop]] = loops.twice[loop][begin : begin + count]
    return runs
