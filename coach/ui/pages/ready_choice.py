"""How the coach waits until one is ready: for a key, or by a countdown of so many seconds."""

from dataclasses import replace

from PySide6.QtGui import QFont

from coach.storage.settings import Gates
from coach.ui.controls.labels import Text
from coach.ui.controls.panels import Panel
from coach.ui.controls.segmented import Pills
from coach.ui.look.theme import Box, Look, Type, row
from coach.ui.settings_model import Wishes

# Each is spoken when it is left.
SECONDS = (5, 10, 20, 30, 60)


class ReadyChoice(Panel):
    """Chosen once, and kept."""

    def __init__(self, look: Look, wishes: Wishes) -> None:
        super().__init__(look)
        self._wishes = wishes
        key = self.tr("Any key, a click or a media key goes on")
        countdown = self.tr("After a spoken countdown it goes on by itself")
        self.gates = Pills(
            look,
            [
                (Gates.KEY, self.tr("I press a key"), key),
                (Gates.COUNTDOWN, self.tr("It counts down"), countdown),
            ],
        )
        name = self.tr("{seconds} seconds to get ready")
        self.seconds = Pills(
            look,
            [(number, str(number), name.format(seconds=number)) for number in SECONDS],
        )
        self.unit = Text(look, self.tr("seconds"), colour="quiet", wrap=False)
        self._lay_out(look)
        self.gates.chosen.connect(self._choose_gates)
        self.seconds.chosen.connect(self._choose_seconds)
        wishes.ready_changed.connect(self._show)
        self._show()

    def _lay_out(self, look: Look) -> None:
        layout = Box(look, gap=6, margins=(22, 14, 22, 14))
        title = self.tr("How does Breath Coach know that you are ready?")
        layout.addWidget(Text(look, title, Type.LEAD, weight=QFont.Weight.DemiBold))
        layout.addWidget(self.gates)
        line = row(look, 8)
        line.addWidget(self.seconds)
        line.addWidget(self.unit)
        line.addStretch(1)
        layout.addLayout(line)
        self.setLayout(layout)

    def _choose_gates(self, gates: Gates) -> None:
        self._wishes.set(replace(self._wishes.settings.ready, gates=gates))

    def _choose_seconds(self, seconds: int) -> None:
        self._wishes.set(replace(self._wishes.settings.ready, get_ready=seconds))

    def _show(self) -> None:
        ready = self._wishes.settings.ready
        counts = ready.gates is Gates.COUNTDOWN
        self.gates.show_value(ready.gates)
        # A number written into the file by hand is shown by the nearest there is.
        self.seconds.show_value(min(SECONDS, key=lambda s: abs(s - ready.get_ready)))
        self.seconds.setVisible(counts)
        self.unit.setVisible(counts)
