"""The real window, sent a signal while it is being put together: `ended_early.py WHEN NAME`."""

import os
import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from typing import TYPE_CHECKING

from coach.ui.app import app
from coach.ui.app.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable

MOMENTS = {"shown": (Window, "showEvent"), "painted": (Window, "customEvent"), "led": (app, "led")}


def main(when: str, name: str) -> int:
    """Run until the signal ends it."""
    owner, method = MOMENTS[when]
    done: Callable[..., object] = getattr(owner, method)

    def signalled(*arguments: object) -> object:
        os.kill(os.getpid(), signal.Signals[name])
        return done(*arguments)

    setattr(owner, method, signalled)
    return app.run("", None, None, None)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
