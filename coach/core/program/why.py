"""What a composed session is for, in a sentence, and what it does not do of what was asked for."""

from collections.abc import Collection, Sequence
from functools import reduce

from coach.core.message import Message, joined
from coach.core.program.block import Block
from coach.core.routine.area import Area
from coach.core.routine.position import Position

_SERVED = {
    Area.LOWER_BACK: Message("your lower back"),
    Area.UPPER_BACK: Message("your upper back"),
    Area.NECK: Message("your neck"),
    Area.SHOULDERS: Message("your shoulders"),
    Area.WRISTS: Message("your wrists"),
    Area.HIPS: Message("your hips"),
    Area.HAMSTRINGS: Message("the backs of your legs"),
    Area.CALVES: Message("your calves"),
    Area.FEET: Message("your feet"),
    Area.SLEEP: Message("rest before sleep"),
    Area.RESTLESS: Message("a calm breath"),
}
_FLOOR = Message("on the floor")
_WHERE = {Position.STANDING: Message("standing"), Position.SITTING: Message("on a chair")}


def why(blocks: Sequence[Block], wished: Collection[Area]) -> Message:
    """Return which areas are served where, one block after the other."""
    told, where, parts = set[Area](), Message(), list[Message]()
    for block in blocks:
        areas = _areas(block, wished, told)
        told.update(areas)
        part = all_of([_SERVED[area] for area in areas]) or Message(
            "{name}", name=block.routine.name
        )
        there = _place(block)
        # Said once, while it stays the same.
        parts.append(_there(part, there) if there and there != where else part)
        where = there or where
    if len(parts) == 1:
        return Message("Only this: {part}.", part=parts[0])
    *before, last = parts[1:]
    rest = reduce(_then, reversed(before), last)
    return Message("First {part}, then {rest}.", part=parts[0], rest=rest)


def shortfall(missing: Collection[Area], minutes: float, wished: float | None) -> Message:
    """Return what is not as it was asked for; `wished` are the minutes where they are not met."""
    left_out = all_of([_SERVED[area] for area in missing])
    areas = (
        Message("Left out, since nothing fits: {areas}.", areas=left_out) if left_out else Message()
    )
    if wished is None:
        return areas
    takes = Message(
        "It takes {minutes} minutes: nothing comes nearer to {wished}.",
        minutes=f"{minutes:.0f}",
        wished=f"{wished:g}",
    )
    return joined(takes, areas)


def all_of(things: Sequence[Message]) -> Message:
    """Return things in a row: one, another and a third; nothing of none."""
    if len(things) < 2:  # noqa: PLR2004 - one alone needs no "and"
        return things[0] if things else Message()
    *before, last = things
    row = reduce(lambda one, other: Message("{one}, {other}", one=one, other=other), before)
    return Message("{one} and {other}", one=row, other=last)


def _areas(block: Block, wished: Collection[Area], told: Collection[Area]) -> list[Area]:
    own = block.routine.areas
    new = [area for area in own if area in wished and area not in told]
    return new or [area for area in own if area in wished][:1] or list(own[:1])


def _place(block: Block) -> Message:
    begins = block.begins
    return _FLOOR if begins.is_on_the_floor else _WHERE.get(begins, Message())


def _there(part: Message, place: Message) -> Message:
    return Message("{part}, {place}", part=part, place=place)


def _then(rest: Message, part: Message) -> Message:
    return Message("{part}, then {rest}", part=part, rest=rest)
