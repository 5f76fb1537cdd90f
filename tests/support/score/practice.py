"""Small routines in each position, and what a session of several of them is tried by."""

from collections.abc import Iterator

from hypothesis import strategies as st
from support.score.builders import ROLL_UP, cue

from coach.core.program.block import Block
from coach.core.routine.area import Area
from coach.core.routine.breathing import Phase
from coach.core.routine.language import Language
from coach.core.routine.position import Ends, HeadHeight, Position
from coach.core.routine.routine import Exit, Gate, Origin, Prop, Routine, Step, Talk, WayUp
from coach.core.routine.screening import Screening
from coach.core.routine.side import Sides
from coach.core.routine.staging import Role
from coach.core.routine.step import Rounds
from coach.core.score.timeline import Span, Timeline
from coach.storage.routines.phrase_files import phrases

ENGLISH = phrases(Language.EN)


def practice(
    name: str,
    position: Position,
    *areas: Area,
    breaths: int = 6,
    **more: object,
) -> Routine:
    """A routine of two steps in a position; its id is its name."""
    lines = (
        cue("first", Phase.EXHALE, f"{name}, first round", rounds=Rounds.FIRST),
        cue("later", Phase.EXHALE, f"{name}, again", rounds=Rounds.LATER),
        cue("last", Phase.INHALE, f"{name}, last round", rounds=Rounds.LAST),
    )
    origin = Origin(name)
    at = {"position": position, "origin": origin}
    parts: dict[str, object] = {
        "steps": (Step("arrive", "Arrive", 1, **at), Step("do", "Do", breaths, cues=lines, **at)),
        "way_up": _way_up(name),
        "exits": (_exit(name, position),) if position.is_on_the_floor else (),
        "opening": Talk("opening", (f"Welcome. This is {name}.", f"Be careful with {name}.")),
        "closing": Talk("closing", (f"That was {name}.",)),
        "screening": Screening(f"About {name}.", (f"No {name}",), (f"Ask of {name}",), "Stop."),
        "ready": (),
    }
    return Routine(
        id=name, name=name, areas=areas, position=position, phrases=ENGLISH, **parts | more
    )


def _way_up(name: str) -> WayUp:
    rise = cue("rise", Phase.INHALE, f"Rise from {name}", vital=True, breaths=(1,))
    step = Step("come-up", "Up", 2, True, head_down_until=Phase.EXHALE, cues=(rise,))
    return WayUp(6.0, step, Talk("standing", (f"We stop {name}.",)))


def _exit(name: str, position: Position) -> Exit:
    rise = cue("get-up", Phase.INHALE, f"Get up from {name}", vital=True, breaths=(1,))
    return Exit((position,), 5.0, Step("get-up", "Get up", 3, cues=(rise,)))


def _fold() -> tuple[Step, ...]:
    of = Origin("fold")
    low = {"head_down": True, "head": HeadHeight.LOW, "origin": of}
    return (
        Step("stand", "Stand", 1, origin=of),
        Step("hang", "Hang", 3, head_down_from=Phase.EXHALE, **low),
        Step("roll-up", "Roll up", 1, head_down_until=Phase.EXHALE, cues=(ROLL_UP,), **low),
        Step("arrive", "Arrive", 1, origin=of),
    )


def _sided() -> tuple[Step, ...]:
    of = {"origin": Origin("calves")}
    return tuple(
        Step("lean", f"Lean, {side}", 3, sides=side, begins_side=True, **of)
        for side in (Sides.LEFT, Sides.RIGHT)
    )


BOX = (Prop("box", "A box", "box", 0.3),)
WALL = (Prop("wall", "A wall", "wall", 0.0, role=Role.WALL),)
FOLD = practice("fold", Position.STANDING, Area.HAMSTRINGS, steps=_fold(), props=BOX)
CALVES = practice("calves", Position.STANDING, Area.CALVES, steps=_sided(), props=WALL)
NECK = practice("neck", Position.SITTING, Area.NECK, Area.SHOULDERS)
CAT = practice("cat", Position.ALL_FOURS, Area.LOWER_BACK)
BACK = practice(
    "back",
    Position.LYING,
    Area.LOWER_BACK,
    ready=(Gate("ready-mat", ("Bend your knees.",), "Bend your knees"),),
)
BREATH = practice("breath", Position.ANYWHERE, Area.RESTLESS)
BED = practice("bed", Position.LYING, Area.SLEEP, breaths=20, rounds=1, ends=Ends.ASLEEP)
SHOULDERS = practice("shoulders", Position.SITTING, Area.SHOULDERS, Area.NECK, breaths=8)
LIBRARY = (FOLD, CALVES, NECK, SHOULDERS, CAT, BACK, BREATH, BED)


@st.composite
def some_blocks(draw: st.DrawFn) -> list[Block]:
    """Any blocks in any order, but for two with the head low."""
    routines = draw(st.lists(st.sampled_from(LIBRARY), min_size=1, max_size=4))
    low = [routine for routine in routines if routine is FOLD]
    return [
        Block(routine, draw(st.integers(1, 3)))
        for routine in routines
        if routine is not FOLD or len(low) == 1
    ] or [Block(NECK, 1)]


def block_spans(timeline: Timeline) -> Iterator[tuple[int, Span]]:
    """Each breath's spans, with the block that they are of."""
    yield from ((span.place.step.block, span) for span in timeline.spans if span.place)
