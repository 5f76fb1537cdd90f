"""What is told from outside the window, in the person's language.

The rooms without Qt tell in English what is wrong and how to mend it. Here, where it is
shown, each sentence is found among these, what is filled into it is told in turn, and the
whole is translated. What is not among them is shown as it was told.
"""

import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "Told"
# {} is what is filled in; a longer sentence that begins like another stands before it.
_MARKED: tuple[object, ...] = (
    # coach.audio.playback.reasons
    QT_TRANSLATE_NOOP("Told", "No loudspeaker or headphones found. Connect some and try again."),
    QT_TRANSLATE_NOOP(
        "Told", "The sound system does not answer. As soon as it does, the sound comes back."
    ),
    QT_TRANSLATE_NOOP(
        "Told", "The loudspeaker or headphones were disconnected. Connect them and try again."
    ),
    QT_TRANSLATE_NOOP(
        "Told", "The loudspeaker stopped answering. Check the sound settings and try again."
    ),
    QT_TRANSLATE_NOOP("Told", "The loudspeaker cannot play sound at 48,000 Hz. Choose another."),
    QT_TRANSLATE_NOOP(
        "Told",
        "A library that sound needs is missing ({}). Install libpulse (libpulse0) and try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Told", "The part of the coach that plays the sound stopped unexpectedly. Try again."
    ),
    QT_TRANSLATE_NOOP(
        "Told", "The part of the coach that plays the sound did not start ({}). Try again."
    ),
    QT_TRANSLATE_NOOP("Told", "The sound could not be produced ({}). Please report this."),
    # coach.desktop.sleep_inhibitor
    QT_TRANSLATE_NOOP(
        "Told",
        "The screen cannot be kept on here: it may go dark during a session. "
        "To prevent that, turn off the screen saver and power saving.",
    ),
    # coach.storage.settings
    QT_TRANSLATE_NOOP(
        "Told",
        "Your settings could not be saved: {} ({}). They hold until you close Breath Coach.",
    ),
    QT_TRANSLATE_NOOP(
        "Told",
        "Some of your settings could not be read: {} ({}). They are back to the defaults; "
        "set them again as you like. The old file is kept.",
    ),
    QT_TRANSLATE_NOOP(
        "Told",
        "Some of your settings could not be read: {} ({}). They are back to the defaults; "
        "set them again as you like.",
    ),
    QT_TRANSLATE_NOOP(
        "Told",
        "Your settings could not be read: {} ({}). Until they can be, nothing new is saved.",
    ),
    QT_TRANSLATE_NOOP("Told", "it cannot be opened"),
    QT_TRANSLATE_NOOP("Told", "it is a folder or a device"),
    QT_TRANSLATE_NOOP("Told", "the file is too large"),
    QT_TRANSLATE_NOOP("Told", "cannot use {}"),
    # coach.storage.journal
    QT_TRANSLATE_NOOP(
        "Told",
        "This session could not be kept in your journal: {} ({}). Everything else works; "
        "check that the folder can be written to.",
    ),
    QT_TRANSLATE_NOOP(
        "Told",
        "This session could not be kept in your journal: {} ({}). Everything else works; the "
        "newer version keeps sessions again.",
    ),
    QT_TRANSLATE_NOOP("Told", "a newer Breath Coach has written it"),
    QT_TRANSLATE_NOOP(
        "Told",
        "Your journal could not be read ({}). A new one has been begun. The old file is kept.",
    ),
    # coach.storage.trace_file
    QT_TRANSLATE_NOOP(
        "Told", "The trace could not be written: {} ({}). The session goes on without it."
    ),
    # coach.speech.speaker
    QT_TRANSLATE_NOOP(
        "Told",
        "{} cannot say “{}” and {} more: tones and the words on the screen take their place. "
        "Word them differently. {}",
    ),
    QT_TRANSLATE_NOOP(
        "Told",
        "{} cannot say “{}” and {} more: tones and the words on the screen take their place. "
        "Word them differently.",
    ),
    QT_TRANSLATE_NOOP(
        "Told",
        "{} cannot say “{}”: a tone and the words on the screen take its place. "
        "Word it differently. {}",
    ),
    QT_TRANSLATE_NOOP(
        "Told",
        "{} cannot say “{}”: a tone and the words on the screen take its place. "
        "Word it differently.",
    ),
    QT_TRANSLATE_NOOP(
        "Told",
        "No voice for {} could be started, so tones and words on the screen take its place. {}",
    ),
    QT_TRANSLATE_NOOP("Told", "The voice that you chose is missing, so {} speaks. {}"),
    QT_TRANSLATE_NOOP("Told", "{} speaks in place of {}. {}"),
    QT_TRANSLATE_NOOP(
        "Told", "Tones and words on the screen take the place of what is still to be said. {}"
    ),
    # coach.speech.voices
    QT_TRANSLATE_NOOP("Told", "Soft tones"),
    QT_TRANSLATE_NOOP("Told", "The voice of Windows"),
    QT_TRANSLATE_NOOP("Told", "The voice of macOS"),
    QT_TRANSLATE_NOOP("Told", "The system's eSpeak"),
    QT_TRANSLATE_NOOP("Told", "English"),
    QT_TRANSLATE_NOOP("Told", "German"),
    QT_TRANSLATE_NOOP("Told", "Spanish"),
    QT_TRANSLATE_NOOP(
        "Told", "{}Install Breath Coach again: its own voice, hibari-tts, is missing or damaged."
    ),
    QT_TRANSLATE_NOOP(
        "Told",
        "{}Install Breath Coach again: its voice Pico, py-nanotts, is missing or damaged.",
    ),
    QT_TRANSLATE_NOOP("Told", "{}Install the package {} as you installed Breath Coach."),
    QT_TRANSLATE_NOOP("Told", "{}Choose another voice in the preferences."),
    QT_TRANSLATE_NOOP("Told", "{}Add a voice for {} in Settings, Time and language, Speech."),
    QT_TRANSLATE_NOOP(
        "Told", "{}Add a voice for {} in System Settings, Accessibility, Spoken Content."
    ),
    QT_TRANSLATE_NOOP("Told", "{}Install the package espeak-ng again."),
    QT_TRANSLATE_NOOP("Told", "{}Install Breath Coach again, or your system's package espeak-ng."),
    # What people call a voice: "British English, woman, simple".
    QT_TRANSLATE_NOOP("Told", "British English"),
    QT_TRANSLATE_NOOP("Told", "woman"),
    QT_TRANSLATE_NOOP("Told", "man"),
    QT_TRANSLATE_NOOP("Told", "natural"),
    QT_TRANSLATE_NOOP("Told", "simple"),
    QT_TRANSLATE_NOOP("Told", "robotic"),
    QT_TRANSLATE_NOOP("Told", "from the system"),
    # coach.speech.jobs and its process: what a voice did.
    QT_TRANSLATE_NOOP("Told", "{} could not be loaded: {}. "),
    QT_TRANSLATE_NOOP("Told", "{} could not be started: {}. "),
    QT_TRANSLATE_NOOP("Told", "{} gave no answer for {} s. "),
    QT_TRANSLATE_NOOP("Told", "{} failed at one line after another: {}. "),
    QT_TRANSLATE_NOOP("Told", "{} stopped unexpectedly. "),
    QT_TRANSLATE_NOOP("Told", "{} gave an unusable answer. "),
    QT_TRANSLATE_NOOP("Told", "{} gave an answer to something else. "),
    # coach.speech.kokoro: why it could not be loaded.
    QT_TRANSLATE_NOOP("Told", "{} is damaged"),
    QT_TRANSLATE_NOOP("Told", "the package {} is not there, or not all of it"),
)
# What marks them gives them back, though its annotation does not say so.
SENTENCES = tuple(map(str, _MARKED))


def told(text: str) -> str:
    """Return what was told, in the person's language as far as its sentences are known."""
    if not text:
        return ""  # as mostly, many times a second
    for sentence in SENTENCES:
        if found := _pattern(sentence).fullmatch(text):
            return _filled(QCoreApplication.translate(_CONTEXT, sentence), found.groups())
    return text


def _filled(sentence: str, parts: tuple[str, ...]) -> str:
    # Not str.format: a file's name may contain any brace.
    rest, *pieces = sentence.split("{}")
    for part, piece in zip(parts, pieces, strict=False):
        rest += told(part) + piece
    return rest


@cache
def _pattern(sentence: str) -> re.Pattern[str]:
    return re.compile("(.*?)".join(map(re.escape, sentence.split("{}"))), re.DOTALL)
