"""Lines rendered once are there at the next start, and the disk does not fill up."""

import gc
import os
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from coach.core.languages import Language
from coach.speech.cache import ClipCache, Shelf
from coach.speech.clips import BadClipError, write_clip
from coach.speech.tones import tone_clip
from coach.speech.voices import Voice

VOICE = Voice("a", "A", "driver", "Mend it.", "1.0")


def keep(shelf: Shelf, text: str) -> Path:
    part = shelf.new_part()
    write_clip(part, tone_clip(text))
    before = set(part.parent.iterdir())
    shelf.adopt(part, text)
    [path] = set(part.parent.iterdir()) - before
    return path


def test_a_kept_line_is_there_at_the_next_start(tmp_path: Path) -> None:
    keep(ClipCache(tmp_path).shelf(VOICE, 1.0), "Roll up.")
    clip = ClipCache(tmp_path).shelf(VOICE, 1.0).get("Roll up.")
    assert clip is not None
    np.testing.assert_allclose(clip, tone_clip("Roll up."), atol=1 / 32768)
    assert [path.suffix for path in tmp_path.iterdir()] == [".flac"]


def test_a_line_is_rendered_anew_for_another_voice_version_rate_or_wording(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path)
    keep(cache.shelf(VOICE, 1.0), "Roll up.")
    assert cache.shelf(replace(VOICE, id="b"), 1.0).get("Roll up.") is None
    assert cache.shelf(replace(VOICE, version="1.1"), 1.0).get("Roll up.") is None
    assert cache.shelf(replace(VOICE, speaker="other"), 1.0).get("Roll up.") is None
    assert cache.shelf(replace(VOICE, language=Language.DE), 1.0).get("Roll up.") is None
    assert cache.shelf(VOICE, 0.9).get("Roll up.") is None
    assert cache.shelf(VOICE, 1.0).get("roll up.") is None
    assert cache.shelf(VOICE, 1.0).get("Roll up.") is not None


def test_a_spoilt_file_counts_as_none(tmp_path: Path) -> None:
    shelf = ClipCache(tmp_path).shelf(VOICE, 1.0)
    path = keep(shelf, "Roll up.")
    whole = path.read_bytes()
    for cut in (0, 30, len(whole) // 2):
        path.write_bytes(whole[:cut])
        assert shelf.get("Roll up.") is None
    keep(shelf, "Another line.")
    path.write_bytes(whole)
    assert shelf.get("Roll up.") is not None


def test_a_part_that_is_no_clip_is_not_kept(tmp_path: Path) -> None:
    shelf = ClipCache(tmp_path).shelf(VOICE, 1.0)
    part = shelf.new_part()
    part.write_bytes(b"fLaC")
    with pytest.raises(BadClipError):
        shelf.adopt(part, "Roll up.")
    assert shelf.get("Roll up.") is None


def test_when_there_is_too_much_what_was_not_heard_for_longest_goes_first(tmp_path: Path) -> None:
    shelf = ClipCache(tmp_path).shelf(VOICE, 1.0)
    paths = {text: keep(shelf, text) for text in ("One", "Two", "Six")}
    for age, path in enumerate(paths.values()):
        os.utime(path, (0, 1000 - age))  # "One" was heard last
    assert shelf.get("Six") is not None  # and now it is this one
    largest = max(path.stat().st_size for path in paths.values())
    ClipCache(tmp_path, max_bytes=2 * largest)
    assert [text for text, path in paths.items() if path.exists()] == ["One", "Six"]


def test_what_a_crash_left_half_written_goes_but_not_what_is_being_written(tmp_path: Path) -> None:
    shelf = ClipCache(tmp_path).shelf(VOICE, 1.0)
    old, new = shelf.new_part(), shelf.new_part()
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
    tmp_path: Path,
) -> None:
    (tmp_path / "file").touch()
    cache = ClipCache(tmp_path / "file" / "clips")
    shelf, folder = cache.shelf(VOICE, 1.0), cache.folder
    assert not cache.kept
    keep(shelf, "Roll up.")
    del cache
    assert shelf.get("Roll up.") is not None
    del shelf
    gc.collect()
    assert not folder.exists()


def test_a_read_only_folder_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, dir: Path) -> None:  # noqa: A002 - tempfile's own name for it
        raise PermissionError(dir)

    # Permissions do not bind the superuser, who runs tests in many a container.
    monkeypatch.setattr("coach.speech.cache.tempfile.TemporaryFile", refuse)
    cache = ClipCache(tmp_path)
    assert not cache.kept
    assert cache.folder != tmp_path


def test_on_a_full_disk_a_line_is_heard_though_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = ClipCache(tmp_path).shelf(VOICE, 1.0)
    part = shelf.new_part()
    write_clip(part, tone_clip("Roll up."))

    def refuse(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "replace", refuse)
    assert len(shelf.adopt(part, "Roll up.")) == len(tone_clip("Roll up."))
    assert shelf.get("Roll up.") is None
