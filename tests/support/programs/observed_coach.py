"""The real program with an observer in it: what is painted when, and where things are.

Started as `observed_coach.py FOLDER COMMAND...`. Each paint of the circle is a line
"monotonic-second radius" in FOLDER/paints. On SIGUSR1 the window's thread is busy for
300 ms, or BUSY_SECONDS; on SIGUSR2 the places of all visible controls are written to
FOLDER/controls.json. With SECONDS_A_LINE the voice takes so long over each line.
"""

import json
import os
import signal
import sys
import time
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from coach.cli import main
from coach.ui.session.circle import Circle

BUSY = float(os.environ.get("BUSY_SECONDS", "0.3"))
# Milliseconds.
LOOK_EVERY = 50


def _observe(folder: Path) -> None:
    build = Circle.__init__

    def observed(circle: Circle, *arguments: object) -> None:
        build(circle, *arguments)  # type: ignore[arg-type]  # passed on
        # Its being there also says that there is a window, and that signals are safe.
        paints = (folder / "paints").open("w", buffering=1)
        circle.on_paint = lambda radius: print(time.monotonic(), radius, file=paints)
        # Python takes notice of a signal only when it runs, and an idle window does not.
        timer = QTimer(circle, interval=LOOK_EVERY)
        timer.timeout.connect(lambda: None)
        timer.start()

    Circle.__init__ = observed  # type: ignore[method-assign]  # the one hook we need


def _slow_down() -> None:
    """Have the speech process run the slow worker of the tests."""
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from support.speech import slow_voice  # noqa: PLC0415 - found only now

    from coach.speech.speaker import Speaker  # noqa: PLC0415 - not needed else

    Speaker.__init__.__kwdefaults__["main"] = slow_voice.main


def _be_busy(*_: object) -> None:
    until = time.monotonic() + BUSY
    while time.monotonic() < until:
        pass


def _tell_places(folder: Path) -> None:
    focus = QApplication.focusWidget()
    places = {
        widget.accessibleName(): _place(widget, focus)
        for widget in QApplication.allWidgets()
        if widget.isVisible() and widget.accessibleName()
    }
    part = folder / "controls.part"
    part.write_text(json.dumps(places))
    part.replace(folder / "controls.json")


def _place(widget: QWidget, focus: QWidget | None) -> dict[str, object]:
    corner = widget.mapToGlobal(QPoint(0, 0))
    return {
        "x": corner.x(),
        "y": corner.y(),
        "width": widget.width(),
        "height": widget.height(),
        "enabled": widget.isEnabled(),
        "focus": widget is focus,
    }


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    signal.signal(signal.SIGUSR1, _be_busy)
    signal.signal(signal.SIGUSR2, lambda *_: _tell_places(folder))
    _observe(folder)
    if "SECONDS_A_LINE" in os.environ:
        _slow_down()
    sys.argv = ["coach", *sys.argv[2:]]
    main()
