"""Measures again where a test failed while the machine was not its own, and says so."""

import pytest
from _pytest.runner import runtestprotocol
from support.machine.standstill import Standstill

# A program that is late is late each time.
TRIES = 3
_SAID = "measured again"


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Run a test that is marked `alone`, and once more where the machine may be to blame."""
    if item.get_closest_marker("alone") is None:
        return None
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for report in _reports(item, nextitem):
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


def _reports(item: pytest.Item, nextitem: pytest.Item | None) -> list[pytest.TestReport]:
    said: list[tuple[str, object]] = []
    for left in reversed(range(TRIES)):
        with Standstill() as standstill:
            reports = runtestprotocol(item, nextitem=nextitem, log=False)
        if standstill.harmless or not left or not any(report.failed for report in reports):
            break
        said.append((_SAID, f"{item.nodeid}: measured again, since {standstill}"))
        # What was recorded for several tests is recorded again as well.
        item.session._setupstate.teardown_exact(None)  # noqa: SLF001 - pytest has no other way
    # With the reports it comes from a worker to whoever prints it.
    reports[-1].user_properties += said
    return reports


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was measured again."""
    reports = [each for some in terminalreporter.stats.values() for each in some]
    for report in reports:
        for name, line in getattr(report, "user_properties", ()):
            if name == _SAID:
                terminalreporter.write_line(str(line))
