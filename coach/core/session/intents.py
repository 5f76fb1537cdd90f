"""What a person wants of a session: the first of these that may happen is done."""

from coach.core.session.session import Action

Intent = tuple[Action, ...]

GO_ON: Intent = (Action.RESUME, Action.GO)
PAUSE_OR_GO_ON: Intent = (*GO_ON, Action.PAUSE)
STOP: Intent = (Action.STOP,)
# At a gate any key is an answer.
NEXT: Intent = (Action.GO, Action.NEXT)
BACK: Intent = (Action.GO, Action.PREVIOUS)
STAY: Intent = (Action.GO, Action.STAY)
# And from there: the sound check once more.
PREVIOUS: Intent = (Action.PREVIOUS,)
