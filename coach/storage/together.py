"""Files that are written all or none: under names of their own first, then put in place."""

import errno
import os
import secrets
import shutil
import stat
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path


class Outputs:
    """Gives each target a part to write to; parts take their targets' places when all is well.

    A link is followed. What is no regular file, such as a pipe, is written into and never
    replaced. Raises OSError.
    """

    def __init__(self) -> None:
        self._parts: list[tuple[Path, Path]] = []

    def part(self, path: Path) -> Path:
        """Return where to write what is to be found at `path`."""
        target = Path(os.path.realpath(path))
        _check(target)
        # Nobody can guess it, or has it already; as long as `path` itself might be too long.
        part = _new_name(target)
        # Known before it is there: whoever asks for the end right after finds it all the same.
        self._parts.append((part, target))
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        return part

    def put_in_place(self) -> None:
        """Let all parts take their targets' places, or none."""
        files = [pair for pair in self._parts if not takes_only_streams(pair[1])]
        for part, target in self._parts:
            if (part, target) in files:
                continue
            with part.open("rb") as source, target.open("wb") as sink:
                shutil.copyfileobj(source, sink)
        _replace(files)

    def clear_away(self) -> None:
        """Remove the parts that have not taken a place."""
        for part, _ in self._parts:
            with suppress(OSError):
                part.unlink(missing_ok=True)


@contextmanager
def outputs() -> Iterator[Outputs]:
    """Give outputs that are put in place on leaving, and cleared away if anything is raised."""
    all_of_them = Outputs()
    try:
        yield all_of_them
        all_of_them.put_in_place()
    finally:
        all_of_them.clear_away()


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, in place of one that is there; raises OSError."""
    with outputs() as parts:
        parts.part(path).write_bytes(data)


def takes_only_streams(path: Path) -> bool:
    """Tell whether something is there that cannot be gone back in, such as a pipe."""
    return path.exists() and not path.is_file()


def same(one: Path, other: Path) -> bool:
    """Tell whether two names are, or would be, one file's; a device may be two files'."""
    if os.path.realpath(one) == os.path.realpath(other):
        return not takes_only_streams(one)
    try:
        return one.is_file() and one.samefile(other)
    except OSError:
        return False


def _check(target: Path) -> None:
    """Raise OSError for what must not be replaced."""
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(target))
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))


def _replace(files: Iterable[tuple[Path, Path]]) -> None:
    # Left in this order: first what was done is undone, then the second names go.
    with ExitStack() as second_names, ExitStack() as undo:
        for part, target in files:
            _keep(part)
            there, before = target.exists(), _new_name(target)
            second_names.callback(before.unlink, missing_ok=True)
            kept = _keep_as(before, target)
            if there:
                part.chmod(stat.S_IMODE(target.stat().st_mode))
            if kept or not there:
                undo.callback(_put_back, part, target, before if kept else None)
            part.replace(target)
        undo.pop_all()


def _put_back(part: Path, target: Path, before: Path | None) -> None:
    """Let a target be what it was, if a part has taken its place."""
    if part.exists():
        return
    if before:
        before.replace(target)
    else:
        target.unlink()


def _new_name(target: Path) -> Path:
    return target.with_name(f".coach-{secrets.token_hex(8)}.part")


def _keep_as(name: Path, target: Path) -> bool:
    """Give what is there a second name, by which it can be put back; tell whether it has it."""
    try:
        name.hardlink_to(target)
    except OSError:
        return False
    return True


def _keep(part: Path) -> None:
    """Have a part on the disk, or raise OSError where there is no room after all."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
