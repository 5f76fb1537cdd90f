"""Numbers and times as a person reads them, in their own notation."""

from math import ceil

from PySide6.QtCore import QCoreApplication, QLocale

from coach.core.routine.breathing import SECOND_INHALE, Breathing, Phase

# From so many seconds on, nobody counts them.
_IN_MINUTES = 120
# What is less is not a hundred either, once it is rounded.
_NO_DECIMAL = 99.95


def decimal(value: float) -> str:
    """Return a number with one decimal; from a hundred on nobody wants one."""
    return QLocale().toString(value, "f", 1 if abs(value) < _NO_DECIMAL else 0)


def clock_time(seconds: float) -> str:
    """Return minutes and seconds as on a clock, a second that has begun counted whole."""
    whole = max(0, ceil(seconds - 1e-6))
    return f"{whole // 60}:{whole % 60:02d}"


def about_time(seconds: float) -> str:
    """Return roughly how long: seconds, or from two minutes on minutes, by their symbols."""
    return f"{ceil(seconds)} s" if seconds < _IN_MINUTES else f"{ceil(seconds / 60)} min"


def breaths_a_minute(tempo: float) -> str:
    """Return a tempo with its unit."""
    return QCoreApplication.translate("Tempo", "{tempo} breaths / min").format(tempo=decimal(tempo))


def seconds_of_a_breath(breathing: Breathing) -> str:
    """Return how many seconds each part of a breath takes."""
    patterns = {
        Phase.INHALE: QCoreApplication.translate("Tempo", "in {seconds} s"),
        Phase.HOLD_IN: QCoreApplication.translate("Tempo", "hold {seconds} s"),
        Phase.EXHALE: QCoreApplication.translate("Tempo", "out {seconds} s"),
        Phase.HOLD_OUT: QCoreApplication.translate("Tempo", "wait {seconds} s"),
    }
    twice = QCoreApplication.translate("Tempo", "in {first} + {second} s")
    said = []
    for phase, seconds in breathing.phases():
        words = twice if breathing.sigh and phase is Phase.INHALE else patterns[phase]
        first = SECOND_INHALE * seconds
        numbers = {"seconds": seconds, "first": first, "second": seconds - first}
        said.append(words.format(**{key: decimal(number) for key, number in numbers.items()}))
    return "   ".join(said)
