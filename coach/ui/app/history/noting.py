"""Has each session noted down as it goes, and what is told of it at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coach.core.history.aim import Aim
from coach.core.history.calendar import in_week
from coach.core.history.dose import HABIT
from coach.core.history.remark import remark
from coach.live.session_log import Diary
from coach.ui.i18n.messages import told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from coach.core.history.entry import Entry, Outcome
    from coach.core.readout.summary import Done
    from coach.ui.app.services import Services
    from coach.ui.app.session_controller import SessionFlow
    from coach.ui.pages.done import DonePage
    from coach.ui.settings_model import Wishes


class Noting(QObject):
    """Stands between the session, the page at its end, and the diary.

    `fits` says what fits next on a day, given the sessions before.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - all that is told of, and by whom
        self,
        session: SessionFlow,
        page: DonePage,
        services: Services,
        wishes: Wishes,
        fits: Callable[[Sequence[Entry], date], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._fits = fits
        self.diary = Diary(services.note_down)
        self._session, self._page = session, page
        self._services, self._wishes = services, wishes
        session.went_on.connect(self._go_on)
        session.over.connect(self._end)
        session.ended.connect(self._look_back)
        page.felt.connect(self.diary.feel)
        page.afterwards.easier.connect(self.diary.ease)
        page.afterwards.discomfort.connect(self.diary.hurt)
        page.afterwards.noted.connect(self.diary.remember)
        for said in (page.felt, page.afterwards.easier, page.afterwards.discomfort):
            said.connect(self._tell)
        page.afterwards.noted.connect(self._tell)

    def _go_on(self, done: Done) -> None:
        self.diary.go_on(done, self._session.device)

    def _end(self, outcome: Outcome, done: Done) -> None:
        self.diary.end(outcome, done, self._session.device)

    def _tell(self) -> None:
        self._page.tell(told(self.diary.notice))

    def _look_back(self) -> None:
        # Before it is asked how it felt: whoever answers nothing is told of the journal as well.
        self._tell()
        entry = self.diary.entry
        if entry is None:
            return
        history = self._services.sessions(entry.day - HABIT, entry.day)
        said = told(remark(entry, history))
        words = (self._week(entry, history), said, self._fits(history, entry.day))
        self._page.say_week(" ".join(filter(None, words)), tuple(entry.areas))

    def _week(self, entry: Entry, history: Sequence[Entry]) -> str:
        week = in_week(history, entry.day)
        minutes = round(sum(each.minutes for each in week))
        on = self.tr("on %n day(s)", "", int(Aim(days=1).done(week, entry.day)))
        said = self.tr("This week: %n minute(s)", "", minutes)
        session = self._wishes.settings.session
        aim = Aim(session.aim_days, session.aim_minutes)
        if not aim:
            return f"{said} {on}."
        words = self.tr("your aim: {aim}").format(
            aim=self.tr("%n day(s)", "", aim.days)
            if aim.days
            else self.tr("%n minute(s)", "", aim.minutes)
        )
        return f"{said} {on}; {words}."
