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
    where, parts, told = Message(), list[Message](), set[str]()
    for block in blocks:
        areas = _areas(block, blocks, wished)
        served = all_of([_SERVED[area] for area in areas])
        part = served or Message("{name}", name=block.routine.name)
        part = Message("{part} again", part=part) if part in told else part
        told.add(part)
        there = _place(block)
        # Said once, while it stays the same.
        parts.append(_there(part, there) if there and there != where else part)
        where = there or where
    if len(parts) == 1:
        if wished:
            return Message("Only this: {part}.", part=parts[0])
        return Message("A suggestion: {part}.", part=parts[0])
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


def _areas(block: Block, blocks: Sequence[Block], wished: Collection[Area]) -> list[Area]:
    """Return what a block is there for: of the wishes what it serves before all others do."""
    own = [area for area in block.routine.areas if area in wished]
    return [area for area in own if _best(area, blocks) is block] or own[:1] or _first(block)


def _best(area: Area, blocks: Sequence[Block]) -> Block:
    """Return the block that serves an area best: a file names first what it serves first."""
    serving = [block for block in blocks if area in block.routine.areas]
    return min(serving, key=lambda one: (one.routine.areas.index(area), len(one.routine.areas)))


def _first(block: Block) -> list[Area]:
    return list(block.routine.areas[:1])


def _place(block: Block) -> Message:
    position = block.routine.position
    return _FLOOR if position.is_on_the_floor else _WHERE.get(position, Message())


def _there(part: Message, place: Message) -> Message:
    return Message("{part}, {place}", part=part, place=place)


def _then(rest: Message, part: Message) -> Message:
    return Message("{part}, then {rest}", part=part, rest=rest)
