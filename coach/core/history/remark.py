"""A sentence from somebody's own history, where there is something true to say."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from statistics import fmean

from coach.core.history.calendar import WEEK, in_week
from coach.core.history.entry import Entry
from coach.core.message import Message, joined

# Breaths a minute by which a tempo has to be lower to be called calmer.
_CALMER = 0.3
# So long away, a session is told to be the first one since.
_AWAY = timedelta(weeks=3)
_TIMES = {
    2: Message("Second time this week."),
    3: Message("Third time this week."),
    4: Message("Fourth time this week."),
    5: Message("Fifth time this week."),
    6: Message("Sixth time this week."),
    7: Message("Seventh time this week."),
}


def remark(entry: Entry, history: Iterable[Entry]) -> Message:
    """Return what is worth telling of a session, given all others; empty where nothing is."""
    before = [each for each in history if each.id != entry.id and each.began <= entry.began]
    return joined(_how_often(entry, before), _support(entry, before) or _tempo(entry, before))


def _how_often(entry: Entry, before: Sequence[Entry]) -> Message:
    if not entry.counts:
        return Message()
    number = 1 + len([each for each in in_week(before, entry.day) if each.counts])
    if number > max(_TIMES):
        return Message("Session number {number} this week.", number=number)
    if number > 1:
        return _TIMES[number]
    latest = max((each.day for each in before), default=None)
    if latest and entry.day - latest >= _AWAY:
        weeks = (entry.day - latest) // WEEK
        return Message("The first session in {weeks} weeks.", weeks=weeks)
    return Message()


def _support(entry: Entry, before: Sequence[Entry]) -> Message:
    height = entry.setting.height
    others = [each.setting.height for each in before if each.routine == entry.routine]
    known = [each for each in others if each is not None]
    if height is None or not known or height >= min(known):
        return Message()
    return Message("Your hands rested lower than ever before.")


def _tempo(entry: Entry, before: Sequence[Entry]) -> Message:
    week = in_week(before, entry.day - WEEK)
    tempos = [each.tempo for each in week if each.routine == entry.routine and each.tempo]
    if not tempos or not entry.tempo or entry.tempo > fmean(tempos) - _CALMER:
        return Message()
    return Message("Your tempo was calmer than last week.")
