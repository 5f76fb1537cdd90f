"""The window's texts are translated, all of them, and what ships is what was translated."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from coach import resources
from coach.audio.playback import reasons
from coach.core.routine.language import Language
from coach.desktop import sleep_inhibitor
from coach.speech.voices import find_voices
from coach.ui.i18n.messages import SENTENCES

OTHERS = [language for language in Language if language is not Language.EN]
TOP = Path(__file__).parents[3]


def tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    assert found, f"{name} comes with PySide6"
    return found


def source(language: Language) -> Path:
    return resources.path("translations", f"coach_{language}.ts")


def messages(file: Path) -> dict[tuple[str, str], ET.Element]:
    root = ET.parse(file).getroot()  # noqa: S314 - our own file
    return {
        (str(context.findtext("name")), str(message.findtext("source"))): message
        for context in root.iter("context")
        for message in context.iter("message")
    }


def forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    plurals = [form.text or "" for form in translation.iter("numerusform")]
    return plurals or [translation.text or ""]


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_of_the_window_is_translated(language: Language, tmp_path: Path) -> None:
    found = tmp_path / "found.ts"
    files = [str(path) for path in sorted((TOP / "coach" / "ui").rglob("*.py"))]
    update = [tool("pyside6-lupdate"), "-silent", "-locations", "none", *files, "-ts", str(found)]
    subprocess.run(update, check=True, capture_output=True)
    translated = messages(source(language))
    assert set(messages(found)) == set(translated)
    for key, message in translated.items():
        assert "unfinished" not in ET.tostring(message, "unicode"), key
        assert all(form.strip() for form in forms(message)), key


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_filled_in_is_filled_in_in_every_language(language: Language) -> None:
    for (_, text), message in messages(source(language)).items():
        for form in forms(message):
            wanted, got = (sorted(re.findall(r"\{\w*\}|%n", each)) for each in (text, form))
            assert wanted == got, (text, form)
            assert text.count("&") == form.count("&"), (text, form)


@pytest.mark.parametrize("language", OTHERS)
def test_what_ships_is_what_was_translated(language: Language, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    release = [tool("pyside6-lrelease"), "-silent", str(source(language)), "-qm", str(made)]
    subprocess.run(release, check=True, capture_output=True)
    assert made.read_bytes() == source(language).with_suffix(".qm").read_bytes()


def test_all_that_is_told_from_outside_the_window_can_be_translated() -> None:
    whys = [text for name, text in vars(reasons).items() if name.isupper()]
    mends = [voice.mend for language in Language for voice in find_voices(language)]
    names = [voice.name for voice in find_voices() if voice.id == "espeak"]
    told = [*(re.sub(r"\{.*?\}", "{}", text) for text in whys), sleep_inhibitor.PROBLEM]
    told += [language.in_english for language in Language]
    assert [text for text in told if text not in SENTENCES] == []
    assert [mend for mend in mends if "{}" + mend not in SENTENCES] == []
    assert [name for name in names if name not in SENTENCES] == []
