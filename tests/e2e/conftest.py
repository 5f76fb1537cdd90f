"""What the end-to-end tests share: real sound, a real display, a home of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.desktop import display
from support.programs.program import Home
from support.programs.spoken import with_short
from support.sound import soundserver


@pytest.fixture
def sound() -> Iterator[soundserver.SoundServer]:
    """A real sound server whose loudspeaker can be recorded."""
    if absent := soundserver.missing():
        pytest.skip(absent)
    with soundserver.SoundServer() as server:
        yield server


@pytest.fixture
def screen() -> Iterator[display.Display]:
    """A real display, with real key and mouse events."""
    if absent := display.missing():
        pytest.skip(absent)
    with display.Display() as shown:
        yield shown


@pytest.fixture(scope="session")
def cache(pytestconfig: pytest.Config) -> Path:
    """Rendered speech that all tests of a checkout share, as a person's second session would.

    A line is rendered anew where its voice, its speed or the way that clips are made changed.
    """
    assert pytestconfig.cache is not None
    return with_short(pytestconfig.cache.mkdir("speech"))


@pytest.fixture
def home(tmp_path: Path, cache: Path) -> Home:
    """An empty home folder, with the speech that was rendered before."""
    return Home(tmp_path, {"XDG_CACHE_HOME": str(cache)})
