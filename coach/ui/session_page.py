"""The page of a running session: circle, words, bar, tempo, and two buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from coach.core.model import Breathing, Prop, Routine
from coach.core.session import TRANSITIONS, Action
from coach.core.snapshot import Snapshot, stretches
from coach.core.timeline import State, Timeline
from coach.ui.breath_view import breath_of
from coach.ui.buttons import Button, Kind
from coach.ui.circle import Circle
from coach.ui.figure import FigureView
from coach.ui.focus import RING_ROOM
from coach.ui.problem_banner import ProblemBanner
from coach.ui.session_bar import SessionBar, pieces_of
from coach.ui.session_words import moment_key, words_of
from coach.ui.tempo import TempoControl
from coach.ui.text import Text
from coach.ui.theme import WIDE, Box, Look, Type, column, row
from coach.ui.words import WordColumn

# Below this many units of width the buttons leave the names of their keys to the tooltips.
_HINTS_FROM = 980
# Below this many pixels the tempo stands beneath the buttons.
_BESIDE = 620


class SessionPage(QWidget):
    """Shows snapshots and passes on what the person wants; it decides nothing."""

    pause_wanted = Signal()
    resume_wanted = Signal()
    stop_wanted = Signal()
    tempo_wanted = Signal(float)
    retry_wanted = Signal()
    alone_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._routine, self._rounds = "", 1
        self._breathing = Breathing()
        self._state: State | None = None
        self._key: tuple[object, ...] = ()
        self._timeline: Timeline | None = None
        self._now: Timeline | None = None
        self.circle = Circle(look)
        self.figure = FigureView(look)
        self.circle.figure = self.figure.paint
        self.words = WordColumn(look)
        self.bar = SessionBar(look)
        self.banner = ProblemBanner(look)
        self.tempo = TempoControl(look)
        self.voice = Text(look, size=Type.SMALL, colour="quiet", wrap=False)
        self.left = Text(look, size=Type.BODY, colour="quiet", wrap=False)
        self.pause = Button(look, self.tr("Pause"))
        self.wrong = Button(look, self.tr("Something feels wrong"), Kind.WRONG)
        self._describe()
        self._connect()
        self._lay_out()

    def begin(self, routine: str, rounds: int, breathing: Breathing, voice: str) -> None:
        """Get ready to show a session."""
        self._routine, self._rounds, self._breathing = routine, rounds, breathing
        self._key, self._state, self._timeline = (), None, None
        self.tempo.show_breathing(breathing)
        self.voice.say(self.tr("Voice: {name}").format(name=voice))
        self.banner.show_problem("")

    def show_body(self, routine: Routine, prop: Prop | None) -> None:
        """Let the figure lead through a routine, its hands on a prop."""
        self.figure.begin(routine, prop)
        self.circle.update()

    def show_timeline(self, timeline: Timeline) -> None:
        """Show the session's steps; a pause, which has no end yet, leaves them as they are."""
        self._now = timeline
        if timeline is not self._timeline and timeline.end != float("inf"):
            self._timeline = timeline
            self.bar.show_pieces(pieces_of(stretches(timeline)))

    def show_snapshot(self, now: Snapshot) -> None:
        """Show a moment: the circle at every tick, everything else when it changes."""
        if self._now:
            place = self.circle.figure_place()
            self.circle.update(self.figure.show(self._now, now.time, place))
        self.circle.show_breath(breath_of(now, self._breathing))
        if now.state is not State.PAUSED:
            self.bar.show_time(now.time)
        if now.state is not self._state:
            self._enter(now.state)
        self.banner.show_problem(now.problem)
        key = moment_key(now)
        if key != self._key:
            self._key = key
            words = words_of(now, self._routine, self._rounds)
            self.words.say(words)
            self.left.say(words.left)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put picture and words side by side, or the words beneath."""
        super().resizeEvent(event)
        wide = self.width() >= WIDE * self.height()
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._stage.setDirection(sideways if wide else down)
        self._stage.setStretch(1, 10 if wide else 12)
        roomy = self.width() >= _HINTS_FROM * self._look.unit
        self.pause.hint(self.tr("space") if roomy else "")
        self.wrong.hint(self.tr("esc") if roomy else "")
        self._controls.setDirection(sideways if self.width() >= _BESIDE else down)
        self._controls.setStretch(1, 1 if roomy else 0)

    def _enter(self, state: State) -> None:
        self._state = state
        paused = state is State.PAUSED
        self.pause.name(self.tr("Resume") if paused else self.tr("Pause"))
        self.pause.setToolTip(self.tr("Space"))
        self.pause.setEnabled(self._may(Action.PAUSE) or self._may(Action.RESUME))
        self.wrong.setEnabled(self._may(Action.STOP))
        self.tempo.setEnabled(self._may(Action.TEMPO))

    def _may(self, action: Action) -> bool:
        return (self._state, action) in TRANSITIONS

    def _pause_or_resume(self) -> None:
        if self._may(Action.RESUME):
            self.resume_wanted.emit()
        elif self._may(Action.PAUSE):
            self.pause_wanted.emit()

    def _stop(self) -> None:
        if self._may(Action.STOP):
            self.stop_wanted.emit()

    def _describe(self) -> None:
        self.setAccessibleName(self.tr("Session"))
        # What has the keyboard when the session begins: no button, so that no ring disturbs.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.pause.setAccessibleDescription(self.tr("Key: space"))
        self.wrong.setToolTip(self.tr("Escape: stops, and brings you up"))
        self.wrong.setAccessibleDescription(self.tr("Stops and brings you up. Key: escape"))
        self.circle.setAccessibleName(
            self.tr(
                "A circle that grows and shrinks with the breath, and a figure that moves along"
            )
        )
        self.bar.setAccessibleName(self.tr("How much of the session is over"))

    def _connect(self) -> None:
        self.pause.clicked.connect(self._pause_or_resume)
        self.wrong.clicked.connect(self._stop)
        self.tempo.chosen.connect(self.tempo_wanted)
        self.banner.retry.connect(self.retry_wanted)
        self.banner.alone.connect(self.alone_wanted)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, slot in (
            (Qt.Key.Key_Space, self._pause_or_resume),
            (Qt.Key.Key_Escape, self._stop),
        ):
            shortcut = QShortcut(QKeySequence(key), self, context=context)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(slot)

    def _lay_out(self) -> None:
        look = self._look
        self._stage = row(look, 36)
        self._stage.addWidget(self.circle, 10)
        self._stage.addWidget(self.words, 10)
        above_bar = row(look)
        above_bar.addWidget(self.voice)
        above_bar.addStretch(1)
        above_bar.addWidget(self.left)
        foot = column(look, 7)
        foot.addLayout(above_bar)
        foot.addWidget(self.bar)
        buttons = row(look, 6)
        buttons.addWidget(self.pause)
        buttons.addWidget(self.wrong)
        self._controls = row(look, 20)
        self._controls.addLayout(buttons)
        self._controls.addStretch(1)
        self._controls.addWidget(self.tempo, 4)
        # In line with the buttons' bodies, not with the room for their rings.
        upper = Box(look, gap=14, margins=(RING_ROOM, 0, RING_ROOM, 0))
        upper.addWidget(self.banner)
        upper.addLayout(self._stage, 1)
        upper.addLayout(foot)
        layout = Box(look, gap=14, margins=(39, 26, 39, 18))
        layout.addLayout(upper, 1)
        layout.addLayout(self._controls)
        self.setLayout(layout)
