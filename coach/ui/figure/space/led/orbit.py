"""How far a person has turned the view away from the routine's own, and how it goes back."""

from dataclasses import dataclass

from coach.core.body.blend import eased

# No body is seen from beneath the floor, nor turned on when it is seen from right above: degrees.
LEVEL, STEEP = 0.0, 85.0
# A view goes back no faster than this (degrees a second) at its mean, nor in less time (seconds).
_SPEED, _SHORTEST = 60.0, 0.8


@dataclass(frozen=True, slots=True)
class Turn:
    """How far a view is turned from another one, in degrees: round the body, and up."""

    azimuth: float = 0.0
    elevation: float = 0.0

    def on(self, by: "Turn", own: float) -> "Turn":
        """Return both turns in one, of a view that is so far (`own`) from above by itself."""
        tilt = min(max(own + self.elevation + by.elevation, LEVEL), STEEP)
        return Turn(self.azimuth + by.azimuth, tilt - own)

    def share(self, share: float) -> "Turn":
        """Return part of the turn, the shorter way round."""
        if share <= 0.0:
            return OWN
        return Turn(((self.azimuth + 180.0) % 360.0 - 180.0) * share, self.elevation * share)


OWN = Turn()


class Orbit:
    """The turn of a view at each moment, in seconds of whatever clock it is told."""

    def __init__(self) -> None:
        self._turn, self._left = OWN, 0.0
        self._goes_back = False

    @property
    def is_held(self) -> bool:
        """Whether somebody has turned the view, and not let it go."""
        return self._turn != OWN and not self._goes_back

    def at(self, time: float) -> Turn:
        """Return how far the view is turned."""
        if not self._goes_back:
            return self._turn
        turn = self._turn.share(1.0)
        takes = max(_SHORTEST, abs(turn.azimuth) / _SPEED, abs(turn.elevation) / _SPEED)
        return turn.share(1.0 - eased((time - self._left) / takes))

    def turn(self, by: Turn, own: float, time: float) -> None:
        """Turn on from where the view is; `own` is how far from above it is by itself."""
        self._turn, self._goes_back = self.at(time).on(by, own), False

    def go_back(self, time: float, *, at_once: bool = False) -> None:
        """Let the view go back to where it is by itself."""
        if at_once:
            self._turn, self._goes_back = OWN, False
        elif self.is_held:
            self._left, self._goes_back = time, True
