"""The real window with fakes behind it: a clock by hand, no sound, a voice from a can."""

import time
import traceback
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from support.chosen import settings_of

from coach.audio.playback.device import Device, Failed, Report
from coach.audio.playback.silent_device import SilentDevice
from coach.audio.synthesis.mix import Clips, Mix
from coach.core.library.listing import Listing
from coach.core.message import said_by
from coach.core.routine.guidance import Guidance
from coach.core.routine.language import Language
from coach.core.routine.routine import Prop, Routine
from coach.core.routine.screening import Screening
from coach.core.score.timeline import State, Timeline
from coach.core.session.intents import GO_ON
from coach.desktop.suspend import GapWatch
from coach.live.conductor import Conductor
from coach.speech.clips import SAMPLE_RATE, Clip
from coach.speech.speaker import Progress
from coach.speech.tones import seconds
from coach.speech.voices import Voice
from coach.storage.files import Notice
from coach.storage.journal import Entry, Outcome
from coach.storage.journal.bringing_in import BroughtIn
from coach.storage.journal.formats import from_json
from coach.storage.library.library import listing_for
from coach.storage.routines import BrokenRoutine, find
from coach.storage.settings import Settings
from coach.ui.app.navigation import Flow
from coach.ui.app.services import Services, mix_of
from coach.ui.app.window import Window
from coach.ui.look.theme import Look
from coach.ui.settings_model import Wishes

if TYPE_CHECKING:
    from coach.desktop.mpris import MediaControls

NIGHT, DAY = Qt.ColorScheme.Dark, Qt.ColorScheme.Light
# Seconds of a tick while nothing is looked at but what comes in the end.
LEAP = 0.5
# The same where all on the way is of no concern.
STRIDE = 2.0
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
NO_LETTER = (Qt.Key.Key_MediaTogglePlayPause, Qt.Key.Key_AudioRepeat)
HIBARI = Voice("hibari", "Hibari", "hibari", "", traits=("English", "woman", "natural"))
ESPEAK = Voice("espeak", "The system's eSpeak", "espeak", "", traits=("English", "man", "robotic"))


@cache
def rolldown(language: Language = Language.EN) -> Routine:
    return find("hamstring-rolldown", language)


@cache
def nasty() -> Routine:
    """A routine whose every text tries to be markup."""
    text = "<b>bold</b> <img src='file:///etc/hostname'> &amp; {prop} {0} & %n"
    good = rolldown()
    return Routine(
        id="nasty",
        name=text,
        summary=text,
        why=(text,),
        screening=Screening(text, (text,), (text,), text, text),
        setup=(text,),
        props=(Prop("nasty", text, text, 0.3, text),),
        steps=good.steps,
        way_up=good.way_up,
    )


BROKEN = BrokenRoutine(
    Path("my-<i>own-stretch.toml"),
    (
        'my-own-stretch.toml: steps[3].breaths: expected a whole number from 1 to 20, got "three"',
        "my-own-stretch.toml: way_up: expected a table, got nothing",
    ),
)


@dataclass
class ManualClock:
    time: float = 100.0

    def __call__(self) -> float:
        return self.time


def silence(seconds: float) -> Clip:
    """A line that nobody hears, and that takes no room."""
    return np.broadcast_to(np.float32(0.0), round(seconds * SAMPLE_RATE))


@dataclass
class CannedSpeaker:
    """Has `step` clips more at each poll."""

    texts: Sequence[str]
    step: int = 10_000
    voice: Voice = HIBARI
    rate: float = 1.0
    clips: dict[str, Clip] = field(default_factory=dict)
    notice: str | None = None
    closed: bool = False
    pace: float | None = None
    kept: bool = False
    broken: bool = False

    def hurry(self, texts: Iterable[str]) -> None:
        """Make these first."""
        wanted = [text for text in texts if text in self.texts]
        self.texts = list(dict.fromkeys([*self.clips, *wanted, *self.texts]))

    def poll(self) -> Progress:
        done = min(len(self.texts), len(self.clips) + self.step)
        for text in self.texts[len(self.clips) : done]:
            # Into the same, as more come while a session runs.
            self.clips[text] = silence(seconds(text))
        finished = done == len(self.texts)
        return Progress(done, len(self.texts), self.voice, finished, self.notice)

    def close(self) -> None:
        self.closed = True


class HeardDevice(SilentDevice):
    """A silent device that keeps what it was told."""

    def __init__(self, clock: ManualClock) -> None:
        super().__init__(clock)
        self.mixes: list[Mix] = []
        self.failures: list[Report] = []
        self.playing = False
        self.take = 0
        self.timeline: Timeline | None = None

    def play(self, take: int, timeline: Timeline, *arguments: object) -> None:
        super().play(take, timeline, *arguments)  # type: ignore[arg-type]  # passed on
        self.playing, self.take, self.timeline = True, take, timeline

    def mix(self, mix: Mix) -> None:
        self.mixes.append(mix)

    def reports(self) -> list[Report]:
        failures, self.failures = self.failures, []
        return [*super().reports(), *failures]

    def close(self) -> None:
        super().close()
        self.playing = False


@dataclass
class Bed:
    """What would keep the computer awake."""

    held: bool = False
    problem: str = ""

    def hold(self) -> None:
        self.held = True

    def release(self) -> None:
        self.held = False


class Album:
    """Keeps pictures for as long as a test runs."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def key(self, file: Path, wish: object) -> str:
        return f"{file} {wish}"

    def get(self, key: str) -> bytes | None:
        return self.kept.get(key)

    def put(self, key: str, picture: bytes) -> None:
        self.kept[key] = picture


def fill(window: Window, entries: Sequence[Routine | BrokenRoutine]) -> None:
    """Show the first page with these to choose from, as if all were read."""
    listed = {_listing(each, f"{n}.toml"): each for n, each in enumerate(entries)}
    window.start(listed.__getitem__)
    window.choose.show_library(list(listed), True)


@cache
def _listing(entry: Routine | BrokenRoutine, name: str) -> Listing:
    return listing_for(entry, Path(name), is_own=False)


class Stage:
    """The window, and everything that it was given: without `settings` to do the roll-down."""

    def __init__(
        self,
        entries: Sequence[Routine | BrokenRoutine] | None = None,
        settings: Settings | None = None,
        scheme: Qt.ColorScheme = DAY,
        clips_a_poll: int = 10_000,
    ) -> None:
        self.clock = ManualClock()
        self.entries = [rolldown(), BROKEN, nasty()] if entries is None else entries
        self.saved: list[Settings] = []
        self.noted: list[Entry] = []
        # Why nothing can be deleted from the journal, if nothing can.
        self.locked: Notice | None = None
        self.faults: list[str] = []
        self.devices: list[HeardDevice] = []
        self.speakers: list[CannedSpeaker] = []
        self.voices: Sequence[Voice] = (HIBARI, ESPEAK)
        # The languages whose voices were asked for.
        self.offered: list[Language] = []
        self.clips_a_poll = clips_a_poll
        self.awake = Bed()
        self.dead_sound = ""
        self.pictures = Album()
        self.loudspeaker = "Headphones"
        self.media: MediaControls | None = None
        # What keeps sessions from being read.
        self.unread: Notice | None = None
        # Seconds that passed while the clock, and so the sound, stood still.
        self.slept = 0.0
        self.look = Look(scheme)
        # What keeps settings from being saved.
        self.unsaved: Notice | None = None
        # What another program has kept since, if any has.
        self.kept_since: Settings | None = None
        settings = settings or settings_of(routine=rolldown().id)
        self.wishes = Wishes(settings, self._save, lambda s: self.kept_since or s)
        self.window = Window(self.look, self.wishes)
        services = Services(
            speaker=self._speak,
            open_device=self._open,
            conductor=self._conduct,
            awake=lambda: self.awake,
            media_controls=lambda: self.media,
            voices=self._offer,
            note_down=self._note_down,
            sessions=self._sessions,
            span=self._span,
            unread=lambda: self.unread,
            last=lambda: max(self.noted, key=lambda entry: entry.began, default=None),
            forget=self._forget,
            pictures=lambda: self.pictures,
            bring_in=self._bring_in,
            record=lambda fault: self.faults.append("".join(traceback.format_exception(fault))),
        )
        self.flow = Flow(self.window, self.wishes, services)

    def open(self, width: int = 1280, height: int = 800) -> None:
        fill(self.window, self.entries)
        self.window.resize(width, height)
        self.window.show()

    @property
    def page(self) -> QWidget:
        return self.window.stack.currentWidget()

    def press(self, key: Qt.Key, times: int = 1) -> None:
        """Press a key where the keyboard is, as a person would."""
        for _ in range(times):
            where = QApplication.focusWidget() or self.window
            if key in NO_LETTER:
                # keyClick looks for a letter first, and warns.
                QTest.sendKeyEvent(QTest.KeyAction.Click, where, key, "", NO_MODIFIER)
            else:
                QTest.keyClick(where, key)

    def tab_to(self, widget: QWidget) -> None:
        """Walk there with the tab key."""
        for _ in range(60):
            if widget.hasFocus():
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"tab never comes to {widget.accessibleName()!r}")

    def settle(self) -> None:
        """Let Qt lay out and paint what has changed."""
        for _ in range(4):
            QApplication.processEvents()

    def begin(self, *, gates: bool = True) -> None:
        """Go straight into a session, and through its gates."""
        window = self.window
        self.voice_ready()
        window.choose.forward.click()
        self.read_to_the_end()
        window.screening.none.click()
        window.setup.begin_button.click()
        assert self.page is window.session
        if gates:
            self.pass_gates()

    def pass_gates(self) -> None:
        """Say at each gate that one is ready, until nothing waits any more."""
        bridge = self.flow.session.bridge
        while bridge.timeline and bridge.timeline.end == inf:
            self.pass_until(lambda: self.state is State.WAITING, tick=STRIDE)
            bridge.do(*GO_ON)

    @property
    def state(self) -> State | None:
        """What the session is doing."""
        conductor = self.flow.session.bridge.conductor
        return conductor.tick().state if conductor else None

    def read_to_the_end(self) -> None:
        self.settle()
        bar = self.window.screening.view.verticalScrollBar()
        bar.setValue(bar.maximum())
        self.settle()

    def voice_ready(self) -> None:
        """Wait for the timers that have the voice rendered."""
        end = time.monotonic() + 10
        while not self.flow.voice.ready:
            assert time.monotonic() < end, "the voice is never ready"
            QApplication.processEvents()

    def pass_time(self, seconds: float, tick: float = 0.25) -> None:
        """Let time pass in ticks, as the timer would."""
        for _ in np.arange(0, seconds, tick):
            self.clock.time += tick
            self.flow.session.bridge.tick()

    def pass_until(
        self, what: Callable[[], object], most: float = 900.0, tick: float = LEAP
    ) -> None:
        """Let time pass until `what()` is true."""
        end = self.clock.time + most
        while not what():
            assert self.clock.time < end, "it never came"
            self.pass_time(tick, tick)

    def _save(self, settings: Settings) -> Notice | None:
        self.saved.append(settings)
        return self.unsaved

    def _note_down(self, entry: Entry) -> Notice | None:
        # As it goes a session is noted down anew, in the place of what was noted of it before.
        before = self.noted[-1] if self.noted else None
        if before and (before.id, before.outcome) == (entry.id, Outcome.BROKEN_OFF):
            self.noted.pop()
        self.noted.append(entry)
        return None

    def _sessions(self, first: date, last: date) -> Sequence[Entry]:
        # What was noted down of a session last stands for it.
        latest = {entry.id: entry for entry in self.noted}.values()
        return sorted((e for e in latest if first <= e.day <= last), key=lambda e: e.began)

    def _span(self) -> tuple[date, date] | None:
        days = [entry.day for entry in self.noted]
        return (min(days), max(days)) if days else None

    def _forget(self, entries: Sequence[Entry] | None) -> Notice | None:
        if self.locked:
            return self.locked
        gone = {entry.id for entry in (self.noted if entries is None else entries)}
        self.noted = [entry for entry in self.noted if entry.id not in gone]
        return None

    def _bring_in(self, file: Path) -> BroughtIn | str:
        try:
            read = from_json(file.read_bytes())
        except ValueError as error:
            return said_by(error)
        known = {entry.id for entry in self.noted}
        new = [entry for entry in read.entries if entry.id not in known]
        self.noted += new
        return BroughtIn(len(new), len(read.entries) - len(new), read.refused)

    def _offer(self, language: Language) -> Sequence[Voice]:
        self.offered.append(language)
        return self.voices

    def _speak(self, texts: Sequence[str], settings: Settings, language: Language) -> CannedSpeaker:
        voice = ESPEAK if settings.voice_for(language) == ESPEAK.id else HIBARI
        self.speakers.append(CannedSpeaker(texts, self.clips_a_poll, voice, settings.voice.rate))
        return self.speakers[-1]

    def _open(self) -> Device:
        device = HeardDevice(self.clock)
        device.name = self.loudspeaker
        if self.dead_sound:
            device.failures.append(Failed(1, self.dead_sound))
        self.devices.append(device)
        return device

    def _conduct(
        self,
        routine: Routine,
        settings: Settings,
        guidance: Guidance,
        clips: Clips,
        awaited: Collection[str],
    ) -> Conductor:
        return Conductor(
            routine,
            settings.breathing(),
            settings.rounds_of(routine),
            clips,
            open_device=self._open,
            awaited=awaited,
            guidance=guidance,
            now=self.clock,
            gap=GapWatch(lambda: self.clock.time + self.slept),
            mix=mix_of(settings),
            lag=settings.lag_seconds,
        )
