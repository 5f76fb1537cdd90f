"""Compile a plan into a timeline: lay its talks, gates and breaths out one after the other."""

from coach.core.routine.breathing import DEFAULT_TEMPO, Breathing, Phase
from coach.core.routine.routine import Gate, Step, Talk
from coach.core.score.fitting import TALK_PAUSE
from coach.core.score.plan import Plan
from coach.core.score.scheduling import Layout
from coach.core.score.talking import PRE_ROLL
from coach.core.score.timeline import (
    CHIME_LENGTH,
    Chime,
    ChimeKind,
    Place,
    Span,
    Spoken,
    State,
    TempoMark,
    Timeline,
)


def compile_timeline(plan: Plan, breathing: Breathing) -> Timeline:
    """Compile a whole session, from getting ready to the closing words."""
    layout = Layout(plan, breathing)
    first = plan.items[0]
    # Begun by the sound of an inhale, of that the headphones may swallow what they swallow.
    if isinstance(first, Talk | Gate):
        layout.silence(PRE_ROLL, State.PREPARING, first.id)
    layout.items(plan.items)
    return layout.done(State.FINISHED, (TempoMark(0.0, breathing.tempo),))


def beats(every: float, count: int) -> Timeline:
    """Return a timeline that only strikes a bell, each `every` seconds, so many times."""
    chimes = tuple(Chime(number * every, ChimeKind.STEP) for number in range(1, count + 1))
    span = Span(0.0, (count + 1) * every, State.PREPARING, talk="beats")
    return Timeline((span,), (), chimes, (), (TempoMark(0.0, DEFAULT_TEMPO),), State.FINISHED)


def one_bell(kind: ChimeKind) -> Timeline:
    """Return a timeline that only strikes a bell, at once."""
    span = Span(0.0, CHIME_LENGTH, State.PREPARING, talk="bell")
    mark = TempoMark(0.0, DEFAULT_TEMPO)
    return Timeline((span,), (), (Chime(0.0, kind),), (), (mark,), State.FINISHED)


def one_line(text: str, seconds: float) -> Timeline:
    """Return a timeline that only says `text`, which takes so many seconds."""
    spoken = Spoken(PRE_ROLL, seconds, "try", text)
    span = Span(0.0, spoken.end + TALK_PAUSE, State.PREPARING, talk="try")
    return Timeline((span,), (spoken,), (), (), (TempoMark(0.0, DEFAULT_TEMPO),), State.FINISHED)


def one_breath(breathing: Breathing) -> Timeline:
    """Return a timeline of one breath and nothing else."""
    step, start = Step("try", "", 1), PRE_ROLL
    spans = [Span(0.0, PRE_ROLL, State.PREPARING, talk="try")]
    for phase, seconds in breathing.phases():
        sigh, place = breathing.sigh and phase is Phase.INHALE, Place(1, step, 1, phase)
        spans.append(Span(start, start + seconds, State.RUNNING, place, sigh=sigh))
        start += seconds
    spans.append(Span(start, start + TALK_PAUSE, State.PREPARING, talk="try"))
    marks = (TempoMark(0.0, breathing.tempo),)
    return Timeline(tuple(spans), (), (), (), marks, State.FINISHED)
