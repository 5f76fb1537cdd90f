"""Whether a run may take its time: once a night, all is tried of which other runs try a part."""

import os

EVERYTHING = bool(os.environ.get("COACH_TEST_EVERYTHING"))
