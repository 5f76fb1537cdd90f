"""Has each session noted down as it goes, and what is told of it at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coach.live.session_log import Diary
from coach.ui.i18n.messages import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.core.history.entry import Entry, Outcome
    from coach.core.readout.summary import Done
    from coach.storage.files import Notice
    from coach.ui.app.session_controller import SessionFlow
    from coach.ui.pages.done import DonePage


class Noting(QObject):
    """Stands between the session, the page at its end, and the diary."""

    def __init__(
        self,
        session: SessionFlow,
        page: DonePage,
        keep: Callable[[Entry], Notice | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.diary = Diary(keep)
        self._session, self._page = session, page
        session.went_on.connect(self._go_on)
        session.over.connect(self._end)
        page.felt.connect(self._feel)

    def _go_on(self, done: Done) -> None:
        self.diary.go_on(done, self._session.heard_on)

    def _end(self, outcome: Outcome, done: Done) -> None:
        self.diary.end(outcome, done, self._session.heard_on)

    def _feel(self, felt: int) -> None:
        self.diary.feel(felt)
        self._page.tell(told(self.diary.notice))
