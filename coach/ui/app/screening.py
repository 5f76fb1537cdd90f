"""Asks the screening: leads on where nothing applies, and out where something does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coach.storage.asked_before import in_full_again, was_asked, with_asked
from coach.storage.patterns import as_wished

if TYPE_CHECKING:
    from coach.core.library.listing import Listing
    from coach.core.routine.routine import Routine
    from coach.ui.app.window import Window
    from coach.ui.settings_model import Wishes


class Asking(QObject):
    """Asks when a routine is chosen and after a stop; of one that starts at once, once a day.

    Its answer is nowhere kept. Sends `passed` where nothing speaks against the routine.
    """

    passed = Signal()

    def __init__(self, window: Window, wishes: Wishes, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._wishes = window, wishes
        window.screening.none_applies.connect(self._go_on)
        window.screening.something_applies.connect(self._way_out)
        window.way_out.back.connect(self.ask)
        window.way_out.easier.connect(self._ask_easier)

    def ask(self) -> None:
        """Ask about the routine that is chosen, if it has to be asked."""
        self._wishes.keep()
        routine, _ = as_wished(self._routine, self._wishes.settings)
        if was_asked(self._wishes.settings, self._routine):
            self.passed.emit()
            return
        self._window.screening.ask(routine.name, routine.screening)
        self._window.turn_to(self._window.screening)

    @property
    def _routine(self) -> Routine:
        routine = self._window.choose.routine
        assert routine  # noqa: S101 - nobody is asked before one is chosen
        return routine

    def _go_on(self) -> None:
        self._wishes.change(with_asked(self._wishes.settings, self._routine))
        self.passed.emit()

    @property
    def _easier(self) -> Listing | None:
        easier = self._routine.easier
        return self._window.choose.listed(easier) if easier else None

    def _ask_easier(self) -> None:
        """Go on with the easier routine, of which its own questions are asked."""
        if easier := self._easier:
            self._window.choose.turn_to(easier)
            self.ask()

    def _way_out(self) -> None:
        self._wishes.change(in_full_again(self._wishes.settings))
        self._wishes.keep()
        easier = self._easier
        self._window.way_out.say(self._routine.screening.way_out, easier.name if easier else "")
        self._window.turn_to(self._window.way_out)
