"""The window: the pages one over the other, on one quiet background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from coach.ui.app.voice_bar import VoiceBar
from coach.ui.controls.key_events import HeldKeys
from coach.ui.controls.page import Page
from coach.ui.look.palette import palette_of
from coach.ui.look.rotation import painter_on
from coach.ui.look.theme import DESIGN_HEIGHT, DESIGN_WIDTH, Look
from coach.ui.pages.choose import ChoosePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent, QScreen, QShowEvent, QWindow

    from coach.core.library.listing import Listing
    from coach.core.routine.routine import Routine
    from coach.storage.routines import BrokenRoutine
    from coach.ui.pages.about import AboutPage
    from coach.ui.pages.again import AgainPage
    from coach.ui.pages.compose import ComposePage
    from coach.ui.pages.done import DonePage
    from coach.ui.pages.history.page import HistoryPage
    from coach.ui.pages.not_suitable import WayOutPage
    from coach.ui.pages.preferences.page import PreferencesPage
    from coach.ui.pages.screening import ScreeningPage
    from coach.ui.pages.setup import SetupPage
    from coach.ui.pages.stopped import StoppedPage
    from coach.ui.pages.sync import LagPage
    from coach.ui.session.page import SessionPage
    from coach.ui.session.window_modes import SessionModes
    from coach.ui.settings_model import Wishes

# Logical pixels: what is left of a screen of 1280 x 720 with two pixels a point.
SMALLEST = QSize(640, 360)
# Pixels that a window's frame may take above it, before anybody can know.
_FRAME = 40


class Window(QWidget):
    """One page at a time; `painted` once, when its first picture is on the screen.

    Only the first page is there from the beginning: whoever leads on completes it. `lets_close`
    is asked each time somebody wants to close it.
    """

    compose: ComposePage
    about: AboutPage
    history: HistoryPage
    preferences: PreferencesPage
    screening: ScreeningPage
    again: AgainPage
    way_out: WayOutPage
    lag: LagPage
    setup: SetupPage
    session: SessionPage
    done: DonePage
    stopped: StoppedPage
    modes: SessionModes

    painted = Signal()
    closed = Signal()

    def __init__(self, look: Look, wishes: Wishes) -> None:
        super().__init__()
        self.look = look
        self.was_painted = self._complete = False
        self._filtered: QWindow | None = None
        self.lets_close: Callable[[], bool] = lambda: True
        self.choose = ChoosePage(look, wishes)
        self.voice_bar = VoiceBar(look)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.voice_bar)
        self._fit_screen(QSize(DESIGN_WIDTH, DESIGN_HEIGHT))
        self.setWindowTitle(self.tr("Breath Coach"))
        look.changed.connect(self._restyle)
        self._restyle()
        self._wishes = wishes
        wishes.look_changed.connect(self._take_wishes)
        self._take_wishes()

    def start(self, load: Callable[[Listing], Routine | BrokenRoutine], notice: str = "") -> None:
        """Show the first page; `load` reads the routine of what is chosen there."""
        self.choose.load = load
        self.choose.tell(notice)
        self.turn_to(self.choose)

    def complete(self) -> None:
        """Make the other pages: imported only now, since the first picture needs none of them."""
        from coach.ui.look.style import Style  # noqa: PLC0415 - as said
        from coach.ui.pages.about import AboutPage  # noqa: PLC0415 - as said
        from coach.ui.pages.again import AgainPage  # noqa: PLC0415 - as said
        from coach.ui.pages.compose import ComposePage  # noqa: PLC0415 - as said
        from coach.ui.pages.done import DonePage  # noqa: PLC0415 - as said
        from coach.ui.pages.history.page import HistoryPage  # noqa: PLC0415 - as said
        from coach.ui.pages.not_suitable import WayOutPage  # noqa: PLC0415 - as said
        from coach.ui.pages.preferences.page import PreferencesPage  # noqa: PLC0415 - as said
        from coach.ui.pages.screening import ScreeningPage  # noqa: PLC0415 - as said
        from coach.ui.pages.setup import SetupPage  # noqa: PLC0415 - as said
        from coach.ui.pages.stopped import StoppedPage  # noqa: PLC0415 - as said
        from coach.ui.pages.sync import LagPage  # noqa: PLC0415 - as said
        from coach.ui.session.page import SessionPage  # noqa: PLC0415 - as said
        from coach.ui.session.window_modes import SessionModes  # noqa: PLC0415 - as said

        look, wishes = self.look, self._wishes
        QApplication.setStyle(Style(look))
        self.compose = ComposePage(look)
        self.about = AboutPage(look)
        self.history = HistoryPage(look)
        self.preferences = PreferencesPage(look, wishes)
        self.screening = ScreeningPage(look)
        self.again = AgainPage(look)
        self.way_out = WayOutPage(look)
        self.lag = LagPage(look, wishes)
        self.setup = SetupPage(look, wishes)
        self.session = SessionPage(look)
        self.done = DonePage(look)
        self.stopped = StoppedPage(look)
        self.modes = SessionModes(self, self.session, look, wishes)
        for page in self.pages()[1:]:
            self.stack.addWidget(page)
        self.choose.detail.poses.wake()
        self._complete = True

    def pages(self) -> tuple[QWidget, ...]:
        """Return all pages, in the order in which they usually come."""
        return (
            self.choose,
            self.compose,
            self.about,
            self.history,
            self.preferences,
            self.lag,
            self.screening,
            self.way_out,
            self.setup,
            self.again,
            self.session,
            self.done,
            self.stopped,
        )

    def turn_to(self, page: QWidget) -> None:
        """Show a page and give it the keyboard."""
        session = self._complete and page is self.session
        if self._complete:
            self.modes.turn_to(session=session)
        self.voice_bar.setVisible(not session)
        self.stack.setCurrentWidget(page)
        if isinstance(page, Page):
            page.enter()
        else:
            page.setFocus()

    def come_forward(self) -> None:
        """Be seen and have the keyboard, as far as the desktop allows."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def showEvent(self, event: QShowEvent) -> None:
        """Have its keys filtered, once it has a window of the system's."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle and handle is not self._filtered:
            self._filtered = handle
            HeldKeys(handle)
            handle.screenChanged.connect(self._follow_screen)
            self._watch_screen(handle.screen())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scale everything with the window."""
        self.look.fit(self.width(), self.height())
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the background."""
        painter_on(self, self.look).fillRect(self.rect(), self.look.background(self))
        if not self.was_painted:
            self.was_painted = True
            # From the event loop, when this picture is on the screen.
            QApplication.postEvent(self, QEvent(QEvent.Type.User))

    def customEvent(self, _event: QEvent) -> None:
        """Tell that the first picture is there."""
        self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let everything go that outlives a window, unless a session has to end first."""
        if not self.lets_close():
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()

    def _watch_screen(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(
            self._come_within, Qt.ConnectionType.UniqueConnection
        )

    def _follow_screen(self, screen: QScreen) -> None:
        """Stay within a screen that the window comes to, and that changes under it."""
        self._watch_screen(screen)
        self._come_within()

    def _come_within(self) -> None:
        room = self.screen().availableGeometry()
        self._fit_screen(self.size())
        frame = self.frameGeometry()
        if self.windowState() == Qt.WindowState.WindowNoState and not room.contains(frame):
            frame.moveRight(min(frame.right(), room.right()))
            frame.moveBottom(min(frame.bottom(), room.bottom()))
            frame.moveLeft(max(frame.left(), room.left()))
            frame.moveTop(max(frame.top(), room.top()))
            self.move(frame.topLeft())

    def _fit_screen(self, wished: QSize) -> None:
        """Be as large as is wished for, where the screen has the room."""
        frame = self.frameGeometry().size() - self.size()
        above = frame.height() if self.isVisible() else _FRAME
        room = self.screen().availableGeometry().size() - QSize(frame.width(), above)
        if not (self._complete and self.modes.is_small):
            self.setMinimumSize(SMALLEST.boundedTo(room))
        if self.windowState() == Qt.WindowState.WindowNoState:
            self.resize(wished.boundedTo(room))

    def _take_wishes(self) -> None:
        self.look.wish(self._wishes.settings.look)

    def _restyle(self) -> None:
        QApplication.setPalette(palette_of(self.look))
        self.update()
