"""From a routine file's tables to the core's Routine."""

from msgspec.structs import asdict

from coach.core.model import Cue, Gate, Prop, Routine, Screening, Step, Talk, WayUp
from coach.routines.phrases import phrases
from coach.routines.schema import RoutineFile, StepTable


def build(file: RoutineFile) -> Routine:
    """Return the routine that a file describes."""
    return Routine(
        id=file.id,
        name=file.name,
        steps=tuple(map(_step, file.steps)),
        way_up=WayUp(
            file.way_up.tempo, _step(file.way_up.step), Talk("standing", file.way_up.standing)
        ),
        summary=file.summary,
        why=file.why,
        screening=Screening(**asdict(file.screening)),
        setup=file.setup,
        props=tuple(Prop(**asdict(prop)) for prop in file.props),
        rounds=file.rounds,
        # No file can name a gate like one of the coach's own talks.
        ready=tuple(Gate(f"ready-{gate.id}", gate.lines, gate.shows) for gate in file.ready),
        opening=Talk("opening", file.opening.lines),
        resuming=Talk("resuming", file.resuming.lines),
        closing=Talk("closing", file.closing.lines),
        phrases=phrases(),
    )


def _step(table: StepTable) -> Step:
    cues = tuple(Cue(**asdict(cue)) for cue in table.cues)
    return Step(**{**asdict(table), "cues": cues})
