"""How long each block of a session takes."""

from collections.abc import Sequence

from coach.core.program.block import Block
from coach.core.program.combine import combine
from coach.core.score.length import MINUTE, outlook
from coach.core.score.plan import stage_led_to


def minutes_each(blocks: Sequence[Block]) -> tuple[float, ...]:
    """Return how many minutes each block takes, what leads into it and up from it with it."""
    made = combine(blocks)
    minutes, number = [0.0] * len(blocks), 1
    for span in outlook(made).spans:
        if span.place:
            number = span.place.step.block or number
        elif (stage := stage_led_to(span.talk)) is not None:
            # Its stage is the step's, in a session whose steps are gone through once.
            number = made.steps[stage].block
        minutes[number - 1] += (span.end - span.start) / MINUTE
    return tuple(minutes)
