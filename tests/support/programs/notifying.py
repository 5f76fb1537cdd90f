"""A desktop's notification service: tells what is shown, and answers it as somebody would.

Its first argument is JSON: `capabilities`, and `inhibited` where it has KDE's property. Told
`{"do": "answer", "id": …, "key": …, "token": …}`, or `close`, it sends the signals.
"""

import json
import sys
import threading
from itertools import count

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

NAME = "org.freedesktop.Notifications"
SERVICE = DBusAddress("/org/freedesktop/Notifications", interface=NAME)
PROPERTIES = "org.freedesktop.DBus.Properties"
NUMBERS = count(7)


def say(what: str, **values: object) -> None:
    print(json.dumps({"is": what, **values}), flush=True)


def answer(message: Message, desktop: dict[str, object]) -> Message:
    fields = message.header.fields
    asked = fields[HeaderFields.interface], fields[HeaderFields.member]
    if asked == (PROPERTIES, "Get") and "inhibited" in desktop:
        assert message.body == (NAME, "Inhibited")
        return new_method_return(message, "v", (("b", desktop["inhibited"]),))
    if asked == (NAME, "GetCapabilities"):
        return new_method_return(message, "as", (desktop["capabilities"],))
    if asked == (NAME, "Notify"):
        number = next(NUMBERS)
        _, _, icon, title, text, actions, hints, timeout = message.body
        names = dict(zip(actions[::2], actions[1::2], strict=True))
        hinted = {name: value for name, (_, value) in hints.items()}
        reply = new_method_return(message, "u", (number,))
        shown = {"icon": icon, "title": title, "text": text, "actions": names, "hints": hinted}
        say("shown", id=number, timeout=timeout, **shown)
        return reply
    if asked == (NAME, "CloseNotification"):
        say("taken back", id=message.body[0])
        return new_method_return(message)
    return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")


def main(desktop: dict[str, object]) -> None:
    """Serve until killed."""
    bus = open_dbus_connection()
    with DBusRouter(bus) as router:
        router.send_and_get_reply(message_bus.RequestName(NAME))

    def serve() -> None:
        while True:
            message = bus.receive()
            if message.header.message_type is MessageType.method_call:
                bus.send(answer(message, desktop))

    threading.Thread(target=serve, daemon=True).start()
    say("ready")
    for line in sys.stdin:
        told = json.loads(line)
        number = told["id"]
        if told["do"] == "answer":
            if token := told.get("token"):
                bus.send(new_signal(SERVICE, "ActivationToken", "us", (number, token)))
            bus.send(new_signal(SERVICE, "ActionInvoked", "us", (number, told["key"])))
        # As each desktop does when it was answered, too.
        bus.send(new_signal(SERVICE, "NotificationClosed", "uu", (number, 2)))
        say("done")


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
