"""The shape of routine and session files as JSON Schemas, for editors that check by one."""

import inspect
import json
from typing import Any

import msgspec

from coach.storage.routines.schema import RoutineFile
from coach.storage.routines.several.schema import SessionFile

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
# By the names of the files that they ship as.
SCHEMAS: dict[str, tuple[type[msgspec.Struct], str]] = {
    "routine.schema.json": (RoutineFile, "A routine of Breath Coach"),
    "session.schema.json": (SessionFile, "A session of several routines of Breath Coach"),
}


def json_schema(name: str) -> str:
    """Return a schema as the text of a file; what holds between the parts it cannot say."""
    kind, title = SCHEMAS[name]
    made = _portable(msgspec.json.schema(kind))
    if language := made["$defs"].get("Language"):
        # What is written for us about a language tells nobody how to write a file.
        del language["description"]
    for part in made["$defs"].values():
        # Docstrings, which Python before 3.13 leaves as far to the right as they were written.
        if "description" in part:
            part["description"] = inspect.cleandoc(part["description"])
    whole = {"$schema": _DIALECT, "title": title, **made}
    return json.dumps(whole, indent=1, ensure_ascii=True) + "\n"


def _portable(part: Any) -> Any:  # noqa: ANN401 - JSON of any kind
    """Write Python's ends of a text as all others write them."""
    if isinstance(part, dict):
        return {key: _portable(value) for key, value in part.items()}
    if isinstance(part, list):
        return [_portable(value) for value in part]
    if isinstance(part, str) and part.startswith(r"\A"):
        return "^" + part.removeprefix(r"\A").removesuffix(r"\Z") + "$"
    return part
