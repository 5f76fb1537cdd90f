"""Keeps the settings, and has the system remind as they say."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from coach.core.message import Message
from coach.core.reminding.reminder import Reminder
from coach.storage import settings_file
from coach.storage.files import Notice
from coach.storage.settings import Settings

if TYPE_CHECKING:
    from coach.core.reminding.due import Dealt


class Keeper:
    """Saves the settings of one program; reminders that another one has set stay, unless changed.

    The system is told of the reminders where they are other than before.
    """

    def __init__(self, settings: Settings) -> None:
        self._known = settings.remind

    def reread(self, settings: Settings) -> Settings:
        """Return the settings with the reminders there are now, unless they were changed here."""
        if settings.remind != self._known:
            return settings
        self._known = settings_file.load().settings.remind
        return settings.having(self._known)

    def save(self, settings: Settings) -> Notice | None:
        """Save; return a notice about what could not be done."""
        if settings.remind == self._known:
            kept = settings_file.load().settings.remind
            return settings_file.save(replace(settings, remind=kept))
        self._known = settings.remind
        return settings_file.save(settings) or remind_of(settings.remind.reminders)


def remind_of(reminders: tuple[Reminder, ...]) -> Notice | None:
    """Have the system remind of exactly these; without any nothing is left of it."""
    from coach.core.reminding.due import Dealt  # noqa: PLC0415 - few windows need it
    from coach.desktop.reminders import schedule  # noqa: PLC0415 - as above
    from coach.storage import reminded  # noqa: PLC0415 - as above

    problem = schedule.write(reminders)
    if not reminders:
        reminded.forget()
    elif reminded.load() == Dealt():
        # What was set for earlier today is over.
        _begin(Dealt(datetime.now(UTC)))
    if problem is None:
        return None
    mend = Message("A calendar can remind you, too: coach remind export writes a file for it.")
    return Notice(problem, settings_file.path(), mend)


def _begin(dealt: "Dealt") -> None:
    from coach.storage import reminded  # noqa: PLC0415 - as above

    try:
        reminded.save(dealt)
    except OSError:
        # It is known for nothing but what was missed in sleep.
        return
