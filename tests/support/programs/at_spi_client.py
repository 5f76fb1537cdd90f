"""A screen reader's eyes and ears: reads the accessibility tree, and hears what is announced.

Run by the system's own Python, which has pyatspi. Takes a JSON line for each thing to do, and
tells in JSON lines what came of it, and what was announced meanwhile.
"""

import json
import sys
import time

import pyatspi
from gi.repository import Atspi, GLib

NAME = "Breath Coach"
STATES = {
    "focused": pyatspi.STATE_FOCUSED,
    "focusable": pyatspi.STATE_FOCUSABLE,
    "showing": pyatspi.STATE_SHOWING,
    "enabled": pyatspi.STATE_ENABLED,
    "checked": pyatspi.STATE_CHECKED,
}
# What was called by another name before AT-SPI 2.54.
ROLES = {"push button": "button"}


def tell(what: str, **values: object) -> None:
    print(json.dumps({"is": what, **values}), flush=True)


def look() -> None:
    """Tell every node that can be seen, the window first."""
    tell("done", nodes=seen())


def seen() -> list[dict[str, object]]:
    nodes: list[dict[str, object]] = []
    for application in pyatspi.Registry.getDesktop(0):
        if application and application.name == NAME:
            # Each look is a fresh one.
            application.set_cache_mask(Atspi.Cache.NONE)
            walk(application, nodes)
    return nodes


def walk(node: pyatspi.Accessible, nodes: list[dict[str, object]]) -> None:
    states = node.getState()
    if node.getRole() != pyatspi.ROLE_APPLICATION:
        if not states.contains(pyatspi.STATE_SHOWING):
            return
        nodes.append(describe(node))
    for child in node:
        if child:
            walk(child, nodes)


def describe(node: pyatspi.Accessible) -> dict[str, object]:
    states, role = node.getState(), node.getRoleName()
    return {
        "name": node.name,
        "role": ROLES.get(role, role),
        "description": node.description,
        "value": value_of(node),
        **{name: states.contains(state) for name, state in STATES.items()},
    }


def tell_focus() -> None:
    """Tell where the keyboard is: mostly where it was last said to be."""
    if focus and focus[-1].getState().contains(pyatspi.STATE_FOCUSED):
        tell("done", node=describe(focus[-1]))
    else:
        tell("done", node=next((node for node in seen() if node["focused"]), {}))


def value_of(node: pyatspi.Accessible) -> float | None:
    try:
        return node.queryValue().currentValue
    except NotImplementedError:
        return None


def hear(event: Atspi.Event) -> None:
    tell("announced", text=event.any_data, politeness=event.detail1, wall=time.monotonic())


def follow(event: Atspi.Event) -> None:
    if event.detail1 and event.source:
        focus[:] = [event.source]


def obey(_source: int, _condition: GLib.IOCondition) -> bool:
    line = sys.stdin.readline()
    if not line:
        loop.quit()
        return False
    try:
        DEEDS[json.loads(line)["do"]]()
    except GLib.Error as error:
        # What was looked at is gone by now.
        tell("done", error=str(error), nodes=[], node={})
    return True


DEEDS = {"look": look, "tell_focus": tell_focus}
focus: list[pyatspi.Accessible] = []
pyatspi.Registry.registerEventListener(hear, "object:announcement")
pyatspi.Registry.registerEventListener(follow, "object:state-changed:focused")
loop = GLib.MainLoop()
GLib.io_add_watch(sys.stdin.fileno(), GLib.IO_IN | GLib.IO_HUP, obey)
tell("ready")
loop.run()
