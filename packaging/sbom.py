"""The software bill of materials: every part of the executables, in CycloneDX."""

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
    bom = Bom(components=[component(part, wheels) for part in carried])
    bom.metadata.component = coach
    # The same input gives the same bill: neither the moment nor a number of chance.
    bom.metadata.timestamp = datetime.fromtimestamp(moment(), UTC)
    names = " ".join(sorted(str(each.purl) for each in bom.components))
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, f"breath-coach {__version__} {names}")
    bom.register_dependency(coach, bom.components)
    outputter = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6)
    target.write_text(outputter.output_as_string(indent=2) + "\n", "utf-8")


def component(part: licences.Part, wheels: dict[str, list[str]]) -> Component:
    """Return one part."""
    name = part.distribution.lower().replace("_", "-")
    version = licences.version(part) or python_version()
    purl = PackageURL("pypi" if name else "generic", name=name or "python", version=version)
    return Component(
        name=name or "python",
        bom_ref=str(purl),
        version=version,
        type=ComponentType.LIBRARY,
        description=part.name,
        purl=purl,
        licenses=[LicenseFactory().make_from_string(part.terms)],
        # One of these is the wheel that was used; which one, the lock leaves to the system.
        hashes=[HashType.from_composite_str(f"sha256:{each}") for each in wheels.get(name, [])],
    )
