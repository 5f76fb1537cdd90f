"""What the first page leads with: what was done last, and what fits next."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coach.core.history.dose import HABIT, not_yet_served, served_in_week
from coach.core.history.entry import Outcome
from coach.core.library.areas import AREA_NAMES
from coach.core.library.next_up import NextUp, next_up
from coach.core.routine.routine import Routine
from coach.core.session.way_in import Asks
from coach.storage.asked_before import (
    as_last_time,
    asked_of,
    in_full_again,
    is_as_last_time,
    latest,
    now,
    with_last,
)
from coach.storage.patterns import as_wished
from coach.storage.routines.loading import load, remade
from coach.ui.i18n.messages import told
from coach.ui.i18n.numbers import breaths_a_minute
from coach.ui.i18n.translation import window_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from coach.core.history.entry import Entry
    from coach.core.readout.summary import Done
    from coach.core.routine.area import Area
    from coach.storage.routines import BrokenRoutine
    from coach.ui.app.composing.composer import Composing
    from coach.ui.app.services import Services
    from coach.ui.app.session_controller import SessionFlow
    from coach.ui.app.window import Window
    from coach.ui.settings_model import Wishes


class Today(QObject):
    """Remembers what was done, shows it on the first page, and chooses it there."""

    def __init__(
        self,
        window: Window,
        wishes: Wishes,
        session: SessionFlow,
        composing: Composing,
        services: Services,
    ) -> None:
        super().__init__(window)
        self._sessions, self._last = services.sessions, services.last
        self._window, self._wishes, self._session = window, wishes, session
        self._composing = composing
        self._routine: Routine | None = None
        self._next: NextUp | None = None
        # What was opened by its path since the start, and where that is.
        self._files: dict[str, tuple[Routine, str]] = {}
        session.over.connect(self._remember)
        window.choose.listed_anew.connect(self.show)
        self.show()

    @property
    def id(self) -> str:
        """Which routine it is, if any."""
        return self._routine.id if self._routine else ""

    def is_not(self, routine: Routine | None) -> bool:
        """Tell whether a routine is another one than what was done last."""
        return routine is not None and routine.id != self.id

    def show(self) -> None:
        """Show what was done last, if it is still there, and what fits next."""
        bar, before = self._window.choose.today, self._routine
        self._routine = self._found()
        if self._routine is None:
            self._next = None
            bar.show_last("", "")
            return
        bar.show_last(self._routine.name, self._how(self._routine))
        self._next = self._read_next()
        if self._next:
            bar.show_next(self._next.listing.name, self._about(self._next))
        else:
            bar.show_next("", "")
        if before is None and self._window.stack.currentWidget() is self._window.choose:
            self._window.choose.rest()

    def take_from(self, file: str, entry: Routine | BrokenRoutine) -> None:
        """Take note of the absolute path that something was opened by, if it was."""
        if file and isinstance(entry, Routine):
            self._files[entry.id] = entry, file

    def choose(self) -> Routine | None:
        """Choose what was done last on the first page, and return it."""
        routine, choose = self._routine, self._window.choose
        if routine is None:
            return None
        if choose.routine != routine:
            listing = choose.listed(routine.id)
            if listing and choose.entry(listing) == routine:
                choose.turn_to(listing)
            else:
                choose.offer(routine)
        return routine

    def choose_next(self) -> bool:
        """Choose what fits next on the first page; tell whether anything does."""
        fitting = self._next or self._read_next()
        if fitting:
            self._window.choose.turn_to(fitting.listing)
        return fitting is not None

    def _found(self) -> Routine | None:
        settings = self._wishes.settings
        name = latest(settings)
        last = settings.session.last.get(name)
        if last and last.recipe:
            return _remade(last.recipe, name)
        if last and last.file and (opened := self._opened(last.file, name)):
            return opened
        listing = self._window.choose.listed(name or self._noted())
        entry = self._window.choose.entry(listing) if listing else None
        return entry if isinstance(entry, Routine) else None

    def _noted(self) -> str:
        """Return what the journal knows to have been done last, by its id, if to its end.

        An older version has noted down no more of it, nor has the terminal.
        """
        last = self._last()
        return last.routine if last and last.outcome is Outcome.FINISHED else ""

    def _opened(self, file: str, name: str) -> Routine | None:
        """Return what was opened by its path, if it is still there and as it was."""
        entry = load(Path(file), window_language())
        if not isinstance(entry, Routine) or entry.id != name:
            return None
        return entry if is_as_last_time(self._wishes.settings, entry) else None

    def _how(self, routine: Routine) -> str:
        wished = as_last_time(self._wishes.settings, routine.id, routine.language)
        led, wished = as_wished(routine, wished)
        breathing = led.rhythm.breathing(led.rhythm.begun(wished.breathing()))
        said = [self.tr("%n round(s)", "", wished.rounds_of(routine))]
        said.append(breaths_a_minute(breathing.tempo))
        if prop := wished.prop_of(routine):
            said.append(prop.name)
        how = self.tr("As last time: {how}").format(how=" · ".join(said))
        if asked_of(wished, routine) is Asks.EVERYTHING:
            how += ". " + self.tr("All questions come first.")
        return how

    def about_next(self, entries: Sequence[Entry], day: date) -> str:
        """Return in words what fits next on a day, given the sessions before; empty if nothing."""
        fitting = self._fitting(entries, day)
        return self._about(fitting) if fitting else ""

    def _read_next(self) -> NextUp | None:
        """Return what fits next, after what was done last."""
        day = now().date()
        last = self._routine.areas if self._routine else ()
        return self._fitting(self._sessions(day - HABIT, day), day, last)

    def _fitting(
        self, entries: Sequence[Entry], day: date, offered: Iterable[Area] = ()
    ) -> NextUp | None:
        """Return what no session of the week was for, nor what is offered already is for."""
        served, missed = {*served_in_week(entries, day), *offered}, not_yet_served(entries, day)
        favourites = self._wishes.settings.library.favourites
        return next_up(self._window.choose.listings, served, missed, favourites)

    def _about(self, fitting: NextUp) -> str:
        words = self.tr("What fits next: {routine}. Not yet this week: {area}.")
        area = told(AREA_NAMES[fitting.area])
        return words.format(routine=fitting.listing.name, area=area)

    def _remember(self, outcome: Outcome, done: Done) -> None:
        """Keep how a session was done that came to its end; after a stop all is asked again."""
        del done
        settings, routine = self._wishes.settings, self._window.choose.routine
        if outcome is not Outcome.FINISHED or routine is None:
            self._wishes.change(in_full_again(settings))
            # At once: whoever was hurt is asked, whatever happens to the program.
            self._wishes.keep()
            return
        begun_again = settings.session.last.get(routine.id) if routine == self._routine else None
        recipe = self._composing.recipe_of(routine) or (begun_again.recipe if begun_again else "")
        file = self._file_of(routine) or (begun_again.file if begun_again else "")
        kept = _remade(recipe, routine.id) if recipe else routine
        if kept:
            self._wishes.change(with_last(settings, kept, self._session.device, recipe, file))

    def _file_of(self, routine: Routine) -> str:
        of, file = self._files.get(routine.id, (None, ""))
        return file if routine == of else ""


def _remade(recipe: str, name: str) -> Routine | None:
    made = remade(recipe, window_language())
    return replace(made, id=name) if made else None
