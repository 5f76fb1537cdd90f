"""Whether a routine is still the one that it was."""

from hashlib import sha256

import msgspec

from coach.core.routine.routine import Routine


def version_of(routine: Routine) -> str:
    """Return what changes with anything that a routine says or does, in one language."""
    return sha256(msgspec.json.encode(routine, order="deterministic")).hexdigest()[:16]
