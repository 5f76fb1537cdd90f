"""A calendar file says the same to another program: which days, at what time, in what words."""

import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr

from coach.core.reminding.due import Due, upcoming
from coach.core.reminding.reminder import Reminder, Weekday
from coach.storage.calendar_file import calendar

REMINDER = Reminder("07:30", (Weekday.MONDAY, Weekday.WEDNESDAY), "neck")
# Long enough to be folded, and with all that has to be escaped.
WORDS = "Zeit zum Dehnen: Nacken, Schultern; \\ und was sonst noch müde ist vom vielen Sitzen"
# A Sunday.
NOW = datetime(2026, 3, 22, 12, tzinfo=UTC)


def written() -> bytes:
    coming = upcoming([REMINDER], NOW, UTC)
    assert coming
    daily = upcoming([Reminder("18:00")], NOW, UTC)
    assert daily
    return calendar([(coming, WORDS), (daily, "Stretch")], NOW)


def fields(event: str) -> dict[str, str]:
    return dict(line.split(":", 1) for line in event.splitlines() if ":" in line)


def test_a_phone_reads_when_and_what() -> None:
    """Line by line as the standard has them, and by another library's rules."""
    data = written()
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    _, first, second = data.decode().replace("\r\n ", "").split("BEGIN:VEVENT")
    found = fields(first)
    # Without a zone: at this time wherever the person is.
    assert found["DTSTART"] == "20260323T073000"
    start = datetime(2026, 3, 23, 7, 30)  # noqa: DTZ001 - as above
    days = rrulestr(found["RRULE"], dtstart=start)[:3]
    assert [f"{day:%a %d %H:%M}" for day in days] == [
        "Mon 23 07:30",
        "Wed 25 07:30",
        "Mon 30 07:30",
    ]
    said = found["SUMMARY"].replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
    assert said == WORDS
    assert "BEGIN:VALARM" in first
    assert (found["ACTION"], found["TRIGGER"]) == ("DISPLAY", "P0D")
    assert rrulestr(fields(second)["RRULE"], dtstart=start)[6].day == 29


def test_read_a_second_time_nothing_is_there_twice() -> None:
    later = Due(REMINDER, datetime(2026, 3, 30, 7, 30, tzinfo=UTC))
    again = fields(calendar([(later, "Other words")], NOW).decode())
    assert fields(written().decode().split("BEGIN:VEVENT")[1])["UID"] == again["UID"]


@pytest.mark.skipif(shutil.which("calcurse") is None, reason="not installed: calcurse")
def test_another_calendar_takes_all_of_it(tmp_path: Path) -> None:
    file = tmp_path / "reminders.ics"
    file.write_bytes(written())
    calcurse = ["calcurse", "-D", str(tmp_path / "c"), "-C", str(tmp_path / "c")]
    subprocess.run([*calcurse, "-i", str(file)], check=True, capture_output=True)
    days = ["-Q", "--from", "03/25/2026", "--days", "1"]
    done = subprocess.run(
        [*calcurse, *days, "--format-recur-apt", "%S %m\n"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert f"07:30 {WORDS}" in done.stdout
    assert "18:00 Stretch" in done.stdout
