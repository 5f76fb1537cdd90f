"""Set up everything a fresh checkout needs, then open the coach or run its checks.

Usage:
  python3 packaging/bootstrap.py run [ARGS...]    set up, then `coach ARGS`
  python3 packaging/bootstrap.py test [ARGS...]   set up, then all checks and `pytest ARGS`
  python3 packaging/bootstrap.py package          set up, then build what this system can install
  python3 packaging/bootstrap.py package voices   set up, then build the natural voices alone
                                                  `voices wheel`: only what pip installs
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple, NoReturn

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up-complete"
RUN_LOCK = ROOT / "packaging" / "locks" / "requirements.txt"
TEST_LOCK = ROOT / "packaging" / "locks" / "requirements-dev.txt"
EAR_LOCK = ROOT / "packaging" / "locks" / "requirements-ear.txt"
PACKAGE_LOCK = ROOT / "packaging" / "locks" / "requirements-package.txt"


PYTHON = f"python{sys.version_info[0]}.{sys.version_info[1]}"


class SetUpError(Exception):
    """Something the person has to mend; its text says what and how."""


class Need(NamedTuple):
    """A library or program, and the packages that bring it."""

    name: str
    debian: str
    fedora: str


# What Qt's wheels expect of the system: drawing, X11, and libpulse, without which QtMultimedia
# does not import. Wayland's own libraries are optional: Qt falls back to X11.
REQUIRED = (
    Need("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    Need("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    Need("libEGL.so.1", "libegl1", "libglvnd-egl"),
    Need("libGL.so.1", "libgl1", "libglvnd-glx"),
    Need("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Need("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    Need("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    Need("libpulse.so.0", "libpulse0", "pulseaudio-libs"),
    # Debian's Python comes without ensurepip, and without it venv makes no pip.
    Need("ensurepip", f"{PYTHON}-venv", "python3-libs"),
)

# What the tests start as a person would have it running; a test without its program is skipped.
TEST_PROGRAMS = (
    Need("git", "git", "git"),
    Need("Xvfb", "xvfb", "xorg-x11-server-Xvfb"),
    Need("xdotool", "xdotool", "xdotool"),
    Need("pulseaudio", "pulseaudio", "pulseaudio"),
    Need("pactl", "pulseaudio-utils", "pulseaudio-utils"),
    Need("dbus-daemon", "dbus-daemon", "dbus-daemon"),
    Need("playerctl", "playerctl", "playerctl"),
    Need("strace", "strace", "strace"),
    Need("readelf", "binutils", "binutils"),
    Need("setxkbmap", "x11-xkb-utils", "setxkbmap"),
    Need("systemd-analyze", "systemd", "systemd"),
    Need("gsettings", "libglib2.0-bin", "glib2"),
    Need("glib-compile-schemas", "libglib2.0-bin", "glib2"),
    Need("calcurse", "calcurse", "calcurse"),
    # Brings the accessibility bus with it.
    Need("pyatspi of python3", "python3-pyatspi", "python3-pyatspi"),
)

# What a package is built with, beside Python; without dpkg-dev there is no Debian package, and
# what is linked to is asked for its package: hence Wayland's own libraries.
PACKAGE_PROGRAMS = (
    # Goes along as the program's own Python; Debian's works without, PyInstaller does not.
    Need(f"lib{PYTHON}.so.1.0", f"lib{PYTHON}", "python3-libs"),
    Need("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor"),
    Need("libwayland-egl.so.1", "libwayland-egl1", "libwayland-egl"),
    Need("dpkg-shlibdeps", "dpkg-dev", "dpkg-dev"),
    Need("strip", "binutils", "binutils"),
    # Fetches the natural voices' speakers.
    Need("npm", "npm", "npm"),
)

# Where the tests are that measure: four workers need not look through all others for them.
ALONE = ("tests/e2e", "tests/ui/app/test_hanging_bus.py", "tests/unit/desktop/test_bus_probe.py")
TEST_RUNS = (
    # Of five, three wait; few at a time, for what waits is spread among the others.
    ["-n", "5", "--maxschedchunk", "2", "-m", "not alone"],
    # Each has a sound server of its own, and mostly waits; the tests of a file share a session.
    ["-n", "4", "--dist", "loadfile", "--no-loadscope-reorder", *ALONE, "-m", "alone"],
)
# While one writes: no real program, and nothing slow.
FAST_RUNS = (
    [
        *("-n", "auto", "tests/unit", "tests/ui", "-m", "not alone and not slow"),
        "--hypothesis-profile=fast",
    ],
)
# pytest's exit code where tests failed, and nothing worse.
TESTS_FAILED = 1

# Modules rather than their scripts: a script names the folder it was installed in, and a
# checkout may be moved.
CHECKS = (
    ("ruff check", ("-m", "ruff", "check")),
    ("ruff format --check", ("-m", "ruff", "format", "--check")),
    ("mypy", ("-m", "mypy")),
    ("lint-imports", ("-c", "from importlinter.cli import *; lint_imports_command()")),
)


def main(arguments: list[str]) -> int:
    """Do what the command line asks; the exit code is the outcome."""
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    # What package takes is known here: nobody waits for a set-up to be told of a mistake.
    if name not in COMMANDS or (name == "package" and rest not in PACKAGES):
        print(__doc__)
        return 0 if {"-h", "--help"} & {name, *rest} else 2
    try:
        require_python(sys.version_info[:2])
        return COMMANDS[name](rest)
    except (SetUpError, OSError) as error:
        print(f"bootstrap: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nbootstrap: interrupted", file=sys.stderr)
        return 130


def run(arguments: Sequence[str]) -> int:
    """Open the coach in place of this process."""
    provide_system()
    provide_venv([RUN_LOCK])
    # -P: a file in the folder it is started from must not pass for one of its modules.
    become([str(venv_python()), "-P", "-m", "coach", *arguments])


def test(arguments: Sequence[str]) -> int:
    """Run every check beside the first tests, and tell of them after these.

    Without arguments for pytest: first what waits for real programs beside what reckons, among it
    the faults on purpose, which print their table, then what measures time to the millisecond.
    Only then the recogniser is installed, too: it is large, and few
    tests need it. With `--fast` alone, no more than what takes less than a minute.
    """
    provide_system(TEST_PROGRAMS)
    provide_venv([RUN_LOCK, TEST_LOCK, *([] if arguments else [EAR_LOCK])])
    os.chdir(ROOT)
    # Tests start hundreds of processes, and each would compile all that it imports.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    # Ctrl-C is pytest's to answer: it ends what the tests have started.
    signal.signal(signal.SIGINT, lambda *_: None)
    runs = [list(arguments)] if arguments else TEST_RUNS
    if list(arguments) == ["--fast"]:
        runs = FAST_RUNS
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said, ThreadPoolExecutor(1) as beside:
        checks = beside.submit(failed_checks, said)
        outcomes = [outcome_of(runs[0])]
        failed = checks.result()
        said.seek(0)
        print(said.read(), end="")
    # Nothing is beside these.
    outcomes += [outcome_of(run) for run in runs[1:]]
    if failed:
        print(f"Failed beside the tests: {', '.join(failed)}")
    return next(filter(None, outcomes), int(bool(failed)))


def failed_checks(said: IO[str]) -> list[str]:
    """Run every check, even after a failure; return those that failed, their words in `said`."""
    failed = []
    for name, command in CHECKS:
        print(f"$ {name}", file=said, flush=True)
        if call([str(venv_python()), *command], said=said):
            failed.append(name)
    return failed


def outcome_of(run: Sequence[str]) -> int:
    """Let pytest run these; what has failed beside other tests is tried once more without them."""
    outcome = check(" ".join(["pytest", *run]), "-m", "pytest", *run)
    if outcome != TESTS_FAILED or "-n" not in run:
        return outcome
    print("Perhaps they were in each other's way: those that failed once more, alone")
    where = run.index("-n")
    alone = [*run[:where], *run[where + 2 :], "--last-failed", "--last-failed-no-failures=none"]
    return check(" ".join(["pytest", *alone]), "-m", "pytest", *alone)


def package(arguments: Sequence[str]) -> int:
    """Build the packages in a .venv of their own: what tests need must not get into one."""
    global VENV, STAMP  # noqa: PLW0603 - once, before anything looks at them
    VENV = ROOT / ".venv-package"
    STAMP = VENV / "set-up-complete"
    provide_system(PACKAGE_PROGRAMS, "Packages")
    provide_venv([RUN_LOCK, PACKAGE_LOCK])
    return call([str(venv_python()), str(ROOT / "packaging" / "package.py"), *arguments])


def check(name: str, *arguments: str) -> int:
    """Run a check with .venv's Python, its name first; return its exit code."""
    print(f"$ {name}")
    return call([str(venv_python()), *arguments])


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {"run": run, "test": test, "package": package}
# What may be built: everything, the natural voices, and of these only what pip installs.
PACKAGES = ([], ["voices"], ["voices", "wheel"])


def require_python(version: tuple[int, int]) -> None:
    """Raise SetUpError on a Python that the coach does not run on."""
    if version < (3, 11):
        raise SetUpError(
            f"this is Python {version[0]}.{version[1]}, and the coach needs 3.11 or newer. "
            "Install one and start it with that, as in: python3.11 packaging/bootstrap.py run"
        )


def provide_system(programs: tuple[Need, ...] = (), what: str = "Tests") -> None:
    """Install what is missing where that is allowed; raise SetUpError with the line to run."""
    if sys.platform != "linux":
        return
    absent = missing(REQUIRED + programs)
    if absent and os.geteuid() == 0 and shutil.which("apt-get"):
        with one_at_a_time(Path(__file__)):
            install_packages(absent)
        absent = missing(REQUIRED + programs)
    names = ", ".join(need.name for need in absent)
    if any(need in REQUIRED for need in absent):
        raise SetUpError(f"the system lacks {names}. To install what is missing:\n{mend(absent)}")
    if absent:
        print(f"{what} that need {names} will be skipped. To run them as well: {mend(absent)}")


def missing(needs: Sequence[Need]) -> list[Need]:
    """Return what the system does not have."""
    importlib.invalidate_caches()  # ensurepip may have come a moment ago
    return [need for need in needs if not is_there(need.name)]


def is_there(name: str) -> bool:
    """Look for a library as the system's loader does, for a program, or for a module.

    One "of python3" is the system's own Python's, which the Python that runs this may not be.
    """
    if ".so." in name:
        try:
            ctypes.CDLL(name)
        except OSError:
            return False
        return True
    module, _, python = name.partition(" of ")
    if shutil.which(name) or not python:
        return bool(shutil.which(name) or importlib.util.find_spec(module))
    systems = shutil.which(python, path=os.defpath)
    ask = (systems or python, "-c", f"import {module}")
    return bool(systems) and subprocess.run(ask, capture_output=True, check=False).returncode == 0


def install_packages(needs: Sequence[Need]) -> None:
    """Install with apt-get; whether it worked shows when the system is probed again."""
    packages = package_names(needs, "debian")
    print(f"Installing with apt-get: {' '.join(packages)}")
    apt_get = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    # A broken third-party list fails the update, and yet the installation works.
    call([*apt_get, "update"], quiet=True)
    # A new machine may be busy with its updates: hence the timeout.
    options = ["-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=60"]
    call([*apt_get, "install", *options, *packages], quiet=True)


def package_names(needs: Sequence[Need], system: str) -> list[str]:
    """Return each package once, in the tables' order."""
    return list(dict.fromkeys(getattr(need, system) for need in needs))


def mend(needs: Sequence[Need]) -> str:
    """Return the one line to run for what is missing."""
    sudo = "" if os.geteuid() == 0 else "sudo "
    if shutil.which("apt-get"):
        install = "apt-get install -y --no-install-recommends"
        return f"{sudo}{install} {' '.join(package_names(needs, 'debian'))}"
    if shutil.which("dnf"):
        return f"{sudo}dnf install -y {' '.join(package_names(needs, 'fedora'))}"
    return "look up the packages that hold these, and install them"


def provide_venv(locks: Sequence[Path]) -> None:
    """Make .venv hold what the locks name; it is trusted only once it is stamped as complete."""
    if trusted(locks):
        return
    # Of each .venv by itself: one may be made beside the other.
    with one_at_a_time(locks[-1] if PACKAGE_LOCK in locks else RUN_LOCK):
        only_tests_are_missing = trusted([RUN_LOCK])
        STAMP.unlink(missing_ok=True)
        if not only_tests_are_missing:
            make_venv()
        install(locks)
        make_importable()
        STAMP.write_text("\n".join(stamp_lines(locks)), encoding="utf-8")


def trusted(locks: Sequence[Path]) -> bool:
    """Tell whether a completed set-up by this Python stamped .venv with these very locks."""
    try:
        stamped = STAMP.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    return venv_python().exists() and set(stamp_lines(locks)) <= set(stamped)


def stamp_lines(locks: Sequence[Path]) -> list[str]:
    """Return what .venv was made from: the Python's minor version, and each lock's hash."""
    python = ".".join(map(str, sys.version_info[:2]))
    hashes = [f"{lock.name} {hashlib.sha256(lock.read_bytes()).hexdigest()}" for lock in locks]
    return [f"python {python}", *hashes]


@contextlib.contextmanager
def one_at_a_time(path: Path) -> Iterator[None]:
    """Wait until nobody else is at it, who holds this file by then.

    Nor the pip of a set-up that was killed: it goes on writing into .venv alone.
    """
    with path.open("rb") as lock:
        if sys.platform != "win32":
            os.set_inheritable(lock.fileno(), True)  # the lock lasts until the last child ends
            with contextlib.suppress(OSError):  # some network drives have no locks
                fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def make_venv() -> None:
    """Make an empty .venv, over whatever is there."""
    print(f"Making {VENV.name}")
    if call([sys.executable, "-m", "venv", "--clear", str(VENV)]):
        raise SetUpError("could not make .venv (the reason is above). Remove it and try again.")


def install(locks: Sequence[Path]) -> None:
    """Install exactly what the locks name, checked by hash."""
    print(f"Installing what {' and '.join(str(lock.relative_to(ROOT)) for lock in locks)} name")
    log = VENV / "pip.log"
    # The locks are complete, and leave out what packages ask for and do not use: hence --no-deps.
    options = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--log", str(log)]
    options += [] if sys.stdout.isatty() else ["--progress-bar", "off"]
    files = [part for lock in locks for part in ("-r", str(lock))]
    # Nor does pip ask anybody whether there is a newer pip.
    pip = [str(venv_python()), "-m", "pip", "--disable-pip-version-check", "install", "--no-input"]
    if call([*pip, *options, *files]):
        raise SetUpError(
            f"pip failed at {last_package(log)} (its own words are above). Check the network "
            "and that 2 GB of disk are free, then run the same command again."
        )
    log.unlink(missing_ok=True)


def last_package(log: Path) -> str:
    """Return the last package that pip's log names: as a requirement, a file or a page."""
    spellings = r"([\w.-]+)==\d|(\w+)-\d[^-\s/]*-[^\s/]+\.whl|/simple/([\w.-]+)/"
    text = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
    names = [next(filter(None, found)) for found in re.findall(spellings, text)]
    return names[-1].replace("_", "-") if names else "the start"


def make_importable() -> None:
    """Put the checkout on .venv's path; relative, so that it may move and have any name."""
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV)}))
    (packages / "breath-coach.pth").write_text(f"{os.path.relpath(ROOT, packages)}\n", "utf-8")


def venv_python() -> Path:
    """Return .venv's own Python."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def call(command: Sequence[str], *, quiet: bool = False, said: IO[str] | None = None) -> int:
    """Run a command to its end and return its exit code.

    Quiet leaves only its errors; what it says goes to `said` where that is given.
    """
    sys.stdout.flush()  # what was said before comes before what the command says
    nothing = subprocess.DEVNULL if quiet else None
    return subprocess.run(
        command, stdin=nothing, stdout=said or nothing, stderr=said, close_fds=False, check=False
    ).returncode


def become(command: Sequence[str]) -> NoReturn:
    """Go on as another program; Windows cannot, and so waits for it."""
    if sys.platform == "win32":
        sys.exit(call(command))
    sys.stdout.flush()
    os.execv(command[0], list(command))  # noqa: S606 - no shell is wanted


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
