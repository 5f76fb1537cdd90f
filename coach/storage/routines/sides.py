"""From a step for a side to steps that say it: left, right, or both, one after the other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from coach.core.routine.routine import Cue, Step
from coach.core.routine.side import Side, Sides, SideWords, said_of

# A step, and the block that it is gone through with, if it is with any.
Placed = tuple[Step, str | None]


def on_their_sides(steps: Sequence[Placed], words: SideWords) -> tuple[Step, ...]:
    """Return steps with the words for their sides; what is for both comes twice, left first."""
    groups = groupby(enumerate(steps), _group)
    blocks = ([step for _, (step, _) in group] for _, group in groups)
    return tuple(step for block in blocks for step in _sided(block, words))


def _group(placed: tuple[int, Placed]) -> tuple[str | None, int]:
    """Tell the blocks apart; what belongs to none is one of its own."""
    index, (_, block) = placed
    return block, 0 if block else index


def _sided(block: list[Step], words: SideWords) -> Iterator[Step]:
    if block[0].sides is not Sides.BOTH:
        yield from (_filled(step, words) for step in block)
        return
    for sides in (Sides.LEFT, Sides.RIGHT):
        for number, step in enumerate(block):
            yield _filled(replace(step, sides=sides, begins_side=number == 0), words)


def _filled(step: Step, words: SideWords) -> Step:
    if step.sides is None:
        return step
    if step.sides is Sides.ALTERNATE:
        return replace(step, cues=tuple(_in_turn(step, words)))
    say = _of(step.sides.at(1), words)
    cues = tuple(_said(cue, say) for cue in step.cues)
    gate = step.gate and replace(
        step.gate, lines=tuple(map(say, step.gate.lines)), shows=say(step.gate.shows)
    )
    return replace(step, name=say(step.name), shows=say(step.shows), cues=cues, gate=gate)


def _in_turn(step: Step, words: SideWords) -> Iterator[Cue]:
    """Yield each line that names a side once for either, in the breaths that are for it."""
    for cue in step.cues:
        for first in (1, 2):
            say = _of(step.sides.at(first) if step.sides else Side.LEFT, words)
            said = _said(cue, say)
            if said == cue:
                yield cue
                break
            breaths = range(first, step.breaths + 1, 2)
            here = tuple(b for b in breaths if not cue.breaths or b in cue.breaths)
            if here:
                yield replace(said, breaths=here)


def _of(side: Side, words: SideWords) -> Callable[[str], str]:
    return lambda text: said_of(side, text, words)


def _said(cue: Cue, say: Callable[[str], str]) -> Cue:
    return replace(cue, wordings=tuple(map(say, cue.wordings)))
