"""Asks whether the routine is right for this person; nothing is assumed, nothing is kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coach.core.routine.screening import Screening
from coach.ui.controls.buttons import Button
from coach.ui.controls.labels import Text
from coach.ui.controls.page import Page
from coach.ui.controls.scroll_area import EndMark
from coach.ui.look.theme import Look, Type, column, row
from coach.ui.pages.screening_lists import lists, stop_signs


class ScreeningPage(Page):
    """Shows the routine's screening; the answers can be given once its end was on the screen.

    Both answers look alike, and neither has the keyboard before somebody gives it to one.
    """

    none_applies = Signal()
    something_applies = Signal()
    back = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Before you begin"))
        self._text = QWidget()
        self._lists = row(look, 18)
        self.body.addWidget(self._text)
        self.body.addStretch(1)
        self.hint = Text(look, self.tr("Read to the end to answer."), Type.SMALL, colour="quiet")
        self.go_back = Button(look, self.tr("&Back"))
        self.applies = Button(look, self.tr("&Something here applies to me"))
        self.none = Button(look, self.tr("&None of this applies to me"))
        self.applies.clicked.connect(self.something_applies)
        self.none.clicked.connect(self.none_applies)
        self.go_back.clicked.connect(self.back)
        self.go_back_with(self.go_back)
        before, answers = row(look, 8), row(look, 4)
        before.addWidget(self.go_back)
        before.addWidget(self.hint, 1)
        answers.addStretch(1)
        answers.addWidget(self.applies)
        answers.addWidget(self.none)
        self.foot.addLayout(before, 1)
        self.foot.addLayout(answers)

    def ask(self, routine: str, screening: Screening) -> None:
        """Ask anew: unread and unanswered."""
        self._set_read(read=False)
        self.title.say(self.tr("Before you begin: {routine}").format(routine=routine))
        text = self._laid_out(screening)
        self.body.replaceWidget(self._text, text)
        self._text.hide()
        self._text.deleteLater()
        self._text = text
        self.columns(self._lists)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show lists and buttons side by side where there is room."""
        super().resizeEvent(event)
        self.columns(self._lists, self.foot)

    def _set_read(self, *, read: bool) -> None:
        for answer in (self.applies, self.none):
            answer.setEnabled(read)
        self.hint.say("" if read else self.tr("Read to the end to answer."))

    def _laid_out(self, screening: Screening) -> QWidget:
        look = self.look
        text = QWidget()
        layout = column(look, 16)
        intro = screening.intro or self.tr(
            "This routine lists no reasons against it. If you are unsure, ask your doctor before "
            "you begin."
        )
        layout.addWidget(Text(look, intro, Type.LEAD))
        self._lists = lists(look, screening)
        layout.addLayout(self._lists)
        if screening.stop_signs:
            layout.addWidget(stop_signs(look, screening))
        end = EndMark()
        # Later: what a paint event changes must not be painted in the same one.
        end.seen.connect(self._read_to_the_end, Qt.ConnectionType.QueuedConnection)
        layout.addWidget(end)
        text.setLayout(layout)
        return text

    def _read_to_the_end(self) -> None:
        if not self.none.isEnabled():
            self._set_read(read=True)
