"""What is told from outside the window, in the person's language."""

from PySide6.QtCore import QCoreApplication

from coach.core.message import Message


def told(text: str) -> str:
    """Return a Message, and all that fills it, in the person's language; other text as it is."""
    if not isinstance(text, Message):
        return text
    filled = {name: told(part) for name, part in text.filled.items() if isinstance(part, str)}
    return QCoreApplication.translate("", text.template).format(**{**text.filled, **filled})
