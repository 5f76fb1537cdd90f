"""The JSON Schemas that ship are those of the files, as an editor would use them."""

import json
import re
from typing import Any

import pytest
from support.routines.routine_files import shipped

from coach import resources
from coach.storage.routines.json_schema import SCHEMAS, json_schema

SCHEMA, SESSION = (json.loads(json_schema(name)) for name in SCHEMAS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_what_ships_is_fresh(name: str) -> None:
    kept = resources.path("routines", name).read_text("utf-8")
    assert kept == json_schema(name), "run tests/tools/json_schema.py"


def wrong(  # noqa: PLR0911 - a table of kinds, a return a row
    value: object, schema: dict[str, Any], place: str = ""
) -> list[str]:
    """What an editor would mark: the few words of the language that the schema is written in."""
    if "$ref" in schema:
        known = SCHEMA["$defs"] | SESSION["$defs"]
        return wrong(value, known[schema["$ref"].rpartition("/")[2]], place)
    if "anyOf" in schema:
        found = [wrong(value, each, place) for each in schema["anyOf"]]
        return [] if [] in found else min(found, key=len)
    if "enum" in schema:
        return [] if value in schema["enum"] else [place]
    match value:
        case dict():
            return _wrong_in_table(value, schema, place)
        case list():
            return _wrong_in_list(value, schema, place)
        case bool():
            return [] if schema["type"] == "boolean" else [place]
        case str():
            fits = schema["type"] == "string" and re.search(schema.get("pattern", ""), value)
            return [] if fits and len(value) <= schema.get("maxLength", 9999) else [place]
        case int() | float():
            fits = schema["type"] in {"number", "integer"}
            low, high = schema.get("minimum", value), schema.get("maximum", value)
            return [] if fits and low <= value <= high else [place]
        case _:
            return [place]


def _wrong_in_table(table: dict[str, Any], schema: dict[str, Any], place: str) -> list[str]:
    known = schema.get("properties", {})
    found = [f"{place}.{key}" for key in schema.get("required", ()) if key not in table]
    for key, value in table.items():
        at = f"{place}.{key}"
        found += wrong(value, known[key], at) if key in known else [at]
    return found


def _wrong_in_list(values: list[Any], schema: dict[str, Any], place: str) -> list[str]:
    if schema["type"] != "array" or len(values) > schema.get("maxItems", 9999):
        return [place]
    return [
        at for n, each in enumerate(values) for at in wrong(each, schema["items"], f"{place}.{n}")
    ]


def test_an_editor_finds_nothing_wrong_with_what_ships() -> None:
    assert wrong(shipped(), SCHEMA) == []


@pytest.mark.parametrize(
    ("key", "value", "place"),
    [
        ("format", 3, ".format"),
        ("id", "Not Kebab", ".id"),
        ("areas", ["nose"], ".areas.0"),
        ("colour", "blue", ".colour"),
        ("breathing", {"pattern": [4, -4, 4, 4]}, ".breathing.pattern.1"),
    ],
)
def test_an_editor_marks_what_is(key: str, value: object, place: str) -> None:
    assert wrong({**shipped(), key: value}, SCHEMA) == [place]


EVENING: dict[str, Any] = {
    "format": 2,
    "id": "evening",
    "name": "Evening",
    "blocks": [{"routine": "easy-neck", "rounds": 1, "sides": "left"}, {"routine": "before-bed"}],
}


def test_an_editor_knows_a_session_as_well() -> None:
    assert wrong(EVENING, SESSION) == []
    assert wrong({**EVENING, "blocks": [{"rounds": 7}]}, SESSION) == [
        ".blocks.0.routine",
        ".blocks.0.rounds",
    ]


@pytest.mark.parametrize("name", SCHEMAS)
def test_an_editor_reads_its_patterns(name: str) -> None:
    # ECMA 262 knows no \A and no \Z.
    assert r"\\A" not in json_schema(name)
    assert r"\\Z" not in json_schema(name)
