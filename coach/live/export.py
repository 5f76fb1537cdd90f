"""Writes a session to files: the same sound as live, its captions and its trace."""

import errno
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coach.audio.synthesis.mix import Clips, Mix
from coach.core.readout.captions import srt, web_vtt
from coach.core.readout.trace import events
from coach.core.score.timeline import SAMPLE_RATE, Timeline, frame_at
from coach.storage.together import outputs
from coach.storage.trace_file import lines

if TYPE_CHECKING:
    import soundfile

# Container and sample format by the file's ending.
SOUND_FORMATS = {
    ".wav": ("WAV", "PCM_16"),
    ".flac": ("FLAC", "PCM_16"),
    ".ogg": ("OGG", "VORBIS"),
    ".mp3": ("MP3", "MPEG_LAYER_III"),
}
CAPTION_FORMATS = {".vtt": web_vtt, ".srt": srt}
# Full scale of the samples that are written.
INT16 = 32767
# Frames rendered at a time.
BLOCK = 10 * SAMPLE_RATE


def check_ending(path: Path, formats: Mapping[str, object]) -> None:
    """Raise ValueError for a file name whose ending is none of the formats'."""
    if path.suffix.lower() not in formats:
        known = ", ".join(formats)
        raise ValueError(f'{path}: expected a name ending in {known}, got "{path.suffix}"')


@dataclass(frozen=True, slots=True)
class Files:
    """What is to be written, and where."""

    sound: Path
    captions: Path | None = None
    trace: Path | None = None


def write_session(
    timeline: Timeline,
    clips: Clips,
    files: Files,
    mix: Mix,
    progress: Callable[[float], None] = lambda _: None,
) -> None:
    """Write all files or none; `progress` is told the seconds of sound written.

    Raises OSError where a file cannot be written.
    """
    with outputs() as parts:
        sound = parts.part(files.sound)
        if files.captions:
            text = CAPTION_FORMATS[files.captions.suffix.lower()](timeline)
            parts.part(files.captions).write_text(text, encoding="utf-8")
        if files.trace:
            parts.part(files.trace).write_bytes(lines(events(timeline)))
        ending = files.sound.suffix.lower()
        with _told_as_os_error(), _sound_file(sound, ending) as file:
            _write_sound(file, timeline, clips, mix, progress)


@contextmanager
def _told_as_os_error() -> Iterator[None]:
    """Raise OSError for what the library raises where the disk is full, in its many ways."""
    import soundfile  # noqa: PLC0415 - as below

    try:
        yield
    except (soundfile.SoundFileError, AssertionError) as error:
        raise OSError(errno.EIO, f"the disk is full, or it fails: {error}") from error


def _sound_file(path: Path, ending: str) -> "soundfile.SoundFile":
    # Not at the top: the command line reads the formats from here at every start.
    import soundfile  # noqa: PLC0415 - as said

    container, subtype = SOUND_FORMATS[ending]
    # A name is bytes, not always text; but on Windows it is text.
    name = path if sys.platform == "win32" else os.fsencode(path)
    return soundfile.SoundFile(
        name, "w", SAMPLE_RATE, channels=2, format=container, subtype=subtype
    )


def _write_sound(
    file: "soundfile.SoundFile",
    timeline: Timeline,
    clips: Clips,
    mix: Mix,
    progress: Callable[[float], None],
) -> None:
    from coach.audio.synthesis.render import render  # noqa: PLC0415 - as above

    total = frame_at(timeline.end)
    for frame in range(0, total, BLOCK):
        count = min(BLOCK, total - frame)
        sound = render(timeline, clips, frame, count, mix, mix)
        # Rounded here: each format's own rounding differs, and the samples are to be the same.
        file.write((sound * INT16).round().astype("int16"))
        progress((frame + count) / SAMPLE_RATE)
