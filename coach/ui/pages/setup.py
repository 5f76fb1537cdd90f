"""How to set up the place, what the hands rest on, and one large button to begin."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from coach.core.motion.space.rests import has_body
from coach.core.routine.routine import Prop, Routine
from coach.core.routine.staging import Role
from coach.ui.controls.buttons import Button, Kind
from coach.ui.controls.choice_cards import Card
from coach.ui.controls.labels import Text
from coach.ui.controls.page import Page
from coach.ui.controls.panels import bullets
from coach.ui.figure.poses import Poses
from coach.ui.i18n.numbers import about_time
from coach.ui.look.theme import Look, Type, column, row
from coach.ui.pages.poses.picture import PosePicture
from coach.ui.pages.ready_choice import ReadyChoice
from coach.ui.settings_model import Wishes

# Seconds, from which on whoever waits is told of a shorter way.
_LONG = 60
# How large the picture is, in units.
_PICTURE = 270
# From the floor to the hip, in body heights.
_LEG = 0.53


class SetupPage(Page):
    """Lists what to do before; `begin` can be pressed once the voice is ready for a session."""

    begin = Signal()
    back = Signal()
    prop_chosen = Signal(str)

    def __init__(self, look: Look, wishes: Wishes) -> None:
        super().__init__(look, self.tr("Set up your space"))
        self.cards: dict[str, Card] = {}
        self._grid, self._seen = QGridLayout(), row(look)
        self._content = QWidget()
        self.picture = PosePicture(look, _PICTURE)
        self.ready = ReadyChoice(look, wishes)
        self.body.addWidget(self._content)
        self.body.addWidget(self.ready)
        self.body.addStretch(1)
        self.go_back = Button(look, self.tr("Back"))
        self.begin_button = Button(look, self.tr("&Begin"), Kind.GO, large=True)
        self.waiting = Text(look, "", Type.SMALL, colour="quiet")
        self.go_back.clicked.connect(self.back)
        self.begin_button.clicked.connect(self.begin)
        self.go_back_with(self.go_back)
        self.go_on_with(self.begin_button)
        self.foot.addWidget(self.go_back)
        self.foot.addWidget(self.waiting, 1)
        self.foot.addWidget(self.begin_button)
        self.let_begin(ready=False)

    def show_routine(self, routine: Routine, prop: Prop | None) -> None:
        """Show a routine's set-up, with this prop chosen."""
        content = QWidget()
        layout = column(self.look, 18)
        lines = (*self._other_props(routine), *routine.setup)
        told = column(self.look)
        told.addLayout(bullets(self.look, lines, "{number}", Type.LEAD))
        told.addStretch(1)
        self._seen = row(self.look, 32)
        self._seen.addLayout(told, 1)
        self._seen.addWidget(self._picture_of(routine), 0, Qt.AlignmentFlag.AlignCenter)
        self.columns(self._seen)
        layout.addLayout(self._seen)
        self._show_start(routine, prop)
        self.cards = {}
        if routine.props_for(Role.HANDS):
            title = self.tr("What will your hands rest on?")
            layout.addWidget(Text(self.look, title, Type.LEAD, weight=QFont.Weight.DemiBold))
            layout.addLayout(self._prop_grid(routine, prop))
        content.setLayout(layout)
        self.body.replaceWidget(self._content, content)
        self._content.hide()
        self._content.deleteLater()
        self._content = content

    def let_begin(self, *, ready: bool, seconds: int | None = None) -> None:
        """Allow or hold back the beginning: a session never waits for a voice in its middle.

        `seconds` is about how many it takes, if that is known and more than a moment.
        """
        self.begin_button.setEnabled(ready)
        words = self.tr("One moment: the voice is being prepared.")
        if seconds:
            words = self.tr("The voice is being prepared: you can begin in about {time}.")
        if (seconds or 0) > _LONG:
            words += " " + self.tr("With a simple voice, chosen in the preferences, it takes less.")
        self.waiting.say("" if ready else words.format(time=about_time(seconds or 0)))

    def enter(self) -> None:
        """Put the keyboard on the chosen prop, or on the beginning."""
        super().enter()
        chosen = next((card for card in self.cards.values() if card.isChecked()), None)
        (chosen or self.begin_button).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show picture and words side by side where there is room, and two props in a row."""
        super().resizeEvent(event)
        self.columns(self._seen)
        self._arrange_grid()

    def _picture_of(self, routine: Routine) -> PosePicture:
        """Return the place where one sees how it begins, and what has to stand where."""
        self.picture = PosePicture(self.look, _PICTURE)
        words = self.tr("How it begins: {step}")
        self.picture.setAccessibleName(words.format(step=routine.every_step[0].name))
        if not has_body(routine):
            self.picture.hide()
        return self.picture

    def _show_start(self, routine: Routine, prop: Prop | None) -> None:
        poses = Poses(routine, prop, self.look)
        self.picture.show_painting(poses.paint_start)

    def _other_props(self, routine: Routine) -> Iterator[str]:
        """Yield what else has to be there, and what may be."""
        needed, liked = self.tr("Needed: {props}"), self.tr("If you like: {props}")
        for words, optional in ((needed, False), (liked, True)):
            if names := routine.other_props(optional=optional):
                yield words.format(props=", ".join(names))

    def _prop_grid(self, routine: Routine, chosen: Prop | None) -> QGridLayout:
        self._grid = QGridLayout()
        self._grid.setSpacing(self.look.px(4))
        for prop in routine.props_for(Role.HANDS):
            picture = partial(_draw_height, self.look, prop.height)
            card = Card(self.look, prop.name, prop.hint, picture)
            card.setChecked(prop == chosen)
            card.chosen.connect(partial(self.prop_chosen.emit, prop.id))
            card.chosen.connect(partial(self._show_start, routine, prop))
            self.cards[prop.id] = card
        self._arrange_grid()
        return self._grid

    def _arrange_grid(self) -> None:
        columns = 2 if self.wide else 1
        for index, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, index // columns, index % columns)
        for column_index in range(2):
            self._grid.setColumnStretch(column_index, int(column_index < columns))


def _draw_height(look: Look, height: float, painter: QPainter, place: QRectF) -> None:
    """Draw how high something is: a block on the floor beside a person's leg."""
    unit = look.unit
    floor, leg = place.bottom() - 2 * unit, place.height() * 0.94
    high = leg * height / _LEG
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(look.colour("quiet"), 4 * unit)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    knee = QPointF(place.left() + 8 * unit, floor - leg / 2)
    painter.drawLine(knee, QPointF(knee.x() - 2 * unit, floor - 3 * unit))
    painter.drawLine(knee, QPointF(knee.x() - 3 * unit, floor - leg + 3 * unit))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("sea"))
    block = QRectF(place.left() + 18 * unit, floor - high, place.width() - 18 * unit, high)
    painter.drawRoundedRect(block, 3 * unit, 3 * unit)
    painter.setPen(QPen(look.colour("quiet"), 1.5 * unit))
    painter.drawLine(QPointF(place.left(), floor), QPointF(place.right(), floor))
