"""Install the wheel, and the source archive, as anybody would: `wheel_check.py FOLDER`.

Each goes into a fresh .venv, away from the checkout, and has to speak; where the wheel of the
natural voices lies beside it, those come and go as well.
"""

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

VOICES = "breath_coach_voices"
# Each voice is asked to speak; the sound, which doctor looks at, may not be here.
HEARD = """\
from coach.speech.self_test import diagnose, offer
heard = sorted(each.voice.name for each in diagnose() if each.usable)
natural = {"Alex", "Dora", "Emma", "George", "Michael"}
print(*heard)
"""
THEY_SPEAK = f"{HEARD}assert natural <= set(heard) and not offer()"
THEY_ARE_OFFERED = f"{HEARD}assert heard and not natural & set(heard) and offer()"


def check(archive: Path, voices: Path | None) -> None:
    """Install one and try its commands; raises CalledProcessError."""
    with tempfile.TemporaryDirectory(prefix="wheel check ") as name:
        folder = Path(name)
        venv.create(folder / "venv", with_pip=True)
        scripts = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
        python, pip = scripts / "python", (scripts / "python", "-m", "pip", "--quiet")
        run(folder, *pip, "install", archive)
        coach = scripts / "coach"
        run(folder, coach, "--version")
        run(folder, coach, "list")
        run(folder, coach, "render", "--yes", "quiet-breath", "--rounds", "1", "--output", "a.flac")
        page = "from coach import licences as l; assert len([*map(l.texts, l.present())]) > 15"
        run(folder, python, "-c", f"{page}; print(l.own_text()[:11])")
        assert (folder / "a.flac").stat().st_size > 100_000, "nothing was rendered"
        if voices:
            run(folder, *pip, "install", voices)
            run(folder, python, "-c", THEY_SPEAK)
            run(folder, *pip, "uninstall", "--yes", VOICES)
            assert not list((folder / "venv").rglob(f"{VOICES}*")), "left behind"
        run(folder, python, "-c", THEY_ARE_OFFERED)


def run(folder: Path, *command: str | Path) -> None:
    """Run a command there, with none of this machine's Python paths."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    env["XDG_CACHE_HOME"] = str(folder / "cache")
    subprocess.run([str(word) for word in command], cwd=folder, env=env, check=True)


if __name__ == "__main__":
    dist = Path(sys.argv[1]).resolve()
    voices = next(dist.glob(f"{VOICES}-*.whl"), None)
    for archive in sorted(dist.glob("breath_coach-*")):
        beside = f"with {voices.name}" if voices else "without natural voices"
        print(f"Checking {archive.name} {beside}", flush=True)
        check(archive, voices)
