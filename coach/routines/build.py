"""From a routine file's tables to the core's Routine."""

from msgspec import UNSET
from msgspec.structs import asdict

from coach.core.model import (
    DEFAULT_TEMPO,
    Cue,
    Prop,
    Routine,
    Screening,
    Step,
    Talk,
    WayUp,
)
from coach.routines.schema import RoutineFile, StepTable

# For a routine that keeps the head up throughout and says nothing of its own.
STANDING_ONLY = WayUp(DEFAULT_TEMPO, Step("come-up", "Come up", 1), Talk("standing", ()))


def build(file: RoutineFile) -> Routine:
    """Return the routine that a file describes."""
    return Routine(
        id=file.id,
        name=file.name,
        steps=tuple(map(_step, file.steps)),
        way_up=_way_up(file),
        summary=file.summary,
        why=file.why,
        screening=Screening(**asdict(file.screening)),
        setup=file.setup,
        props=tuple(Prop(**asdict(prop)) for prop in file.props),
        rounds=file.rounds,
        opening=Talk("opening", file.opening.lines),
        resuming=Talk("resuming", file.resuming.lines),
        closing=Talk("closing", file.closing.lines),
    )


def _step(table: StepTable) -> Step:
    cues = tuple(Cue(**asdict(cue)) for cue in table.cues)
    return Step(**{**asdict(table), "cues": cues})


def _way_up(file: RoutineFile) -> WayUp:
    if file.way_up is UNSET:
        return STANDING_ONLY
    table = file.way_up
    return WayUp(table.tempo, _step(table.step), Talk("standing", table.standing))
