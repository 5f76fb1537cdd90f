"""From a moment of a session to what the circle shows."""

from dataclasses import replace
from itertools import accumulate

from coach.core.readout.snapshot import Snapshot
from coach.core.routine.breathing import SECOND_INHALE, Breathing
from coach.core.score.posture import breathing_in
from coach.core.score.timeline import State
from coach.ui.session.circle import Breath


def breathing_now(now: Snapshot, wish: Breathing) -> Breathing:
    """Return how the breath of a moment goes; `wish` is how it is divided at any tempo."""
    wish = replace(wish, tempo=now.tempo)
    return breathing_in(now.place.step, now.place.breath, wish) if now.place else wish


def breath_of(now: Snapshot, wish: Breathing) -> Breath:
    """Return the circle for a moment; `wish` is how the breath is divided at any tempo."""
    if now.place is None or now.state is State.PAUSED:
        return Breath(now.fullness)
    how = breathing_now(now, wish)
    phases = how.phases()
    cycle = sum(seconds for _, seconds in phases)
    ends = [end / cycle for end in accumulate(seconds for _, seconds in phases)]
    index = next((i for i, (phase, _) in enumerate(phases) if phase is now.place.phase), 0)
    start = ends[index - 1] if index else 0.0
    progress = start + now.fraction * (ends[index] - start)
    turns, phase = ends[:-1], now.place.phase
    if how.sigh:
        turns = [SECOND_INHALE * ends[0], *turns]
    return Breath(now.fullness, progress, tuple(turns), resting=False, phase=phase)
