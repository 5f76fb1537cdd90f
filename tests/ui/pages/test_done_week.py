"""At the end: what became of the week, what is true to say, and what may be told."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from support.window.stage import STRIDE, Stage, fill, rolldown

from coach.core.history.entry import Entry, Outcome
from coach.core.routine.area import Area
from coach.live import session_log
from coach.storage.routines import find
from coach.ui.pages.done import DonePage

pytestmark = pytest.mark.slow


@pytest.fixture
def page(stage: Stage) -> DonePage:
    """The page after a session, an hour and eight days after two others."""
    now = session_log._now()  # noqa: SLF001 - what is noted down
    for hours, area in ((1, Area.HAMSTRINGS), (8 * 24, Area.NECK)):
        began = now - timedelta(hours=hours)
        stage.noted.append(
            Entry(began, "cat-cow", Outcome.FINISHED, 1, 9, 300.0, id=f"{hours}",
                  areas={area: 300.0})
        )  # fmt: skip
    fill(stage.window, [rolldown(), find("easy-neck"), find("free-wrists")])
    stage.begin()
    stage.pass_until(lambda: stage.page is stage.window.done, tick=STRIDE)
    return stage.window.done


def test_the_page_tells_what_became_of_the_week(page: DonePage) -> None:
    said = page.week.text()
    assert said.startswith("This week: ")
    assert said.endswith("What fits next: An easy neck. Not yet this week: neck.")


def test_what_is_told_is_kept_with_the_session(stage: Stage, page: DonePage) -> None:
    more = page.afterwards
    assert {a for a, toggle in more.areas.toggles.items() if not toggle.isHidden()} == {
        Area.HAMSTRINGS, Area.LOWER_BACK,
    }  # fmt: skip
    more.areas.toggles[Area.LOWER_BACK].click()
    more.levels.toggles[3].click()
    more.note.setText("  fine, 5 of them ")
    more.note.setFocus()
    stage.press(Qt.Key.Key_Return)
    last = stage.noted[-1]
    assert (last.easier, last.discomfort, last.note) == ((Area.LOWER_BACK,), 3, "fine, 5 of them")
    assert stage.page is page, "return in the note leads nowhere"
    more.levels.toggles[3].click()
    assert stage.noted[-1].discomfort is None
