"""A language more is a row more in one table, and its texts: nothing else knows which there are."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.core.routine.language import Language

pytestmark = pytest.mark.slow

TOP = Path(__file__).parents[3]
TABLE = TOP / "coach" / "core" / "routine" / "language.py"
# English is what all is written in.
OTHERS = [language for language in Language if language is not Language.EN]
ROW = """
    FR = (
        *("fr", Message("French"), "Français", "Expirez.", "roa/fr"),
        Narrator("pico", "fr-FR", WOMAN),
    )

"""


def names_of_languages(file: Path) -> Iterator[str]:
    """Whatever in a file stands for one language: its code, its own name, its member."""
    known = {*Language, *(language.own_name for language in OTHERS)}
    members = {language.name for language in OTHERS}
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        match node:
            case ast.Constant(value=str(text)) if text in known:
                yield text
            case ast.Attribute(value=ast.Name(id="Language"), attr=member) if member in members:
                yield member


def test_the_table_is_where_languages_are_named() -> None:
    assert set(names_of_languages(TABLE)) >= set(OTHERS)


def test_no_other_place_in_the_program_names_a_language() -> None:
    files = sorted(set((TOP / "coach").rglob("*.py")) - {TABLE})
    assert len(files) > 100
    named = {file.name: names for file in files if (names := list(names_of_languages(file)))}
    assert named == {}


@pytest.fixture(scope="module")
def french(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program as it would be with a row for French, and texts that are not French yet."""
    top = tmp_path_factory.mktemp("french")
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(TOP / "coach", top / "coach", ignore=ignore)
    shutil.copytree(TOP / "resources", top / "resources")
    table = top / "coach" / "core" / "routine" / "language.py"
    before, method, after = table.read_text("utf-8").partition("    def __new__(")
    table.write_text(before.rstrip() + ROW + method + after, "utf-8")
    resources = top / "resources"
    for folder in ("phrases", "screening"):
        shutil.copy(resources / folder / "es.toml", resources / folder / "fr.toml")
    for spanish in (resources / "routines").rglob("*.es.toml"):
        shutil.copy(spanish, spanish.with_name(spanish.name.replace(".es.", ".fr.")))
    return top


def answer(top: Path, *command: str) -> str:
    """What the program of another folder prints."""
    done = subprocess.run(
        [sys.executable, *command], cwd=top, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_row_more_and_its_texts_are_a_language_more_in_the_terminal(french: Path) -> None:
    listed = answer(french, "-m", "coach", "list", "--language", "fr")
    assert listed == answer(french, "-m", "coach", "list", "--language", "es")


def test_a_row_more_is_a_language_more_in_the_settings_and_the_window(french: Path) -> None:
    asked = """if True:
        import os
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        import msgspec
        from PySide6.QtCore import Qt
        from coach.storage.appearance import LookSettings
        from coach.storage.settings import Settings
        from coach.ui.app.app import application
        from coach.ui.pages.preferences.appearance import LookPrefs
        from coach.ui.look.theme import Look
        from coach.ui.settings_model import Wishes
        kept = Settings(look=msgspec.json.decode('{"language": "fr"}', type=LookSettings))
        app = application()
        prefs = LookPrefs(Look(Qt.ColorScheme.Light), Wishes(kept, print))
        [on] = [pill for pill in prefs.language.pills.values() if pill.isChecked()]
        print(on.text())
    """
    assert answer(french, "-c", asked) == "Français\n"


def test_the_choice_of_a_language_is_no_wider_for_a_row_more(french: Path) -> None:
    asked = """if True:
        import os
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from PySide6.QtCore import Qt
        from coach.storage.settings import Settings
        from coach.ui.app.app import application
        from coach.ui.pages.preferences.appearance import LookPrefs
        from coach.ui.look.theme import Look
        from coach.ui.settings_model import Wishes
        app = application()
        prefs = LookPrefs(Look(Qt.ColorScheme.Light), Wishes(Settings(), print))
        print(len(prefs.language.pills), prefs.minimumSizeHint().width())
    """
    before, after = (answer(top, "-c", asked).split() for top in (TOP, french))
    assert int(after[0]) == int(before[0]) + 1
    assert after[1] == before[1]


@pytest.mark.voice
def test_a_row_more_speaks(french: Path, tmp_path: Path) -> None:
    asked = f"""if True:
        from pathlib import Path
        from coach.core.routine.language import Language
        from coach.speech.cache import ClipCache
        from coach.speech.speaker import Speaker
        if __name__ == "__main__":
            cache, lines = ClipCache(Path({str(tmp_path)!r})), ["Inspirez.", "Expirez."]
            with Speaker(lines, cache=cache, language=Language("fr")) as speaker:
                print(speaker.finish().voice.traits, speaker.failures)
    """
    (french / "speak.py").write_text(asked)
    assert answer(french, "speak.py") == "('French', 'woman', 'simple') []\n"
