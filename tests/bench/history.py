"""How soon the history is there with 10,000 sessions in the journal: `history.py [COUNT]`.

Milliseconds from the press to the picture, the best and the median of some: with as many sessions
a day as a person does, and with all of them in the half year that is shown.
"""

import os
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

TIMES = 7
A_DAY = {"one or two a day": 1.5, "all in half a year": None}


def fill(count: int, a_day: float) -> None:
    """Write a journal of so many sessions, as many a day, up to today."""
    from coach.core.history.entry import Entry, Outcome, Setting  # noqa: PLC0415 - finds its home
    from coach.core.routine.area import Area  # noqa: PLC0415 - as above
    from coach.storage import journal  # noqa: PLC0415 - as above

    areas = list(Area)
    one = Entry(
        datetime.now(UTC),
        "hamstring-rolldown",
        Outcome.FINISHED,
        rounds=2,
        breaths=36,
        seconds=540.0,
        tempos=((0.0, 6.0), (200.0, 5.5)),
        felt=4,
        name="Hamstring roll-down",
        setting=Setting("1", 2, "box", 0.33, "", "pico", "Headphones"),
    )
    entries = (
        replace(
            one,
            id=f"session-{number}",
            began=one.began - timedelta(days=number / a_day),
            areas={areas[number % len(areas)]: 300.0, areas[(number + 3) % len(areas)]: 200.0},
            felt=1 + number % 5,
        )
        for number in range(count)
    )
    journal.merge(entries)


def measured() -> list[float]:
    """Return how long it took each time to read and to paint the history, in milliseconds."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    from coach.core.history.aim import Aim  # noqa: PLC0415 - as above
    from coach.core.history.calendar import weeks_until  # noqa: PLC0415 - as above
    from coach.storage import journal  # noqa: PLC0415 - as above
    from coach.ui.app.app import application, system_look  # noqa: PLC0415 - as above
    from coach.ui.app.history.looking_back import today  # noqa: PLC0415 - as above
    from coach.ui.pages.history.page import HistoryPage  # noqa: PLC0415 - as above

    page = HistoryPage(system_look(application()))
    page.resize(1280, 800)
    page.show()
    taken = []
    for _ in range(TIMES):
        QApplication.processEvents()
        before = time.perf_counter()
        day = today()
        page.show_history(journal.entries(weeks_until(day)[0], day), day, Aim(days=3))
        page.grab()
        taken.append(1000.0 * (time.perf_counter() - before))
    return taken


def main(count: int = 10_000) -> None:
    """Print the table, as Markdown."""
    print(f"| {count} sessions | best | median | goal |\n|---|---|---|---|")
    for name, a_day in A_DAY.items():
        with tempfile.TemporaryDirectory() as home:
            os.environ |= {f"XDG_{kind}_HOME": home for kind in ("CACHE", "CONFIG", "DATA")}
            fill(count, a_day or count / 180)
            taken = measured()
        print(f"| {name} | {min(taken):.0f} ms | {statistics.median(taken):.0f} ms | 200 ms |")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
