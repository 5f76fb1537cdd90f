"""What a sheet says of each step, and of the whole."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from coach.core.routine.breathing import Phase
from coach.core.routine.routine import Routine, Step
from coach.core.routine.screening import sentences
from coach.core.score.length import outlook
from coach.core.score.timeline import Timeline

# In contexts of the window that say the same.
translate = QCoreApplication.translate
# What is said of a key names this one, in every language.
_KEY = "Escape"
# Where in an exhale a step's picture is taken: the movement is done, and it still breathes out.
_LATE = 0.94


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step on the sheet: the moment of its picture, in seconds, and its words."""

    at: float
    name: str
    dose: str
    shows: str

    def texts(self, size: float) -> tuple[tuple[str, float, bool], ...]:
        """Return its texts from above to below, each with its size in points, and if it is bold."""
        return (self.name, size + 1.0, True), (self.dose, size, False), (self.shows, size, False)


def shown_steps(routine: Routine) -> tuple[ShownStep, ...]:
    """Return every step once, in the order in which a session comes to them first."""
    timeline = outlook(routine)
    # In a session of several each round has steps of its own, which are the same ones.
    rounds: dict[tuple[int, str], list[Step]] = {}
    for step in routine.every_step:
        key = _within_its_round(step) if routine.parts else step.key
        rounds.setdefault((step.block, key), []).append(step)
    return tuple(
        ShownStep(_moment(timeline, same[0]), same[0].name, _dose(same), same[0].shows)
        for same in rounds.values()
    )


def heed(routine: Routine) -> str:
    """Return when to stop, and how the whole is dosed; on paper no key stops anything."""
    rounds = translate("RoutineDetail", "%n round(s)", "", routine.rounds)
    signs = (each for each in sentences(routine.screening.stop_signs) if _KEY not in each)
    return " ".join([*([] if routine.parts else [f"{rounds}."]), *signs])


def _within_its_round(step: Step) -> str:
    """Return what a step of one of several routines is called in each of its rounds."""
    return step.key.split("/", 2)[-1]


def _dose(same: Sequence[Step]) -> str:
    step, rounds = same[0], len(same)
    dose = (
        translate("RoutineDetail", "%n breath(s)", "", step.breaths)
        if step.seconds is None
        else translate("BreathPrefs", "{seconds} s").format(seconds=round(step.seconds))
    )
    if rounds == 1:
        return dose
    return f"{dose} · {translate('RoutineDetail', '%n round(s)', '', rounds)}"


def _moment(timeline: Timeline, step: Step) -> float:
    """Return a moment late in an exhale in the middle of a step, in the first round that has it."""
    exhales = [
        (span.place.round, span)
        for span in timeline.spans
        if span.place and span.place.step.key == step.key and span.place.phase is Phase.EXHALE
    ]
    if not exhales:
        return 0.0
    first = [span for number, span in exhales if number == exhales[0][0]]
    span = first[(len(first) - 1) // 2]
    return span.start + (span.end - span.start) * _LATE
