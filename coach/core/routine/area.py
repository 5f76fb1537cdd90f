"""What a routine serves, by which a person finds it."""

from enum import StrEnum


class Area(StrEnum):
    """A part of the body that bothers, or what keeps somebody from rest."""

    LOWER_BACK = "lower-back"
    UPPER_BACK = "upper-back"
    NECK = "neck"
    SHOULDERS = "shoulders"
    WRISTS = "wrists"
    HIPS = "hips"
    HAMSTRINGS = "hamstrings"
    CALVES = "calves"
    FEET = "feet"
    SLEEP = "sleep"
    RESTLESS = "restless"


# What is breathed for, and not stretched.
BREATHED = frozenset({Area.SLEEP, Area.RESTLESS})
