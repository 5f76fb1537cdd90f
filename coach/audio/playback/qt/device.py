"""The loudspeaker: one stream of sound through QtMultimedia, in a thread of its own."""

import atexit
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, QTimer, Signal, Slot

from coach.audio.playback import reasons
from coach.audio.playback.device import Failed, Heard, Replaced, Report
from coach.audio.playback.qt import sink
from coach.audio.playback.qt.stream import Stream
from coach.audio.playback.reasons import NoSoundError, ServerLostError
from coach.audio.playback.watchdog import Watchdog
from coach.audio.playback.write_head import Render, WriteHead
from coach.audio.synthesis.mix import Clips, Mix
from coach.core.message import Message
from coach.core.score.timeline import SAMPLE_RATE, Timeline
from coach.resources import NAME

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QMediaDevices

# Milliseconds between two looks at the position, and between two steps of a fade.
LOOK_EVERY = 20
FADE_EVERY = 1
# Seconds that another thread may keep the interpreter while the audio thread waits for it.
SWITCH = 0.0005
# Milliseconds that closing may take; a fade takes 180.
CLOSING = 400

# Milliseconds after which PulseAudio gives up on a server that hangs, and some more.
GIVING_UP = 35_000

_Thing = TypeVar("_Thing")


class QtDevice:
    """Plays a timeline through the default loudspeaker."""

    def __init__(self, render: Render, prepare: Callable[[], None] = lambda: None) -> None:
        """Play what `render` renders; `prepare` is called before, in the audio thread."""
        self._reports: SimpleQueue[Report] = SimpleQueue()
        self._render = render
        self._prepare = prepare
        self._mix = Mix()
        self._take = 0
        self._player: _Player | None = None
        self._watchdog = Watchdog()
        # Kept: Qt has one application, and in the terminal nobody else makes it.
        self._application = QCoreApplication.instance() or _application()
        self.name = ""

    def play(self, take: int, timeline: Timeline, clips: Clips, frame: int) -> None:
        """Drop what is queued and be heard from `frame` on; Failed is reported if it cannot."""
        self._take = take
        if sink.MISSING:
            self._reports.put(Failed(take, reasons.missing(sink.MISSING)))
            return
        if self._player is None:
            self._player = _Player(self._render, self._prepare, self._reports)
        self._watchdog.begin()
        mix = self._mix
        self._player.tell(lambda player: player.play(take, timeline, clips, frame, mix))

    def replace(self, timeline: Timeline, frame: int) -> None:
        """Go on with a timeline that is new from `frame` on; before the first take with none."""
        if self._player is not None:
            self._player.tell(lambda player: player.replace(timeline, frame))

    def add(self, clips: Clips) -> None:
        """Have these clips, too."""
        if self._player is not None:
            self._player.tell(lambda player: player.add(clips))

    def mix(self, mix: Mix) -> None:
        """Use these gains from the next block on."""
        self._mix = mix
        if self._player is not None:
            self._player.tell(lambda player: player.use(mix))

    def reports(self) -> list[Report]:
        """Return what was reported since the last call, or that nothing was for too long."""
        reports = list(_drained(self._reports))
        if self._watchdog.barks(reports):
            # The audio thread is stuck in Qt, which waits for a server that hangs.
            sink.LINK_LOST.set()
            reports.append(Failed(self._take, reasons.REFUSED))
        if self._player is not None:
            self.name = self._player.name
        return reports

    def close(self) -> None:
        """Fade out and end the thread; returns within half a second whatever happens."""
        if self._player is not None:
            self._player.end()
            self._player = None


class _Player(QObject):
    """What runs in the audio thread; only `tell` and `end` are called from outside."""

    _rang = Signal()

    def __init__(
        self, render: Render, prepare: Callable[[], None], reports: SimpleQueue[Report]
    ) -> None:
        super().__init__()
        self.name = ""
        self._render = render
        self._prepare = prepare
        self._reports = reports
        self._inbox: SimpleQueue[Callable[[_Player], None]] = SimpleQueue()
        self._mix = Mix()
        self._take = 0
        self._stream: Stream | None = None
        self._leaving: list[Stream] = []
        self._closing = False
        self._output: QAudioDevice | None = None
        self._outputs: QMediaDevices | None = None
        self._looking = self._timer(LOOK_EVERY, self._look)
        self._fading = self._timer(FADE_EVERY, self._fade)
        self._rang.connect(self._obey, Qt.ConnectionType.QueuedConnection)
        # A busy thread keeps the interpreter for 5 ms unless told otherwise, and the renderer
        # asks for it dozens of times a block: painting would starve the sound.
        sys.setswitchinterval(SWITCH)
        self._thread = QThread()
        self.moveToThread(self._thread)
        self._thread.start(QThread.Priority.TimeCriticalPriority)

    def _timer(self, every: int, call: Callable[[], None]) -> QTimer:
        # A child, so that it moves to the thread as well.
        timer = QTimer(self, interval=every, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(call)
        return timer

    def tell(self, message: "Callable[[_Player], None]") -> None:
        """Have the audio thread do this as soon as it can."""
        self._inbox.put(message)
        self._rang.emit()

    def end(self) -> None:
        """Fade out and end the thread, or give up on it when it hangs."""
        self.tell(lambda player: player.leave())
        if not self._thread.wait(CLOSING):
            # It will end when the sound server answers or is given up, but must not be
            # collected before: a running QThread that is aborts the program.
            atexit.register(self._wait)

    def _wait(self) -> None:
        self._thread.wait(GIVING_UP)

    @Slot()
    def _obey(self) -> None:
        for message in _drained(self._inbox):
            with self._failing_in_words():
                message(self)

    def play(self, take: int, timeline: Timeline, clips: Clips, frame: int, mix: Mix) -> None:
        """Let the old take fade while the new one begins."""
        self._take, self._mix = take, mix
        self._let_go()
        # Before all that takes time: where there is no loudspeaker, that is soon known.
        self._output = sink.default_output()
        self.name = self._output.description()
        self._watch_outputs()
        # A renderer that builds its noise when it is first needed would be late then.
        self._prepare()
        head = WriteHead(self._render, timeline, clips, frame, mix)
        self._stream = Stream(take, head, *sink.opened(self._output))
        self._stream.feed(mix)
        self._looking.start()

    def replace(self, timeline: Timeline, frame: int) -> None:
        """Go on with another timeline, if `frame` is not yet rendered."""
        if self._stream is not None:
            in_time = self._stream.head.replace(timeline, frame)
            self._reports.put(Replaced(self._take, in_time))

    def add(self, clips: Clips) -> None:
        """Have these clips, too."""
        if self._stream is not None:
            self._stream.head.add(clips)

    def use(self, mix: Mix) -> None:
        """Use these gains from the next block on."""
        self._mix = mix

    def leave(self) -> None:
        """Fade out, then end the thread."""
        self._closing = True
        self._let_go()
        self._fading.start()

    def _let_go(self) -> None:
        self._looking.stop()
        if self._stream is not None:
            self._stream.leave(time.monotonic())
            self._leaving.append(self._stream)
            self._fading.start()
        self._stream = None

    @Slot()
    def _fade(self) -> None:
        now = time.monotonic()
        for stream in [stream for stream in self._leaving if stream.left(now)]:
            _drop(stream)
            self._leaving.remove(stream)
        if not self._leaving:
            self._fading.stop()
            if self._closing:
                self._outputs = None
                self._thread.quit()

    @Slot()
    def _look(self) -> None:
        with self._failing_in_words():
            if self._stream is not None:
                self._follow(self._stream)

    def _follow(self, stream: Stream) -> None:
        now = time.monotonic()
        frame = stream.advance(now)
        if stream.stalled or sink.has_failed(stream.sink):
            raise ServerLostError(reasons.STOPPED)
        stream.feed(self._mix)
        if frame is not None:
            heard = max(0, frame - sink.ON_THEIR_WAY * SAMPLE_RATE // 1000)
            self._reports.put(Heard(stream.take, stream.first + heard, now, stream.head.frame))

    def _watch_outputs(self) -> None:
        if self._outputs is None:
            self._outputs = sink.outputs_watched(self._check_outputs)

    @Slot()
    def _check_outputs(self) -> None:
        with self._failing_in_words():
            outputs = self._outputs.audioOutputs() if self._outputs is not None else []
            if self._stream is not None and self._output not in outputs:
                raise NoSoundError(reasons.UNPLUGGED)

    @contextmanager
    def _failing_in_words(self) -> Iterator[None]:
        # A slot that raises would only print, and the session would go on unheard.
        try:
            yield
        except ServerLostError as error:
            sink.LINK_LOST.set()
            self._fail(error.reason)
        except NoSoundError as error:
            self._fail(error.reason)
        except Exception as error:  # noqa: BLE001  (a renderer may raise anything)
            self._fail(reasons.raised(error))

    def _fail(self, reason: Message) -> None:
        self._reports.put(Failed(self._take, reason))
        self._looking.stop()
        if self._stream is not None:
            _drop(self._stream)
        self._stream = None


def _drained(queue: "SimpleQueue[_Thing]") -> Iterator[_Thing]:
    while True:
        try:
            yield queue.get_nowait()
        except Empty:
            return


def _drop(stream: Stream) -> None:
    # Not reset(): it holds the GIL while it waits for the sound server, and one that hangs
    # would so stop the whole program for half a minute. Deleted by the thread's event loop,
    # the sink keeps only this thread waiting.
    stream.sink.deleteLater()


def _application() -> QCoreApplication:
    application = QCoreApplication([])
    # The sound server keeps a volume for each program by this name.
    application.setApplicationName(NAME)
    return application
