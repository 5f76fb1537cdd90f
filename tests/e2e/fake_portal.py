"""A desktop's settings portal: answers with the values given as JSON, or with --silent never."""

import json
import sys

from jeepney import HeaderFields, MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.portal.Desktop"


def main(values: dict[str, dict[str, list[object]]], *, silent: bool) -> None:
    """Serve until killed."""
    with open_dbus_connection() as bus:
        bus.send_and_get_reply(message_bus.RequestName(NAME))
        print(json.dumps({"is": "ready"}), flush=True)
        while True:
            message = bus.receive()
            if message.header.message_type is not MessageType.method_call or silent:
                continue
            if message.header.fields[HeaderFields.member] != "ReadAll":
                bus.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))
                continue
            (wanted,) = message.body
            chosen = {
                space: {key: tuple(value) for key, value in keys.items()}
                for space, keys in values.items()
                if space in wanted
            }
            bus.send(new_method_return(message, "a{sa{sv}}", (chosen,)))


if __name__ == "__main__":
    main(json.loads(sys.argv[1]), silent="--silent" in sys.argv)
