"""Keeps a session as a file of the person's own: whole or not at all, and never over another."""

import json
import re
import tomllib
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path

from coach.core.program.block import Block
from coach.core.routine.side import Sides
from coach.storage.routines.places import files, user_folder
from coach.storage.routines.several.schema import SessionFile
from coach.storage.routines.shape import converted
from coach.storage.routines.toml import UnreadableError, content
from coach.storage.together import outputs, same

_LONGEST_ID, _LONGEST_NAME = 40, 60
# What Windows takes for a device, whatever its ending.
_DEVICE = re.compile(r"con|prn|aux|nul|(com|lpt)\d")


def keep(blocks: Sequence[Block], path: Path, name: str = "", *, over: bool = False) -> None:
    """Write a session file; without a `name` it is called like its routines.

    Raises FileExistsError where there is a file already and it was not asked to write `over` it,
    OSError where it cannot be written, ValueError for a name that no file may have.
    """
    taken = {one for other, _ in files() if not same(other, path) for one in _ids_of(other)}
    written = text(blocks, next(_free(path.stem, taken)), name or name_of(blocks))
    if not over and path.exists():
        raise FileExistsError(str(path))
    with outputs() as parts:
        parts.part(path).write_text(written, "utf-8")


def text(blocks: Sequence[Block], routine_id: str, name: str) -> str:
    """Return what a session file says; raises ValueError for a name that no file may have."""
    lines = ["format = 2", f"id = {_quoted(routine_id)}", f"name = {_quoted(name)}"]
    for block in blocks:
        lines += ["", "[[blocks]]", f"routine = {_quoted(block.routine.id)}"]
        lines += [f"rounds = {block.rounds}"]
        lines += [f"sides = {_quoted(block.side or Sides.BOTH)}"] if block.sides else []
    written = "\n".join(lines) + "\n"
    if converted(tomllib.loads(written), SessionFile) is None:
        raise ValueError(
            f"name: expected 1 to {_LONGEST_NAME} characters on one line, got {name!r}"
        )
    return written


def name_of(blocks: Sequence[Block]) -> str:
    """Return what a session is called after its routines."""
    name = ", ".join(block.routine.name for block in blocks)
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip(" ,") + "…"


def id_of(name: str) -> str:
    """Return an id that is like a name."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    found = re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST_ID].strip("-") or "session"
    return f"{found}-session" if _DEVICE.fullmatch(found) else found


def new_file(name: str) -> Path:
    """Return a file of the person's own that is not there yet, for a session of this name."""
    # Most files are called like their ids, which nobody else may have.
    taken = {one for path, _ in files() for one in _ids_of(path)}
    paths = (user_folder() / f"{stem}.toml" for stem in _free(name, taken))
    return next(path for path in paths if not path.exists())


def _ids_of(file: Path) -> Iterator[str]:
    """Yield what a file is called, as its id is for the most part, and its id if it has another."""
    yield file.stem
    # One that cannot be read has none that anybody could mistake.
    with suppress(UnreadableError, ValueError, RecursionError):
        yield str(tomllib.loads(content(file).decode()).get("id", file.stem))


def _free(name: str, taken: Collection[str]) -> Iterator[str]:
    """Yield ids that are like a name, and that nobody has."""
    ids = (id_of(name) if number == 1 else f"{id_of(name)}-{number}" for number in count(1))
    return (one for one in ids if one not in taken)


def _quoted(value: str) -> str:
    # What JSON escapes TOML escapes in the same way; all that is not plain, so that it can be read.
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
