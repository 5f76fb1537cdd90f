"""The shape of a routine file as a JSON Schema, for editors that complete and check by one."""

import json
from typing import Any

import msgspec

from coach.storage.routines.schema import RoutineFile

NAME = "routine.schema.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> str:
    """Return the schema as the text of a file; what holds between the parts it cannot say."""
    made = _portable(msgspec.json.schema(RoutineFile))
    # What is written for us about a language tells nobody how to write a file.
    del made["$defs"]["Language"]["description"]
    whole = {"$schema": _DIALECT, "title": "A routine of Breath Coach", **made}
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
