"""What the program is, and the licences of everything in it, as plain text."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QListWidget, QPlainTextEdit, QSizePolicy

from coach import __version__
from coach.ui.controls.buttons import Button, Kind
from coach.ui.controls.labels import Text
from coach.ui.controls.page import Page
from coach.ui.look.theme import Look, Type, row


class AboutPage(Page):
    """Lists the parts of the program, and shows the licence of the chosen one."""

    back = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("About Breath Coach"))
        words = self.tr(
            "Version {version}. Free software under the MIT licence, built from the parts below, "
            "each under its own terms. Breath Coach is no substitute for medical advice."
        )
        self.words = Text(look, words.format(version=__version__), Type.LEAD)
        self.parts, self.licence = QListWidget(), QPlainTextEdit()
        self.parts.setAccessibleName(self.tr("Parts of the program"))
        self.licence.setAccessibleName(self.tr("Licence"))
        self.parts.setWordWrap(True)
        self.parts.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.licence.setReadOnly(True)
        self.licence.setTabChangesFocus(True)
        self._texts: list[Callable[[], str]] = []
        self.done = Button(look, self.tr("&Done"), Kind.GO)
        self._lay_out()
        self.parts.currentRowChanged.connect(self._show_licence)
        self.done.clicked.connect(self.back)
        self.go_back_with(self.done)
        self.go_on_with(self.done)
        look.changed.connect(self._restyle)
        self._restyle()

    def enter(self) -> None:
        """List what is here, the first time, and put the keyboard on it."""
        super().enter()
        if not self._texts:
            self._list_parts()
        self.parts.setFocus()

    def _list_parts(self) -> None:
        from coach import licences  # noqa: PLC0415 - few ever look

        self._add(f"Breath Coach {__version__}: MIT", licences.own_text)
        for part in (*licences.present(), *licences.beside()):
            name = " ".join(filter(None, (part.name, licences.version(part))))
            self._add(f"{name}: {part.terms}", partial(licences.texts, part))
        self.parts.setCurrentRow(0)

    def _add(self, line: str, text: Callable[[], str]) -> None:
        self._texts.append(text)
        self.parts.addItem(line)

    def _show_licence(self, place: int) -> None:
        self.licence.setPlainText(self._texts[place]())

    def _lay_out(self) -> None:
        halves = row(self.look, 14)
        for area, share in ((self.parts, 2), (self.licence, 3)):
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            halves.addWidget(area, share)
        self.body.addWidget(self.words)
        self.body.addLayout(halves, 1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.done)

    def _restyle(self) -> None:
        areas: tuple[QAbstractScrollArea, ...] = (self.parts, self.licence)
        for area in areas:
            area.setFont(self.look.font(self.look.px(Type.SMALL)))
            area.setMinimumHeight(self.look.px(220))
