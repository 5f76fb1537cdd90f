"""One thing is called by one word: in the window, by the voice, and in every language."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from coach import resources
from coach.core.routine.language import Language

OTHERS = [language for language in Language if language is not Language.EN]
# What no native reader would say, and what is said instead, or why not.
NEVER = {
    Language.DE: {
        r"\bSteh (groß|einen|oder|still)\b": "richte dich auf, bleib stehen",
        r"\bbring(en?|e|t)? dich hoch\b|\bhochbring": "holen: nobody is a lift",
        r"\b[Aa]uf(zu)?rollen\b|\b[Rr]ollst? (langsam |du |dich )?auf\b": "hochrollen: no carpet",
        r"\bBauch ein\.|\bSteiß\b": "Bauch rein; Steißbein",
        r"\b[Ww]eg von den Fersen|Kein Gewicht auf die Fersen": "sends people onto their toes",
        r"\bantwortete Unsinn|\bvon selbst aufgehört": "unbrauchbar; unerwartet beendet",
        r"\bzu gebrauchen\b": "verwendbar: that is worthless",
        r"\bSitzung": "Übung: that is a meeting",
        r"\b[Rr]uhen \{|\beingezählt\b|\bBereitmachen\b|\bnachgesehen\b": "no such thing",
        r"\b[Bb]rauchst: ": "Was gebraucht wird: things are named in the nominative",
        r"\bkeinen Arzt\b|(?<!Ärztin oder )\bdeinen Arzt\b": "deine Ärztin oder dein Arzt",
    },
    Language.ES: {
        r"\b([Ii]n|[Ee])spir(a|ar|as|es|en)\b": "inhalar, exhalar: told apart by ear",
        r"\b[Vv]ueltas?\b": "ronda: that is a lap",
        r"\ba punto\b": "listo: that is about to",
        r"\b([Tt]e dobl(as|es)|[Dd]óblate|[Dd]oblar(te|se))\b": "inclinarse",
        r"\b[Tt]e curvas\b|\ben curva\b": "redondear",
        r"\b[Vv]ientre adentro|\b[Mm]ete el vientre": "ombligo adentro",
        r"\b[Pp]ara (si|enseguida|y te)\b|\b[Pp]ara[,:]": "detente: read as 'for'",
        r"\b[mt]e afecta\b": "es mi caso: that is, it upsets me",
        r"\b[Ss]ub(e|ir) el sonido\b": "sube el volumen",
        r"\bse (paró|apretó|desconectó|encontró|pudo|pudieron)\b|\bdejó de\b|\bEs[ao] fue\b": (
            "one tense for what has just been"
        ),
    },
    Language.EN: {
        r"\b[Ss]pace goes on\b|\bany key is sooner\b": "press space to go on",
        r"\b[Bb]reathing in, in\b": "stumbles",
        r"\bwhat is usual\b|\bnonsense\b|\bspeaks against\b": "no program says so",
        r"\b[Oo]ff (your|the) heels\b": "sends people onto their toes",
        r"\bThat was: |\bStand for a moment, and notice how you feel\b": "not to a sitter",
        r"\bI can bring you up\b|\bas the system (has|wishes)\b": "a calque",
        r"\} %": "no space before it in English",
    },
}
# A voice wants a comma where a reader wants none: before "and", but for another subject.
NEVER_SHOWN = {
    Language.DE: {r", und (?!(die|das|eine?)\b)": "no comma before it"},
    Language.ES: {r", [ye] (?!(la|no|una?)\b)": "no comma before it"},
}
# What window and voice both speak of: of the window's text, the word that the voice must say.
SAME = {
    Language.EN: {
        "Breathe in": r"Breathe in\b",
        "Breathe out": r"Breathe out\b",
        "Paused": r"Paused\.",
        "Sound check": r"sound check\b",
        "Space": r"[Pp]ress space\b",
        "Escape": r"Press Escape\b",
        "Round {": r"\bround\b",
        "Press any key": r"Press any key\b",
        "oes on by itself": r"go on by myself",
        "There is no hurry.": r"There is no hurry\.",
        "breath {breath}": r"\bOne more breath\b",
    },
    Language.DE: {
        "Einatmen": r"Einatmen\b",
        "Ausatmen": r"\bausatmen\b",
        "Pause": r"Pause\.",
        "Tonprobe": r"Tonprobe\b",
        "Leertaste": r"\bLeertaste\b",
        "Escape": r"Drück Escape\b",
        "Runde {": r"\bRunde\b",
        "Drück eine beliebige Taste": r"Drück eine beliebige Taste\b",
        "s geht von selbst weiter": r"Es geht von selbst weiter\.",
        "Lass dir Zeit.": r"Lass dir Zeit\.",
        "Atemzug {breath}": r"\bNoch ein Atemzug\b",
    },
    Language.ES: {
        "Inhala": r"Inhala\b",
        "Exhala": r"Exhala\b",
        "En pausa": r"En pausa\.",
        "Prueba de sonido": r"prueba de sonido\b",
        "barra espaciadora": r"\bbarra espaciadora\b",
        "Escape": r"[Pp]ulsa Escape\b",
        "Ronda {": r"\bronda\b",
        "Pulsa cualquier tecla": r"Pulsa cualquier tecla\b",
        "Continúa automáticamente": r"Continúo automáticamente\.",
        "No hay prisa.": r"No hay (ninguna )?prisa\.",
        "respiración {breath}": r"\bUna respiración más\b",
    },
}


def translations(language: Language) -> Iterator[tuple[str, str, str]]:
    """Context, English text and translation, each form of it."""
    root = ET.parse(resources.path("translations", f"coach_{language}.ts")).getroot()  # noqa: S314 - our own file
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            for form in forms or [translation.text or ""]:
                yield str(context.findtext("name")), str(message.findtext("source")), form


def window(language: Language) -> list[str]:
    """Everything that the window says."""
    if language is Language.EN:
        return sorted({source for _, source, _ in translations(Language.DE)})
    return [text for *_, text in translations(language)]


def ending(language: Language) -> str:
    return ".toml" if language is Language.EN else f".{language}.toml"


def spoken(language: Language) -> dict[str, str]:
    """What is written in the files of the routines and of the phrases, without comments."""
    routines = [
        path
        for path in resources.files("routines", ".toml")
        if path.name.count(".") == ending(language).count(".")
        and path.name.endswith(ending(language))
    ]
    files = [*map(Path, routines), resources.path("phrases", f"{language}.toml")]
    return {path.name: re.sub(r"(?m)^#.*$", "", path.read_text(encoding="utf-8")) for path in files}


@pytest.mark.parametrize("language", Language)
def test_nothing_is_said_as_no_native_reader_would_say_it(language: Language) -> None:
    lines = [line for text in spoken(language).values() for line in text.splitlines()]
    shown = window(language)
    assert found(NEVER[language], [*shown, *lines]) == []
    assert found(NEVER_SHOWN.get(language, {}), shown) == []


def found(never: dict[str, str], lines: list[str]) -> list[str]:
    return [
        f"{line} ({why})"
        for pattern, why in never.items()
        for line in lines
        if re.search(pattern, line)
    ]


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_the_same_in_english_is_the_same(language: Language) -> None:
    said = defaultdict(set)
    for _, source, text in translations(language):
        if "%n" not in source and "(s)" not in source:
            said[source.replace("&", "")].add(text.replace("&", ""))
    assert {source: texts for source, texts in said.items() if len(texts) > 1} == {}


@pytest.mark.parametrize("language", Language)
def test_the_window_and_the_voice_use_the_same_words(language: Language) -> None:
    shown, heard = "\n".join(window(language)), "\n".join(spoken(language).values())
    assert [word for word in SAME[language] if word not in shown] == []
    assert [said for said in SAME[language].values() if not re.search(said, heard)] == []


@pytest.mark.parametrize("language", Language)
def test_the_window_leads_out_in_the_words_of_the_routine(language: Language) -> None:
    way_out = next(text for text in window(language) if way_out_begins(language, text))
    assert way_out in spoken(language)[f"hamstring-rolldown{ending(language)}"]


def way_out_begins(language: Language, text: str) -> bool:
    begins = {Language.EN: "Good that you", Language.DE: "Gut, dass", Language.ES: "Has hecho"}
    return text.startswith(begins[language])


@pytest.mark.parametrize("language", Language)
def test_quotation_marks_and_dots_are_those_of_the_language(language: Language) -> None:
    marks = {Language.EN: "“”", Language.DE: "„“", Language.ES: "«»"}[language]
    for text in window(language):
        assert "..." not in text
        assert '"' not in text
        assert [sign for sign in text if sign in "“”„«»" and sign not in marks] == []
