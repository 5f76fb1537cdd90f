"""What the coach says by sound alone: each sign is known by ear, without a picture.

Each is learnt once, at a calm tempo by headphones, and then recognised by what is nearest
to it at any tempo and ratio, through any loudspeaker. How loud it is does not count.
"""

from collections.abc import Callable, Iterator
from itertools import combinations, product

import numpy as np
import pytest
from support.score.scores import bells, breathing, phases, talking
from support.sound.ear import Sound, by_headphones, by_phone, features, in_mono, strokes

from coach.audio.synthesis.control_grid import Samples
from coach.audio.synthesis.render import render
from coach.core.routine.breathing import Breathing, Phase
from coach.core.score.timeline import ChimeKind, frame_at, time_of

pytestmark = pytest.mark.slow

Sign = Phase | ChimeKind

# Heard with the tenth of a second that leads to it; of a bell, what comes before it fades.
LEAD, BELL = frame_at(0.1), frame_at(0.45)
LOUDSPEAKERS: tuple[Callable[[Samples], Sound], ...] = (by_headphones, in_mono, by_phone)
LEARNT = Breathing(6.0, 0.4, 2.0, 2.0)
# What rings as a breath begins is heard over it; the others are heard in the quiet.
OVER_BREATH = (ChimeKind.STEP, ChimeKind.LAST_BREATH, ChimeKind.ROUND)
# How much further the next likely sign must be than the right one, and how many steps off.
MARGIN, STEPS = 1.4, 1.8


def heard(how: Breathing) -> Iterator[tuple[Sign, Samples]]:
    """Every sign as it sounds while somebody breathes like this."""
    score = breathing(3, how)
    second = phases(score)[4:8]
    sound = render(score, {}, 0, second[-1][2])
    for phase, first, end in second:
        yield phase, sound[first - LEAD : end]
    first = second[0][1]
    for kind in ChimeKind:
        rings = bells((time_of(first), kind))
        end = time_of(first) + 2.0
        over = breathing(3, how, chimes=rings)
        score = over if kind in OVER_BREATH else talking(0.0, end, chimes=rings)
        yield kind, render(score, {}, first - LEAD, LEAD + BELL)


@pytest.fixture(scope="module")
def learnt() -> dict[Sign, Sound]:
    return {sign: features(by_headphones(sound)) for sign, sound in heard(LEARNT)}


@pytest.mark.parametrize("share", [1 / 3, 1 / 2])
@pytest.mark.parametrize("tempo", [3.0, 6.0, 10.0, 15.0])
def test_every_sign_is_known_by_ear(learnt: dict[Sign, Sound], tempo: float, share: float) -> None:
    signs = heard(Breathing(tempo, share, 2.0, 2.0))
    for (sign, sound), listening in product(signs, LOUDSPEAKERS):
        found = features(listening(sound))
        steps = {known: float(np.linalg.norm(found - shape)) for known, shape in learnt.items()}
        own = steps.pop(sign)
        other, nearest = min(steps.items(), key=lambda item: item[1])
        assert nearest > max(MARGIN * own, STEPS), f"{sign} is like {other}, {listening.__name__}"


def test_even_a_short_pause_is_known_by_ear(learnt: dict[Sign, Sound]) -> None:
    for (sign, sound), listening in product(heard(Breathing(6.0, 0.4, 0.3, 0.3)), LOUDSPEAKERS):
        found = features(listening(sound))
        nearest = min(learnt, key=lambda known: np.linalg.norm(found - learnt[known]))
        assert sign is nearest, listening.__name__


def test_no_two_signs_are_alike(learnt: dict[Sign, Sound]) -> None:
    for one, other in combinations(learnt, 2):
        assert np.linalg.norm(learnt[one] - learnt[other]) > STEPS, f"{one} is like {other}"


@pytest.mark.parametrize("tempo", [3.0, 15.0])
def test_the_bells_are_counted_and_the_breath_has_no_stroke(tempo: float) -> None:
    counted = {s: strokes(by_phone(x)) for s, x in heard(Breathing(tempo, 0.4, 2.0, 2.0))}
    pairs = {ChimeKind.LAST_BREATH, ChimeKind.ROUND, ChimeKind.END}
    assert {sign for sign, count in counted.items() if count == 2} == pairs
    assert {sign for sign, count in counted.items() if count == 0} == set(Phase)
    assert counted[ChimeKind.STEP] == counted[ChimeKind.READY] == 1
