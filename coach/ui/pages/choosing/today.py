"""Today: what was done last, to be begun as last time, and what fits next."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QHideEvent, QResizeEvent

from coach.ui.controls.buttons import Button, Kind
from coach.ui.controls.labels import Text
from coach.ui.controls.panels import Panel
from coach.ui.look.focus_ring import RING_ROOM
from coach.ui.look.theme import Box, Look, Type, column

# From so many units of width on, the buttons stand beside what they begin, and beside each other:
# low enough that a page of 1366 by 768 need not scroll beside its list.
_BESIDE, _IN_LINE = 760, 940
# Characters of a name on a button; it stands whole beside it.
_LONGEST = 24


class TodayBar(Panel):
    """Hidden where nothing was done yet; `again` begins it, `next_wanted` leads to the other."""

    again = Signal()
    next_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, fill="card_on", edge="sea", inset=RING_ROOM)
        self.setAccessibleName(self.tr("Today"))
        self.stands_back = False
        """Whether somebody has come for another routine, until they go on with any."""
        self.name = Text(look, "", Type.LEAD, weight=QFont.Weight.DemiBold)
        self.how = Text(look, "", Type.SMALL, colour="quiet")
        self.next = Text(look, "", Type.SMALL, colour="quiet")
        self.begin = Button(look, self.tr("&Begin as last time"), Kind.GO)
        self.choose = Button(look, "")
        self.begin.clicked.connect(self.again)
        self.choose.clicked.connect(self.next_wanted)
        words = column(look, 2)
        words.addWidget(Text(look, self.tr("Today"), Type.SMALL, colour="sea_text"))
        words.addWidget(self.name)
        words.addWidget(self.how)
        words.addWidget(self.next)
        self._buttons = column(look, 2)
        self._buttons.addWidget(self.begin)
        self._buttons.addWidget(self.choose)
        self._parts = Box(look, Box.Direction.LeftToRight, gap=12, margins=(23, 9, 15, 9))
        self._parts.addLayout(words, 1)
        self._parts.addLayout(self._buttons)
        self.setLayout(self._parts)
        self.show_next("", "")
        self.hide()

    @property
    def leads(self) -> bool:
        """Whether the keyboard belongs here first."""
        return not (self.isHidden() or self.stands_back)

    def show_last(self, name: str, how: str) -> None:
        """Show what was done last, and how; nothing hides the bar."""
        self.name.say(name)
        self.how.say(how)
        self.begin.setAccessibleDescription(f"{name}. {how}")
        self.setVisible(bool(name))

    def show_next(self, name: str, words: str) -> None:
        """Show what fits next, if anything does."""
        self.next.say(words)
        short = f"{name[:_LONGEST].rstrip()}…" if len(name) > _LONGEST + 1 else name
        shown = short.replace("&", "&&")
        self.choose.name(self.tr("Choose: {routine}").format(routine=shown))
        self.choose.setAccessibleDescription(words)
        for part in (self.next, self.choose):
            part.setVisible(bool(words))

    def wait(self, words: str) -> None:
        """Say why it does not begin yet; nothing lets it begin again."""
        self.begin.setEnabled(not words)
        if words:
            self.how.say(words)

    def hideEvent(self, event: QHideEvent) -> None:
        """Lead again when the page is come back to."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.stands_back = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beneath where there is no room beside."""
        super().resizeEvent(event)
        width = self.width() / self._look.unit
        across, down = Box.Direction.LeftToRight, Box.Direction.TopToBottom
        self._parts.setDirection(across if width >= _BESIDE else down)
        # What goes on is at the end, as in the foot of the page.
        back = Box.Direction.RightToLeft
        self._buttons.setDirection(back if width >= _IN_LINE else down)
