"""The two buttons that lead from pose to pose."""

from PySide6.QtCore import QCoreApplication

from coach.ui.controls.buttons import Button
from coach.ui.look.theme import Look

translate = QCoreApplication.translate


def pose_buttons(look: Look) -> tuple[Button, Button]:
    """Return one to the pose before and one to the next; their keys are a session's."""
    return (
        _button(look, "\u2039", translate("Poses", "Pose before"), "P"),
        _button(look, "\u203a", translate("Poses", "Next pose"), "N"),
    )


def _button(look: Look, sign: str, name: str, key: str) -> Button:
    button = Button(look, sign)
    button.setAccessibleName(name)
    button.setAccessibleDescription(translate("Poses", "Key: {key}").format(key=key))
    button.setToolTip(f"{name} ({key})")
    return button
