"""After a stop: what a feeling may mean, that it is enough for today, and whom to ask."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from coach.ui.buttons import Button, Kind
from coach.ui.page import Page
from coach.ui.panel import Panel, bullets, section
from coach.ui.text import Text
from coach.ui.theme import Look, Type, row


class StoppedPage(Page):
    """Plain words; nothing here leads back into the same stretch."""

    another = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("You stopped in good time"))
        self.words = Text(
            look,
            self.tr("That is enough for today. Sit or lie down until you feel as usual."),
            Type.HEAD,
        )
        self._halves = row(look, 18)
        self._halves.addWidget(self._meanings(), 1)
        self._halves.addWidget(self._whom_to_ask(), 1)
        self.body.addWidget(self.words)
        self.body.addLayout(self._halves)
        self.body.addStretch(1)
        self.another_button = Button(look, self.tr("&Choose a routine"), Kind.GO)
        self.another_button.clicked.connect(self.another)
        self.foot.addStretch(1)
        self.foot.addWidget(self.another_button)
        self.go_on_with(self.another_button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both parts side by side where there is room."""
        super().resizeEvent(event)
        self.columns(self._halves)

    def _meanings(self) -> Panel:
        panel, layout = section(self.look, self.tr("What it may have been"))
        lines = (
            self.tr("Tingling, numbness or burning: a nerve was pressed or pulled, not a muscle."),
            self.tr(
                "Dizziness: the blood takes a moment to follow the head. Rest, drink something, "
                "and get up slowly."
            ),
            self.tr("A sharp pain: the stretch went too far, or the place is hurt."),
            self.tr("None of these? Then there was simply no need to go on. That is fine, too."),
        )
        layout.addLayout(bullets(self.look, lines))
        layout.addStretch(1)
        return panel

    def _whom_to_ask(self) -> Panel:
        panel, layout = section(self.look, self.tr("Whom to ask"))
        lines = (
            self.tr("If it does not pass within minutes, or comes again: your doctor, today."),
            self.tr("Before the next stretch: your doctor or a physiotherapist."),
            self.tr(
                "At once, and by the emergency number: pain in the chest, fainting, trouble with "
                "speech or sight, a leg that is weak, or no feeling between the legs."
            ),
        )
        layout.addLayout(bullets(self.look, lines))
        layout.addStretch(1)
        return panel
