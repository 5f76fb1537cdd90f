"""The real window on a stage, on its first page or in the hang; tells what was kept of it."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QTimer
from support.chosen import wish
from support.window.stage import Stage

from coach.ui.app.app import application, heed_signals, obey


def tell(kind: str, **values: object) -> None:
    """Print what happened, as a JSON line."""
    print(json.dumps({"is": kind, **values}), flush=True)


def main(page: str) -> int:
    """Run until somebody ends it."""
    app = application()
    stage = Stage()
    stage.open()
    obey(heed_signals(app, stage.window), stage.flow)
    wish(stage.wishes, voice_volume=0.25)
    if page == "hang":
        stage.begin()
        words = stage.window.session.words
        stage.pass_until(lambda: words.heading.whole == "Hang")
        # From here on time passes by itself, eight times as fast.
        timer = QTimer(stage.window, interval=50)
        timer.timeout.connect(lambda: stage.pass_time(0.4, tick=0.4))
        timer.start()
    QTimer.singleShot(0, lambda: tell("ready"))
    code = app.exec()
    tell(
        "ended",
        volumes=[settings.sound.voice_volume for settings in stage.saved],
        outcomes=[entry.outcome for entry in stage.noted],
        breaths=[entry.breaths for entry in stage.noted],
        playing=[device.playing for device in stage.devices],
        passed=stage.clock.time,
        heading=stage.window.session.words.heading.whole,
    )
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
