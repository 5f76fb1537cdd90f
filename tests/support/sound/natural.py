"""The natural voices' data: stand-ins for tests that need none, and what the build has made."""

from pathlib import Path

import platformdirs

from coach.speech import kokoro

NOT_BUILT = "not built: python3 packaging/bootstrap.py package voices"


def put_data_in(folder: Path, *left_out: str) -> Path:
    """Make files of the names that the data have; whoever reads them finds them damaged."""
    folder.mkdir(parents=True)
    for name in {*kokoro.SUMS} - {*left_out}:
        (folder / name).write_bytes(b"no model")
    return folder


def built() -> Path | None:
    """Return the folder that has to be on Python's path; None where nothing was built."""
    folder = platformdirs.user_cache_path("breath-coach-build", appauthor=False) / "voices"
    return folder if (folder / "breath_coach_voices" / kokoro.MODEL).exists() else None
