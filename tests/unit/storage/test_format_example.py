"""The example in the description of the format is a routine, and says what is told of it."""

import re
from pathlib import Path

from coach import resources
from coach.core.routine.breathing import Breathing
from coach.core.routine.routine import Routine
from coach.core.score.compiler import compile_timeline
from coach.core.score.plan import Plan
from coach.storage.routines import load
from coach.storage.routines.checking import faults

EXAMPLE = re.compile(r"```toml\n(.*?)```", re.DOTALL)


def test_the_example_is_good_and_can_be_gone_through(tmp_path: Path) -> None:
    (example,) = EXAMPLE.findall(resources.path("routines", "FORMAT.md").read_text("utf-8"))
    file = tmp_path / "heavy-legs.toml"
    file.write_text(example, "utf-8")
    assert [list(each.errors) for each in faults(file)] == []
    routine = load(file)
    assert isinstance(routine, Routine)
    chosen = routine.with_prop(None)
    timeline = compile_timeline(Plan(chosen, chosen.rounds, {}), Breathing())
    texts = [line.text for line in timeline.spoken]
    assert "Stand a step from the wall, both hands on it." in texts
    assert [text for text in texts if text.endswith("foot goes back.")] == [
        "Your left foot goes back.",
        "Your right foot goes back.",
    ] * 2
    assert chosen.steps[0].shows == "Left heel heavy, hips to the wall"
    assert texts.count("Lie down on your back.") == 1
