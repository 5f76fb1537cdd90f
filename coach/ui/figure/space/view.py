"""Where a body is looked at from."""

from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians, sin

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class View:
    """A direction to look from, in degrees: 0 the right profile, 90 the front, -90 the back.

    `elevation` is how far from above. A close-up has a `focus`, the name of a frame of the body
    that it shows in its middle, so many times (`zoom`) as large.
    """

    azimuth: float = 8.0
    elevation: float = 3.0
    focus: str | None = None
    zoom: float = 1.0

    @property
    def axes(self) -> Floats:
        """Return the rows right, up and toward the viewer in the world, (3, 3)."""
        return _axes(self.azimuth, self.elevation)


@lru_cache(maxsize=8)
def _axes(azimuth: float, elevation: float) -> Floats:
    a, e = radians(azimuth), radians(elevation)
    toward = np.array([sin(a) * cos(e), sin(e), cos(a) * cos(e)])
    right = np.array([cos(a), 0.0, -sin(a)])
    return np.array([right, np.cross(toward, right), toward], np.float64)


# A little of the other side shows, and the face stays in profile.
RIGHT_PROFILE, LEFT_PROFILE = View(8.0, 3.0), View(172.0, 3.0)
FRONT, BACK, ABOVE = View(90.0, 8.0), View(-90.0, 6.0), View(0.0, 80.0)
