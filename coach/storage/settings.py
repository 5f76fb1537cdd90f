"""What a person chooses once, in groups, each with its bounds; and what follows from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, cast

from msgspec import Meta, Raw

from coach.core.history.aim import MAX_DAYS, MAX_MINUTES
from coach.core.reminding.reminder import Reminder
from coach.core.routine.breathing import (
    DEFAULT_INHALE_SHARE,
    DEFAULT_TEMPO,
    MAX_INHALE_SHARE,
    Breathing,
)
from coach.core.routine.dose import MAX_ROUNDS
from coach.core.routine.guidance import Guidance, Verbosity
from coach.core.routine.language import Language
from coach.core.routine.pattern import Pattern
from coach.storage.appearance import LookSettings
from coach.storage.bounds import Day, Hold, Name, Tempo, Text, Volume
from coach.storage.last_time import LastTime

if TYPE_CHECKING:
    from coach.core.routine.routine import Prop, Routine

# Milliseconds; Bluetooth headphones are 100 to 300 late.
MAX_LAG = 500


class Sounds(StrEnum):
    """What is heard in a session."""

    VOICE = "voice"
    BREATH = "breath"
    BOTH = "both"


class Gates(StrEnum):
    """How the coach waits until the person is ready."""

    KEY = "key"
    COUNTDOWN = "countdown"


@dataclass(frozen=True, slots=True)
class BreathSettings:
    """How the person breathes: `tempo` in breaths a minute, holds in seconds.

    `pattern` names the one that is chosen, if one is, of those built in or of their own
    `patterns`; it goes at a tempo of its own, or at `pattern_tempo`.
    """

    tempo: Tempo = DEFAULT_TEMPO
    # A third, written by hand, has three digits.
    inhale_share: Annotated[float, Meta(ge=0.333, le=MAX_INHALE_SHARE)] = DEFAULT_INHALE_SHARE
    hold_in: Hold = 0.0
    hold_out: Hold = 0.0
    pattern: Text = ""
    pattern_tempo: Tempo | None = None
    patterns: dict[Name, Pattern] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SessionSettings:
    """What is chosen for a session: an empty `routine` means the first, and for each, by its id.

    `asked` is the day on which it was asked about, for what is asked about once a day, and `last`
    how it was done the last time. The aim is so many days a week, or so many minutes; 0 is none.
    """

    routine: Text = ""
    rounds: dict[Text, Annotated[int, Meta(ge=1, le=MAX_ROUNDS)]] = field(default_factory=dict)
    props: dict[Text, Text] = field(default_factory=dict)
    asked: dict[Text, Day] = field(default_factory=dict)
    last: dict[Text, LastTime] = field(default_factory=dict)
    aim_days: Annotated[int, Meta(ge=0, le=MAX_DAYS)] = 0
    aim_minutes: Annotated[int, Meta(ge=0, le=MAX_MINUTES)] = 0


@dataclass(frozen=True, slots=True)
class SoundSettings:
    """What is heard, volumes 0 to 1.

    `lag` is how many milliseconds the picture waits for a loudspeaker that is late.
    """

    sounds: Sounds = Sounds.BOTH
    voice_volume: Volume = 0.9
    breath_volume: Volume = 0.5
    lag: Annotated[int, Meta(ge=-MAX_LAG, le=MAX_LAG)] = 0


@dataclass(frozen=True, slots=True)
class VoiceSettings:
    """Who speaks each language, by its code: none, or an empty one, means the best; how fast."""

    voices: dict[Text, Text] = field(default_factory=dict)
    rate: Annotated[float, Meta(ge=0.8, le=1.2)] = 1.0


@dataclass(frozen=True, slots=True)
class WordsSettings:
    """How much is said."""

    verbosity: Verbosity = Verbosity.EVERYTHING
    less_later: bool = True


@dataclass(frozen=True, slots=True)
class ReadySettings:
    """How the coach waits; `get_ready` in seconds of a countdown."""

    gates: Gates = Gates.KEY
    get_ready: Annotated[int, Meta(ge=3, le=120)] = 10


@dataclass(frozen=True, slots=True)
class LibrarySettings:
    """What a person has marked in the library: the ids of `favourites`."""

    favourites: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class RemindSettings:
    """When the person wants to be reminded to stretch."""

    reminders: tuple[Reminder, ...] = ()


Group = (
    BreathSettings
    | SessionSettings
    | SoundSettings
    | VoiceSettings
    | WordsSettings
    | ReadySettings
    | LookSettings
    | LibrarySettings
    | RemindSettings
)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is kept; `unknown` is what a newer version has written, as it is written."""

    breath: BreathSettings = BreathSettings()
    session: SessionSettings = SessionSettings()
    sound: SoundSettings = SoundSettings()
    voice: VoiceSettings = VoiceSettings()
    words: WordsSettings = WordsSettings()
    ready: ReadySettings = ReadySettings()
    look: LookSettings = field(default=LookSettings())
    library: LibrarySettings = LibrarySettings()
    remind: RemindSettings = RemindSettings()
    unknown: dict[str, Raw] = field(default_factory=dict)

    @classmethod
    def of(cls, flat: Mapping[str, Any]) -> "Settings":
        """Return the settings with these fields, whichever group they are of, and no others."""
        groups: dict[str, Any] = {}
        for name, kind in GROUPS.items():
            named = {each.name for each in fields(kind)} & flat.keys()
            groups[name] = kind(**{each: flat[each] for each in named})
        return cls(**groups)

    def flat(self) -> dict[str, Any]:
        """Return all known fields by their names, which no two groups share."""
        return {
            each.name: getattr(group, each.name)
            for group in (getattr(self, name) for name in GROUPS)
            for each in fields(group)
        }

    def having(self, group: Group) -> "Settings":
        """Return the same settings with another group in the place of its kind."""
        changed: dict[str, Any] = {n: group for n, kind in GROUPS.items() if kind is type(group)}
        return replace(self, **changed)

    def breathing(self) -> Breathing:
        """Return how the person breathes without a pattern."""
        breath = self.breath
        return Breathing(breath.tempo, breath.inhale_share, breath.hold_in, breath.hold_out)

    def guidance(self) -> Guidance:
        """Return how much is said, and how the coach waits."""
        counts = self.ready.gates is Gates.COUNTDOWN
        get_ready = float(self.ready.get_ready) if counts else None
        return Guidance(self.words.verbosity, self.words.less_later, get_ready, sound_check=True)

    def guidance_alone(self) -> Guidance:
        """Return the same where nobody can press a key: it counts down, and checks no sound."""
        seconds = float(self.ready.get_ready)
        return replace(self.guidance(), get_ready=seconds, sound_check=False)

    @property
    def gains(self) -> tuple[float, float]:
        """How loud the voice and the breath are, from 0 to 1; what is switched off has 0."""
        sound = self.sound
        return (
            0.0 if sound.sounds is Sounds.BREATH else sound.voice_volume,
            0.0 if sound.sounds is Sounds.VOICE else sound.breath_volume,
        )

    @property
    def lag_seconds(self) -> float:
        """How long the picture waits for the loudspeaker."""
        return self.sound.lag / 1000.0

    @property
    def voiceless(self) -> bool:
        """Whether the person has switched the coach's own voice off."""
        return self.gains[0] == 0.0 or self.words.verbosity is Verbosity.TONES

    def as_at_first(self) -> "Settings":
        """Return all preferences as they are at first; what is chosen, marked or made stays."""
        breath = BreathSettings(tempo=self.breath.tempo, patterns=self.breath.patterns)
        return Settings(
            breath, self.session, library=self.library, remind=self.remind, unknown=self.unknown
        )

    def voice_for(self, language: Language) -> str:
        """Return the id of the voice that is wished for in a language; empty, it is the best."""
        return self.voice.voices.get(language, "")

    def with_voice(self, language: Language, voice: str) -> "Settings":
        """Return the same settings with another voice for a language."""
        voices = {**self.voice.voices, str(language): voice}
        return self.having(replace(self.voice, voices=voices))

    def rounds_of(self, routine: "Routine") -> int:
        """Return how many rounds of a routine are wished for: as its author says, or other."""
        return min(self.session.rounds.get(routine.id, routine.rounds), routine.most_rounds)

    def with_rounds(self, routine: str, rounds: int) -> "Settings":
        """Return the same settings with another number of rounds for a routine, by its id."""
        rounds_of = {**self.session.rounds, routine: rounds}
        return self.having(replace(self.session, rounds=rounds_of))

    def with_favourite(self, routine: str, *, on: bool) -> "Settings":
        """Return the same settings with a routine, by its id, among the favourites or not."""
        others = [each for each in self.library.favourites if each != routine]
        return self.having(LibrarySettings((*others, routine) if on else tuple(others)))

    def prop_of(self, routine: "Routine") -> "Prop | None":
        """Return what the hands rest on, by default the first; None where there is nothing."""
        from coach.core.routine.staging import Role  # noqa: PLC0415 - after the first picture

        wished = self.session.props.get(routine.id, "")
        props = routine.props_for(Role.HANDS)
        return next((prop for prop in props if prop.id == wished), next(iter(props), None))

    def with_prop(self, routine: str, prop: str) -> "Settings":
        """Return the same settings with another prop for a routine, by its id."""
        props = {**self.session.props, routine: prop}
        return self.having(replace(self.session, props=props))


# The kind of each group by its name in the settings.
GROUPS: dict[str, type[Group]] = {
    each.name: cast("type[Group]", type(each.default))
    for each in fields(Settings)
    if each.name != "unknown"
}
