"""The doctor of the terminal looks, and leaves the processor to what it looks at."""

import time
from pathlib import Path

import pytest
from support.routines.routine_files import SMALL
from support.sound.natural import put_data_in

from coach.audio.playback.device import Report
from coach.audio.playback.silent_device import SilentDevice
from coach.cli import doctor
from coach.core.readout.summary import Done
from coach.live.session_log import Diary
from coach.speech import kokoro
from coach.speech.self_test import offer
from coach.storage import journal, routines
from coach.storage.journal import Outcome
from coach.storage.routines import find
from coach.storage.settings import Settings
from coach.ui.app.real_services import services


class StandsStill(SilentDevice):
    """Takes all sound and never plays any."""

    def reports(self) -> list[Report]:
        return []


def test_waiting_for_a_device_keeps_no_processor_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "PATIENCE", 1.0)
    before = time.process_time()
    finding = doctor._listen(StandsStill(time.monotonic))  # noqa: SLF001 - what is tested
    assert finding.found == "opens, but does not play"
    assert time.process_time() - before < 0.5


def test_it_names_the_folder_that_the_window_keeps_its_pictures_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: tmp_path)
    services().pictures().put("key", b"a picture")
    [made] = tmp_path.rglob("*.png")
    told = {finding.what: finding.found for finding in doctor._places()}  # noqa: SLF001 - as above
    assert told["Pictures on cards"] == str(made.parent)


def test_of_two_files_with_one_id_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path)
    folder = routines.user_folder()
    folder.mkdir(parents=True)
    for name in ("one.toml", "other.toml"):
        (folder / name).write_text(SMALL, "utf-8")
    (folder / "worse.toml").write_text("format = 9", "utf-8")
    mends = [finding.mend for finding in doctor._routines() if not finding.good]  # noqa: SLF001
    assert "expected an id that one.toml does not have" in mends[0]
    assert mends[1:] == [f"Fix what this lists: coach check {folder / 'worse.toml'}"]


def test_natural_voices_are_offered_where_they_are_missing_and_only_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kokoro, "SHARED", tmp_path / "share")
    monkeypatch.setattr(doctor, "diagnose", list)
    told = {finding.what: finding for finding in doctor._voices()}  # noqa: SLF001 - what is tested
    assert told["Natural voices"].good
    assert "Install it as you installed Breath Coach." in told["Natural voices"].found
    assert "3 for English, 2 for Spanish" in told["Natural voices"].found
    put_data_in(tmp_path / "share")
    assert offer() == ""
    names = [finding.what for finding in doctor._voices()]  # noqa: SLF001 - as above
    assert "Natural voices" not in names


def test_it_names_what_could_not_be_read_and_was_set_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for what in ("config", "data"):
        monkeypatch.setattr(f"platformdirs.user_{what}_path", lambda *_, **__: tmp_path)
    journal.path().write_text("no database", "utf-8")
    found = [finding for finding in doctor._places() if not finding.good]  # noqa: SLF001 - as above
    assert [finding.what for finding in found] == ["Journal"]
    assert "cannot be read" in found[0].found
    begun = Diary(journal.keep)
    begun.begin(find("quiet-breath"), Settings())
    begun.go_on(Done(0, 0, 0.0))
    begun.end(Outcome.FINISHED, Done(1, 9, 90.0))
    # What is written at the beginning of a session is told at its end.
    assert "could not be read" in begun.notice
    found = list(doctor._places())  # noqa: SLF001 - as above
    aside = tmp_path / "journal.sqlite3.broken-1"
    assert aside.read_text("utf-8") == "no database"
    assert [f.found for f in found if f.what.startswith("Could not")] == [str(aside)]
    assert all(finding.good for finding in found)
