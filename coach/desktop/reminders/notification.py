"""Shows a reminder by the desktop's own notifications, and waits for what is answered."""

import time
from collections import deque
from html import escape

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.bus_messages import message_bus

from coach import resources
from coach.desktop.dbus_blocking import Patient
from coach.desktop.reminders.asking import Answer, Answered, Asked

NAME = "org.freedesktop.Notifications"
SERVICE = DBusAddress("/org/freedesktop/Notifications", NAME, NAME)
# What is pressed on the notification itself, where that is told.
_DEFAULT = "default"
# Neither low, which some keep to themselves, nor critical, which breaks through all else.
_NORMAL = 1


class UnshownError(Exception):
    """The desktop shows no notifications; says why."""


def ask(bus: Patient, asked: Asked) -> Answered:
    """Show it until it is answered or closed, or its time is over: then it is taken back.

    Raises UnshownError where nothing shows it, OSError where the bus has gone.
    """
    rule = MatchRule(type="signal", interface=NAME, path=SERVICE.object_path)
    told: deque[Message] = deque()
    with bus.filter(rule, queue=told):
        from_it = MatchRule(type="signal", sender=NAME, interface=NAME, path=SERVICE.object_path)
        bus.send_and_get_reply(message_bus.AddMatch(from_it))
        shown = _said_to(bus, "Notify", "susssasa{sv}i", _as_notified(asked, _capabilities(bus)))
        (number,) = shown.body
        answered = _heard(bus, told, shown, asked.seconds)
        if answered is None:
            bus.send(new_method_call(SERVICE, "CloseNotification", "u", (number,)))
    return answered or Answered(Answer.NONE)


def is_here(bus: Patient) -> bool:
    """Tell whether something shows notifications, or would be started for one."""
    (has,) = bus.send_and_get_reply(message_bus.NameHasOwner(NAME)).body
    (startable,) = bus.send_and_get_reply(message_bus.ListActivatableNames()).body
    return bool(has) or NAME in startable


def _capabilities(bus: Patient) -> list[str]:
    (capabilities,) = _said_to(bus, "GetCapabilities").body
    return list(capabilities)


def _as_notified(asked: Asked, capabilities: list[str]) -> tuple[object, ...]:
    actions: list[str] = []
    if "actions" in capabilities:
        words = [(_DEFAULT, asked.words[Answer.BEGIN]), *asked.words.items()]
        actions = [str(part) for pair in words for part in pair]
    # What a routine is called is plain text, and only some read it as markup.
    text = escape(asked.text) if "body-markup" in capabilities else asked.text
    hints = {"desktop-entry": ("s", resources.APP), "urgency": ("y", _NORMAL)}
    name, icon, lasts = resources.NAME, resources.APP, round(asked.seconds * 1000)
    return (name, 0, icon, asked.title, text, actions, hints, lasts)


def _said_to(
    bus: Patient, method: str, signature: str | None = None, body: tuple[object, ...] = ()
) -> Message:
    try:
        reply = bus.send_and_get_reply(new_method_call(SERVICE, method, signature, body))
    except TimeoutError as error:
        raise UnshownError("what shows notifications here does not answer") from error
    if reply.header.message_type is MessageType.error or not reply.body:
        raise UnshownError("nothing shows notifications here")
    return reply


def _heard(bus: Patient, told: "deque[Message]", shown: Message, seconds: float) -> Answered | None:
    """Return what is answered; None where nobody does."""
    owner, number = shown.header.fields.get(HeaderFields.sender), shown.body[0]
    end, token = time.monotonic() + seconds, ""
    while True:
        try:
            signal = bus.recv_until_filtered(told, timeout=max(0.0, end - time.monotonic()))
        except TimeoutError:
            return None
        fields = signal.header.fields
        if fields.get(HeaderFields.sender) != owner or signal.body[:1] != (number,):
            continue
        member = fields[HeaderFields.member]
        if member == "ActivationToken":
            token = str(signal.body[1])
        elif member == "ActionInvoked":
            return Answered(_answer(signal.body[1]), token)
        elif member == "NotificationClosed":
            return Answered(Answer.NONE)


def _answer(key: object) -> Answer:
    if key == _DEFAULT:
        return Answer.BEGIN
    return next((answer for answer in Answer if answer == key), Answer.NONE)
