"""Notes down a session of the terminal as it goes, as the window does."""

from math import inf

import click

from coach.core.history.entry import Outcome
from coach.core.readout.summary import done_in
from coach.core.routine.routine import Routine
from coach.core.score.timeline import State
from coach.live.conductor import Conductor
from coach.live.session_log import Diary
from coach.storage import journal
from coach.storage.settings import Settings

# Seconds of a session after which is noted again what was done so far.
_EVERY = 15.0
_ENDS = {State.FINISHED: Outcome.FINISHED, State.STOPPED: Outcome.STOPPED}


class Noting:
    """What is noted is there whatever ends the program."""

    def __init__(self, conductor: Conductor, routine: Routine, settings: Settings) -> None:
        self._conductor, self._routine = conductor, routine
        self._noted = -inf
        self._diary = Diary(journal.keep)
        self._diary.begin(routine, settings)

    def look(self) -> None:
        """Note down what was done so far, from time to time."""
        if self._conductor.time >= self._noted + _EVERY:
            self._noted = self._conductor.time
            self._note(Outcome.BROKEN_OFF)

    def end(self) -> None:
        """Note down how it ended, and tell what kept it from being noted down."""
        conductor = self._conductor
        last = conductor.timeline.at(conductor.time).state
        self._note(_ENDS.get(last, Outcome.BROKEN_OFF))
        if self._diary.notice:
            click.echo(self._diary.notice, err=True)

    def _note(self, outcome: Outcome) -> None:
        conductor = self._conductor
        self._diary.end(outcome, done_in(conductor.timeline, conductor.time, self._routine))
