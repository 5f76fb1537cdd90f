"""What a notification says is plain text, on every desktop."""

from coach.desktop.reminders.asking import Answer, Asked
from coach.desktop.reminders.notification import _as_notified

ASKED = Asked("Time", "<b>Back & neck</b>", {Answer.BEGIN: "Begin"}, 60.0)


def test_where_markup_is_read_a_routine_cannot_bring_any() -> None:
    assert _as_notified(ASKED, ["body-markup"])[4] == "&lt;b&gt;Back &amp; neck&lt;/b&gt;"
    assert _as_notified(ASKED, [])[4] == ASKED.text


def test_buttons_are_for_those_that_have_them() -> None:
    assert _as_notified(ASKED, ["actions"])[5] == ["default", "Begin", "begin", "Begin"]
    assert _as_notified(ASKED, [])[5] == []
