"""Deletes everything, after a question."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from coach.ui.controls.buttons import Button, Kind
from coach.ui.controls.key_events import EscapeAnswers
from coach.ui.controls.labels import Text
from coach.ui.look.theme import Look, row


class ForgetAll(QWidget):
    """One place for the button and the question that it asks; `confirmed` once it is answered."""

    confirmed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.button = Button(look, self.tr("Delete &everything"))
        self.question = Text(look, self.tr("Delete all sessions for good?"))
        self.yes = Button(look, self.tr("Delete &for good"), Kind.WRONG)
        self.no = Button(look, self.tr("&Keep all"))
        self._stack = QStackedLayout(self)
        for parts in ((self.button,), (self.question, self.yes, self.no)):
            line, layout = QWidget(), row(look, 4)
            for part in parts:
                layout.addWidget(part, int(part is self.question))
            layout.addStretch(int(len(parts) == 1))
            line.setLayout(layout)
            self._stack.addWidget(line)
        self.button.clicked.connect(lambda: self._turn_to(1, self.no))
        self.no.clicked.connect(lambda: self._turn_to(0, self.button))
        self.yes.clicked.connect(self._confirm)
        EscapeAnswers(self.no, self.yes)

    def start_anew(self) -> None:
        """Ask nothing: the page was entered."""
        self._stack.setCurrentIndex(0)

    def _confirm(self) -> None:
        self._turn_to(0, self.button)
        self.confirmed.emit()

    def _turn_to(self, index: int, button: Button) -> None:
        self._stack.setCurrentIndex(index)
        button.setFocus()
