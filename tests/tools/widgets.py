"""Takes pictures of Qt's own widgets in every scheme. `widgets.py FOLDER`."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

from PySide6.QtCore import QPoint, Qt  # noqa: E402 - after the platform is chosen
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402 - as above
from support.window.gallery import Gallery  # noqa: E402 - as above

from coach.storage.appearance import LookSettings, Scheme  # noqa: E402 - as above
from coach.ui.app.app import application  # noqa: E402 - as above
from coach.ui.look.theme import Look  # noqa: E402 - as above

SIZES = ((1280, 800), (640, 480), (1920, 1080))


def take(app: QApplication, gallery: Gallery, folder: Path, name: str) -> None:
    def save(widget: QWidget, what: str) -> None:
        for _ in range(3):
            app.processEvents()
        widget.grab().save(str(folder / f"{what}-{name}.png"))

    gallery.show()
    save(gallery, "widgets")
    gallery.list.setFocus()
    save(gallery, "focus-list")
    gallery.check.setFocus()
    save(gallery, "focus-check")
    gallery.menu.popup(gallery.mapToGlobal(QPoint(50, 50)))
    gallery.menu.setActiveAction(gallery.menu.actions()[1])
    save(gallery.menu, "menu")
    gallery.menu.hide()
    save(gallery.show_tip(), "tip")
    gallery.combo.showPopup()
    save(gallery.combo.view().window(), "popup")
    gallery.combo.hidePopup()
    gallery.setEnabled(False)
    save(gallery, "disabled")
    gallery.close()


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    app = application()
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        app.setLayoutDirection(direction)
        side = "ltr" if direction is Qt.LayoutDirection.LeftToRight else "rtl"
        for scheme in (Scheme.DAY, Scheme.NIGHT, Scheme.CONTRAST):
            for width, height in SIZES:
                look = Look()
                look.wish(LookSettings(scheme))
                look.fit(width, height)
                gallery = Gallery(look)
                gallery.resize(width, height)
                take(app, gallery, folder, f"{scheme}-{side}-{width}x{height}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
