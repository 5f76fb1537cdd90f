"""What is printed: shown as far as it can be, and no reason for anything else to end."""

import io
import os
import sys
from pathlib import Path

import pytest

from coach.cli.streams import Steady

full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device is full here")


def test_what_cannot_be_shown_is_replaced() -> None:
    shown = io.BytesIO()
    stream = Steady(io.TextIOWrapper(shown, encoding="iso-8859-1"))
    stream.write("Breathe in → and stäy.\udcff\n")
    stream.flush()
    assert shown.getvalue().decode("iso-8859-1") == f"Breathe in ? and stäy.?{os.linesep}"
    assert stream.failed is None


@full
def test_a_stream_that_fails_falls_silent_and_says_why() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as file:
        stream = Steady(file)
        for _ in range(3):
            stream.write("Breathe in.\n")
            stream.flush()
        assert stream.failed
        assert stream.failed.strerror == "No space left on device"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end in another way there")
def test_a_reader_that_has_gone_is_no_reason_to_end() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as file:
        stream = Steady(file)
        stream.write("Breathe in.\n" * 10_000)
        stream.flush()
        assert isinstance(stream.failed, BrokenPipeError)
