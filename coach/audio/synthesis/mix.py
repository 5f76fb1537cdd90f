"""What is mixed: spoken lines, and how loud each part of the sound is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    # Rendered speech by its text, each (frames,) float32 at 48,000 a second.
    Clips = Mapping[str, NDArray[np.float32]]
else:
    Clips = Mapping


@dataclass(frozen=True, slots=True)
class Mix:
    """Gains from 0 to 1; a part that is switched off has gain 0."""

    voice: float = 1.0
    breath: float = 1.0
