"""Writes one moment of a session as a picture: in pixels or in lines."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from coach.core.routine.routine import Routine
from coach.core.routine.staging import View
from coach.resources import NAME
from coach.storage.appearance import LookSettings
from coach.storage.together import write_whole
from coach.ui.picture.offscreen import look_as
from coach.ui.picture.stage import Stage, as_usual

# What is left free around the circle, in shares of the shorter side.
_MARGIN = 0.04


@dataclass(frozen=True, slots=True)
class Moment:
    """Which moment of a session as usual, in seconds, and how it is to look; size in pixels."""

    at: float
    wished: LookSettings
    view: View | None = None
    size: tuple[int, int] = (800, 800)


def write_picture(routine: Routine, moment: Moment, file: Path) -> None:
    """Write a picture, whose ending says how.

    Raises ValueError for a moment after the end, and for what cannot be shown; OSError where it
    cannot be written.
    """
    look = look_as(moment.wished)
    stage = Stage(as_usual(routine), look, moment.view)
    if moment.at > stage.timeline.end:
        raise ValueError(f"it ends after {stage.timeline.end:.0f} seconds")
    # To memory first: a writer of pictures does not tell of a disk that is full.
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write = _write_lines if file.suffix.lower() == ".svg" else _write_pixels
    write(stage, moment, buffer, look.colour("bottom").name())
    write_whole(file, bytes(buffer.data().data()))


def _write_pixels(stage: Stage, moment: Moment, sink: QBuffer, ground: str) -> None:
    image = QImage(*moment.size, QImage.Format.Format_ARGB32_Premultiplied)
    if image.isNull():
        raise ValueError("there is no memory for a picture of this size")
    image.fill(ground)
    painter = QPainter(image)
    stage.paint(painter, _square(moment.size), moment.at)
    painter.end()
    # By this it is known as ours, and may be written over by another one.
    image.setText("Software", NAME)
    image.save(sink, "PNG")  # type: ignore[call-overload]  # the stub asks for bytes


def _write_lines(stage: Stage, moment: Moment, sink: QBuffer, ground: str) -> None:
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415 - few need it

    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(sink)
    generator.setDescription(NAME)
    generator.setSize(QSize(*moment.size))
    generator.setViewBox(QRectF(0, 0, *moment.size))
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, *moment.size), ground)
    stage.paint(painter, _square(moment.size), moment.at)
    painter.end()


def _square(size: tuple[int, int]) -> QRectF:
    side = min(size) * (1.0 - 2.0 * _MARGIN)
    return QRectF((size[0] - side) / 2.0, (size[1] - side) / 2.0, side, side)
