"""`coach play`: a session in the terminal, with sound and captions."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import click

from coach.audio.loudspeaker import open_loudspeaker
from coach.awake import Awake
from coach.cli import screening
from coach.cli.keys import WaitKey, has_keyboard, keyboard
from coach.cli.options import DEFAULT_GET_READY
from coach.cli.performance import Performance, Wishes, prepare
from coach.conductor import Conductor
from coach.core.guidance import Guidance, Verbosity
from coach.core.model import MAX_TEMPO, MIN_TEMPO
from coach.core.script import Deed
from coach.core.session import Action, IllegalActionError
from coach.core.snapshot import Snapshot
from coach.trace_file import TraceFile

# How long a key is waited for between two looks at the session, in seconds.
TICK = 0.02
KEYS = (
    "space: pause or go on   s or escape: stop and come up   + and -: tempo   "
    "n: next step   p: previous step   b: one more breath"
)
STOPPING = {"s", "\x1b", "q"}
STEPPING = {"n": Action.NEXT, "p": Action.PREVIOUS, "b": Action.STAY}
LARGE_STEP = 0.5


def guidance(verbosity: str, get_ready: int | None, *, scripted: bool) -> Guidance:
    """Return how the session is guided: it asks and waits only where a key can come."""
    nobody = scripted or not has_keyboard()
    seconds = get_ready or (DEFAULT_GET_READY if nobody else None)
    return Guidance(Verbosity(verbosity), get_ready=seconds, sound_check=not nobody)


def play(wishes: Wishes, trace: Path | None, *, screened: bool) -> int:
    """Play to the end; return 0, or 1 where the screening speaks against it."""
    if not screened and not screening.passes(wishes.routine):
        return 1
    screening.show_setup(wishes.routine)
    performance = prepare(wishes)
    performance.rehearsed()
    with ExitStack() as stack:
        follower = stack.enter_context(TraceFile(trace)) if trace else None
        conductor = Conductor(
            performance.routine,
            performance.breathing,
            performance.rounds,
            performance.clips,
            open_device=open_loudspeaker,
            guidance=performance.guidance,
            mix=performance.mix,
            follower=follower,
        )
        stack.callback(conductor.close)
        awake = Awake()
        stack.callback(awake.release)
        awake.hold()
        wait_key = stack.enter_context(keyboard())
        click.echo(KEYS)
        _Player(conductor, performance, wait_key).run()
    return 0


class _Player:
    """Ticks the conductor, prints what is new, and passes on keys and scripted deeds."""

    def __init__(self, conductor: Conductor, performance: Performance, wait_key: WaitKey) -> None:
        self._conductor = conductor
        self._deeds = performance.deeds
        self._wait_key = wait_key
        self._shown = ""
        self._problem = ""

    def run(self) -> None:
        self._conductor.start()
        while True:
            now = self._conductor.tick()
            self._show(now)
            self._do_what_is_due(now.time)
            if self._conductor.over:
                return
            self._press(self._wait_key(TICK))

    def _show(self, now: Snapshot) -> None:
        if now.problem != self._problem:
            self._problem = now.problem
            self._tell_problem()
        place = now.place
        where = f"{place.step.name} {place.breath}/{place.step.breaths}" if place else now.state
        line = f"{now.time:6.1f}  {where}: {now.caption}"
        if now.speaking and now.caption != self._shown:
            click.echo(line)
        self._shown = now.caption if now.speaking else ""

    def _tell_problem(self) -> None:
        if self._problem and not has_keyboard():
            # Nobody could say whether to go on, and a session on hold would wait for ever.
            raise click.ClickException(self._problem)
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

    def _act(self, action: Action) -> None:
        self._try(lambda: self._conductor.do(action))

    def _press(self, key: str) -> None:
        conductor = self._conductor
        if key in STOPPING:
            self._act(Action.STOP)
        elif key == "r" and self._problem:
            self._try(conductor.retry_sound)
        elif key == " " and self._problem:
            self._try(conductor.picture_alone)
        elif key == " " and conductor.allows(Action.RESUME):
            self._act(Action.RESUME)
        elif key and conductor.allows(Action.GO):
            self._act(Action.GO)
        elif key == " ":
            self._act(Action.PAUSE)
        elif key in {"+", "-"}:
            self._step_tempo(LARGE_STEP if key == "+" else -LARGE_STEP)
        elif key in STEPPING:
            self._act(STEPPING[key])

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
