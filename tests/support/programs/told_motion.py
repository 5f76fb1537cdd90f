"""The real window's look, which says when it stands still and when it moves."""

import json
import sys

from coach.desktop import reduced_motion
from coach.ui.app import app
from coach.ui.look import theme


def told(look: theme.Look, *, reduced: bool) -> None:
    follow(look, reduced=reduced)
    print(json.dumps({"is": "moved" if not look.still else "stilled"}), flush=True)


def ready(*arguments: object) -> None:
    follow_system(*arguments)  # type: ignore[arg-type]  # passed on
    print(json.dumps({"is": "ready"}), flush=True)


if __name__ == "__main__":
    follow, theme.Look.follow_movement = theme.Look.follow_movement, told  # type: ignore[method-assign]  # the one hook we need
    follow_system, reduced_motion.follow_system = reduced_motion.follow_system, ready
    sys.exit(app.run("", None, None, None))
