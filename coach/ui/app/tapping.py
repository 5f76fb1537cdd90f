"""What the tapping of a breath has beyond the window: media keys, a bell, a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coach.core.score.compiler import one_bell
from coach.core.score.timeline import ChimeKind
from coach.desktop.mpris_state import Playing
from coach.ui.app.trying.preview_player import Trial
from coach.ui.i18n.announcing import announce

if TYPE_CHECKING:
    from coach.desktop.mpris import MediaControls
    from coach.ui.app.services import Services
    from coach.ui.pages.tap_control import TapControl
    from coach.ui.settings_model import Wishes


class Tapping(QObject):
    """Serves a control for as long as it is tapped; the desktop's keys are its own till then."""

    raise_wanted = Signal()

    def __init__(
        self, control: TapControl, wishes: Wishes, services: Services, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._control, self._wishes, self._services = control, wishes, services
        self._keys: MediaControls | None = None
        self._bell = Trial(services.open_device, self)
        control.began.connect(self._take_keys)
        control.ended.connect(self._leave_keys)
        control.said.connect(lambda words: announce(control, words))
        control.counted.connect(lambda: self._strike(ChimeKind.STEP))
        control.learnt.connect(lambda _: self._strike(ChimeKind.ROUND))

    def close(self) -> None:
        """Fall silent, and leave the desktop; may be called again."""
        self._control.leave()
        self._bell.close()
        if self._keys:
            self._keys.close()

    def _take_keys(self) -> None:
        if self._keys is None and (keys := self._services.media_controls()):
            self._keys = keys
            for key in (keys.play_pause, keys.play, keys.pause):
                key.connect(self._control.tap)
            keys.stop.connect(self._control.leave)
            keys.raise_wanted.connect(self.raise_wanted)
        if self._keys:
            name = self._control.button.accessibleName()
            self._keys.show(Playing("Playing", name, track="tapping", can_pause=True))

    def _leave_keys(self) -> None:
        if self._keys:
            self._keys.clear()

    def _strike(self, kind: ChimeKind) -> None:
        from coach.audio.synthesis.mix import Mix  # noqa: PLC0415 - after the first picture

        # Heard where the breath of a session is switched off, too: the eyes may be closed.
        self._bell.play(one_bell(kind), {}, Mix(breath=self._wishes.settings.sound.breath_volume))
