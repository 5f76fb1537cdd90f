"""What is kept between sessions: read once, with bounds, and written so that it never half is."""

import errno
import os
import shutil
import stat
import tempfile
from codecs import BOM_UTF8
from contextlib import suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, BinaryIO

import msgspec
import platformdirs
from msgspec import Meta, Struct, structs

from coach import resources
from coach.core.message import Message, joined, said_by
from coach.core.routine.breathing import (
    DEFAULT_INHALE_SHARE,
    DEFAULT_TEMPO,
    MAX_HOLD,
    MAX_INHALE_SHARE,
    MAX_TEMPO,
    MIN_TEMPO,
    Breathing,
)
from coach.core.routine.guidance import Guidance, Verbosity
from coach.core.routine.language import Language
from coach.core.routine.routine import MAX_ROUNDS
from coach.storage.files import KEPT, Notice, set_aside

# Milliseconds; Bluetooth headphones are 100 to 300 late.
MAX_LAG = 500
# No settings of ours come near this; a huge file is not one of them.
_MOST_BYTES = 256 * 1024

Text = Annotated[str, Meta(max_length=300)]
Volume = Annotated[float, Meta(ge=0.0, le=1.0)]
Hold = Annotated[float, Meta(ge=0.0, le=MAX_HOLD)]


class Sounds(StrEnum):
    """What is heard in a session."""

    VOICE = "voice"
    BREATH = "breath"
    BOTH = "both"


class Gates(StrEnum):
    """How the coach waits until the person is ready."""

    KEY = "key"
    COUNTDOWN = "countdown"


class Scheme(StrEnum):
    """Which colours the window has."""

    SYSTEM = "system"
    DAY = "day"
    NIGHT = "night"
    CONTRAST = "high-contrast"


class Movement(StrEnum):
    """Whether the picture moves, or changes in steps and fades."""

    SYSTEM = "system"
    FULL = "full"
    REDUCED = "reduced"


class Settings(Struct, frozen=True):
    """Everything that is kept.

    `tempo` in breaths a minute, holds in seconds, volumes 0 to 1, `rate` the voice's speed,
    `get_ready` the seconds of a countdown, `lag` how many milliseconds the picture waits
    for a loudspeaker that is late. `rounds` and `props` are chosen for each routine, by its
    id, and `voices` for each language, by its code: none, or an empty one, means the best there
    is. An empty `routine` means the first. `turned` shows a session upside down, for somebody
    who looks back between the legs. An empty `language` means the system's.
    """

    tempo: Annotated[float, Meta(ge=MIN_TEMPO, le=MAX_TEMPO)] = DEFAULT_TEMPO
    # A third, written by hand, has three digits.
    inhale_share: Annotated[float, Meta(ge=0.333, le=MAX_INHALE_SHARE)] = DEFAULT_INHALE_SHARE
    hold_in: Hold = 0.0
    hold_out: Hold = 0.0
    rounds: dict[Text, Annotated[int, Meta(ge=1, le=MAX_ROUNDS)]] = {}
    props: dict[Text, Text] = {}
    sounds: Sounds = Sounds.BOTH
    voice_volume: Volume = 0.9
    breath_volume: Volume = 0.5
    voices: dict[Text, Text] = {}
    rate: Annotated[float, Meta(ge=0.8, le=1.2)] = 1.0
    routine: Text = ""
    verbosity: Verbosity = Verbosity.EVERYTHING
    less_later: bool = True
    gates: Gates = Gates.KEY
    get_ready: Annotated[int, Meta(ge=3, le=120)] = 10
    lag: Annotated[int, Meta(ge=-MAX_LAG, le=MAX_LAG)] = 0
    scheme: Scheme = Scheme.SYSTEM
    motion: Movement = Movement.SYSTEM
    turned: bool = False
    language: Annotated[str, Meta(pattern=f"^({'|'.join(Language)})?\\Z")] = ""

    def guidance(self) -> Guidance:
        """Return how much is said, and how the coach waits."""
        get_ready = float(self.get_ready) if self.gates is Gates.COUNTDOWN else None
        return Guidance(self.verbosity, self.less_later, get_ready, sound_check=True)

    def breathing(self) -> Breathing:
        """Return how the person breathes."""
        return Breathing(self.tempo, self.inhale_share, self.hold_in, self.hold_out)

    def with_breathing(self, breathing: Breathing) -> "Settings":
        """Return the same settings with another breathing."""
        return structs.replace(self, **asdict(breathing))

    def as_at_first(self) -> "Settings":
        """Return all preferences as they are at first; what is chosen for a session stays."""
        return structs.replace(
            Settings(),
            tempo=self.tempo,
            rounds=self.rounds,
            props=self.props,
            routine=self.routine,
        )

    def voice_for(self, language: Language) -> str:
        """Return the id of the voice that is wished for in a language; empty, it is the best."""
        return self.voices.get(language, "")

    def with_voice(self, language: Language, voice: str) -> "Settings":
        """Return the same settings with another voice for a language."""
        return structs.replace(self, voices={**self.voices, str(language): voice})

    def with_rounds(self, routine: str, rounds: int) -> "Settings":
        """Return the same settings with another number of rounds for a routine."""
        return structs.replace(self, rounds={**self.rounds, routine: rounds})

    def with_prop(self, routine: str, prop: str) -> "Settings":
        """Return the same settings with another prop for a routine."""
        return structs.replace(self, props={**self.props, routine: prop})


@dataclass(frozen=True, slots=True)
class Loaded:
    """The settings to start with, and a notice if they are not what was saved."""

    settings: Settings
    notice: Notice | None = None


def path() -> Path:
    """Return where the settings are kept; neither file nor folder need exist."""
    return platformdirs.user_config_path(resources.APP, appauthor=False) / "settings.json"


def load() -> Loaded:
    """Return what was saved, or the defaults; what cannot be used is kept aside."""
    try:
        raw = _read(path())
    except FileNotFoundError:
        return Loaded(Settings())
    except OSError as error:
        return Loaded(Settings(), _unreadable(error))
    except (ValueError, RecursionError) as error:
        return Loaded(Settings(), _broken(said_by(error)))
    _rename(raw)
    good, bad = _sorted_out(raw)
    settings = msgspec.convert(good, Settings)
    if bad:
        notice = _broken(Message("cannot use {names}", names=", ".join(bad)))
        save(settings)
        return Loaded(settings, notice)
    if raw.keys() - set(Settings.__struct_fields__):
        _keep_newer()
    return Loaded(settings)


def save(settings: Settings) -> Notice | None:
    """Write the settings whole or not at all; returns a notice if it could not be done."""
    # Somebody may keep the real file elsewhere and link to it.
    target = Path(os.path.realpath(path()))
    data = msgspec.json.format(msgspec.json.encode(settings), indent=2)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _check_readable(target)
        _replace(target, data)
    except OSError as error:
        what = Message("Your settings could not be saved: {reason}", reason=_reason(error))
        return Notice(what, target, Message("They hold until you close Breath Coach."))
    return None


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f"{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
    except OSError:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _check_readable(target: Path) -> None:
    """Raise OSError where settings are that could not be read: they are not to be lost."""
    with suppress(FileNotFoundError), _open(target):
        pass


def _open(where: Path) -> BinaryIO:
    # Opening a pipe would wait for somebody to write to it.
    if not stat.S_ISREG(where.stat().st_mode):
        raise OSError(errno.EINVAL, Message("it is a folder or a device"))
    return where.open("rb")


def _read(where: Path) -> dict[str, Any]:
    with _open(where) as file:
        data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise ValueError(Message("the file is too large"))
    # Some editors put a byte order mark first.
    return msgspec.json.decode(data.removeprefix(BOM_UTF8), type=dict[str, Any])


def _rename(raw: dict[str, Any]) -> None:
    """Take over what older versions kept under another name: one voice for every language."""
    if old := raw.pop("voice", ""):
        # Of ours, each speaks the languages that it is listed for.
        speaks = {language: [each.id for each in language.narrators] for language in Language}
        ours = [id_ for ids in speaks.values() for id_ in ids]
        meant = [language for language, ids in speaks.items() if old in ids or old not in ours]
        raw.setdefault("voices", dict.fromkeys(meant, old))


def _sorted_out(raw: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Return the known fields with a value that fits, and the names of those without."""
    good: dict[str, Any] = {}
    bad: list[str] = []
    for field in structs.fields(Settings):
        if field.name not in raw:
            continue
        value = raw[field.name]
        if _fits(value, field.type):
            good[field.name] = value
            continue
        bad.append(field.name)
        # What is chosen for one routine or language takes no other along.
        if isinstance(value, dict) and field.default_factory is dict:
            good[field.name] = {k: v for k, v in value.items() if _fits({k: v}, field.type)}
    return good, bad


def _fits(value: object, kind: object) -> bool:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return False
    return True


def _broken(reason: str) -> Notice:
    where, kept = path(), Message()
    with suppress(OSError):
        where, kept = set_aside(where), KEPT
    what = Message("Some of your settings could not be read: {reason}", reason=reason)
    mend = Message("They are back to the defaults; set them again as you like.")
    return Notice(what, where, joined(mend, kept))


def _unreadable(error: OSError) -> Notice:
    # What could not be read may be as good as ever: it stays where it is.
    what = Message("Your settings could not be read: {reason}", reason=_reason(error))
    return Notice(what, path(), Message("Until they can be, nothing new is saved."))


def _reason(error: OSError) -> str:
    return error.strerror or Message("it cannot be opened")


def _keep_newer() -> None:
    # Written by a newer version: saving would lose what this one does not know.
    aside = path().with_name(f"{path().name}.newer")
    with suppress(OSError):
        if not aside.exists():
            shutil.copyfile(path(), aside)
