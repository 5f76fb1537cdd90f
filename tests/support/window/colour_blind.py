"""Shows the session as colour-blind people see it: `colour_blind.py FOLDER`.

The matrices are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for
Simulation of Color Vision Deficiency" (2009), table of severity 1.0; they hold for linear RGB.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parents[2])]

import numpy as np  # noqa: E402 - after the paths are set
from PySide6.QtGui import QImage, QPainter  # noqa: E402 - after the platform is chosen
from support.chosen import settings_of  # noqa: E402 - as above

from coach.core.routine.breathing import Phase  # noqa: E402 - as above
from coach.core.score.timeline import State  # noqa: E402 - as above
from coach.storage.appearance import Scheme  # noqa: E402 - as above
from coach.ui.app.app import application  # noqa: E402 - as above

MACHADO = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(image: QImage) -> np.ndarray:
    """The picture in linear light, (rows, columns, 3) float, 0 to 1."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    shape = plain.height(), plain.width(), 4
    blue_first = np.frombuffer(plain.constBits(), np.uint8).reshape(shape)
    part = blue_first[..., 2::-1] / 255
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)


def seen_by(light: np.ndarray, deficiency: str) -> np.ndarray:
    """The same picture, in linear light, for somebody with this deficiency."""
    return np.clip(light @ np.array(MACHADO[deficiency]).T, 0.0, 1.0)


def luminance(light: np.ndarray) -> np.ndarray:
    """Relative luminance of a picture in linear light, as WCAG 2.2 defines it."""
    return light @ np.array([0.2126, 0.7152, 0.0722])


def picture(light: np.ndarray) -> QImage:
    """A picture from linear light."""
    part = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    data = np.ascontiguousarray((part * 255).round().astype(np.uint8))
    high, wide, _ = data.shape
    return QImage(data.tobytes(), wide, high, 3 * wide, QImage.Format.Format_RGB888).copy()


def four_phases(scheme: Scheme) -> list[QImage]:
    """The session in the middle of each phase of a breath."""
    from support.window.stage import Stage, rolldown  # noqa: PLC0415 - after the paths are set

    stage = Stage([rolldown()], settings_of(scheme=scheme, hold_in=2.0, hold_out=2.0))
    stage.open(800, 560)
    stage.begin()
    found = []
    for phase in Phase:

        def there(phase: Phase = phase) -> bool:
            conductor = stage.flow.session.bridge.conductor
            assert conductor
            now = conductor.tick()
            at = now.place and (now.place.step.id, now.place.phase)
            return now.state is State.RUNNING and at == ("hang", phase)

        stage.pass_until(there)
        stage.pass_time(1)
        stage.settle()
        found.append(stage.window.grab().toImage())
    stage.flow.close()
    stage.window.close()
    return found


def sheet(pictures: list[QImage]) -> QImage:
    """Pictures in rows of two."""
    wide, high = pictures[0].width(), pictures[0].height()
    whole = QImage(2 * wide, (len(pictures) + 1) // 2 * high, QImage.Format.Format_RGB32)
    painter = QPainter(whole)
    for number, one in enumerate(pictures):
        painter.drawImage(number % 2 * wide, number // 2 * high, one)
    painter.end()
    return whole


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    application()
    for scheme in (Scheme.DAY, Scheme.NIGHT, Scheme.CONTRAST):
        lights = [linear(one) for one in four_phases(scheme)]
        for name in MACHADO:
            shown = sheet([picture(seen_by(light, name)) for light in lights])
            shown.save(str(folder / f"{scheme}-{name}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
