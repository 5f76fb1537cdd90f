"""Whether the system is asked for little movement: Qt (6.11) does not tell."""

import sys
from collections.abc import Mapping

# Seconds: a portal that does not answer for so long has no wish.
_PATIENCE = 0.5
_STANDARD, _GNOME = "org.freedesktop.appearance", "org.gnome.desktop.interface"
# https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-systemparametersinfow
_SPI_GETCLIENTAREAANIMATION = 0x1042


def wants_little_movement() -> bool:
    """Ask the system; False where it does not say, as on macOS. Takes half a second at most."""
    if sys.platform != "linux":
        return sys.platform == "win32" and _of_windows()
    return _of_desktop()


def _of_windows() -> bool:
    import ctypes  # noqa: PLC0415 - needed on Windows only

    animates = ctypes.c_int(1)
    ask = ctypes.windll.user32.SystemParametersInfoW  # type: ignore[attr-defined,unused-ignore]  # there on Windows only
    ask(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animates), 0)
    return not animates.value


def _of_desktop() -> bool:
    """Ask the settings portal: for the standard's own key, and for what GNOME had before it."""
    from jeepney import DBusAddress, DBusErrorResponse, new_method_call  # noqa: PLC0415 - on Linux
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - as above

    from coach.ui.bus import address  # noqa: PLC0415 - as above

    if not (at := address()):
        return False
    portal = DBusAddress(
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Desktop",
        "org.freedesktop.portal.Settings",
    )
    call = new_method_call(portal, "ReadAll", "as", ([_STANDARD, _GNOME],))
    try:
        with open_dbus_connection(at) as bus:
            answer = bus.send_and_get_reply(call, timeout=_PATIENCE)
    except (DBusErrorResponse, OSError, RuntimeError, ValueError):
        return False
    return _little(answer.body[0] if answer.body else {})


def _little(told: object) -> bool:
    """Read the portal's answer: namespace, key, and a value with its D-Bus type."""
    found = told if isinstance(told, Mapping) else {}
    reduced = found.get(_STANDARD, {}).get("reduced-motion", ("u", 0))
    animates = found.get(_GNOME, {}).get("enable-animations", ("b", True))
    return reduced[1] == 1 or animates[1] is False
