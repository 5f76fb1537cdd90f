"""The history: calendar, a day's sessions, the week by area, and the weeks over half a year."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent

from coach.core.history.aim import Aim
from coach.core.history.calendar import in_week, minutes_a_day, minutes_a_week, weeks_until
from coach.core.history.course import by_week, lowest_supports
from coach.core.history.dose import weekly_dose
from coach.core.history.entry import Entry
from coach.ui.charts.day_squares import DaySquares
from coach.ui.charts.dose_bars import DoseBars
from coach.ui.charts.week_chart import WeekChart
from coach.ui.controls.buttons import Button, Kind
from coach.ui.controls.labels import Text
from coach.ui.controls.page import Page
from coach.ui.controls.panels import section
from coach.ui.controls.segmented import Pills
from coach.ui.i18n.announcing import announce
from coach.ui.i18n.days import short_day
from coach.ui.look.theme import Look, Type, column, row
from coach.ui.pages.history.day_panel import DayPanel
from coach.ui.pages.history.forget_all import ForgetAll
from coach.ui.pages.history.week_table import WeekTable

_AIMS = (Aim(), Aim(days=2), Aim(days=3), Aim(days=5), Aim(minutes=10), Aim(minutes=30))


class HistoryPage(Page):
    """Shows what it is given; `aimed` sends an aim, `export` the ending of a file.

    `added` asks for a file of sessions that were done elsewhere.
    """

    back = Signal()
    aimed = Signal(object)
    export = Signal(str)
    added = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("What you have done"))
        self._entries: Sequence[Entry] = ()
        self._today = self._until = date.min
        self.summary = Text(look, "", Type.LEAD)
        self.notice = Text(look, "", colour="warm_text")
        self.answered = Text(look, "", colour="warm_text")
        self.squares = DaySquares(look)
        self.earlier = Button(look, self.tr("Ea&rlier weeks"))
        self.later = Button(look, self.tr("Later &weeks"))
        self.day = DayPanel(look)
        self.dose = DoseBars(look)
        self.no_dose = Text(look, self.tr("Nothing yet this week."), colour="quiet")
        named = [(aim, self._named(aim), self._named(aim)) for aim in _AIMS]
        self.aims = Pills(look, named, a_row=3)
        why = self.tr("Beyond 10 minutes a week, more gains little (the dashed line).")
        self._why = Text(look, why, Type.SMALL, colour="quiet")
        self._never = self.tr("Nothing in these weeks. What you do is shown here, and only here.")
        self.minutes = WeekChart(look, self.tr("Minutes a week"), columns=True)
        self.tempo = WeekChart(look, self.tr("Breaths a minute"), columns=False)
        felt = self.tr("Feeling, from 1, hard, to 5, very good")
        self.feeling = WeekChart(look, felt, columns=False)
        self.lowest = Text(look, "", colour="quiet")
        self.table = WeekTable(look)
        self.forget = ForgetAll(look)
        self.csv = Button(look, self.tr("&Table (CSV)"))
        self.json = Button(look, self.tr("&All of it (JSON)"))
        self.bring_in = Button(look, self.tr("Add from a f&ile (JSON)"))
        self.pdf = Button(look, self.tr("&Sheet for a therapist (PDF)"))
        self.done = Button(look, self.tr("&Done"), Kind.GO)
        self._lay_out()
        self._connect()

    def show_history(
        self, entries: Sequence[Entry], today: date, aim: Aim, until: date | None = None
    ) -> None:
        """Show the sessions of the weeks `until` a day, today by itself; those of this week, too.

        They are in order.
        """
        self._entries, self._today, self._until = entries, today, until or today
        self.aims.show_value(aim if aim in _AIMS else Aim())
        days = minutes_a_day(entries)
        day = self.squares.day
        first, end = weeks_until(self._until)[0], self._until
        shown = [each for each in days if first <= each <= end]
        if day not in shown:
            # What lies ahead is looked at last.
            past = [each for each in shown if each <= today]
            day = max(past or shown, default=end)
        self.squares.show_days(days, end, day)
        self._show_week(aim)
        self._show_weeks()
        self._show_day(day)

    def offer_ways(self, *, earlier: bool, later: bool) -> None:
        """Offer to look at the weeks before and after these, where anything is known of them."""
        self.earlier.setEnabled(earlier)
        self.later.setEnabled(later)
        for way in (self.earlier, self.later):
            way.setVisible(earlier or later)

    def tell(self, words: str) -> None:
        """Show something that the person should know, or nothing."""
        self.notice.say(words)
        self.notice.setVisible(bool(words))
        if words:
            announce(self.notice, words)

    def answer(self, words: str) -> None:
        """Show what has become of what was taken along or brought here, or nothing."""
        self.answered.say(words)
        self.answered.setVisible(bool(words))
        if words:
            announce(self.answered, words)
            # Once it has its place.
            QTimer.singleShot(0, self, lambda: self.view.ensureWidgetVisible(self.answered))

    def enter(self) -> None:
        """Put the keyboard on the calendar."""
        super().enter()
        self.forget.start_anew()
        self.squares.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the parts side by side where there is room."""
        super().resizeEvent(event)
        self.columns(self._halves, self._charts)

    def _show_week(self, aim: Aim) -> None:
        dose = weekly_dose(self._entries, self._today)
        self.dose.show_dose(dose)
        self.dose.setVisible(bool(dose))
        self.no_dose.setVisible(not dose)
        self._why.setVisible(bool(dose))
        week = in_week(self._entries, self._today)
        minutes = sum(entry.minutes for entry in week)
        on = self.tr("on %n day(s)", "", len({entry.day for entry in week}))
        words = self.tr("This week: %n minute(s)", "", round(minutes))
        aimed = self.tr("Your aim: {aim}.").format(aim=self._named(aim)) if aim else ""
        nothing = self.no_dose.text() if self._entries else self._never
        said = f"{words} {on}." if week else nothing
        self.summary.say(f"{said} {aimed}".strip())

    def _show_weeks(self) -> None:
        mondays = weeks_until(self._until)
        entries = [each for each in self._entries if mondays[0] <= each.day <= self._until]
        minutes = dict(zip(mondays, minutes_a_week(entries, mondays), strict=True))
        tempos = dict(by_week(entries, lambda entry: entry.tempo))
        feelings = dict(by_week(entries, lambda entry: entry.felt))
        self.minutes.show_weeks(minutes if entries else {}, mondays)
        self.tempo.show_weeks(tempos, mondays)
        self.feeling.show_weeks(feelings, mondays)
        self.table.show_weeks(entries, mondays, tempos, feelings)
        for panel, shown in zip(self._panels, (entries, tempos, feelings, entries), strict=True):
            panel.setVisible(bool(shown))
        names = {entry.routine: entry.name or entry.routine for entry in entries}
        height = self.tr("{routine}: hands on {height} of your height, first on {day}")
        self.lowest.say(
            "\n".join(
                height.format(
                    routine=names[each.routine],
                    height=f"{round(100 * each.height)} %",
                    day=short_day(each.day),
                )
                for each in lowest_supports(entries)
            )
        )
        self.lowest.setVisible(bool(self.lowest.text()))

    def _show_day(self, day: date) -> None:
        words = self.day.show_day(day, [entry for entry in self._entries if entry.day == day])
        self.squares.describe(words)

    def _hear_day(self, day: date) -> None:
        self._show_day(day)
        announce(self.squares, self.day.heading.text())

    def _named(self, aim: Aim) -> str:
        if aim.days:
            return self.tr("%n day(s)", "", aim.days)
        return self.tr("%n minute(s)", "", aim.minutes) if aim.minutes else self.tr("no aim")

    def _connect(self) -> None:
        self.squares.chosen.connect(self._hear_day)
        self.aims.chosen.connect(self.aimed)
        self.pdf.clicked.connect(lambda: self.export.emit(".pdf"))
        self.bring_in.clicked.connect(self.added)
        self.csv.clicked.connect(lambda: self.export.emit(".csv"))
        self.json.clicked.connect(lambda: self.export.emit(".json"))
        self.done.clicked.connect(self.back)
        self.go_back_with(self.done)
        self.go_on_with(self.done)

    def _lay_out(self) -> None:
        look = self.look
        calendar, days = section(look, self.squares.accessibleName())
        days.addWidget(self.squares)
        ways = row(look, 4)
        for way in (self.earlier, self.later):
            ways.addWidget(way)
        ways.addStretch(1)
        days.addLayout(ways)
        areas, dose = section(look, self.dose.accessibleName())
        for each in (self.dose, self.no_dose):
            dose.addWidget(each)
        dose.addWidget(self._why)
        dose.addWidget(Text(look, self.tr("Your aim for a week"), Type.SMALL, colour="quiet"))
        dose.addWidget(self.aims)
        dose.addStretch(1)
        self._halves = row(look, 14)
        self._halves.addWidget(self.day, 1)
        self._halves.addWidget(areas, 1)
        self._charts = row(look, 14)
        left, right = column(look, 14), column(look, 14)
        self._panels = []
        for part, half in (
            (self.minutes, left),
            (self.tempo, left),
            (self.feeling, right),
            (self.table, right),
        ):
            panel, inside = section(look, part.accessibleName())
            inside.addWidget(part)
            half.addWidget(panel, int(part is self.table))
            self._panels.append(panel)
        inside.addWidget(self.lowest)
        panel, inside = section(look, self.tr("Take it along, or bring it here"))
        for button in (self.pdf, self.csv, self.json, self.bring_in):
            inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self.answered)
        left.addWidget(panel)
        left.addStretch(1)
        right.addStretch()
        for half in (left, right):
            self._charts.addLayout(half, 1)
        for widget in (self.notice, self.summary, calendar):
            self.body.addWidget(widget)
        self.body.addLayout(self._halves)
        self.body.addLayout(self._charts)
        self.body.addStretch(1)
        self.foot.addWidget(self.forget, 1)
        self.foot.addWidget(self.done)
        self.tell("")
        self.answer("")
