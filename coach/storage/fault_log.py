"""Records what went wrong inside the program, in a small file for whoever is to mend it."""

import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

from coach import __version__, resources

# Bytes: the file of now, and the one before it.
MOST = 200_000
# Characters of one entry: what calls itself without end has thousands of lines.
MOST_ENTRY = 20_000


def path() -> Path:
    """Return where faults are recorded."""
    return platformdirs.user_log_path(resources.APP, appauthor=False) / "faults.log"


def record(fault: BaseException) -> None:
    """Add a fault with its traceback; where that cannot be, nothing is recorded."""
    when = datetime.now(UTC).isoformat(timespec="seconds")
    lines = "".join(traceback.format_exception(fault))
    # The end says most.
    entry = f"{when} Breath Coach {__version__}\n{lines[-MOST_ENTRY:]}\n"
    with suppress(OSError):
        _add(path(), entry.encode("utf-8", "backslashreplace"))


def _add(file: Path, entry: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    if file.exists() and file.stat().st_size + len(entry) > MOST:
        file.replace(file.with_name(f"{file.name}.1"))
    with file.open("ab") as log:
        log.write(entry)
