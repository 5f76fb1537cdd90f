"""How often a moving body is another: a picture of one takes time, and most move slowly."""

from math import floor

# So many times a second, where it moves quickly and where it does not.
_QUICK, _SLOW = 30, 15
# A body that moves by fewer points from one slow picture to the next is not quick.
_STEP = 1.0


class Pace:
    """The times at which a body is another."""

    def __init__(self) -> None:
        self._rate, self._shown = _QUICK, 0.0

    def beat(self, time: float) -> float:
        """Return the time (seconds) whose body is to be seen at `time`."""
        beat = floor(time * self._rate) / self._rate
        # Where it becomes slow it does not go back.
        return self._shown if beat < self._shown <= time else beat

    def take(self, beat: float, moved: float) -> None:
        """Take in by how many points the body has moved until `beat`."""
        passed, self._shown = beat - self._shown, beat
        slow = passed > 0.0 and moved < _STEP * _SLOW * passed
        self._rate = _SLOW if slow else _QUICK
