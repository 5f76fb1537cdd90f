"""What speaks against a routine, and when to stop, as it is shown."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from coach.core.routine.screening import Screening
from coach.ui.controls.labels import Text
from coach.ui.controls.panels import bullets, section
from coach.ui.look.theme import Box, Look, row


def lists(look: Look, screening: Screening) -> Box:
    """Return whom it is not for, and who should ask first, one list beside the other."""
    beside = row(look, 18)
    translate = QCoreApplication.translate
    skip = translate("Screening", "Skip this routine if one of these applies to you")
    ask = translate("Screening", "Ask your doctor first if one of these applies to you")
    for title, lines in ((skip, screening.skip), (ask, screening.ask)):
        if lines:
            panel, content = section(look, title)
            content.addLayout(bullets(look, lines))
            content.addStretch(1)
            beside.addWidget(panel, 1)
    return beside


def stop_signs(look: Look, screening: Screening) -> QWidget:
    """Return when to stop."""
    title = QCoreApplication.translate("Screening", "When to stop")
    panel, content = section(look, title, edge="wrong_line")
    content.addWidget(Text(look, screening.stop_signs))
    return panel
