"""Weeks of days as squares: the larger, the more minutes; one of them is looked at."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach.core.history.calendar import WEEK, WEEKS, weeks_until
from coach.ui.look.drawing import RING_ROOM, draw_body, inset
from coach.ui.look.focus_ring import draw_ring
from coach.ui.look.right_to_left import mirrored
from coach.ui.look.theme import Look, Type

_DAYS = 7
# In units: the side of a square at most, and the room for the weekdays and the months.
_SIDE, _LEFT, _ABOVE, _GAP = 30.0, 48.0, 22.0, 3.0
# Minutes from which on a square is larger, and how large it is then.
_SIZES = ((0.0, 0.45), (3.0, 0.62), (6.0, 0.8), (10.0, 1.0))
_DAY = timedelta(days=1)


class DaySquares(QWidget):
    """`chosen` sends the day that is looked at; the arrow keys go to the days around it."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._minutes: Mapping[date, float] = {}
        self._today = self.day = date.min
        self._mondays: tuple[date, ...] = ()
        self.setAccessibleName(self.tr("Minutes a day, of the last %n week(s)", "", WEEKS))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def show_days(self, minutes: Mapping[date, float], today: date, day: date) -> None:
        """Show the minutes of each day until today, and look at one."""
        self._minutes, self._today, self.day = minutes, today, day
        self._mondays = weeks_until(today)
        self.update()

    def describe(self, words: str) -> None:
        """Say what was done on the day that is looked at, for those who hear the window."""
        self.setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        """Ask for the width that squares of full size take."""
        px, side = self._look.px, _SIDE + _GAP
        return QSize(px(_LEFT + WEEKS * side + RING_ROOM), px(_ABOVE + _DAYS * side + RING_ROOM))

    def heightForWidth(self, width: int) -> int:
        """Take no more than the squares do."""
        return self._look.px(_ABOVE + RING_ROOM) + round(_DAYS * self._step_in(width))

    def minimumSizeHint(self) -> QSize:
        """Be small enough for any window."""
        return QSize(self._look.px(200), self.heightForWidth(self._look.px(200)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go a day up or down, a week to the side, or to the first day or today."""
        if not self._mondays:
            super().keyPressEvent(event)
            return
        onward = -WEEK if mirrored(self) else WEEK
        ways = {
            Qt.Key.Key_Up: self.day - _DAY,
            Qt.Key.Key_Down: self.day + _DAY,
            Qt.Key.Key_Right: self.day + onward,
            Qt.Key.Key_Left: self.day - onward,
            Qt.Key.Key_Home: next(iter(self._mondays), self.day),
            Qt.Key.Key_End: self._today,
        }
        if (to := ways.get(Qt.Key(event.key()))) is None:
            super().keyPressEvent(event)
        else:
            self._look_at(to)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look at the day under the mouse."""
        for number in range(len(self._mondays) * _DAYS):
            day = self._mondays[0] + number * _DAY
            if self._place(day).contains(event.position()):
                self._look_at(day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the squares, and the names of months and days."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font(self._look.px(Type.SMALL)))
        self._draw_names(painter)
        for number in range(len(self._mondays) * _DAYS):
            day = self._mondays[0] + number * _DAY
            if day <= self._today:
                self._draw_day(painter, day)
        if self.hasFocus() and not self._mondays:
            place = inset(QRectF(self.rect()), RING_ROOM * self._look.unit)
            draw_ring(painter, self._look, place, 4 * self._look.unit)

    def _look_at(self, day: date) -> None:
        if self._mondays and self._mondays[0] <= day <= self._today and day != self.day:
            self.day = day
            self.update()
            self.chosen.emit(day)

    @property
    def _step(self) -> float:
        return self._step_in(self.width())

    def _step_in(self, width: int) -> float:
        wide = (width - self._look.px(_LEFT + RING_ROOM)) / WEEKS
        return min(wide, (_SIDE + _GAP) * self._look.unit)

    def _place(self, day: date) -> QRectF:
        """Return the place of a day's square, with the gap around it."""
        step, px = self._step, self._look.px
        week, weekday = divmod((day - self._mondays[0]).days, _DAYS)
        left = px(_LEFT) + week * step
        if mirrored(self):
            left = self.width() - left - step
        return QRectF(left, px(_ABOVE) + weekday * step, step, step)

    def _draw_day(self, painter: QPainter, day: date) -> None:
        look, place = self._look, inset(self._place(day), _GAP / 2 * self._look.unit)
        radius = 4 * look.unit
        draw_body(painter, place, radius, look.colour("track"))
        if minutes := self._minutes.get(day, 0.0):
            share = max(size for least, size in _SIZES if minutes >= least)
            inner = inset(place, place.width() * (1 - share) / 2)
            draw_body(painter, inner, radius * share, look.colour("sea"))
        if day == self.day:
            edge = QPen(look.colour("ink"), max(2.0, 2 * look.unit))
            draw_body(painter, place, radius, None, edge)
            if self.hasFocus():
                draw_ring(painter, look, place, radius)

    def _draw_names(self, painter: QPainter) -> None:
        px, locale = self._look.px, QLocale()
        painter.setPen(self._look.colour("quiet"))
        short = QLocale.FormatType.ShortFormat
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        for weekday in (0, 2, 4) if self._mondays else ():
            place = self._place(self._mondays[0] + weekday * _DAY)
            left = self.width() - px(_LEFT) if mirrored(self) else 0.0
            place = QRectF(left, place.top(), px(_LEFT - 4), place.height())
            painter.drawText(place, middle, locale.standaloneDayName(weekday + 1, short))
        for before, monday in zip((None, *self._mondays), self._mondays, strict=False):
            if before is None or before.month != monday.month:
                left = self._place(monday).left()
                place = QRectF(left, 0.0, self._step * 4, px(_ABOVE - 4))
                if place.right() <= self.width() + self._step:
                    name = locale.standaloneMonthName(monday.month, short)
                    painter.drawText(place, middle, name)
