"""Where the head is, moment by moment: a model of the roll-down that the program does not use.

It knows the routine by its steps' names alone, as somebody would who reads it to a person, and
so can say of any session whether it is kind to the body.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from coach.core.routine.breathing import Phase
from coach.core.routine.language import Language
from coach.core.score.timeline import Place, Span, Spoken, State, Timeline

# Steps in which the head is low all the time, and those in which it never is.
LOW = {"round-down", "hang"}
HIGH = {"stand", "arrive", "sound-check"}
# The way up is gone in two exhales; then one stands still for a breath.
UP_AFTER_BREATH = 2
# Until here of the fold, and from here on of the roll-up, the head is as good as up: a body
# that moves off slowly has leant forward by some ten degrees.
HARDLY_DOWN, ALMOST_UP = 0.25, 0.8
A_HAIR = 0.02

LONGEST_DESCENT = 90.0
# Who goes on too late after a pause is first told, in so many words, that they come up.
LAST_WORDS = 2.0
SHORTEST_EXHALE = 5.0
# Four breaths a minute.
LONGEST_BREATH = 15.0
SHORTEST_REST = 20.0
# A stop is answered as soon.
PROMPT = 0.5

# What tells somebody to go down, or to come up from there.
BENDING = {
    Language.EN: r"\b(bend|lean|roll|fold|hang|press into|come (all the way )?up)",
    Language.DE: r"\b(beug|lehn|roll|häng|stütz|drück die|komm\b.*\b(hoch|oben))",
    Language.ES: r"\b(dobla|inclin|enroll|rueda|flexion|cuelga|apóya|sube)",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a session: from start to end in seconds, the head up or down all along."""

    start: float
    end: float
    down: bool
    span: Span

    @property
    def place(self) -> Place | None:
        """Where in the routine."""
        return self.span.place

    @property
    def on_way_up(self) -> bool:
        """Whether the person is being brought up, or is told so."""
        return self.span.state is State.RECOVERING


def parts(timeline: Timeline) -> list[Part]:
    """Follow a person through a session."""
    found, down = [], False
    for span in timeline.spans:
        during, down = _followed(span, down=down)
        found.append(Part(span.start, span.end, during, span))
    return found


def _followed(span: Span, *, down: bool) -> tuple[bool, bool]:
    """Return whether the head is down during this span, and whether after it."""
    place = span.place
    if place is None:
        return down, down
    step, exhales = place.step.id, place.phase is Phase.EXHALE
    if step in HIGH:
        return False, False
    if step in LOW:
        return True, True
    if step == "hinge" and exhales and not down:
        return (span.leaves >= HARDLY_DOWN,) * 2
    if exhales and _raises(place):
        return down, down and span.leaves <= ALMOST_UP
    return down, down


def is_down(timeline: Timeline, time: float) -> bool | None:
    """Tell where the head is; None where it begins to go down, or is about to be up."""
    here = next(part for part in reversed(parts(timeline)) if part.start <= time)
    place, fraction = here.place, here.span.fraction_at(time)
    if here.down and place and place.phase is Phase.EXHALE:
        begins = place.step.id == "hinge" and fraction <= HARDLY_DOWN + A_HAIR
        if begins or (_raises(place) and fraction >= ALMOST_UP - A_HAIR):
            return None
    return here.down


def _raises(place: Place) -> bool:
    step = place.step.id
    return step == "roll-up" or (step == "come-up" and place.breath == UP_AFTER_BREATH)


def unkind(timeline: Timeline) -> Iterator[str]:
    """Yield all that a session does to a body that it must not."""
    followed = parts(timeline)
    yield from _told_wrongly(followed)
    yield from _breathed_wrongly(followed)
    yield from _too_long_or_too_soon(followed)
    if followed[-1].down and followed[-1].span.leaves < ALMOST_UP:
        yield f"is left with the head down at {followed[-1].start:.2f}"
    if followed[-1].end == float("inf") and followed[-1].down:
        yield f"waits for ever with the head down from {followed[-1].start:.2f} on"


def _told_wrongly(followed: list[Part]) -> Iterator[str]:
    before = False
    for part in followed:
        place = part.place
        step = place.step.id if place else ""
        if before and step in HIGH:
            yield f"stands at {part.start:.2f} without having come up"
        if not before and (step in LOW or (place and _rises_from_low(place, part.span.enters))):
            yield f"is in {step} at {part.start:.2f} without having gone down"
        if not before and step == "come-up" and place and place.breath == 1:
            yield f"is brought up at {part.start:.2f}, though standing"
        before = _followed(part.span, down=part.down)[1]


def _rises_from_low(place: Place, enters: float) -> bool:
    """Whether one has to be low to do this: the pause after rolling up, and its last, is not."""
    return place.step.id == "roll-up" and place.phase is not Phase.HOLD_OUT and enters < ALMOST_UP


def _breathed_wrongly(followed: list[Part]) -> Iterator[str]:
    for part in followed:
        place, span = part.place, part.span
        if not part.down or place is None or span.leaves - span.enters < 1e-9:
            continue
        # How long the whole phase would have lasted.
        whole = (span.end - span.start) / (span.leaves - span.enters)
        where = f"{place.step.id} {place.breath} at {span.start:.2f}"
        if place.phase in {Phase.HOLD_IN, Phase.HOLD_OUT}:
            yield f"holds the breath with the head down: {where}"
        if place.phase is Phase.EXHALE and whole < SHORTEST_EXHALE - 1e-6:
            yield f"breathes out in {whole:.2f} s: {where}"
        # No phase is longer than two thirds of its breath, nor an inhale than half of it.
        most = LONGEST_BREATH * (1 / 2 if place.phase is Phase.INHALE else 2 / 3)
        if whole > most + 0.05:
            yield f"has a phase of {whole:.2f} s: {where}"


def _too_long_or_too_soon(followed: list[Part]) -> Iterator[str]:
    descents = list(_descents(followed))
    for descent in descents:
        led = sum(part.end - part.start for part in descent if not part.on_way_up)
        told = any(part.place is None and not part.on_way_up for part in descent)
        if led > LONGEST_DESCENT + (LAST_WORDS if told else 1e-6):
            yield f"has the head down for {led:.1f} s from {descent[0].start:.2f} on"
    for one, other in pairwise(descents):
        rest = other[0].start - one[-1].end
        if rest < SHORTEST_REST - 1e-6:
            yield f"stands for {rest:.1f} s from {one[-1].end:.2f} on, and goes down again"


def _descents(followed: list[Part]) -> Iterator[list[Part]]:
    descent: list[Part] = []
    for part in followed:
        if part.down:
            descent.append(part)
        elif descent:
            yield descent
            descent = []
    if descent:
        yield descent


def wrong_answer(timeline: Timeline, at: float, language: Language, *, down: bool) -> Iterator[str]:
    """Yield what is wrong with how somebody is answered who breaks off at `at`."""
    after = [line for line in timeline.spoken if line.start >= at]
    if not after or after[0].start - at > PROMPT:
        yield "is not answered at once"
    if down:
        yield from _not_brought_up(timeline, at)
        return
    for line in after:
        if re.search(BENDING[language], line.text, re.IGNORECASE):
            yield f'is told "{line.text}" while standing'


def _not_brought_up(timeline: Timeline, at: float) -> Iterator[str]:
    way = [span for span in timeline.spans if span.start >= at and span.state is State.RECOVERING]
    if not way or way[-1].leaves < 1.0:
        yield "is not brought up to the end"
    cut: list[Spoken] = [line for line in timeline.spoken if line.start >= at and line.cut]
    if cut:
        yield f'is interrupted in "{cut[0].text}"'
