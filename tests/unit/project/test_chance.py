"""Whose examples are drawn anew each time, and whose are the same."""

import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parents[2]
ASK = """
import conftest
from hypothesis import settings
print(*(settings.get_profile(name).derandomize for name in ("search", "coach", "fast")))
"""


def test_also_on_a_build_machine_only_the_search_draws_anew() -> None:
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=TESTS,
        env=os.environ | {"CI": "true"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["False", "True", "True"]
