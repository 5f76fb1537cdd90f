"""`coach doctor`: what works here, and what to do about what does not."""

import platform
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.metadata import version
from threading import Event
from typing import NamedTuple

import click

from coach import __version__
from coach.audio.playback.device import Device, Failed, Heard
from coach.audio.playback.loudspeaker import open_loudspeaker
from coach.core.routine.language import Language
from coach.core.score.compiler import one_line
from coach.resources import NAME
from coach.speech import cache
from coach.speech.self_test import diagnose, offer
from coach.storage import fault_log, journal, routines, settings_file
from coach.storage.files import all_set_aside
from coach.storage.library import pictures
from coach.storage.routines.errors import printable

LIBRARIES = ("PySide6", "numpy", "pyttsx3", "msgspec", "soundfile", "soxr")
# How long a device or a display may take to show that it is there, in seconds.
PATIENCE = 5.0
# Seconds between two looks.
LOOK_EVERY = 0.02


class Finding(NamedTuple):
    """One thing looked at; `mend` says what to do where it is not `good`."""

    what: str
    found: str
    good: bool = True
    mend: str = ""


def examine() -> int:
    """Print what was found; return 1 if anything is wrong."""
    code = 0
    for finding in _findings():
        mark = "ok  " if finding.good else "FIX "
        click.echo(f"{mark}{finding.what}: {finding.found}")
        if not finding.good:
            code = 1
            click.echo(f"    {finding.mend}")
    return code


def _findings() -> Iterator[Finding]:
    yield from _versions()
    yield from _places()
    yield from _routines()
    yield from _voices()
    yield _sound()
    yield _display()


def _versions() -> Iterator[Finding]:
    yield Finding(NAME, __version__)
    yield Finding("System", f"{platform.platform()}, Python {platform.python_version()}")
    yield Finding("Libraries", ", ".join(f"{name} {version(name)}" for name in LIBRARIES))


def _places() -> Iterator[Finding]:
    yield Finding("Settings", str(settings_file.path()))
    yield _journal()
    for path in (settings_file.path(), journal.path()):
        for aside in all_set_aside(path):
            yield Finding("Could not be read, and is kept", str(aside))
    yield Finding("Your routines", str(routines.user_folder()))
    yield Finding("Rendered speech", str(cache.clips_folder()))
    yield Finding("Pictures on cards", str(pictures.folder()))
    yield Finding("What failed", str(fault_log.path()))


def _journal() -> Finding:
    if problem := journal.problem():
        return Finding("Journal", problem.what, good=False, mend=problem.mend)
    return Finding("Journal", str(journal.path()))


def _routines() -> Iterator[Finding]:
    for entry in routines.library():
        if isinstance(entry, routines.BrokenRoutine):
            where = printable(str(entry.path))
            # One alone is told here: that of two files with one id no check of either can know.
            alone = len(entry.errors) == 1
            mend = entry.errors[0] if alone else f"Fix what this lists: coach check {where}"
            yield Finding("Routine", f"{where} is broken", good=False, mend=mend)
        else:
            yield Finding("Routine", entry.name)


def _voices() -> Iterator[Finding]:
    silent = {language: language.in_english for language in Language}
    for voice, speaks, what_to_do in diagnose():
        if speaks:
            silent.pop(voice.language, None)
        # A voice further down the list is only needed where those above it fail.
        what = f"Voice for {voice.language.in_english}, {voice.name}"
        yield Finding(what, "speaks" if speaks else what_to_do)
    if more := offer():
        yield Finding("Natural voices", f"not here. {more}")
    for name in silent.values():
        mend = "Tones and words on the screen take the voice's place; install eSpeak NG."
        yield Finding(f"Voice for {name}", "none speaks", good=False, mend=mend)


def _sound() -> Finding:
    device = open_loudspeaker()
    try:
        device.play(1, one_line("", 1.0), {}, 0)
        return _listen(device)
    finally:
        device.close()


def _listen(device: Device) -> Finding:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for report in device.reports():
            if isinstance(report, Failed):
                return Finding("Sound", "does not play", good=False, mend=report.reason)
            if isinstance(report, Heard) and report.frame > 0:
                return Finding("Sound", f"plays on {device.name}")
        Event().wait(LOOK_EVERY)
    mend = "Check the system's sound settings: is another output chosen?"
    return Finding("Sound", "opens, but does not play", good=False, mend=mend)


def _display() -> Finding:
    mend = "Start the window from a desktop session; `coach play` needs no display."
    start = [] if getattr(sys, "frozen", False) else ["-m", "coach"]
    # In a process of its own: without a display, Qt ends the process that asks.
    try:
        shown = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, *start, "display"],
            capture_output=True,
            check=True,
            text=True,
            timeout=PATIENCE,
        )
    except (subprocess.SubprocessError, OSError):
        return Finding("Display", "none that Qt can use", good=False, mend=mend)
    return Finding("Display", shown.stdout.strip())
