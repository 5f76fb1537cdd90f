"""The set-up: what it probes, what it tells people, and which .venv it trusts."""

from __future__ import annotations

import ctypes.util
import importlib.util
import os
import re
import signal
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[3]
SCRIPT = ROOT / "packaging" / "bootstrap.py"
# As a test or a module has it; not in a test that is made by a test.
MARKED = re.compile(r"^(@|.*\[|    )pytest\.mark\.alone", re.MULTILINE)
# Where a test asks for the programs that it does not run without.
ASKING = re.compile(r'(?:shutil\.which|absent := (?:sessionbus\.)?missing)\(("[^()]+")\)')

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")


@pytest.fixture
def bootstrap(tmp_path: Path) -> ModuleType:
    """Return the script as a module, at home in a checkout of its own."""
    spec = importlib.util.spec_from_file_location("bootstrap", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    checkout = tmp_path / "Mein Übungsordner"
    (checkout / "packaging" / "locks").mkdir(parents=True)
    module.ROOT = checkout
    module.VENV = checkout / ".venv"
    module.STAMP = module.VENV / "set-up-complete"
    module.RUN_LOCK = checkout / "packaging" / "locks" / "requirements.txt"
    module.TEST_LOCK = checkout / "packaging" / "locks" / "requirements-dev.txt"
    module.EAR_LOCK = checkout / "packaging" / "locks" / "requirements-ear.txt"
    module.RUN_LOCK.write_text("click==8.1\n")
    module.TEST_LOCK.write_text("pytest==9.0\n")
    module.EAR_LOCK.write_text("ctranslate2==4.8\n")
    return module


class Calls(list[list[str]]):
    """Stand in for call(): keeps the command lines, and fails those that hold a given word."""

    def __init__(self, failing: str = "nothing fails") -> None:
        super().__init__()
        self.failing = failing

    def __call__(self, command: list[str], **_: object) -> int:
        self.append(list(command))
        if "venv" in command:
            make_python(Path(command[-1]))
        if "--log" in command:
            said = "ERROR: No matching distribution found for numpy==2.4.6"
            Path(command[command.index("--log") + 1]).write_text(said)
        return int(self.failing in command)

    def of(self, word: str) -> list[list[str]]:
        return [command for command in self if word in command]


def make_python(venv: Path) -> None:
    (venv / "bin").mkdir(parents=True, exist_ok=True)
    (venv / "bin" / "python").touch()
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    (venv / "lib" / version / "site-packages").mkdir(parents=True, exist_ok=True)


@pytest.fixture
def calls(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Calls:
    calls = Calls()
    monkeypatch.setattr(bootstrap, "call", calls)
    return calls


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the only folder on the PATH, empty."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def provide(folder: Path, *programs: str) -> None:
    for program in programs:
        (folder / program).write_text("#!/bin/sh\n")
        (folder / program).chmod(0o755)


def be(user: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user)


def lack(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the system lack one library, and have every other."""
    have = bootstrap.Need("libc.so.6", "libc6", "glibc")
    lacking = bootstrap.Need("libnotthere.so.7", "libnotthere7", "notthere-libs")
    monkeypatch.setattr(bootstrap, "REQUIRED", (have, lacking))
    monkeypatch.setattr(sys, "platform", "linux")


def has_everything(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "REQUIRED", ())
    monkeypatch.setattr(bootstrap, "TEST_PROGRAMS", ())


# Probing


@pytest.mark.skipif(not ctypes.util.find_library("c"), reason="no C library by that name")
def test_a_library_of_the_system_is_found(bootstrap: ModuleType) -> None:
    assert bootstrap.is_there("libc.so.6")


def test_a_library_that_is_not_there_is_not_found(bootstrap: ModuleType) -> None:
    assert not bootstrap.is_there("libnotthere.so.7")


def test_a_program_is_found_on_the_path(bootstrap: ModuleType, path: Path) -> None:
    provide(path, "xdotool")
    assert bootstrap.is_there("xdotool")
    assert not bootstrap.is_there("Xvfb")


@pytest.mark.skipif(sys.platform != "linux", reason="a Python of the system's own is Linux's")
def test_a_module_of_the_systems_own_python_is_found_by_any_other(
    bootstrap: ModuleType, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not list(path.iterdir())
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    assert bootstrap.is_there("json of python3")
    assert not bootstrap.is_there("notthere of python3")


def test_a_python_without_ensurepip_needs_debians_venv_package(bootstrap: ModuleType) -> None:
    (need,) = [need for need in bootstrap.REQUIRED if need.name == "ensurepip"]
    assert re.fullmatch(r"python3\.\d+-venv", need.debian)


def test_whatever_program_a_test_asks_for_is_installed_for_it(bootstrap: ModuleType) -> None:
    files = (ROOT / "tests").rglob("*.py")
    asking = [words for file in files for words in ASKING.findall(file.read_text("utf-8"))]
    asked = {name for words in asking for name in re.findall(r'"([^"]+)"', words)}
    assert len(asked) > 8
    assert asked - {need.name for need in bootstrap.TEST_PROGRAMS} == set()


# What a person is told


def test_an_ordinary_user_is_given_one_line_to_run(
    bootstrap: ModuleType,
    path: Path,
    calls: Calls,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    lack(bootstrap, monkeypatch)
    provide(path, "apt-get")
    be(1000, monkeypatch)
    assert bootstrap.main(["run"]) == 1
    *_, line = capsys.readouterr().err.splitlines()
    assert line == "sudo apt-get install -y --no-install-recommends libnotthere7"
    assert not calls


def test_on_fedora_the_line_has_fedoras_names(
    bootstrap: ModuleType, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lack(bootstrap, monkeypatch)
    provide(path, "dnf")
    be(1000, monkeypatch)
    with pytest.raises(bootstrap.SetUpError, match=r"sudo dnf install -y notthere-libs$"):
        bootstrap.provide_system()


def test_root_on_debian_has_it_installed(
    bootstrap: ModuleType, path: Path, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    lack(bootstrap, monkeypatch)
    provide(path, "apt-get")
    be(0, monkeypatch)
    with pytest.raises(bootstrap.SetUpError, match="lacks libnotthere"):
        bootstrap.provide_system()
    update, install = calls
    assert update[-1] == "update"
    assert install[-1] == "libnotthere7"
    assert "DEBIAN_FRONTEND=noninteractive" in install


def test_a_missing_test_program_is_named_and_stops_nothing(
    bootstrap: ModuleType,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(bootstrap, "REQUIRED", ())
    monkeypatch.setattr(sys, "platform", "linux")
    others = {need.name for need in bootstrap.TEST_PROGRAMS} - {"xdotool"}
    provide(path, "apt-get", *others)
    be(1000, monkeypatch)
    bootstrap.provide_system(bootstrap.TEST_PROGRAMS)
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("Tests that need xdotool will be skipped.")
    assert line.endswith("--no-install-recommends xdotool")


def test_an_old_python_is_told_which_one_is_needed(bootstrap: ModuleType) -> None:
    with pytest.raises(bootstrap.SetUpError, match=r"Python 3\.10, and the coach needs 3\.11"):
        bootstrap.require_python((3, 10))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        *(((), 2), (("walk",), 2), (("package", "voice"), 2), (("package", "voices", "twice"), 2)),
        *((("--help",), 0), (("-h",), 0), (("package", "--help"), 0)),
    ],
)
def test_without_a_command_that_it_knows_it_explains_itself_at_once(
    words: tuple[str, ...], code: int
) -> None:
    command = [sys.executable, SCRIPT, *words]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=20)
    assert result.returncode == code
    assert "python3 packaging/bootstrap.py run" in result.stdout


# Starting


def test_further_arguments_go_on_to_the_coach(
    bootstrap: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    has_everything(bootstrap, monkeypatch)
    started: list[list[str]] = []
    monkeypatch.setattr(bootstrap, "become", started.append)
    bootstrap.main(["run", "render", "--output", "a b.wav"])
    (command,) = started
    assert command[0] == str(bootstrap.VENV / "bin" / "python")
    assert command[-5:] == ["-m", "coach", "render", "--output", "a b.wav"]
    assert calls.of("pip")


def test_every_check_runs_beside_the_tests_and_a_failed_one_is_told_last(
    bootstrap: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    has_everything(bootstrap, monkeypatch)
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")  # and back again afterwards, as is
    monkeypatch.chdir(ROOT)
    calls = Calls(failing="mypy")
    monkeypatch.setattr(bootstrap, "call", calls)
    monkeypatch.setattr(bootstrap.signal, "signal", lambda *_: None)
    assert bootstrap.main(["test", "-k", "breath"]) == 1
    lines = capsys.readouterr().out.splitlines()
    names = ["pytest -k breath", "ruff check", "ruff format --check", "mypy", "lint-imports"]
    assert [line[2:] for line in lines if line.startswith("$ ")] == names
    assert lines[-1] == "Failed beside the tests: mypy"
    assert [call[-3:] for call in calls.of("pytest")] == [["pytest", "-k", "breath"]]
    assert [check for check in ("ruff", "mypy") if not calls.of(check)] == []


@pytest.fixture
def runs(
    bootstrap: ModuleType,
    calls: Calls,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Callable[..., tuple[int, list[str]]]:
    """Run the tests as asked; return how that ended, and each run of pytest."""
    has_everything(bootstrap, monkeypatch)
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(bootstrap.signal, "signal", lambda *_: None)

    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")

    def run(*arguments: str, failing: str = calls.failing) -> tuple[int, list[str]]:
        calls.failing = failing
        ended = bootstrap.main(["test", *arguments])
        told = capsys.readouterr().out.splitlines()
        return ended, [line[2:] for line in told if line.startswith("$ pytest")]

    return run


def test_what_measures_is_where_it_is_looked_for(bootstrap: ModuleType) -> None:
    places = [ROOT / place for place in bootstrap.ALONE]
    files = (ROOT / "tests").rglob("test_*.py")
    marked = [path for path in files if MARKED.search(path.read_text("utf-8"))]
    assert len(marked) > 5
    assert [path for path in marked if not any(path.is_relative_to(each) for each in places)] == []


def test_what_waits_is_beside_what_reckons_and_what_measures_milliseconds_is_alone(
    bootstrap: ModuleType, runs: Callable[..., tuple[int, list[str]]]
) -> None:
    alone = " ".join(bootstrap.ALONE)
    assert runs() == (
        0,
        [
            "pytest -n 5 --maxschedchunk 2 -m not alone",
            f"pytest -n 4 --dist loadfile --no-loadscope-reorder {alone} -m alone",
        ],
    )


def test_the_fast_loop_starts_no_program_and_nothing_slow(
    runs: Callable[..., tuple[int, list[str]]],
) -> None:
    assert runs("--fast") == (
        0,
        ["pytest -n auto tests/unit tests/ui -m not alone and not slow --hypothesis-profile=fast"],
    )


def test_what_is_imported_is_compiled_once_for_all(
    runs: Callable[..., tuple[int, list[str]]],
) -> None:
    runs("--fast")
    assert "PYTHONDONTWRITEBYTECODE" not in os.environ


def test_what_fails_beside_others_is_tried_alone_and_still_fails(
    runs: Callable[..., tuple[int, list[str]]],
) -> None:
    ended, told = runs(failing="not alone")
    assert ended == 1
    assert told[:2] == [
        "pytest -n 5 --maxschedchunk 2 -m not alone",
        "pytest --maxschedchunk 2 -m not alone --last-failed --last-failed-no-failures=none",
    ]
    assert told[2].startswith("pytest -n 4 ")
    assert len(told) == 3
    # What is asked for by itself has no second chance of this kind.
    assert runs("-k", "breath", failing="breath") == (1, ["pytest -k breath"])


# Which .venv is trusted


def test_each_lock_is_named_by_where_it_is(
    bootstrap: ModuleType, calls: Calls, capsys: pytest.CaptureFixture[str]
) -> None:
    locks = [bootstrap.RUN_LOCK, bootstrap.TEST_LOCK]
    bootstrap.provide_venv(locks)
    named = re.findall(r"\S+\.txt", capsys.readouterr().out)
    assert [bootstrap.ROOT / name for name in named] == locks
    assert calls


def test_a_second_run_installs_nothing(bootstrap: ModuleType, calls: Calls) -> None:
    bootstrap.provide_venv([bootstrap.RUN_LOCK])
    assert len(calls) == 2
    bootstrap.provide_venv([bootstrap.RUN_LOCK])
    assert len(calls) == 2


def test_a_venv_without_its_stamp_is_made_anew(bootstrap: ModuleType, calls: Calls) -> None:
    make_python(bootstrap.VENV)
    bootstrap.provide_venv([bootstrap.RUN_LOCK])
    assert "--clear" in calls.of("venv")[0]


@pytest.mark.parametrize("stamp", ["", "python 3.11\n", "requirements.txt 0"])
def test_a_stamp_cut_short_is_not_trusted(bootstrap: ModuleType, stamp: str) -> None:
    make_python(bootstrap.VENV)
    bootstrap.STAMP.write_text(stamp)
    assert not bootstrap.trusted([bootstrap.RUN_LOCK])


def test_a_failed_installation_names_the_package_and_leaves_no_trusted_venv(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "call", Calls(failing="pip"))
    with pytest.raises(bootstrap.SetUpError, match="pip failed at numpy"):
        bootstrap.provide_venv([bootstrap.RUN_LOCK])
    assert not bootstrap.STAMP.exists()


def test_an_interruption_leaves_no_trusted_venv(
    bootstrap: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    has_everything(bootstrap, monkeypatch)
    bootstrap.provide_venv([bootstrap.RUN_LOCK])

    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(bootstrap, "install", interrupted)
    assert bootstrap.main(["test"]) == 130
    assert calls
    assert not bootstrap.STAMP.exists()


def test_a_changed_lock_makes_it_anew(bootstrap: ModuleType, calls: Calls) -> None:
    bootstrap.provide_venv([bootstrap.RUN_LOCK])
    bootstrap.RUN_LOCK.write_text("click==8.2\n")
    bootstrap.provide_venv([bootstrap.RUN_LOCK])
    assert len(calls.of("venv")) == 2


def test_a_new_python_makes_it_anew(
    bootstrap: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    bootstrap.provide_venv([bootstrap.RUN_LOCK])
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert not bootstrap.trusted([bootstrap.RUN_LOCK])
    assert calls


def test_a_venv_whose_python_is_gone_is_not_trusted(bootstrap: ModuleType, calls: Calls) -> None:
    bootstrap.provide_venv([bootstrap.RUN_LOCK])
    bootstrap.venv_python().unlink()
    assert not bootstrap.trusted([bootstrap.RUN_LOCK])
    assert calls


def test_test_adds_to_what_run_has_installed(bootstrap: ModuleType, calls: Calls) -> None:
    bootstrap.provide_venv([bootstrap.RUN_LOCK])
    bootstrap.provide_venv([bootstrap.RUN_LOCK, bootstrap.TEST_LOCK])
    assert len(calls.of("venv")) == 1
    assert len(calls.of("pip")) == 2
    assert bootstrap.trusted([bootstrap.RUN_LOCK])


@pytest.mark.parametrize(("arguments", "ears"), [([], 1), (["-k", "tempo"], 0)])
def test_only_who_runs_all_tests_waits_for_the_recogniser(
    bootstrap: ModuleType,
    calls: Calls,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    ears: int,
) -> None:
    has_everything(bootstrap, monkeypatch)
    monkeypatch.chdir(bootstrap.ROOT)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    assert bootstrap.main(["test", *arguments]) == 0
    assert len(calls.of(str(bootstrap.EAR_LOCK))) == ears


def test_the_checkout_is_importable_from_wherever_it_moves(
    bootstrap: ModuleType, calls: Calls
) -> None:
    bootstrap.provide_venv([bootstrap.RUN_LOCK])
    (pth,) = bootstrap.VENV.rglob("breath-coach.pth")
    line = pth.read_text(encoding="utf-8").strip()
    assert not Path(line).is_absolute()
    assert (pth.parent / line).resolve() == bootstrap.ROOT
    assert calls


# What pip says when it fails


ADDONS = "pyside6_addons-6.11.3-cp310-abi3-manylinux_2_34_x86_64.whl"


@pytest.mark.parametrize(
    ("log", "package"),
    [
        ("ERROR: No matching distribution found for numpy==2.4.6", "numpy"),
        (f"Collecting soxr==1.1.0\n  Downloading {ADDONS} (175.3 MB)", "pyside6-addons"),
        (f"Collecting soxr==1.1.0\nERROR: with url: /packages/a0/{ADDONS} (", "pyside6-addons"),
        ("Collecting soxr==1.1.0\nRetrying after connection broken: /simple/click/", "click"),
        ("", "the start"),
    ],
)
def test_the_last_package_in_pips_log_is_found_the_package(
    bootstrap: ModuleType, tmp_path: Path, log: str, package: str
) -> None:
    file = tmp_path / "pip.log"
    file.write_text(log)
    assert bootstrap.last_package(file) == package


# The locks


def names(requirements: list[str]) -> set[str]:
    found = (re.match(r"[\w.-]+", line) for line in requirements)
    return {match[0].lower().replace("_", "-") for match in found if match}


@pytest.mark.parametrize(
    ("lock", "table"),
    [
        ("requirements.txt", ("project", "dependencies")),
        ("requirements-dev.txt", ("dependency-groups", "dev")),
        ("requirements-ear.txt", ("dependency-groups", "ear")),
    ],
)
def test_the_lock_holds_every_dependency(lock: str, table: tuple[str, str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    locked = (ROOT / "packaging" / "locks" / lock).read_text(encoding="utf-8").splitlines()
    assert names(project[table[0]][table[1]]) <= names(locked)


@pytest.mark.parametrize(
    "lock",
    [
        "requirements.txt",
        "requirements-dev.txt",
        "requirements-ear.txt",
        "requirements-package.txt",
    ],
)
def test_the_lock_names_no_address_and_no_folder_of_a_machine(lock: str) -> None:
    text = (ROOT / "packaging" / "locks" / lock).read_text(encoding="utf-8")
    assert not re.search(r"http|://|file:|index-url|find-links|(^|[\s=])/|:\\| @ ", text)
