"""What the person wishes: the settings of now, kept when they are used."""

from collections.abc import Callable

from msgspec import structs
from PySide6.QtCore import QObject, Signal

from coach.core.model import Prop, Routine
from coach.keeping import Notice
from coach.settings import Settings


class Wishes(QObject):
    """Holds the settings; `changed` when they are others. `notice` is what saving said."""

    changed = Signal()

    def __init__(self, settings: Settings, save: Callable[[Settings], Notice | None]) -> None:
        super().__init__()
        self.settings = settings
        self._saved = settings
        self._save = save
        self.notice = ""

    def change(self, settings: Settings) -> None:
        """Wish something else."""
        if settings != self.settings:
            self.settings = settings
            self.changed.emit()

    def set(self, **fields: object) -> None:
        """Wish other values for some fields of the settings."""
        self.change(structs.replace(self.settings, **fields))

    def keep(self) -> None:
        """Save what changed since the last time."""
        if self.settings != self._saved:
            notice = self._save(self.settings)
            self.notice = str(notice or "")
            if not notice:
                self._saved = self.settings

    def rounds(self, routine: Routine) -> int:
        """Return how many rounds of a routine are wished for: as its author says, or other."""
        return self.settings.rounds.get(routine.id, routine.rounds)

    def prop(self, routine: Routine) -> Prop | None:
        """Return what the hands rest on, by default the first; None where there is nothing."""
        wished = self.settings.props.get(routine.id, "")
        first = next(iter(routine.props), None)
        return next((prop for prop in routine.props if prop.id == wished), first)
