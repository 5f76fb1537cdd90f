"""Today: what was done last, to be begun as last time, and what fits next."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QWidget

from coach.ui.controls.buttons import Button, Kind
from coach.ui.controls.labels import Text
from coach.ui.controls.panels import Panel
from coach.ui.look.focus_ring import RING_ROOM
from coach.ui.look.theme import Box, Look, Type, column, row

# From so many units of width on, the buttons stand beside what they begin.
_BESIDE = 760


class TodayBar(Panel):
    """Hidden where nothing was done yet; `again` begins it, `next_wanted` leads to the other."""

    again = Signal()
    next_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, fill="card_on", edge="sea", inset=RING_ROOM)
        self.setAccessibleName(self.tr("Today"))
        self.name = Text(look, "", Type.HEAD, weight=QFont.Weight.DemiBold)
        self.how = Text(look, "", colour="quiet")
        self.next = Text(look, "", Type.SMALL, colour="quiet")
        self.begin = Button(look, self.tr("&Begin as last time"), Kind.GO)
        self.choose = Button(look, self.tr("Choose this"))
        self.begin.clicked.connect(self.again)
        self.choose.clicked.connect(self.next_wanted)
        self._rows: list[Box] = []
        layout = Box(look, gap=8, margins=(23, 17, 23, 17))
        layout.addWidget(Text(look, self.tr("Today"), Type.SMALL, colour="sea_text"))
        words = column(look, 2)
        words.addWidget(self.name)
        words.addWidget(self.how)
        upper, self._lower = row(look, 12), QWidget()
        upper.addLayout(words, 1)
        upper.addWidget(self.begin)
        lower = row(look, 12)
        lower.addWidget(self.next, 1)
        lower.addWidget(self.choose)
        self._lower.setLayout(lower)
        self._rows = [upper, lower]
        layout.addLayout(upper)
        layout.addWidget(self._lower)
        self.setLayout(layout)
        self.hide()

    def show_last(self, name: str, how: str) -> None:
        """Show what was done last, and how; nothing hides the bar."""
        self.name.say(name)
        self.how.say(how)
        self.begin.setAccessibleDescription(f"{name}. {how}")
        self.setVisible(bool(name))

    def show_next(self, words: str) -> None:
        """Show what fits next, if anything does."""
        self.next.say(words)
        self.choose.setAccessibleDescription(words)
        self._lower.setVisible(bool(words))

    def wait(self, words: str) -> None:
        """Say why it does not begin yet; nothing lets it begin again."""
        self.begin.setEnabled(not words)
        if words:
            self.how.say(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beneath where there is no room beside."""
        super().resizeEvent(event)
        wide = self.width() >= _BESIDE * self._look.unit
        across, down = Box.Direction.LeftToRight, Box.Direction.TopToBottom
        for each in self._rows:
            each.setDirection(across if wide else down)
