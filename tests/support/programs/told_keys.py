"""The real window in a session without sound, which tells what keys wish for."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QTimer
from support.window.stage import Stage

from coach.ui.app.app import application


def tell(kind: str, **values: object) -> None:
    """Print what happened, as a JSON line."""
    print(json.dumps({"is": kind, **values}), flush=True)


def main() -> None:
    """Breathe in the hang until killed."""
    app = application()
    stage = Stage()
    stage.open()
    stage.begin()
    page = stage.window.session
    stage.pass_until(lambda: page.words.heading.whole == "Hang")
    page.wished.connect(lambda wish: tell("wished", what=wish[0]))
    stage.wishes.look_changed.connect(lambda: tell("turned", on=stage.wishes.settings.look.turned))
    page.small.clicked.connect(lambda: tell("clicked"))
    page.setFocus()
    # The clock stands, and so the session: only keys move it.
    QTimer.singleShot(0, lambda: tell("ready"))
    app.exec()


if __name__ == "__main__":
    main()
