"""The package breath-coach-voices: natural voices for whoever wants them, as a wheel and a .deb.

It is of its own since it is nearly as much to fetch as the program; it holds nothing but data. Its
version is its own, too: it changes with the voices, and they did not change with the program.
"""

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import deb
import sbom
import voice_data
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.component import Component, ComponentType
from packageurl import PackageURL
from project import BUILD, DIST, HOMEPAGE, ROOT, call

from coach.speech import kokoro

VERSION = "1.0.0"
NAME = kokoro.PACKAGE
MODULE = NAME.replace("-", "_")
SUMMARY = "natural voices for Breath Coach"
TERMS = "Apache-2.0 AND MIT"
LICENCES = ROOT / "resources" / "licences"
DESCRIPTION = """\
 Kokoro's voices, which sound like people: a man and a woman for Spanish, and
 for English a man, and a woman and a man from Britain. Breath Coach finds
 them by itself. They need no network, some 400 MB of memory while they
 speak, and about half as long for a line as it lasts."""
PROJECT = f"""\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "{NAME}"
version = "{VERSION}"
description = "{SUMMARY}"
readme = "README.md"
license = "{TERMS}"
license-files = ["kokoro.txt", "Apache-2.0.txt"]
requires-python = ">=3.11"
urls = {{ Homepage = "{HOMEPAGE}" }}
"""


def build(*, debian: bool = True) -> None:
    """Build both from data that are fetched unless they were before; raises CannotFetchError."""
    data = voice_data.provide()
    DIST.mkdir(exist_ok=True)
    build_wheel(data)
    if debian and sys.platform == "linux" and shutil.which("dpkg-deb"):
        build_deb(data)
    write_bill(DIST / f"{NAME}-{VERSION}.cdx.json")


def build_wheel(data: Path) -> None:
    """Build what pip installs."""
    project = BUILD / NAME
    shutil.rmtree(project, ignore_errors=True)
    shutil.copytree(data, project / MODULE)
    (project / MODULE / "__init__.py").write_text(f'"""{SUMMARY.capitalize()}."""\n', "utf-8")
    (project / "pyproject.toml").write_text(PROJECT, "utf-8")
    (project / "README.md").write_text(f"{SUMMARY.capitalize()}.\n\n{DESCRIPTION}\n", "utf-8")
    for name in ("kokoro.txt", "Apache-2.0.txt"):
        shutil.copyfile(LICENCES / name, project / name)
    deb.make_reproducible(project)
    options = ("--wheel", "--no-isolation", "--outdir", DIST)
    call(sys.executable, "-m", "build", *options, project)


def build_deb(data: Path) -> None:
    """Build what apt installs."""
    tree = BUILD / f"{NAME}-deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(data, tree / kokoro.SHARED.relative_to("/"))
    documents = tree / "usr/share/doc" / NAME
    deb.place_changelog(documents, VERSION, "The voices of Kokoro-82M 1.0.")
    terms = (LICENCES / "kokoro.txt").read_text("utf-8")
    where = "On Debian systems the Apache License 2.0 is in /usr/share/common-licenses/Apache-2.0."
    deb.write(documents / "copyright", f"{terms.rstrip()}\n\n{where}\n")
    facts = {
        "Package": NAME,
        "Version": VERSION,
        "Architecture": "all",
        "Enhances": "breath-coach",
        "Section": "sound",
        "Description": f"{SUMMARY}\n{DESCRIPTION}",
    }
    deb.seal(tree, facts)


def write_bill(target: Path) -> None:
    """Write what the voices are made of, in a bill of their own."""
    voices = Component(
        name=NAME,
        bom_ref=NAME,
        version=VERSION,
        type=ComponentType.MACHINE_LEARNING_MODEL,
        licenses=[LicenseFactory().make_from_string(TERMS)],
    )
    sbom.write_bill(target, voices, list(parts()))


def parts() -> Iterator[Component]:
    """Yield what was fetched: the model in four parts, and the archive with the styles."""
    entry = re.compile(r"^([\w-]+)==([\w.]+).*\n.*sha256:(\w+)", re.MULTILINE)
    for name, version, wheel in entry.findall(voice_data.LOCK.read_text("utf-8")):
        purl = PackageURL("pypi", name=name, version=version)
        yield sbom.library(purl, "Kokoro-82M 1.0, a part of the model", TERMS, [wheel])
    name, _, version = voice_data.STYLES.partition("@")
    purl = PackageURL("npm", name=name, version=version)
    what = "Kokoro-82M 1.0, the styles of its voices"
    yield sbom.library(purl, what, "Apache-2.0", [voice_data.STYLES_SUM])
