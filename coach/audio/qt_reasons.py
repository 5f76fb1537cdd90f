"""Why there is no sound, and how to mend it, in plain words."""

NO_LOUDSPEAKER = "No loudspeaker or headphones found. Connect some and try again."
REFUSED = "The sound system does not answer. Close the coach and start it again."
UNPLUGGED = "The loudspeaker or headphones were disconnected. Connect them and try again."
STOPPED = "The loudspeaker stopped answering. Check the sound settings and try again."
FORMAT = "The loudspeaker does not take sound at 48,000 samples a second. Choose another."
MISSING = "A library that sound needs is missing ({}). Install libpulse (libpulse0) and try again."
RAISED = "The sound could not be made ({0!r}). Please report this."


class NoSoundError(Exception):
    """There is no sound; its message is one of the reasons above."""
