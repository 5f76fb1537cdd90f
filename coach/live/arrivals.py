"""The clips of a session in which some are still being made: when each may be said."""

from collections.abc import Iterable

from coach.audio.playback.device import joined
from coach.audio.synthesis.mix import Clips
from coach.core.score.fitting import AWAITED
from coach.core.score.timeline import SAMPLE_RATE, State, Timeline
from coach.speech.clip_store import CompactClips

# Not more often than this, in seconds, a session is compiled anew for clips that have come.
EVERY = 1.0
# So long after a line its place is let be: what ducks the breath for it goes on for a while.
AFTER = 1.0


class Arrivals:
    """The clips that a session plays: those of `clips`, which grows by the lines `awaited`."""

    def __init__(self, clips: Clips, awaited: Iterable[str] = ()) -> None:
        self._source = clips
        self._awaited = {text for text in awaited if text not in clips}
        self._lengths = _seconds(clips)
        # What grows is no business of the thread that plays.
        self.clips = _picked(clips, clips) if self._awaited else clips
        self._next = 0.0

    @property
    def lengths(self) -> dict[str, float]:
        """The seconds of every line by its text, as a plan wants them."""
        return dict.fromkeys(self._awaited, AWAITED) | self._lengths

    def take(self, timeline: Timeline, at: float) -> Clips:
        """Return what may be said from `at` (seconds) on and could not be before, if anything.

        A line that was begun without its clip, or is about to be, is left in silence.
        """
        span = timeline.at(at).span
        if at < self._next or not self._awaited or span.state is State.RECOVERING:
            return {}
        self._next = at + EVERY
        come = [text for text in self._awaited if text in self._source]
        more = _picked(self._source, (t for t in come if not self._is_due(t, timeline, at)))
        if more:
            self._awaited.difference_update(more)
            self._lengths |= _seconds(more)
            self.clips = joined(self.clips, more)
        return more

    def _is_due(self, text: str, timeline: Timeline, at: float) -> bool:
        clip, end = len(self._source[text]) / SAMPLE_RATE, timeline.at(at).span.end
        lines = (line for line in timeline.spoken if line.text == text)
        return any(
            line.start < end and line.start + max(clip, line.length) + AFTER > at for line in lines
        )


def _seconds(clips: Clips) -> dict[str, float]:
    return {text: len(clip) / SAMPLE_RATE for text, clip in clips.items()}


def _picked(clips: Clips, texts: Iterable[str]) -> Clips:
    if isinstance(clips, CompactClips):
        return clips.picked(texts)
    picked = CompactClips()
    picked.update((text, clips[text]) for text in texts)
    return picked
