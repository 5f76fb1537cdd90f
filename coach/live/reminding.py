"""Keeps the settings, and has the system remind as they say."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from coach.core.message import Message
from coach.core.reminding.reminder import Reminder
from coach.storage import settings_file
from coach.storage.files import Notice
from coach.storage.settings import RemindSettings, Settings

if TYPE_CHECKING:
    from coach.core.reminding.due import Dealt

Change = Callable[[tuple[Reminder, ...]], tuple[Reminder, ...]]


class Keeper:
    """Saves the settings of one program; what another one has kept meanwhile stays beside it.

    The system is told of the reminders where they are other than before.
    """

    def __init__(self, settings: Settings) -> None:
        self._known = settings

    def reread(self, settings: Settings) -> Settings:
        """Return the settings with the reminders there are now, unless they were changed here."""
        if settings.remind != self._known.remind:
            return settings
        kept = settings_file.kept() or self._known
        self._known = self._known.having(kept.remind)
        return settings.having(kept.remind)

    def save(self, settings: Settings) -> Notice | None:
        """Save; return a notice about what could not be done."""
        from coach.storage.merging import merged  # noqa: PLC0415 - after the first painted frame

        with settings_file.locked():
            before = settings_file.kept() or self._known
            after = merged(self._known, settings, before)
            if notice := settings_file.save(after):
                return notice
            self._known = settings
            return _remind_as(before, after)


def change_reminders(change: Change) -> tuple[Settings, Notice | None]:
    """Change the reminders there are by now; return all settings, and a notice as `Keeper` does.

    Whatever `change` raises is raised, and nothing is changed.
    """
    with settings_file.locked():
        before = settings_file.load().settings
        after = before.having(RemindSettings(change(before.remind.reminders)))
        return after, settings_file.save(after) or _remind_as(before, after)


def _remind_as(before: Settings, after: Settings) -> Notice | None:
    # While nobody else can set other ones: the system is told of what is kept.
    return None if after.remind == before.remind else remind_of(after.remind.reminders)


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
