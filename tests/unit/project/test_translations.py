"""The window's texts are translated, all of them, and what ships is what was translated."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree as ET

import pytest

from coach import resources
from coach.core.routine.language import Language

OTHERS = [language for language in Language if language is not Language.EN]
TOP = Path(__file__).parents[3]
# Where one is made of another: nothing is told there.
MESSAGE = TOP / "coach" / "core" / "message.py"


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
def test_every_text_that_may_be_shown_is_translated(language: Language, tmp_path: Path) -> None:
    found = tmp_path / "found.ts"
    files = map(str, sorted((TOP / "coach").rglob("*.py")))
    options = ["-silent", "-locations", "none", "-tr-function-alias", "QT_TR_NOOP+=Message"]
    update = [tool("pyside6-lupdate"), *options, *files, "-ts", str(found)]
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


@pytest.mark.parametrize("language", OTHERS)
def test_whatever_is_counted_is_found_as_a_plural(language: Language) -> None:
    """In Python lupdate overlooks a plural that no `tr` is around, and it is told in English."""
    found = messages(source(language))
    plurals = {text for (_, text), message in found.items() if message.get("numerus") == "yes"}
    counted = {
        node.value
        for path in sorted((TOP / "coach").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if re.match(r"[^:]*%n ", node.value) and "\n" not in node.value
    }
    assert len(counted) > 10
    assert counted - plurals == set()


def told_from_outside() -> Iterator[tuple[str, ast.Call]]:
    """Each place in the program where a Message is made, by file and line."""
    for path in sorted((TOP / "coach").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="Message"), args=[_]) if path != MESSAGE:
                    yield f"{path.name}:{node.lineno}", node


def places(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.mark.slow
@pytest.mark.parametrize("language", OTHERS)
def test_whatever_is_told_from_outside_the_window_can_be_said_in_each_language(
    language: Language,
) -> None:
    translated = messages(source(language))
    told = dict(told_from_outside())
    assert len(told) > 100
    for where, call in told.items():
        match call.args:
            case [ast.Constant(value=str(template))]:
                pass
            case _:
                pytest.fail(f"{where}: words that are put together are found by no translator")
        assert {each.arg for each in call.keywords} == places(template), where
        [translation] = forms(translated["", template])
        assert places(translation) == places(template), where
