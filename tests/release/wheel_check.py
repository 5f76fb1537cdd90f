"""Install the wheel, and the source archive, as anybody would: `wheel_check.py FOLDER`.

Each goes into a fresh .venv, away from the checkout, and has to speak.
"""

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path


def check(archive: Path) -> None:
    """Install one and try its commands; raises CalledProcessError."""
    with tempfile.TemporaryDirectory(prefix="wheel check ") as name:
        folder = Path(name)
        venv.create(folder / "venv", with_pip=True)
        scripts = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
        run(folder, scripts / "python", "-m", "pip", "install", "--quiet", archive)
        coach = scripts / "coach"
        run(folder, coach, "--version")
        run(folder, coach, "list")
        run(folder, coach, "render", "--yes", "quiet-breath", "--rounds", "1", "--output", "a.flac")
        page = "from coach import licences as l; assert len([*map(l.texts, l.present())]) > 15"
        run(folder, scripts / "python", "-c", f"{page}; print(l.own_text()[:11])")
        assert (folder / "a.flac").stat().st_size > 100_000, "nothing was rendered"


def run(folder: Path, *command: str | Path) -> None:
    """Run a command there, with none of this machine's Python paths."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    env["XDG_CACHE_HOME"] = str(folder / "cache")
    subprocess.run([str(word) for word in command], cwd=folder, env=env, check=True)


if __name__ == "__main__":
    for archive in sorted(Path(sys.argv[1]).resolve().glob("breath_coach-*")):
        print(f"Checking {archive.name}", flush=True)
        check(archive)
