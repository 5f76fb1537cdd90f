"""Days and times of the day as a person reads them, in their own notation."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

_LONG, _SHORT = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat


def long_day(day: date) -> str:
    """Return a day with its weekday and the month's name."""
    return QLocale().toString(QDate(day.year, day.month, day.day), _LONG)


def capitalised(day: str) -> str:
    """Return a day as it begins a line: not in each language it begins with a capital."""
    return day[:1].upper() + day[1:]


def short_day(day: date) -> str:
    """Return a day in numbers."""
    return QLocale().toString(QDate(day.year, day.month, day.day), _SHORT)


def short_time(moment: datetime) -> str:
    """Return hours and minutes."""
    return QLocale().toString(QTime(moment.hour, moment.minute), _SHORT)
