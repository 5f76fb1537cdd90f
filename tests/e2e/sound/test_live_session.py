"""A whole session in a real window on a real sound server, which no hand touches once begun."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from support.programs.lived import Session, live
from support.programs.program import Home
from support.programs.spoken import heard
from support.sound.listening import RATE, longest_hole

from coach.core.score.timeline import SAMPLE_RATE
from coach.ui.app.bridge import TICK_MS

pytestmark = [
    pytest.mark.alone,
    pytest.mark.waits(190),
    pytest.mark.sound,
    pytest.mark.screen,
    pytest.mark.voice,
]
ROUTINE, TEMPO = "hamstring-rolldown", 10.0
# Below this, a sample of the breath sound counts as silence: 20 dB under its softest turn.
SILENCE = 10 ** (-66 / 20)
# Seconds from one picture to the next.
TICK = TICK_MS / 1000
# And how late the circle may turn, for the most part.
LATE = 0.025


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Session:
    home = Home(tmp_path_factory.mktemp("home"), {"XDG_CACHE_HOME": str(cache)})
    return live(home, ROUTINE, TEMPO, busy=("stand", "hinge", "round-down"))


def test_every_line_starts_where_the_timeline_has_it(session: Session) -> None:
    late = session.lateness()
    assert len(late) > 20
    assert np.percentile(np.abs(late), 99) < 0.010


def test_each_line_is_heard_and_in_the_order_that_brings_one_down_and_up_again(
    session: Session,
) -> None:
    lines = session.of("cue")
    late = [heard(line, session.clips, session.recording, 0.4) for line in lines]
    assert np.abs(np.array(late) - np.median(late)).max() < 0.025
    said = {name: session.recording.frame_of(e["wall"]) for e in lines for name in [e["cue"]]}
    order = ["sound-check", "sound-heard", "ready-prop", "ready-feet", "opening", "descent"]
    order += ["begin", "fold-next", "fold", "round-down", "belly", "roll-up", "arms", "closing"]
    assert [name for name in sorted(said, key=said.__getitem__) if name in order] == order


def test_something_is_said_on_every_exhale(session: Session) -> None:
    frames = {line["frame"] for line in session.of("cue")}
    silent = [e["step"] for e in session.of("phase", phase="exhale") if e["frame"] not in frames]
    assert not silent


def test_the_belly_cue_is_heard_as_each_exhale_begins(session: Session) -> None:
    exhales = session.of("phase", step="hang", phase="exhale")
    bellies = session.of("cue", cue="belly")
    assert [e["frame"] for e in exhales] == [b["frame"] for b in bellies]
    assert max(abs(session.late(belly)) for belly in bellies) < 0.010


def test_the_roll_up_is_said_on_the_fourth_exhale(session: Session) -> None:
    hang = session.of("step", step="hang")[0]["frame"]
    exhales = [e for e in session.of("phase", phase="exhale") if e["frame"] > hang]
    assert exhales[3]["frame"] == session.of("cue", cue="roll-up")[0]["frame"]


def test_the_breath_sound_has_no_hole_while_the_window_is_busy(session: Session) -> None:
    first, last = session.of("phase")[0], session.of("phase")[-1]
    start = session.offset + first["frame"] + RATE // 10
    end = session.offset + last["frame"]
    sound = np.abs(session.recording.samples[start:end]).max(axis=1)
    hole = longest_hole(sound, SILENCE)
    print(f"longest hole {1000 * hole:.1f} ms in {(end - start) / RATE:.0f} s")
    assert len(session.blocks) == 3
    assert hole <= 0.005


def test_the_window_was_really_busy(session: Session) -> None:
    pauses = [(a, b - a) for (a, _), (b, _) in pairwise(session.paints)]
    for block in session.blocks:
        assert max(pause for at, pause in pauses if block - 0.3 < at < block + 1.0) > 0.25


def test_the_circle_turns_where_the_breath_turns(session: Session) -> None:
    paints = np.array(session.paints)
    off = []
    for before, phase in pairwise(session.of("phase")):
        near = paints[np.abs(paints[:, 0] - phase["wall"]) < 0.5]
        if any(abs(phase["wall"] - block) < 1.5 for block in session.blocks):
            continue
        turn = near[:, 1].argmax() if before["phase"] == "inhale" else near[:, 1].argmin()
        off.append(near[turn, 0] - phase["wall"])
    late = float(np.median(off))
    least, most = 1000 * min(off), 1000 * max(off)
    print(f"turns {len(off)}, off by {least:.1f} to {most:.1f}, mostly {1000 * late:.1f} ms")
    assert len(off) >= 10
    # A turn falls between two pictures, and is seen with the next: on average half a tick late,
    # and the few milliseconds that painting takes; 13 to 20 were measured. A program that is late
    # by a picture is so at each turn; that a single one is seen a picture later, a machine that
    # is busy brings about as well.
    assert abs(late) < LATE
    assert max(map(abs, off)) < LATE + TICK


def test_the_picture_and_the_sound_turn_together(session: Session) -> None:
    """`wall` is what the program thinks; the recording's own clock says when it was."""
    lines = session.of("cue")
    began = session.recording.began
    heard = np.array([began + (session.offset + e["frame"]) / RATE for e in lines])
    thought = np.array([e["wall"] for e in lines])
    spread = np.abs((thought - heard) - np.median(thought - heard))
    latency = 1000 * np.median(heard - thought)
    print(f"constant latency {latency:.1f} ms, spread {1000 * spread.max():.1f} ms")
    assert np.percentile(spread, 99) < 0.025


def test_no_breath_was_lost(session: Session) -> None:
    inhales = [(e["step"], e["breath"]) for e in session.of("phase", phase="inhale")]
    hang = [("hang", 1), ("hang", 2), ("hang", 3)]
    assert inhales == [
        ("stand", 1),
        ("hinge", 1),
        ("round-down", 1),
        *hang,
        ("roll-up", 1),
        ("arrive", 1),
    ]


def test_frames_and_seconds_agree(session: Session) -> None:
    assert all(abs(e["frame"] - e["time"] * SAMPLE_RATE) <= 1 for e in session.events)
