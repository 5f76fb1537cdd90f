"""The doctor of the terminal looks, and leaves the processor to what it looks at."""

import time

import pytest

from coach.audio.device import Report
from coach.audio.silent import SilentDevice
from coach.cli import doctor


class StandsStill(SilentDevice):
    """Takes all sound and never plays any."""

    def reports(self) -> list[Report]:
        return []


def test_waiting_for_a_device_keeps_no_processor_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "PATIENCE", 1.0)
    before = time.process_time()
    finding = doctor._listen(StandsStill(time.monotonic))  # noqa: SLF001 - what is tested
    assert finding.found == "opens, but does not play"
    assert time.process_time() - before < 0.5
