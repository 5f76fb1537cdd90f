"""Qt's own widgets look as the controls do: read, hit and followed with the tab key."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot
from support.window.colour_blind import linear, luminance
from support.window.gallery import Gallery
from support.window.stage import BROKEN, Stage, fill, rolldown

from coach.storage.appearance import LookSettings, Scheme
from coach.storage.settings import Settings
from coach.ui.app.window import Window
from coach.ui.look.style import Style
from coach.ui.look.theme import Look
from coach.ui.settings_model import Wishes

HERE = Path(__file__).resolve().parent
NAMES = (
    "line",
    "empty",
    "combo",
    "editable",
    "spin",
    "check",
    "radio",
    "button",
    "table",
    "list",
    "text",
    "slider",
)
FIELDS = ("line", "combo", "editable", "spin", "check", "radio", "button")
SCHEMES = pytest.mark.parametrize("scheme", [Scheme.DAY, Scheme.NIGHT, Scheme.CONTRAST])
LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def hung(
    qtbot: QtBot,
    scheme: Scheme = Scheme.DAY,
    size: tuple[int, int] = (1280, 800),
    side: Qt.LayoutDirection = LTR,
    *,
    enabled: bool = True,
) -> Gallery:
    """A gallery that is seen and has the keyboard on nothing in particular."""
    look = Look()
    look.wish(LookSettings(scheme))
    look.fit(*size)
    gallery = Gallery(look, enabled=enabled)
    qtbot.addWidget(gallery)
    gallery.setLayoutDirection(side)
    gallery.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    gallery.resize(*size)
    gallery.show()
    with qtbot.waitActive(gallery):
        gallery.activateWindow()
    gallery.setFocus()
    return gallery


def seen(gallery: Gallery, widget: QWidget) -> np.ndarray:
    """How bright each pixel of a widget is, with a little of what is around it."""
    QApplication.processEvents()
    place = QRect(widget.mapTo(gallery, QPoint(0, 0)), widget.size()).adjusted(-4, -4, 4, 4)
    return brightness(gallery.grab(place).toImage())


def brightness(image: QImage) -> np.ndarray:
    return luminance(linear(image))


def contrast(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    return (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)


def text_contrast(bright: np.ndarray) -> float:
    """What differs most from the most frequent brightness of its middle, where the words are."""
    high = bright.shape[0]
    middle = bright[high // 3 : high - high // 3]
    values, counts = np.unique(middle.round(3), return_counts=True)
    ground = values[counts.argmax()]
    return float(np.sort(contrast(middle, ground).ravel())[-12])


@SCHEMES
@pytest.mark.parametrize("enabled", [True, False])
def test_every_text_can_be_read(qtbot: QtBot, scheme: Scheme, *, enabled: bool) -> None:
    gallery = hung(qtbot, scheme, enabled=enabled)
    for name in (*FIELDS, "empty"):
        widget = gallery.widgets[name]
        bright = brightness(gallery.grab(widget.geometry()).toImage())
        # Without the edge, and the mark of those that have one.
        start = 40 if name in {"check", "radio"} else 6
        words = bright[:, start : widget.width() * 2 // 3]
        assert text_contrast(words) >= 4.5, name
    for row in range(3):
        place = gallery.list.visualItemRect(gallery.list.item(row))
        image = gallery.list.viewport().grab(place).toImage()
        assert text_contrast(brightness(image)) >= 4.5, f"row {row}"
    menu = gallery.menu
    menu.popup(gallery.mapToGlobal(QPoint(30, 30)))
    for action in menu.actions():
        if not action.isSeparator():
            menu.setActiveAction(action)
            image = menu.grab(menu.actionGeometry(action)).toImage()
            assert text_contrast(brightness(image)) >= 4.5, action.text()
    menu.hide()
    assert text_contrast(brightness(gallery.show_tip().grab().toImage())) >= 4.5


@SCHEMES
@pytest.mark.parametrize("name", NAMES)
def test_one_sees_what_has_the_keyboard(qtbot: QtBot, scheme: Scheme, name: str) -> None:
    gallery = hung(qtbot, scheme)
    widget = gallery.widgets[name]
    before = seen(gallery, widget)
    widget.setFocus()
    after = seen(gallery, widget)
    # More than a text cursor: a ring.
    assert (contrast(before, after) >= 3.0).sum() >= 100


@pytest.mark.parametrize("size", [(640, 480), (1280, 800), (1920, 1080)])
def test_all_of_them_are_large_enough_for_a_thumb(qtbot: QtBot, size: tuple[int, int]) -> None:
    gallery = hung(qtbot, size=size)
    unit = gallery.look.unit
    for name in FIELDS:
        assert gallery.widgets[name].height() >= 44 * unit - 1, name
    assert gallery.slider.height() >= 24
    # WCAG 2.2, 2.5.8: 24 pixels.
    assert gallery.list.visualItemRect(gallery.list.item(0)).height() >= 24
    assert gallery.table.rowHeight(0) >= 44 * unit - 1
    for part in (up(gallery), down(gallery)):
        assert min(part.width(), part.height()) >= 24


def test_they_grow_with_the_window_and_take_its_colours_at_once(qtbot: QtBot) -> None:
    gallery = hung(qtbot, size=(1280, 800))
    heights = {name: gallery.widgets[name].sizeHint().height() for name in FIELDS}
    bright = seen(gallery, gallery.line).mean()
    gallery.look.fit(2560, 1600)
    QApplication.processEvents()
    for name, height in heights.items():
        assert gallery.widgets[name].sizeHint().height() > 1.8 * height, name
    gallery.look.wish(LookSettings(Scheme.NIGHT))
    assert seen(gallery, gallery.line).mean() < bright / 3


def part_of(gallery: Gallery, part: QStyle.SubControl) -> QRect:
    option = QStyleOptionSpinBox()
    gallery.spin.initStyleOption(option)
    kind = QStyle.ComplexControl.CC_SpinBox
    return gallery.style().subControlRect(kind, option, part, gallery.spin)


def up(gallery: Gallery) -> QRect:
    return part_of(gallery, QStyle.SubControl.SC_SpinBoxUp)


def down(gallery: Gallery) -> QRect:
    return part_of(gallery, QStyle.SubControl.SC_SpinBoxDown)


@pytest.mark.parametrize("side", [LTR, RTL])
def test_plus_and_minus_count(qtbot: QtBot, side: Qt.LayoutDirection) -> None:
    gallery = hung(qtbot, side=side)
    spin = gallery.spin
    left, right = spin.rect().center() - QPoint(60, 0), spin.rect().center() + QPoint(60, 0)
    beyond = up(gallery).center().x()
    assert beyond < left.x() if side is RTL else beyond > right.x()
    before = spin.value()
    QTest.mouseClick(spin, Qt.MouseButton.LeftButton, pos=up(gallery).center())
    QTest.mouseClick(spin, Qt.MouseButton.LeftButton, pos=up(gallery).center())
    QTest.mouseClick(spin, Qt.MouseButton.LeftButton, pos=down(gallery).center())
    assert spin.value() == before + 1
    editor = spin.findChild(QLineEdit)
    assert editor
    assert not editor.geometry().intersects(up(gallery))
    assert not editor.geometry().intersects(down(gallery))


@pytest.mark.parametrize("side", [LTR, RTL])
def test_the_arrow_of_a_choice_is_where_reading_ends(
    qtbot: QtBot, side: Qt.LayoutDirection
) -> None:
    gallery = hung(qtbot, side=side)
    for combo in (gallery.combo, gallery.editable):
        arrow = arrow_of(combo)
        middle = combo.rect().center().x()
        assert arrow.center().x() < middle if side is RTL else arrow.center().x() > middle
        editor = combo.lineEdit()
        assert not editor or not editor.geometry().intersects(arrow)


def arrow_of(combo: QComboBox) -> QRect:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxArrow
    return combo.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, combo)


@pytest.mark.parametrize("across", [False, True])
def test_a_scroll_bar_is_dragged_and_turned_by_the_page(qtbot: QtBot, *, across: bool) -> None:
    gallery = hung(qtbot)
    gallery.text.setLineWrapMode(gallery.text.LineWrapMode.NoWrap)
    gallery.text.setPlainText("\n".join(["breath " * 60] * 60))
    QApplication.processEvents()
    bar = gallery.text.horizontalScrollBar() if across else gallery.text.verticalScrollBar()
    assert isinstance(bar, QScrollBar)
    length = bar.width() if across else bar.height()

    def at(share: float) -> QPoint:
        along, aside = round(share * (length - 1)), (bar.height() if across else bar.width()) // 2
        return QPoint(along, aside) if across else QPoint(aside, along)

    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(bar, left, pos=at(0.98))
    # A page, not to where it was pressed.
    assert 0 < bar.value() < bar.maximum() / 2
    QTest.mouseClick(bar, left, pos=at(0.0))
    bar.setValue(0)
    QTest.mousePress(bar, left, pos=at(0.02))
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at(0.999)),
        bar.mapToGlobal(QPointF(at(0.999))),
        Qt.MouseButton.NoButton,
        left,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(bar, moved)
    QTest.mouseRelease(bar, left, pos=at(0.999))
    assert bar.value() == bar.maximum()


def test_a_place_to_choose_from_opens_and_closes_by_the_keyboard(qtbot: QtBot) -> None:
    gallery = hung(qtbot)
    combo = gallery.combo
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Space)
    view = combo.view()
    qtbot.waitUntil(view.isVisible)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert combo.currentIndex() == 1


def test_the_style_is_the_application_s_and_lives_as_long(tmp_path: Path) -> None:
    program = (
        "import gc, sys\n"
        "from support.window.gallery import Gallery\n"
        "from coach.ui.app.app import application\n"
        "from coach.ui.look.theme import Look\n"
        "app = application()\n"
        "gc.collect()\n"
        "galleries = [Gallery(Look()), Gallery(Look())]\n"
        "for gallery in galleries: gallery.grab()\n"
        "application()\n"
        "gc.collect()\n"
        "galleries[0].grab()\n"
    )
    paths = os.pathsep.join((str(HERE.parents[1]), str(HERE.parents[2])))
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", program],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": paths},
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_window_has_it_as_soon_as_there_is_more_than_the_first_page(stage: Stage) -> None:
    style = stage.window.about.parts.style()
    assert isinstance(style, Style)
    assert stage.window.choose.view.style() is style


@pytest.mark.parametrize("size", [(640, 480), (1280, 800)])
def test_nothing_moves_when_it_comes_after_the_first_picture(
    qtbot: QtBot, qapp: QApplication, size: tuple[int, int]
) -> None:
    qapp.setStyle("Fusion")
    window = Window(Look(), Wishes(Settings(), lambda _: None))
    qtbot.addWidget(window)
    fill(window, [rolldown(), BROKEN])
    window.resize(*size)
    window.show()
    # A list that comes to be as high as its cards takes a few turns.
    for _ in range(4):
        QApplication.processEvents()
    first = _without_poses(window)
    window.complete()
    QApplication.processEvents()
    assert isinstance(qapp.style(), Style)
    assert _without_poses(window) == first


def _without_poses(window: Window) -> QImage:
    """Return what is seen, but for the pictures of the poses, which come into their place."""
    image = window.grab().toImage()
    poses = window.choose.detail.poses
    place = QRect(poses.mapTo(window, QPoint(0, 0)), poses.size())
    painter = QPainter(image)
    painter.fillRect(place, Qt.GlobalColor.black)
    painter.end()
    return image
