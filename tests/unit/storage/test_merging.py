"""What two programs have changed in the settings since both knew the same: both is kept."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from coach.live.reminding import Keeper
from coach.storage import folder_lock, settings_file
from coach.storage.folder_lock import locked
from coach.storage.merging import merged
from coach.storage.settings import LibrarySettings, Settings

KNOWN = Settings(library=LibrarySettings(("cat-cow", "easy-neck"))).with_rounds("cat-cow", 2)


def _at(tempo: float) -> Settings:
    return KNOWN.having(replace(KNOWN.breath, tempo=tempo))


def test_of_two_changes_both_are_kept_and_of_one_thing_the_last() -> None:
    mine = _at(5.0).with_rounds("easy-neck", 3)
    kept = _at(7.0).with_rounds("cat-cow", 4).with_favourite("hang", on=True)
    both = merged(KNOWN, mine, kept)
    assert both.breath.tempo == 5.0
    assert both.session.rounds == {"cat-cow": 4, "easy-neck": 3}
    assert both.library.favourites == ("cat-cow", "easy-neck", "hang")
    assert merged(KNOWN, KNOWN, kept) == kept


def test_what_one_has_taken_away_is_gone_whatever_the_other_has_added() -> None:
    mine = KNOWN.with_favourite("cat-cow", on=False).having(replace(KNOWN.session, rounds={}))
    kept = KNOWN.with_favourite("hang", on=True).with_rounds("hang", 2)
    both = merged(KNOWN, mine, kept)
    assert both.library.favourites == ("easy-neck", "hang")
    assert both.session.rounds == {"hang": 2}


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's settings are kept."""
    monkeypatch.setattr("platformdirs.user_config_path", lambda *_, **__: tmp_path)
    return settings_file.path()


@pytest.mark.parametrize("bad", [None, b"{"])
def test_a_window_writes_all_it_knows_where_nothing_can_be_read_any_more(
    kept: Path, bad: bytes | None
) -> None:
    if bad is not None:
        kept.write_bytes(bad)
    assert Keeper(KNOWN).save(_at(5.0)) is None
    assert settings_file.load().settings == _at(5.0)


def test_whoever_is_stuck_holds_up_nobody_for_ever(tmp_path: Path) -> None:
    with locked(tmp_path), locked(tmp_path, patience=0.0):
        pass
    with locked(tmp_path / "not-there"):
        pass


def test_where_nothing_can_be_held_nobody_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As of a folder on NFS, where it would have to be open for writing."""

    def refused(_: int) -> None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))

    looks: list[float] = []
    monkeypatch.setattr(folder_lock, "_lock", refused)
    monkeypatch.setattr(folder_lock.time, "sleep", looks.append)
    with locked(tmp_path, patience=0.5):
        assert looks == []
