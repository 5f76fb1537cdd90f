"""What Kokoro is given to read: each sound in a sign that it knows, no more than it can take."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("hibari", reason="no natural voice exists here")

from coach.core.routine.language import Language
from coach.core.routine.routine import Routine
from coach.speech.drivers.kokoro_text import MOST, alphabet, divide, reader
from coach.storage.routines import library

pytestmark = pytest.mark.slow

KNOWN = set(alphabet())


@pytest.fixture(scope="module")
def spanish() -> Callable[[str], str]:
    return reader("em_alex")


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("Suelta el aire.", "swˈelta el ˈIɾe."),
        ("¿Listo? Chico, llano: guitarra…", "¿lˈisto? ʧˈiko, ʎˈano: ɡitˈara…"),
        ("Cuenta hasta 3,5 – «ya»", "kwˈɛnta ˌasta tɾˈes koma θˈinko — “ʝˈa”"),
        ("La pausa de los pies.", "la pˈWsa ðe los pjˈes."),
    ],
)
def test_spanish_is_written_as_it_sounds(
    spanish: Callable[[str], str], text: str, signs: str
) -> None:
    assert spanish(text) == signs


def test_a_british_voice_reads_as_the_british_do() -> None:
    line = "Bend your arms, and ask for more water."
    british, american = reader("bf_emma")(line), reader("am_michael")(line)
    assert british != american
    assert "wˈɔːtə" in british
    assert "wˈɔTəɹ" in american


@pytest.mark.parametrize(
    ("language", "speaker"),
    [(Language.ES, "em_alex"), (Language.EN, "am_michael"), (Language.EN, "bm_george")],
)
def test_every_line_of_every_routine_is_read_whole(language: Language, speaker: str) -> None:
    entries = [entry for entry in library(language=language) if isinstance(entry, Routine)]
    lines = {line for entry in entries for line in entry.spoken_lines()}
    assert len(lines) > 150
    read = reader(speaker)
    for line in lines:
        signs = read(line)
        assert len(signs.split()) >= len(line.split()) / 2, line
        assert set(signs) - KNOWN <= set("¿¡"), line
        assert list(divide(signs)) == [signs.strip()]


def test_a_long_text_is_divided_where_a_sentence_ends() -> None:
    sentence = "swˈelta el ˈIɾe, i ðˈexa kaˈeɾ los ˈombɾos."
    assert list(divide(" ".join([sentence] * 5), 100)) == [
        f"{sentence} {sentence}",
        f"{sentence} {sentence}",
        sentence,
    ]


def test_a_long_sentence_is_divided_where_the_voice_may_pause() -> None:
    assert list(divide("uno dos, tres cuatro cinco", 12)) == ["uno dos,", "tres cuatro", "cinco"]


@given(st.text(alphabet="ab .,", max_size=300), st.integers(3, 40))
def test_no_sign_is_lost_and_no_piece_too_long(signs: str, most: int) -> None:
    pieces = list(divide(signs, most))
    assert "".join("".join(pieces).split()) == "".join(signs.split())
    assert all(len(piece) <= most for piece in pieces)


def test_a_text_without_end_is_still_divided() -> None:
    assert [len(piece) for piece in divide("a" * 1200)] == [MOST, MOST, 180]
