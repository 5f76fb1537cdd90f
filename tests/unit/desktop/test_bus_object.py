"""An object on a D-Bus answers whatever it is sent, with or without a bus."""

from collections.abc import Mapping
from typing import Any

import pytest

pytest.importorskip("jeepney", reason="D-Bus is for Linux only")

from jeepney import DBusAddress, HeaderFields, Message, MessageType, Parser, new_method_call

from coach.desktop.dbus_object import PROPERTIES, BusObject, Interface, Method
from coach.desktop.mpris_state import Typed

NAME, PATH = "org.example.Lamp", "/lamp"


class Lamp:
    def __init__(self) -> None:
        self.colour = "red"
        self.switched: list[int] = []
        methods = {"Switch": Method("x", self.switched.append), "Ask": Method("", str, "s")}
        lamp = Interface(NAME, self.properties, methods, {"Colour": self.paint})
        self.object = BusObject(PATH, lamp)

    def properties(self) -> Mapping[str, Typed]:
        return {"Colour": ("s", self.colour), "Height": ("x", 5)}

    def paint(self, colour: str) -> None:
        self.colour = colour

    def ask(
        self, interface: str | None, method: str, signature: str | None = None, *body: object
    ) -> Message:
        """Send a call there and its answer back, each as the bytes that a bus would carry."""
        call = new_method_call(DBusAddress(PATH, NAME, interface), method, signature, body)
        return _carried(self.object.answer(_carried(call)))


def _carried(message: Message) -> Message:
    (arrived,) = Parser().feed(message.serialise(serial=1))
    return arrived


def error(reply: Message) -> Any:  # noqa: ANN401 - jeepney has no types
    assert reply.header.message_type is MessageType.error
    return reply.header.fields[HeaderFields.error_name].removeprefix("org.freedesktop.DBus.Error.")


def test_a_method_is_done_once_and_answered() -> None:
    lamp = Lamp()
    assert lamp.ask(NAME, "Switch", "x", 3).header.message_type is MessageType.method_return
    assert lamp.ask(None, "Switch", "x", 2**40).body == ()
    assert lamp.switched == [3, 2**40]
    assert lamp.ask(NAME, "Ask").body == ("",)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        ((NAME, "Switch"), "InvalidArgs"),
        ((NAME, "Switch", "i", 3), "InvalidArgs"),
        ((NAME, "Switch", "xx", 3, 3), "InvalidArgs"),
        ((NAME, "Burn"), "UnknownMethod"),
        ((None, "Burn"), "UnknownMethod"),
        (("org.example.Kettle", "Switch", "x", 3), "UnknownInterface"),
        ((PROPERTIES, "Get", "ss", "org.example.Kettle", "Colour"), "UnknownInterface"),
        ((PROPERTIES, "Get", "ss", NAME, "Weight"), "UnknownProperty"),
        ((PROPERTIES, "Set", "ssv", NAME, "Height", ("x", 6)), "PropertyReadOnly"),
        ((PROPERTIES, "Set", "ssv", NAME, "Colour", ("a{sv}", {})), "InvalidArgs"),
        ((PROPERTIES, "Set", "ssv", NAME, "Weight", ("x", 6)), "UnknownProperty"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    call: tuple[Any, ...], name: str
) -> None:
    lamp = Lamp()
    assert error(lamp.ask(*call)) == name
    assert (lamp.colour, lamp.switched) == ("red", [])


def test_properties_can_be_read_and_set() -> None:
    lamp = Lamp()
    assert lamp.ask(PROPERTIES, "Get", "ss", NAME, "Height").body == (("x", 5),)
    lamp.ask(PROPERTIES, "Set", "ssv", NAME, "Colour", ("s", "blue"))
    told = {"Colour": ("s", "blue"), "Height": ("x", 5)}
    assert lamp.ask(PROPERTIES, "GetAll", "s", NAME).body == (told,)


def test_the_description_is_that_of_the_object() -> None:
    (text,) = Lamp().ask("org.freedesktop.DBus.Introspectable", "Introspect").body
    assert '<property name="Colour" type="s" access="readwrite"/>' in text
    assert '<property name="Height" type="x" access="read"/>' in text
    assert '<method name="Switch">\n<arg type="x" direction="in"/>\n</method>' in text
