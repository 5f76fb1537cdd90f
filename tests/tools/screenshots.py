"""Takes a picture of every page, by day and night, in three sizes.

`screenshots.py FOLDER [LANGUAGE]`; the language "rtl" is a pseudo-language from right to left.
"""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

from PySide6.QtCore import Qt  # noqa: E402 - after the platform is chosen
from PySide6.QtWidgets import QApplication  # noqa: E402 - after the platform is chosen
from support.window.pseudo import Pseudo  # noqa: E402 - as above
from support.window.stage import BROKEN, DAY, NIGHT, Stage, rolldown  # noqa: E402 - as above

from coach.audio.playback.device import Failed  # noqa: E402 - as above
from coach.core.routine.breathing import Phase  # noqa: E402 - as above
from coach.core.routine.language import Language  # noqa: E402 - as above
from coach.core.score.timeline import State  # noqa: E402 - as above
from coach.core.session.intents import GO_ON  # noqa: E402 - as above
from coach.core.session.session import Action  # noqa: E402 - as above
from coach.ui.app.app import application  # noqa: E402 - as above

SIZES = ((1280, 800), (640, 480), (1920, 1080))
PROBLEM = "The sound device is gone. Plug the headphones in again, or turn them on."
Shot = tuple[str, Callable[[], None]]


class Photographer:
    """Plays a session on a stage and takes pictures on the way."""

    def __init__(self, app: QApplication, stage: Stage, folder: Path, name: str) -> None:
        self.app, self.stage, self.folder, self.name = app, stage, folder, name

    def take(self, page: str) -> None:
        for _ in range(3):
            self.app.processEvents()
        self.stage.window.grab().save(str(self.folder / f"{page}-{self.name}.png"))

    def walk(self) -> None:
        stage, window = self.stage, self.stage.window
        self._wait_for_voice()
        self.take("1-choose")
        window.choose.preferences.click()
        self.take("2-preferences")
        bar = window.preferences.view.verticalScrollBar()
        bar.setValue(bar.maximum())
        window.preferences.reset.button.click()
        self.take("2-preferences-end")
        window.preferences.reset.no.click()
        window.preferences.sound.lag_button.click()
        self.take("2-lag")
        window.lag.done.click()
        window.preferences.done.click()
        window.choose.forward.click()
        self.take("3-screening")
        stage.read_to_the_end()
        window.screening.applies.click()
        self.take("4-way-out")
        window.way_out.go_back.click()
        stage.read_to_the_end()
        window.screening.none.click()
        self.take("5-setup")
        stage.clips_a_poll = 10_000
        for speaker in stage.speakers:
            speaker.step = 10_000
        stage.flow.voice._poll()  # noqa: SLF001 - the timer's work, at once
        window.setup.begin_button.click()
        self._session()

    def _session(self) -> None:
        stage, window = self.stage, self.stage.window
        stage.pass_until(lambda: stage.state is State.WAITING)
        self.take("6-sound-check")
        stage.flow.session.bridge.do(*GO_ON)
        stage.pass_time(2)
        self.take("6-gate")
        stage.pass_gates()
        stage.pass_time(8)
        self.take("6-preparing")
        self._until("hang", 2, Phase.EXHALE)
        stage.pass_time(2)
        self.take("7-session")
        stage.flow.session.bridge.do(Action.PAUSE)
        stage.pass_time(0.5)
        self.take("8-paused")
        stage.flow.session.bridge.do(Action.RESUME)
        stage.pass_time(8)
        device = stage.devices[-1]
        device.failures.append(Failed(device.take, PROBLEM))
        stage.pass_time(0.5)
        self.take("9-problem")
        stage.flow.session.bridge.attempt(lambda conductor: conductor.picture_alone())
        stage.pass_time(9)
        stage.flow.session.bridge.do(Action.STOP)
        stage.pass_time(2)
        self.take("10-recovering")
        window.close()
        stage.pass_time(0.5)
        self.take("10-close")
        stage.press(Qt.Key.Key_Return)
        stage.pass_until(lambda: stage.page is window.stopped)
        self.take("11-stopped")
        window.stopped.another_button.click()
        window.choose.forward.click()
        stage.read_to_the_end()
        window.screening.none.click()
        window.setup.begin_button.click()
        stage.pass_gates()
        for tempo in (6.0, 5.5, 7.5):
            stage.pass_time(45)
            window.session.tempo_wanted.emit(tempo)
        stage.pass_until(lambda: stage.page is window.done)
        self.take("12-done")
        stage.press(Qt.Key.Key_4)
        bar = window.done.view.verticalScrollBar()
        bar.setValue(bar.maximum())
        self.take("12-done-felt")

    def _until(self, step: str, breath: int, phase: Phase) -> None:
        conductor = self.stage.flow.session.bridge.conductor
        assert conductor

        def there() -> bool:
            now = conductor.tick()
            place = now.place
            at = place and (place.step.id, place.breath, place.phase)
            return now.state is State.RUNNING and at == (step, breath, phase)

        self.stage.pass_until(there)

    def _wait_for_voice(self) -> None:
        progress = None
        while progress is None or progress.done < 20:
            self.app.processEvents()
            progress = self.stage.flow.voice.progress


def stages(language: Language) -> Iterator[tuple[Stage, int, int, str]]:
    for scheme, light in ((NIGHT, "night"), (DAY, "day")):
        for width, height in SIZES:
            stage = Stage([rolldown(language), BROKEN], scheme=scheme, clips_a_poll=1)
            yield stage, width, height, f"{light}-{width}x{height}"


def main(folder: Path, code: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    language = Language.EN if code == "rtl" else Language(code)
    app = application(language)
    if code == "rtl":
        app.installTranslator(Pseudo(app))
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for stage, width, height, name in stages(language):
        stage.open(width, height)
        Photographer(app, stage, folder, name).walk()
        stage.window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *(sys.argv[2:] or ["en"]))
