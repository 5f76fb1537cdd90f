"""What many routines ask before they begin is written once, and asked once."""

from pathlib import Path

import pytest
from support.routines.routine_files import SMALL, errors

from coach import resources
from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.core.routine.screening import Screening
from coach.storage.routines import load
from coach.storage.routines.screening_files import screenings

SHARED = SMALL.replace(
    "[[steps]]", '[screening]\nshared = ["neck", "slow-breath"]\nask = ["Epilepsy"]\n[[steps]]', 1
)


def test_a_routine_asks_its_own_and_then_what_it_shares(tmp_path: Path) -> None:
    file = tmp_path / "small.toml"
    file.write_text(SHARED, "utf-8")
    entry = load(file)
    assert isinstance(entry, Routine), entry.errors
    asked = entry.screening.ask
    assert asked[:2] == ("Epilepsy", "Whiplash, or an injured or operated neck")
    assert asked.count("Epilepsy") == 1
    assert set(screenings(Language.EN)["slow-breath"].ask) <= set(asked)


def test_it_needs_no_translation(tmp_path: Path) -> None:
    (tmp_path / "small.toml").write_text(SHARED, "utf-8")
    texts = 'name = "Klein"\n[screening]\nask = ["Epilepsie"]\n[[steps]]\nid = "stand"\n'
    cue = 'name = "Stehen"\n[[steps.cues]]\nid = "tall"\nwordings = ["Aufrecht"]\n'
    (tmp_path / "small.de.toml").write_text(texts + cue, "utf-8")
    entry = load(tmp_path / "small.toml", Language.DE)
    assert isinstance(entry, Routine), entry.errors
    assert set(screenings(Language.DE)["neck"].ask) <= set(entry.screening.ask)


def test_a_block_that_is_none_is_told(tmp_path: Path) -> None:
    (error,) = errors(tmp_path, SHARED.replace('"neck"', '"nose"'))
    assert error.startswith("screening.shared[1]: expected one of floor, holds, ")
    assert error.endswith('got "nose"')


@pytest.mark.parametrize("language", Language)
def test_each_language_asks_the_same(language: Language) -> None:
    english, told = screenings(Language.EN), screenings(language)
    assert list(told) == list(english)
    for name, block in told.items():
        lines = (*block.skip, *block.ask)
        assert (len(block.skip), len(block.ask)) == (
            len(english[name].skip),
            len(english[name].ask),
        )
        assert lines or block.stop_signs.endswith(".")
        assert bool(block.stop_signs) is bool(english[name].stop_signs)
        assert all(line == line.strip() and not line.endswith(".") for line in lines)


def test_every_block_is_explained() -> None:
    text = resources.path("routines", "FORMAT.md").read_text("utf-8")
    assert [name for name in screenings(Language.EN) if f"`{name}`" not in text] == []


def test_of_several_each_question_is_asked_once_and_the_stricter_holds() -> None:
    one = Screening("Hello", ("A",), ("B", "C"), "Stop at pain.", "Rest.")
    other = Screening("Other", ("B",), ("A", "D"), "Stop at pain.", "Go.")
    both = one.with_all([other, Screening(stop_signs="Or when dizzy.")])
    assert both == Screening(
        "Hello", ("A", "B"), ("C", "D"), "Stop at pain. Or when dizzy.", "Rest."
    )
