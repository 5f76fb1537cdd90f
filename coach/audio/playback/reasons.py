"""Why there is no sound, and how to mend it, in plain words."""

NO_LOUDSPEAKER = "No loudspeaker or headphones found. Connect some and try again."
REFUSED = "The sound system does not answer. As soon as it does, the sound comes back."
UNPLUGGED = "The loudspeaker or headphones were disconnected. Connect them and try again."
STOPPED = "The loudspeaker stopped answering. Check the sound settings and try again."
FORMAT = "The loudspeaker cannot play sound at 48,000 Hz. Choose another."
MISSING = "A library that sound needs is missing ({}). Install libpulse (libpulse0) and try again."
ENDED = "The part of the coach that plays the sound stopped unexpectedly. Try again."
NOT_STARTED = "The part of the coach that plays the sound did not start ({}). Try again."
RAISED = "The sound could not be produced ({0!r}). Please report this."


class NoSoundError(Exception):
    """There is no sound; its message is one of the reasons above."""


class ServerLostError(NoSoundError):
    """The sound server is gone, or hangs, or was never there."""
