"""Buttons that stay pressed, several in a row, of which the keyboard stops at one."""

from collections.abc import Collection, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from coach.ui.controls.finding.flow_layout import Flow
from coach.ui.controls.segmented import paint_pill, pill_size
from coach.ui.look.right_to_left import mirrored
from coach.ui.look.theme import Look

Value = TypeVar("Value")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Toggle(QPushButton):
    """A pill that is pressed or not; filled and bold where it is."""

    def __init__(self, look: Look, text: str, name: str) -> None:
        super().__init__(text)
        self._look = look
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as its text when it is bold."""
        return pill_size(self, self._look)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by space and return; all else is for the row, or for the page."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        elif event.key() in _ENTER:
            self.click()
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill and its ring."""
        paint_pill(self, self._look)


class Toggles(QWidget, Generic[Value]):
    """Choices as (value, text, spoken name), any of them or none; or with `single`, at most one.

    The tab key stops at one of them, the arrow keys reach the others. `changed` when a person
    has pressed one.
    """

    changed = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        choices: Sequence[tuple[Value, str, str]],
        *,
        single: bool = False,
    ) -> None:
        super().__init__()
        self._single = single
        self.setAccessibleName(name)
        self.toggles: dict[Value, Toggle] = {}
        layout = Flow(look, self)
        for value, text, spoken in choices:
            toggle = Toggle(look, text, spoken)
            toggle.clicked.connect(partial(self._pressed, value))
            layout.addWidget(toggle)
            self.toggles[value] = toggle
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._stop_at(next(iter(self.toggles.values())))

    @property
    def values(self) -> tuple[Value, ...]:
        """What is pressed."""
        return tuple(value for value, toggle in self.toggles.items() if toggle.isChecked())

    def clear(self) -> None:
        """Press nothing."""
        self.show_pressed(())

    def show_pressed(self, values: Collection[Value]) -> None:
        """Press these, and no other; nothing is told of it."""
        for value, toggle in self.toggles.items():
            toggle.setChecked(value in values)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another one by the arrows, Home and End."""
        toggles = list(self.toggles.values())
        here = next((toggle for toggle in toggles if toggle.hasFocus()), None)
        to = None if here is None else self._reached(toggles.index(here), event.key())
        if to is not None:
            toggles[to].setFocus(Qt.FocusReason.TabFocusReason)
            self._stop_at(toggles[to])
        else:
            super().keyPressEvent(event)

    def _reached(self, here: int, key: int) -> int | None:
        last = len(self.toggles) - 1
        onward = -1 if mirrored(self) else 1
        ways = {
            Qt.Key.Key_Right: here + onward,
            Qt.Key.Key_Left: here - onward,
            Qt.Key.Key_Down: here + 1,
            Qt.Key.Key_Up: here - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        to = ways.get(Qt.Key(key))
        return None if to is None else min(max(to, 0), last)

    def _pressed(self, value: Value) -> None:
        if self._single:
            for other, toggle in self.toggles.items():
                if other != value:
                    toggle.setChecked(False)
        self._stop_at(self.toggles[value])
        self.changed.emit()

    def _stop_at(self, here: Toggle) -> None:
        for toggle in self.toggles.values():
            policy = Qt.FocusPolicy.StrongFocus if toggle is here else Qt.FocusPolicy.ClickFocus
            toggle.setFocusPolicy(policy)
