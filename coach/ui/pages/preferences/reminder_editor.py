"""Makes a reminder: on which days, at what time, and of which routine."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from coach.core.reminding.reminder import DAY_NAMES, WEEK, Reminder, Weekday
from coach.ui.controls.buttons import Button, Kind
from coach.ui.controls.finding.toggles import Toggles
from coach.ui.controls.labels import Text
from coach.ui.i18n.messages import told
from coach.ui.look.theme import Look, Type, column, row

# Characters of a time, and of a day's name where it is short in each language.
_TIME, _SHORT = len("07:30"), 2
_FIRST = Reminder("18:00")


def short_day(day: Weekday) -> str:
    """Return a day's name as a calendar has it over its columns."""
    return told(DAY_NAMES[day])[:_SHORT].title()


class _Routines(QComboBox):
    """Leaves the wheel to the page: whoever scrolls chooses nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let it pass."""
        event.ignore()


class ReminderEditor(QWidget):
    """`saved` sends a Reminder; it cannot be pressed while there is none."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        choices = [(day, short_day(day), told(DAY_NAMES[day])) for day in WEEK]
        self.days: Toggles[Weekday] = Toggles(look, self.tr("Days of the week"), choices)
        self.at = QLineEdit()
        self.at.setMaxLength(_TIME)
        self.at.setAccessibleName(self.tr("Time, as in 18:00"))
        self.routine = _Routines()
        self.routine.setAccessibleName(self.tr("What the reminder is for"))
        self.routine.view().setAccessibleName(self.routine.accessibleName())
        self.words = Text(look, "", Type.SMALL, colour="quiet")
        self.save = Button(look, self.tr("Keep the re&minder"), Kind.GO)
        self.cancel = Button(look, self.tr("Lea&ve it"))
        self._lay_out()
        self.days.changed.connect(self._show)
        self.at.textChanged.connect(self._show)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.left)

    def begin(self, routines: dict[str, str], reminder: Reminder = _FIRST) -> None:
        """Start with a reminder; `routines` are the names of those to choose from, by their ids."""
        self.days.show_pressed(reminder.days)
        self.at.setText(reminder.at)
        self.routine.clear()
        self.routine.addItem(self.tr("Whatever fits"), "")
        for id_, name in routines.items():
            self.routine.addItem(name, id_)
        self.routine.setCurrentIndex(max(0, self.routine.findData(reminder.routine)))
        self._show()
        self.at.setFocus()
        self.at.selectAll()

    @property
    def reminder(self) -> Reminder | None:
        """What is set, if it is a time on a day at least."""
        at = self.at.text().strip().rjust(_TIME, "0")
        try:
            return Reminder(at, self.days.values, self.routine.currentData() or "")
        except ValueError:
            return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep it by the return key, which would leave the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save.click()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        layout = column(self._look, 9)
        for title, part in (
            (self.tr("Time"), self.at),
            (self.tr("On"), self.days),
            (self.tr("For"), self.routine),
        ):
            layout.addWidget(Text(self._look, title))
            layout.addWidget(part)
        layout.addWidget(self.words)
        buttons = row(self._look, 4)
        buttons.addWidget(self.save)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        self.setLayout(layout)

    def _save(self) -> None:
        if reminder := self.reminder:
            self.saved.emit(reminder)

    def _show(self) -> None:
        words = "" if self.reminder else self.tr("It needs a time, as in 18:00, and a day.")
        self.words.say(words)
        self.save.setEnabled(not words)
        self.save.setAccessibleDescription(words)
