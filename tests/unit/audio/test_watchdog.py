from coach.audio.playback.clock import ManualClock
from coach.audio.playback.device import Failed, Heard, Report
from coach.audio.playback.watchdog import GAP, PATIENCE, WAKING, Watchdog

HEARD = Heard(1, 480, 0.0, 480)
FAILED = Failed(1, "gone")


class Kennel:
    """A watchdog whose device is looked at every 20 ms."""

    def __init__(self) -> None:
        self.clock = ManualClock()
        self.dog = Watchdog(self.clock)

    def look(self, *reports: Report, after: float = 0.02) -> bool:
        self.clock.advance(after)
        return self.dog.barks(reports)

    def looks(self, seconds: float) -> int:
        """Look for so long without a report; return how often it barked."""
        return sum(self.look() for _ in range(round(seconds / 0.02)))


def test_a_device_that_says_nothing_is_noticed_once() -> None:
    """Later than one that was heard before: a busy computer is slow to begin."""
    kennel = Kennel()
    kennel.dog.begin()
    assert kennel.looks(WAKING - 0.1) == 0
    assert kennel.looks(3 * WAKING) == 1


def test_a_device_that_falls_quiet_later_is_noticed_too() -> None:
    kennel = Kennel()
    kennel.dog.begin()
    assert kennel.looks(PATIENCE - 0.1) == 0
    assert not kennel.look(HEARD)
    assert kennel.looks(PATIENCE - 0.1) == 0
    assert kennel.looks(0.2) == 1


def test_a_device_that_said_why_it_fell_silent_is_left_alone() -> None:
    kennel = Kennel()
    kennel.dog.begin()
    assert not kennel.look(FAILED)
    assert kennel.looks(3 * PATIENCE) == 0


def test_a_device_that_was_not_told_to_play_may_be_quiet() -> None:
    assert Kennel().looks(3 * PATIENCE) == 0


def test_the_next_take_is_watched_again() -> None:
    kennel = Kennel()
    kennel.dog.begin()
    assert kennel.looks(2 * WAKING) == 1
    kennel.dog.begin()
    assert kennel.looks(2 * WAKING) == 1


def test_a_computer_that_slept_is_no_quiet_device() -> None:
    kennel = Kennel()
    kennel.dog.begin()
    assert not kennel.look(HEARD)
    assert not kennel.look(after=3_600.0)
    assert kennel.looks(PATIENCE - GAP - 0.1) == 0
