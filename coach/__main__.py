"""Start the program: `python -m coach`."""

import sys
from multiprocessing import freeze_support
from pathlib import Path

if __name__ == "__main__":
    # In a packaged build the speech process starts here too, and goes no further.
    freeze_support()
    from coach.cli import main, window

    # A package links both names to the one program.
    (window if Path(sys.argv[0]).stem == "coach-window" else main)()
