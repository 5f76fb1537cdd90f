"""In which order the blocks of a session go, and what may not follow what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coach.core.message import Message
from coach.core.program.block import Block
from coach.core.routine.area import Area
from coach.core.routine.position import Ends, Position

# From standing to lying, which comes last.
_DOWN = (
    Position.STANDING,
    Position.SITTING,
    Position.HALF_KNEELING,
    Position.KNEELING,
    Position.ALL_FOURS,
    Position.ON_THE_SIDE,
    Position.LYING,
)
_FLAT = {Position.LYING, Position.ON_THE_SIDE}


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a block (`number` from 1) may not stand where it does: what belongs there, what does."""

    number: int
    expected: Message
    got: Message

    @property
    def message(self) -> Message:
        """All of it in a sentence."""
        return Message(
            "{place}: expected {expected}, got {got}",
            place=f"{self.number}",
            expected=self.expected,
            got=self.got,
        )


def faults(blocks: Sequence[Block]) -> Iterator[Fault]:
    """Yield what keeps blocks from being a session; where nothing does, `combine` makes it one."""
    lowered = 0
    for number, block in enumerate(blocks, 1):
        routine = block.routine
        name = Message("{name}", name=routine.name)
        if routine.parts:
            wanted = Message("a routine that is no session of several itself")
            yield Fault(number, wanted, name)
        if routine.language is not blocks[0].routine.language:
            language = blocks[0].routine.language.in_english
            wanted = Message(
                "a routine in one language with the first ({language})", language=language
            )
            yield Fault(number, wanted, Message("{name}", name=routine.language.in_english))
        if routine.ends is Ends.ASLEEP and number < len(blocks):
            yield Fault(number, Message("nothing after a routine that one falls asleep in"), name)
        lowered += block.has_head_low
        if lowered > 1 and block.has_head_low:
            yield Fault(number, Message("one routine with the head low at most"), name)
    yield from _lying_down(blocks)


def _lying_down(blocks: Sequence[Block]) -> Iterator[Fault]:
    for number, (before, block) in enumerate(pairwise(blocks), 2):
        if before.has_head_low and block.begins in _FLAT:
            wanted = Message("something between a routine with the head low and lying down")
            yield Fault(number, wanted, Message("{name}", name=block.routine.name))


def in_order(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks from standing to lying; what one falls asleep in is last.

    What is nothing but breath is done in the position that one has come to by then.
    """
    return sorted(blocks, key=_order)


def _order(block: Block) -> tuple[bool, int, bool]:
    asleep, position = block.routine.ends is Ends.ASLEEP, block.routine.position
    if position is Position.ANYWHERE:
        height = len(_DOWN) if is_breath(block) else -1
    else:
        height = _DOWN.index(position)
    return asleep, height, not block.has_head_low


def is_breath(block: Block) -> bool:
    """Tell whether it is nothing but breath."""
    areas = block.routine.areas
    return Area.RESTLESS in areas and not set(areas) - {Area.RESTLESS, Area.SLEEP}


def changes(blocks: Sequence[Block]) -> int:
    """Return how often one comes into another position from one block to the next."""
    count, position = 0, Position.ANYWHERE
    for block in blocks:
        moves = Position.ANYWHERE not in {position, block.begins} and position is not block.begins
        count += moves
        position = position if block.ends is Position.ANYWHERE else block.ends
    return count
