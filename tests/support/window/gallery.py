"""One of each of Qt's own widgets, as they would stand on a page."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QToolTip,
    QWidget,
)

from coach.ui.look.palette import palette_of
from coach.ui.look.style import Style
from coach.ui.look.theme import Look

WORDS = "Hang, and breathe"


class Gallery(QWidget):
    """`widgets` by the names of their kinds; the keyboard can be on each."""

    def __init__(self, look: Look, *, enabled: bool = True) -> None:
        super().__init__()
        self.look = look
        QApplication.setPalette(palette_of(look))
        QApplication.setStyle(Style(look))
        look.changed.connect(self._recolour)
        self.line, self.combo, self.spin = QLineEdit(WORDS), QComboBox(), QSpinBox()
        self.empty = QLineEdit()
        self.empty.setPlaceholderText(WORDS)
        self.check, self.radio = QCheckBox(WORDS), QRadioButton(WORDS)
        self.table, self.list = QTableWidget(3, 2), QListWidget()
        self.text, self.button = QPlainTextEdit(WORDS), QPushButton(WORDS)
        self.slider, self.progress = QSlider(Qt.Orientation.Horizontal), QProgressBar()
        self.editable = QComboBox()
        self.menu = QMenu(self)
        self._fill()
        self._lay_out()
        for widget in self.widgets.values():
            widget.setEnabled(enabled)

    @property
    def widgets(self) -> dict[str, QWidget]:
        parts = {name: part for name, part in vars(self).items() if isinstance(part, QWidget)}
        return {name: part for name, part in parts.items() if name not in {"menu", "progress"}}

    def _recolour(self) -> None:
        QApplication.setPalette(palette_of(self.look))

    def show_tip(self) -> QWidget:
        QToolTip.showText(self.mapToGlobal(QPoint(20, 20)), WORDS, self, QRect())
        tips = [each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel")]
        return tips[-1]

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.background(self))

    def _fill(self) -> None:
        for combo in (self.combo, self.editable):
            combo.addItems([WORDS, "Stand", "Roll up"])
        self.editable.setEditable(True)
        self.spin.setValue(88)
        self.check.setChecked(True)
        self.radio.setChecked(True)
        self.table.setHorizontalHeaderLabels(["Step", "Breaths"])
        for row in range(3):
            for column, words in enumerate((WORDS, "6")):
                self.table.setItem(row, column, QTableWidgetItem(words))
        self.table.setCurrentCell(1, 0)
        self.list.addItems([WORDS, "Stand", "Roll up"])
        self.list.setCurrentRow(0)
        self.slider.setValue(40)
        self.progress.setValue(40)
        self.progress.setTextVisible(False)
        self.menu.addAction(WORDS)
        self.menu.addAction("Stand", "Ctrl+S")
        self.menu.addSeparator()
        self.menu.addAction("Off").setEnabled(False)
        ticked = self.menu.addAction("Ticked")
        ticked.setCheckable(True)
        ticked.setChecked(True)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        small = (self.line, self.empty, self.combo, self.editable, self.spin, self.check)
        small = (*small, self.radio, self.button, self.slider, self.progress)
        for row, widget in enumerate(small):
            grid.addWidget(widget, row, 0)
        for row, large in ((0, self.table), (4, self.list), (7, self.text)):
            grid.addWidget(large, row, 1, 3, 1)
        grid.addWidget(QLabel(WORDS), 3, 1)
