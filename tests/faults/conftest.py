"""The table of faults: every test here is a cell of it, and it is printed when all have run."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from faults.table import Cell, Line, lines, merged
from support.programs.program import Home
from support.programs.spoken import with_short
from support.sound import soundserver

HERE = Path(__file__).parent
Count = Callable[[str, float], None]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.faults)
            item.user_properties.append(("cell", _cell(item)))


def _cell(item: pytest.Item) -> Cell:
    marker = item.get_closest_marker("cell")
    assert marker, f"{item.nodeid} is no cell of the table: give it a fault and a moment"
    values = item.callspec.params if isinstance(item, pytest.Function) and _varies(item) else {}
    fault, moment, where = (str(word).format(**values) for word in marker.args)
    return (fault, moment, where)


def _varies(item: pytest.Function) -> bool:
    return hasattr(item, "callspec")


@pytest.fixture
def count(request: pytest.FixtureRequest) -> Count:
    """Put a figure into the cell's line; what the tests of one cell count is added up."""
    return lambda what, number: request.node.user_properties.append(("count", (what, number)))


@pytest.fixture
def saw(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Put a few words into the cell's line."""
    return lambda words: request.node.user_properties.append(("saw", words))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    told: dict[str, Line] = {}
    for reports in terminalreporter.stats.values():
        for report in reports:
            if isinstance(report, pytest.TestReport):
                _take_in(told, report)
    if told:
        terminalreporter.section("faults")
        for line in lines(merged(told.values())):
            terminalreporter.write_line(line)


def _take_in(told: dict[str, Line], report: pytest.TestReport) -> None:
    properties = dict(report.user_properties)
    if "cell" not in properties:
        return
    fault, moment, where = properties["cell"]
    line = told.setdefault(report.nodeid, Line((fault, moment, where)))
    line.seconds += report.duration
    line.good = line.good and report.outcome == "passed"
    if report.when == "call":
        line.counts = [value for name, value in report.user_properties if name == "count"]
        line.saw = [value for name, value in report.user_properties if name == "saw"]


@pytest.fixture
def sound() -> Iterator[soundserver.SoundServer]:
    """A real sound server whose loudspeaker can be recorded."""
    if absent := soundserver.missing():
        pytest.skip(absent)
    with soundserver.SoundServer() as server:
        yield server


@pytest.fixture(scope="session")
def cache(pytestconfig: pytest.Config) -> Path:
    """Rendered speech that all tests of a checkout share."""
    assert pytestconfig.cache is not None
    return with_short(pytestconfig.cache.mkdir("speech"))


@pytest.fixture
def home(tmp_path: Path, cache: Path) -> Home:
    """An empty home folder, with the speech that was rendered before."""
    return Home(tmp_path, {"XDG_CACHE_HOME": str(cache)})
