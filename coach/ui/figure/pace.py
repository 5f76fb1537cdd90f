"""How often a moving body is another: a picture of one takes time, and most move slowly."""

from math import floor, inf

# A body that moves by fewer points from one picture to the next does not move in steps.
_STEP = 1.0


class Pace:
    """The times at which a body is another, at one of some rates: the most often comes first."""

    def __init__(self, *rates: int) -> None:
        self._rates = rates
        self._rate = rates[0]
        self._asked, self._beat, self._taken = inf, 0.0, 0.0

    def beat(self, time: float) -> float:
        """Return the time (seconds) whose body is to be seen at `time`."""
        beat = floor(time * self._rate) / self._rate
        # It does not go back where it becomes slow, nor on while time stands still.
        if time != self._asked and not beat < self._beat <= time:
            self._beat = beat
        self._asked = time
        return self._beat

    def take(self, beat: float, moved: float) -> None:
        """Take in by how many points the body has moved until `beat`."""
        passed, self._taken = beat - self._taken, beat
        slow = (rate for rate in reversed(self._rates) if moved < _STEP * rate * passed)
        self._rate = next(slow, self._rates[0])
