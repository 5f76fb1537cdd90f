"""Compile a plan into a timeline: lay its talks, gates and breaths out one after the other."""

from coach.core.layout import PRE_ROLL, TALK_PAUSE, Layout
from coach.core.model import DEFAULT_TEMPO, Breathing, Gate, Talk
from coach.core.plan import Plan
from coach.core.timeline import Chime, ChimeKind, Span, Spoken, State, TempoMark, Timeline


def compile_timeline(plan: Plan, breathing: Breathing) -> Timeline:
    """Compile a whole session, from getting ready to the closing words."""
    layout = Layout(plan, breathing)
    first = plan.items[0]
    assert isinstance(first, Talk | Gate)  # noqa: S101 - nobody begins by breathing; tells the type
    layout.silence(PRE_ROLL, State.PREPARING, first.id)
    layout.items(plan.items)
    return layout.done(State.FINISHED, (TempoMark(0.0, breathing.tempo),))


def beats(every: float, count: int) -> Timeline:
    """Return a timeline that only strikes a bell, each `every` seconds, so many times."""
    chimes = tuple(Chime(number * every, ChimeKind.STEP) for number in range(1, count + 1))
    span = Span(0.0, (count + 1) * every, State.PREPARING, talk="beats")
    return Timeline((span,), (), chimes, (), (TempoMark(0.0, DEFAULT_TEMPO),), State.FINISHED)


def one_line(text: str, seconds: float) -> Timeline:
    """Return a timeline that only says `text`, which takes so many seconds."""
    spoken = Spoken(PRE_ROLL, seconds, "try", text)
    span = Span(0.0, spoken.end + TALK_PAUSE, State.PREPARING, talk="try")
    return Timeline((span,), (spoken,), (), (), (TempoMark(0.0, DEFAULT_TEMPO),), State.FINISHED)
