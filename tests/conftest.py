"""What every test shares: the rule that on a build machine a skip is a failure."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

pytest_plugins = ["support.machine.measuring_again", "support.machine.waiting"]

# A slow, shared machine is no reason for a property to fail; and what was good yesterday, and has
# not been touched, is good today: chance finds faults in the nightly search.
# Said, since on a build machine Hypothesis by itself draws the same each time.
settings.register_profile(
    "search", deadline=None, print_blob=True, derandomize=False, max_examples=300
)
settings.register_profile(
    "coach", settings.get_profile("search"), derandomize=True, max_examples=100
)
# While one writes, a few examples will do.
settings.register_profile("fast", settings.get_profile("coach"), max_examples=10)
settings.load_profile("coach")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    if report.skipped and os.environ.get("COACH_NO_SKIP") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and here nothing may be: {report.longrepr}"
    return report
