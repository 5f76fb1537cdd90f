"""What holds for every unit: none leaves an application of Qt behind for the window's tests."""

import sys
from collections.abc import Iterator

import pytest


def _application() -> object:
    core = sys.modules.get("PySide6.QtCore")
    return core.QCoreApplication.instance() if core else None


@pytest.fixture(autouse=True)
def no_application_stays() -> Iterator[None]:
    """Fail where it is made, not in hundreds of tests that need one with a window."""
    before = _application()
    yield
    if before is None:
        assert _application() is None, "it leaves an application of Qt: test it under tests/ui"
