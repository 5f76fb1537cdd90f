"""What the person wishes: the settings of now, kept when they are used."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from coach.core.message import Message
from coach.storage.files import Notice
from coach.storage.settings import GROUPS, Group, Settings


class Wishes(QObject):
    """Holds the settings; a signal for each group says that it is another one.

    What is `lent` holds until the program ends, or something else is chosen in its place.
    `notice` is what saving said. `reread` returns them with what another program has kept since.
    """

    breath_changed = Signal()
    session_changed = Signal()
    sound_changed = Signal()
    voice_changed = Signal()
    words_changed = Signal()
    ready_changed = Signal()
    look_changed = Signal()
    library_changed = Signal()
    remind_changed = Signal()

    def __init__(
        self,
        settings: Settings,
        save: Callable[[Settings], Notice | None],
        reread: Callable[[Settings], Settings] = lambda settings: settings,
    ) -> None:
        super().__init__()
        self._reread = reread
        self.settings = settings
        self._saved = settings
        self._save = save
        # The name of each setting that is lent: as it is lent, and as it is kept.
        self._lent: dict[str, tuple[object, object]] = {}
        self.notice = Message()

    def change(self, settings: Settings) -> None:
        """Wish something else."""
        before, self.settings = self.settings, settings
        for name in GROUPS:
            if getattr(before, name) != getattr(settings, name):
                getattr(self, f"{name}_changed").emit()

    def set(self, group: Group) -> None:
        """Wish another group of settings."""
        self.change(self.settings.having(group))

    def lend(self, settings: Settings) -> None:
        """Wish for other settings for now, as a start of the program asks: they are not kept."""
        kept, now = self._kept().flat(), self.settings.flat()
        for name, lent in settings.flat().items():
            if lent != now[name]:
                self._lent[name] = lent, kept[name]
        self.change(settings)

    def keep(self) -> None:
        """Save what was chosen since the last time."""
        kept = self._kept()
        if kept != self._saved:
            notice = self._save(kept)
            self.notice = notice.message if notice else Message()
            if not notice:
                self._saved = kept

    def reread(self) -> None:
        """Take over what another program has kept meanwhile."""
        reread = self._reread(self.settings)
        if reread != self.settings:
            self._saved = self._saved.having(reread.remind)
            self.change(reread)

    def _kept(self) -> Settings:
        now = self.settings.flat()
        still = {name: kept for name, (lent, kept) in self._lent.items() if now[name] == lent}
        return replace(Settings.of(now | still), unknown=self.settings.unknown)
