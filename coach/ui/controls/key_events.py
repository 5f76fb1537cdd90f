"""Keys as a person means them: by their place on a keyboard, and held ones only once."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractButton

_PLATFORMS = ("xcb", "wayland")
# Where the letters that mean something lie. Below 128 are letters of the Latin alphabet, which
# count as they are printed, wherever they lie.
_LATIN_END = 128
_PLACES = {
    27: Qt.Key.Key_R,
    28: Qt.Key.Key_T,
    33: Qt.Key.Key_P,
    39: Qt.Key.Key_S,
    56: Qt.Key.Key_B,
    57: Qt.Key.Key_N,
    58: Qt.Key.Key_M,
}


def latin_key(event: QKeyEvent) -> int:
    """Return which key it is where the layout has no Latin letters: that at the same place.

    X11 and Wayland number the places alike, and so do all keyboards; Windows and macOS name
    such keys by their Latin letters themselves. The characters would differ between layouts.
    """
    key = event.key()
    if key < _LATIN_END or not QGuiApplication.platformName().startswith(_PLATFORMS):
        return key
    return _PLACES.get(event.nativeScanCode(), key)


class HeldKeys(QObject):
    """Filters a window's keys: what a held key repeats is marked as such, or does not come.

    X11 tells a repeat as a release and a press of the same moment. Qt sees that only if both
    have arrived when it looks; else the press passes for another one, and space held down
    would pause and go on again.
    """

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        self._released: dict[int, int] = {}
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let nothing through that is a repeat and does not say so."""
        del watched
        if not isinstance(event, QKeyEvent) or event.isAutoRepeat():
            return False
        code, when = event.nativeScanCode(), event.timestamp()
        if event.type() == QEvent.Type.KeyRelease:
            self._released[code] = when
        elif code and when and self._released.get(code) == when:
            # Accepted, it is no shortcut, either.
            event.accept()
            return True
        return False


class EscapeAnswers(QObject):
    """Lets the escape key press the button that changes nothing, while a question is asked.

    Else the key would leave the page, and the question with it.
    """

    def __init__(self, no: QAbstractButton, *others: QAbstractButton) -> None:
        super().__init__(no)
        self._no = no
        for button in (no, *others):
            button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key before it is the page's."""
        del watched
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self._no.click()
        return True
