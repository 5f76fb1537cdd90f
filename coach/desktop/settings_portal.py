"""What the desktop's settings portal says of movement, now and whenever it says otherwise."""

from collections.abc import Mapping

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from PySide6.QtCore import QObject, Signal

from coach.desktop.dbus_connection import Connection

PORTAL = DBusAddress(
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Desktop",
    "org.freedesktop.portal.Settings",
)
# The standard's own key, and what GNOME had before it: what each asks for little movement with.
STANDARD, GNOME = "org.freedesktop.appearance", "org.gnome.desktop.interface"
LITTLE = {(STANDARD, "reduced-motion"): 1, (GNOME, "enable-animations"): False}
# Namespace, key, and a value with its D-Bus type.
_ONE, _ALL = "ssv", "a{sa{sv}}"


class SettingsPortal(QObject):
    """Emits whether the desktop is asked for little movement, when that is other than before.

    At first it is taken not to be. Nothing waits for the portal, which is another program.
    """

    little = Signal(bool)

    def __init__(self, at: str, parent: QObject | None = None) -> None:
        """Ask the portal on the bus at this address.

        Raises OSError, RuntimeError or ValueError where there is no such bus.
        """
        super().__init__(parent)
        self._asks: set[tuple[str, str]] = set()
        self._connection = Connection(at, self._take)
        changed = MatchRule(
            type="signal",
            sender=PORTAL.bus_name,
            interface=PORTAL.interface,
            member="SettingChanged",
            path=PORTAL.object_path,
        )
        self._connection.send(message_bus.AddMatch(changed))
        namespaces = ([STANDARD, GNOME],)
        self._question = self._connection.send(new_method_call(PORTAL, "ReadAll", "as", namespaces))

    def _take(self, message: Message) -> None:
        fields = message.header.fields
        signature = fields.get(HeaderFields.signature)
        answer = fields.get(HeaderFields.reply_serial) == self._question and signature == _ALL
        signal = message.header.message_type is MessageType.signal and signature == _ONE
        before = bool(self._asks)
        if answer:
            (spaces,) = message.body
            self._take_all(spaces)
        elif signal:
            self._take_one(*message.body)
        if before is not bool(self._asks):
            self.little.emit(not before)

    def _take_all(self, spaces: Mapping[str, Mapping[str, tuple[str, object]]]) -> None:
        for space, keys in spaces.items():
            for key, value in keys.items():
                self._take_one(space, key, value)

    def _take_one(self, space: str, key: str, value: tuple[str, object]) -> None:
        self._asks.discard((space, key))
        if (space, key) in LITTLE and value[1] == LITTLE[space, key]:
            self._asks.add((space, key))
