"""Media keys as a desktop passes them on: playerctl on a real session bus, and a real program."""

import subprocess
from collections.abc import Iterator
from typing import Any

import pytest
from support.desktop import sessionbus
from support.desktop.sessionbus import Program, SessionBus
from support.programs import told_controls
from support.sound.soundserver import wait_until

pytest.importorskip("jeepney", reason="media keys are for Linux only")

from jeepney import DBusAddress, Message, MessageType, Properties, new_method_call
from jeepney.bus_messages import MatchRule, message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

PROGRAM = told_controls.__file__
PATH = "/org/mpris/MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
NAME = "org.mpris.MediaPlayer2.breath_coach"
HANG: dict[str, Any] = {
    "status": "Playing",
    "title": "Hang, breath 2 of 3",
    "album": "Hamstring roll-down",
    "track": "r1-hang",
    "time": 0.0,
    "length": 30.0,
    "can_pause": True,
    "can_go_next": True,
    "can_go_previous": True,
}


@pytest.fixture
def bus() -> Iterator[SessionBus]:
    if absent := sessionbus.missing("playerctl"):
        pytest.skip(absent)
    with SessionBus() as bus:
        yield bus


@pytest.fixture
def coach(bus: SessionBus) -> Program:
    coach = bus.start(PROGRAM)
    coach.do("show", **HANG)
    return coach


@pytest.fixture
def other(bus: SessionBus) -> Iterator[DBusConnection]:
    """Another program on the bus, that can send anything."""
    with open_dbus_connection(bus.address) as connection:
        yield connection


def playerctl(bus: SessionBus, *words: str) -> str:
    done = subprocess.run(
        ["playerctl", *words], env=bus.env, check=True, capture_output=True, text=True, timeout=20.0
    )
    return done.stdout.strip()


def ask(other: DBusConnection, message: Message) -> Message:
    return other.send_and_get_reply(message, timeout=10.0)


def call(
    interface: str | None, method: str, signature: str | None = None, body: tuple[Any, ...] = ()
) -> Message:
    return new_method_call(DBusAddress(PATH, NAME, interface), method, signature, body)


def get(other: DBusConnection, name: str) -> Any:  # noqa: ANN401 - of the property's type
    properties = Properties(DBusAddress(PATH, NAME, PLAYER))
    return ask(other, properties.get(name)).body[0]


@pytest.mark.parametrize(
    ("command", "wanted"),
    [
        ("play-pause", "play_pause"),
        ("play", "play"),
        ("pause", "pause"),
        ("stop", "stop"),
        ("next", "next"),
        ("previous", "previous"),
        ("loop Track", "stay"),
        ("loop Playlist", "stay"),
    ],
)
def test_a_key_arrives_once(bus: SessionBus, coach: Program, command: str, wanted: str) -> None:
    playerctl(bus, *command.split())
    coach.wait("wanted", what=wanted)
    coach.do("show", **HANG)
    assert [line["what"] for line in coach.all("wanted")] == [wanted]


def test_after_one_more_breath_was_wanted_the_repeat_key_works_again(
    bus: SessionBus, coach: Program
) -> None:
    for _ in range(2):
        playerctl(bus, "loop", "Track")
        assert playerctl(bus, "loop") == "None"
    coach.wait("wanted", count=2, what="stay")


def test_the_rewind_key_is_one_more_breath_and_fast_forward_is_nothing(
    coach: Program, other: DBusConnection
) -> None:
    # As GNOME sends them.
    ask(other, call(PLAYER, "Seek", "x", (15_000_000,)))
    ask(other, call(PLAYER, "Seek", "x", (-5_000_000,)))
    coach.do("show", **HANG)
    assert [line["what"] for line in coach.all("wanted")] == ["stay"]


def test_a_click_on_the_player_raises_the_window(coach: Program, other: DBusConnection) -> None:
    ask(other, call("org.mpris.MediaPlayer2", "Raise"))
    coach.wait("wanted", what="raise_wanted")


def test_a_key_that_cannot_do_anything_now_goes_nowhere(bus: SessionBus, coach: Program) -> None:
    coach.do("show", **{**HANG, "can_go_previous": False})
    with pytest.raises(subprocess.CalledProcessError):
        playerctl(bus, "previous")
    assert not coach.all("wanted")


def test_the_desktop_shows_the_step_and_the_routine(bus: SessionBus, coach: Program) -> None:
    words = "{{status}}|{{title}}|{{album}}|{{artist}}|{{duration(mpris:length)}}"
    told = "Playing|Hang, breath 2 of 3|Hamstring roll-down|Breath Coach|0:30"
    assert playerctl(bus, "metadata", "--format", words) == told
    coach.do("show", **{**HANG, "status": "Paused", "length": None})
    assert playerctl(bus, "status") == "Paused"
    assert "mpris:length" not in playerctl(bus, "metadata")


def test_markup_and_odd_characters_are_shown_as_they_are(bus: SessionBus, coach: Program) -> None:
    coach.do("show", **{**HANG, "title": "<b>Ä\n„%s“\0</b>", "track": "Ünö/.."})
    assert playerctl(bus, "metadata", "xesam:title") == "<b>Ä\n„%s“</b>"


def test_the_position_goes_on_by_itself_and_stands_still_in_a_pause(
    bus: SessionBus, coach: Program
) -> None:
    coach.do("show", **{**HANG, "time": 10.0})
    first = float(playerctl(bus, "position"))
    assert first >= 10.0
    wait_until(lambda: float(playerctl(bus, "position")) > first + 0.2, "it goes on")
    coach.do("show", **{**HANG, "status": "Paused", "time": 12.0})
    assert float(playerctl(bus, "position")) == float(playerctl(bus, "position")) == 12.0


def test_without_a_session_there_is_nothing_to_play(bus: SessionBus, coach: Program) -> None:
    coach.do("clear")
    assert playerctl(bus, "status") == "Stopped"
    with pytest.raises(subprocess.CalledProcessError):
        playerctl(bus, "play-pause")
    assert not coach.all("wanted")


def test_the_desktop_is_told_of_every_change_and_of_nothing_else(
    coach: Program, other: DBusConnection
) -> None:
    ask(other, message_bus.AddMatch(MatchRule(type="signal", path=PATH)))
    coach.do("show", **{**HANG, "time": 0.1})  # as time goes by
    coach.do("show", **{**HANG, "status": "Paused", "time": 0.1})
    coach.do("show", **{**HANG, "status": "Paused", "time": 20.0})
    changed, jumped = other.receive(timeout=10.0), other.receive(timeout=10.0)
    assert changed.body == (PLAYER, {"PlaybackStatus": ("s", "Paused")}, [])
    assert jumped.body == (20_000_000,)


def test_each_value_has_the_type_that_mpris_asks_for(coach: Program, other: DBusConnection) -> None:
    assert coach
    signature, metadata = get(other, "Metadata")
    assert signature == "a{sv}"
    assert {name: kind for name, (kind, _) in metadata.items()} == {
        "mpris:trackid": "o",
        "mpris:length": "x",
        "xesam:title": "s",
        "xesam:album": "s",
        "xesam:artist": "as",
    }
    assert get(other, "Position")[0] == "x"
    assert get(other, "Rate") == ("d", 1.0)


@pytest.mark.parametrize(
    ("malformed", "error"),
    [
        (call(PLAYER, "Seek", "s", ("far",)), "InvalidArgs"),
        (call(PLAYER, "Seek"), "InvalidArgs"),
        (call(PLAYER, "Play", "a{sv}", ({"a": ("(iv)", (1, ("as", ["b"])))},)), "InvalidArgs"),
        (call(PLAYER, "Explode"), "UnknownMethod"),
        (call("org.example.Nothing", "Play"), "UnknownInterface"),
        (
            new_method_call(DBusAddress("/elsewhere", NAME, PLAYER), "Play"),
            "UnknownObject",
        ),
        (Properties(DBusAddress(PATH, NAME, PLAYER)).get("Nothing"), "UnknownProperty"),
        (Properties(DBusAddress(PATH, NAME, PLAYER)).set("LoopStatus", "i", 1), "InvalidArgs"),
        (Properties(DBusAddress(PATH, NAME, PLAYER)).set("LoopStatus", "s", "?"), "InvalidArgs"),
        (Properties(DBusAddress(PATH, NAME, PLAYER)).set("Volume", "d", 2.0), "PropertyReadOnly"),
    ],
)
def test_a_malformed_call_is_an_error_for_its_sender_alone(
    bus: SessionBus, coach: Program, other: DBusConnection, malformed: Message, error: str
) -> None:
    reply = ask(other, malformed)
    assert reply.header.message_type is MessageType.error
    assert error in str(reply.header.fields)
    playerctl(bus, "next")
    assert coach.wait("wanted", what="next")
    assert coach.end() == ""


def test_a_second_coach_is_a_second_player(bus: SessionBus, coach: Program) -> None:
    bus.start(PROGRAM)
    first, second = sorted(playerctl(bus, "--list-all").splitlines())
    assert first == "breath_coach"
    assert second.startswith("breath_coach.instance")
    playerctl(bus, "--player=breath_coach", "next")
    coach.wait("wanted", what="next")


def test_when_the_bus_dies_the_coach_goes_on(bus: SessionBus, coach: Program) -> None:
    bus.kill()
    coach.do("show", **{**HANG, "status": "Paused"})
    coach.do("clear")
    assert coach.end() == ""


def test_it_can_be_closed_and_leaves_the_desktop(bus: SessionBus, coach: Program) -> None:
    assert coach.end() == ""
    wait_until(lambda: not _players(bus), "the player is gone")


def _players(bus: SessionBus) -> str:
    done = subprocess.run(
        ["playerctl", "--list-all"], env=bus.env, check=False, capture_output=True, text=True
    )
    return done.stdout


def test_tools_can_look_at_it(coach: Program, other: DBusConnection) -> None:
    assert coach
    reply = ask(other, call("org.freedesktop.DBus.Introspectable", "Introspect"))
    assert f'<interface name="{PLAYER}">' in reply.body[0]
