"""Prove a Debian package where Python is not: `release_check.py PACKAGE [FOLDER]`, as root.

In a bare Debian 12, without a network, as a person whose name has a space and an umlaut: the
package is installed, its window leads a whole session and is recorded, its commands run; the
natural voices' package, which lies beside it, comes and goes; then the program is upgraded, removed
and purged. FOLDER gets pictures, the recording and its trace.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(Path(__file__).parent), str(ROOT), str(ROOT / "tests"), str(ROOT / "packaging")]

import hearing  # noqa: E402 - after the path
import soundfile  # noqa: E402 - as above
import traces  # noqa: E402 - as above
from bare_system import HOME, USER, BareSystem, Ended, alone, indented  # noqa: E402 - as above
from natural_voices import NaturalVoices  # noqa: E402 - as above
from support.desktop.display import Display  # noqa: E402 - as above
from support.desktop.witness import Watched, keep_speech_processes, strays  # noqa: E402 - as above
from support.sound.soundserver import SoundServer, wait_until  # noqa: E402 - as above

# Where X11 has its sockets, by name.
X11 = "/tmp/.X11-unix"  # noqa: S108 - not our choice
# Seconds: a first start renders the whole voice.
PATIENCE, SESSION = 90.0, 400.0
# Where a person whose home is read-only can still write.
AWAY = "/tmp/a.wav"  # noqa: S108 - in a throw-away system
SETTINGS = {"gates": "countdown", "get_ready": 3}
ROUTINE = (ROOT / "resources/routines/quiet-breath/quiet-breath.toml").read_text("utf-8")


class Check:
    """The bare system with the package, a display and a sound server; each method is a check."""

    def __init__(self, package: Path, pictures: Path | None) -> None:
        self.package, self.pictures = package, pictures
        self.sound, self.screen = SoundServer(), Display()

    def __enter__(self) -> Self:
        self.sound.__enter__()
        self.screen.__enter__()
        folder = Path(self.sound.env["XDG_RUNTIME_DIR"])
        folder.chmod(0o755)  # the person inside is not the one who started it
        self.system = BareSystem({str(folder): "/run/sound", X11: X11})
        socket = self.sound.env["PULSE_SERVER"].rpartition("/")[2]
        self.system.env["PULSE_SERVER"] = f"unix:/run/sound/{socket}"
        self.system.env["DISPLAY"] = self.screen.env["DISPLAY"]
        self.natural = NaturalVoices(self.system, self.package.parent)
        self.skeleton = set(strays(self.system.home))  # what every new person is given
        # From the start: a silent loudspeaker that nobody records sleeps.
        self.recording = self.sound.record()
        return self

    def __exit__(self, *_: object) -> None:
        self.screen.__exit__()
        self.sound.__exit__()

    def there_is_no_python(self) -> str:
        """Look for Python, before and after the installation."""
        found = self.system.as_root("sh", "-c", "command -v python3 python; ls /usr/lib")
        assert "python" not in found.stdout, found.stdout
        return "no python on the system"

    def it_installs(self) -> str:
        """Have apt find all that it needs, and put it into menu and file types."""
        target = self.system.inside("/srv") / self.package.name
        target.write_bytes(self.package.read_bytes())
        self.system.as_root("apt-get", "update")
        before = self.system.files("/usr", "/etc", "/var/lib")
        install = ("apt-get", "install", "-y", "--no-install-recommends", f"/srv/{target.name}")
        said = self.system.as_root(*install).stdout
        after = self.system.files("/usr", "/etc", "/var/lib")
        globs = self.system.inside("/usr/share/mime/globs2").read_text()
        assert "application/x-breath-coach-routine+toml:*.breathcoach" in globs
        new = next(line for line in said.splitlines() if "newly installed" in line)
        return f"{new.strip()} ({len(after - before)} files)"

    def it_leads_to_no_builder(self) -> str:
        """Find no folder of whoever built it: neither by name, nor to load libraries from."""
        home = self.system.inside("/usr/lib/breath-coach")
        complaints = traces.found(home)
        assert not complaints, "\n".join(complaints)
        libraries = [path for path in home.rglob("*") if path.is_file() and traces.is_library(path)]
        return f"none of {len(libraries)} libraries looks outside of its folder"

    def nothing_leaves_the_computer(self) -> str:
        """Watch window and render in homes that have never seen the program."""
        other, trace = "/home/other", self.system.home / "watched.jsonl"
        self.system.as_root("install", "-d", "-o", USER, other)
        routine = ("hamstring-rolldown",)
        window = ("run", *routine, "--trace", f"{HOME}/{trace.name}")
        render = ("render", *routine, "--yes", "--output", AWAY)
        with ExitStack() as stack:
            logs = Path(stack.enter_context(TemporaryDirectory()))
            programs = []
            for number, (home, words) in enumerate(((HOME, window), (other, render))):
                command = self.system.command("coach", *words)
                env = {**self.system.env, "HOME": home}
                log = logs / str(number)
                programs.append(Watched(self.system.inside(home), log, command, env))
                stack.callback(programs[-1].kill)
            keep_speech_processes(programs)
            self.screen.window("Breath Coach")
            self._walk(lambda: bool(hearing.events(trace)))
            programs[0].signal(signal.SIGTERM)
            said = [program.end() for program in programs]
            families = {each for program in programs for each in program.witness.families()}
        # What it was asked to write is the person's.
        left = {each for program in programs for each in program.strays} - {trace.name}
        assert families == {"AF_UNIX"}, families
        assert left <= self.skeleton, left - self.skeleton
        assert all(program.has_rendered for program in programs), said
        self.system.as_root("rm", "-r", other, AWAY, f"{HOME}/{trace.name}")
        return f"sockets of {', '.join(families)} only; no foreign file in the home folder"

    def the_commands_work(self) -> str:
        """Run doctor, check and render as from source, in a folder with an umlaut."""
        self._settings()
        assert self.system.run("coach", "--version").stdout.startswith("coach, version")
        doctor = self.system.run("coach", "doctor")
        print(indented(doctor.stdout))
        assert doctor.returncode == 0, doctor.stderr
        mine = self.system.home / "meine Übung.breathcoach"
        mine.write_text(ROUTINE.replace('id = "quiet-breath"', 'id = "meine-uebung"'), "utf-8")
        assert self.system.run("coach", "check", mine.name).returncode == 0
        (self.system.home / "kaputt.breathcoach").write_text("format = 9\n", "utf-8")
        assert self.system.run("coach", "check", "kaputt.breathcoach").returncode == 1
        self.system.as_root("install", "-d", "-o", USER, f"{HOME}/Töne")
        done = self.system.run(
            "coach", "render", "--yes", mine.name, "--rounds", "1", "--output", "Töne/a b.mp3"
        )
        assert done.returncode == 0, done.stderr
        size = (self.system.home / "Töne/a b.mp3").stat().st_size
        return f"doctor, check, and render: {size / 1e6:.1f} MB of MP3"

    def a_session_is_heard(self) -> str:
        """Let the window lead a whole session, and find every line in the recording."""
        trace = self.system.home / "trace.jsonl"
        arguments = ("hamstring-rolldown", "--tempo", "10", "--rounds", "1")
        began = time.monotonic()
        with Ended(self.system.start("coach", "run", *arguments, "--trace", f"{HOME}/trace.jsonl")):
            self.screen.window("Breath Coach")
            self._picture("window")
            self._walk(lambda: bool(hearing.events(trace)))
            print(f"    a session began {time.monotonic() - began:.1f} s after the first start")
            self._picture("session")
            _wait_for_the_end(trace)
            self._picture("done")
        return self._judged(trace)

    def a_second_start_comes_forward(self) -> str:
        """Open a file as a double click does: it is chosen in the window that is there."""
        kept = self.system.home / ".local/share/breath-coach"

        def noted() -> bool:
            journal = kept.glob("journal.sqlite3*")
            return any(b"meine-uebung" in file.read_bytes() for file in journal)

        with Ended(self.system.start("coach-window")):
            self.screen.window("Breath Coach")
            began = time.monotonic()
            done = self.system.run("coach-window", f"{HOME}/meine Übung.breathcoach")
            taken = time.monotonic() - began
            assert done.returncode == 0, done.stderr
            assert len(self._windows()) == 1, self._windows()
            self._picture("second-start")
            # What a start asks for is chosen for now, and kept nowhere but as it is done.
            self._walk(noted)
        return f"one window, the file's session begun; the second start took {taken:.2f} s"

    def a_read_only_home_is_enough(self) -> str:
        """Let nothing be written, and yet it speaks."""
        self.system.read_only_home()
        done = self.system.run("coach", "render", "--yes", "--rounds", "1", "--output", AWAY)
        assert done.returncode == 0, done.stderr
        with Ended(self.system.start("coach-window")) as program:
            self.screen.window("Breath Coach")
            assert program.poll() is None
        return "renders, and opens its window"

    def it_upgrades_and_leaves_no_trace(self) -> str:
        """Install a newer version over it, and purge it: only the person's own files are left."""
        self.system.as_root("dpkg", "-i", self.system.newer(self.package))
        assert self.system.run("coach", "--version").returncode == 0
        self.system.as_root("apt-get", "remove", "-y", "breath-coach")
        self.system.as_root("dpkg", "--purge", "breath-coach")
        left = [
            path
            for path in self.system.files("/usr", "/etc", "/var", "/opt", "/home")
            if "breath-coach" in path or path.endswith(("bin/coach", "coach-window"))
        ]
        others = [path for path in left if not path.startswith(HOME.lstrip("/"))]
        assert not others, others
        return f"upgraded, removed, purged; left: the person's own {len(left)} files"

    def _settings(self) -> None:
        folder = f"{HOME}/.config/breath-coach"
        self.system.as_root("install", "-d", "-o", USER, f"{HOME}/.config", folder)
        file = self.system.inside(folder) / "settings.json"
        file.write_text(json.dumps(SETTINGS))
        self.system.as_root("chown", USER, f"{folder}/{file.name}")

    def _walk(self, begun: Callable[[], bool]) -> None:
        """Press the keys that lead into a session until it is heard.

        Return leads on wherever no answer is asked for; one that comes too early does nothing.
        """

        def begun_or_pressed() -> bool:
            if begun():
                return True
            self.screen.key("Return", "End", "alt+n")
            return False

        try:
            wait_until(begun_or_pressed, "a session begins", PATIENCE, every=0.2)
        except TimeoutError:
            self._picture("no-session")
            raise

    def _judged(self, trace: Path) -> str:
        self.recording.stop()
        cache = self.system.home / ".cache/breath-coach/clips"
        clips = hearing.clips_of("hamstring-rolldown", cache)
        heard = self.recording.mono
        if self.pictures:
            soundfile.write(self.pictures / "session.flac", heard, hearing.RATE)
            shutil.copy(trace, self.pictures)
        return hearing.judge(hearing.events(trace), clips, heard)

    def _windows(self) -> list[str]:
        search = ("xdotool", "search", "--onlyvisible", "--name", "^Breath Coach$")
        found = subprocess.run(
            search,
            env={**os.environ, **self.screen.env},
            capture_output=True,
            text=True,
            check=False,
        )
        return found.stdout.split()

    def _picture(self, name: str) -> None:
        if self.pictures:
            time.sleep(0.5)  # only for the eye: nothing depends on it
            target = self.pictures / f"{name}.png"
            subprocess.run(
                ["import", "-window", "root", target],
                env={**os.environ, **self.screen.env},
                check=True,
            )


def _wait_for_the_end(trace: Path) -> None:
    """Look now and then only: the processors are for the sound."""

    def finished() -> bool:
        states = [event for event in hearing.events(trace) if event["event"] == "state"]
        return any(event["state"] == "finished" for event in states)

    wait_until(finished, "the session finishes", SESSION, every=0.5)


def main(package: Path, pictures: Path | None) -> int:
    """Run every check in its turn; 1 if one failed."""
    failed = 0
    with Check(package, pictures) as check:
        for what in (
            check.there_is_no_python,
            check.it_installs,
            check.there_is_no_python,
            check.it_leads_to_no_builder,
            check.nothing_leaves_the_computer,
            check.the_commands_work,
            check.a_session_is_heard,
            check.a_second_start_comes_forward,
            *check.natural.checks(),
            check.a_read_only_home_is_enough,
            check.it_upgrades_and_leaves_no_trace,
        ):
            try:
                print(f"ok    {what.__name__}: {what()}", flush=True)
            except (AssertionError, TimeoutError, subprocess.SubprocessError) as error:
                failed = 1
                said = getattr(error, "stderr", None) or ""
                print(f"FAIL  {what.__name__}: {error} {said}", flush=True)
    return failed


if __name__ == "__main__":
    alone()
    sys.exit(main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]) if sys.argv[2:] else None))
