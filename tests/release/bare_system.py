"""A bare Debian 12 without Python, in a folder: what a package meets at a person's home."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# A name as people have them: a space, and letters that are not in ASCII.
HOME = "/home/Zoë Müller"
USER = "zoe"
MIRROR = os.environ.get("COACH_DEBIAN_MIRROR", "http://deb.debian.org/debian")
# Debootstrapped once; COACH_BARE_SYSTEM names one that is there already.
BASE = Path(os.environ.get("COACH_BARE_SYSTEM", ROOT / "build" / "bare-debian"))

Done = subprocess.CompletedProcess[str]


def alone() -> None:
    """Go on with mounts of our own: they vanish with this process, however it ends."""
    if not os.environ.get("COACH_ALONE"):
        os.environ["COACH_ALONE"] = "1"
        command = ("unshare", "--mount", "--propagation", "private", sys.executable)
        os.execvp("unshare", [*command, *sys.argv])  # noqa: S606 - the system's


class BareSystem:
    """A throw-away layer over the bare system; nothing done here reaches the base."""

    def __init__(self, sockets: Mapping[str, str]) -> None:
        """Make it; `sockets` maps folders of this machine to where they are seen inside."""
        provide_base()
        layer = ROOT / "build" / "bare"
        shutil.rmtree(layer, ignore_errors=True)
        layer.mkdir(parents=True)
        mount("-t", "tmpfs", "tmpfs", layer)
        upper, work, self.root = layer / "upper", layer / "work", layer / "root"
        for folder in (upper, work, self.root):
            folder.mkdir()
        options = f"lowerdir={BASE},upperdir={upper},workdir={work}"
        mount("-t", "overlay", "overlay", "-o", options, self.root)
        mount("-t", "proc", "proc", self.root / "proc")
        mount("-t", "tmpfs", "tmpfs", self.root / "dev/shm")
        for outside, inside in sockets.items():
            place = self.root / inside.lstrip("/")
            place.mkdir(parents=True, exist_ok=True)
            mount("--bind", outside, place)
        shutil.copyfile("/etc/resolv.conf", self.root / "etc/resolv.conf")
        self.env = {"HOME": HOME, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"}
        self.env["XDG_RUNTIME_DIR"] = "/run/user/1000"
        self.as_root("useradd", "--uid", "1000", "--create-home", "--home-dir", HOME, USER)
        self.as_root("install", "-d", "-o", USER, "-m", "700", "/run/user/1000")

    @property
    def home(self) -> Path:
        """The person's home, seen from outside."""
        return self.inside(HOME)

    def inside(self, path: str) -> Path:
        """Return where a path of the bare system is, seen from outside."""
        return self.root / path.lstrip("/")

    def as_root(self, *command: str, check: bool = True) -> Done:
        """Run as root, with the network: for apt."""
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LANG": "C.UTF-8"}
        env["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin"
        return subprocess.run(
            ["/usr/sbin/chroot", self.root, *command],
            check=check,
            capture_output=True,
            text=True,
            env=env,
        )

    def command(self, *words: str) -> list[str]:
        """Return a command line that runs as the person, with no network at all."""
        chroot = ["/usr/sbin/chroot", f"--userspec={USER}", str(self.root)]
        inside = ["sh", "-c", 'cd "$HOME" && exec "$@"', "sh", *words]
        return ["unshare", "--net", *chroot, *inside]

    def run(self, *words: str, seconds: float = 300.0) -> Done:
        """Run as the person to its end."""
        return subprocess.run(
            self.command(*words),
            env=self.env,
            check=False,
            capture_output=True,
            text=True,
            timeout=seconds,
        )

    def start(self, *words: str) -> subprocess.Popen[str]:
        """Start a program as the person."""
        return subprocess.Popen(
            self.command(*words), env=self.env, stderr=subprocess.PIPE, text=True
        )

    def newer(self, package: Path) -> str:
        """Make a package anew with a higher version; return where it is, as seen from inside."""
        tree = self.inside("/srv/newer")
        subprocess.run(["dpkg-deb", "-R", package, tree], check=True)
        control = tree / "DEBIAN/control"
        lines = control.read_text().splitlines(keepends=True)
        newer = ["Version: 99\n" if line.startswith("Version:") else line for line in lines]
        control.write_text("".join(newer))
        build = ["dpkg-deb", "-Znone", "-b", tree, f"{tree}.deb"]
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
        return "/srv/newer.deb"

    def read_only_home(self) -> None:
        """Let nothing be written to the person's home any more."""
        mount("--bind", self.home, self.home)
        mount("-o", "remount,bind,ro", self.home)

    def files(self, *folders: str) -> set[str]:
        """Return everything there is in some folders."""
        roots = [self.inside(folder) for folder in folders]
        return {str(path.relative_to(self.root)) for root in roots for path in root.rglob("*")}


class Ended:
    """A program that is ended on leaving; what it said is printed."""

    def __init__(self, program: subprocess.Popen[str]) -> None:
        self.program = program

    def __enter__(self) -> subprocess.Popen[str]:
        return self.program

    def __exit__(self, *_: object) -> None:
        self.program.terminate()
        said = self.program.communicate(timeout=60)[1]
        if said:
            print(indented(f"it said: {said}"))


def indented(text: str) -> str:
    """Return a text as what belongs to a check is printed."""
    return "\n".join(f"    {line}" for line in text.splitlines())


def provide_base() -> None:
    """Debootstrap the bare system, unless that was done."""
    if (BASE / "etc/debian_version").exists() and (BASE / "usr/bin/apt-get").exists():
        return
    print(f"Making a bare Debian 12 in {BASE}", flush=True)
    command = ["debootstrap", "--variant=minbase", "bookworm", str(BASE), MIRROR]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def mount(*words: str | Path) -> None:
    """Mount something."""
    subprocess.run(["mount", *words], check=True)
