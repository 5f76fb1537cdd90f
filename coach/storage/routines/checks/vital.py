"""Vital lines at every tempo that a person may choose: each comes, and is over with its step."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from coach.core.message import Message
from coach.core.routine.breathing import Breathing
from coach.core.routine.dose import breaths_in
from coach.core.routine.rhythm import Rhythm
from coach.core.routine.routine import Step
from coach.core.score.fitting import seconds_of
from coach.core.score.posture import breathing_in
from coach.storage.routines.checks.draft import Draft
from coach.storage.routines.errors import Problem, shown
from coach.storage.routines.phrase_files import phrases
from coach.storage.routines.schema import CueTable, StepTable

_MINUTE = 60.0


@dataclass(frozen=True)
class _Paced:
    """A step with the tempos it may be breathed at, in breaths a minute, and what is filled in."""

    step: StepTable
    rhythm: Rhythm
    tempos: tuple[float, float]
    words: dict[str, str] = field(default_factory=dict)

    def breaths(self, tempo: float) -> int:
        """Return how many breaths it has at a tempo."""
        seconds = self.step.seconds
        return self.step.most_breaths if seconds is None else breaths_in(seconds, _MINUTE / tempo)

    def of(self, cue: CueTable) -> tuple[int, ...]:
        """Return the breaths of a cue."""
        most = self.step.most_breaths
        return cue.breaths_of(most) or tuple(range(1, most + 1))

    def left(self, cue: CueTable, tempo: float) -> float | None:
        """Return the seconds from where a cue is said last to the end of the step; None: never."""
        breaths = self.breaths(tempo)
        last = max((number for number in self.of(cue) if number <= breaths), default=0)
        how = breathing_in(self._step, last, Breathing(tempo))
        phases = [phase for phase, _ in how.phases()]
        if not last or cue.phase not in phases:
            return None
        seconds = [seconds for _, seconds in how.phases()][phases.index(cue.phase) :]
        return sum(seconds) + (breaths - last) * how.cycle

    @property
    def _step(self) -> Step:
        table = self.step
        return Step(
            table.id,
            table.name,
            table.most_breaths,
            head_down=table.head_down,
            head_down_breaths=table.head_down_breaths,
            rhythm=self.rhythm,
        )

    def seconds(self, cue: CueTable) -> float:
        """Return how long its shortest wording takes to say, whatever is filled in."""
        return min(seconds_of(self._filled(text), {}) for text in cue.wordings)

    def _filled(self, text: str) -> str:
        for placeholder, word in self.words.items():
            text = text.replace(placeholder, word)
        return text


def vital(draft: Draft) -> Iterator[Problem]:
    """Yield each vital line that may never come, or that runs on into what comes after its step."""
    for place, paced in _paced(draft):
        for number, cue in enumerate(paced.step.cues, 1):
            if cue.vital:
                yield from _comes(f"{place}.cues[{number}]", paced, cue)
                yield from _fits(f"{place}.cues[{number}]", paced, cue)


def _paced(draft: Draft) -> Iterator[tuple[str, _Paced]]:
    words = _words(draft)
    for place, step in draft.every_step.items():
        table = draft.rhythm_of(step)
        rhythm = table.rhythm if table else Rhythm()
        if _is_breathed(rhythm):
            yield place, _Paced(step, rhythm, rhythm.tempos, words)
    ways = {f"{at}.step": (way.step, way.tempo) for at, way in draft.exits.items()}
    if draft.way_up:
        ways["way_up.step"] = (draft.way_up.step, draft.way_up.tempo)
    for place, (step, tempo) in ways.items():
        yield place, _Paced(step, Rhythm(), (tempo, tempo), words)


def _is_breathed(rhythm: Rhythm) -> bool:
    """Tell whether a rhythm can be judged by: what is wrong with it is told elsewhere."""
    inhale, _, exhale, _ = rhythm.pattern or (1.0, 0.0, 1.0, 0.0)
    return rhythm.least <= rhythm.usual <= rhythm.most and inhale > 0.0 and exhale > 0.0


def _words(draft: Draft) -> dict[str, str]:
    """Return the longest that may stand for each placeholder."""
    words: dict[str, str] = {}
    for prop in draft.props.values():
        for placeholder in (prop.role.placeholder, "{prop}"):
            words[placeholder] = max(words.get(placeholder, ""), prop.spoken, key=len)
    for placeholder, left, right in phrases(draft.language).sides:
        words[placeholder] = max(left, right, key=len)
    return words


def _comes(place: str, paced: _Paced, cue: CueTable) -> Iterator[Problem]:
    least, first = paced.breaths(paced.tempos[0]), min(paced.of(cue))
    if paced.step.seconds is not None and first > least:
        wanted = Message(
            "1 to {last} for a vital cue, since no more breaths come at the slowest tempo",
            last=least,
        )
        yield Problem(f"{place}.breaths", wanted, shown(first))


def _fits(place: str, paced: _Paced, cue: CueTable) -> Iterator[Problem]:
    needed = paced.seconds(cue)
    for tempo in _tempos(paced, cue):
        left = paced.left(cue, tempo)
        if left is not None and needed > left:
            wanted = Message(
                "a wording that is said by the end of the step, in {seconds} s at {tempo} breaths "
                "a minute",
                seconds=f"{left:.1f}",
                tempo=f"{tempo:.3g}",
            )
            yield Problem(
                f"{place}.wordings", wanted, Message("{seconds} s", seconds=f"{needed:.1f}")
            )
            return


def _tempos(paced: _Paced, cue: CueTable) -> Iterator[float]:
    """Yield the tempos that leave least time: the quickest, and where a breath is the last one."""
    slowest, quickest = paced.tempos
    yield quickest
    if paced.step.seconds is not None:
        ends = (_MINUTE * number / paced.step.seconds for number in paced.of(cue))
        yield from (tempo for tempo in ends if slowest <= tempo <= quickest)
