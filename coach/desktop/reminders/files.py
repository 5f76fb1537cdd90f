"""Files that the system reads: written whole, and taken away with the folders made for them."""

import tempfile
from contextlib import suppress
from pathlib import Path


def put(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all; raise OSError where it cannot be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = content.encode() if isinstance(content, str) else content
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        scratch = Path(file.name)
        try:
            file.write(data)
            file.close()
            scratch.chmod(0o644)
            scratch.replace(path)
        except OSError:
            scratch.unlink(missing_ok=True)
            raise


def take_away(path: Path, *folders: Path) -> None:
    """Take a file away if it is there, then each folder that is empty; OSError if it must stay."""
    path.unlink(missing_ok=True)
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()
