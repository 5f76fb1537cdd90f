"""From one block of a session to the next: what is said, and the way from position to position."""

from dataclasses import replace

from coach.core.program.block import Block
from coach.core.routine.breathing import Phase
from coach.core.routine.phrases import Lines, SessionPhrases
from coach.core.routine.position import Position
from coach.core.routine.rhythm import Rhythm
from coach.core.routine.routine import Cue, Gate, Origin, Routine, Step, Talk
from coach.core.routine.side import said_of
from coach.core.score.descent import WAY_UP_INHALE_SHARE

# From above to below: each is reached from the one before it, and a chair from standing.
_WAY = (
    Position.STANDING,
    Position.HALF_KNEELING,
    Position.KNEELING,
    Position.ALL_FOURS,
    Position.ON_THE_SIDE,
    Position.LYING,
)
_FLAT = {Position.ON_THE_SIDE, Position.LYING}
# Where nothing is to be moved, the coach goes on by itself after so many seconds.
_STAYS = 5.0


def lead(block: Block, before: Position, *, told: Lines) -> tuple[Talk | Gate, ...]:
    """Return what is said and waited for before a block, by somebody who is `before` in a position.

    What the coach has `told` already is not told again.
    """
    routine = block.routine
    said, gates = routine.phrases.session, routine.ready
    moves = way(before, block.begins, said)
    if gates:
        # Its own words lead the rest of the way: how one lies is told there.
        moves = tuple(line for line in moves if line not in _last_of(block.begins, said))
    stays = () if gates or moves else said.stay
    lines = (*_announced(block, said), *moves, *stays, *one_side(block))
    if gates:
        gates = (replace(gates[0], lines=lines + gates[0].lines), *gates[1:])
    else:
        waits = None if moves else _STAYS
        gates = (Gate("lead", lines, " ".join(moves or (routine.name,)), waits),)
    new = tuple(line for line in introduction(routine) if line not in told)
    return (*gates, Talk("lead", new))


def _last_of(to: Position, said: SessionPhrases) -> Lines:
    """Return how one comes into a position on the floor from kneeling, or from all fours."""
    down = dict(said.down)
    if to is Position.ALL_FOURS:
        return (down[to],)
    return tuple(down[one] for one in (Position.ON_THE_SIDE, Position.LYING) if to in _FLAT)


def introduction(routine: Routine) -> Lines:
    """Return what a routine says before it begins, but for its greeting."""
    lines = routine.opening.lines
    for greeting in routine.phrases.session.greetings:
        lines = tuple(line.removeprefix(greeting).lstrip() for line in lines)
    return tuple(filter(None, lines))


def getting_up(block: Block, number: int, before: Position, to: Position) -> tuple[Step, ...]:
    """Return the way up from the floor after a block, as a step, where the next one needs it."""
    if to is Position.ANYWHERE or to.is_on_the_floor or not before.is_on_the_floor:
        return ()
    way_up = block.routine.exit_from(before)
    if way_up is None:
        return ()
    share = WAY_UP_INHALE_SHARE
    tempo, pattern = way_up.tempo, (share, 0.0, 1.0 - share, 0.0)
    rhythm = Rhythm(tempo, tempo, tempo, pattern, frozenset())
    return (
        replace(
            way_up.step,
            cues=tuple(map(_unasked, way_up.step.cues)),
            position=before,
            ends=Position.STANDING,
            rhythm=rhythm,
            once=True,
            origin=Origin(block.routine.id, number, block.rounds),
        ),
    )


def _unasked(cue: Cue) -> Cue:
    """Return a line without the wording that answers a stop: the longest of the first ones."""
    first = cue.phase is Phase.INHALE and 1 in (cue.breaths or (1,)) and len(cue.wordings) > 1
    return replace(cue, wordings=cue.wordings[1:]) if first else cue


def way(before: Position, to: Position, said: SessionPhrases) -> Lines:
    """Return how one comes from a position into another, station by station; nothing if one is."""
    if to in {before, Position.ANYWHERE}:
        return ()
    up, down = dict(said.up), dict(said.down)
    if before is Position.SITTING:
        return (up[Position.STANDING], *way(Position.STANDING, to, said))
    if to is Position.SITTING:
        return (*way(before, Position.STANDING, said), down[to])
    here, there = _WAY.index(before), _WAY.index(to)
    if there < here:
        return tuple(up[station] for station in reversed(_WAY[there:here]))
    return tuple(down[station] for station in _WAY[here + 1 : there + 1])


def _announced(block: Block, said: SessionPhrases) -> Lines:
    # Not str.format: a name comes from an untrusted file and may contain any brace.
    return tuple(line.replace("{name}", block.routine.name) for line in said.next)


def one_side(block: Block) -> Lines:
    """Return what is said before a block that is for one side alone; nothing of both."""
    if block.side is None:
        return ()
    words = block.routine.phrases.sides
    return tuple(
        said_of(block.side, line, words) for line in block.routine.phrases.session.one_side
    )
