"""Output files: all or none, never something else's place, and nothing left behind."""

import os
import stat
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from coach.storage.together import Outputs, outputs, same

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


def write(parts: Outputs, path: Path, text: str) -> None:
    parts.part(path).write_text(text)


def write_all(*files: Path, then: Callable[[], object] = lambda: None) -> None:
    with outputs() as parts:
        for file in files:
            write(parts, file, "new")
        then()


def interrupt() -> None:
    raise KeyboardInterrupt


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_all_files_are_there_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("old")
    with outputs() as parts:
        for name in "abc":
            write(parts, tmp_path / name, name)
        assert (tmp_path / "b").read_text() == "old"
    assert [(tmp_path / name).read_text() for name in "abc"] == ["a", "b", "c"]
    assert names(tmp_path) == {"a", "b", "c"}


def test_whatever_is_raised_leaves_all_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with pytest.raises(KeyboardInterrupt):
        write_all(tmp_path / "a", tmp_path / "b", then=interrupt)
    assert (tmp_path / "a").read_text() == "old"
    assert names(tmp_path) == {"a"}


@pytest.mark.parametrize("call", ["open", "link", "replace"])
def test_an_end_that_is_asked_for_right_after_a_call_leaves_all_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    """A signal's handler runs after what it came in, and before what follows."""
    real, calls = getattr(os, call), []

    def and_interrupted(*args: object, **more: object) -> object:
        done = real(*args, **more)
        if ".part" in str(args) and not calls:
            calls.append(args)
            raise KeyboardInterrupt
        return done

    (tmp_path / "a").write_text("old")
    monkeypatch.setattr(f"os.{call}", and_interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_all(tmp_path / "a", tmp_path / "b")
    assert calls
    assert (tmp_path / "a").read_text() == "old"
    assert names(tmp_path) == {"a"}


def test_a_file_that_cannot_take_its_place_takes_all_others_back(tmp_path: Path) -> None:
    """As where somebody makes a folder of that name in the meantime."""
    (tmp_path / "old").write_text("old")
    files = [tmp_path / name for name in ("old", "new", "folder")]
    with pytest.raises(OSError, match="folder"):
        write_all(*files, then=files[-1].mkdir)
    assert (tmp_path / "old").read_text() == "old"
    assert names(tmp_path) == {"old", "folder"}


def test_a_folder_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError), outputs() as parts:
        parts.part(tmp_path)
    assert names(tmp_path) == set()


def test_the_longest_name_can_be_written(tmp_path: Path) -> None:
    name = "x" * 255
    with outputs() as parts:
        write(parts, tmp_path / name, "new")
    assert names(tmp_path) == {name}


def test_two_that_write_one_file_at_once_do_not_touch_each_others(tmp_path: Path) -> None:
    with outputs() as slow:
        write(slow, tmp_path / "a", "slow")
        with outputs() as fast:
            write(fast, tmp_path / "a", "fast")
        assert (tmp_path / "a").read_text() == "fast"
    assert (tmp_path / "a").read_text() == "slow"
    assert names(tmp_path) == {"a"}


@posix
def test_a_link_stays_a_link_and_its_file_is_written(tmp_path: Path) -> None:
    away = tmp_path / "away"
    away.mkdir()
    for name in ("there", "not-yet"):
        (tmp_path / name).symlink_to(away / name)
    (away / "there").write_text("old")
    with outputs() as parts:
        write(parts, tmp_path / "there", "new")
        write(parts, tmp_path / "not-yet", "new")
    assert (tmp_path / "there").is_symlink()
    assert [(away / name).read_text() for name in ("there", "not-yet")] == ["new", "new"]
    assert names(away) == {"there", "not-yet"}


@posix
def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(OSError, match="symbolic links"), outputs() as parts:
        parts.part(tmp_path / "loop")
    assert (tmp_path / "loop").is_symlink()


@posix
def test_a_pipe_stays_a_pipe_and_is_written_into(tmp_path: Path) -> None:
    pipe, read = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()
    with outputs() as parts:
        write(parts, pipe, "new")
    reader.join(10.0)
    assert read == ["new"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@posix
def test_a_device_that_takes_nothing_is_said_and_no_file_written(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no device is full here")
    with pytest.raises(OSError, match="No space left"):
        write_all(tmp_path / "a", Path("/dev/full"))
    assert names(tmp_path) == set()


@posix
def test_who_may_read_a_file_may_read_its_successor(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    (tmp_path / "a").chmod(0o640)
    with outputs() as parts:
        write(parts, tmp_path / "a", "new")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


@posix
def test_one_file_is_known_by_all_its_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "a"
    assert same(file, Path("a"))
    assert same(file, Path("b/../a"))
    file.write_text("")
    Path("hard").hardlink_to(file)
    Path("soft").symlink_to(file)
    assert same(file, Path("hard"))
    assert same(file, Path("soft"))
    assert same(Path("hard"), Path("soft"))
    assert not same(file, Path("b"))
    assert not same(Path(os.devnull), Path(os.devnull))
