"""Which key means what while a session runs, media keys and a presenter's keys among them."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from coach.core.session.intents import BACK, NEXT, PAUSE_OR_GO_ON, PREVIOUS, STAY, STOP, Intent

# The small window, and the turn.
MODES = SMALL, TURN = Qt.Key.Key_M, Qt.Key.Key_T

_KEYS: dict[Intent, tuple[Qt.Key, ...]] = {
    PAUSE_OR_GO_ON: (
        Qt.Key.Key_Space,
        Qt.Key.Key_MediaPlay,
        Qt.Key.Key_MediaTogglePlayPause,
        Qt.Key.Key_MediaPause,
    ),
    STOP: (Qt.Key.Key_Escape, Qt.Key.Key_S, Qt.Key.Key_MediaStop),
    NEXT: (Qt.Key.Key_N, Qt.Key.Key_PageDown, Qt.Key.Key_MediaNext),
    BACK: (Qt.Key.Key_P, Qt.Key.Key_PageUp),
    PREVIOUS: (Qt.Key.Key_MediaPrevious,),
    STAY: (Qt.Key.Key_B, Qt.Key.Key_AudioRepeat, Qt.Key.Key_AudioRewind),
}
_NO_ANSWER = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_VolumeUp,
    Qt.Key.Key_VolumeDown,
    Qt.Key.Key_VolumeMute,
}


class SessionKeys(QObject):
    """Sends what a key on `page` wishes for; repeats of a key that is held are none."""

    wished = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for wish, keys in _KEYS.items():
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), page, context=context)
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(lambda wish=wish: self.wished.emit(wish))


def wish_of(key: int) -> Intent | None:
    """Return what a key wishes for, if anything."""
    return next((wish for wish, keys in _KEYS.items() if key in keys), None)


def answers(event: QKeyEvent) -> bool:
    """Tell whether a key is "any key": a held one is not, nor one that changes others."""
    return not event.isAutoRepeat() and event.key() not in _NO_ANSWER
