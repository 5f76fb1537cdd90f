"""The sheet for a therapist: what was agreed, and what was done, on one A4 page."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QObject, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from coach.core.history.aim import Aim
from coach.core.history.calendar import in_week, monday_of
from coach.core.history.course import by_week
from coach.core.history.dose import minutes_by_area
from coach.core.history.entry import Entry, Outcome
from coach.core.library.areas import AREA_NAMES
from coach.ui.i18n.days import capitalised, long_day, short_day
from coach.ui.i18n.messages import told
from coach.ui.i18n.numbers import decimal
from coach.ui.look.theme import FAMILIES

# Points to an inch, and what the page keeps free at each side, in millimetres.
_POINTS, _MARGIN = 72, 18.0
# How much finer than points letters are placed.
_FINER = 4
# So many weeks and notes have room at most; what does not fit is left out from the end.
_WEEKS, _NOTES = 16, 12
_DASH = "–"
_STYLE = """
h1 { margin: 0 0 4px 0 }
h3 { margin: 14px 0 3px 0 }
p { margin: 0 0 4px 0 }
td, th { padding: 1px 18px 1px 0 }
"""
Row = Sequence[str]
translate = QCoreApplication.translate


def sheet(entries: Sequence[Entry], days: tuple[date, date], aim: Aim) -> bytes:
    """Return the sheet of the sessions of these days as a PDF.

    All text is shown as it is, and as much of weeks and notes as one page holds.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    size, upright = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(size, upright, margins, QPageLayout.Unit.Millimeter))
    writer.setResolution(_POINTS * _FINER)
    writer.setTitle(translate("Sheet", "Stretching and breathing"))
    page = writer.pageLayout().paintRectPoints()
    painter = QPainter(writer)
    painter.scale(_FINER, _FINER)
    _fitting(entries, days, aim, QSizeF(page.width(), page.height())).drawContents(painter)
    painter.end()
    return bytes(buffer.data().data())


def _fitting(
    entries: Sequence[Entry], days: tuple[date, date], aim: Aim, page: QSizeF
) -> QTextDocument:
    weeks, notes = _WEEKS, _NOTES
    while True:
        document = QTextDocument()
        font = QFont()
        font.setFamilies([*FAMILIES, font.family()])
        font.setPixelSize(10)
        document.setDefaultFont(font)
        document.setDocumentMargin(0)
        document.setDefaultStyleSheet(_STYLE)
        document.setTextWidth(page.width())
        document.setHtml("".join(_parts(entries, days, aim, weeks, notes)))
        if document.size().height() <= page.height() or not (weeks or notes):
            return document
        weeks, notes = (weeks, notes - 1) if notes >= weeks else (weeks - 1, notes)


def _parts(
    entries: Sequence[Entry], days: tuple[date, date], aim: Aim, weeks: int, notes: int
) -> Iterable[str]:
    title = translate("Sheet", "Stretching and breathing")
    yield f"<h1>{escape(title)}</h1>"
    yield f"<p>{escape(capitalised(long_day(days[0])))} {_DASH} {escape(long_day(days[1]))}</p>"
    yield _titled(translate("Sheet", "What was agreed"), f"<p>{escape(Sheet().agreed(aim))}</p>")
    yield _titled(translate("Sheet", "What was done"), f"<p>{escape(Sheet().done(entries))}</p>")
    yield _routines(entries)
    yield _titled(translate("Sheet", "Minutes by area"), _areas(entries))
    if weeks:
        yield _titled(translate("Sheet", "Week by week"), _weeks(entries, weeks))
    said = [entry for entry in reversed(entries) if entry.note][:notes]
    if said:
        rows = [(short_day(entry.day), entry.note) for entry in said]
        yield _titled(translate("Sheet", "Notes, the latest first"), _table((), rows))
    made = translate(
        "Sheet",
        "Made on this person's own computer from what was noted down there. It is no finding.",
    )
    yield f'<p style="color: #555555; margin-top: 12px">{escape(made)}</p>'


class Sheet(QObject):
    """What is counted, in words: lupdate finds plurals in Python only by a `tr`."""

    def agreed(self, aim: Aim) -> str:
        """Return what somebody aims at."""
        if aim.days:
            return self.tr("%n day(s) a week", "", aim.days)
        if aim.minutes:
            return self.tr("%n minute(s) a week", "", aim.minutes)
        return self.tr("no aim was set")

    def done(self, entries: Sequence[Entry]) -> str:
        """Return how much was done."""
        ended = Counter(entry.outcome for entry in entries)
        stopped = ended[Outcome.STOPPED] + ended[Outcome.BROKEN_OFF]
        told_of = (
            self.tr("%n session(s)", "", len(entries)),
            self.tr("on %n day(s)", "", len({entry.day for entry in entries})),
            self.tr("%n minute(s)", "", round(sum(entry.minutes for entry in entries))),
            self.tr("%n stopped early", "", stopped),
        )
        return ", ".join(told_of)


def _routines(entries: Sequence[Entry]) -> str:
    counted = Counter(entry.name or entry.routine for entry in entries)
    rows = [(name, str(number)) for name, number in counted.most_common(6)]
    return _table((), rows)


def _areas(entries: Sequence[Entry]) -> str:
    minutes = minutes_by_area(entries)
    weeks = max(1, len({monday_of(entry.day) for entry in entries}))
    head = (
        "",
        translate("Sheet", "minutes"),
        translate("Sheet", "a week with any"),
        translate("Sheet", "easier afterwards"),
    )
    easier = Counter(area for entry in entries for area in entry.easier)
    rows = [
        (
            told(AREA_NAMES[area]),
            decimal(minutes[area]),
            decimal(minutes[area] / weeks),
            str(easier[area]) if easier[area] else _DASH,
        )
        for area in minutes
    ]
    return _table(head, rows)


def _weeks(entries: Sequence[Entry], most: int) -> str:
    values = (lambda e: e.tempo, lambda e: e.felt, lambda e: e.discomfort)
    means = [dict(by_week(entries, value)) for value in values]
    mondays = sorted({monday_of(entry.day) for entry in entries}, reverse=True)[:most]
    head = (
        translate("Sheet", "week of"),
        translate("Sheet", "days"),
        translate("Sheet", "minutes"),
        translate("Sheet", "breaths a minute"),
        translate("Sheet", "feeling (1 to 5)"),
        translate("Sheet", "discomfort (0 to 10)"),
    )
    rows = []
    for monday in mondays:
        week = in_week(entries, monday)
        known = (decimal(mean[monday]) if monday in mean else _DASH for mean in means)
        minutes = decimal(sum(entry.minutes for entry in week))
        rows.append((short_day(monday), str(len({e.day for e in week})), minutes, *known))
    return _table(head, rows)


def _titled(title: str, content: str) -> str:
    return f"<h3>{escape(title)}</h3>{content}"


def _table(head: Row, rows: Iterable[Row]) -> str:
    def line(cells: Row, tag: str) -> str:
        inside = "".join(f'<{tag} align="left">{escape(cell)}</{tag}>' for cell in cells)
        return f"<tr>{inside}</tr>"

    body = "".join(line(cells, "td") for cells in rows)
    top = line(head, "th") if head else ""
    return f'<table cellspacing="0">{top}{body}</table>' if body else ""
