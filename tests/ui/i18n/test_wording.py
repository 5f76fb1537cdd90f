"""Words, numbers and pieces, without a window."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from support.window.stage import rolldown

from coach.core.readout.snapshot import snapshot, stretches
from coach.core.readout.summary import done_in
from coach.core.routine.breathing import Breathing
from coach.core.routine.guidance import Guidance
from coach.core.score.plan import Plan
from coach.core.score.timeline import State
from coach.core.session.session import Session
from coach.ui.i18n.numbers import clock_time, seconds_of_a_breath
from coach.ui.session.breath_state import breath_of
from coach.ui.session.timeline_bar import pieces_of
from coach.ui.session.wording import words_of


@pytest.fixture
def session() -> Session:
    return Session(Plan(rolldown(), 2, {}, Guidance(get_ready=10.0)), Breathing())


def test_plurals(qapp: QApplication) -> None:
    del qapp
    translate = QCoreApplication.translate
    assert translate("Any", "%n breath(s)", None, 1) == "1 breath"
    assert translate("Any", "%n breath(s)", None, 16) == "16 breaths"
    assert translate("Any", "as(s)", None) == "as(s)"


def test_the_bar_has_a_piece_for_each_step(session: Session) -> None:
    pieces = pieces_of(stretches(session.timeline))
    assert [piece.step for piece in pieces] == [s.id for s in rolldown().steps] * 2
    assert {piece.round for piece in pieces} == {1, 2}


def test_a_pause_does_not_split_a_piece(session: Session) -> None:
    before = pieces_of(stretches(session.timeline))
    at = upright(session)
    session.pause(at)
    session.resume(at + 1880.0)
    after = pieces_of(stretches(session.timeline))
    assert len(after) == len(before)
    # The interrupted breath is breathed again; the half hour of waiting is no part of it.
    assert max(piece.length for piece in after) < 45


def test_the_ring_follows_the_breath(session: Session) -> None:
    first = next(span for span in session.timeline.spans if span.place)
    shares = []
    for second in range(10):
        now = snapshot(session.timeline, first.start + second)
        shares.append(breath_of(now, Breathing()).progress)
    assert shares == pytest.approx([second / 10 for second in range(10)], abs=2e-3)


def test_the_last_step_is_followed_by_the_end(session: Session) -> None:
    last = [span for span in session.timeline.spans if span.place][-1]
    words = words_of(snapshot(session.timeline, last.start), "Roll-down", 2)
    assert words.then == "Then: the end"
    assert words.kicker.endswith("Round 2 of 2")


def test_what_was_done_is_counted_whole(session: Session) -> None:
    timeline = session.timeline
    done = done_in(timeline, timeline.end, rolldown())
    assert (done.rounds, done.breaths) == (2, 16)
    middle = next(s for s in timeline.spans if s.place and s.place.round == 2)
    waited = sum(span.end - span.start for span in timeline.spans if span.gate)
    so_far = done_in(timeline, middle.start + 5, rolldown())
    assert (so_far.rounds, so_far.breaths, so_far.tempos) == (1, 8, done.tempos)
    assert so_far.seconds == pytest.approx(middle.start + 5 - waited)


def upright(session: Session) -> float:
    """A second after the person stands again: with the head down no pause lasts so long."""
    arrives = (s.start for s in session.timeline.spans if s.place and s.place.step.id == "arrive")
    return next(arrives) + 1.0


def test_the_tempos_of_a_session_are_told_by_the_seconds_of_stretching(session: Session) -> None:
    session.tempo(5.0, 100.0)
    at = upright(session)
    session.pause(at)
    session.resume(at + 420.0)
    later = next(s.start for s in session.timeline.spans if s.place and s.start > at + 480.0)
    for tempo in (7.0, 8.0):
        session.tempo(tempo, later)
    first, slower, faster = done_in(session.timeline, session.timeline.end, rolldown()).tempos
    waited = sum(span.end - span.start for span in session.timeline.spans if span.gate)
    assert (first.time, first.tempo) == (0.0, 6.0)
    assert (slower.time, slower.tempo) == (pytest.approx(100.0 - waited, abs=0.1), 5.0)
    # Of a slider that moves only what held is told, and no pause is between.
    assert (faster.time, faster.tempo) == (pytest.approx(later - waited - 420.0, abs=0.1), 8.0)


def test_a_pause_is_no_time_of_stretching(session: Session) -> None:
    at = upright(session)
    session.pause(at)
    session.resume(at + 420.0)
    timeline = session.timeline
    assert timeline.outcome is State.FINISHED
    waited = sum(span.end - span.start for span in timeline.spans if span.gate)
    assert done_in(timeline, timeline.end, rolldown()).seconds == pytest.approx(
        timeline.end - waited - 420.0, abs=0.1
    )


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (59.2, "1:00"), (185, "3:05")])
def test_clock_time(seconds: float, shown: str) -> None:
    assert clock_time(seconds) == shown


def test_a_breath_with_pauses_says_them() -> None:
    words = seconds_of_a_breath(Breathing(6.0, 0.5, 1.0, 1.0))
    assert words == "in 4.0 s   hold 1.0 s   out 4.0 s   wait 1.0 s"
