"""`coach play`: a session in the terminal, with sound and captions."""

from contextlib import ExitStack
from pathlib import Path

import click

from coach.audio.playback.loudspeaker import open_loudspeaker
from coach.cli import screening
from coach.cli.keyboard.keys import has_keyboard, keyboard
from coach.cli.noting import Noting
from coach.cli.performance import Wishes, prepare
from coach.cli.player import KEYS, Player
from coach.core.routine.guidance import Guidance
from coach.desktop.sleep_inhibitor import Awake
from coach.live.conductor import Conductor
from coach.storage.settings import Settings
from coach.storage.trace_file import TraceFile


def guidance(settings: Settings, *, scripted: bool) -> Guidance:
    """Return how the session is guided: it asks and waits only where a key can come."""
    alone = scripted or not has_keyboard()
    return settings.guidance_alone() if alone else settings.guidance()


def play(wishes: Wishes, trace: Path | None, *, screened: bool) -> int:
    """Play to the end; return 0, 1 where the screening speaks against it, or a signal's code."""
    if not screened and not screening.passes(wishes.routine):
        return 1
    screening.show_setup(wishes.routine)
    performance = prepare(wishes, early=True)
    with ExitStack() as stack:
        stack.callback(performance.speaker.close)
        performance.rehearsed()
        follower = stack.enter_context(TraceFile(trace)) if trace else None
        conductor = Conductor(
            performance.routine,
            performance.breathing,
            performance.rounds,
            performance.clips,
            open_device=open_loudspeaker,
            awaited=performance.awaited,
            guidance=performance.guidance,
            mix=performance.mix,
            lag=wishes.settings.lag_seconds,
            follower=follower,
        )
        stack.callback(conductor.close)
        awake = Awake()
        stack.callback(awake.release)
        awake.hold()
        wait_keys = stack.enter_context(keyboard())
        click.echo(KEYS)
        speak = performance.speaker.poll
        if performance.deeds:
            # A script tries it: that is nobody's session.
            return Player(conductor, performance.deeds, wait_keys, follower, speak).run()
        noting = Noting(conductor, wishes.routine, wishes.settings)
        stack.callback(noting.end)

        def go_on() -> None:
            speak()
            noting.look()

        return Player(conductor, [], wait_keys, follower, go_on).run()
