"""Write the JSON Schema of routine files where it ships: python tests/tools/json_schema.py."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from coach.storage.routines.json_schema import NAME, json_schema  # noqa: E402 - found there

(ROOT / "resources" / "routines" / NAME).write_text(json_schema(), "utf-8")
