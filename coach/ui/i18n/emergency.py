"""Which number calls for help where this computer is: as far as that is certain."""

from PySide6.QtCore import QLocale, QTimeZone

# By the territory's code in ISO 3166-1 (Spain's islands and towns in Africa have codes of
# their own). Only numbers that bring an ambulance in all of the territory. 112 holds in the
# whole European Union by law (directive 2018/1972, article 109); the others are each
# state's own. A territory that is not here gets no number, rather than a wrong one.
_TERRITORIES = {
    "112": "AT AX BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK "
    "EA FO GF GL GP IC MQ RE YT AD CH IS LI MC NO TR",
    "911": "AS CA CR EC GU MP MX PA PR US VI",
    "999": "GB GG IM JE",
    "000": "AU",
    "111": "NZ",
}
_NUMBERS = {code: number for number, codes in _TERRITORIES.items() for code in codes.split()}


def emergency_number() -> str:
    """Return the number that the system's region calls for an ambulance, or nothing."""
    region, place = QLocale.system().territory(), QTimeZone.systemTimeZone().territory()
    return number_for(QLocale.territoryToCode(region), QLocale.territoryToCode(place))


def number_for(region: str, place: str = "") -> str:
    """Return the number of a region, or nothing where the computer's clock contradicts it.

    Both are codes in ISO 3166-1; `place` is the territory of the time zone, empty where it
    names none. Many a computer in Europe is set to American English, and a traveller's is
    set to the region at home: a number of elsewhere would be worse than none.
    """
    number = _NUMBERS.get(region, "")
    return number if not place or _NUMBERS.get(place) == number else ""
