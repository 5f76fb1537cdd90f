"""Which voice speaks, how far its lines have come, and what went wrong with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from coach.ui.controls.labels import Text
from coach.ui.controls.page import side_margin
from coach.ui.i18n.messages import told
from coach.ui.i18n.numbers import about_time
from coach.ui.look.drawing import draw_bar
from coach.ui.look.focus_ring import RING_ROOM
from coach.ui.look.right_to_left import mirror
from coach.ui.look.theme import Box, Look, Type, row

if TYPE_CHECKING:
    from coach.speech.speaker import Progress


class ThinBar(QProgressBar):
    """A progress bar as thin as a line."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Ask for a short line."""
        return QSize(self._look.px(220), max(6, self._look.px(7)))

    def minimumSizeHint(self) -> QSize:
        """Stay a line."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirror(painter, self)
        place, done = QRectF(self.rect()), self.value() / max(1, self.maximum())
        end = max(place.height(), place.width() * done) if done > 0 else None
        draw_bar(painter, place, end, self.palette())


class VoiceBar(QWidget):
    """Stands at the foot of every page but the session's."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._busy = True
        self._fault = ""
        self.name = Text(look, self.tr("Voice: one moment"), Type.SMALL, colour="quiet", wrap=False)
        self.stage = Text(look, "", Type.SMALL, colour="quiet", wrap=False)
        self.bar = ThinBar(look)
        self.bar.setAccessibleName(self.tr("How many lines the voice has prepared"))
        self.notice = Text(look, "", Type.SMALL)
        self.notice.hide()
        self._line = line = row(look, 14)
        line.addWidget(self.name)
        line.addStretch(1)
        line.addWidget(self.stage)
        line.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = Box(look, gap=4, margins=(RING_ROOM, 4, RING_ROOM, 14))
        layout.addWidget(self.notice)
        layout.addLayout(line)
        self._frame = QHBoxLayout(self)
        self._frame.addLayout(layout)
        # What is in units changes once the window has its size.
        look.changed.connect(self._arrange)
        self.show_progress(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in line with the page above."""
        super().resizeEvent(event)
        self._arrange()

    def show_progress(
        self, progress: "Progress | None", seconds: int | None = None, *, ready: bool = False
    ) -> None:
        """Show how far the voice is; nothing is known before it has begun.

        A session may begin in about so many seconds, or where it is `ready`, now.
        """
        self._busy = progress is None or not progress.finished
        self.stage.setVisible(self._busy)
        self.bar.setRange(0, progress.total if progress else 1)
        self.bar.setValue(progress.done if progress else 0)
        if progress is None:
            self.name.say(self.tr("Voice: one moment"))
            self.stage.say("")
        else:
            self.name.say(self.tr("Voice: {name}").format(name=told(progress.voice.name)))
            words = self.tr("Preparing its lines: {done} of {total}")
            if ready:
                words = self.tr("You can begin; the rest is prepared meanwhile: {done} of {total}")
            elif seconds:
                words = self.tr("You can begin in about {time}")
            done, total = progress.done, progress.total
            self.stage.say(words.format(done=done, total=total, time=about_time(seconds or 0)))
        self._fit()
        self._say(told((progress.notice if progress else None) or ""))

    def _arrange(self) -> None:
        side = side_margin(self._look, self.width())
        self._frame.setContentsMargins(side, 0, side, 0)
        self._fit()

    def _fit(self) -> None:
        """Leave the bar out where there is no room for it: the words tell the same."""
        words = self.name.sizeHint().width() + self.stage.sizeHint().width()
        room = self.width() - 2 * (side_margin(self._look, self.width()) + self._look.px(RING_ROOM))
        needed = words + self.bar.sizeHint().width() + 3 * self._line.spacing()
        self.bar.setVisible(self._busy and needed <= room)

    def tell(self, fault: str) -> None:
        """Say what went wrong, however the voice gets on."""
        self._fault = fault
        self._say("")

    def _say(self, of_the_voice: str) -> None:
        notice = of_the_voice or self._fault
        self.notice.say(notice)
        self.notice.setVisible(bool(notice))
