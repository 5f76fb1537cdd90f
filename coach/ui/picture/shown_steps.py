"""What a sheet says of each step, and of the whole."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from coach.core.routine.breathing import Phase
from coach.core.routine.routine import Routine, Step
from coach.core.score.length import outlook
from coach.core.score.timeline import Timeline

# In contexts of the window that say the same.
translate = QCoreApplication.translate
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
    return tuple(
        ShownStep(_moment(timeline, step), step.name, _dose(step), step.shows)
        for step in routine.every_step
    )


def heed(routine: Routine) -> str:
    """Return when to stop, and how the whole is dosed."""
    rounds = translate("RoutineDetail", "%n round(s)", "", routine.rounds)
    return " ".join(filter(None, (f"{rounds}.", routine.screening.stop_signs)))


def _dose(step: Step) -> str:
    if step.seconds is None:
        return translate("RoutineDetail", "%n breath(s)", "", step.breaths)
    return translate("BreathPrefs", "{seconds} s").format(seconds=round(step.seconds))


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
