"""Whatever a routine file holds, there is a routine or a readable error, and no exception."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.routines.routine_files import SMALL, errors, shipped

from coach import resources
from coach.core.routine.breathing import Phase
from coach.core.routine.routine import Routine
from coach.core.routine.step import Rounds
from coach.storage.routines import BrokenRoutine, load


def test_a_small_file_is_enough(tmp_path: Path) -> None:
    file = tmp_path / "small.toml"
    file.write_text(SMALL)
    routine = load(file)
    assert isinstance(routine, Routine)
    (step,) = routine.steps
    (cue,) = step.cues
    assert (routine.id, routine.rounds, step.head_down) == ("small", 2, False)
    assert (cue.phase, cue.rounds, cue.priority) == (Phase.INHALE, Rounds.EVERY, 5)


def test_what_an_editor_adds_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "small.toml"
    file.write_bytes(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode())
    assert isinstance(load(file), Routine)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a = 1\nb = [1,,]\n", "line 2, column 8: expected TOML, got: Invalid value"),
        (b"a = [1", "last line: expected TOML, got: Unclosed array"),
        (b"a = 1\nb = '\xff'\n", "line 2: expected text in UTF-8, got byte 0xff"),
        (b"a = " + b"[" * 90_000, "expected a few levels of lists, got a great many"),
        (b"#" * 300_000, "expected at most 256 KiB, got a larger file"),
        # Python's decoder would take 40 GB for this line.
        (b".".join([b"a"] * 99_999), "line 1: expected at most 400 dots, got 99998"),
    ],
    ids=["syntax", "unclosed", "encoding", "nesting", "size", "dots"],
)
def test_what_is_no_toml_is_said_with_its_place(
    tmp_path: Path, content: bytes, message: str
) -> None:
    file = tmp_path / "small.toml"
    file.write_bytes(content)
    broken = load(file)
    assert isinstance(broken, BrokenRoutine)
    assert broken.errors == (f"small.toml: {message}",)


def test_an_integer_that_python_refuses_to_read_is_an_error_too(tmp_path: Path) -> None:
    (error,) = errors(tmp_path, f"format = {'9' * 9000}")
    assert error.startswith("expected TOML, got: Exceeds the limit")


def test_a_missing_file_and_a_folder_are_broken_entries(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone.toml", tmp_path / ("x" * 300)):
        entry = load(path)
        assert isinstance(entry, BrokenRoutine)
        assert "expected a file" in entry.errors[0]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_that_nobody_writes_to_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    assert isinstance(load(tmp_path / "pipe.toml"), BrokenRoutine)


def toml(value: object) -> str:
    """Write a value as TOML; JSON writes texts, numbers and booleans just as TOML reads them."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(k)} = {toml(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, float):
        return repr(value)
    return json.dumps(value, ensure_ascii=False)


def document(data: dict[str, Any]) -> str:
    return "\n".join(f"{json.dumps(key)} = {toml(value)}" for key, value in data.items())


ids = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,5}){0,2}", fullmatch=True)
texts = st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), max_size=50).map(
    # Braces away: a {prop} of chance would need props.
    lambda text: "x" + text.replace("{", "")
)
lines = st.lists(texts, max_size=4)


@st.composite
def steps(draw: st.DrawFn, name: str) -> dict[str, Any]:
    breaths = draw(st.integers(1, 20))
    cue = {
        "phase": st.sampled_from(["inhale", "exhale"]),
        "wordings": st.lists(texts, min_size=1, max_size=8).map(
            lambda found: sorted(found, key=len, reverse=True)
        ),
        "priority": st.integers(1, 9),
        "vital": st.booleans(),
        "may_wait": st.booleans(),
        "breaths": st.lists(st.integers(1, breaths), max_size=3),
        "rounds": st.sampled_from(list(Rounds)).map(str),
    }
    cues = draw(st.lists(st.fixed_dictionaries(cue), max_size=3))
    numbered = [{"id": f"cue-{number}", **cue} for number, cue in enumerate(cues)]
    return {"id": name, "name": draw(texts), "breaths": breaths, "cues": numbered}


@st.composite
def files(draw: st.DrawFn) -> dict[str, Any]:
    names = draw(st.lists(ids.filter(lambda name: name != "come-up"), min_size=1, unique=True))
    return {
        "format": 1,
        "id": draw(ids),
        "name": draw(texts),
        "steps": [draw(steps(name)) for name in names[:5]],
        "setup": draw(lines),
        "opening": {"lines": draw(lines)},
        "way_up": {"tempo": draw(st.floats(3, 15)), "standing": draw(lines)},
    }


@pytest.mark.slow
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(files())
def test_what_is_written_is_what_is_played(tmp_path: Path, data: dict[str, Any]) -> None:
    file = tmp_path / "any.toml"
    file.write_text(document(data), "utf-8")
    routine = load(file)
    assert isinstance(routine, Routine), routine.errors
    assert (routine.id, routine.name) == (data["id"], data["name"])
    assert list(routine.opening.lines) == data["opening"]["lines"]
    assert routine.way_up.tempo == data["way_up"]["tempo"]
    for step, table in zip(routine.steps, data["steps"], strict=True):
        assert (step.id, step.name, step.breaths) == (table["id"], table["name"], table["breaths"])
        for cue, row in zip(step.cues, table["cues"], strict=True):
            assert all(getattr(cue, key) == _frozen(value) for key, value in row.items())


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


JUNK = st.recursive(
    st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.just("{prop}")
    | st.just("a" * 500),
    lambda inner: st.lists(inner, max_size=50) | st.dictionaries(st.text(), inner),
    max_leaves=60,
)


@st.composite
def spoilt(draw: st.DrawFn) -> dict[str, Any]:
    """The shipped routine with a few values changed, lost, doubled or added anywhere."""
    data = shipped()
    for _ in range(draw(st.integers(1, 4))):
        holder: Any = data
        key = draw(st.sampled_from(list(holder)))
        while holder[key] and isinstance(holder[key], dict | list) and draw(st.integers(0, 5)):
            holder = holder[key]
            keys = list(holder) if isinstance(holder, dict) else range(len(holder))
            key = draw(st.sampled_from(keys))
        deed = draw(st.sampled_from(["change", "change", "lose", "double", "add"]))
        if deed == "lose" and len(data) > 1:
            del holder[key]
        elif deed == "double" and isinstance(holder, list):
            holder.append(holder[key])
        elif deed == "add" and isinstance(holder, dict):
            holder[draw(st.text())] = draw(JUNK)
        else:
            holder[key] = draw(JUNK)
    return data


def judge(file: Path) -> None:
    entry = load(file)
    if isinstance(entry, BrokenRoutine):
        assert 1 <= len(entry.errors) <= 21
        for error in entry.errors:
            assert error.startswith(f"{file.name}: ")
            assert error.isprintable()
            assert len(error) < 600
    else:
        assert not entry.steps[-1].head_down


@pytest.mark.slow
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(spoilt())
def test_a_spoilt_file_is_a_routine_or_a_readable_error(
    tmp_path: Path, data: dict[str, Any]
) -> None:
    file = tmp_path / "spoilt.toml"
    file.write_text(document(data), "utf-8", errors="replace")
    judge(file)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 20_000), st.integers(0, 40), st.binary(max_size=40))
def test_a_file_with_damaged_bytes_is_one_too(
    tmp_path: Path, start: int, length: int, damage: bytes
) -> None:
    content = resources.path(
        "routines", "hamstring-rolldown", "hamstring-rolldown.toml"
    ).read_bytes()
    file = tmp_path / "damaged.toml"
    file.write_bytes(content[:start] + damage + content[start + length :])
    judge(file)
