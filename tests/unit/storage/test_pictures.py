"""Small pictures of routines are kept on the disk, bounded, and nothing depends on them."""

import os
import sys
from pathlib import Path

import pytest

from coach.storage.library import pictures as module
from coach.storage.library.pictures import PictureCache

WISH = (64, "by day", "slender")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    routine = tmp_path / "own.toml"
    routine.write_text("one", "utf-8")
    return routine


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "pictures"


def key_of(kept: PictureCache, file: Path, wish: object = WISH) -> str:
    key = kept.key(file, wish)
    assert key
    return key


def test_what_was_put_is_there_at_the_next_start(folder: Path, file: Path) -> None:
    PictureCache(folder).put(key_of(PictureCache(folder), file), b"a picture")
    again = PictureCache(folder)
    assert again.get(key_of(again, file)) == b"a picture"


def test_nothing_is_made_before_there_is_a_picture(folder: Path, file: Path) -> None:
    kept = PictureCache(folder)
    assert kept.get(key_of(kept, file)) is None
    assert not folder.exists()


def test_another_content_wish_or_program_has_another_picture(
    folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = PictureCache(folder)
    keys = {key_of(kept, file), key_of(kept, file, (65, *WISH[1:]))}
    # As long, and of the same time.
    times = file.stat().st_atime_ns, file.stat().st_mtime_ns
    file.write_text("two", "utf-8")
    os.utime(file, ns=times)
    keys.add(key_of(kept, file))
    monkeypatch.setattr(module, "edition", lambda *_: "another one")
    keys.add(key_of(PictureCache(folder), file))
    assert len(keys) == 4


def test_the_same_content_elsewhere_has_the_same_picture(folder: Path, file: Path) -> None:
    kept, other = PictureCache(folder), file.with_name("other.toml")
    other.write_bytes(file.read_bytes())
    assert key_of(kept, file) == key_of(kept, other)


def test_all_lies_in_one_folder_and_is_written_whole(folder: Path, file: Path) -> None:
    before = set(folder.parent.parent.rglob("*"))
    kept = PictureCache(folder)
    key = key_of(kept, file, "../../../" * 9)
    kept.put(key, b"a picture")
    made = set(folder.parent.parent.rglob("*")) - before
    assert made == {folder.parent, folder, folder / f"{key}.png"}


def test_those_not_seen_for_longest_are_dropped_first(folder: Path, file: Path) -> None:
    kept = PictureCache(folder)
    keys = [key_of(kept, file, number) for number in range(5)]
    for age, key in enumerate(keys):
        kept.put(key, bytes(100))
        os.utime(folder / f"{key}.png", (10_000 - age, 10_000 - age))
    assert kept.get(keys[4]) == bytes(100)
    PictureCache(folder, max_bytes=300)
    assert {path.stem for path in folder.iterdir()} == {keys[4], keys[0], keys[1]}


def test_what_is_no_picture_is_none(folder: Path, file: Path) -> None:
    kept = PictureCache(folder)
    key = key_of(kept, file)
    (folder / f"{key}.png").mkdir(parents=True)
    assert kept.get(key) is None
    kept.put(key, b"a picture")
    large = key_of(kept, file, "large")
    kept.put(large, bytes(2 * 1024 * 1024))
    assert kept.get(large) is None
    assert [path.suffix for path in folder.iterdir()] == [".png", ".png"]


def test_what_is_no_file_has_no_key_and_waits_for_nobody(folder: Path, tmp_path: Path) -> None:
    kept = PictureCache(folder)
    assert kept.key(tmp_path, WISH) is None
    assert kept.key(tmp_path / "gone.toml", WISH) is None
    assert kept.key(Path("a\0b"), WISH) is None
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe.toml")
        assert kept.key(tmp_path / "pipe.toml", WISH) is None


def test_where_nothing_can_be_written_nothing_fails(tmp_path: Path, file: Path) -> None:
    (tmp_path / "cache").write_text("no folder", "utf-8")
    kept = PictureCache(tmp_path / "cache" / "pictures")
    kept.put(key_of(kept, file), b"a picture")
    assert kept.get(key_of(kept, file)) is None
