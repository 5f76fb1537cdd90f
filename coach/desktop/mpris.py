"""The desktop's media controls and media keys, by MPRIS: a session is shown as a media player."""

import os
import time
from collections.abc import Callable

from jeepney import DBusAddress, new_signal
from PySide6.QtCore import QObject, Signal

from coach.desktop.dbus_connection import Bus
from coach.desktop.dbus_object import PROPERTIES, BusObject, Interface, Method, Refused
from coach.desktop.mpris_state import Playing, Typed, microseconds, player_properties

ROOT = "org.mpris.MediaPlayer2"
PLAYER = f"{ROOT}.Player"
PATH = "/org/mpris/MediaPlayer2"
NAME = f"{ROOT}.breath_coach"
LOOPS = ("None", "Track", "Playlist")


class MediaControls(QObject):
    """Says what is playing, and emits what the person wants of it, from wherever they ask.

    Nothing waits for the desktop: `appeared` when it has taken us in, which may be never.
    `stay` is wanted by the repeat and the rewind key. Whether the session allows what is
    wanted, it must find out itself: a key may be pressed at any moment.
    """

    play_pause = Signal()
    play = Signal()
    pause = Signal()
    stop = Signal()
    next = Signal()
    previous = Signal()
    stay = Signal()
    raise_wanted = Signal()
    appeared = Signal()

    def __init__(
        self, at: str, name: str, desktop_entry: str, now: Callable[[], float] = time.monotonic
    ) -> None:
        """Appear on the bus at this address, under a name for people to read.

        Raises OSError, RuntimeError or ValueError where that cannot be.
        """
        super().__init__()
        self._now = now
        self._playing, self._at = Playing(), now()
        served = BusObject(PATH, self._root(name, desktop_entry), self._player())
        # Where the coach runs twice, the second takes the name that MPRIS has for that.
        self._bus = Bus(at, (NAME, f"{NAME}.instance{os.getpid()}"), served)
        self._bus.named.connect(self.appeared)

    def show(self, playing: Playing) -> None:
        """Show this moment; cheap where only the time has gone on, as it should."""
        before, since, now = self._playing, self._since(), self._now()
        self._playing, self._at = playing, now
        if not playing.tells_the_same(before):
            old, new = player_properties(before, 0.0), player_properties(playing, 0.0)
            self._tell_changed({name: new[name] for name in new if new[name] != old[name]})
        if before.jumps_to(playing, since):
            self._signal(PLAYER, "Seeked", "x", (microseconds(playing.time),))

    def clear(self) -> None:
        """Show that there is no session."""
        self.show(Playing())

    def close(self) -> None:
        """Disappear from the bus; may be called again."""
        self._bus.close()

    def _since(self) -> float:
        return self._now() - self._at

    def _tell_changed(self, properties: dict[str, Typed]) -> None:
        self._signal(PROPERTIES, "PropertiesChanged", "sa{sv}as", (PLAYER, properties, []))

    def _signal(self, interface: str, name: str, signature: str, body: tuple[object, ...]) -> None:
        self._bus.send(new_signal(DBusAddress(PATH, interface=interface), name, signature, body))

    def _root(self, name: str, desktop_entry: str) -> Interface:
        properties: dict[str, Typed] = {
            "Identity": ("s", name),
            "DesktopEntry": ("s", desktop_entry),
            "CanRaise": ("b", True),
            "CanQuit": ("b", False),
            "HasTrackList": ("b", False),
            "SupportedUriSchemes": ("as", []),
            "SupportedMimeTypes": ("as", []),
        }
        methods = {"Raise": Method("", self.raise_wanted.emit), "Quit": Method("", _do_nothing)}
        return Interface(ROOT, lambda: properties, methods)

    def _player(self) -> Interface:
        methods = {
            "PlayPause": Method("", self.play_pause.emit),
            "Play": Method("", self.play.emit),
            "Pause": Method("", self.pause.emit),
            "Stop": Method("", self.stop.emit),
            "Next": Method("", self.next.emit),
            "Previous": Method("", self.previous.emit),
            "Seek": Method("x", self._seek),
            # A session has its own time, and plays no files: as MPRIS asks, without an error.
            "SetPosition": Method("ox", _do_nothing),
            "OpenUri": Method("s", _do_nothing),
        }
        return Interface(
            PLAYER,
            lambda: player_properties(self._playing, self._playing.after(self._since())),
            methods,
            settable={"LoopStatus": self._loop},
            signals={"Seeked": ("x",)},
        )

    def _seek(self, offset: int) -> None:
        # What GNOME makes of the rewind key, whether or not CanSeek is true.
        if offset < 0:
            self.stay.emit()

    def _loop(self, status: str) -> None:
        if status not in LOOPS:
            raise Refused("InvalidArgs", f"LoopStatus is one of {', '.join(LOOPS)}")
        if status != "None":
            # The repeat key, which on GNOME asks for Playlist.
            self.stay.emit()
            self._tell_changed({"LoopStatus": ("s", "None")})


def _do_nothing(*_: object) -> None:
    pass
