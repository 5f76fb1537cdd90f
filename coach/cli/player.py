"""Plays one session in the terminal: ticks, prints what is new, and obeys keys and signals."""

import signal
from collections.abc import Callable
from threading import Event

import click

from coach.cli.ending import EndedError, asked_to_end
from coach.cli.keyboard.key_codes import ESCAPE, PAGE_DOWN, PAGE_UP
from coach.cli.keyboard.keys import KeyboardLostError, WaitKeys, has_keyboard
from coach.core.readout.snapshot import Snapshot
from coach.core.routine.breathing import MAX_TEMPO, MIN_TEMPO
from coach.core.session.intents import BACK, NEXT, PAUSE_OR_GO_ON, STAY, STOP
from coach.core.session.script import Deed
from coach.core.session.session import Action, IllegalActionError
from coach.live.conductor import Conductor
from coach.storage.trace_file import TraceFile

# How long a key is waited for between two looks at the session, in seconds.
TICK = 0.02
KEYS = (
    "space: pause or go on   s or escape: stop and come up   + and -: tempo   "
    "n or page down: next step   p or page up: previous step   b: one more breath"
)
STOPPING = {"s", ESCAPE, "q"}
INTENTS = dict.fromkeys(STOPPING, STOP) | {
    " ": PAUSE_OR_GO_ON,
    "n": NEXT,
    PAGE_DOWN: NEXT,
    "p": BACK,
    PAGE_UP: BACK,
    "b": STAY,
}
TEMPO_STEPS = {"+": 0.5, "-": -0.5}
# Where a closed terminal is told by nothing but its keyboard.
_UNTIL_THEN = "Until then this session cannot go on, and ends: nobody can be asked here."
_HANGUP = int(getattr(signal, "SIGHUP", signal.SIGTERM))


class Player:
    """Runs a conductor's session to its end; `deeds` are done when it is their time.

    `speak` has the voice work on, a few milliseconds at each look at the session.
    """

    def __init__(
        self,
        conductor: Conductor,
        deeds: list[Deed],
        wait_keys: WaitKeys,
        trace: TraceFile | None = None,
        speak: Callable[[], object] = lambda: None,
    ) -> None:
        self._conductor = conductor
        self._deeds = deeds
        self._wait_keys = wait_keys
        self._trace, self._speak = trace, speak
        self._shown = ""
        self._problem = ""
        self._asked: list[int] = []
        self._coming_up = False

    def run(self) -> int:
        """Return 0 at the end, or what a shell expects where a signal asked for it."""
        with asked_to_end(self._asked.append):
            self._conductor.start()
            while not self._is_over():
                self._press(self._keys())
        return EndedError(self._asked[0]).code if self._asked else 0

    def _is_over(self) -> bool:
        """Look at the session, and tell whether this is its end."""
        # Asked first: so that the last tick takes in the end, and a trace has it.
        over = self._conductor.over
        self._speak()
        now = self._conductor.tick()
        self._show(now)
        self._do_what_is_due(now.time)
        return over or self._must_end()

    def _must_end(self) -> bool:
        """Tell whether to end at once; who has the head down is brought up, if asked once."""
        again = [number for number in self._asked[1:] if number != _HANGUP]
        if self._asked and not self._coming_up:
            self._coming_up = True
            return not self._brings_up()
        return bool(again)

    def _brings_up(self) -> bool:
        self._act(Action.STOP)
        now, spans = self._conductor.time, self._conductor.timeline.spans
        # Only the way up is made of breaths.
        if not any(span.place and span.end > now for span in spans):
            return False
        click.echo("Coming up first; once more, and it ends at once.", err=True)
        return True

    def _keys(self) -> list[str]:
        try:
            return self._wait_keys(TICK)
        except KeyboardLostError:
            self._asked.append(_HANGUP)
            self._wait_keys = _nobody
            return []

    def _show(self, now: Snapshot) -> None:
        if now.problem != self._problem:
            self._problem = now.problem
            self._tell_problem()
        if self._trace and self._trace.problem:
            click.echo(self._trace.problem, err=True)
            self._trace = None
        place = now.place
        where = f"{place.step.name} {place.breath}/{now.breaths}" if place else now.state
        line = f"{now.time:6.1f}  {where}: {now.caption}"
        if now.speaking and now.caption != self._shown:
            click.echo(line)
        self._shown = now.caption if now.speaking else ""

    def _tell_problem(self) -> None:
        if self._problem and not has_keyboard():
            # Nobody could say whether to go on, and a session on hold would wait for ever.
            raise click.ClickException(f"{self._problem} {_UNTIL_THEN}")
        if self._problem:
            click.echo(f"{self._problem} r: try again   space: go on without sound", err=True)

    def _do_what_is_due(self, time: float) -> None:
        while self._deeds and self._deeds[0].time <= time:
            self._do(self._deeds.pop(0))

    def _do(self, deed: Deed) -> None:
        if deed.tempo is not None:
            tempo = deed.tempo
            self._try(lambda: self._conductor.tempo(tempo))
        else:
            self._act(deed.action)

    def _act(self, *intent: Action) -> None:
        self._try(lambda: self._conductor.do(*intent))

    def _press(self, keys: list[str]) -> None:
        # Whatever else was pressed at the same time: a stop comes first, and alone.
        for key in next(([key] for key in keys if key in STOPPING), keys):
            self._press_one(key)

    def _press_one(self, key: str) -> None:
        conductor = self._conductor
        if key == "r" and self._problem:
            self._try(conductor.retry_sound)
        elif key == " " and self._problem:
            self._try(conductor.picture_alone)
        elif key in INTENTS:
            self._act(*INTENTS[key])
        elif conductor.allows(Action.GO):
            self._act(Action.GO)
        elif key in TEMPO_STEPS:
            self._step_tempo(TEMPO_STEPS[key])

    def _step_tempo(self, step: float) -> None:
        wished = self._conductor.breathing.tempo + step
        tempo = min(MAX_TEMPO, max(MIN_TEMPO, wished))
        self._try(lambda: self._conductor.tempo(tempo))

    @staticmethod
    def _try(action: Callable[[], None]) -> None:
        try:
            action()
        except IllegalActionError as error:
            click.echo(str(error), err=True)


def _nobody(seconds: float) -> list[str]:
    Event().wait(seconds)
    return []
