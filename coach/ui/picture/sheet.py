"""Writes a routine as pages to print: each step with its picture, its breaths, what to do."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from coach.core.routine.routine import Routine
from coach.resources import NAME
from coach.storage.appearance import LookSettings, Scheme
from coach.storage.together import write_whole
from coach.ui.picture.grid import DOTS
from coach.ui.picture.offscreen import look_as, speak_offscreen
from coach.ui.picture.page import Page, shares
from coach.ui.picture.shown_steps import shown_steps
from coach.ui.picture.stage import as_usual

_INCH = 25.4


def write_sheet(routine: Routine, wished: LookSettings, file: Path) -> None:
    """Write the sheet of a routine as PDF, by day, in the routine's language; raises OSError."""
    speak_offscreen(routine.language)
    look = look_as(replace(wished, scheme=Scheme.DAY))
    # To memory first: a writer of pages does not tell of a disk that is full.
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(routine.name)
    writer.setCreator(NAME)
    writer.setResolution(round(DOTS * _INCH))
    size, upright = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(size, upright, QMarginsF()))
    painter = QPainter(writer)
    usual = as_usual(routine)
    for number, steps in enumerate(shares(shown_steps(usual))):
        if number:
            writer.newPage()
        Page(painter, look, usual, steps).paint()
    painter.end()
    write_whole(file, bytes(buffer.data().data()))
