"""Shows a reminder in a small window of its own, where no notification can be answered."""

from functools import partial

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QMessageBox

from coach.desktop.reminders.asking import Answer, Answered, Asked
from coach.resources import NAME


def ask(asked: Asked) -> Answered:
    """Show it until it is answered or closed, or its time is over.

    It comes before other windows and leaves the keyboard to them. There must be an application.
    """
    box = QMessageBox()
    box.setWindowTitle(NAME)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(asked.title)
    box.setInformativeText(asked.text)
    box.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
    box.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    # Nothing is chosen by a key that was meant for something else.
    answers = {
        box.addButton(word, QMessageBox.ButtonRole.ActionRole): answer
        for answer, word in asked.words.items()
    }
    waiting = QEventLoop()
    box.finished.connect(waiting.quit)
    QTimer.singleShot(round(asked.seconds * 1000), box, partial(box.done, 0))
    box.show()
    waiting.exec()
    pressed = box.clickedButton()
    answer = next((each for button, each in answers.items() if button is pressed), Answer.NONE)
    return Answered(answer)
