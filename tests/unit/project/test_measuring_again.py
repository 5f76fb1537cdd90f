"""A test that measures is run again where the machine was not its own, but not for ever."""

import pytest
from support.machine import standstill

pytestmark = pytest.mark.slow

pytest_plugins = ["pytester"]

FAILS_AT_FIRST = """
    import pytest

    times = []

    @pytest.fixture(scope="module")
    def recorded():
        times.append(1)
        return len(times)

    @pytest.mark.alone
    def test_it(recorded):
        assert recorded >= {}
"""


def outcome(pytester: pytest.Pytester, recordings: int, *more: str) -> pytest.RunResult:
    pytester.makeini("[pytest]\nmarkers = alone: measured\n")
    pytester.makepyfile(FAILS_AT_FIRST.format(recordings))
    return pytester.runpytest_inprocess("-p", "support.machine.measuring_again", *more)


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standstill, "HARMLESS", -1.0)


@pytest.mark.usefixtures("busy")
def test_on_a_busy_machine_it_is_measured_again_and_said(pytester: pytest.Pytester) -> None:
    result = outcome(pytester, 2)
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["*test_it: measured again, since the machine stood still for *"])


def test_a_worker_says_so_as_well(pytester: pytest.Pytester) -> None:
    # In a process of its own, where the machine has to be called busy anew.
    pytester.makeconftest("from support.machine import standstill\nstandstill.HARMLESS = -1.0")
    result = outcome(pytester, 2, "-n", "1")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["*test_it: measured again, since the machine stood still for *"])


@pytest.mark.usefixtures("busy")
def test_what_is_late_each_time_fails(pytester: pytest.Pytester) -> None:
    outcome(pytester, 4).assert_outcomes(failed=1)


def test_on_a_quiet_machine_it_fails_at_once(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standstill.Standstill, "harmless", True)
    outcome(pytester, 2).assert_outcomes(failed=1)
