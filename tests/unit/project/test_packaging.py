"""What goes into a package: every licence, every command in the manual, an icon for everybody."""

import configparser
import ctypes
import gzip
import importlib.util
import re
import shutil
import struct
import subprocess
import sys
import tarfile
import zipfile
import zlib
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import click
import espeakng_loader
import pytest

from coach import licences
from coach.cli.commands import coach
from coach.cli.remind.commands import remind
from coach.storage.files import SUFFIXES

ROOT = Path(__file__).parents[3]
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"
# All that the program writes for reminders, with what systemd notes down about it.
UNITS = (
    ".config/systemd/user/breath-coach-reminder.timer",
    ".config/systemd/user/breath-coach-reminder.service",
    ".config/systemd/user/timers.target.wants/breath-coach-reminder.timer",
    ".config/autostart/breath-coach-reminder.desktop",
    ".local/share/systemd/timers/stamp-breath-coach-reminder.timer",
    ".local/state/breath-coach/reminded.json",
)


def tool(name: str) -> ModuleType:
    """Import a file of packaging/, which is no package."""
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_packaging_is_no_package() -> None:
    assert not (PACKAGING / "__init__.py").exists()


def test_every_locked_part_is_named_with_its_terms() -> None:
    lock = (PACKAGING / "locks" / "requirements.txt").read_text("utf-8")
    locked = {_plain(name) for name in re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)}
    assert locked == {_plain(part.distribution) for part in licences.PARTS if part.distribution}


def _plain(name: str) -> str:
    return name.lower().replace("_", "-")


def test_every_part_that_is_here_has_its_licence() -> None:
    texts = {part.name: licences.texts(part) for part in licences.present()}
    assert [name for name, text in texts.items() if len(text) < 500] == []


def test_a_part_that_is_not_here_is_left_out() -> None:
    names = [part.name for part in licences.present()]
    assert ("comtypes" in names) == (sys.platform == "win32")


def test_the_own_licence_is_the_one_in_the_checkout() -> None:
    assert licences.own_text() == (ROOT / "LICENSE").read_text("utf-8").strip()


def test_the_manual_has_every_command_and_option() -> None:
    page = tool("man").page("2026-03-31")
    plain = page.replace("\\-", "-")
    nested = {f"remind {name}": command for name, command in remind.commands.items()}
    for name, command in (coach.commands | nested).items():
        assert (f".SS coach {name}" in plain) != command.hidden
        for option in command.params:
            if not command.hidden and isinstance(option, click.Option):
                assert (option.opts[0] in plain) != option.hidden
    assert not [line for line in page.splitlines() if line.startswith("'")]


def test_windows_finds_a_picture_of_each_size() -> None:
    icons = tool("icons")
    data = icons.ico({16: b"sixteen", 256: b"large", 512: b"too large"})
    reserved, kind, count = struct.unpack_from("<3H", data)
    assert (reserved, kind, count) == (0, 1, 2)
    found = {}
    for place in range(count):
        width, *_, length, offset = struct.unpack_from("<4B2H2I", data, 6 + 16 * place)
        found[width] = data[offset : offset + length]
    assert found == {16: b"sixteen", 0: b"large"}


def test_macos_finds_a_picture_of_each_size() -> None:
    data = tool("icons").icns({16: b"sixteen", 512: b"large"})
    assert (data[:4], struct.unpack(">I", data[4:8])[0]) == (b"icns", len(data))
    assert data[8:16] == b"icp4" + struct.pack(">I", 15)
    assert data.endswith(b"ic09" + struct.pack(">I", 13) + b"large")


def test_a_double_click_opens_what_the_program_takes_for_a_routine() -> None:
    names = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    kind = ET.parse(LINUX / "breath-coach.xml").getroot().find("m:mime-type", names)  # noqa: S314 - our own file
    assert kind is not None
    glob = kind.find("m:glob", names)
    assert glob is not None
    assert glob.attrib["pattern"].removeprefix("*") in SUFFIXES
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # its documented way
    entry.read(LINUX / "breath-coach.desktop")
    assert entry["Desktop Entry"]["MimeType"] == kind.attrib["type"] + ";"
    assert entry["Desktop Entry"]["Exec"] == "coach-window %f"
    assert entry["Desktop Entry"]["Actions"] == "again;"
    again = entry["Desktop Action again"]
    names = [again["Name" + suffix] for suffix in ("", "[de]", "[es]")]
    assert names == ["Begin as last time", "Beginnen wie letztes Mal", "Empezar como la última vez"]
    assert again["Exec"] == "coach-window --again"


@pytest.mark.parametrize("table", ["@VERSION@", "@DATE@", "@HOMEPAGE@", "@ID@"])
def test_the_version_is_in_one_place(table: str) -> None:
    assert table in (LINUX / "metainfo.xml").read_text("utf-8")


@pytest.mark.skipif(not shutil.which("readelf"), reason="not installed: readelf")
def test_a_library_that_looks_in_its_builders_home_is_refused_and_mended(tmp_path: Path) -> None:
    traces = tool("traces")
    built = Path(shutil.copy(espeakng_loader.get_library_path(), tmp_path))
    (complaint,) = traces.found(tmp_path)
    assert "looks in /home/" in complaint
    with pytest.raises(SystemExit, match="may not leave the builder"):
        traces.refuse(tmp_path)
    mended = traces.without_builder(built, tmp_path / "mended" / built.name)
    assert traces.found(mended.parent) == []
    assert mended.stat().st_size == built.stat().st_size
    assert ctypes.CDLL(str(mended)).espeak_Info


def test_a_library_that_leads_nowhere_else_stays_as_it_is(tmp_path: Path) -> None:
    traces = tool("traces")
    source = tmp_path / "plain"
    source.write_bytes(b"no path in it")
    traces.search_path = lambda _: ["$ORIGIN/../lib"]
    assert traces.without_builder(source, tmp_path / "copy") == source


@pytest.mark.parametrize("kind", ["plain", "zlib", "gz", "zip", "tar.gz"])
def test_the_name_of_the_builders_folder_is_found_however_it_is_packed(
    tmp_path: Path, kind: str
) -> None:
    text = tmp_path / "text"
    text.write_text(f"x = '{ROOT}/packaging'\n" * 9)
    data, packed = text.read_bytes(), tmp_path / "packed" / f"a.{kind}"
    packed.parent.mkdir()
    match kind:
        case "plain":
            packed.write_bytes(data)
        case "zlib":
            packed.write_bytes(b"an archive of PyInstaller's" + zlib.compress(data, 9) + b"end")
        case "gz":
            packed.write_bytes(gzip.compress(data))
        case "zip":
            with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.write(text, "a.py")
        case _:
            with tarfile.open(packed, "w:gz") as archive:
                archive.add(text, "a.py")
    assert tool("traces").found(packed.parent) == [f"{packed}: names {ROOT}"]


def test_a_name_that_is_taken_out_leaves_everything_in_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    traces = tool("traces")
    python = "/home/me/.pyenv/versions/3.11.7"
    monkeypatch.setattr(traces, "builder", lambda: [python, "/home/me"])
    before = f"PREFIX\0{python}\0{python}/lib\0end".encode()
    after = traces.anonymous(before, [f"{python}/lib"])
    assert len(after) == len(before)
    assert [re.sub(b"/+", b"/", name) for name in after.split(b"\0")] == [
        *(b"PREFIX", b"/usr/3.11.7", b"$ORIGIN/lib", b"end")
    ]


@pytest.mark.parametrize(("why", "left"), [("remove", set()), ("upgrade", set(UNITS))])
def test_what_was_set_up_for_reminders_goes_with_the_package_and_stays_at_an_upgrade(
    tmp_path: Path, why: str, left: set[str]
) -> None:
    home, tools = tmp_path / "zo\u00eb m\u00fcller", tmp_path / "tools"
    for name in UNITS:
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).touch()
    own = home / ".config/autostart/own.desktop"
    own.touch()
    tools.mkdir()
    for name, does in (
        ("getent", f'echo "zoe:x:1000:1000::{home}:/bin/sh"; echo "root:x:0:0::/:/bin/sh"'),
        ("runuser", 'shift 3; exec "$@"'),
    ):
        (tools / name).write_text(f"#!/bin/sh\n{does}\n")
        (tools / name).chmod(0o755)
    env = {"PATH": f"{tools}:/usr/bin:/bin"}
    subprocess.run(["sh", str(LINUX / "prerm"), why], check=True, env=env)
    files = {str(path.relative_to(home)) for path in home.rglob("*") if not path.is_dir()}
    assert files == left | {str(own.relative_to(home))}
    # Nor does a folder stay that was made for them.
    assert (home / ".config/systemd").exists() == bool(left)
