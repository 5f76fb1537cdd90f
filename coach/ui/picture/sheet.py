"""Writes a routine as one page to print: each step with its picture, its breaths and what to do."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from coach.core.routine.routine import Routine
from coach.storage.appearance import LookSettings, Scheme
from coach.storage.together import outputs
from coach.ui.picture.grid import DOTS
from coach.ui.picture.offscreen import look_as, speak_offscreen
from coach.ui.picture.page import Page
from coach.ui.picture.stage import as_usual

_INCH = 25.4


def write_sheet(routine: Routine, wished: LookSettings, file: Path) -> None:
    """Write the sheet of a routine as PDF, by day, in the routine's language; raises OSError."""
    speak_offscreen(routine.language)
    look = look_as(replace(wished, scheme=Scheme.DAY))
    with outputs() as parts:
        part = parts.part(file)
        writer = QPdfWriter(str(part))
        writer.setTitle(routine.name)
        writer.setCreator("Breath Coach")
        writer.setResolution(round(DOTS * _INCH))
        size, upright = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
        writer.setPageLayout(QPageLayout(size, upright, QMarginsF()))
        painter = QPainter()
        if not painter.begin(writer):
            raise OSError(0, "the page cannot be written", str(part))
        Page(painter, look, as_usual(routine)).paint()
        painter.end()
