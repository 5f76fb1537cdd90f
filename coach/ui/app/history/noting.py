"""Has each session noted down as it goes, and what is told of it at its end."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coach.core.history.aim import Aim
from coach.core.history.calendar import in_week
from coach.core.history.dose import not_yet_served
from coach.core.history.remark import remark
from coach.core.library.areas import AREA_NAMES
from coach.live.session_log import Diary
from coach.ui.i18n.messages import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.core.history.entry import Entry, Outcome
    from coach.core.readout.summary import Done
    from coach.ui.app.services import Services
    from coach.ui.app.session_controller import SessionFlow
    from coach.ui.pages.done import DonePage
    from coach.ui.settings_model import Wishes

# What is said at the end of a session looks so far back.
_LOOKS_BACK = timedelta(weeks=8)


class Noting(QObject):
    """Stands between the session, the page at its end, and the diary."""

    def __init__(
        self,
        session: SessionFlow,
        page: DonePage,
        services: Services,
        wishes: Wishes,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
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
        entry = self.diary.entry
        if entry is None:
            return
        history = self._services.sessions(entry.day - _LOOKS_BACK, entry.day)
        said = told(remark(entry, history))
        words = (self._week(entry, history), said, self._next(entry, history))
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

    def _next(self, entry: Entry, history: Sequence[Entry]) -> str:
        if area := next(iter(not_yet_served(history, entry.day)), None):
            words = self.tr("Not yet served this week: {area}.")
            return words.format(area=told(AREA_NAMES[area]))
        return ""
