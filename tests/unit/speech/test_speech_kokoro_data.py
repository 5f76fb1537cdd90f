"""The natural voices are found wherever their package may have put them, and only as a whole."""

import sys
from pathlib import Path

import pytest
from support.sound.natural import put_data_in

from coach.speech import kokoro


@pytest.fixture(autouse=True)
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in for the system's folder: this machine may have the package."""
    monkeypatch.setattr(kokoro, "SHARED", tmp_path / "share")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "site")])
    return tmp_path / "share"


def test_without_the_package_there_are_none() -> None:
    assert kokoro.find_data() is None


def test_what_apt_installed_is_found(shared: Path) -> None:
    put_data_in(shared)
    assert kokoro.find_data() == shared


def test_what_pip_installed_is_found_and_not_imported(tmp_path: Path, shared: Path) -> None:
    put_data_in(shared)
    wheel = put_data_in(tmp_path / "site/breath_coach_voices")
    (wheel / "__init__.py").write_text("raise AssertionError")
    assert kokoro.find_data() == wheel


def test_a_folder_beside_the_frozen_program_is_found(
    tmp_path: Path, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_data_in(shared)
    beside = put_data_in(tmp_path / "portable/breath-coach-voices")
    program = tmp_path / "portable/coach"
    program.touch()
    (tmp_path / "coach").symlink_to(program)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "coach"))
    assert kokoro.find_data() == shared
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert kokoro.find_data() == beside


def test_a_folder_beside_an_appimage_is_found(
    tmp_path: Path, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_data_in(shared)
    beside = put_data_in(tmp_path / "Downloads/breath-coach-voices")
    monkeypatch.setenv("APPIMAGE", str(tmp_path / "Downloads/breath-coach.AppImage"))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "mounted/usr/lib/breath-coach/coach"))
    assert kokoro.find_data() == shared
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert kokoro.find_data() == beside


def test_a_folder_beside_a_bundle_of_macos_is_found(
    tmp_path: Path, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_data_in(shared)
    bundle = tmp_path / "Breath Coach.app"
    monkeypatch.setattr(sys, "executable", str(bundle / "Contents/MacOS/coach"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert kokoro.find_data() == shared
    beside = put_data_in(tmp_path / "breath-coach-voices")
    assert kokoro.find_data() == beside
    inside = put_data_in(bundle / "Contents/MacOS/breath-coach-voices")
    assert kokoro.find_data() == inside


@pytest.mark.parametrize("name", ["model.onnx", "ef_dora.bin"])
def test_half_a_package_is_none(tmp_path: Path, shared: Path, name: str) -> None:
    put_data_in(tmp_path / "site/breath_coach_voices", name)
    assert kokoro.find_data() is None
    put_data_in(shared)
    assert kokoro.find_data() == shared


def test_a_file_that_is_not_as_it_was_made_is_refused(shared: Path) -> None:
    with pytest.raises(OSError, match="the package breath-coach-voices is not there"):
        kokoro.whole(kokoro.MODEL)
    put_data_in(shared)
    with pytest.raises(OSError, match=r"share.model\.onnx is damaged"):
        kokoro.whole(kokoro.MODEL)
