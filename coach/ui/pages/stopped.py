"""After a stop: that it is enough for today, what a feeling may mean, and when to get help."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coach.ui.controls.buttons import Button, Kind
from coach.ui.controls.labels import Text
from coach.ui.controls.page import Page
from coach.ui.controls.panels import Panel, bullets, section
from coach.ui.i18n.emergency import emergency_number
from coach.ui.look.theme import Look, Type, column, row


class StoppedPage(Page):
    """Plain words; nothing here leads back into the same stretch."""

    another = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("You stopped in time"))
        self.words = Text(
            look,
            self.tr("That is enough for today. Sit or lie down until you feel well again."),
            Type.HEAD,
        )
        self._of_head_low = QWidget()
        self._halves = row(look, 18)
        # First, so that it stands first where there is room for one only.
        self._halves.addWidget(self._help(), 1)
        self._halves.addWidget(self._meanings(), 1)
        self.body.addWidget(self.words)
        self.body.addLayout(self._halves)
        self.body.addStretch(1)
        self.another_button = Button(look, self.tr("&Choose a routine"), Kind.GO)
        self.another_button.clicked.connect(self.another)
        self.foot.addStretch(1)
        self.foot.addWidget(self.another_button)
        self.go_on_with(self.another_button)

    def show_for(self, *, head_low: bool) -> None:
        """Show what it may have been, which a low head brings about only where there was one."""
        self._of_head_low.setVisible(head_low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both parts side by side where there is room."""
        super().resizeEvent(event)
        self.columns(self._halves)

    def _meanings(self) -> Panel:
        panel, layout = section(self.look, self.tr("What it may have been"))
        before = (
            self.tr(
                "Tingling, numbness or burning in an arm or a leg: a nerve was irritated, not a "
                "muscle stretched. Do not go that far again today."
            ),
            self.tr(
                "Tingling fingers or lips: you were breathing more than you needed. Breathe "
                "softly, as you usually do."
            ),
            self.tr(
                "Dizziness or feeling sick: your circulation takes a moment to catch up when you "
                "come up. Rest, drink something, and get up slowly."
            ),
        )
        head_low = self.tr(
            "Pressure in your head or eyes: it builds up while your head is down. Sit "
            "upright; it should ease within minutes."
        )
        after = (
            self.tr(
                "A sharp pain: you went too far, or something is injured. Let it rest, and do "
                "this again only when it no longer hurts."
            ),
            self.tr("None of these? Then you had simply done enough. That is fine, too."),
        )
        self._of_head_low.setLayout(bullets(self.look, (head_low,)))
        listed = column(self.look, 7)
        listed.addLayout(bullets(self.look, before))
        listed.addWidget(self._of_head_low)
        listed.addLayout(bullets(self.look, after))
        layout.addLayout(listed)
        layout.addStretch(1)
        return panel

    def _help(self) -> Panel:
        panel, layout = section(self.look, self.tr("When to get help"), edge="wrong_line")
        lines = (
            self.tr(
                "Call {emergency} at once for: pain in your chest, fainting, a sudden violent "
                "headache, trouble with speech or sight, weakness in a leg, numbness between the "
                "legs, or loss of control over bladder or bowel."
            ).format(emergency=self._emergency()),
            self.tr("If it does not pass within a few minutes, or comes back: see a doctor today."),
            self.tr("Before the next stretch: ask your doctor or a physiotherapist."),
        )
        layout.addLayout(bullets(self.look, lines))
        layout.addStretch(1)
        return panel

    def _emergency(self) -> str:
        if number := emergency_number():
            return self.tr("the emergency number {number}").format(number=number)
        return self.tr("the emergency number")
