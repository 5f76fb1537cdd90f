"""What the window would be shown on."""

from PySide6.QtGui import QGuiApplication

from coach.ui.bus_probe import avoid_hanging_bus


def describe() -> str:
    """Name platform and screen. Without a display Qt ends the whole process here."""
    avoid_hanging_bus()
    application = QGuiApplication([])
    screen = application.primaryScreen()
    size = screen.size()
    return f"{application.platformName()}, {size.width()} x {size.height()}"
