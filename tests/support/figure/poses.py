"""Postures of every kind to draw, with the view that shows each best."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from coach.core.anatomy.posture import Arm, Bend, Leg, Pin, Posture, Rest, spine_of
from coach.ui.figure.space.room.props import Kind, Piece, Prop, pieces_of
from coach.ui.figure.space.view import View

_AT = {
    "ankles": ("anklejR", "anklejL"),
    "kneeR": ("kneeR",),
    "kneeL": ("kneeL",),
    "root": ("root",),
}


def poses() -> dict[str, tuple[Posture, View]]:
    """Return every pose by its name, and where to look at it from."""
    return dict(_read())


def _read() -> Iterator[tuple[str, tuple[Posture, View]]]:
    text = Path(__file__).with_name("poses.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            name, view, trunk, *limbs = (cell.strip() for cell in line.split("|"))
            azimuth, elevation = map(float, view.split(","))
            yield name, (_posture(trunk, limbs), View(azimuth, elevation))


def _given(cell: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in cell.split()) if "=" in cell else {}


def _numbers(text: str) -> tuple[float, ...]:
    return tuple(map(float, text.split(",")))


def _posture(trunk: str, limbs: list[str]) -> Posture:
    given = _given(trunk)
    rest = _rest(given)
    spine = (
        _numbers(given.pop("spine"))
        if "spine" in given
        else spine_of(float(given.pop("lumbar", -18.0)), float(given.pop("thorax", 24.0)))
    )
    bends = {name: Bend(*_numbers(given.pop(name))) for name in ("neck", "head") if name in given}
    arms = (_arm(limbs[0]), _arm(limbs[0] if limbs[1] == "same" else limbs[1]))
    legs = (_leg(limbs[2]), _leg(limbs[2] if limbs[3] == "same" else limbs[3]))
    numbers = {name: float(value) for name, value in given.items()}
    return Posture(spine=spine, arms=arms, legs=legs, rests=(rest,), **bends, **numbers)


def _rest(given: dict[str, str]) -> Rest:
    on, height = (), 0.0
    if "rest" in given:
        on, height = eval(given.pop("rest"))  # noqa: S307 - our own file
    x, z = _numbers(given.pop("root", "0,0"))
    return Rest(on or (), height, _AT[given.pop("at", "ankles")], x, z)


def _pins(given: dict[str, str]) -> tuple[Pin, ...]:
    if "pin" not in given:
        return ()
    first, *rest = given.pop("pin").split(",")
    ways = {n: _numbers(given.pop(n)) for n in ("pole", "palm", "point") if n in given}
    if rest[2:]:
        return (Pin(tuple(float(r) / 1000.0 for r in rest), first, **ways),)
    return (Pin((float(first), *map(float, rest)), **ways),)


def _arm(cell: str) -> Arm:
    given = _given(cell)
    pins = _pins(given)
    numbers = {name: float(value) for name, value in given.items()}
    for name in ("lift", "fwd"):
        numbers[name] = numbers.get(name, 0.0) / 1000.0
    return replace(Arm(pins=pins), **numbers)


def _leg(cell: str) -> Leg:
    given = _given(cell)
    pins = _pins(given)
    return replace(Leg(pins=pins), **{name: float(value) for name, value in given.items()})


def props_for(name: str) -> tuple[Piece, ...]:
    """Return what stands around the pose of a name."""
    return tuple(piece for word, prop in _PROPS if word in f"{name}," for piece in pieces_of(prop))


_CUSHION = Prop(Kind.CUSHION, (0.0, 0.0, 0.0), 0.056)
_PROPS = (
    ("box", Prop(Kind.BOX, (0.33, 0.0, 0.0), 0.33)),
    ("wall", Prop(Kind.WALL, (0.31, 0.0, 0.0))),
    ("seated,", Prop(Kind.CHAIR, (0.0, 0.0, 0.0), 0.24)),
    ("seated twist", Prop(Kind.CHAIR, (0.0, 0.0, 0.0), 0.24)),
    ("one side", Prop(Kind.MAT)),
    ("supine", Prop(Kind.MAT)),
    ("to the chest", Prop(Kind.MAT)),
    ("prone, above", Prop(Kind.MAT)),
    ("side-lying", Prop(Kind.MAT)),
    ("legs on a chair", Prop(Kind.CHAIR, (0.40, 0.0, 0.0), 0.24, turned=True)),
    ("supine on a cushion", Prop(Kind.CUSHION, (-0.42, 0.0, 0.0), 0.035)),
    ("seated on", _CUSHION),
)
