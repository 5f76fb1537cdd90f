"""What the person wishes is kept, and what could not be kept is tried again."""

from pathlib import Path

from coach.core.message import Message
from coach.storage.files import Notice
from coach.storage.settings import Settings
from coach.ui.settings_model import Wishes


def test_what_could_not_be_saved_is_saved_the_next_time() -> None:
    kept: list[Settings] = []
    what, mend = Message("Your settings could not be saved"), Message("Later.")
    answers = [Notice(what, Path("settings.json"), mend), None]

    def save(settings: Settings) -> Notice | None:
        kept.append(settings)
        return answers.pop(0)

    wishes = Wishes(Settings(), save)
    wishes.set(tempo=5.0)
    wishes.keep()
    assert "could not be saved" in wishes.notice
    wishes.keep()
    assert [settings.tempo for settings in kept] == [5.0, 5.0]
    assert wishes.notice == ""
    wishes.keep()
    assert len(kept) == 2
