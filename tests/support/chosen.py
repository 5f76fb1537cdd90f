"""Settings by the names of their fields, as they lie in the file."""

from dataclasses import replace

from coach.storage.settings import Settings
from coach.ui.settings_model import Wishes


def settings_of(**fields: object) -> Settings:
    """Settings with these fields, whichever group they are of, and all others as at first."""
    return changed(Settings(), **fields)


def changed(settings: Settings, **fields: object) -> Settings:
    """The same settings with these fields."""
    flat = settings.flat()
    assert fields.keys() <= flat.keys()
    return replace(Settings.of(flat | fields), unknown=settings.unknown)


def wish(wishes: Wishes, **fields: object) -> None:
    """Wish for these fields."""
    wishes.change(changed(wishes.settings, **fields))
