"""Where the journal is kept."""

from pathlib import Path

import platformdirs

from coach import resources


def path() -> Path:
    """Return where the journal is kept; neither file nor folder need exist."""
    return platformdirs.user_data_path(resources.APP, appauthor=False) / "journal.sqlite3"
