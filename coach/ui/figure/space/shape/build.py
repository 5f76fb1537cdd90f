"""Two builds of a body: the same bones, another flesh."""

from dataclasses import replace

from coach.core.anatomy.flesh import Station
from coach.storage.appearance import Build

# By how much the flesh of a broad body is wider, forward and aside, by its tube.
_BROAD = {
    "shirt": (1.04, 1.06),
    "pelvis": (0.95, 0.93),
    "leg": (0.97, 0.98),
    "thigh": (0.97, 0.98),
    "low": (0.97, 0.98),
    "neck": (1.16, 1.16),
    "yoke": (1.06, 1.05),
    "sleeve": (1.12, 1.10),
    "bare": (1.14, 1.12),
    "fore": (1.10, 1.08),
    "foot": (1.03, 1.04),
}
# The shirt of a broad body falls straight where that of a slender one has a waist.
_STRAIGHT = {"sp0": 0.95, "sp2": 0.99, "sp4": 1.06, "sp6": 1.08, "sp8": 1.05}


def built(station: Station, tube: str, build: Build) -> Station:
    """Return a station of a slender body's tube as this build has it."""
    if build is Build.SLENDER:
        return station
    ahead, aside = _BROAD.get(tube.rstrip("RL"), (1.0, 1.0))
    if tube == "shirt":
        aside *= _STRAIGHT.get(station.frame, 1.0)
    x, y, z = station.radii
    return replace(station, radii=(x * ahead, y, z * aside))
