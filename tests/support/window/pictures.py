"""How two pictures differ."""

import numpy as np
from PySide6.QtGui import QImage

# What laying shapes over each other in another order, or as one picture, may round.
ROUNDED = 3


def apart(one: QImage, other: QImage) -> int:
    """Return how much a colour differs at most, of 255 levels."""
    first, second = (_levels(image) for image in (one, other))
    return int(np.abs(first - second).max())


def _levels(image: QImage) -> np.ndarray:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(plain.constBits(), np.uint8).astype(int)
