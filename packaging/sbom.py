"""The bills of materials, in CycloneDX: every part of the executables, and of the voices."""

import uuid
from datetime import UTC, datetime
from pathlib import Path
from platform import python_version

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import OutputFormat, make_outputter
from cyclonedx.schema import SchemaVersion
from packageurl import PackageURL
from project import moment

from coach import __version__, licences


def write(target: Path, carried: list[licences.Part], wheels: dict[str, list[str]]) -> None:
    """Write what the program is made of.

    `wheels` holds, for each distribution, the SHA-256 sums that its lock allows.
    """
    coach = Component(
        name="breath-coach",
        bom_ref="breath-coach",  # without one, a number of chance
        version=__version__,
        type=ComponentType.APPLICATION,
        licenses=[LicenseFactory().make_from_string("MIT")],
    )
    write_bill(target, coach, [component(part, wheels) for part in carried])


def write_bill(target: Path, whole: Component, parts: list[Component]) -> None:
    """Write what something is made of; the same parts give the same bill."""
    bom = Bom(components=parts)
    bom.metadata.component = whole
    # Neither the moment nor a number of chance.
    bom.metadata.timestamp = datetime.fromtimestamp(moment(), UTC)
    names = " ".join(sorted(str(each.purl) for each in bom.components))
    seed = f"{whole.name} {whole.version} {names}"
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, seed)
    bom.register_dependency(whole, bom.components)
    outputter = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6)
    target.write_text(outputter.output_as_string(indent=2) + "\n", "utf-8")


def component(part: licences.Part, wheels: dict[str, list[str]]) -> Component:
    """Return one part of the program."""
    name = part.distribution.lower().replace("_", "-")
    version = licences.version(part) or python_version()
    purl = PackageURL("pypi" if name else "generic", name=name or "python", version=version)
    # One of these is the wheel that was used; which one, the lock leaves to the system.
    return library(purl, part.name, part.terms, wheels.get(name, []))


def library(purl: PackageURL, what: str, terms: str, sums: list[str]) -> Component:
    """Return a part by where it comes from; `sums` are the SHA-256 that it may have."""
    return Component(
        name=purl.name,
        bom_ref=str(purl),
        version=purl.version,
        type=ComponentType.LIBRARY,
        description=what,
        purl=purl,
        licenses=[LicenseFactory().make_from_string(terms)],
        hashes=[HashType.from_composite_str(f"sha256:{each}") for each in sums],
    )
