"""What the standing roll-down consists of, element by element, and the words that carry each.

The elements are those of the exercise as it was taught, in its order. An element is heard in
one phase of one breath or in one talk, or shown on one page; its words are regular
expressions, all of which must be found there, whatever the case.
"""

from dataclasses import dataclass

from coach.core.routine.breathing import Phase
from coach.core.routine.language import Language

Words = dict[Language, tuple[str, ...]]


@dataclass(frozen=True)
class Heard:
    """In these rounds, in this step; in one breath and phase of it where they are given."""

    step: str
    phase: Phase | None = None
    breath: int = 1
    rounds: tuple[int, ...] = (1, 2)


@dataclass(frozen=True)
class Told:
    """Outside the breath, in the talk or gate of this id."""

    talk: str


@dataclass(frozen=True)
class Shown:
    """On screen before the first breath, in this part of the routine."""

    part: str


@dataclass(frozen=True)
class Element:
    """One element: what it is, where it is met, and by which words."""

    what: str
    where: Heard | Told | Shown
    words: Words


def words(en: str, de: str, es: str) -> Words:
    """The words in three languages; " & " parts those that must all be there."""
    by_language = {Language.EN: en, Language.DE: de, Language.ES: es}
    return {language: tuple(text.split(" & ")) for language, text in by_language.items()}


def heard(step: str, phase: str = "", breath: int = 1, rounds: tuple[int, ...] = (1, 2)) -> Heard:
    """A place in the breath; without a phase both of them."""
    return Heard(step, Phase(phase) if phase else None, breath, rounds)


FIRST, SECOND = (1,), (2,)
BELLY = words("belly.*spine", "bauch.*wirbelsäule", "ombligo.*columna")
NECK = words("neck & shoulders", "nacken & schultern", "cuello & hombros")
EACH_EXHALE = tuple(
    Element(f"on exhale {breath} of the hang the belly goes to the spine", where, BELLY)
    for breath in (1, 2, 3)
    for where in [heard("hang", "exhale", breath)]
)
BEFORE = (
    Element(
        "for the hamstrings, the back of the thighs",
        Told("opening"),
        words("hamstrings.*back", "rückseite deiner oberschenkel", "isquiotibiales.*posterior"),
    ),
    Element(
        "tight hamstrings can be felt in the lower back",
        Shown("why"),
        words("can pull.*lower back", "können.*ziehen.*untere rücken", "pueden tirar.*lumbar"),
    ),
    Element(
        "see if it helps your lower back: an invitation",
        Shown("why"),
        words("see if.*lower back", "probier.*unteren rücken", "prueba si.*lumbar"),
    ),
    Element(
        "see if it helps your lower back: looked for afterwards",
        Told("closing"),
        words("notice.*lower back", "spür.*unterer rücken", "nota.*lumbar"),
    ),
    Element(
        "where it hurts is not where it starts",
        Shown("why"),
        words("not always where it starts", "nicht immer die ursache", "no siempre.*el origen"),
    ),
    Element(
        "not adapted to injury or chronic pain",
        Shown("screening"),
        words("injury & chronic", "verletzung & chronisch", "lesión & crónico"),
    ),
    Element(
        "talk to your doctor before any fitness routine",
        Shown("screening"),
        words("doctor before you begin any", "arzt, bevor du", "médico antes de empezar"),
    ),
    Element(
        "skip it with hypertonic hamstrings",
        Shown("screening"),
        words("hamstrings.*hypertonic", "oberschenkel.*hyperton", "isquiotibiales.*hipertónicos"),
    ),
    Element(
        "skip it with a hypertonic piriformis, because of the syndrome",
        Shown("screening"),
        words(
            "piriformis.*hypertonic & piriformis syndrome.*worse",
            "piriformis.*hyperton & syndrom.*verschlimmern",
            "piramidal.*hipertónico & síndrome.*empeorar",
        ),
    ),
    Element(
        "feet hip-width, in line with the hip bones",
        Told("ready-feet"),
        words("hip-width.*hip bones", "hüftbreit.*hüftknochen", "anchura de las caderas.*debajo"),
    ),
    Element(
        "a coffee table, an ottoman, or hard-bound books",
        Shown("props"),
        words(
            "coffee table & ottoman & hardback books",
            "couchtisch & polsterhocker & gebundener bücher",
            "mesa de centro & puf & libros de tapa dura",
        ),
    ),
    Element(
        "it wakes the deep abdominal muscles",
        Shown("why"),
        words("deep muscles of your belly", "tiefen bauchmuskeln", "músculos profundos"),
    ),
    Element(
        "supple, not tighter; the breath relaxes",
        Shown("why"),
        words("suppleness & breath", "beweglichkeit & atem", "soltura & respira"),
    ),
    Element(
        "beware of numbness, tingling, burning",
        Told("descent"),
        words("numb & tingl & burn", "taub & kribbel & brenn", "duerm & hormigue & quem"),
    ),
    Element(
        "that is stressing your nerves",
        Shown("screening"),
        words("stressing a nerve", "nerv gereizt", "irritando un nervio"),
    ),
    Element(
        "a nice, easy stretch",
        Told("opening"),
        words("nice, easy stretch", "angenehm und leicht", "fácil y agradable"),
    ),
    Element(
        "three deep breaths",
        Told("opening"),
        words("three deep breaths", "drei tiefe atemzüge", "tres respiraciones profundas"),
    ),
    Element("see you next time", Told("closing"), words("next time", "nächsten mal", "la próxima")),
)
ROUND = (
    Element(
        "over with a flat back, as far as you can",
        heard("hinge", "exhale", rounds=FIRST),
        words("as far as.*flat", "so weit.*gerade", "hasta donde.*recta"),
    ),
    Element(
        "flat no longer: round the spine",
        heard("round-down", "exhale", rounds=FIRST),
        words("round", "rücken rund", "redondea"),
    ),
    Element(
        "hands on the box",
        heard("round-down", "exhale"),
        words(
            "hands (to|(rest )?on) the", "hände (auf )?(die|den)", "manos (en|toquen) (la|el|los)"
        ),
    ),
    Element(
        "three deep breaths come",
        heard("round-down", "inhale"),
        words("hang.*three deep breaths", "hängst du drei tiefe atemzüge", "tres.*hondas"),
    ),
    Element(
        "neck and shoulders let go as the core works",
        heard("hang", "inhale", 1, FIRST),
        NECK,
    ),
    *EACH_EXHALE,
    Element(
        "a micro no",
        heard("hang", "inhale", 2, FIRST),
        words("tiny no", "winziges nein", "pequeño no"),
    ),
    Element(
        "a micro yes",
        heard("hang", "inhale", 3, FIRST),
        words("tiny yes", "winziges ja", "pequeño sí"),
    ),
    Element(
        "on the fourth exhale roll up",
        heard("roll-up", "exhale"),
        words("roll up", "roll dich.*hoch", "^sube"),
    ),
    Element(
        "pulling the belly in",
        heard("roll-up"),
        words("belly in", "bauch rein", "ombligo adentro"),
    ),
    Element(
        "dropping the tailbone",
        heard("roll-up"),
        words("tailbone down", "steißbein tief", "coxis abajo"),
    ),
    Element("neck and shoulders relaxed meanwhile", heard("roll-up", "exhale"), NECK),
    Element(
        "the head comes last",
        heard("roll-up", "exhale"),
        words("head last", "kopf zuletzt", "cabeza al final"),
    ),
    Element(
        "the thighs firm",
        heard("arrive", "inhale"),
        words("thighs firm", "schenkel fest", "muslos firmes"),
    ),
    Element(
        "arms back to the start",
        heard("arrive", "exhale"),
        words("arms.*sides", "arme.*neben den körper", "brazos.*a los lados"),
    ),
    Element("again", heard("arrive", "exhale", rounds=FIRST), words("again", "wieder", "otra vez")),
)
AGAIN = (
    Element(
        "over with a flat back",
        heard("hinge", "exhale", rounds=SECOND),
        words("fold.*flat", "beug.*gerade", "inclínate.*recta"),
    ),
    Element(
        "round, and roll down through the spine",
        heard("round-down", "exhale", rounds=SECOND),
        words(
            "round down bone by bone", "roll ab, wirbel für wirbel", "baja vértebra por vértebra"
        ),
    ),
    Element(
        "feel the lift of the belly",
        heard("hang", "exhale", 1, SECOND),
        words("feel.*lift", "spür.*hebt", "siente cómo sube"),
    ),
    Element("release neck and shoulders", heard("hang", "inhale", 2, SECOND), NECK),
    Element(
        "notice where the weight is",
        heard("stand", "inhale", rounds=SECOND),
        words("weight", "gewicht", "peso"),
    ),
    Element(
        "the weight over the whole foot",
        heard("hinge", "exhale", rounds=SECOND),
        words("whole foot", "ganzen fuß", "todo el pie"),
    ),
    Element(
        "not too far back on the heels, for a better stretch",
        heard("hang", "inhale", 1, SECOND),
        words(
            "not (too far )?back on your heels.*better stretch",
            "nicht (nur|zu weit) auf die fersen.*dehnt.*besser",
            "no (solo|demasiado) en los talones.*estiras mejor",
        ),
    ),
    Element(
        "keep breathing",
        heard("hang", "inhale", 3, SECOND),
        words("keep breathing", "atme.*weiter", "sigue respirando"),
    ),
)
ELEMENTS = (*BEFORE, *ROUND, *AGAIN)
