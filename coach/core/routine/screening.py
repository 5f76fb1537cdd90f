"""Whom a routine is not for, and what is left of that where several are one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

_BETWEEN = re.compile(r"(?<=[.!?])\s+")


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
        # What all of them say comes last, and with it how to stop.
        signs = [sentence for one in listed for sentence in sentences(one.stop_signs)]
        once = " ".join(reversed(_each_once(reversed(signs))))
        return replace(self, skip=skip, ask=ask, stop_signs=once)


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text."""
    return tuple(filter(None, _BETWEEN.split(text.strip())))


def _each_once(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(lines))
