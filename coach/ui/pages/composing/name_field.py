"""A field for the name that a session is kept under."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

# The characters that a name in a file may have.
_LONGEST = 60


class NameField(QLineEdit):
    """Keeps the return key to itself: on a page it would lead on."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxLength(_LONGEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let return be heard by whoever keeps the session, and by nobody else."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
