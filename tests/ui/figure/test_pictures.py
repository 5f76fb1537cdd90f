"""`coach picture` and `coach sheet`: files that show what the window shows."""

import errno
import os
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PySide6.QtGui import QImage, QPainter
from support.routines.shipped import IDS

from coach.cli.commands import coach
from coach.core.motion.space.rests import has_body
from coach.core.program.block import Block
from coach.core.program.combine import combine
from coach.core.routine.language import Language
from coach.core.routine.screening import sentences
from coach.storage import settings_file
from coach.storage.appearance import Build, Complexion, LookSettings
from coach.storage.routines import find
from coach.storage.settings import Settings
from coach.ui.picture.grid import DOTS
from coach.ui.picture.moment import Moment, write_picture
from coach.ui.picture.offscreen import look_as, speak_offscreen
from coach.ui.picture.page import Page, shares
from coach.ui.picture.shown_steps import heed, shown_steps
from coach.ui.picture.stage import as_usual

pytestmark = [pytest.mark.usefixtures("quietly"), pytest.mark.slow]
DARK = Complexion.DARK
SVG = "{http://www.w3.org/2000/svg}"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(coach, list(map(str, words)))


def picture(folder: Path, *more: str, routine: str = "cat-cow") -> QImage:
    file = folder / "picture.png"
    done = run("picture", routine, "--size", "120x120", "--output", file, *more)
    assert (done.exit_code, done.output) == (0, "")
    return QImage(str(file))


def test_a_picture_has_the_size_that_was_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "wide.PNG"
    assert (
        run("picture", "cat-cow", "--at", "70", "--size", "300x200", "--output", file).exit_code
        == 0
    )
    image = QImage(str(file))
    assert (image.width(), image.height()) == (300, 200)


@pytest.mark.parametrize(
    "words",
    [
        ("picture", "cat-cow", "--at", "70", "--size", "64x64", "--output", "a.png"),
        ("picture", "cat-cow", "--at", "70", "--size", "64x64", "--output", "a.svg"),
        ("sheet", "cat-cow", "--output", "a.pdf"),
    ],
)
def test_only_what_was_made_here_is_written_over_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    file = Path(words[-1])
    file.write_text("mine")
    refused = run(*words)
    assert refused.exit_code == 2
    assert "is there already" in refused.output
    assert file.read_text() == "mine"
    link = Path(f"link{file.suffix}")
    link.symlink_to(file)
    assert run(*words[:-1], link).exit_code == 2
    assert run(*words, "--yes").exit_code == 0
    made = file.read_bytes()
    assert made != b"mine"
    for again in (file, link):
        assert (run(*words[:-1], again).exit_code, link.is_symlink()) == (0, True)
    assert {each.name for each in tmp_path.iterdir()} == {file.name, link.name}


def test_a_picture_that_is_too_large_to_be_made_takes_the_place_of_none(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    file.write_text("mine")
    too_large = Moment(70.0, LookSettings(), size=(2**31 - 1, 2**31 - 1))
    with pytest.raises(ValueError, match="no memory"):
        write_picture(find("cat-cow"), too_large, file)
    assert file.read_text() == "mine"


@pytest.mark.parametrize("words", [("picture", "--at", "70"), ("sheet",)])
def test_a_disk_that_is_full_is_told_of_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", full)
    file = tmp_path / ("a.pdf" if words[0] == "sheet" else "a.png")
    done = run(words[0], "cat-cow", *words[1:], "--output", file)
    assert done.exit_code == 2
    assert "cannot be written (No space left on device)" in done.output
    assert not file.exists()


def test_a_picture_shows_its_moment_view_and_scheme(tmp_path: Path) -> None:
    usual = picture(tmp_path, "--at", "70")
    assert picture(tmp_path, "--at", "70") == usual
    for other in (
        ["--at", "100"],
        ["--at", "70", "--view", "front"],
        ["--at", "70", "--scheme", "night"],
        ["--at", "70", "--scheme", "high-contrast"],
    ):
        assert picture(tmp_path, *other) != usual


def test_a_picture_and_a_sheet_show_the_figure_that_was_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings_file.platformdirs, "user_config_path", lambda *_, **__: tmp_path)
    wishes = (LookSettings(), LookSettings(build=Build.BROAD), LookSettings(complexion=DARK))
    shown: dict[str, list[QImage]] = {"cat-cow": [], "hamstring-rolldown": []}
    sheets = []
    for wished in wishes:
        settings_file.save(Settings(look=wished))
        for routine, pictures in shown.items():
            pictures.append(picture(tmp_path, "--at", "70", routine=routine))
        sheet = tmp_path / "sheet.pdf"
        assert run("sheet", "two-minute-break", "--output", sheet).exit_code == 0
        sheets.append(sheet.stat().st_size)
    usual, broad, dark = shown["cat-cow"]
    assert usual != broad
    assert broad != dark != usual
    # The figure in profile has one build.
    usual, broad, dark = shown["hamstring-rolldown"]
    assert usual == broad != dark
    assert len(set(sheets)) == len(wishes)


def test_what_is_shown_from_near_ends_with_the_circle(tmp_path: Path) -> None:
    near = picture(tmp_path, "--at", "80", routine="free-wrists")
    body = picture(tmp_path, "--at", "80", "--view", "front", routine="free-wrists")
    assert near != body
    ground = near.pixel(1, 1)
    for x, y in ((10, 10), (109, 10), (10, 109), (109, 109)):
        assert near.pixel(x, y) == ground


def test_the_body_in_profile_has_pictures_too(tmp_path: Path) -> None:
    standing, folded = (
        picture(tmp_path, "--at", at, routine="hamstring-rolldown") for at in ("85", "130")
    )
    assert standing != folded


@pytest.mark.parametrize("routine", ["cat-cow", "hamstring-rolldown"])
def test_a_picture_in_lines_is_one_that_can_be_enlarged(routine: str, tmp_path: Path) -> None:
    file = tmp_path / "lines.svg"
    assert run("picture", routine, "--at", "70", "--output", file).exit_code == 0
    tree = ET.parse(file)  # noqa: S314 - it was written a moment ago
    assert len(tree.findall(f".//{SVG}path")) > 20
    assert tree.getroot().get("viewBox") == "0 0 800 800"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["cat-cow", "--at", "99999"], "cat-cow: it ends after"),
        (["hamstring-rolldown", "--at", "1", "--view", "front"], "in profile"),
        (["cat-cow", "--at", "1", "--size", "9x9"], "a size like 800x600"),
        (["cat-cow", "--at", "1", "--size", "99999x100"], "a size like 800x600"),
        (["cat-cow", "--at", "-1"], "-1"),
        (["cat-cow", "--at", "nan"], "no number"),
        (["no-such-routine", "--at", "1"], "no-such-routine"),
    ],
)
def test_what_cannot_be_shown_is_told_in_a_line(
    words: list[str], told: str, tmp_path: Path
) -> None:
    file = tmp_path / "none.png"
    done = run("picture", *words, "--output", file)
    assert done.exit_code == 2
    assert told in done.output
    assert "Traceback" not in done.output
    assert not file.exists()


@pytest.mark.parametrize("command", [["picture", "cat-cow", "--at", "1"], ["sheet", "cat-cow"]])
def test_a_file_of_another_kind_is_refused(command: list[str], tmp_path: Path) -> None:
    done = run(*command, "--output", tmp_path / "figure.gif")
    assert done.exit_code == 2
    assert "expected a name ending in" in done.output


@pytest.mark.parametrize("language", Language)
def test_a_sheet_is_one_page_of_a4(language: Language, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    done = run("sheet", "easy-neck", "--language", language.value, "--output", file)
    assert (done.exit_code, done.output) == (0, "")
    page = file.read_bytes()
    assert page.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", page)) == 1
    wide, high = map(float, re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)", page).groups())  # type: ignore[union-attr]  # it is there
    assert (round(wide), round(high)) == (595, 842)


@pytest.mark.parametrize("language", Language)
def test_all_steps_of_every_routine_find_room_on_their_sheet(language: Language) -> None:
    speak_offscreen(language)
    look = look_as(LookSettings())
    image = QImage(210 * DOTS, 297 * DOTS, QImage.Format.Format_Grayscale8)
    painter = QPainter(image)
    small = []
    for name in IDS:
        usual = as_usual(find(name, language))
        page = Page(painter, look, usual, shown_steps(usual))
        small += [name] if page.grid.size < 7.5 else []
    painter.end()
    assert small == []


def test_a_session_of_several_shows_each_step_once_on_as_many_pages_as_it_takes() -> None:
    blocks = [Block(find(name), 2, None) for name in ("easy-neck", "cat-cow")]
    routine = as_usual(combine(blocks))
    steps = shown_steps(routine)
    assert len(steps) == sum(len(block.routine.every_step) for block in blocks)
    doses = {step.name: step.dose for step in steps}
    assert (doses["Tiny yes"], doses["Stand"]) == ("2 breaths · 2 rounds", "1 breath")
    pages = shares(steps)
    assert [step for page in pages for step in page] == list(steps)
    assert len(pages) == 2
    said = heed(routine)
    assert said.count("Stop at once if you feel a sharp pain") == 1
    assert "Escape" not in said
    assert "round" not in said


@pytest.mark.parametrize("language", Language)
def test_paper_speaks_of_no_key(language: Language) -> None:
    for name in IDS:
        routine = find(name, language)
        assert "Escape" in routine.screening.stop_signs
        assert "Escape" not in heed(routine)
        assert len(sentences(heed(routine))) >= 2


def test_each_step_is_shown_once_at_a_moment_of_its_own() -> None:
    for name in IDS:
        routine = as_usual(find(name, Language.EN))
        steps = shown_steps(routine)
        assert [step.name for step in steps] == [step.name for step in routine.every_step]
        moments = [step.at for step in steps]
        assert moments == sorted(moments)
        assert len(set(moments)) == len(moments)
        assert has_body(routine) or len(steps) < 4
