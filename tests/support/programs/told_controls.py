"""A Qt program with the desktop's media controls that does what it is told, and tells of keys."""

import json
import sys
from typing import Any

from PySide6.QtCore import QSocketNotifier

from coach.desktop.media_controls import media_controls
from coach.desktop.mpris_state import Playing
from coach.ui.app.app import application

WANTED = ("play_pause", "play", "pause", "stop", "next", "previous", "stay", "raise_wanted")


def tell(kind: str, **values: object) -> None:
    """Print what happened, as a JSON line."""
    print(json.dumps({"is": kind, **values}), flush=True)


def main() -> None:
    """Obey standard input until it ends."""
    app = application()
    controls = media_controls()
    assert controls, "there is a bus"
    for name in WANTED:
        getattr(controls, name).connect(lambda name=name: tell("wanted", what=name))

    def obey(do: str, values: dict[str, Any]) -> None:
        if do == "show":
            controls.show(Playing(**values))
        elif do == "clear":
            controls.clear()

    def read() -> None:
        line = sys.stdin.readline()
        if not line:
            controls.close()
            app.quit()
            return
        order = json.loads(line)
        obey(order.pop("do"), order)
        tell("done")

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(read)
    controls.appeared.connect(lambda: tell("ready"))
    app.exec()


if __name__ == "__main__":
    main()
