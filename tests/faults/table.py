"""What the table of faults is made of: one line a cell, whatever number of tests it takes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pytest

# Fault, moment, and where it was tried.
Cell = tuple[str, str, str]
REAL, SIMULATED = "program", "simulated"


@dataclass
class Line:
    """One cell: whether it held, how long it took, and what was counted and seen."""

    cell: Cell
    good: bool = True
    seconds: float = 0.0
    counts: list[tuple[str, float]] = field(default_factory=list)
    saw: list[str] = field(default_factory=list)


def real(fault: str, moment: str) -> pytest.MarkDecorator:
    """Mark a test as a cell that is tried on the real program; {names} are its parameters."""
    return pytest.mark.cell(fault, moment, REAL)


def simulated(fault: str, moment: str) -> pytest.MarkDecorator:
    """Mark a test as a cell that is tried on the core with fakes; {names} as above."""
    return pytest.mark.cell(fault, moment, SIMULATED)


def merged(told: Iterable[Line]) -> list[Line]:
    """Return one line for each cell, sorted: its tests are added up, and one bad makes it bad."""
    cells: dict[Cell, Line] = {}
    for line in told:
        sum_ = cells.setdefault(line.cell, Line(line.cell))
        sum_.good = sum_.good and line.good
        sum_.seconds += line.seconds
        sum_.counts += line.counts
        sum_.saw += line.saw
    return [cells[cell] for cell in sorted(cells)]


def lines(table: list[Line]) -> Iterator[str]:
    """Yield the table as text."""
    widths = [max(len(line.cell[column]) for line in table) for column in range(3)]
    for line in table:
        cell = "  ".join(word.ljust(width) for word, width in zip(line.cell, widths, strict=True))
        outcome = "held  " if line.good else "FAILED"
        yield f"{cell}  {outcome}  {line.seconds:5.1f} s  {_figures(line)}".rstrip()
    bad = sum(not line.good for line in table)
    yield f"{len(table)} cells, {bad} failed, {sum(line.seconds for line in table):.0f} s of work"


def _figures(line: Line) -> str:
    sums: dict[str, float] = {}
    for what, number in line.counts:
        sums[what] = sums.get(what, 0.0) + number
    told = [f"{number:,g} {what}" for what, number in sums.items()]
    return ", ".join([*told, *dict.fromkeys(line.saw)])
