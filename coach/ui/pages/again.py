"""A session as last time begins here: one question with its list; silence goes on."""

from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from coach.core.routine.screening import Screening
from coach.ui.controls.buttons import Button
from coach.ui.controls.labels import Text
from coach.ui.controls.page import Page
from coach.ui.look.focus_ring import RING_ROOM
from coach.ui.look.theme import Look, Type, column, row
from coach.ui.pages.screening_lists import lists, stop_signs

# To read on. Whoever presses another key has an answer, a presenter's keys among them.
_SCROLL = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}
_NO_ANSWER = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_VolumeUp,
    Qt.Key.Key_VolumeDown,
    Qt.Key.Key_VolumeMute,
}


class AgainPage(Page):
    """Sends `something_new` for any key that can mean it, and for a press anywhere."""

    something_new = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Anything new?"))
        self._lists = row(look, 18)
        self._text = QWidget()
        self.caption = Text(look, "", Type.LEAD)
        self.left = Text(look, "", colour="quiet")
        # In line with the words above it, not with the room for a ring.
        self.left.setContentsMargins(round(RING_ROOM), 0, 0, 0)
        self.yes = Button(look, self.tr("&Yes, something is new"))
        self.yes.setToolTip(self.tr("Any key"))
        self.yes.clicked.connect(self.something_new)
        self.body.addWidget(self._text)
        self.body.addStretch(1)
        before, answer = row(look, 8), row(look, 4)
        before.addWidget(self.left, 1)
        answer.addStretch(1)
        answer.addWidget(self.yes)
        self.foot.addLayout(before, 1)
        self.foot.addLayout(answer)

    def ask(self, routine: str, question: str, screening: Screening) -> None:
        """Show the question about a routine, and what it is about."""
        look = self.look
        self.title.say(self.tr("As last time: {routine}").format(routine=routine))
        # So that it is what a screen reader says first.
        self.setAccessibleName(question)
        text = QWidget()
        layout = column(look, 16)
        self.caption = Text(look, question, Type.HEAD)
        self._lists = lists(look, screening)
        layout.addWidget(self.caption)
        layout.addLayout(self._lists)
        if screening.stop_signs:
            layout.addWidget(stop_signs(look, screening))
        text.setLayout(layout)
        self.body.replaceWidget(self._text, text)
        self._text.hide()
        self._text.deleteLater()
        self._text = text
        self.columns(self._lists)

    def show_left(self, caption: str, seconds: float) -> None:
        """Show what is said now, and in how many seconds the first breath begins."""
        if caption:
            self.caption.say(caption)
        words = self.tr("The first breath comes by itself, in %n second(s).", "", ceil(seconds))
        self.left.say(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take any key for an answer, but those that scroll and those that change others."""
        if event.key() in _SCROLL:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() and event.key() not in _NO_ANSWER:
            self.something_new.emit()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Take a press anywhere for an answer."""
        self.something_new.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show lists and answer side by side where there is room."""
        super().resizeEvent(event)
        self.columns(self._lists, self.foot)
