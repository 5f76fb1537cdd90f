"""A rhythm of a file's own: breaths that can be breathed, and no pause with the head down."""

from collections.abc import Iterator

from coach.core.message import Message
from coach.core.routine.breathing import Phase
from coach.core.routine.rhythm import Choice
from coach.storage.routines.checks.draft import Draft
from coach.storage.routines.errors import Problem, shown
from coach.storage.routines.schema import BreathingTable, StepTable

# As of this format a move on a pause needs one that is certain.
_CERTAIN = 2
# No pause is longer, and no breath in or out shorter. Seconds.
_LONGEST_HOLD = 10.0
_SHORTEST_BREATH = 1.0
_PHASES = tuple(Phase)
_HOLDS = (Phase.HOLD_IN, Phase.HOLD_OUT)


def rhythms(draft: Draft) -> Iterator[Problem]:
    """Yield what is wrong with the rhythms of a file and of its steps."""
    if draft.breathing:
        yield from _rhythm("breathing", draft.breathing)
    for place, step in draft.every_step.items():
        if step.breathing:
            yield from _rhythm(f"{place}.breathing", step.breathing)
        if draft.data.get("format") == _CERTAIN:
            yield from _moves(draft, place, step)
    yield from _with_head_down(draft)
    way_up = draft.way_up
    if way_up and way_up.step.breathing:
        wanted = Message("no rhythm on the way up, whose tempo is beside its step")
        yield Problem("way_up.step.breathing", wanted, shown({}))


def is_certain(rhythm: BreathingTable | None, phase: Phase) -> bool:
    """Tell whether a phase is there, whatever the person wishes for."""
    if phase not in _HOLDS:
        return True
    if rhythm is None or rhythm.pattern is None or Choice.HOLDS in rhythm.may_change:
        return False
    return rhythm.pattern[_PHASES.index(phase)] > 0.0


def _rhythm(place: str, table: BreathingTable) -> Iterator[Problem]:
    tempo = table.tempo
    if not tempo.least <= tempo.usual <= tempo.most:
        wanted = Message(
            "a tempo from the least to the most, {least} to {most}",
            least=f"{tempo.least:g}",
            most=f"{tempo.most:g}",
        )
        yield Problem(f"{place}.tempo.usual", wanted, f"{tempo.usual:g}")
    elif table.pattern is not None:
        yield from _pattern(f"{place}.pattern", table, table.pattern)


def _pattern(place: str, table: BreathingTable, parts: tuple[float, ...]) -> Iterator[Problem]:
    slow, quick = _slowest(table), _quickest(table)
    whole = sum(parts)
    for number, (phase, part) in enumerate(zip(Phase, parts, strict=True), 1):
        if phase in _HOLDS and whole and slow * part / whole > _LONGEST_HOLD:
            wanted = Message(
                "a pause of at most {most} s, at the slowest tempo too", most=f"{_LONGEST_HOLD:g}"
            )
            yield Problem(f"{place}[{number}]", wanted, _seconds(slow * part / whole))
        if phase not in _HOLDS and (not whole or quick * part / whole < _SHORTEST_BREATH):
            wanted = Message(
                "a breath of at least {least} s, at the quickest tempo too",
                least=f"{_SHORTEST_BREATH:g}",
            )
            yield Problem(f"{place}[{number}]", wanted, _seconds(quick * part / (whole or 1.0)))


def _slowest(table: BreathingTable) -> float:
    tempo = table.tempo
    return 60.0 / (tempo.least if Choice.TEMPO in table.may_change else tempo.usual)


def _quickest(table: BreathingTable) -> float:
    tempo = table.tempo
    return 60.0 / (tempo.most if Choice.TEMPO in table.may_change else tempo.usual)


def _seconds(seconds: float) -> Message:
    return Message("{seconds} s", seconds=f"{seconds:.2g}")


def _with_head_down(draft: Draft) -> Iterator[Problem]:
    """Hold no breath with the head down: it raises the pressure in the eyes."""
    told: set[str] = set()
    for place, step in draft.every_step.items():
        rhythm = draft.rhythm_of(step)
        where = f"{place}.breathing" if step.breathing else "breathing"
        held = rhythm and any(is_certain(rhythm, phase) for phase in _HOLDS)
        if step.head_down and rhythm and held and where not in told:
            told.add(where)
            wanted = Message("no pause where the head is down, as it is in {place}", place=place)
            yield Problem(f"{where}.pattern", wanted, shown(list(rhythm.pattern or ())))


def _moves(draft: Draft, place: str, step: StepTable) -> Iterator[Problem]:
    for number, move in enumerate(step.moves, 1):
        if not is_certain(draft.rhythm_of(step), move.phase):
            wanted = Message("inhale or exhale for a move, or a pause of the file's own")
            yield Problem(f"{place}.moves[{number}].phase", wanted, shown(str(move.phase)))
