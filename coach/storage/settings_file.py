"""Where the settings are kept: read with bounds, and written so that they never half are."""

import errno
import os
import stat
import tempfile
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, BinaryIO, get_origin

import msgspec
import platformdirs

from coach import resources
from coach.core.message import Message, joined, said_by
from coach.core.routine.language import Language
from coach.storage.files import KEPT, Notice, set_aside
from coach.storage.settings import GROUPS, Settings

# No settings of ours come near this; a huge file is not one of them.
_MOST_BYTES = 256 * 1024
# In the file all fields lie side by side, whichever group they are of in here.
_KINDS = {field.name: field for group in GROUPS.values() for field in fields(group)}


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
    # Written by a newer version, to which they mean something: saving must not lose them.
    unknown = {name: _packed(raw[name]) for name in raw.keys() - _KINDS.keys()}
    settings = replace(Settings.of(good), unknown=unknown)
    if bad:
        notice = _broken(Message("cannot use {names}", names=", ".join(bad)))
        save(settings)
        return Loaded(settings, notice)
    return Loaded(settings)


@contextmanager
def locked() -> Iterator[None]:
    """Let no other of our programs change what is kept until this one has read and written it."""
    from coach.storage import folder_lock  # noqa: PLC0415 - after the first painted frame

    folder = Path(os.path.realpath(path())).parent
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    with folder_lock.locked(folder):
        yield


def kept() -> Settings | None:
    """Return what is kept by now; nothing where nothing is, or it cannot be used."""
    there, loaded = path().exists(), load()
    return loaded.settings if there and not loaded.notice else None


def save(settings: Settings) -> Notice | None:
    """Write the settings whole or not at all; returns a notice if it could not be done."""
    # Somebody may keep the real file elsewhere and link to it.
    target = Path(os.path.realpath(path()))
    data = msgspec.json.encode(settings.flat() | settings.unknown)
    legible = msgspec.json.format(data, indent=2)
    # Laid out for a person, what a newer version has written may be more than is read again.
    data = legible if len(legible) <= _MOST_BYTES else data
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


def _read(where: Path) -> dict[str, msgspec.Raw]:
    """Return each entry as it is written."""
    with _open(where) as file:
        data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise ValueError(Message("the file is too large"))
    # Some editors put a byte order mark first.
    text = data.removeprefix(BOM_UTF8)
    # What is kept as it is written is not looked into: that all of it is JSON is found out here.
    msgspec.json.decode(text)
    return msgspec.json.decode(text, type=dict[str, msgspec.Raw])


def _rename(raw: dict[str, msgspec.Raw]) -> None:
    """Take over what older versions kept under another name: one voice for every language."""
    if old := msgspec.json.decode(raw.pop("voice", b'""')):
        # Of ours, each speaks the languages that it is listed for.
        speaks = {language: [each.id for each in language.narrators] for language in Language}
        ours = [id_ for ids in speaks.values() for id_ in ids]
        meant = [language for language, ids in speaks.items() if old in ids or old not in ours]
        voices = msgspec.json.encode(dict.fromkeys(meant, old))
        raw.setdefault("voices", msgspec.Raw(voices))


def _packed(raw: msgspec.Raw) -> msgspec.Raw:
    """Return the same value without the layout, by which it would seem to be another one."""
    return msgspec.Raw(msgspec.json.format(bytes(raw), indent=-1))


def _sorted_out(raw: Mapping[str, msgspec.Raw]) -> tuple[dict[str, Any], list[str]]:
    """Return the known fields with a value that fits, and the names of those without."""
    good: dict[str, Any] = {}
    bad: list[str] = []
    for name, field in _KINDS.items():
        if name not in raw:
            continue
        try:
            good[name] = msgspec.json.decode(raw[name], type=field.type)
        except msgspec.ValidationError:
            bad.append(name)
            if get_origin(field.type) is dict:
                good[name] = _entries_that_fit(raw[name], field.type)
            elif get_origin(field.type) is tuple:
                good[name] = _items_that_fit(raw[name], field.type)
    return good, bad


def _entries_that_fit(raw: msgspec.Raw, kind: Any) -> dict[str, Any]:  # noqa: ANN401 - a type
    """Return choices for routines or languages that fit: a bad one takes no other along."""
    found: dict[str, Any] = {}
    entries = msgspec.json.decode(raw)
    for key, entry in entries.items() if isinstance(entries, dict) else ():
        with suppress(msgspec.ValidationError):
            found |= msgspec.convert({key: entry}, kind)
    return found


def _items_that_fit(raw: msgspec.Raw, kind: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a type
    """Return the items of a list that fit: as above."""
    found: tuple[Any, ...] = ()
    items = msgspec.json.decode(raw)
    for item in items if isinstance(items, list) else ():
        with suppress(msgspec.ValidationError):
            found += msgspec.convert([item], kind)
    return found


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
