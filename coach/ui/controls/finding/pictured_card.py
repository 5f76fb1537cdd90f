"""A card with a small picture before its words."""

from typing import ClassVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from coach.ui.controls.choice_cards import Card
from coach.ui.controls.finding.thumbs import Style, Subject, Wish
from coach.ui.look.backdrop import paint_backdrop
from coach.ui.look.focus_ring import body_of
from coach.ui.look.right_to_left import placed
from coach.ui.look.theme import Look

# How large the picture is, what is free above it, and where it begins, in units.
_SIZE, _ABOVE, _BEGINS = 54.0, 4.0, 44.0


class PicturedCard(Card):
    """Until its picture comes, and where there is none, an empty circle has its place.

    The picture is for the eye alone: the words say everything.
    """

    before: ClassVar[float] = 114.0

    def __init__(
        self, look: Look, title: str, meaning: str, subject: Subject, room: float = 20
    ) -> None:
        super().__init__(look, title, meaning, room=room)
        self._subject = subject
        subject.thumbs.came.connect(self._take)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and the picture."""
        super().paintEvent(event)
        place, look, subject = self._place(), self._look, self._subject
        pixels = round(place.width() * self.devicePixelRatioF())
        picture = subject.thumbs.picture(Wish(subject.of, pixels, Style.now(look)))
        painter = QPainter(self)
        if picture.isNull():
            paint_backdrop(painter, place, look)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, picture, QRectF(picture.rect()))

    def _place(self) -> QRectF:
        """Return a square that begins and ends with whole pixels of the screen."""
        unit, body, ratio = self._look.unit, body_of(self, self._look), self.devicePixelRatioF()
        side = round(min(_SIZE * unit, body.height() - 2 * _ABOVE * unit) * ratio) / ratio
        place = QRectF(body.left() + _BEGINS * unit, body.center().y() - side / 2, side, side)
        place = placed(place, self)
        place.moveTo(round(place.left() * ratio) / ratio, round(place.top() * ratio) / ratio)
        return place

    def _take(self, of: str) -> None:
        if of == self._subject.of:
            self.update(self._place().toAlignedRect())
