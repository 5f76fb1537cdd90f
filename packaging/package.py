"""Build all packages that this system can build; run by `bootstrap.py package`.

With the argument `voices`, only that of the natural voices, and with `voices wheel` of that only
what pip installs. Beside them in dist/ come a bill of
materials and SHA-256 sums. Building twice from the same commit gives the same lists of files.
"""

import hashlib
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

import icons  # noqa: E402 - after the path
import sbom  # noqa: E402 - as above
import traces  # noqa: E402 - as above
import voice_data  # noqa: E402 - as above
import voices  # noqa: E402 - as above
from project import BUILD, DIST, FOLDER, ROOT, call  # noqa: E402 - as above

from coach import __version__, licences  # noqa: E402 - as above


def main(arguments: list[str]) -> None:
    """Build everything, from nothing; or the voices alone, beside whatever there is."""
    left_out = build_voices(debian="wheel" not in arguments) if arguments else build_everything()
    write_sums()
    print(f"Built in {DIST}:")
    for path in files():
        print(f"{path.stat().st_size / 1e6:8.1f} MB  {path.name}")
    # Told last, where it is seen; what was asked for alone has failed.
    if left_out and arguments:
        raise SystemExit(left_out)
    print(left_out, end="\n" if left_out else "")


def build_everything() -> str:
    """Build it; return what had to be left out, and why."""
    for folder in (BUILD, DIST):
        shutil.rmtree(folder, ignore_errors=True)
    icons.write(ROOT / "resources" / "icons", BUILD)
    say("the wheel and the source archive")
    call(sys.executable, "-m", "build", "--no-isolation", "--outdir", DIST)
    say("the executable in its folder")
    freeze("folder")
    say("the executable as one file")
    freeze("file", COACH_ONE_FILE="1")
    system_packages()
    left_out = build_voices()
    if sys.platform == "linux":
        traces.refuse(DIST, BUILD / "deb")
    sbom.write(DIST / f"breath-coach-{__version__}.cdx.json", carried(), wheels())
    write_contents()
    return left_out


def build_voices(*, debian: bool = True) -> str:
    """Build the package of the natural voices; return why not, where it has to be left out."""
    say("the natural voices")
    try:
        voices.build(debian=debian)
    except voice_data.CannotFetchError as error:
        return f"Left out: {voices.NAME}: {error}"
    return ""


def say(what: str) -> None:
    """Tell what is being built."""
    print(f"Building {what}", flush=True)


def freeze(name: str, **env: str) -> None:
    """Run PyInstaller; what it has to say is in a log."""
    spec = ROOT / "packaging" / "coach.spec"
    options = ("--noconfirm", "--clean", "--log-level", "WARN")
    where = ("--distpath", DIST, "--workpath", BUILD / name)
    call(sys.executable, "-m", "PyInstaller", *options, *where, spec, **env)


def system_packages() -> None:
    """Build what people on this system install."""
    if sys.platform == "linux" and shutil.which("dpkg-shlibdeps"):
        say("the Debian package")
        import deb  # noqa: PLC0415 - for Linux

        deb.build(carried())
    elif sys.platform == "win32" and (compiler := shutil.which("iscc")):
        say("the installer")
        call(compiler, f"/DVersion={__version__}", ROOT / "packaging" / "windows" / "coach.iss")
    elif sys.platform == "darwin":
        say("the disk image")
        call("bash", ROOT / "packaging" / "macos" / "dmg.sh", __version__)
    else:
        print("Left out: the installer, for want of dpkg-dev here, or of Inno Setup on Windows")


def carried() -> list[licences.Part]:
    """Return the parts that are in the folder."""
    inside = FOLDER / "_internal"
    return [
        part
        for part in licences.present()
        if not part.distribution or list(inside.glob(f"{stem(part)}-*.dist-info"))
    ]


def stem(part: licences.Part) -> str:
    """Return how the folder of a distribution's metadata begins."""
    name = re.sub(r"[-_.]+", "_", part.distribution)
    return "".join(f"[{c.lower()}{c.upper()}]" if c.isalpha() else c for c in name)


def wheels() -> dict[str, list[str]]:
    """Return the sums that the lock allows for each distribution."""
    lock = (ROOT / "packaging" / "locks" / "requirements.txt").read_text("utf-8")
    found: dict[str, list[str]] = {}
    for name, version, sums in re.findall(
        r"^([\w.-]+)==([\w.]+)(.*(?:\n    .*)*)", lock, re.MULTILINE
    ):
        if version in {licences.version(part) for part in licences.present()}:
            found[name] = re.findall(r"sha256:(\w+)", sums)
    return found


def write_contents() -> None:
    """List the folder's files, to be compared with another build's."""
    paths = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*"))
    target = DIST / f"breath-coach-{__version__}-contents.txt"
    target.write_text("".join(f"{path}\n" for path in paths), "utf-8")


def write_sums() -> None:
    """Write the sums of all artefacts, in sha256sum's own format."""
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files()]
    (DIST / "SHA256SUMS").write_text("".join(lines), "utf-8")


def files() -> Iterator[Path]:
    """Yield the artefacts."""
    yield from sorted(path for path in DIST.iterdir() if path.is_file())


if __name__ == "__main__":
    main(sys.argv[1:])
