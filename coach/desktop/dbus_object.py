"""An object on a D-Bus: turns each call into its answer, without a connection."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from jeepney import HeaderFields, Message, new_error, new_method_return

from coach.desktop.mpris_state import Typed

PROPERTIES = "org.freedesktop.DBus.Properties"
INTROSPECTABLE = "org.freedesktop.DBus.Introspectable"
PEER = "org.freedesktop.DBus.Peer"
ERROR = "org.freedesktop.DBus.Error."


class Refused(Exception):  # noqa: N818 - it is an answer, not a fault of ours
    """A call that is answered with a D-Bus error, such as InvalidArgs."""

    def __init__(self, error: str, text: str) -> None:
        super().__init__(text)
        self.name = ERROR + error


class Method(NamedTuple):
    """What a method takes (D-Bus types of one letter each), does, and gives (one type)."""

    takes: str
    do: Callable[..., object]
    gives: str = ""


@dataclass(frozen=True)
class Interface:
    """A D-Bus interface; `settable` are the properties that may be set, each of them a string."""

    name: str
    properties: Callable[[], Mapping[str, Typed]] = dict
    methods: Mapping[str, Method] = field(default_factory=dict)
    settable: Mapping[str, Callable[[str], None]] = field(default_factory=dict)
    signals: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class BusObject:
    """Some interfaces at one path, and the standard ones that every object has."""

    def __init__(self, path: str, *interfaces: Interface) -> None:
        self._path = path
        standard = (
            Interface(
                PROPERTIES,
                methods={
                    "Get": Method("ss", self._get, "v"),
                    "GetAll": Method("s", self._get_all, "a{sv}"),
                    "Set": Method("ssv", self._set),
                },
                signals={"PropertiesChanged": ("s", "a{sv}", "as")},
            ),
            Interface(INTROSPECTABLE, methods={"Introspect": Method("", self._introspect, "s")}),
            Interface(PEER, methods={"Ping": Method("", lambda: None)}),
        )
        self._interfaces = {each.name: each for each in (*interfaces, *standard)}

    def answer(self, call: Message) -> Message:
        """Do what a call asks for; return its reply, an error where it was malformed."""
        try:
            method = self._method(call)
            result = method.do(*call.body)
        except Refused as refused:
            return new_error(call, refused.name, "s", (str(refused),))
        if not method.gives:
            return new_method_return(call)
        return new_method_return(call, method.gives, (result,))

    def _method(self, call: Message) -> Method:
        fields = call.header.fields
        if fields[HeaderFields.path] != self._path:
            raise Refused("UnknownObject", f"There is only {self._path}")
        name, member = fields.get(HeaderFields.interface), fields[HeaderFields.member]
        # D-Bus lets a call leave the interface out.
        among = [self._interface(name)] if name else self._interfaces.values()
        method = next((each.methods[member] for each in among if member in each.methods), None)
        if method is None:
            raise Refused("UnknownMethod", f"No such method: {member}")
        given = fields.get(HeaderFields.signature, "")
        if given != method.takes:
            raise Refused("InvalidArgs", f'{member} takes "{method.takes}", not "{given}"')
        return method

    def _interface(self, name: str) -> Interface:
        if name not in self._interfaces:
            raise Refused("UnknownInterface", f"No such interface: {name}")
        return self._interfaces[name]

    def _get(self, interface: str, name: str) -> Typed:
        properties = self._get_all(interface)
        if name not in properties:
            raise Refused("UnknownProperty", f"No such property: {name}")
        return properties[name]

    def _get_all(self, interface: str) -> Mapping[str, Typed]:
        return self._interface(interface).properties()

    def _set(self, interface: str, name: str, value: Typed) -> None:
        self._get(interface, name)
        setter = self._interface(interface).settable.get(name)
        if setter is None:
            raise Refused("PropertyReadOnly", f"{name} cannot be set")
        signature, text = value
        if signature != "s":
            raise Refused("InvalidArgs", f'{name} is an "s", not "{signature}"')
        setter(text)

    def _introspect(self) -> str:
        lines = [line for each in self._interfaces.values() for line in _described(each)]
        return "\n".join(["<node>", *lines, "</node>"])


def _described(interface: Interface) -> list[str]:
    lines = [f'<interface name="{interface.name}">']
    for name, (signature, _) in interface.properties().items():
        access = "readwrite" if name in interface.settable else "read"
        lines.append(f'<property name="{name}" type="{signature}" access="{access}"/>')
    for name, method in interface.methods.items():
        takes = [f'<arg type="{letter}" direction="in"/>' for letter in method.takes]
        gives = [f'<arg type="{method.gives}" direction="out"/>'] if method.gives else []
        lines += [f'<method name="{name}">', *takes, *gives, "</method>"]
    for name, types in interface.signals.items():
        sends = [f'<arg type="{each}"/>' for each in types]
        lines += [f'<signal name="{name}">', *sends, "</signal>"]
    return [*lines, "</interface>"]
