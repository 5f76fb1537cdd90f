"""Small routines, plans and scripted sessions for the tests."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hypothesis import strategies as st

from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.routine import Cue, Routine, Step, Talk, WayUp
from coach.core.score.plan import Plan
from coach.core.score.timeline import Place, Span, State, Timeline
from coach.core.session.session import Action, Session


def cue(name: str, phase: Phase, *wordings: str, **more: object) -> Cue:
    return Cue(name, phase, wordings or (name,), **more)  # type: ignore[arg-type]  # forwarded


BELLY = cue("belly", Phase.EXHALE, "Belly toward the spine", "Belly in", priority=1, vital=True)
NECK = cue("neck", Phase.INHALE, "Let the neck be loose", "Neck loose", may_wait=True, breaths=(1,))
WEIGHT = cue("weight", Phase.EXHALE, "Weight over the whole foot", "Whole foot", priority=6)
ROLL_UP = cue("roll-up", Phase.EXHALE, "Roll up, bone by bone", "Roll up", priority=1, vital=True)

ROLLDOWN = Routine(
    id="rolldown",
    name="Roll-down",
    opening=Talk("opening", ("Welcome.", "Stand in front of the box.")),
    resuming=Talk("resuming", ("And again, three, two, one.",)),
    closing=Talk("closing", ("Well done.",)),
    steps=(
        Step("stand", "Stand", 1, cues=(cue("tall", Phase.INHALE, "Stand tall"),)),
        Step("hinge", "Hinge", 1, head_down=True, head_down_from=Phase.EXHALE),
        Step("round-down", "Round down", 1, head_down=True),
        Step("hang", "Hang", 3, head_down=True, cues=(NECK, WEIGHT, BELLY)),
        Step(
            "roll-up",
            "Roll up",
            1,
            head_down=True,
            head_down_until=Phase.EXHALE,
            cues=(ROLL_UP,),
        ),
        Step("arrive", "Arrive", 1),
    ),
    way_up=WayUp(
        tempo=6.0,
        step=Step(
            "come-up",
            "Coming up",
            2,
            head_down=True,
            head_down_until=Phase.EXHALE,
            cues=(cue("soften", Phase.INHALE, "Soft knees", vital=True, breaths=(1,)),),
        ),
        standing=Talk("standing", ("We stop here.",)),
    ),
)
SILENT: Mapping[str, float] = {}


def plan(
    routine: Routine = ROLLDOWN, rounds: int = 2, lengths: Mapping[str, float] = SILENT
) -> Plan:
    return Plan(routine, rounds, lengths)


def session(routine: Routine = ROLLDOWN, rounds: int = 2, tempo: float = 6.0) -> Session:
    return Session(plan(routine, rounds), Breathing(tempo))


@dataclass(frozen=True)
class Deed:
    """What somebody tries to do so many seconds after the deed before."""

    after: float
    action: Action
    tempo: float = 6.0


def some_deeds(most: int) -> st.SearchStrategy[list[Deed]]:
    """So many deeds at most, skips among them more often than others."""
    actions = [
        *(Action.TEMPO, Action.PAUSE, Action.RESUME, Action.STAY, Action.NEXT),
        *(Action.NEXT, Action.PREVIOUS, Action.INTERRUPT),
    ]
    deed = st.builds(
        Deed,
        after=st.floats(0.0, 40.0),
        action=st.sampled_from(actions),
        tempo=st.floats(4.0, 8.0),
    )
    return st.lists(deed, max_size=most)


def act(of: Session, action: Action, at: float, tempo: float = 6.0) -> None:
    """Do one thing at once, as it happens where no sound is on its way."""
    if action is Action.TEMPO:
        of.tempo(tempo, at)
    else:
        of.do(action, at)


def perform(of: Session, deeds: Iterable[Deed]) -> Timeline:
    """Do what is allowed, leave what is not, and go on if it was left paused."""
    now = 0.0
    for deed in deeds:
        now += deed.after
        if of.allows(deed.action, now):
            act(of, deed.action, now, deed.tempo)
    # A pause with the head down ends in another one, upright.
    held = of.timeline.spans[-1]
    if held.state is State.PAUSED:
        of.resume(now + 1.0 if of.allows(Action.RESUME, now + 1.0) else held.start + 1.0)
    return of.timeline


def breaths(timeline: Timeline) -> list[list[Span]]:
    """The spans of each breath begun, in order; an interrupted one is a list of its own."""
    found: list[list[Span]] = []
    key: tuple[int, str, int] | None = None
    for span in timeline.spans:
        place = span.place
        if place is None:
            key = None
            continue
        begins = place.phase is Phase.INHALE and span.enters == 0.0
        if begins or _key(place) != key:
            found.append([])
        key = _key(place)
        found[-1].append(span)
    return found


def whole(spans: list[Span]) -> bool:
    """Whether every phase of a breath passed from its beginning to its end."""
    passed: dict[Phase, float] = {}
    for span in spans:
        assert span.place is not None
        passed[span.place.phase] = passed.get(span.place.phase, 0.0) + span.leaves - span.enters
    whole_phases = all(abs(share - 1.0) < 1e-6 for share in passed.values())
    return whole_phases and {Phase.INHALE, Phase.EXHALE} <= set(passed)


def _key(place: Place) -> tuple[int, str, int]:
    return (place.round, place.step.id, place.breath)


def starts(timeline: Timeline, step: str, phase: Phase) -> list[float]:
    """When this phase of this step begins, each time, in seconds."""
    return [
        span.start
        for span in timeline.spans
        if span.place
        and (span.place.step.id, span.place.phase) == (step, phase)
        and span.enters == 0.0
    ]
