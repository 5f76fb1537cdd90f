"""What a person chooses about the routine that is shown, kept at once."""

from collections.abc import Callable

from coach.core.routine.routine import Routine
from coach.storage.patterns import at_tempo, choosing
from coach.ui.pages.routine_detail import RoutineDetail
from coach.ui.settings_model import Wishes


def take_wishes(detail: RoutineDetail, wishes: Wishes, shown: Callable[[], Routine | None]) -> None:
    """Keep what is chosen in `detail`; `shown` returns the routine that it is about."""

    def take_rounds(rounds: int) -> None:
        if routine := shown():
            wishes.change(wishes.settings.with_rounds(routine.id, rounds))

    detail.rounds_chosen.connect(take_rounds)
    detail.tempo_chosen.connect(lambda t: wishes.change(at_tempo(wishes.settings, t, shown())))
    detail.pattern_chosen.connect(lambda name: wishes.change(choosing(wishes.settings, name)))
