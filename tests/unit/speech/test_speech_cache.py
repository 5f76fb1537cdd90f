"""Lines rendered once are there at the next start, and the disk does not fill up."""

import gc
import os
import random
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.speech.cache import IN_MEMORY, MAX_BYTES, ROOM, ClipCache, roomy_folder
from coach.speech.clips import BadClipError, write_clip
from coach.speech.tones import tone_clip
from coach.speech.voices import Voice, known_voices
from coach.storage.routines import library

Keep = Callable[[ClipCache, str], Path]
# Of Spanish, German and English clips, measured.
BYTES_A_LINE = 78_000
VOICE = Voice("a", "A", "driver", "Mend it.", "1.0")


def written(tmp_path: Path, text: str) -> Path:
    """Return what a voice has written."""
    part = tmp_path / "scratch.part"
    write_clip(part, tone_clip(text))
    return part


@pytest.fixture
def tmp(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a voice writes to."""
    return tmp_path_factory.mktemp("scratch")


@pytest.fixture
def keep(tmp: Path) -> Keep:
    def keep_in(cache: ClipCache, text: str) -> Path:
        before = set(cache.folder.iterdir())
        cache.shelf(VOICE, 1.0).adopt(written(tmp, text), text)
        [path] = set(cache.folder.iterdir()) - before
        return path

    return keep_in


def test_a_kept_line_is_there_at_the_next_start(tmp_path: Path, keep: Keep) -> None:
    keep(ClipCache(tmp_path), "Roll up.")
    clip = ClipCache(tmp_path).shelf(VOICE, 1.0).get("Roll up.")
    assert clip is not None
    np.testing.assert_allclose(clip, tone_clip("Roll up."), atol=1 / 32768)
    assert [path.suffix for path in tmp_path.iterdir()] == [".flac"]


def test_a_line_is_rendered_anew_for_another_voice_version_rate_or_wording(
    tmp_path: Path, keep: Keep
) -> None:
    cache = ClipCache(tmp_path)
    keep(cache, "Roll up.")
    assert cache.shelf(replace(VOICE, id="b"), 1.0).get("Roll up.") is None
    assert cache.shelf(replace(VOICE, version="1.1"), 1.0).get("Roll up.") is None
    assert cache.shelf(replace(VOICE, speaker="other"), 1.0).get("Roll up.") is None
    assert cache.shelf(replace(VOICE, language=Language.DE), 1.0).get("Roll up.") is None
    assert cache.shelf(VOICE, 0.9).get("Roll up.") is None
    assert cache.shelf(VOICE, 1.0).get("roll up.") is None
    assert cache.shelf(VOICE, 1.0).get("Roll up.") is not None


def test_a_spoilt_file_counts_as_none(tmp_path: Path, keep: Keep) -> None:
    cache = ClipCache(tmp_path)
    shelf, path = cache.shelf(VOICE, 1.0), keep(cache, "Roll up.")
    whole = path.read_bytes()
    for cut in (0, 30, len(whole) // 2):
        path.write_bytes(whole[:cut])
        assert shelf.get("Roll up.") is None
    keep(cache, "Another line.")
    path.write_bytes(whole)
    assert shelf.get("Roll up.") is not None


def test_a_part_that_is_no_clip_is_not_kept(tmp_path: Path, tmp: Path) -> None:
    shelf = ClipCache(tmp_path).shelf(VOICE, 1.0)
    part = tmp / "part"
    part.write_bytes(b"fLaC")
    with pytest.raises(BadClipError):
        shelf.adopt(part, "Roll up.")
    assert shelf.get("Roll up.") is None


def test_when_there_is_too_much_what_was_not_heard_for_longest_goes_first(
    tmp_path: Path, keep: Keep
) -> None:
    cache = ClipCache(tmp_path)
    shelf = cache.shelf(VOICE, 1.0)
    paths = {text: keep(cache, text) for text in ("One", "Two", "Six")}
    for age, path in enumerate(paths.values()):
        os.utime(path, (0, 1000 - age))  # "One" was heard last
    assert shelf.get("Six") is not None  # and now it is this one
    largest = max(path.stat().st_size for path in paths.values())
    ClipCache(tmp_path, max_bytes=2 * largest)
    assert [text for text, path in paths.items() if path.exists()] == ["One", "Six"]


@pytest.mark.parametrize("language", Language)
def test_a_voice_fits_with_all_that_ships_and_a_routine_with_all_voices(language: Language) -> None:
    routines = [each for each in library(language=language) if isinstance(each, Routine)]
    spoken = [set(routine.spoken_lines()) for routine in routines]
    everything = set().union(*spoken)
    assert len(everything) > 1000
    assert len(everything) * BYTES_A_LINE < MAX_BYTES
    assert len(known_voices(language)) * max(map(len, spoken)) * BYTES_A_LINE < MAX_BYTES


def test_what_a_crash_left_half_written_goes_but_not_what_is_being_written(tmp_path: Path) -> None:
    old, new = tmp_path / "old.part", tmp_path / "new.part"
    old.touch()
    new.touch()
    os.utime(old, (0, time.time() - 4000))
    ClipCache(tmp_path)
    assert list(tmp_path.iterdir()) == [new]


def test_what_else_lies_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "README.txt").write_text("A person's own file")
    ClipCache(tmp_path, max_bytes=0)
    assert (tmp_path / "README.txt").exists()


def test_a_folder_that_cannot_be_written_is_replaced_for_as_long_as_the_program_runs(
    tmp_path: Path, keep: Keep
) -> None:
    (tmp_path / "file").touch()
    cache = ClipCache(tmp_path / "file" / "clips")
    shelf, folder = cache.shelf(VOICE, 1.0), cache.folder
    assert not cache.kept
    keep(cache, "Roll up.")
    del cache
    assert shelf.get("Roll up.") is not None
    del shelf
    gc.collect()
    assert not folder.exists()


def test_a_read_only_folder_is_replaced_and_what_is_in_it_is_still_read(
    tmp_path: Path, keep: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(ClipCache(tmp_path), "Roll up.")

    def refuse(*_: object, dir: Path) -> None:  # noqa: A002 - tempfile's own name for it
        raise PermissionError(dir)

    def refuse_time(_path: object) -> None:
        raise PermissionError("read-only file system")

    # Permissions do not bind the superuser, who runs tests in many a container.
    monkeypatch.setattr("coach.speech.cache.tempfile.TemporaryFile", refuse)
    monkeypatch.setattr("coach.speech.cache.os.utime", refuse_time)
    cache = ClipCache(tmp_path)
    assert not cache.kept
    assert cache.folder != tmp_path
    assert cache.shelf(VOICE, 1.0).get("Roll up.") is not None


def test_on_a_full_disk_a_line_is_heard_though_not_kept(
    tmp_path: Path, tmp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = ClipCache(tmp_path).shelf(VOICE, 1.0)
    part = written(tmp, "Roll up.")

    def refuse(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "replace", refuse)
    assert len(shelf.adopt(part, "Roll up.")) == len(tone_clip("Roll up."))
    assert shelf.get("Roll up.") is None
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_file_is_never_heard(tmp_path: Path, keep: Keep) -> None:
    """Whatever happened to it, even where it still looks like sound; and nothing breaks."""
    cache = ClipCache(tmp_path)
    path, chance = keep(cache, "Breathe out, belly in."), random.Random(7)  # noqa: S311
    whole, shelf = path.read_bytes(), cache.shelf(VOICE, 1.0)
    right = shelf.get("Breathe out, belly in.")
    assert right is not None
    refused = 0
    for _ in range(600):
        damaged = bytearray(whole)
        for _ in range(chance.choice((1, 1, 3, 20))):
            where = chance.randrange(60) if chance.random() < 0.4 else chance.randrange(len(whole))
            damaged[where] = chance.randrange(256)
        path.write_bytes(damaged[: chance.choice((len(whole), chance.randrange(len(whole))))])
        clip = shelf.get("Breathe out, belly in.")
        refused += clip is None
        assert clip is None or np.array_equal(clip, right)
    assert refused > 400


def test_on_a_disk_without_room_nothing_is_kept_but_all_is_spoken(
    tmp_path: Path, keep: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = {tmp_path: 1_000_000, Path(tempfile.gettempdir()): 1_000_000, IN_MEMORY: ROOM}
    monkeypatch.setattr(
        "coach.speech.cache.shutil.disk_usage", lambda path: SimpleNamespace(free=room[path])
    )
    cache = ClipCache(tmp_path)
    assert not cache.kept
    assert cache.folder.parent == IN_MEMORY
    keep(cache, "Roll up.")
    assert cache.shelf(VOICE, 1.0).get("Roll up.") is not None


def test_a_folder_that_somebody_clears_away_costs_only_what_was_in_it(
    tmp_path: Path, tmp: Path
) -> None:
    folder = tmp_path / "clips"
    cache = ClipCache(folder)
    shutil.rmtree(folder)
    cache.tidy()
    shelf = cache.shelf(VOICE, 1.0)
    assert len(shelf.adopt(written(tmp, "Roll up."), "Roll up."))
    assert shelf.get("Roll up.") is None


class Owner:
    pass


def test_a_folder_goes_with_its_owner_though_the_end_is_asked_for_as_it_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A signal's handler runs after what it came in, and before what follows."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    owner = Owner()
    folder, _ = roomy_folder(owner)
    assert folder.stat().st_mode & 0o777 == 0o700
    make = Path.mkdir

    def and_interrupted(self: Path, mode: int) -> None:
        make(self, mode)
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "mkdir", and_interrupted)
    with pytest.raises(KeyboardInterrupt):
        roomy_folder(owner)
    assert len(list(tmp_path.iterdir())) == 2
    del owner
    gc.collect()
    assert not list(tmp_path.iterdir())
