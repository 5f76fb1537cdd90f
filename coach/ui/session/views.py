"""What shows a session's moment on its page: each view by itself, so that one may fail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from coach.core.readout.snapshot import Snapshot, stretches
from coach.core.routine.breathing import Breathing
from coach.core.score.timeline import State, Timeline
from coach.ui.controls.labels import Text
from coach.ui.figure.view import FigureView
from coach.ui.look.theme import Look, Type
from coach.ui.session.breath_state import breath_of
from coach.ui.session.circle import Circle
from coach.ui.session.looking import PauseLooking
from coach.ui.session.steps import in_steps
from coach.ui.session.text_column import WordColumn
from coach.ui.session.timeline_bar import SessionBar, pieces_of
from coach.ui.session.turning import PauseTurning
from coach.ui.session.wording import Words, looked_at, moment_key, title_of, words_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from coach.core.routine.routine import Prop, Routine, Step

View = Callable[[Snapshot], object]


class SessionViews:
    """Figure, circle, words and bar of a page: they only read what they are given."""

    def __init__(self, look: Look, page: QWidget) -> None:
        self._look = look
        self._routine: Routine | None = None
        self._rounds = 1
        self._breathing = Breathing()
        self.alone = False
        self._key: tuple[object, ...] = ()
        self._timeline: Timeline | None = None
        self._now: Timeline | None = None
        self.circle = Circle(look)
        self.figure = FigureView(look)
        self.words = WordColumn(look)
        self.bar = SessionBar(look)
        self.turning = PauseTurning(look, page, self.circle, self.figure)
        # It comes to the page's keys first: back to the session before back to its view.
        self.looking = PauseLooking(look, page, self.circle, self.figure)
        self.left = Text(look, size=Type.BODY, colour="quiet", wrap=False)

    def begin(self, routine: Routine, rounds: int, breathing: Breathing) -> None:
        """Get ready to show a session."""
        self._routine, self._rounds, self._breathing = routine, rounds, breathing
        self._key, self._timeline = (), None
        self.alone = False
        self.bar.show()

    def show_body(self, routine: Routine, prop: Prop | None) -> None:
        """Let the figure lead through a routine, its hands on a prop."""
        self.figure.begin(routine, prop)
        self.looking.begin()
        self.circle.begin(self.figure.paint)
        # While one gets ready, too: nobody who sits is shown standing first.
        self._look_for(routine.every_step[0])

    def show_small(self, *, small: bool) -> None:
        """Show only the circle and the largest words, or all."""
        for part in (self.left, self.bar):
            part.setVisible(not small)
        self.words.show_small(small=small)
        self.looking.show_small(small=small)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show the session's steps; one that waits, and has no end yet, leaves them as they are."""
        self._now = timeline
        if timeline is not self._timeline and timeline.end != float("inf"):
            self._timeline = timeline
            self.bar.show_pieces(pieces_of(stretches(timeline)))

    @property
    def each(self) -> tuple[tuple[View, Callable[[], object]], ...]:
        """What shows a moment, and what takes its picture away.

        What has failed must not go on showing what was true when it did.
        """
        return (
            (self.looking.show_moment, self.looking.drop),
            (self._show_figure, self._drop_figure),
            (self.turning.show_moment, self.turning.drop),
            (self._show_circle, self.circle.blank),
            (self._show_bar, self.bar.hide),
            (self._show_words, self._drop_words),
        )

    def _show_figure(self, now: Snapshot) -> None:
        # The first sound is a breath of no step.
        step = now.place.step if now.place and now.place.round else now.next_step
        if step:
            self._look_for(step)
        if self._now and self.circle.shows_figure:
            place = self.circle.figure_place()
            self.circle.update_part(self.figure.show(self._now, now.time, place))

    def _look_for(self, step: Step) -> None:
        self.circle.leave_alone(alone=not self.figure.can_show(step))

    def _drop_figure(self) -> None:
        self.circle.figure = None
        self.circle.update()

    def _show_circle(self, now: Snapshot) -> None:
        breath = breath_of(now, self._breathing)
        self.circle.show_breath(in_steps(breath) if self._look.still else breath)

    def _show_bar(self, now: Snapshot) -> None:
        if now.state not in {State.PAUSED, State.WAITING}:
            self.bar.show_time(now.time)

    def _show_words(self, now: Snapshot) -> None:
        keyframe, hint = self.figure.looked_at, self.turning.hint
        key = (*moment_key(now), self.alone, hint, keyframe)
        if key != self._key:
            self._key = key
            words = words_of(now, self._title(now), self._rounds, alone=self.alone)
            shown = (
                looked_at(words, keyframe) if keyframe else replace(words, then=words.then or hint)
            )
            self.words.say(shown)
            self.left.say(words.left)

    def _title(self, now: Snapshot) -> str:
        return title_of(self._routine, now) if self._routine else ""

    def _drop_words(self) -> None:
        self.words.say(Words())
        self.left.say("")
