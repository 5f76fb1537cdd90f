"""The Debian package: what PyInstaller built, at home in a system, with all that it needs."""

import gzip
import os
import shutil
import sys
from email.utils import formatdate
from pathlib import Path

import man
from project import (
    BUILD,
    DIST,
    FOLDER,
    HOMEPAGE,
    ID,
    MAINTAINER,
    ROOT,
    SUMMARY,
    call,
    day,
    filled_in,
    moment,
)

from coach import __version__, licences

TREE = BUILD / "deb"
LINUX = ROOT / "packaging" / "linux"
# What the folder carries for systems without them, and a package asks the system for.
FROM_THE_SYSTEM = (
    "libxcb-*",
    "libxkbcommon*",
    "libz.*",
    "libbz2*",
    "liblzma*",
    "libffi*",
    "libexpat*",
    "libsqlite3*",
)
DESCRIPTION = """\
 A coach for stretches that you do with your head down, your hands busy and
 your eyes closed. A voice says what comes next just as each breath begins,
 a soft sound of breathing rises and falls with you, and for when you look
 up, a circle swells and sinks. It needs no network and no account."""


def build(parts: list[licences.Part]) -> Path:
    """Build the package from the folder that was built before, made of `parts`."""
    shutil.rmtree(TREE, ignore_errors=True)
    place_program()
    place_desktop_files()
    place_documents(parts)
    place_scripts()
    return seal(TREE, facts())


def place_program() -> None:
    """Put the folder in its place, and both names of the program on the path."""
    home = TREE / "usr/lib/breath-coach"
    shutil.copytree(FOLDER, home, symlinks=True)
    for pattern in FROM_THE_SYSTEM:
        for library in (home / "_internal").glob(pattern):
            library.unlink()
    names = TREE / "usr/bin"
    names.mkdir(parents=True)
    for name in ("coach", "coach-window"):
        (names / name).symlink_to("../lib/breath-coach/coach")


def place_desktop_files() -> None:
    """Put menu entry, icons, MIME type and metainfo in their places."""
    share = TREE / "usr/share"
    write(share / "applications/breath-coach.desktop", (LINUX / "breath-coach.desktop").read_text())
    write(share / "mime/packages/breath-coach.xml", (LINUX / "breath-coach.xml").read_text())
    metainfo = filled_in(LINUX / "metainfo.xml")
    write(share / f"metainfo/{ID}.metainfo.xml", metainfo)
    icons = ROOT / "resources/icons"
    for icon in icons.glob("coach-*.png"):
        size = icon.stem.rpartition("-")[2]
        place(icon, share / f"icons/hicolor/{size}x{size}/apps/breath-coach.png")
    place(icons / "coach.svg", share / "icons/hicolor/scalable/apps/breath-coach.svg")


def place_scripts() -> None:
    """Have what was set up for reminders go when the program does; not when it is renewed."""
    write(TREE / "DEBIAN/prerm", (LINUX / "prerm").read_text())


def place_documents(parts: list[licences.Part]) -> None:
    """Put manual page, changelog, copyright and lintian's exceptions in their places."""
    share = TREE / "usr/share"
    squeeze(share / "man/man1/coach.1.gz", man.page(day()))
    (share / "man/man1/coach-window.1.gz").symlink_to("coach.1.gz")
    documents = share / "doc/breath-coach"
    entry = "What is new: see CHANGELOG.md.gz beside this file."
    place_changelog(documents, __version__, entry)
    squeeze(documents / "CHANGELOG.md.gz", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    write(documents / "copyright", copyright_file(parts))
    write(share / "lintian/overrides/breath-coach", overrides())


def place_changelog(documents: Path, version: str, entry: str) -> None:
    """Write what Debian asks to be told of a release; the folder has the package's name."""
    head = f"{documents.name} ({version}) unstable; urgency=medium"
    signature = f" -- {MAINTAINER}  {formatdate(moment())}"
    squeeze(documents / "changelog.gz", f"{head}\n\n  * {entry}\n\n{signature}\n")


def overrides() -> str:
    """Return lintian's exceptions; it complains of those, too, that nothing needs."""
    names = ["lintian-overrides"]
    if sys.base_prefix != "/usr":
        names.append("lintian-overrides-other-python")
    return "".join((LINUX / name).read_text() for name in names)


def copyright_file(parts: list[licences.Part]) -> str:
    """Return who made what, under which terms, and where the texts are."""
    lines = [
        f"Breath Coach {__version__}, {HOMEPAGE}",
        "Copyright 2026 The Breath Coach developers",
        "",
        licences.own_text(),
        "",
        "The package carries the following works of others, unchanged except that unused",
        "parts, and the names of folders in which they were built, are left out. Their",
        "licences, with all copyright notices, are in the folders",
        "/usr/lib/breath-coach/_internal/*.dist-info and .../coach/resources/licences, and",
        "the program shows them under About.",
        "",
    ]
    carried = [
        f"{part.name} {licences.version(part)}".strip() + f": {part.terms}" for part in parts
    ]
    common = [
        "",
        "On Debian systems the full texts of the Apache License 2.0, the Mozilla Public",
        "License 2.0, the GNU Lesser General Public License 2.1 and 3 and the GNU General",
        "Public License 3 are also in /usr/share/common-licenses: Apache-2.0, MPL-2.0,",
        "LGPL-2.1, LGPL-3 and GPL-3.",
    ]
    return "\n".join([*lines, *carried, *common, ""])


def facts() -> dict[str, str]:
    """Return what dpkg is told of the program."""
    return {
        "Package": "breath-coach",
        "Version": __version__,
        "Architecture": call("dpkg", "--print-architecture").strip(),
        "Depends": ", ".join([*needed(), "fontconfig-config", "shared-mime-info"]),
        "Recommends": "fonts-dejavu-core | fonts-noto-core, pulseaudio | pipewire-pulse",
        "Suggests": "breath-coach-voices",
        "Section": "utils",
        "Description": f"{SUMMARY}\n{DESCRIPTION}",
    }


def needed() -> list[str]:
    """Return the packages that hold the libraries that ours are linked to, as dpkg finds them."""
    scratch = BUILD / "shlibs"
    (TREE / "DEBIAN").mkdir(exist_ok=True)  # it takes the folder above for the package's root
    write(
        scratch / "debian/control",
        "Source: breath-coach\n\nPackage: breath-coach\nArchitecture: any\n",
    )
    home = TREE / "usr/lib/breath-coach"
    libraries = sorted(path for path in home.rglob("*.so*") if not path.is_symlink())
    folders = sorted({path.parent for path in libraries})
    found = call(
        "dpkg-shlibdeps",
        "-O",
        "--ignore-missing-info",
        "--warnings=0",
        *(f"-l{folder}" for folder in folders),
        *(f"-e{path}" for path in (*libraries, home / "coach")),
        cwd=scratch,
    )
    return found.partition("Depends=")[2].strip().split(", ")


def seal(tree: Path, facts: dict[str, str]) -> Path:
    """Make a package of a folder that holds all but what dpkg asks for, and return it."""
    files = sorted(path for path in (tree / "usr").rglob("*") if path.is_file())
    size = sum(path.lstat().st_size for path in files) // 1024
    facts |= {"Maintainer": MAINTAINER, "Homepage": HOMEPAGE, "Priority": "optional"}
    facts["Installed-Size"] = str(size)
    # Of many lines, hence the last.
    facts["Description"] = facts.pop("Description")
    write(tree / "DEBIAN/control", "".join(f"{name}: {fact}\n" for name, fact in facts.items()))
    own = (path.relative_to(tree) for path in files if not path.is_symlink())
    write(tree / "DEBIAN/md5sums", call("md5sum", *own, cwd=tree))
    make_reproducible(tree)
    package = DIST / f"{facts['Package']}_{facts['Version']}_{facts['Architecture']}.deb"
    # xz: half a minute more than zstd, a third less to download; and dpkg of any age reads it.
    call("dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree, package)
    return package


def make_reproducible(tree: Path) -> None:
    """Give every file the same rights and the same date, whoever builds."""
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            programs = {"breath-coach/coach", "DEBIAN/prerm"}
            runs = path.is_dir() or f"{path.parent.name}/{path.name}" in programs
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (moment(), moment()), follow_symlinks=False)


def place(source: Path, target: Path) -> None:
    """Copy a file to where its folder may not be yet."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def write(target: Path, text: str) -> None:
    """Write a file to where its folder may not be yet."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


def squeeze(target: Path, text: str) -> None:
    """Write a compressed file, the same for the same text."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
