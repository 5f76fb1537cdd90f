"""The dark over the session's page while somebody falls asleep."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QCursor, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from coach.core.readout.snapshot import Snapshot
from coach.ui.look.theme import Look

# Nearly black: on a screen that shines, black itself would be no darker.
_NIGHT = QColor(4, 4, 5)
# It gets dark in so long a time, and again so long after the last key. Milliseconds.
_FALL, _AGAIN = 6000, 15_000
_KEYS = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}


class Darkness(QWidget):
    """Covers a page, and no key has to be asked for: any one, or the mouse, brings light.

    It takes the keyboard from nothing, so that a stop stays a stop. `lifted` when there is light.
    """

    lifted = Signal()

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(page)
        self._look, self._page = look, page
        self._asleep, self._share = False, 0.0
        self._mouse = QCursor.pos()
        self.falling = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self.falling.setDuration(_FALL)
        self.falling.valueChanged.connect(self._darken)
        self.again = QTimer(self, singleShot=True, interval=_AGAIN)
        self.again.timeout.connect(self._fall)
        self.setAccessibleName(self.tr("Dark; any key or the mouse brings the light back"))
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.hide()
        page.installEventFilter(self)

    @property
    def is_dark(self) -> bool:
        """Whether nothing of the page is seen any more."""
        return self.isVisibleTo(self._page) and self._share >= 1.0

    def begin(self) -> None:
        """Get ready for a session: it is light."""
        self._asleep = False
        self._lift()

    def show_moment(self, now: Snapshot) -> None:
        """Get dark once nobody is to be woken, and light where that is over."""
        if now.asleep is not self._asleep:
            self._asleep = now.asleep
            if now.asleep:
                self._fall()
            else:
                self._lift()

    def stay(self) -> None:
        """Be dark from now on, until there is a key or the mouse."""
        self._asleep = True
        if not self.isVisibleTo(self._page):
            self._fall()

    def lift(self) -> None:
        """Let light in; it gets dark again once there is no key for a while."""
        if self.isVisibleTo(self._page):
            self._lift()
            self.lifted.emit()
        if self._asleep:
            self.again.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the page, and see its keys, which do what they always do."""
        if watched is self._page and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._page.rect())
        elif watched is self._page and event.type() in _KEYS:
            self.lift()
        return super().eventFilter(watched, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let light in, unless the mouse lies still and only the dark has come over it."""
        if event.globalPosition().toPoint() != self._mouse:
            self.lift()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Let light in, and press nothing beneath that nobody saw."""
        self.lift()

    def wheelEvent(self, _event: QWheelEvent) -> None:
        """Let light in."""
        self.lift()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint how dark it is by now."""
        night = QColor(_NIGHT)
        night.setAlphaF(self._share)
        painter = QPainter(self)
        painter.fillRect(self.rect(), night)
        painter.end()

    def _fall(self) -> None:
        self._mouse = QCursor.pos()
        self.setGeometry(self._page.rect())
        self._darken(0.0)
        self.show()
        self.raise_()
        if self._look.still:
            self._darken(1.0)
        else:
            self.falling.start()

    def _lift(self) -> None:
        self.again.stop()
        self.falling.stop()
        self.hide()

    def _darken(self, share: float) -> None:
        self._share = share
        # What nobody sees beneath need not be painted all night.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, share >= 1.0)
        self.update()
