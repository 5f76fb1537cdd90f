"""Why there is no sound, and how to mend it, in plain words."""

from coach.core.message import Message

NO_LOUDSPEAKER = Message("No loudspeaker or headphones found. Connect some and try again.")
REFUSED = Message("The sound system does not answer. As soon as it does, the sound comes back.")
UNPLUGGED = Message("The loudspeaker or headphones were disconnected. Connect them and try again.")
STOPPED = Message("The loudspeaker stopped answering. Check the sound settings and try again.")
FORMAT = Message("The loudspeaker cannot play sound at 48,000 Hz. Choose another.")
ENDED = Message("The part of the coach that plays the sound stopped unexpectedly. Try again.")


class NoSoundError(Exception):
    """There is no sound, for one of the reasons above."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


class ServerLostError(NoSoundError):
    """The sound server is gone, or hangs, or was never there."""


def missing(library: object) -> Message:
    """Return that there can be no sound without this library."""
    return Message(
        "A library that sound needs is missing ({library}). "
        "Install libpulse (libpulse0) and try again.",
        library=f"{library}",
    )


def not_started(error: OSError) -> Message:
    """Return that the system refuses another process."""
    return Message(
        "The part of the coach that plays the sound did not start ({problem}). Try again.",
        problem=f"{error}",
    )


def raised(error: Exception) -> Message:
    """Return that something of ours has failed."""
    return Message(
        "The sound could not be produced ({problem}). Please report this.", problem=repr(error)
    )
