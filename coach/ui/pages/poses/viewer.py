"""The poses of a routine, looked through one after the other before it begins."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from coach.core.motion.space.rests import has_body
from coach.ui.controls.key_events import latin_key
from coach.ui.controls.labels import Text
from coach.ui.controls.pose_buttons import pose_buttons
from coach.ui.figure.pose_words import number_of, way_to
from coach.ui.figure.space.led.orbit import OWN, Turn
from coach.ui.figure.turn_input import TurnInput
from coach.ui.i18n.announcing import announce
from coach.ui.look.theme import Look, Type, column, row
from coach.ui.pages.poses.picture import PosePicture

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QKeyEvent, QPainter

    from coach.core.motion.keyframes import Keyframe
    from coach.core.routine.routine import Prop, Routine
    from coach.ui.figure.poses import Poses

# In units: the picture, and all of it across.
_SIDE, _ACROSS = 196, 252
_AFTER = (Qt.Key.Key_N, Qt.Key.Key_PageDown)
_BEFORE = (Qt.Key.Key_P, Qt.Key.Key_PageUp)


class PoseViewer(QWidget):
    """A picture of one pose, which one it is, and two buttons; the picture may be turned.

    Its keys are those of a session. It stays empty until it is woken: the first picture of a
    window does not wait for it.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._awake, self._at, self._turn = False, 0, OWN
        self._chosen: tuple[Routine, Prop | None] | None = None
        self._poses: Poses | None = None
        self.picture = PosePicture(look, _SIDE)
        self.picture.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.name = Text(look, weight=QFont.Weight.DemiBold)
        self.number = Text(look, size=Type.SMALL, colour="quiet")
        self.way = Text(look, size=Type.SMALL, colour="quiet")
        self.hint = Text(look, size=Type.SMALL, colour="quiet")
        self.before, self.after = pose_buttons(look)
        self.before.clicked.connect(partial(self._step, -1))
        self.after.clicked.connect(partial(self._step, 1))
        self._hand = TurnInput(look, self.picture, self.picture)
        self._hand.turned.connect(self._turn_on)
        self._hand.back.connect(self._turn_back)
        self._lay_out()
        look.changed.connect(self._widen)
        self._widen()

    def wake(self) -> None:
        """Show what there is to see, from now on."""
        self._awake = True
        self._load()

    def show_routine(self, routine: Routine, prop: Prop | None) -> None:
        """Show the first pose of a routine, the hands on a prop if there is one."""
        if (routine, prop) != self._chosen:
            self._chosen = routine, prop
            self.setVisible(has_body(routine))
            self._load()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from pose to pose by the keys that lead from step to step in a session."""
        key = latin_key(event)
        if key in _AFTER or key in _BEFORE:
            self._step(1 if key in _AFTER else -1)
        else:
            super().keyPressEvent(event)

    def _load(self) -> None:
        if not self._awake or not self._chosen or self.isHidden():
            return
        from coach.ui.figure.poses import Poses  # noqa: PLC0415 - after the first picture

        self._poses, self._at = Poses(*self._chosen, self._look), 0
        self.picture.show_painting(self._paint)
        self._show(self._poses, self._poses.keyframes[0])

    def _step(self, by: int) -> None:
        """Go on or back by so many poses; after the last one comes the first."""
        if self._poses:
            self._at = (self._at + by) % len(self._poses.keyframes)
            self._show(self._poses, self._poses.keyframes[self._at])
            announce(self.picture, self.picture.accessibleName())

    def _show(self, poses: Poses, keyframe: Keyframe) -> None:
        step = keyframe.place.step
        self.name.say(step.name)
        self.number.say(number_of(keyframe))
        self.way.say(way_to(keyframe))
        can_turn = poses.can_turn(step)
        self._hand.be_active(active=can_turn)
        hint = self.tr("Arrow keys or dragging turn it, the Home key turns it back")
        self.hint.say(hint if can_turn else "")
        words = (self.name.text(), self.number.text(), self.way.text())
        self.picture.setAccessibleName(". ".join(filter(None, words)))
        self.picture.setAccessibleDescription(self.hint.text())
        self._turn_back()

    def _turn_on(self, by: Turn) -> None:
        if self._poses:
            own = self._poses.tilt(self._poses.keyframes[self._at].place.step)
            self._turn = self._turn.on(by, own)
            self.picture.update()

    def _turn_back(self) -> None:
        self._turn = OWN
        self.picture.update()

    def _paint(self, painter: QPainter, place: QRectF) -> None:
        if self._poses:
            self._poses.paint(painter, place, self._poses.keyframes[self._at], self._turn)

    def _widen(self) -> None:
        # By themselves wrapped words would make it wider or narrower from pose to pose.
        self.setFixedWidth(self._look.px(_ACROSS))

    def _lay_out(self) -> None:
        look, middle = self._look, Qt.AlignmentFlag.AlignHCenter
        ways, layout = row(look, 0), column(look, 2)
        for part in (self.before, self.number, self.after):
            ways.addWidget(part, int(part is self.number), Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.picture, 0, middle)
        layout.addLayout(ways)
        for text in (self.name, self.way, self.hint):
            layout.addWidget(text)
        layout.addStretch(1)
        for text in (self.number, self.name, self.way, self.hint):
            text.setAlignment(middle)
        self.setLayout(layout)
