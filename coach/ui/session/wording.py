"""What the session page says at each moment: from a snapshot to words, without a widget."""

from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QCoreApplication

from coach.core.motion.keyframes import Keyframe
from coach.core.readout.snapshot import Snapshot
from coach.core.routine.routine import Gate, Routine, Step
from coach.core.routine.side import Side
from coach.core.score.plan import SOUND_HEARD, stage_led_to
from coach.core.score.timeline import Place, State
from coach.ui.figure.pose_words import number_of, way_to
from coach.ui.i18n.numbers import clock_time
from coach.ui.i18n.phases import phase_words, second_inhale

translate = QCoreApplication.translate
# The characters of a title that leave room for the round behind it.
_TITLE = 32


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that can be read at one moment.

    `heading` is the step, `phase` the largest word; where `listening`, what is said is
    larger still. `breath` of `breaths` are the dots, 0 for none.
    """

    kicker: str = ""
    heading: str = ""
    phase: str = ""
    seconds: str = ""
    caption: str = ""
    said: bool = True
    breath: int = 0
    breaths: int = 0
    count: str = ""
    then: str = ""
    left: str = ""
    listening: bool = False


def moment_key(now: Snapshot) -> tuple[object, ...]:
    """Return what the words depend on: while it is the same, so are they."""
    if now.left is None:
        # Nothing counts down.
        return (now.state, now.place, now.gate, now.caption)
    phase_left, left = ceil(now.phase_left), ceil(now.left)
    here = (now.state, now.place, now.tops_up)
    return (*here, phase_left, now.caption, now.next_step, now.steps_on, left)


def title_of(routine: Routine, now: Snapshot) -> str:
    """Return which routine one is in; of a session of several, which part of it."""
    step = _step_here(routine, now)
    part = routine.part_of(step)
    if part is None or step is None:
        return routine.name
    place = translate("Session", "{number} of {count}")
    numbered = f"  ·  {place.format(number=step.block, count=len(routine.parts))}"
    return _short(part.name, _TITLE - len(numbered)) + numbered


def _step_here(routine: Routine, now: Snapshot) -> Step | None:
    stage = stage_led_to(now.gate.id) if now.gate else None
    if stage is not None and stage < len(routine.steps):
        # What comes after a gate that waits is not there yet.
        return routine.steps[stage]
    return now.place.step if now.place else now.next_step


def words_of(now: Snapshot, routine: str, rounds: int, *, alone: bool = False) -> Words:
    """Return the words for a moment; `alone` without sound: what would be said is largest."""
    words = _words_of(now, routine, rounds)
    return replace(words, listening=True) if alone else words


def _words_of(now: Snapshot, routine: str, rounds: int) -> Words:
    if now.state is State.PAUSED:
        return _paused(now, routine)
    if now.gate:
        return _waiting(now, now.gate, routine)
    if now.state is State.RECOVERING:
        return _recovering(now, routine)
    if now.place is None:
        return _talk(now, routine)
    return _breathing(now, now.place, routine, rounds)


def looked_at(words: Words, keyframe: Keyframe) -> Words:
    """Return the words of a pause in which another pose is looked at than the session's."""
    return replace(
        words,
        kicker=f"{words.kicker}  ·  {words.phase}",
        heading=keyframe.place.step.name,
        phase=translate("Session", "Just looking"),
        count="  ·  ".join(filter(None, (number_of(keyframe), way_to(keyframe)))),
        then=translate("Session", "The Home key leads back to the session"),
    )


def _breathing(now: Snapshot, place: Place, routine: str, rounds: int) -> Words:
    kicker = translate("Session", "{routine}  ·  Round {round} of {rounds}")
    numbered = kicker.format(routine=_short(routine), round=place.round, rounds=rounds)
    return Words(
        kicker=numbered if place.round and not place.step.once and rounds > 1 else _short(routine),
        heading=place.step.name if place.round else translate("Session", "Sound check"),
        phase=second_inhale() if now.tops_up else phase_words()[place.phase],
        seconds=_seconds(now),
        caption=now.caption or place.step.shows,
        said=bool(now.caption),
        breath=place.breath,
        breaths=now.breaths,
        count=_count(now, place),
        then=_then(now),
        left=_left(now),
    )


def _talk(now: Snapshot, routine: str) -> Words:
    coming = now.next_step
    ready = translate("Session", "Get ready")
    well_done = translate("Session", "Well done")
    then = translate("Session", "Then: {step}")
    return Words(
        kicker=_short(routine),
        phase=ready if coming or now.state is State.PREPARING else well_done,
        seconds=_seconds(now) if coming else "",
        caption=now.caption,
        then=then.format(step=coming.name) if coming else "",
        left=_left(now),
    )


def _paused(now: Snapshot, routine: str) -> Words:
    return Words(
        kicker=_short(routine),
        heading=now.place.step.name if now.place else "",
        phase=translate("Session", "Paused"),
        caption=_way_on(now),
        said=bool(now.caption) and not now.problem,
    )


def _way_on(now: Snapshot) -> str:
    if now.problem:
        # Whatever the voice would have said of space: first of all it is to be heard again.
        return translate(
            "Session",
            "Press space or “Resume” to try the sound again. There will be a countdown.",
        )
    goes_on = translate("Session", "Press space or “Resume” to go on. There will be a countdown.")
    return now.caption or goes_on


def _waiting(now: Snapshot, gate: Gate, routine: str) -> Words:
    counts_down = now.left is not None
    key = translate("Session", "Press any key or click anywhere")
    by_itself = translate("Session", "Goes on by itself; press any key to go on now")
    return Words(
        kicker=_short(routine),
        heading=translate("Session", "Sound check") if gate.id == SOUND_HEARD else "",
        phase=translate("Session", "Ready?"),
        seconds=_seconds(now) if counts_down else "",
        caption=now.caption or gate.shows,
        said=bool(now.caption),
        then=by_itself if counts_down else key,
        left=_left(now),
    )


def _recovering(now: Snapshot, routine: str) -> Words:
    place = now.place
    return Words(
        kicker=_short(routine),
        heading=place.step.name if place else translate("Session", "Rest a little"),
        phase=phase_words()[place.phase] if place else "",
        seconds=_seconds(now) if place else "",
        caption=now.caption or (place.step.shows if place else ""),
        said=bool(now.caption) or place is None,
        breath=place.breath if place else 0,
        breaths=now.breaths,
        count=_count(now, place) if place else "",
        then=translate("Session", "There is no hurry."),
        left=_left(now),
        listening=True,
    )


def _seconds(now: Snapshot) -> str:
    return str(max(1, ceil(now.phase_left - 1e-6)))


def _count(now: Snapshot, place: Place) -> str:
    if place.round == 0:
        return ""
    count = translate("Session", "breath {breath} of {breaths}")
    if place.repeat:
        count = translate("Session", "breath {breath} of {breaths}, once more")
    counted = count.format(breath=place.breath, breaths=now.breaths)
    return f"{counted}  ·  {_side(place.side)}" if place.side else counted


def _side(side: Side) -> str:
    left, right = translate("Session", "left"), translate("Session", "right")
    return left if side is Side.LEFT else right


def _then(now: Snapshot) -> str:
    if now.next_step is None:
        # Before a gate that waits for a key, nobody knows yet when what follows it begins.
        return translate("Session", "Then: the end") if now.left is not None else ""
    if now.steps_on:
        return translate("Session", "With the next breath: {step}").format(step=now.next_step.name)
    return translate("Session", "Then: {step}").format(step=now.next_step.name)


def _left(now: Snapshot) -> str:
    if now.left is None:
        return ""
    return translate("Session", "{time} left").format(time=clock_time(now.left))


def _short(name: str, most: int = _TITLE) -> str:
    # The round must stay readable behind a name of any length.
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"
