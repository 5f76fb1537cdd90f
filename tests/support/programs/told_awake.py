"""A program that keeps the computer awake when it is told to, a JSON line at a time."""

import json
import sys
import time

from coach.desktop.sleep_inhibitor import Awake


def tell(kind: str, **values: object) -> None:
    """Print what happened, as a JSON line."""
    print(json.dumps({"is": kind, **values}), flush=True)


def main() -> None:
    """Obey standard input until it ends."""
    awake = Awake()
    tell("ready")
    for line in sys.stdin:
        do = json.loads(line)["do"]
        began = time.monotonic()
        if do != "look":
            getattr(awake, do)()
        tell("done", took=time.monotonic() - began, problem=awake.problem)


if __name__ == "__main__":
    main()
