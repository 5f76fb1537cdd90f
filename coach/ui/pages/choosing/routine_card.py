"""The card of a routine: its name, how long it takes, where, with what, and whether it is dear."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShowEvent

from coach.ui.controls.finding.pictured_card import PicturedCard
from coach.ui.controls.finding.star import Star
from coach.ui.controls.finding.thumbs import Subject
from coach.ui.look.right_to_left import mirrored
from coach.ui.look.theme import Look

# Where the star is, in units.
_STAR_ROOM = 56
FAVOURITE_KEY = QKeySequence("Ctrl+D")


class RoutineCard(PicturedCard):
    """One of those that are found; `starred` when it was made a favourite, or is none any more."""

    starred = Signal(bool)

    def __init__(self, look: Look, name: str, about: str, subject: Subject) -> None:
        super().__init__(look, name, about, subject, room=_STAR_ROOM)
        self.star = Star(look, self.tr("Favourite: {name}").format(name=name))
        key = FAVOURITE_KEY.toString(QKeySequence.SequenceFormat.NativeText)
        self.star.setToolTip(self.tr("Favourite ({key})").format(key=key))
        self.star.setParent(self)
        self.star.clicked.connect(self.starred)
        self.toggled.connect(self._let_star_be_reached)
        self._let_star_be_reached(chosen=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the star at the end."""
        super().resizeEvent(event)
        self._place_star()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the star its place."""
        super().showEvent(event)
        self._place_star()

    def _place_star(self) -> None:
        size = self.star.sizeHint()
        room = self._look.px(10)
        left = room if mirrored(self) else self.width() - size.width() - room
        self.star.resize(size)
        self.star.move(left, (self.height() - size.height()) // 2)

    def _let_star_be_reached(self, chosen: bool) -> None:  # noqa: FBT001 - Qt hands it over
        """Stop at one star, not at each: the keyboard reaches that of the chosen routine."""
        policy = Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus
        self.star.setFocusPolicy(policy)
