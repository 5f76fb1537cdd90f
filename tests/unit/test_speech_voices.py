"""Each system has its order of voices, the best understood first."""

from importlib import metadata
from pathlib import Path

import pytest

from coach.core.languages import Language
from coach.speech import voices
from coach.speech.voices import find_voices, voices_for


def ids_on(monkeypatch: pytest.MonkeyPatch, system: str, machine: str, library: str) -> list[str]:
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setattr("platform.machine", lambda: machine)
    monkeypatch.setattr(voices, "_find_library", lambda _name: Path(library) if library else None)
    return [voice.id for voice in find_voices()]


@pytest.mark.parametrize(
    ("system", "machine", "library", "expected"),
    [
        ("linux", "x86_64", "", ["hibari", "pico", "bundled-espeak"]),
        ("linux", "aarch64", "lib.so.1", ["hibari", "pico", "espeak", "bundled-espeak"]),
        ("linux", "riscv64", "lib.so.1", ["hibari", "espeak", "bundled-espeak"]),
        ("win32", "AMD64", "", ["hibari", "pico", "sapi5", "bundled-espeak"]),
        ("win32", "ARM64", "", ["hibari", "sapi5", "bundled-espeak"]),
        ("darwin", "arm64", "", ["hibari", "nsss", "bundled-espeak"]),
        ("darwin", "x86_64", "", ["nsss", "bundled-espeak"]),
    ],
)
def test_the_order_of_voices(
    monkeypatch: pytest.MonkeyPatch, system: str, machine: str, library: str, expected: list[str]
) -> None:
    assert ids_on(monkeypatch, system, machine, library) == expected


def test_each_voice_says_how_to_mend_it_and_has_a_version_of_its_own() -> None:
    found = find_voices()
    assert all(voice.mend.endswith(".") and voice.name and voice.driver for voice in found)
    assert found[0].version.startswith(metadata.version("hibari-tts"))
    assert len({voice.version for voice in found}) == len(found)


def test_a_package_without_a_record_of_its_version_is_no_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", missing)
    assert find_voices()[0].version == "unknown on unknown"


def test_the_systems_espeak_is_found_by_its_library(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "libespeak-ng.so.1.1.51").touch()
    (tmp_path / "libespeak-ng.so.1").symlink_to("libespeak-ng.so.1.1.51")
    ids_on(monkeypatch, "linux", "x86_64", str(tmp_path / "libespeak-ng.so.1"))
    [system] = [voice for voice in find_voices() if voice.id == "espeak"]
    assert system.version.endswith("libespeak-ng.so.1.1.51")


def test_the_wished_voice_comes_first_and_all_others_stand_in() -> None:
    usual = find_voices()
    wished = voices_for(usual[-1].id)
    assert wished == (usual[-1], *usual[:-1])
    assert voices_for("") == voices_for("sold") == usual


@pytest.mark.parametrize(
    ("system", "machine", "expected"),
    [
        ("linux", "x86_64", ["pico", "espeak", "bundled-espeak"]),
        ("win32", "AMD64", ["pico", "sapi5", "bundled-espeak"]),
        ("win32", "ARM64", ["sapi5", "bundled-espeak"]),
        ("darwin", "arm64", ["nsss", "bundled-espeak"]),
    ],
)
@pytest.mark.parametrize(
    ("language", "name", "pico", "espeak"),
    [(Language.DE, "German", "de-DE", "gmw/de"), (Language.ES, "Spanish", "es-ES", "roa/es")],
)
def test_another_language_has_the_voices_that_speak_it(  # noqa: PLR0913 - by name, all of them
    *,
    monkeypatch: pytest.MonkeyPatch,
    system: str,
    machine: str,
    expected: list[str],
    language: Language,
    name: str,
    pico: str,
    espeak: str,
) -> None:
    ids_on(monkeypatch, system, machine, "lib.so.1")
    found = {voice.id: voice for voice in find_voices(language)}
    assert list(found) == expected
    assert {voice.language for voice in found.values()} == {language}
    speakers = {voice.speaker for voice in found.values()}
    assert speakers <= {pico, espeak, ""}
    assert (pico in speakers) == ("pico" in expected)
    assert espeak in speakers
    assert all(name in found[own].mend for own in {"sapi5", "nsss"} & set(found))
