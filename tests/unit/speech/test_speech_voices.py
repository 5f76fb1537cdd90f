"""Each system has its order of voices, the best understood first."""

import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from coach.core.routine.language import Language
from coach.speech import kokoro, voices
from coach.speech.voices import Voice, find_voices, known_voices, voices_for

NATURAL = ["kokoro-am-michael", "kokoro-bf-emma", "kokoro-bm-george"]


@pytest.fixture(autouse=True)
def no_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine may have the package of natural voices."""
    monkeypatch.setattr(kokoro, "find_data", lambda: None)


def with_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kokoro, "find_data", lambda: Path("there"))


def of(language: Language, wish: str) -> Voice:
    return next(voice for voice in known_voices(language) if voice.id == wish)


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
    assert voices_for("") == usual


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.EN, ["hibari", *NATURAL, "pico", "espeak", "bundled-espeak"]),
        (Language.ES, ["kokoro-em-alex", "kokoro-ef-dora", "pico", "espeak", "bundled-espeak"]),
        (Language.DE, ["pico", "espeak", "bundled-espeak"]),
    ],
)
def test_natural_voices_come_first_where_their_package_is(
    monkeypatch: pytest.MonkeyPatch, language: Language, expected: list[str]
) -> None:
    ids_on(monkeypatch, "linux", "x86_64", "lib.so.1")
    without = [voice.id for voice in find_voices(language)]
    assert without == [each for each in expected if not each.startswith("kokoro")]
    with_package(monkeypatch)
    assert [voice.id for voice in find_voices(language)] == expected
    assert [voice.id for voice in known_voices(language)] == expected


def test_each_voice_is_called_by_language_woman_or_man_and_how_it_sounds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ids_on(monkeypatch, "linux", "x86_64", "lib.so.1")
    english = {voice.id: ", ".join(voice.traits) for voice in known_voices(Language.EN)}
    assert english == {
        "hibari": "English, woman, natural",
        "kokoro-am-michael": "English, man, natural",
        "kokoro-bf-emma": "British English, woman, natural",
        "kokoro-bm-george": "British English, man, natural",
        "pico": "British English, woman, simple",
        "espeak": "English, man, robotic, from the system",
        "bundled-espeak": "English, man, robotic",
    }
    assert of(Language.ES, "kokoro-em-alex").traits == ("Spanish", "man", "natural")
    assert of(Language.DE, "pico").traits == ("German", "woman", "simple")
    for system, id_ in (("win32", "sapi5"), ("darwin", "nsss")):
        ids_on(monkeypatch, system, "AMD64", "")
        assert of(Language.DE, id_).traits == ("German", "from the system")


def test_the_package_has_all_that_the_table_makes_natural_voices_of() -> None:
    named = {each.speaker for language in Language for each in language.narrators}
    assert {each for each in named if "_" in each} == set(kokoro.SPEAKERS)


@pytest.mark.parametrize("language", Language)
def test_no_two_voices_of_a_language_are_called_the_same(
    monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    ids_on(monkeypatch, "linux", "x86_64", "lib.so.1")
    called = [voice.traits for voice in known_voices(language)]
    assert len(set(called)) == len(called)


def test_a_chosen_voice_that_went_is_told_with_the_package_that_brings_it_back() -> None:
    wished, *others = voices_for("kokoro-em-alex", Language.ES)
    assert (wished.here, wished.name) == (False, "Alex")
    assert wished.mend == "Install the package breath-coach-voices as you installed Breath Coach."
    assert others == list(find_voices(Language.ES))


def test_a_chosen_voice_that_nobody_knows_is_told_and_the_best_speaks() -> None:
    wished, *others = voices_for("sold", Language.DE)
    assert (wished.here, wished.language, wished.mend) == (False, Language.DE, "")
    assert others == list(find_voices(Language.DE))


def test_where_a_package_could_not_run_nobody_is_told_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with_package(monkeypatch)
    ids_on(monkeypatch, "darwin", "x86_64", "")
    lost = [voice for voice in known_voices(Language.EN) if not voice.here]
    assert [voice.id for voice in lost] == ["hibari", *NATURAL, "pico"]
    assert {voice.mend for voice in lost} == {""}


@pytest.mark.parametrize(("system", "id_"), [("win32", "sapi5"), ("darwin", "nsss")])
def test_what_a_system_spoke_before_may_have_been_another_voice(system: str, id_: str) -> None:
    asked = f"""if True:
        import sys
        from coach.core.routine.language import Language
        from coach.speech import voices
        sys.platform = {system!r}
        known = [voices.known_voices(Language.DE) for _ in range(2)]
        print(*{{voice.version for all in known for voice in all if voice.id == {id_!r}}}, sep="|")
    """
    told = [
        subprocess.run(
            [sys.executable, "-c", asked], capture_output=True, text=True, check=True
        ).stdout
        for _ in range(2)
    ]
    assert all(each.strip() and "|" not in each for each in told)
    assert told[0] != told[1]


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
