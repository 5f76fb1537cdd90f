"""In a pause the person turns the figure; as the session goes on, the view goes back."""

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QWidget

from coach.core.readout.snapshot import Snapshot
from coach.core.score.timeline import State
from coach.ui.figure.turn_input import TurnInput
from coach.ui.figure.view import FigureView
from coach.ui.look.theme import Look
from coach.ui.session.circle import Circle


class PauseTurning(QObject):
    """Lets the figure be turned while a session is paused, and a body in space is shown.

    Its keys are those that come to the page: a button or a slider with the keyboard keeps its own,
    and so the circle is a place for the keyboard as well.
    """

    def __init__(self, look: Look, page: QWidget, circle: Circle, figure: FigureView) -> None:
        super().__init__(page)
        self._page, self._circle, self._figure = page, circle, figure
        self._input = TurnInput(look, circle, page)
        self._input.turned.connect(figure.turn)
        self._input.back.connect(figure.turn_back)

    def show_moment(self, now: Snapshot) -> None:
        """Follow the session into a pause and out of it."""
        paused = now.state is State.PAUSED
        self._let(paused and self._circle.shows_figure and self._figure.can_turn)

    def drop(self) -> None:
        """Leave the figure as the routine has it."""
        self._let(can=False)

    @property
    def hint(self) -> str:
        """What can be done now, if anything."""
        if not self._input.is_active:
            return ""
        if self._figure.is_turned:
            return QCoreApplication.translate("Session", "The Home key turns it back")
        return QCoreApplication.translate("Session", "Arrow keys or dragging turn the figure")

    def _let(self, can: bool) -> None:  # noqa: FBT001 - there is nothing else to be let
        if can is self._input.is_active:
            return
        self._input.be_active(active=can)
        self._circle.setFocusPolicy(Qt.FocusPolicy.TabFocus if can else Qt.FocusPolicy.NoFocus)
        self._circle.setAccessibleDescription(
            QCoreApplication.translate("Session", "Arrow keys turn it, the Home key turns it back")
            if can
            else ""
        )
        if not can:
            self._figure.turn_back()
            if self._circle.hasFocus():
                self._page.setFocus()
