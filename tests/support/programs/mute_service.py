"""Takes a name on the bus, and answers nothing that it is asked."""

import json
import sys

from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

if __name__ == "__main__":
    bus = open_dbus_connection()
    bus.send_and_get_reply(message_bus.RequestName(sys.argv[1]))
    print(json.dumps({"is": "ready"}), flush=True)
    while True:
        bus.receive()
