"""The real program, measured: its first picture, or a running session."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from report import Report

from coach.cli import main

if TYPE_CHECKING:
    # Nothing is loaded but what the program loads itself.
    from coach.core.readout.snapshot import Snapshot


def watch_start(report: Report) -> None:
    """Report the first picture of the window, which is its custom event."""
    from coach.ui.app.window import Window  # noqa: PLC0415 - as late as the program does

    tell = Window.customEvent

    def told(window: Window, event: object) -> None:
        report.painted()
        tell(window, event)  # type: ignore[arg-type]  # passed on

    Window.customEvent = told  # type: ignore[method-assign]  # the one hook we need


def watch_library(report: Report) -> None:
    """Report as well when all routines are there."""
    from coach.ui.pages.choose import ChoosePage  # noqa: PLC0415 - as above

    show = ChoosePage.show_library

    def shown(page: ChoosePage, listings: object, whole: bool) -> None:  # noqa: FBT001 - as there
        show(page, listings, whole)  # type: ignore[arg-type]  # passed on
        if whole:
            report.listed()

    ChoosePage.show_library = shown  # type: ignore[method-assign]  # the one hook we need


def watch_session(report: Report) -> None:
    """Lead the window into a session, and time its circle's paints."""
    from PySide6.QtCore import QMetaObject, QTimer  # noqa: PLC0415 - as above
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    from coach.core.score.timeline import State  # noqa: PLC0415 - as above
    from coach.core.session.session import Action  # noqa: PLC0415 - as above
    from coach.ui.app.navigation import Flow  # noqa: PLC0415 - as above
    from coach.ui.session.circle import Circle  # noqa: PLC0415 - as above

    make, paint = Flow.__init__, Circle.paintEvent
    passing: list[QMetaObject.Connection] = []

    def lead(flow: Flow, *arguments: object) -> None:
        make(flow, *arguments)  # type: ignore[arg-type]  # passed on
        timer = QTimer(flow, interval=100)
        timer.timeout.connect(lambda: begin(flow, timer))
        timer.start()

    def begin(flow: Flow, timer: QTimer) -> None:
        window = flow._window  # noqa: SLF001 - the bench presses its buttons
        if not (flow.voice.ready and window.choose.routine):
            return
        timer.stop()
        window.resize(*report.size)
        window.choose.go_on.emit()
        window.screening.none_applies.emit()
        window.setup.begin.emit()
        passing.append(flow.session.bridge.ticked.connect(lambda now: pass_gates(flow, now)))

    def pass_gates(flow: Flow, now: Snapshot) -> None:
        if now.state is State.RUNNING:
            # Nothing more that is not the program's own is done at each tick.
            flow.session.bridge.ticked.disconnect(passing.pop())
            for _ in range(report.skips):
                flow.session.bridge.do(Action.NEXT)
            QTimer.singleShot(3000, lambda: report.measure(lambda: leave(flow)))
        else:
            flow.session.bridge.do(Action.GO)

    def leave(flow: Flow) -> None:
        # A session that runs would first be asked about.
        flow.close()
        QApplication.quit()

    def painted(circle: Circle, event: object) -> None:
        with report.paint():
            paint(circle, event)  # type: ignore[arg-type]  # passed on
        report.shown(circle.radius * circle.devicePixelRatioF())

    Flow.__init__ = lead  # type: ignore[method-assign]  # the hooks we need
    Circle.paintEvent = painted  # type: ignore[method-assign]  # as above


if __name__ == "__main__":
    measured = Report(sys.argv)
    if sys.argv[1] in {"start", "library"}:
        watch_start(measured)
        if sys.argv[1] == "library":
            watch_library(measured)
        # As from a menu.
        sys.argv = ["coach"]
    else:
        watch_session(measured)
        sys.argv = ["coach", "run", measured.routine]
    main()
