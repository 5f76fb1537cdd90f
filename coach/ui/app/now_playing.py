"""Shows a running session as a media player does, and passes its keys on as wishes."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from coach.core.score.timeline import State, Timeline
from coach.core.session.intents import GO_ON, NEXT, PAUSE_OR_GO_ON, PREVIOUS, STAY, STOP
from coach.core.session.session import Action
from coach.desktop.mpris_state import Playing

if TYPE_CHECKING:
    from coach.core.readout.snapshot import Snapshot
    from coach.desktop.mpris import MediaControls

_WAITS = {State.PAUSED, State.WAITING}
_OVER = {State.FINISHED, State.STOPPED}


class NowPlaying(QObject):
    """Tells the desktop's media controls about each moment."""

    wished = Signal(object)
    raise_wanted = Signal()

    def __init__(self, controls: MediaControls, parent: QObject) -> None:
        super().__init__(parent)
        self._controls = controls
        for signal, wish in (
            (controls.play_pause, PAUSE_OR_GO_ON),
            (controls.play, GO_ON),
            (controls.pause, (Action.PAUSE,)),
            (controls.stop, STOP),
            (controls.next, NEXT),
            (controls.previous, PREVIOUS),
            (controls.stay, STAY),
        ):
            signal.connect(lambda wish=wish: self.wished.emit(wish))
        controls.raise_wanted.connect(self.raise_wanted)

    def show(self, now: Snapshot, timeline: Timeline, routine: str) -> None:
        """Tell about a moment."""
        self._controls.show(playing(now, timeline, routine))

    def clear(self) -> None:
        """Tell that no session runs."""
        self._controls.clear()

    def close(self) -> None:
        """Leave the desktop; may be called again."""
        self._controls.close()


def played(timeline: Timeline, time: float) -> float:
    """Return how many of the seconds before `time` were none of a pause or of waiting."""
    idle = (span for span in timeline.spans if span.state in _WAITS and span.start < time)
    return time - sum(min(span.end, time) - span.start for span in idle)


def playing(now: Snapshot, timeline: Timeline, routine: str) -> Playing:
    """Return a moment as a media player would tell it: the session is one track.

    While it is paused its time stands, as a track's does.
    """
    waits, over = now.state in _WAITS, now.state in _OVER
    return Playing(
        status="Stopped" if over else "Paused" if waits else "Playing",
        title=_title(now),
        album=routine,
        track="session",
        time=played(timeline, now.time),
        length=None if timeline.end == inf else played(timeline, timeline.end),
        can_pause=not over and now.state is not State.RECOVERING,
        can_go_next=now.state in {State.RUNNING, State.WAITING},
        can_go_previous=now.state in {State.RUNNING, State.WAITING},
    )


def _title(now: Snapshot) -> str:
    translate = QCoreApplication.translate
    place = now.place
    if now.state is State.PAUSED:
        return translate("Session", "Paused")
    if now.gate:
        return translate("Session", "Ready?")
    if place is None or place.round == 0:
        return translate("Session", "Get ready") if now.next_step or place else now.caption
    words = translate("Session", "{step}, breath {breath} of {breaths}")
    return words.format(step=place.step.name, breath=place.breath, breaths=now.breaths)
