"""The events of a session, in order, read off its timeline."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from coach.core.routine.side import Side, Sides
from coach.core.routine.step import Step
from coach.core.score.lungs import second_inhale
from coach.core.score.timeline import Place, Span, Spoken, TempoMark, Timeline, frame_at

Value = str | int | float | None
# What happens at one time is told from the outside in.
_ORDER = {"state": 0, "tempo": 1, "block": 2, "step": 3, "phase": 4, "cue": 5}


@dataclass(frozen=True, slots=True)
class Event:
    """Something that begins at `time` seconds: a state, block, step, phase, cue or tempo."""

    kind: str
    time: float
    values: dict[str, Value]

    def record(self) -> dict[str, Value]:
        """Return the event as one flat record; `frame` counts at 48,000 a second."""
        head: dict[str, Value] = {"event": self.kind, "time": round(self.time, 6)}
        return {**head, "frame": frame_at(self.time), **self.values}


def events(timeline: Timeline, start: float = 0.0, end: float | None = None) -> list[Event]:
    """Return what begins in [start, end), in order; without `end`, the outcome as well."""
    if end is None:
        end = timeline.end
        outcome = [Event("state", end, {"state": timeline.outcome})]
    else:
        outcome = []
    found = [
        *_span_events(timeline, start, end),
        *_second_inhales(timeline, start, end),
        *(_cue(spoken) for spoken in timeline.spoken if start <= spoken.start < end),
        *(_tempo(mark) for mark in timeline.tempos if start <= mark.time < end),
    ]
    return sorted(found, key=lambda event: (event.time, _ORDER[event.kind])) + outcome


def _span_events(timeline: Timeline, start: float, end: float) -> Iterator[Event]:
    # Asked at each picture for what is new: the whole session is not gone through again.
    first, last = (bisect_left(timeline.starts, time) for time in (start, end))
    if first == last:
        return
    before = timeline.spans[first - 1] if first else None
    step, block = _reached(timeline, first)
    for span in timeline.spans[first:last]:
        if before is None or span.state is not before.state:
            yield Event("state", span.start, {"state": span.state})
        place = span.place
        if place and place.step.origin and _block(place.step) != block:
            block = _block(place.step)
            routine, side = place.step.origin.routine, block[1]
            yield Event("block", span.start, {"routine": routine, "side": side})
        if place and _step(place) != step:
            step = _step(place)
            yield Event("step", span.start, step)
        if place and not _continues(before, span):
            yield Event("phase", span.start, _where(place))
        before = span


def _reached(
    timeline: Timeline, first: int
) -> tuple[dict[str, Value] | None, tuple[int, Side | None] | None]:
    """Return which step and which block was told last before span number `first`."""
    earlier = (timeline.spans[index].place for index in range(first - 1, -1, -1))
    last = next((place for place in earlier if place), None)
    told = last if last is None or last.step.origin else next(_of_a_routine(earlier), None)
    return _step(last) if last else None, _block(told.step) if told else None


def _of_a_routine(places: Iterator[Place | None]) -> Iterator[Place]:
    return (place for place in places if place and place.step.origin)


def _second_inhales(timeline: Timeline, start: float, end: float) -> Iterator[Event]:
    # One that began before may have its second inhale now.
    first = max(0, bisect_left(timeline.starts, start) - 1)
    for span in timeline.spans[first : bisect_left(timeline.starts, end)]:
        second = second_inhale(span)
        if second is not None and start <= second < end:
            yield Event("phase", second, {**_where(span.place), "phase": "second-inhale"})


def _block(step: Step) -> tuple[int, Side | None]:
    """Return which block a step is of, and for which side, but for what changes sides in turn."""
    return step.block, None if step.sides is Sides.ALTERNATE else step.side_at(1)


def _step(place: Place) -> dict[str, Value]:
    side: dict[str, Value] = {"side": place.side} if place.side else {}
    return {"round": place.step.own_round(place.round), "step": place.step.id, **side}


def _continues(before: Span | None, span: Span) -> bool:
    return before is not None and before.place == span.place and span.enters > 0.0


def _where(place: Place | None) -> dict[str, Value]:
    return {
        "round": place.step.own_round(place.round) if place else None,
        "step": place.step.id if place else None,
        "breath": place.breath if place else None,
        "phase": place.phase if place else None,
    }


def _cue(spoken: Spoken) -> Event:
    said: dict[str, Value] = {"cue": spoken.id, "text": spoken.text}
    values = {**said, "frames": frame_at(spoken.length), **_where(spoken.place)}
    return Event("cue", spoken.start, values)


def _tempo(mark: TempoMark) -> Event:
    return Event("tempo", mark.time, {"tempo": mark.tempo})
