"""Every screen: from a small window to 4K, with one to three pixels a point."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from support.window.colour_blind import linear, luminance
from support.window.stage import Stage, rolldown

from coach.audio.playback.device import Failed
from coach.core.readout.summary import Done
from coach.core.routine.screening import Screening
from coach.storage.routines import BrokenRoutine
from coach.ui.controls.message_bar import Banner

pytestmark = pytest.mark.slow

HERE = Path(__file__).resolve().parent
SIZES = [
    (640, 360),
    (640, 480),
    (1280, 800),
    (1920, 1080),
    (2560, 1440),
    (3840, 2160),
    (1080, 1920),
]
# Plays a little, and compares what was painted in parts with the whole, at its own ratio.
PLAY = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from coach.ui.app.app import application
from support.window.pictures import ROUNDED, apart
from support.window.stage import Stage, rolldown
app = application()
stage = Stage([rolldown()])
stage.open(640, 480)
stage.begin()
stage.pass_until(lambda: stage.window.session.words.heading.whole == "Hang")
window = stage.window
def shot():
    # All the pixels that were painted, of which a grabbed screen holds but a part.
    return window.backingStore().paintDevice().copy()
stage.settle()
for _ in range(6):
    stage.pass_time(0.25)
    stage.settle()
    parts = shot()
    for widget in (window, *window.findChildren(QWidget)):
        widget.update()
    stage.settle()
    # With part of a pixel a point, a widget's edge lies within a pixel: a shade, no more.
    exact = window.devicePixelRatioF().is_integer()
    assert apart(parts, shot()) <= (ROUNDED if exact else 24)
print(window.devicePixelRatioF(), parts.width(), parts.height())
assert parts.save(sys.argv[1])
stage.flow.close()
"""


def played(ratio: float, file: Path) -> QImage:
    paths = os.pathsep.join((str(HERE.parents[1]), str(HERE.parents[2])))
    settings = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(ratio), "PYTHONPATH": paths}
    done = subprocess.run(
        [sys.executable, "-c", PLAY, str(file)],
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
        env={**os.environ, **settings},
    )
    assert done.returncode == 0, done.stderr
    assert float(done.stdout.split()[0]) == ratio
    return QImage(str(file))


def steepest(image: QImage) -> np.ndarray:
    """How much brightness differs between neighbours in a row, the steepest 2000 of them."""
    return np.sort(abs(np.diff(luminance(linear(image)), axis=1)).ravel())[-2000:]


@pytest.mark.parametrize("ratio", [1.25, 2.0, 3.0])
def test_many_pixels_a_point_show_the_same_picture_without_blur(
    tmp_path: Path, ratio: float
) -> None:
    coarse = played(1.0, tmp_path / "coarse.png")
    fine = played(ratio, tmp_path / "fine.png")
    assert (fine.width(), fine.height()) == (round(640 * ratio), round(480 * ratio))
    smooth = Qt.TransformationMode.SmoothTransformation
    kept = Qt.AspectRatioMode.IgnoreAspectRatio
    again = fine.scaled(coarse.size(), kept, smooth)
    off = abs(luminance(linear(again)) - luminance(linear(coarse)))
    assert (off > 0.25).mean() < 0.03
    # A picture that was kept for one pixel a point and blown up has no steep edges.
    blown_up = coarse.scaled(fine.size(), kept, smooth)
    assert steepest(fine).mean() > 1.15 * steepest(blown_up).mean()


@pytest.mark.parametrize("size", SIZES)
def test_nothing_overlaps_or_leaves_the_page(stage: Stage, size: tuple[int, int]) -> None:
    stage.begin()
    page = stage.window.session
    stage.pass_until(lambda: page.words.heading.whole == "Hang")
    stage.window.resize(*size)
    stage.settle()
    parts = [
        page.circle,
        page.words,
        page.voice,
        page.left,
        page.bar,
        page.pause,
        page.wrong,
        page.small,
        page.tempo,
    ]
    places = [part.geometry() for part in parts]
    for number, place in enumerate(places):
        assert page.rect().contains(place)
        assert not any(place.intersects(other) for other in places[number + 1 :])
    # Places are rounded to whole pixels.
    rest = page.words.labels()
    lines = [label.geometry().adjusted(1, 1, -1, -1) for label in rest if label.text()]
    for number, place in enumerate(lines):
        assert page.words.rect().contains(place)
        assert not any(place.intersects(other) for other in lines[number + 1 :])


@pytest.mark.parametrize("size", [(640, 360), (640, 480)])
def test_with_everything_to_be_said_at_once_the_stop_is_still_there(
    stage: Stage, size: tuple[int, int]
) -> None:
    stage.begin()
    page = stage.window.session
    stage.pass_until(lambda: page.words.heading.whole == "Hang")
    stage.window.resize(*size)
    device = stage.devices[-1]
    device.failures.append(Failed(device.take, "Turn the headphones on. " * 5))
    stage.pass_time(0.5)
    page.tell_fault("Something in the program has failed and is left out; all else goes on. " * 2)
    stage.window.close()
    stage.settle()
    assert page.rect().contains(page.wrong.geometry())
    shown = [banner for banner in page.findChildren(Banner) if banner.isVisible()]
    assert shown
    for banner in shown:
        assert page.rect().contains(banner.geometry())
        for part in (banner.text, banner.first_button):
            assert banner.rect().contains(part.geometry())
            assert part.height() >= part.minimumSizeHint().height()


def test_the_window_stays_within_a_screen_that_is_smaller_than_it_was(stage: Stage) -> None:
    window = stage.window
    room = window.screen().availableGeometry()
    window.setGeometry(room.adjusted(50, 50, 900, 700))
    stage.settle()
    window.screen().availableGeometryChanged.emit(room)
    stage.settle()
    assert room.contains(window.frameGeometry())


ENDLESS = "W" * 300


@pytest.mark.parametrize("size", [(640, 360), (640, 480), (1280, 800)])
def test_a_text_without_a_break_is_broken_wherever_it_is_shown(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    good = rolldown()
    lines = (ENDLESS, "Good.")
    routine = replace(
        good,
        id="endless",
        name=ENDLESS,
        summary=ENDLESS,
        why=lines,
        screening=Screening(ENDLESS, lines, lines, ENDLESS, ENDLESS),
        setup=lines,
        props=(replace(good.props[0], name=ENDLESS, hint=ENDLESS, spoken=ENDLESS),),
        steps=tuple(replace(step, name=ENDLESS) for step in good.steps),
    )
    broken = BrokenRoutine(Path(f"{ENDLESS[:200]}.toml"), (f"{ENDLESS}: {ENDLESS}",))
    stage = Stage([routine, broken])
    qtbot.addWidget(stage.window)
    stage.open(*size)
    window = stage.window
    stage.flow.voice.prepare(("x",), routine.language)
    window.voice_bar.tell(f"/{ENDLESS}/settings.json")
    window.choose.tell(f"/{ENDLESS}/settings.json")
    window.screening.ask(routine.name, routine.screening)
    window.way_out.say(ENDLESS)
    window.setup.show_routine(routine, routine.props[0])
    window.done.show_end(routine.name, Done(2, 6, 60.0))
    window.done.tell(ENDLESS)
    window.session.banner.say(f"{ENDLESS}. {ENDLESS[:40]}")
    window.session.fault.say(ENDLESS)
    window.preferences.voice.say(ENDLESS, can_try=True)
    window.lag.problem.say(ENDLESS)
    for page in window.pages():
        window.turn_to(page)
        stage.settle()
        assert (window.width(), window.height()) == size
        assert page.width() == size[0]
        for label in page.findChildren(QLabel):
            if not label.isVisibleTo(page) or not label.text():
                continue
            place = QRect(label.mapTo(page, QPoint(0, 0)), label.size())
            assert place.left() >= 0, label.text()[:40]
            assert place.right() <= page.width(), label.text()[:40]
            assert (
                label.fontMetrics()
                .boundingRect(label.contentsRect(), int(Qt.TextFlag.TextWordWrap), label.text())
                .width()
                <= label.width() + 1
            )
    stage.flow.close()
