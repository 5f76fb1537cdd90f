"""The spoken lines of a session as captions: WebVTT and SubRip."""

import re
from collections.abc import Iterator

from coach.core.score.timeline import Spoken, Timeline

_JOINER = "\u2060"
_MARKUP = re.compile(r"[<{&\\]|-->")


def web_vtt(timeline: Timeline) -> str:
    """Return the captions as WebVTT (W3C, webvtt1)."""
    cues = [f"{_times(spoken, '.')}\n{_escaped(spoken.text)}\n" for spoken in _shown(timeline)]
    return "\n".join(["WEBVTT\n", *cues])


def srt(timeline: Timeline) -> str:
    """Return the captions as SubRip text."""
    cues = enumerate(_shown(timeline), start=1)
    return "\n".join(f"{number}\n{_times(s, ',')}\n{_plain(s.text)}\n" for number, s in cues)


def _shown(timeline: Timeline) -> Iterator[Spoken]:
    return (spoken for spoken in timeline.spoken if spoken.end > spoken.start)


def _times(spoken: Spoken, mark: str) -> str:
    return f"{_clock(spoken.start, mark)} --> {_clock(spoken.end, mark)}"


def _clock(seconds: float, mark: str) -> str:
    whole, thousandths = divmod(round(seconds * 1000), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}{mark}{thousandths:03}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _plain(text: str) -> str:
    # SubRip has no escapes, and players read what looks like a tag, an entity, a command or
    # an arrow. With a word joiner in it, which nobody sees, it looks like none.
    return _MARKUP.sub(lambda found: found[0][0] + _JOINER + found[0][1:], _one_line(text))


def _escaped(text: str) -> str:
    # In WebVTT these open tags and entities, and an arrow would open a new cue.
    plain = _one_line(text).replace("&", "&amp;")
    return plain.replace("<", "&lt;").replace(">", "&gt;")
