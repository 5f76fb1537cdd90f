"""Lays its items side by side, and goes on in the next line where there is no more room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from coach.ui.look.right_to_left import mirrored
from coach.ui.look.theme import Look

_Line = list[tuple[QLayoutItem, QSize]]


class Flow(QLayout):
    """Like words in a text, in lines about as long; what is hidden takes no room."""

    def __init__(self, look: Look, parent: QWidget, gap: float = 0) -> None:
        super().__init__(parent)
        self._look, self._gap = look, gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self.invalidate)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take another item."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - as above
        """Return an item, or None after the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - as above
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Be the higher the narrower it is."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its lines."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Lay the items out."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in a line, if there is the room."""
        hints = [item.sizeHint() for item in self._shown()]
        gaps = max(0, len(hints) - 1) * self._look.px(self._gap)
        width = sum(hint.width() for hint in hints) + gaps
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the widest item."""
        sizes = [item.minimumSize() for item in self._shown()]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Ask for no more room than it needs."""
        return Qt.Orientation(0)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Return the height of all lines; `move` the items there."""
        gap, top, high = self._look.px(self._gap), rect.top(), 0
        parent = self.parentWidget()
        for line in self._lines(rect.width()):
            left, high = rect.left(), max(size.height() for _, size in line)
            for item, size in line:
                if move and parent:
                    place = QRect(QPoint(left, top), size)
                    if mirrored(parent):
                        place.moveRight(rect.right() - (left - rect.left()))
                    item.setGeometry(place)
                left += size.width() + gap
            top += high + gap
        return max(0, top - gap - rect.top())

    def _lines(self, width: int) -> list[_Line]:
        """Return as few lines as there can be, and the longest as short as it can be."""
        sized = [(item, self._size(item, width)) for item in self._shown()]
        widest = max((size.width() for _, size in sized), default=0)
        lines = even = self._broken(sized, width)
        while len(even) == len(lines) > 1:
            lines, narrower = even, max(map(self._length, even)) - 1
            if narrower < widest:
                break
            even = self._broken(sized, narrower)
        return lines

    def _broken(self, sized: _Line, width: int) -> list[_Line]:
        lines: list[_Line] = []
        gap, room = self._look.px(self._gap), 0
        for each in sized:
            taken = each[1].width() + gap
            if lines and taken <= room:
                lines[-1].append(each)
            else:
                lines.append([each])
                # The first item has no gap before it.
                room = width + gap
            room -= taken
        return lines

    def _size(self, item: QLayoutItem, width: int) -> QSize:
        size = item.sizeHint()
        size.setWidth(min(size.width(), width))
        if item.hasHeightForWidth():
            size.setHeight(item.heightForWidth(size.width()))
        return size

    def _length(self, line: _Line) -> int:
        return sum(size.width() for _, size in line) + (len(line) - 1) * self._look.px(self._gap)
