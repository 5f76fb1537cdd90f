"""The natural voices at a person's home: without their package, with it, and without it again."""

import json
import shutil
import signal
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import hearing
import soundfile
from bare_system import HOME, USER, BareSystem
from support.desktop.witness import Watched, keep_speech_processes

from coach.core.routine.language import Language
from coach.speech import kokoro
from coach.speech.cache import ClipCache
from coach.speech.voices import known_voices

# Seconds: each of some sixty lines takes two, or many more where others use the processors.
PATIENCE = 1200.0
MEND = f"Install the package {kokoro.PACKAGE} as you installed Breath Coach."
SPANISH = ("render", "--yes", "quiet-breath", "--language", "es")
PEOPLE = ("Spanish, Alex", "Spanish, Dora", "English, Michael", "English, Emma", "English, George")
# All that belongs to the system, apart from the person's home.
SYSTEM = ("/usr", "/etc", "/var", "/opt")


class NaturalVoices:
    """Their package, beside the program's in `folder`; each method is a check."""

    def __init__(self, system: BareSystem, folder: Path) -> None:
        self.system, self.folder = system, folder

    def checks(self) -> Iterator[Callable[[], str]]:
        """Yield them in their order: each goes on from what the one before has left."""
        yield self.without_them_pico_speaks
        yield self.they_install
        yield self.spanish_is_spoken_by_them
        yield self.they_send_nothing
        yield self.removed_they_leave_nothing
        yield self.without_them_again_pico_says_how_to_mend
        yield self.a_folder_beside_the_portable_file_is_enough

    def without_them_pico_speaks(self) -> str:
        """Have Spanish spoken where nobody has installed more, and the doctor tell what more is."""
        told = self._told_by_doctor()
        assert f"Natural voices: not here. The package {kokoro.PACKAGE} (" in told, told
        assert "Voice for Spanish, Pico: speaks" in told, told
        assert not [name for name in PEOPLE if name in told], told
        said = self._render()
        assert kokoro.PACKAGE not in said, said
        return f"{self._spoken_by('pico', said)}; nobody is told of what was never there"

    def they_install(self) -> str:
        """Have apt install them, and the doctor hear each of them."""
        self.before = self.system.files(*SYSTEM)
        [package] = self.folder.glob(f"{kokoro.PACKAGE}_*_all.deb")
        target = self.system.inside("/srv") / package.name
        target.write_bytes(package.read_bytes())
        install = ("apt-get", "install", "-y", "--no-install-recommends", f"/srv/{target.name}")
        self.system.as_root(*install)
        new = self.system.files("/usr", "/etc", "/opt") - self.before
        assert new, "nothing was installed"
        assert all(f"/share/{kokoro.PACKAGE}" in p or "/share/doc/" in p for p in new), new
        told = self._told_by_doctor()
        silent = [name for name in PEOPLE if f"Voice for {name}: speaks" not in told]
        assert not silent, told
        assert "Natural voices" not in told, told
        return f"{package.stat().st_size / 1e6:.1f} MB; {', '.join(PEOPLE)} speak"

    def spanish_is_spoken_by_them(self) -> str:
        """Find in a session's file, line for line, what Kokoro has said."""
        said = self._render()
        return self._spoken_by("kokoro-em-alex", said)

    def they_send_nothing(self) -> str:
        """Watch one of them speak in a home that has never seen the program."""
        home = "/home/natural"
        self.system.as_root("install", "-d", "-o", USER, home)
        env = {**self.system.env, "HOME": home}
        command = self.system.command("coach", *SPANISH, "--output", "voz.flac")
        with TemporaryDirectory() as logs:
            program = Watched(self.system.inside(home), Path(logs) / "log", command, env)
            try:
                keep_speech_processes([program])
                program.signal(signal.SIGTERM)
                program.end()
            finally:
                program.kill()
            families = program.witness.families()
        assert families == {"AF_UNIX"}, families
        assert not program.strays, program.strays
        self.system.as_root("rm", "-r", home)
        return f"sockets of {', '.join(families)} only; no foreign file in the home folder"

    def removed_they_leave_nothing(self) -> str:
        """Have apt remove them: no file is left, nor one of the system's changed its place."""
        self.system.as_root("apt-get", "remove", "-y", kokoro.PACKAGE)
        left = self.system.files(*SYSTEM) - self.before
        assert not left, left
        assert self.before <= self.system.files(*SYSTEM), "the program's own files are gone"
        return "nothing"

    def without_them_again_pico_says_how_to_mend(self) -> str:
        """Have Pico speak again: silently where nobody chose, in two sentences where Alex was."""
        silent = self._render()
        assert kokoro.PACKAGE not in silent, silent
        self._choose("kokoro-em-alex")
        said = self._render()
        assert f"The voice that you chose is missing, so Pico speaks. {MEND}" in said, said
        by = self._spoken_by("pico", said)
        assert f"The package {kokoro.PACKAGE} (" in self._told_by_doctor()
        self._choose("")
        return f"{by}; {MEND}"

    def a_folder_beside_the_portable_file_is_enough(self) -> str:
        """Lay the wheel's folder beside the single file, as its readers are told to."""
        place = self.system.home / "Breath Coach"
        [program] = self.folder.glob("breath-coach-*-portable")
        [wheel] = self.folder.glob("breath_coach_voices-*.whl")
        place.mkdir()
        shutil.copy(program, place / "coach")
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(place, _inside(archive, "breath_coach_voices/"))
        (place / "breath_coach_voices").rename(place / kokoro.PACKAGE)
        told = self._told_by_doctor(f"{HOME}/{place.name}/coach")
        silent = [name for name in PEOPLE if f"Voice for {name}: speaks" not in told]
        assert not silent, told
        shutil.rmtree(place)
        return f"{', '.join(PEOPLE)} speak"

    def _told_by_doctor(self, program: str = "coach") -> str:
        # It ends with 1 where the sound fails, and that is not what is looked at here.
        return self.system.run(program, "doctor").stdout

    def _render(self) -> str:
        """Write a session in Spanish; return what was said in the terminal."""
        command = ("coach", *SPANISH, "--output", "voz.flac", "--trace", "voz.jsonl")
        done = self.system.run(*command, seconds=PATIENCE)
        assert done.returncode == 0, done.stderr
        return done.stderr

    def _spoken_by(self, voice_id: str, said: str) -> str:
        """Find every line of the file in the clips of this voice; tell which voice that was."""
        [voice] = (each for each in known_voices(Language.ES) if each.id == voice_id)
        assert f"Voice: {voice.name}\n" in said, said
        events = hearing.events(self.system.home / "voz.jsonl")
        shelf = ClipCache(self.system.home / ".cache/breath-coach/clips").shelf(voice, 1.0)
        texts = {event["text"] for event in events if event["event"] == "cue"}
        clips = {text: clip for text in texts if (clip := shelf.get(text)) is not None}
        assert set(clips) == texts, f"not of {voice.name}: {texts - set(clips)}"
        heard, _ = soundfile.read(self.system.home / "voz.flac", dtype="float32", always_2d=True)
        return f"{voice.name}: {hearing.judge(events, clips, heard.mean(axis=1))}"

    def _choose(self, voice: str) -> None:
        """Choose a voice for Spanish, as the preferences keep it."""
        file = self.system.home / ".config/breath-coach/settings.json"
        kept = json.loads(file.read_text("utf-8"))
        file.write_text(json.dumps({**kept, "voices": {"es": voice}}), "utf-8")


def _inside(archive: zipfile.ZipFile, folder: str) -> Sequence[str]:
    return [name for name in archive.namelist() if name.startswith(folder)]
