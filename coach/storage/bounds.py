"""Bounds that several of the settings have."""

from typing import Annotated

from msgspec import Meta

from coach.core.routine.breathing import MAX_TEMPO, MIN_TEMPO

Text = Annotated[str, Meta(max_length=300)]
Tempo = Annotated[float, Meta(ge=MIN_TEMPO, le=MAX_TEMPO)]
