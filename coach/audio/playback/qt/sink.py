"""Qt's way to the loudspeaker: found, opened, let go; and what its link to the server demands."""

import os
import sys
from collections.abc import Callable
from functools import cache
from threading import Event, Thread
from typing import cast

from PySide6.QtCore import QCoreApplication, QIODevice, QLoggingCategory

from coach.audio.playback import reasons
from coach.audio.playback.qt.stream import FRAME_BYTES, Sink
from coach.audio.playback.reasons import NoSoundError, ServerLostError
from coach.core.score.timeline import SAMPLE_RATE

# Qt tells the terminal which of its optional libraries it found; that is nobody's concern.
_QUIET = "qt.multimedia.symbolsresolver=false\nqt.multimedia.ffmpeg=false"
QLoggingCategory.setFilterRules(_QUIET)
try:
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices, QtAudio
except ImportError as error:
    # The system's sound library is not there: no sound, but still a program.
    MISSING = str(error)
else:
    MISSING = ""

# 0.45 s: only what the sink already has survives a window that is busy, but a change of tempo
# waits for as long, and is to be heard within 0.6 s.
BUFFER_FRAMES = SAMPLE_RATE * 9 // 20

# Milliseconds of that which PulseAudio holds. Qt keeps the rest and would have it hold 21:
# its thread has no priority, and with both processors busy was up to 50 late (measured).
# A virtual machine was seen to stand still for about 70 now and then.
AT_SERVER = 100
# Milliseconds taken and not heard yet, by the recorded sound. Not known for other systems.
ON_THEIR_WAY = 60 if sys.platform == "linux" else 0

# Qt's link to the sound server is one for the whole process and is never made anew: once
# it has failed, only another process can be heard.
LINK_LOST = Event()


def default_output() -> "QAudioDevice":
    """Return the loudspeaker to play on; raise NoSoundError where there is none."""
    _connect_once()
    output = QMediaDevices.defaultAudioOutput()
    if output.isNull():
        raise ServerLostError(reasons.NO_LOUDSPEAKER)
    if not output.isFormatSupported(_wanted()):
        raise NoSoundError(reasons.FORMAT)
    return output


def opened(output: "QAudioDevice") -> "tuple[QAudioSink, QIODevice]":
    """Return a started sink and what to write to; raise NoSoundError if it does not start."""
    sink = _sink(output)
    # Typed as never None, but None is how Qt says that it could not start.
    out = cast("QIODevice | None", sink.start())
    if out is None:
        raise ServerLostError(reasons.REFUSED)
    return sink, out


def outputs_watched(changed: Callable[[], None]) -> "QMediaDevices":
    """Return what calls `changed`, in this thread, when something is plugged in or out."""
    outputs = QMediaDevices()
    outputs.audioOutputsChanged.connect(changed)
    return outputs


def has_failed(sink: Sink) -> bool:
    """Tell whether a sink says that it failed; many do not."""
    return sink.error() not in {QtAudio.Error.NoError, QtAudio.Error.UnderrunError}


@cache
def _connect_once() -> None:
    # Read by PulseAudio's own library, for each stream; Qt has no call for it.
    os.environ.setdefault("PULSE_LATENCY_MSEC", str(AT_SERVER))
    if sys.platform == "linux":  # not measured elsewhere
        _leave_films_out()

    # Qt's link to PulseAudio lives in the thread that first starts a sink. When the server
    # dies, that thread's events take the link down, and from then on every start aborts the
    # program (Qt 6.11: pa_context_get_state of nothing). A thread that has ended has no
    # events: the link stays, broken, and a start fails as it should.
    def connect() -> None:
        _sink(QMediaDevices.defaultAudioOutput()).start()

    # A daemon: a server that hangs keeps it for half a minute, and nobody waits so long to leave.
    thread = Thread(target=connect, daemon=True)
    thread.start()
    thread.join()


def _leave_films_out() -> None:
    """Have Qt look for loudspeakers without FFmpeg, QML and what else only films need: 11 MB."""
    # It finds its plugin the first time that it is asked for a device, or never. Whoever looks
    # for another plugin meanwhile looks again as soon as the folders are there again.
    folders = QCoreApplication.libraryPaths()
    QCoreApplication.setLibraryPaths([])
    # It warns that it can show no films.
    QLoggingCategory.setFilterRules(f"{_QUIET}\ndefault.warning=false")
    QMediaDevices.defaultAudioOutput()
    QLoggingCategory.setFilterRules(_QUIET)
    QCoreApplication.setLibraryPaths(folders)


def _sink(output: "QAudioDevice") -> "QAudioSink":
    sink = QAudioSink(output, _wanted())
    sink.setBufferSize(BUFFER_FRAMES * FRAME_BYTES)
    return sink


def _wanted() -> "QAudioFormat":
    wanted = QAudioFormat()
    wanted.setSampleRate(SAMPLE_RATE)
    wanted.setChannelCount(2)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Float)
    return wanted
