"""Bounds that several of the settings have."""

from typing import Annotated

from msgspec import Meta

from coach.core.routine.breathing import MAX_HOLD, MAX_TEMPO, MIN_TEMPO

Text = Annotated[str, Meta(max_length=300)]
Tempo = Annotated[float, Meta(ge=MIN_TEMPO, le=MAX_TEMPO)]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d\d-\d\d\Z")]
Volume = Annotated[float, Meta(ge=0.0, le=1.0)]
# The name of a pattern: in one line and one direction, whoever wrote it.
MAX_NAME, NAME = 40, r"^[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]*\Z"
Name = Annotated[str, Meta(min_length=1, max_length=MAX_NAME, pattern=NAME)]
Hold = Annotated[float, Meta(ge=0.0, le=MAX_HOLD)]
