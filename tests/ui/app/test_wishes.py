"""What the person wishes is kept, and what could not be kept is tried again."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from support.chosen import wish

from coach.core.message import Message
from coach.storage.files import Notice
from coach.storage.settings import GROUPS, Settings
from coach.ui.settings_model import Wishes


def test_what_could_not_be_saved_is_saved_the_next_time() -> None:
    kept: list[Settings] = []
    what, mend = Message("Your settings could not be saved"), Message("Later.")
    answers = [Notice(what, Path("settings.json"), mend), None]

    def save(settings: Settings) -> Notice | None:
        kept.append(settings)
        return answers.pop(0)

    wishes = Wishes(Settings(), save)
    wish(wishes, tempo=5.0)
    wishes.keep()
    assert "could not be saved" in wishes.notice
    wishes.keep()
    assert [settings.breath.tempo for settings in kept] == [5.0, 5.0]
    assert wishes.notice == ""
    wishes.keep()
    assert len(kept) == 2


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("tempo", 5.0),
        ("routine", "rolldown"),
        ("lag", 100),
        ("rate", 0.9),
        ("less_later", False),
        ("get_ready", 20),
        ("turned", True),
    ],
)
def test_only_who_shows_what_changed_hears_of_it(name: str, value: object) -> None:
    wishes, heard = Wishes(Settings(), lambda _: None), list[str]()
    for group in GROUPS:
        getattr(wishes, f"{group}_changed").connect(partial(heard.append, group))
    wish(wishes, **{name: value})
    assert [group for group in GROUPS if hasattr(getattr(wishes.settings, group), name)] == heard
    wish(wishes, **{name: value})
    assert len(heard) == 1


def test_a_field_of_no_group_is_refused() -> None:
    wishes = Wishes(Settings(), lambda _: None)
    with pytest.raises(TypeError):
        wishes.set(replace(wishes.settings.sound, tempo=5.0))  # type: ignore[call-arg]
