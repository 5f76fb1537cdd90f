"""Tells a screen reader what a session is at, politely, and never while the voice speaks."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from coach.ui.i18n.announcing import announce
from coach.ui.session.wording import moment_key, words_of

if TYPE_CHECKING:
    from coach.core.readout.snapshot import Snapshot


class Announcer:
    """Announces each step in the next silence and, where no voice speaks, each phase as well."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._voiceless = False
        self._key: tuple[object, ...] = ()
        self._step, self._phase = "", ""

    def begin(self, *, voiceless: bool) -> None:
        """Get ready for a session, with or without a voice of its own."""
        self._voiceless = voiceless
        self._key = ()
        self._step, self._phase = "", ""

    def show(self, now: "Snapshot") -> None:
        """Announce what is new about this moment, unless the voice is speaking."""
        key = moment_key(now)
        if key == self._key or (now.speaking and not self._voiceless):
            return
        self._key = key
        words = words_of(now, "", 0)
        new = []
        if words.heading and words.heading != self._step:
            self._step = words.heading
            new.append(words.heading)
        if self._voiceless and words.phase != self._phase:
            self._phase = words.phase
            new.append(words.phase)
        if new:
            self._announce(". ".join(new))

    def _announce(self, text: str) -> None:
        announce(self._widget, text)
