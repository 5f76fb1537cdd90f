"""What the coach says in every routine: sound check, waiting, pauses, skips and the descent."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from coach.core.routine.position import Position
from coach.core.routine.side import Side, SideWords, said_of

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SittingPhrases:
    """What is said instead where the head goes down from a seat; what is empty is said as ever."""

    signs_down: Lines = ()
    descent: Lines = ()
    again_down: Lines = ()
    rest_standing: Lines = ()


@dataclass(frozen=True, slots=True)
class FilePhrases:
    """What a session in a sound file says instead: no key can stop it, and nobody presses one.

    It begins with `signs` to stop, and where the head goes down, with `signs_down`, on the
    floor with `signs_floor`: how to stop alone. The others are as in Phrases.
    """

    signs: Lines = ()
    signs_down: Lines = ()
    signs_floor: Lines = ()
    descent: Lines = ()
    again_down: Lines = ()
    paused: Lines = ()
    paused_down: Lines = ()
    sitting: SittingPhrases = SittingPhrases()


@dataclass(frozen=True, slots=True)
class SessionPhrases:
    """What a session of several routines says between them, and of itself.

    It greets by its `opening`, so that the `greetings` of the routines are left out. {name} and
    {names} are filled in. `down` and `up` tell how one comes into a position from the one above it,
    or from the one below it.
    """

    greetings: Lines = ()
    opening: Lines = ()
    next: Lines = ()
    stay: Lines = ()
    one_side: Lines = ()
    down: tuple[tuple[Position, str], ...] = ()
    up: tuple[tuple[Position, str], ...] = ()
    way_out: str = ""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The coach's own lines in one language; what is empty is not said.

    {step}, {steps} and {breaths} are filled in. `support` is what {prop} stands for where no
    prop is chosen, `stopped` is said at a stop with the head up where the routine has no words
    for it, `seconds` are the marks at which a countdown speaks, `breath_counts` "one breath",
    "two breaths" and so on, `sides` are the placeholders for a side with what stands for them.
    `anything_new` asks whoever does it again: since the last time, or since a Monday to a Sunday;
    `stop_if` and, where the head goes down, `breathe_freely` are said to them always.
    `sigh` and `holds` say what is new in a pattern that the person chose, `sit` where to hold the
    breath for long, and `sigh_again` is a reminder as an inhale begins.
    """

    support: str = "support"
    sound_check: Lines = ()
    sound_heard: Lines = ()
    any_key: Lines = ()
    by_itself: Lines = ()
    seconds: tuple[tuple[int, str], ...] = ()
    descent: Lines = ()
    again_down: Lines = ()
    breath_counts: Lines = ()
    sides: SideWords = ()
    first_side: Lines = ()
    change_sides: Lines = ()
    begin: Lines = ()
    anything_new: Lines = ()
    stop_if: Lines = ()
    breathe_freely: Lines = ()
    paused: Lines = ()
    paused_down: Lines = ()
    offer: Lines = ()
    resuming_down: Lines = ()
    interrupted: Lines = ()
    next_step: Lines = ()
    previous_step: Lines = ()
    stay: Lines = ()
    long_enough: Lines = ()
    no_longer: Lines = ()
    stay_up: Lines = ()
    rest_standing: Lines = ()
    sigh: Lines = ()
    sigh_again: Lines = ()
    holds: Lines = ()
    sit: Lines = ()
    stopped: Lines = ()
    signs: Lines = ()
    signs_down: Lines = ()
    signs_floor: Lines = ()
    sitting: SittingPhrases = SittingPhrases()
    file: FilePhrases = FilePhrases()
    session: SessionPhrases = SessionPhrases()

    def for_file(self) -> "Phrases":
        """Return the lines of a session in a sound file; what only a person could do has none."""
        said = self.file
        return replace(
            self,
            signs=said.signs,
            signs_down=said.signs_down,
            signs_floor=said.signs_floor,
            sitting=replace(said.sitting, rest_standing=self.sitting.rest_standing),
            descent=said.descent,
            again_down=said.again_down,
            paused=said.paused,
            paused_down=said.paused_down,
            sound_check=(),
            sound_heard=(),
            any_key=(),
            offer=(),
            interrupted=(),
        )

    def of(self, position: Position) -> "Phrases":
        """Return the lines as they fit somebody in a position from which the head goes down."""
        if position is not Position.SITTING:
            return self
        own = {field.name: getattr(self.sitting, field.name) for field in fields(self.sitting)}
        return replace(self, **{name: lines for name, lines in own.items() if lines})

    def fixed(self) -> Iterator[str]:
        """Yield every line that is the same in all routines."""
        filled = {
            "support",
            "seconds",
            "descent",
            "again_down",
            "breath_counts",
            "next_step",
            "previous_step",
            "file",
            "session",
            "stopped",
            "sides",
            "first_side",
            "change_sides",
            "signs_down",
            "rest_standing",
            "sitting",
        }
        for field in fields(self):
            if field.name not in filled:
                yield from getattr(self, field.name)
        yield from (text for _, text in self.seconds)

    def about_side(self, side: Side | None) -> Lines:
        """Return what is said before a side, the left one being the first."""
        if side is None:
            return ()
        lines = self.first_side if side is Side.LEFT else self.change_sides
        return tuple(said_of(side, line, self.sides) for line in lines)

    def around_descent(self, steps: Lines, breaths: int) -> Lines:
        """Return all that may be said before a descent and between two."""
        lines = self.descent + self.again_down
        return self.signs_down + self.rest_standing + self.about_descent(lines, steps, breaths)

    def about_descent(self, lines: Lines, steps: Lines, breaths: int) -> Lines:
        """Return `descent` or `again_down` with the steps' names and their breaths filled in."""
        counts = self.breath_counts
        count = counts[breaths - 1] if breaths <= len(counts) else str(breaths)
        names = ", ".join(steps)
        return tuple(line.replace("{steps}", names).replace("{breaths}", count) for line in lines)


def about_step(lines: Lines, step: str) -> Lines:
    """Return lines with a step's name filled in."""
    # Not str.format: a name comes from an untrusted file and may contain any brace.
    return tuple(line.replace("{step}", step) for line in lines)
