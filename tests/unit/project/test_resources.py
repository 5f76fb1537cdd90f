"""Shipped files are found from a checkout, from a wheel and from a frozen build."""

from pathlib import Path

import pytest

from coach import resources


@pytest.fixture
def roots(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    beside, above = tmp_path / "package" / "resources", tmp_path / "resources"
    monkeypatch.setattr(resources, "ROOTS", (beside, above))
    return beside, above


def put(root: Path, name: str) -> Path:
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch()
    return file


def test_in_a_wheel_files_lie_beside_the_package(roots: tuple[Path, Path]) -> None:
    beside, above = roots
    wanted = put(beside, "icons/a.svg")
    put(above, "icons/a.svg")
    assert resources.path("icons", "a.svg") == wanted


def test_in_a_checkout_files_lie_one_folder_up(roots: tuple[Path, Path]) -> None:
    wanted = put(roots[1], "icons/a.svg")
    assert resources.path("icons", "a.svg") == wanted


def test_the_checkout_has_its_routines() -> None:
    assert resources.path("routines", "hamstring-rolldown", "hamstring-rolldown.toml").is_file()


def test_files_are_listed_by_name_and_only_those_asked_for(roots: tuple[Path, Path]) -> None:
    wanted = [put(roots[1], f"routines/{name}") for name in ("a.toml", "b/c.toml")]
    put(roots[1], "routines/notes.txt")
    assert list(resources.files("routines", ".toml")) == wanted


def test_a_missing_file_says_what_where_and_the_mend(roots: tuple[Path, Path]) -> None:
    with pytest.raises(resources.MissingResource) as caught:
        resources.path("icons", "gone.svg")
    message = str(caught.value)
    assert message.startswith("icons/gone.svg: ")
    assert all(str(root / "icons" / "gone.svg") in message for root in roots)
    assert message.endswith("installing Breath Coach again brings it back")
