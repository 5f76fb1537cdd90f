"""The trace and the captions of a session, read off its timeline."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.score.builders import ROLLDOWN, session
from support.score.practice import practice

from coach.core.program.block import Block
from coach.core.program.combine import combine
from coach.core.readout.captions import srt, web_vtt
from coach.core.readout.trace import events
from coach.core.routine.area import Area
from coach.core.routine.breathing import Breathing, Phase
from coach.core.routine.guidance import Guidance
from coach.core.routine.position import Position
from coach.core.routine.routine import Talk
from coach.core.score.plan import Plan
from coach.core.score.timeline import State, Timeline, frame_at
from coach.core.session.script import parse, perform
from coach.core.session.session import Session
from coach.storage.trace_file import TraceFile, lines


def test_the_trace_tells_states_steps_phases_and_cues_in_order() -> None:
    told = events(session(rounds=1).timeline)
    assert [e.values["state"] for e in told if e.kind == "state"] == [
        "preparing",
        "running",
        "finished",
    ]
    assert [e.values["step"] for e in told if e.kind == "step"] == [
        step.id for step in ROLLDOWN.steps
    ]
    phases = [(e.values["step"], e.values["phase"]) for e in told if e.kind == "phase"]
    assert phases.count(("hang", Phase.EXHALE)) == 3
    assert all(e.record()["frame"] == frame_at(e.time) for e in told)


def test_a_cue_says_where_it_belongs() -> None:
    belly = next(e for e in events(session().timeline) if e.values.get("cue") == "belly")
    record = belly.record()
    assert (record["step"], record["phase"], record["round"], record["breath"]) == (
        "hang",
        "exhale",
        1,
        1,
    )
    assert record["text"] == "Belly toward the spine"
    assert isinstance(record["frames"], int)


def test_a_tempo_change_splits_no_phase_in_the_trace() -> None:
    plain, changed = session(), session()
    perform(changed, [parse("40 tempo 12"), parse("41.5 tempo 5")])

    def phases(timeline: object) -> list[tuple[object, ...]]:
        told = events(timeline)  # type: ignore[arg-type]  # a timeline
        return [tuple(e.values.values()) for e in told if e.kind == "phase"]

    assert phases(changed.timeline) == phases(plain.timeline)
    tempos = [(e.time, e.values["tempo"]) for e in events(changed.timeline) if e.kind == "tempo"]
    assert tempos == [(0.0, 6.0), (40.0, 12.0), (41.5, 5.0)]


def test_a_pause_is_part_of_the_sessions_time() -> None:
    of = session()
    perform(of, [parse("40 pause"), parse("45 resume")])
    states = [(e.time, e.values["state"]) for e in events(of.timeline) if e.kind == "state"]
    assert (40.0, State.PAUSED) in states
    assert (45.0, State.RUNNING) in states


def test_a_trace_written_as_it_is_heard_is_the_whole_trace(tmp_path: Path) -> None:
    timeline = session().timeline
    path = tmp_path / "trace.jsonl"
    with TraceFile(path) as file:
        for tick in range(int(timeline.end * 10) + 2):
            file.follow(timeline, tick / 10, lambda time: time + 1000.0)
    written = [json.loads(line) for line in path.read_text().splitlines()]
    # The record's time is rounded to a microsecond, the wall is not.
    assert all(abs(event.pop("wall") - 1000.0 - event["time"]) < 1e-5 for event in written)
    assert written == [json.loads(line) for line in lines(events(timeline)).splitlines()]


def follow(file: TraceFile) -> None:
    timeline = session().timeline
    for tick in range(int(timeline.end * 10) + 2):
        file.follow(timeline, tick / 10, lambda time: time)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device is full here")
def test_a_trace_on_a_full_disk_drops_out_and_says_why() -> None:
    with TraceFile(Path("/dev/full")) as file:
        assert file.problem == ""
        follow(file)
        assert file.problem == (
            "The trace could not be written: No space left on device (/dev/full). "
            "The session goes on without it."
        )


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such limit there")
def test_a_trace_that_ends_early_ends_with_a_whole_line(tmp_path: Path) -> None:
    path, limit = tmp_path / "trace.jsonl", 1000
    program = (
        "import resource, signal, sys; from pathlib import Path\n"
        "sys.path[:0] = sys.argv[2:]\n"
        "from unit.readout.test_trace import follow, TraceFile\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        "with TraceFile(Path(sys.argv[1])) as file: follow(file)\n"
        "assert 'too large' in file.problem, file.problem\n"
    )
    here = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", program, path, here, here.parent], check=True)
    text = path.read_text()
    assert limit - 200 < len(text) <= limit
    assert text.endswith("\n")
    assert all(json.loads(line) for line in text.splitlines())


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes there")
def test_a_pipe_that_nobody_reads_is_refused_and_one_that_is_full_drops_out(
    tmp_path: Path,
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(OSError, match="No such device"):
        TraceFile(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with TraceFile(pipe) as file:
        for _ in range(40):
            file._written, file._ended = 0.0, False  # noqa: SLF001 - over and over, till it is full
            follow(file)
        assert "nobody reads it" in file.problem
    os.close(reader)


def test_captions_cover_every_line_while_it_is_said() -> None:
    text = web_vtt(session(rounds=1).timeline)
    assert text.startswith("WEBVTT\n\n00:00:01.150 --> 00:00:02.020\nWelcome.\n")
    assert "1\n00:00:01,150 --> 00:00:02,020\nWelcome.\n" in srt(session(rounds=1).timeline)


def test_nothing_in_a_subrip_file_is_a_tag_and_all_of_it_is_seen() -> None:
    said = r"<b>out</b> {\an8}up &lt;i&gt; C:\Now 1 --> 2"
    evil = replace(ROLLDOWN, opening=Talk("opening", (said,)))
    text = srt(session(evil).timeline)
    for markup in ("<b", "</b", "{\\", "&lt;", "\\N", " --> 2"):
        assert markup not in text
    # A word joiner takes no room and is not seen.
    assert said in text.replace("\u2060", "")


def test_a_routines_text_is_never_markup_in_captions() -> None:
    evil = replace(ROLLDOWN, opening=Talk("opening", ("<b>a</b> & --> b\n\nc",)))
    assert "&lt;b&gt;a&lt;/b&gt; &amp; --&gt; b c\n" in web_vtt(session(evil).timeline)


def sighing() -> Timeline:
    """A session of several blocks, in which somebody sighs, stays and goes back."""
    blocks = (
        Block(practice("neck", Position.SITTING, Area.NECK), 2),
        Block(practice("back", Position.STANDING, Area.LOWER_BACK), 1),
    )
    plan = Plan(combine(blocks), 1, {}, Guidance(get_ready=0.0))
    of = Session(plan, Breathing(sigh=True))
    of.stay(40.0)
    of.previous(of.timeline.end - 20.0)
    return of.timeline


@given(st.lists(st.floats(0.01, 60.0), min_size=1, max_size=40))
def test_told_bit_by_bit_it_is_the_same_as_at_once(steps: list[float]) -> None:
    timeline = sighing()
    *whole, outcome = events(timeline)
    assert {"block", "step", "phase", "cue"} <= {event.kind for event in whole}
    assert any(event.values.get("phase") == "second-inhale" for event in whole)
    told, at = [], 0.0
    for step in steps:
        told += events(timeline, at, at + step)
        at += step
    told += events(timeline, at)
    assert told == [*whole, outcome]
