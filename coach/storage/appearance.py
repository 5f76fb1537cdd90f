"""How everything looks, as a person chooses it: the window, and the figure in it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from coach.core.routine.language import Language


class Scheme(StrEnum):
    """Which colours the window has."""

    SYSTEM = "system"
    DAY = "day"
    NIGHT = "night"
    CONTRAST = "high-contrast"


class Movement(StrEnum):
    """Whether the picture moves, or changes in steps and fades."""

    SYSTEM = "system"
    FULL = "full"
    REDUCED = "reduced"


class Build(StrEnum):
    """How the figure is built."""

    SLENDER = "slender"
    BROAD = "broad"


class Complexion(StrEnum):
    """The figure's tone of skin and of hair."""

    LIGHT = "light"
    MEDIUM = "medium"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class LookSettings:
    """How the window looks, and the figure; an empty `language` means the system's.

    `turned` shows a session upside down, for somebody who looks back between the legs.
    """

    scheme: Scheme = Scheme.SYSTEM
    motion: Movement = Movement.SYSTEM
    turned: bool = False
    language: Annotated[str, Meta(pattern=f"^({'|'.join(Language)})?\\Z")] = ""
    build: Build = Build.SLENDER
    complexion: Complexion = Complexion.MEDIUM
