"""The kind way out, where a routine is not right for somebody today."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent

from coach.ui.controls.buttons import Button, Kind
from coach.ui.controls.emblem import Emblem
from coach.ui.controls.labels import Text
from coach.ui.controls.page import Page
from coach.ui.look.theme import Look, Type


class WayOutPage(Page):
    """Says why this is a good end, and leads to another routine, or to an easier one."""

    another = Signal()
    easier = Signal()
    back = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Not this one today"))
        self.words = Text(look, "", Type.HEAD)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.body.addStretch(2)
        self.body.addWidget(Emblem(look))
        self.body.addWidget(self.words)
        self.body.addStretch(3)
        self.go_back = Button(look, self.tr("&Back to the question"))
        self.choose = Button(look, self.tr("&Choose another routine"), Kind.GO)
        self.take_easier = Button(look, "")
        self.go_back.clicked.connect(self.back)
        self.take_easier.clicked.connect(self.easier)
        self.choose.clicked.connect(self.another)
        self.go_back_with(self.go_back)
        self.foot.addWidget(self.go_back)
        self.foot.addStretch(1)
        self.foot.addWidget(self.take_easier)
        self.foot.addWidget(self.choose)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the ways on side by side where there is room."""
        super().resizeEvent(event)
        self.columns(self.foot)

    def say(self, way_out: str, easier: str = "") -> None:
        """Show the routine's own words, or ours, and the name of an easier one, if there is one."""
        ours = self.tr(
            "Good that you checked. This one is not for you today, and nothing is lost: choose "
            "another routine, or ask your doctor and come back."
        )
        self.words.say(way_out or ours)
        name = easier.replace("&", "&&")
        self.take_easier.name(self.tr("&Easier: {routine}").format(routine=name))
        self.take_easier.setVisible(bool(easier))

    def enter(self) -> None:
        """Put the keyboard on the way on."""
        super().enter()
        self.choose.setFocus()
