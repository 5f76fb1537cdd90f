"""Whom a routine is not for, and what is left of that where several are one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Screening:
    """Who should not do this (`skip`), who should ask first (`ask`), and when to stop."""

    intro: str = ""
    skip: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    stop_signs: str = ""
    way_out: str = ""

    def with_all(self, others: Iterable["Screening"]) -> "Screening":
        """Return this one with what others ask, each once, and with their signs to stop.

        What one of them only asks first is not asked again where another rules it out.
        """
        listed = (self, *others)
        skip = _each_once(line for one in listed for line in one.skip)
        ask = _each_once(line for one in listed for line in one.ask if line not in skip)
        signs = _each_once(one.stop_signs for one in listed if one.stop_signs)
        return replace(self, skip=skip, ask=ask, stop_signs=" ".join(signs))


def _each_once(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(lines))
