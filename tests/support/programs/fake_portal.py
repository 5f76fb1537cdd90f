"""A desktop's settings portal: answers with the values given as JSON, or with --silent never.

`{"do": "change", "space": …, "key": …, "value": [TYPE, VALUE]}` on its input changes one.
"""

import json
import sys
import threading

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.threading import DBusRouter, open_dbus_connection

NAME = "org.freedesktop.portal.Desktop"
PORTAL = DBusAddress("/org/freedesktop/portal/desktop", interface=f"{NAME[:-7]}Settings")
Values = dict[str, dict[str, list[object]]]


def say(what: str) -> None:
    print(json.dumps({"is": what}), flush=True)


def answer(message: Message, values: Values) -> Message:
    if message.header.fields[HeaderFields.member] != "ReadAll":
        return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
    (wanted,) = message.body
    chosen = {
        space: {key: tuple(value) for key, value in keys.items()}
        for space, keys in values.items()
        if space in wanted
    }
    return new_method_return(message, "a{sa{sv}}", (chosen,))


def main(values: Values, *, silent: bool) -> None:
    """Serve until killed."""
    bus = open_dbus_connection()
    with DBusRouter(bus) as router:
        router.send_and_get_reply(message_bus.RequestName(NAME))

    def serve() -> None:
        while True:
            message = bus.receive()
            if message.header.message_type is not MessageType.method_call:
                continue
            say("asked")
            if not silent:
                bus.send(answer(message, values))

    threading.Thread(target=serve, daemon=True).start()
    say("ready")
    for line in sys.stdin:
        told = json.loads(line)
        values.setdefault(told["space"], {})[told["key"]] = told["value"]
        body = (told["space"], told["key"], tuple(told["value"]))
        bus.send(new_signal(PORTAL, "SettingChanged", "ssv", body))
        say("done")


if __name__ == "__main__":
    main(json.loads(sys.argv[1]), silent="--silent" in sys.argv)
