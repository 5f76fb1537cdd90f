"""A desktop's service that can be asked to keep the screen on, and tells what it is asked.

Started with its D-Bus name; with --silent it takes calls and never answers.
"""

import json
import sys
from itertools import count

from jeepney import HeaderFields, Message, MessageType, new_method_return
from jeepney.bus_messages import MatchRule, message_bus
from jeepney.io.blocking import open_dbus_connection

BUS = "org.freedesktop.DBus"


def tell(kind: str, **values: object) -> None:
    """Print what happened, as a JSON line."""
    print(json.dumps({"is": kind, **values}), flush=True)


def main(name: str, *, silent: bool) -> None:
    """Serve until killed."""
    cookies = count(1)
    callers: set[str] = set()
    with open_dbus_connection() as bus:
        bus.send_and_get_reply(message_bus.RequestName(name))
        rule = MatchRule(type="signal", sender=BUS, member="NameOwnerChanged")
        bus.send_and_get_reply(message_bus.AddMatch(rule))
        tell("ready")
        while True:
            message: Message = bus.receive()
            fields = message.header.fields
            if message.header.message_type is MessageType.method_call:
                member, caller = fields[HeaderFields.member], fields[HeaderFields.sender]
                callers.add(caller)
                cookie = next(cookies) if member == "Inhibit" else None
                tell(member, cookie=cookie, arguments=list(message.body))
                if not silent:
                    answer = ("u", (cookie,)) if cookie else (None, ())
                    bus.send(new_method_return(message, *answer))
            elif fields.get(HeaderFields.member) == "NameOwnerChanged":
                who, _, new = message.body
                if who in callers and not new:
                    tell("vanished")


if __name__ == "__main__":
    main(sys.argv[1], silent="--silent" in sys.argv)
