"""Films each change from one step to the next, as a session shows it.

`step_film.py FOLDER [still] [ROUTINE ...]` writes for each routine an animated PNG, and the same
pictures side by side in strips, a row for each change. Several routines joined by "+" are one
session; `still` is the film for those who want no movement.
"""

import os
import struct
import sys
import zlib
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

import numpy as np  # noqa: E402 - after the paths are set
from PySide6.QtCore import QBuffer, QRectF, Qt  # noqa: E402 - after the platform is chosen
from PySide6.QtGui import QImage, QPainter, QRegion  # noqa: E402 - as above

from coach.core.program.block import Block  # noqa: E402 - as above
from coach.core.program.combine import combine  # noqa: E402 - as above
from coach.core.routine.routine import Routine, Step  # noqa: E402 - as above
from coach.core.score.length import outlook  # noqa: E402 - as above
from coach.core.score.timeline import Timeline  # noqa: E402 - as above
from coach.storage.appearance import LookSettings, Movement, Scheme  # noqa: E402 - as above
from coach.storage.routines import find, library  # noqa: E402 - as above
from coach.ui.app.app import application  # noqa: E402 - as above
from coach.ui.figure.view import FigureView  # noqa: E402 - as above
from coach.ui.look.backdrop import paint_backdrop  # noqa: E402 - as above
from coach.ui.look.theme import Look  # noqa: E402 - as above
from coach.ui.picture.stage import as_usual  # noqa: E402 - as above

CELL = 200
BEFORE, AFTER, LONGEST, A_SECOND, IN_STRIP = 0.8, 5.2, 6.0, 10, 5


class Film:
    """Paints moments of a routine one after the other."""

    def __init__(self, routine: Routine, *, still: bool) -> None:
        self.look = Look()
        motion = Movement.REDUCED if still else Movement.FULL
        self.look.wish(LookSettings(Scheme.DAY, motion))
        self.timeline = outlook(routine)
        self._view = FigureView(self.look)
        self._view.begin(routine, next(iter(routine.props), None))

    def picture(self, step: Step, time: float) -> QImage:
        """Return what is seen at a moment (seconds) of a step."""
        image = QImage(CELL, CELL, QImage.Format.Format_RGB32)
        image.fill(self.look.colour("bottom"))
        place = QRectF(4, 4, CELL - 8, CELL - 8)
        painter = QPainter(image)
        paint_backdrop(painter, place, self.look)
        if self._view.can_show(step):
            self._view.show(self.timeline, time, place)
            self._view.paint(painter, place, QRegion(place.toAlignedRect()))
        painter.end()
        return image


def changes(timeline: Timeline) -> Iterator[tuple[Step, float, float]]:
    """Yield every step that follows another, and from when until when (seconds) it is come to."""
    placed = [(span, span.place) for span in timeline.spans if span.place]
    for (span, one), (following, other) in pairwise(placed):
        if one.stage != other.stage:
            yield other.step, span.end, min(following.start, span.end + LONGEST)


def shot(film: Film, step: Step, since: float, until: float) -> list[QImage]:
    """Return the pictures of a change."""
    number = round((BEFORE + until - since + AFTER) * A_SECOND)
    times = (since - BEFORE + frame / A_SECOND for frame in range(number))
    return [film.picture(step, max(0.0, time)) for time in times]


def jumps(pictures: Sequence[QImage]) -> list[int]:
    """Return how many more pixels in a thousand change with each picture than before and after."""
    pixels = [
        np.frombuffer(one.constBits(), np.uint8).reshape(CELL, CELL, 4).astype(int)
        for one in pictures
    ]
    moved = [1000.0 * float((np.abs(a - b).max(axis=2) > 40).mean()) for a, b in pairwise(pixels)]
    around = zip([0.0, *moved[:-1]], moved, [*moved[1:], 0.0], strict=True)
    return [round(here - max(before, after)) for before, here, after in around]


def strip(rows: list[tuple[str, list[QImage]]]) -> QImage:
    """Return pictures side by side, every fifth of them, with a name before each row."""
    wide = max(len(pictures[::IN_STRIP]) for _, pictures in rows)
    image = QImage(wide * CELL, len(rows) * (CELL + 20), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for row, (name, pictures) in enumerate(rows):
        painter.drawText(6, row * (CELL + 20) + 15, name)
        for column, picture in enumerate(pictures[::IN_STRIP]):
            painter.drawImage(column * CELL, row * (CELL + 20) + 20, picture)
    painter.end()
    return image


def write_film(file: Path, pictures: Sequence[QImage]) -> None:
    """Write pictures as an animated PNG, as the PNG specification (third edition) has it."""
    chunks: list[tuple[bytes, bytes]] = []
    count = 0
    for number, picture in enumerate(pictures):
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")
        head, data = parts(buffer.data().data())
        if number == 0:
            chunks += [(b"IHDR", head), (b"acTL", struct.pack(">II", len(pictures), 0))]
        control = struct.pack(">IIIIIHHBB", count, CELL, CELL, 0, 0, 1, A_SECOND, 0, 0)
        chunks.append((b"fcTL", control))
        count += 1
        if number == 0:
            chunks.append((b"IDAT", data))
        else:
            chunks.append((b"fdAT", struct.pack(">I", count) + data))
            count += 1
    chunks.append((b"IEND", b""))
    whole = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + whole)


def parts(png: bytes) -> tuple[bytes, bytes]:
    """Return the header and the data of a PNG."""
    found, at = {b"IHDR": b"", b"IDAT": b""}, 8
    while at < len(png):
        (length,), name = struct.unpack(">I", png[at : at + 4]), png[at + 4 : at + 8]
        if name in found:
            found[name] += png[at + 8 : at + 8 + length]
        at += length + 12
    return found[b"IHDR"], found[b"IDAT"]


def main(folder: Path, wanted: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    application([])
    still = "still" in wanted
    names = [name for name in wanted if name != "still"] or [one.id for one in library()]
    for name in names:
        several = [find(part) for part in name.split("+")]
        routine = as_usual(
            several[0] if len(several) == 1 else combine([Block(one, 1) for one in several])
        )
        film = Film(routine, still=still)
        rows = []
        for step, since, until in changes(film.timeline):
            pictures = shot(film, step, since, until)
            jumped = jumps(pictures)
            worst = max(range(len(jumped)), key=jumped.__getitem__)
            at = since - BEFORE + (worst + 1) / A_SECOND
            rows.append(
                (f"{step.key} at {since:.0f} s, jumps {jumped[worst]} at {at:.1f}", pictures)
            )
        for title, _ in rows:
            print(f"{name}: {title}")
        file = folder / (name + ("-still" if still else ""))
        strip(rows).save(f"{file}-strip.png")
        write_film(Path(f"{file}-film.png"), [one for _, row in rows for one in row])


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
