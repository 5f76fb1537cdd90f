"""Whether the person has asked the desktop to leave them alone."""

import shutil
import subprocess

from jeepney import MessageType, Properties

from coach.desktop.dbus_blocking import PATIENCE, Patient
from coach.desktop.reminders.notification import SERVICE

# What GNOME's "Do not disturb" switches off.
_BANNERS = ("org.gnome.desktop.notifications", "show-banners")


def is_asked_for(bus: Patient) -> bool:
    """Tell whether KDE's or GNOME's "Do not disturb" is on; of others, nobody knows."""
    return _is_inhibited(bus) or _banners_are_off()


def _is_inhibited(bus: Patient) -> bool:
    """Tell what KDE says, whose own property it is: elsewhere the answer is an error."""
    try:
        reply = bus.send_and_get_reply(Properties(SERVICE).get("Inhibited"))
    except TimeoutError:
        return False
    return reply.header.message_type is MessageType.method_return and reply.body == (("b", True),)


def _banners_are_off() -> bool:
    # The portal for settings leaves this one out, and hence it cannot be asked.
    tool = shutil.which("gsettings")
    if not tool:
        return False
    try:
        command = [tool, "get", *_BANNERS]
        said = subprocess.run(  # noqa: S603 - the system's own tool, with nothing of others
            command, capture_output=True, check=False, timeout=PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return said.stdout.strip() == b"false"
