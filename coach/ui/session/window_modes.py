"""How a session fills the screen: whole, in a small window on top of all, or upside down."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from coach.core.session.intents import GO_ON
from coach.ui.session.shortcuts import SMALL, TURN

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from coach.ui.look.theme import Look
    from coach.ui.session.page import SessionPage
    from coach.ui.settings_model import Wishes

# Pixels, and the distance to the corner of the screen.
SMALL_SIZE, SMALLEST, MARGIN = (440, 270), (320, 220), 24
FULL_SCREEN = Qt.Key.Key_F11


class SessionModes(QObject):
    """Three keys: full screen at any time, the small window and the turn during a session.

    Only the turn is kept for the next time. What asks something needs the whole window.
    """

    def __init__(self, window: QWidget, page: SessionPage, look: Look, wishes: Wishes) -> None:
        super().__init__(window)
        self._window, self._page, self._look, self._wishes = window, page, look, wishes
        self._large: tuple[QRect, Qt.WindowState, int, int] | None = None
        self._in_session = False
        self._bind(FULL_SCREEN, window, self.switch_full_screen)
        for key in (SMALL, TURN):
            self._bind(key, page, partial(self._switch, key))
        page.mode_wanted.connect(self._switch)
        page.small.clicked.connect(self.switch_small)
        page.asks.connect(self._grow)
        wishes.look_changed.connect(self._turn)

    @property
    def is_small(self) -> bool:
        """Whether the window is small now."""
        return self._large is not None

    def turn_to(self, *, session: bool) -> None:
        """Take over that the session's page is shown, or another one."""
        self._in_session = session
        self._turn()
        if not session:
            self._grow()

    def switch_full_screen(self) -> None:
        """Fill the screen, or be a window again."""
        self._grow()
        state = self._window.windowState()
        self._window.setWindowState(state ^ Qt.WindowState.WindowFullScreen)

    def switch_small(self) -> None:
        """Shrink to the circle and the largest words, on top of all windows; or grow back."""
        if self.is_small:
            self._grow()
        elif not self._page.needs_room:
            self._shrink()

    def switch_turned(self) -> None:
        """Turn the picture by 180 degrees, and remember it."""
        look = self._wishes.settings.look
        self._wishes.set(replace(look, turned=not look.turned))

    def _bind(self, key: Qt.Key, where: QWidget, what: Callable[[], None]) -> None:
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut = QShortcut(QKeySequence(key), where, context=context)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(what)

    def _switch(self, key: int) -> None:
        # While the coach waits, any key is an answer.
        if self._page.is_waiting:
            self._page.wished.emit(GO_ON)
        elif key == SMALL:
            self.switch_small()
        else:
            self.switch_turned()

    def _turn(self) -> None:
        self._look.turn(turned=self._in_session and self._wishes.settings.look.turned)

    def _shrink(self) -> None:
        window = self._window
        least = window.minimumSize()
        large = window.normalGeometry() if window.windowState() else window.geometry()
        self._large = large, window.windowState(), least.width(), least.height()
        self._page.show_small(small=True)
        room = window.screen().availableGeometry()
        place = QRect(0, 0, *SMALL_SIZE)
        place.moveBottomRight(room.bottomRight())
        self._reopen(place.translated(-MARGIN, -MARGIN), Qt.WindowState.WindowNoState, SMALLEST)

    def _grow(self) -> None:
        if self._large is None:
            return
        place, state, *least = self._large
        self._large = None
        self._page.show_small(small=False)
        self._reopen(place, state, (least[0], least[1]))

    def _reopen(self, place: QRect, state: Qt.WindowState, least: tuple[int, int]) -> None:
        window = self._window
        if handle := window.windowHandle():
            # Of the widget, Qt would hide and show the window: it would lose the keyboard.
            handle.setFlag(Qt.WindowType.WindowStaysOnTopHint, self.is_small)
        window.setMinimumSize(*least)
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.setGeometry(place)
        window.setWindowState(state)
        if not self._page.needs_room:
            # No button has the keyboard while one breathes.
            self._page.setFocus()
