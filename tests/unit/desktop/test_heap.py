"""What was used once, and large, is no longer held."""

import subprocess
import sys

import pytest

SCRIPT = """
from pathlib import Path
import numpy as np
from coach.desktop.heap import give_back_large_blocks

def held():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("RssAnon"))

give_back_large_blocks()
np.ones(4_000_000)  # the largest that was freed so far
before = held()
# Small ones that stay, between large ones that go.
large = [(np.ones(250_000), np.ones(2_000)) for _ in range(50)]
small = [pair[1] for pair in large]
del large
print(held() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the C library of Linux")
def test_large_blocks_go_back_though_small_ones_stay_between_them() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=60, check=True
    )
    # The small ones are 1 MB, the large ones 100.
    assert int(done.stdout) < 10
