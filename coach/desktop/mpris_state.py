"""What the desktop's media controls are told about one moment of a session."""

import re
from dataclasses import dataclass, replace
from typing import Any, Literal

from coach.resources import NAME

# A D-Bus signature and a value of that type.
Typed = tuple[str, Any]

# Seconds by which a time may be off before it counts as a jump.
TOLERANCE = 0.5


@dataclass(frozen=True, slots=True)
class Playing:
    """One moment, as a media player would tell it; by default of no session at all.

    `track` names the step; `time` and `length` are its seconds, `length` None where nobody
    knows it.
    """

    status: Literal["Playing", "Paused", "Stopped"] = "Stopped"
    title: str = ""
    album: str = ""
    track: str = ""
    time: float = 0.0
    length: float | None = None
    can_pause: bool = False
    can_go_next: bool = False
    can_go_previous: bool = False

    def after(self, seconds: float) -> float:
        """Return the time that is reached when `seconds` have gone by since."""
        reached = self.time + (seconds if self.status == "Playing" else 0.0)
        return max(0.0, reached if self.length is None else min(reached, self.length))

    def tells_the_same(self, other: "Playing") -> bool:
        """Tell whether the two differ in nothing but the time."""
        return self == replace(other, time=self.time)

    def jumps_to(self, new: "Playing", seconds: float) -> bool:
        """Tell whether `new`, `seconds` later, is at another time than anyone would expect."""
        same = self.track == new.track and self.status != "Stopped"
        expected = self.after(seconds) if same else 0.0
        return new.status != "Stopped" and abs(new.time - expected) > TOLERANCE


def player_properties(playing: Playing, time: float) -> dict[str, Typed]:
    """Return the properties of org.mpris.MediaPlayer2.Player, `time` seconds into the track.

    Source: the MPRIS D-Bus Interface Specification 2.2.
    """
    return {
        "PlaybackStatus": ("s", playing.status),
        "LoopStatus": ("s", "None"),
        "Shuffle": ("b", False),
        "Rate": ("d", 1.0),
        "MinimumRate": ("d", 1.0),
        "MaximumRate": ("d", 1.0),
        "Volume": ("d", 1.0),
        "Metadata": ("a{sv}", _metadata(playing)),
        "Position": ("x", microseconds(time)),
        "CanControl": ("b", True),
        "CanPlay": ("b", playing.status != "Stopped"),
        "CanPause": ("b", playing.can_pause),
        "CanGoNext": ("b", playing.can_go_next),
        "CanGoPrevious": ("b", playing.can_go_previous),
        # A place to drag to would promise what a session does not do.
        "CanSeek": ("b", False),
    }


def _metadata(playing: Playing) -> dict[str, Typed]:
    if playing.status == "Stopped":
        return {}
    told: dict[str, Typed] = {
        "mpris:trackid": ("o", track_path(playing.track)),
        "xesam:title": ("s", _text(playing.title)),
        "xesam:album": ("s", _text(playing.album)),
        "xesam:artist": ("as", [NAME]),
    }
    if playing.length is not None:
        told["mpris:length"] = ("x", microseconds(playing.length))
    return told


def _text(text: str) -> str:
    # D-Bus ends the connection of whoever sends it a NUL.
    return text.replace("\0", "")


def track_path(track: str) -> str:
    """Return a D-Bus object path for a track of any name, another one for each."""
    plain = re.sub(r"[^A-Za-z0-9]", lambda found: f"_{ord(found[0]):x}_", track)
    return f"/breath_coach/track/{plain or '_'}"


def microseconds(seconds: float) -> int:
    """Return MPRIS's unit of time."""
    return round(seconds * 1e6)
