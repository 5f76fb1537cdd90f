"""The page of a running session: circle, words, bar, tempo, and two buttons."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from coach.core.readout.snapshot import Snapshot
from coach.core.routine.breathing import Breathing
from coach.core.routine.routine import Gate, Prop, Routine
from coach.core.score.plan import SOUND_HEARD
from coach.core.score.posture import is_lowered
from coach.core.score.timeline import State, Timeline
from coach.core.session.intents import GO_ON, PAUSE_OR_GO_ON, STOP
from coach.core.session.session import TRANSITIONS, Action
from coach.ui.controls.buttons import Button, Kind, SmallButton
from coach.ui.controls.key_events import latin_key
from coach.ui.controls.labels import Text
from coach.ui.controls.message_bar import Banner
from coach.ui.controls.sliders.tempo_control import TempoControl
from coach.ui.i18n.messages import told
from coach.ui.look.focus_ring import RING_ROOM
from coach.ui.look.theme import WIDE, Box, Look, Type, column, row
from coach.ui.session.breath_state import breathing_now
from coach.ui.session.darkness import Darkness
from coach.ui.session.shortcuts import MODES, SessionKeys, answers, wish_of
from coach.ui.session.views import SessionViews, View

# Below this many units of width the buttons leave the names of their keys to the tooltips.
_HINTS_FROM = 980
# Below this many pixels the tempo stands beneath the buttons.
_BESIDE = 620
_MARGINS = (39, 26, 39, 18)


class SessionPage(QWidget):
    """Shows snapshots and passes on what the person wishes; it decides nothing."""

    wished = Signal(object)
    mode_wanted = Signal(int)
    tempo_wanted = Signal(float)
    retry_wanted = Signal()
    alone_wanted = Signal()
    nothing_heard = Signal()
    stays_open = Signal()
    closes = Signal()
    asks = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._breathing = Breathing()
        self._state: State | None = None
        self._gate: Gate | None = None
        views = self._views = SessionViews(look, self)
        self.circle, self.figure, self.words = views.circle, views.figure, views.words
        self.bar, self.left = views.bar, views.left
        self._make_banners(look)
        self.tempo = TempoControl(look)
        self.voice = Text(look, size=Type.SMALL, colour="quiet", wrap=False)
        self.small = SmallButton(look)
        self.pause = Button(look, self.tr("Pause"))
        self.wrong = Button(look, self.tr("Something feels wrong"), Kind.WRONG)
        self._describe()
        self._connect()
        self._lay_out()
        self.show_small(small=False)
        self.darkness = Darkness(look, self)

    def begin(self, routine: Routine, rounds: int, wish: Breathing, voice: str) -> None:
        """Get ready to show a session."""
        wish = routine.rhythm.begun(wish)
        self._breathing = breathing = routine.rhythm.breathing(wish)
        self._views.begin(routine, rounds, breathing)
        self.darkness.begin()
        self._state = self._gate = None
        self.tempo.show_range(*routine.rhythm.tempos)
        self.tempo.show_breathing(breathing)
        self.voice.say(self.tr("Voice: {name}").format(name=voice))
        for banner in self._banners:
            banner.say("")

    def show_body(self, routine: Routine, prop: Prop | None) -> None:
        """Let the figure lead through a routine, its hands on a prop."""
        self._views.show_body(routine, prop)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show the session's steps; one that waits, and has no end yet, leaves them as they are."""
        self._views.show_timeline(timeline)

    def show_snapshot(self, now: Snapshot) -> None:
        """Show a moment: the circle at every tick, everything else when it changes."""
        for show, _ in self.views:
            show(now)

    @property
    def views(self) -> tuple[tuple[View, Callable[[], object]], ...]:
        """What shows a moment, each without the others, and what takes its picture away."""
        dark = self.darkness
        return (*self._views.each, (self._show_state, lambda: None), (dark.show_moment, dark.begin))

    def tell_fault(self, words: str) -> None:
        """Say that something failed, until it is read."""
        self.fault.say(words)

    def _show_state(self, now: Snapshot) -> None:
        if (now.state, now.gate) != (self._state, self._gate):
            self._enter(now.state, now.gate)
        self.banner.say(told(now.problem))
        self.tempo.show_here(self._bounded(now))

    @property
    def is_waiting(self) -> bool:
        """Whether any key is an answer now."""
        return self._state is State.WAITING

    @property
    def is_without_sound(self) -> bool:
        """Whether it is paused since nothing is heard, until the sound is back or not wanted."""
        return self._state is State.PAUSED and self.banner.wanted

    @property
    def is_alone(self) -> bool:
        """Whether the picture leads without sound."""
        return self._views.alone

    @property
    def needs_room(self) -> bool:
        """Whether something is asked, or is to be read because nothing is heard."""
        return self._views.alone or any(not banner.isHidden() for banner in self._banners)

    def show_small(self, *, small: bool) -> None:
        """Show only the circle, the largest words and the stop; or everything."""
        for part in (self.voice, self.pause, self.tempo):
            part.setVisible(not small)
        self._views.show_small(small=small)
        self._frame.margins((12, 8, 12, 4) if small else _MARGINS)
        self.small.name(self.tr("Full window") if small else self.tr("Small window"), "M")

    def show_alone(self) -> None:
        """Show what is said as large as it gets: nothing is heard."""
        self._views.alone = True

    def ask_to_close(self) -> None:
        """Ask whether the window is really to be closed."""
        self.closing.say(
            self.tr("Close Breath Coach? First the voice brings you up, then the window closes.")
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take any key for an answer while the coach waits for one.

        What Qt has not taken for a shortcut by its letter may be one by its place.
        """
        key = latin_key(event)
        meant = key != event.key() and not event.isAutoRepeat()
        if meant and (wish := wish_of(key)):
            self.wished.emit(wish)
        elif meant and key in MODES:
            self.mode_wanted.emit(key)
        elif self._state is State.WAITING and answers(event):
            self.wished.emit(GO_ON)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a click anywhere for an answer while the coach waits for one."""
        if self._state is State.WAITING:
            self.wished.emit(GO_ON)
        else:
            super().mousePressEvent(event)

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

    def _enter(self, state: State, gate: Gate | None) -> None:
        self._state, self._gate = state, gate
        self.pause.name(self._name_of_pause(state))
        self.pause.setToolTip(self.tr("Space"))
        self.pause.setEnabled(any(map(self._may, PAUSE_OR_GO_ON)))
        self.wrong.setEnabled(self._may(Action.STOP))
        self.tempo.setEnabled(self._may(Action.TEMPO))
        check = gate is not None and gate.id == SOUND_HEARD
        heard = self.tr("Did you hear the breath and the voice?")
        asked = heard if check else (gate.shows or self.tr("Are you ready?")) if gate else ""
        self.ready.first_button.name(self.tr("I hear both") if check else self.tr("I am ready"))
        self.ready.say(asked, one_way=not check)

    def _bounded(self, now: Snapshot) -> Breathing | None:
        """Return how the breath of now goes, where the head is down in it."""
        lowered = now.place and is_lowered(now.place.step, now.place.breath)
        breathing = now.state is State.RUNNING and lowered
        return breathing_now(now, self._breathing) if breathing else None

    def _name_of_pause(self, state: State) -> str:
        if state is State.PAUSED:
            return self.tr("Resume")
        return self.tr("Go on") if state is State.WAITING else self.tr("Pause")

    def _may(self, action: Action) -> bool:
        return (self._state, action) in TRANSITIONS

    def _make_banners(self, look: Look) -> None:
        again, alone = self.tr("&Try the sound again"), self.tr("&Go on with the picture alone")
        self.banner = Banner(look, "!", again, alone)
        self.ready = Banner(look, "?", self.tr("I am ready"), self.tr("I &hear nothing"))
        self.closing = Banner(look, "?", self.tr("Keep it open"), self.tr("Stop and &close"))
        # It asks nothing: the keyboard stays where it is.
        self.fault = Banner(look, "!", self.tr("Got it"), takes_keyboard=False)
        self._banners = (self.closing, self.banner, self.ready, self.fault)
        for banner in self._banners:
            banner.changed.connect(partial(self._let_one_speak, banner))
            banner.shown.connect(self.asks)

    def _let_one_speak(self, new: Banner) -> None:
        """Show the one that matters most: a small window has no room for two."""
        first = next((banner for banner in self._banners if banner.wanted), None)
        for banner in self._banners:
            if banner is not first and not banner.isHidden():
                banner.appear(visible=False)
        if first and (first is new or first.isHidden()):
            first.appear(visible=True)

    def _describe(self) -> None:
        self.setAccessibleName(self.tr("Session"))
        # What has the keyboard when the session begins: no button, so that no ring disturbs.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.pause.setAccessibleDescription(self.tr("Key: space"))
        self.wrong.setToolTip(self.tr("Escape: stops the session, and the voice brings you up"))
        self.wrong.setAccessibleDescription(
            self.tr("Stops the session, and the voice brings you up. Key: Escape")
        )
        self.circle.setAccessibleName(
            self.tr(
                "A circle that grows and shrinks with the breath, and a figure that moves along"
            )
        )
        self.bar.setAccessibleName(self.tr("How far the session has come"))

    def _connect(self) -> None:
        self.pause.clicked.connect(lambda: self.wished.emit(PAUSE_OR_GO_ON))
        self.wrong.clicked.connect(lambda: self.wished.emit(STOP))
        self.tempo.chosen.connect(self.tempo_wanted)
        self.banner.first.connect(self.retry_wanted)
        self.banner.second.connect(self.alone_wanted)
        self.ready.first.connect(lambda: self.wished.emit(GO_ON))
        self.ready.second.connect(self.nothing_heard)
        self.fault.first.connect(lambda: self.fault.say(""))
        self.closing.first.connect(self.stays_open)
        self.closing.first.connect(lambda: self.closing.say(""))
        self.closing.second.connect(self.closes)
        SessionKeys(self).wished.connect(self.wished)
        self.wished.connect(self._views.looking.take)

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
        buttons.addWidget(self.small)
        self._controls = row(look, 20)
        self._controls.addLayout(buttons)
        self._controls.addStretch(1)
        self._controls.addWidget(self.tempo, 4)
        # In line with the buttons' bodies, not with the room for their rings.
        upper = Box(look, gap=14, margins=(RING_ROOM, 0, RING_ROOM, 0))
        for banner in self._banners:
            upper.addWidget(banner)
        upper.addLayout(self._stage, 1)
        upper.addLayout(foot)
        self._frame = Box(look, gap=14, margins=_MARGINS)
        self._frame.addLayout(upper, 1)
        self._frame.addLayout(self._controls)
        self.setLayout(self._frame)
