import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from support.score.scores import bells, breathing, decibels, hum, line, roughest, talking, timeline

from coach.audio.synthesis.control_grid import Samples
from coach.audio.synthesis.mix import Mix
from coach.audio.synthesis.render import CEILING, prepare, render
from coach.core.routine.breathing import Breathing, Phase
from coach.core.score.timeline import (
    FADE,
    GRID,
    GRID_FRAMES,
    SAMPLE_RATE,
    ChimeKind,
    Timeline,
    frame_at,
    on_grid,
)

HUM = hum(2.5)
CLIPS = {"belly": HUM, "roar": np.full(SAMPLE_RATE, 0.6, np.float32)}
SCORE = breathing(
    4,
    spoken=[line(4.2, HUM), line(14.2, HUM)],
    chimes=bells((10.0, ChimeKind.STEP), (10.5, ChimeKind.ROUND)),
)
PROPERTY = settings(max_examples=40)


@pytest.fixture(scope="module", autouse=True)
def _noise_is_built() -> None:
    prepare()


def play(score: Timeline, start: float, end: float, **mix: Mix) -> Samples:
    """What is heard between two times in seconds."""
    first = frame_at(start)
    return render(score, CLIPS, first, frame_at(end) - first, **mix)


# In one block or in many ---------------------------------------------------------------


@given(st.integers(0, 20 * SAMPLE_RATE), st.lists(st.integers(0, 5000), min_size=1, max_size=12))
@example(0, [1, 1, 478, 1, 479, 480, 2400])
@example(frame_at(4.19), [2400] * 12)
@PROPERTY
def test_the_same_sound_in_one_block_or_in_many(frame: int, counts: list[int]) -> None:
    blocks, at = [], frame
    for count in counts:
        blocks.append(render(SCORE, CLIPS, at, count))
        at += count
    assert np.array_equal(np.concatenate(blocks), render(SCORE, CLIPS, frame, at - frame))


@pytest.mark.slow
def test_a_long_block_is_the_same_as_short_ones() -> None:
    long = play(SCORE, 0.0, 20.0)
    short = [render(SCORE, CLIPS, at, 2400) for at in range(0, 20 * SAMPLE_RATE, 2400)]
    assert np.array_equal(long, np.concatenate(short))


def test_a_block_is_float32_in_stereo() -> None:
    assert play(SCORE, 1.0, 1.5).shape == (SAMPLE_RATE // 2, 2)
    assert play(SCORE, 1.0, 1.5).dtype == np.float32
    assert render(SCORE, CLIPS, 480, 0).shape == (0, 2)


def test_a_line_with_broken_samples_leaves_a_gap_and_no_more() -> None:
    broken = HUM.copy()
    broken[20_000:20_010] = np.nan, np.inf, -np.inf, *([np.nan] * 7)
    first = frame_at(4.0)
    whole = render(SCORE, CLIPS, first, SAMPLE_RATE)
    heard = render(SCORE, {**CLIPS, "belly": broken}, first, SAMPLE_RATE)
    differs = np.flatnonzero((heard != whole).any(axis=1)) + first - frame_at(4.2)
    assert np.isfinite(heard).all()
    assert differs[0] >= 20_000
    assert differs[-1] < 20_010


def test_a_line_without_a_clip_is_silent_and_the_others_are_heard() -> None:
    alone = breathing(4, spoken=[line(14.2, HUM)])
    with_unknown = breathing(4, spoken=[line(4.2, HUM, "unknown"), line(14.2, HUM)])
    assert np.array_equal(play(with_unknown, 4.0, 18.0), play(alone, 4.0, 18.0))


# Splices -------------------------------------------------------------------------------


def faster_from(score: Timeline, time: float, tempo: float) -> Timeline:
    moment = score.before(time)
    assert moment.place
    begin = (moment.place.phase, moment.fraction)
    return score.until(time).then(breathing(3, Breathing(tempo, 0.4, 1.0, 1.0), time, begin=begin))


@given(st.floats(0.05, 19.0), st.floats(3.0, 15.0))
@PROPERTY
def test_a_change_of_tempo_leaves_what_was_heard_and_does_not_click(
    time: float, tempo: float
) -> None:
    time = on_grid(time)
    changed = faster_from(SCORE, time, tempo)
    start = max(0.0, time - 0.3)
    assert np.array_equal(play(SCORE, start, time), play(changed, start, time))
    near, before = play(changed, time - 0.02, time + 0.02), play(SCORE, start, time)
    after = play(changed, time, time + 0.3)
    assert roughest(near) <= 1.3 * max(roughest(before), roughest(after))


@pytest.mark.slow
@given(st.floats(0.02, 19.0), st.sampled_from(Phase), st.floats(0.0, 0.9))
@PROPERTY
def test_a_jump_to_any_other_breath_does_not_click(
    time: float, phase: Phase, fraction: float
) -> None:
    time = on_grid(time)
    future = breathing(2, start=time, begin=(phase, fraction))
    changed = SCORE.until(time, cut=True).then(future)
    assert np.array_equal(play(SCORE, 0.0, time), play(changed, 0.0, time))
    near = play(changed, time - GRID, time + 2 * GRID)
    around = [play(SCORE, max(0.0, time - 0.5), time), play(changed, time + GRID, time + 0.5)]
    assert roughest(near) <= 1.3 * max(map(roughest, around)) + roughest_of_a_fade()


def roughest_of_a_fade() -> float:
    """A fade bends a full voice once at each end: an audible click is ten times as much."""
    return 0.6 / GRID_FRAMES


@pytest.mark.parametrize("time", [4.22, 5.0, 5.55, 6.69, 10.02, 11.3])
def test_a_pause_fades_voice_bell_and_breath_without_a_jump(time: float) -> None:
    time = on_grid(time)
    paused = SCORE.until(time, cut=True).then(talking(time, float("inf")))
    assert np.array_equal(play(SCORE, 4.0, time), play(paused, 4.0, time))
    assert not play(paused, time + FADE, time + 1.0).any()
    step = np.abs(np.diff(play(paused, time - 0.1, time + 0.1), axis=0)).max()
    usual = np.abs(np.diff(play(SCORE, time - 0.1, time + 0.1), axis=0)).max()
    assert step <= usual + 0.8 / GRID_FRAMES


def test_ducking_goes_on_smoothly_when_the_voice_is_cut_in_its_attack() -> None:
    hush = np.zeros(SAMPLE_RATE, np.float32)
    score = breathing(1, spoken=[line(3.0, hush)])
    cut = score.until(3.02, cut=True).then(breathing(1, start=3.02, begin=(Phase.HOLD_IN, 0.0)))
    sound = render(cut, {"belly": hush}, 0, frame_at(3.5))
    plain = render(timeline(cut.spans), {}, 0, frame_at(3.5))
    loud = np.abs(plain) > 0.005
    gain = np.where(loud, sound / np.where(loud, plain, 1.0), np.nan)
    rows = np.nanmean(gain[frame_at(2.9) :].reshape(-1, GRID_FRAMES // 4, 2), axis=(1, 2))
    assert np.abs(np.diff(rows)).max() < 0.1
    assert rows[0] == pytest.approx(1.0)
    assert rows[-1] == pytest.approx(1.0)


# Voice ---------------------------------------------------------------------------------


@given(st.floats(0.0, 30.0) | st.floats(1800.0, 1830.0) | st.floats(3600.0, 3630.0))
@PROPERTY
def test_a_line_begins_on_its_frame_even_after_an_hour(start: float) -> None:
    score = talking(0.0, 4000.0, spoken=[line(start, CLIPS["roar"], "roar")])
    first = frame_at(start)
    begin = max(0, first - 1000)
    sound = render(score, CLIPS, begin, 50_000)
    assert np.flatnonzero(sound[:, 0])[0] == first - begin
    assert np.count_nonzero(sound[:, 1]) == SAMPLE_RATE


def test_a_line_is_heard_as_it_is_in_both_ears() -> None:
    score = talking(0.0, 9.0, spoken=[line(1.0, HUM)])
    sound = play(score, 1.0, 3.5)
    assert np.array_equal(sound, np.stack([HUM, HUM], axis=1))


def test_a_line_without_a_clip_is_left_out_and_the_breath_goes_on() -> None:
    score = breathing(1, spoken=[line(1.0, HUM, "unknown")])
    assert np.array_equal(play(score, 0.0, 5.0), play(breathing(1), 0.0, 5.0))


def test_a_cut_line_fades_in_a_straight_line_and_is_gone() -> None:
    score = talking(0.0, 9.0, spoken=[line(1.0, CLIPS["roar"], "roar", cut=1.5)])
    fade = play(score, 1.5, 1.5 + FADE)[:, 0]
    assert np.allclose(fade, np.linspace(0.6, 0.0, GRID_FRAMES, endpoint=False), atol=1e-6)
    assert not play(score, 1.5 + FADE, 3.0).any()


def test_breath_steps_back_within_60_ms_of_a_voice_and_returns_after_it() -> None:
    hush = np.zeros(SAMPLE_RATE, np.float32)
    score = breathing(1, spoken=[line(2.0, hush)])

    def lost(start: float, end: float) -> float:
        plain = play(breathing(1), start, end)
        first = frame_at(start)
        return decibels(plain) - decibels(render(score, {"belly": hush}, first, len(plain)))

    assert lost(1.0, 2.0) == 0.0
    assert lost(2.06, 3.0) == pytest.approx(9.0, abs=0.1)
    assert 2.0 < lost(3.1, 3.14) < 8.0
    assert lost(3.27, 3.5) == 0.0


def test_breath_does_not_step_back_for_a_voice_that_is_switched_off() -> None:
    mute = Mix(voice=0.0)
    sound = play(SCORE, 4.0, 8.0, mix_from=mute, mix_to=mute)
    assert np.array_equal(sound, play(breathing(4), 4.0, 8.0))


# Volume and peak -----------------------------------------------------------------------


def test_a_change_of_volume_is_a_straight_line_over_its_block() -> None:
    score = talking(0.0, 9.0, spoken=[line(0.0, CLIPS["roar"], "roar")])
    sound = play(score, 0.2, 0.3, mix_from=Mix(voice=1.0), mix_to=Mix(voice=0.5))
    assert np.allclose(sound[:, 0], 0.6 * np.linspace(1.0, 0.5, 4800, endpoint=False))
    # The next block takes over exactly where this one was going.
    after = play(score, 0.3, 0.4, mix_from=Mix(voice=0.5), mix_to=Mix(voice=0.5))
    assert sound[-1, 0] == pytest.approx(after[0, 0], abs=1e-4)


def test_volumes_act_each_on_their_own_part() -> None:
    mute = Mix(voice=1.0, breath=0.0)
    voice = play(SCORE, 4.0, 8.0, mix_from=mute, mix_to=mute)
    only = talking(0.0, 40.0, spoken=SCORE.spoken)
    assert np.array_equal(voice, play(only, 4.0, 8.0))


@pytest.mark.slow
@given(
    st.floats(0.0, 8.0),
    st.floats(0.0, 8.0),
    st.sampled_from(ChimeKind),
    st.floats(0.0, 1.0),
    st.floats(0.0, 1.0),
)
@example(4.0, 3.9, ChimeKind.ROUND, 1.0, 1.0)
@example(3.3, 3.3, ChimeKind.STEP, 1.0, 1.0)
@PROPERTY
def test_the_loudest_voice_over_breath_and_bell_stays_clear_of_the_limit(
    voice_at: float, bell_at: float, kind: ChimeKind, voice: float, breath: float
) -> None:
    score = breathing(
        1, spoken=[line(voice_at, CLIPS["roar"], "roar")], chimes=bells((bell_at, kind))
    )
    mix = Mix(voice, breath)
    assert np.abs(play(score, 0.0, 10.0, mix_from=mix, mix_to=mix)).max() < CEILING


def test_even_lines_on_top_of_each_other_stay_below_the_limit() -> None:
    roar = CLIPS["roar"]
    score = breathing(1, spoken=[line(3.0 + i / 10, roar, "roar") for i in range(5)])
    assert np.abs(play(score, 0.0, 6.0)).max() <= np.float32(CEILING) < 10.0 ** (-1.0 / 20.0)
