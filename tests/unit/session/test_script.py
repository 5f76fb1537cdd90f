"""What a script line may say, and what it may not."""

import pytest
from support.score.builders import session

from coach.core.score.timeline import State
from coach.core.session.script import ScriptError, parse, perform


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("abc stop", 'expected a number of seconds, got "abc"'),
        ("nan stop", 'expected a number of seconds, got "nan"'),
        ("-3 stop", "expected seconds of 0 or more, got -3"),
        (
            "10 dance",
            'expected one of tempo, pause, resume, stop, go, next, previous, stay, got "dance"',
        ),
        ("10 tempo", 'expected a number of breaths a minute, got ""'),
        ("10 tempo 99", "expected 3 to 15 breaths a minute, got 99"),
        ("10 stop now", 'stop takes no value, got "now"'),
        ("", 'expected a number of seconds, got ""'),
    ],
)
def test_a_mistake_is_named_with_its_mend(line: str, words: str) -> None:
    with pytest.raises(ScriptError) as caught:
        parse(line)
    assert words in str(caught.value)


def test_what_cannot_happen_then_is_told() -> None:
    with pytest.raises(ScriptError, match='"50 resume": cannot resume while running'):
        perform(session(), [parse("50 resume")])


def test_a_session_left_paused_is_told() -> None:
    with pytest.raises(ScriptError, match="stays paused for ever"):
        perform(session(), [parse("50 pause")])


def test_deeds_are_done_in_the_order_of_their_times() -> None:
    of = session()
    perform(of, [parse("60 stop"), parse("45 resume"), parse("40 pause")])
    assert of.timeline.outcome is State.STOPPED
