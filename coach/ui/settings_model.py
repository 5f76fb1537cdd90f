"""What the person wishes: the settings of now, kept when they are used."""

from collections.abc import Callable

from msgspec import structs
from PySide6.QtCore import QObject, Signal

from coach.core.message import Message
from coach.core.routine.routine import Prop, Routine
from coach.storage.files import Notice
from coach.storage.settings import Settings


class Wishes(QObject):
    """Holds the settings; `changed` when they are others. `notice` is what saving said.

    What is `lent` holds until the program ends, or something else is chosen in its place.
    """

    changed = Signal()

    def __init__(self, settings: Settings, save: Callable[[Settings], Notice | None]) -> None:
        super().__init__()
        self.settings = settings
        self._saved = settings
        self._save = save
        # The name of each setting that is lent: as it is lent, and as it is kept.
        self._lent: dict[str, tuple[object, object]] = {}
        self.notice = Message()

    def change(self, settings: Settings) -> None:
        """Wish something else."""
        if settings != self.settings:
            self.settings = settings
            self.changed.emit()

    def set(self, **fields: object) -> None:
        """Wish other values for some fields of the settings."""
        self.change(structs.replace(self.settings, **fields))

    def lend(self, settings: Settings) -> None:
        """Wish for other settings for now, as a start of the program asks: they are not kept."""
        kept = self._kept()
        for name in settings.__struct_fields__:
            lent = getattr(settings, name)
            if lent != getattr(self.settings, name):
                self._lent[name] = lent, getattr(kept, name)
        self.change(settings)

    def keep(self) -> None:
        """Save what was chosen since the last time."""
        kept = self._kept()
        if kept != self._saved:
            notice = self._save(kept)
            self.notice = notice.message if notice else Message()
            if not notice:
                self._saved = kept

    def _kept(self) -> Settings:
        lent = self._lent.items()
        still = {name: kept for name, (now, kept) in lent if getattr(self.settings, name) == now}
        return structs.replace(self.settings, **still)

    def rounds(self, routine: Routine) -> int:
        """Return how many rounds of a routine are wished for: as its author says, or other."""
        return self.settings.rounds.get(routine.id, routine.rounds)

    def prop(self, routine: Routine) -> Prop | None:
        """Return what the hands rest on, by default the first; None where there is nothing."""
        wished = self.settings.props.get(routine.id, "")
        first = next(iter(routine.props), None)
        return next((prop for prop in routine.props if prop.id == wished), first)
