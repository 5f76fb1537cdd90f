"""Write the JSON Schemas of the files where they ship: python tests/tools/json_schema.py."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from coach.storage.routines.json_schema import SCHEMAS, json_schema  # noqa: E402 - found there

for name in SCHEMAS:
    (ROOT / "resources" / "routines" / name).write_text(json_schema(name), "utf-8")
