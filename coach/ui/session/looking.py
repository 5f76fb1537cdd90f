"""In a pause the person looks at other poses of the routine; the session stays where it is."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coach.core.readout.snapshot import Snapshot
from coach.core.score.timeline import Place, State
from coach.core.session.intents import BACK, NEXT, PREVIOUS, Intent
from coach.ui.controls.pose_buttons import pose_buttons
from coach.ui.figure.view import FigureView
from coach.ui.i18n.announcing import announce
from coach.ui.look.rotation import place
from coach.ui.look.theme import Look
from coach.ui.session.circle import Circle
from coach.ui.session.wording import Words, looked_at

translate = QCoreApplication.translate
# What leads from step to step in a session does nothing to one that is paused.
_WAYS = {NEXT: 1, BACK: -1, PREVIOUS: -1}


class PauseLooking(QObject):
    """Leads from pose to pose while a session is paused and somebody is seen in the circle."""

    def __init__(self, look: Look, page: QWidget, circle: Circle, figure: FigureView) -> None:
        super().__init__(page)
        self._look, self._page, self._circle, self._figure = look, page, circle, figure
        self._place: Place | None = None
        self._can = self._is_small = False
        self.before, self.after = self._buttons = pose_buttons(look)
        for button, by in zip(self._buttons, (-1, 1), strict=True):
            button.setParent(circle)
            # Whoever clicks turns it by the arrow keys next.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._step, by))
            button.hide()
        page.installEventFilter(self)
        circle.installEventFilter(self)
        look.changed.connect(self._arrange)

    def begin(self) -> None:
        """Get ready for a session."""
        self._place = None
        self.drop()

    def show_moment(self, now: Snapshot) -> None:
        """Follow the session into a pause and out of it."""
        if now.place and now.place.round:
            self._place = now.place
        self._let(now.state is State.PAUSED and self._circle.shows_figure)

    def drop(self) -> None:
        """Look at nothing but the session."""
        self._let(can=False)

    def take(self, wish: Intent) -> None:
        """Take what leads from step to step for what leads from pose to pose, in a pause."""
        if self._can and wish in _WAYS:
            self._step(_WAYS[wish])

    def show_small(self, *, small: bool) -> None:
        """Show no buttons where there is no room for them, or let them be seen."""
        self._is_small = small
        self._show_buttons()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the buttons beside the circle, and take the key that leads back."""
        if watched is self._circle and event.type() is QEvent.Type.Resize:
            self._arrange()
        if watched is self._page and isinstance(event, QKeyEvent) and self._figure.looked_at:
            return event.type() is QEvent.Type.KeyPress and self._goes_back(event)
        return False

    def _goes_back(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Home:
            return False
        self._figure.look_away()
        self._tell()
        return True

    def _step(self, by: int) -> None:
        self._figure.look_on(by, self._place)
        self._tell()

    def _tell(self) -> None:
        keyframe = self._figure.looked_at
        words = looked_at(Words(), keyframe) if keyframe else None
        back = translate("Session", "Back at the pose of the session")
        said = (words.phase, words.heading, words.count) if words else (back,)
        announce(self._circle, ". ".join(said))

    def _let(self, can: bool) -> None:  # noqa: FBT001 - there is nothing else to be let
        if can is self._can:
            return
        self._can = can
        if not can:
            self._figure.look_away()
            if any(button.hasFocus() for button in self._buttons):
                self._page.setFocus()
        self._show_buttons()

    def _show_buttons(self) -> None:
        for button in self._buttons:
            button.setVisible(self._can and not self._is_small)

    def _arrange(self) -> None:
        """Put them into the lower corners, where the circle leaves room."""
        room, size = self._circle.rect(), self.before.sizeHint()
        side, wide = min(room.width(), room.height()), size.width()
        left = max(0, (room.width() - side - wide) // 2)
        bottom = (room.height() + side) // 2 - size.height()
        place(self.before, self._look, QRect(left, bottom, wide, size.height()))
        right = room.width() - left - wide
        place(self.after, self._look, QRect(right, bottom, wide, size.height()))
