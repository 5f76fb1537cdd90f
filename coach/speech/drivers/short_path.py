"""A path to a voice's data that its library can bear."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def short_path(data: Path, scratch: Path, most: int) -> Path:
    """Find a path of at most `most` bytes to `data`, laid in `scratch` if need be; else OSError."""
    if len(os.fsencode(data)) <= most:
        return data
    link = scratch / data.name
    if len(os.fsencode(link)) > most:
        raise OSError(f"the path to the voice's data is too long: {data}")
    link.symlink_to(data, target_is_directory=True)
    return link
