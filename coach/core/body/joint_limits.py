"""How far a person's joints bend, in degrees."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The range of a joint, in degrees."""

    least: float
    most: float

    def clamp(self, angle: float) -> float:
        """Return the nearest angle in the range."""
        return min(max(angle, self.least), self.most)


# What healthy adults reach: American Academy of Orthopaedic Surgeons, "Joint Motion" (1965),
# for the limbs and the neck; White and Panjabi, "Clinical Biomechanics of the Spine" (1990),
# for the back. The resting curves (lumbar -20, thorax 20 or more) are counted in.
ANKLE = Limits(-50.0, 20.0)
KNEE = Limits(0.0, 135.0)
HIP = Limits(-30.0, 120.0)
LUMBAR_SPINE = Limits(-35.0, 60.0)
THORAX = Limits(-10.0, 65.0)
NECK = Limits(-45.0, 45.0)
# The joints between skull and neck: a nod.
HEAD = Limits(-25.0, 25.0)
SHOULDER = Limits(-60.0, 180.0)
ELBOW = Limits(0.0, 145.0)
# Bending the hand back, as on a table, is positive.
WRIST = Limits(-75.0, 70.0)
