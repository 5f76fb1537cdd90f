"""Brings together what two programs have changed in the settings since both knew the same."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from coach.core.reminding.reminder import with_reminder
from coach.storage.settings import RemindSettings, Settings


def merged(known: Settings, mine: Settings, kept: Settings) -> Settings:
    """Return what is kept by now with what was changed here since it was `known`.

    Of what lies side by side, such as reminders and favourites, each entry is looked at alone.
    Where both have changed the same thing, what was changed here last holds.
    """
    before, now, there = known.flat(), mine.flat(), kept.flat()
    fields = {name: _field(before[name], now[name], there[name]) for name in there}
    reminders: tuple[Any, ...] = ()
    for each in fields["reminders"]:
        reminders = with_reminder(reminders, each)
    both = Settings.of(fields).having(RemindSettings(reminders))
    return replace(both, unknown=kept.unknown)


def _field(known: Any, mine: Any, kept: Any) -> Any:  # noqa: ANN401 - of any field
    if mine == known:
        return kept
    if isinstance(mine, Mapping):
        return _entries(known, mine, kept)
    if isinstance(mine, tuple):
        stay = [each for each in kept if each in mine or each not in known]
        return (*stay, *(each for each in mine if each not in known and each not in stay))
    return mine


def _entries(known: Mapping[Any, Any], mine: Mapping[Any, Any], kept: Mapping[Any, Any]) -> Any:  # noqa: ANN401 - as above
    gone = known.keys() - mine.keys()
    changed = {key: value for key, value in mine.items() if key not in known or known[key] != value}
    return {key: value for key, value in kept.items() if key not in gone} | changed
