"""The language of paragraphs: German rules never touch an English one, nor the other way round."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.german import Layer
from index.german.paragraphs import is_german, paragraphs
from tests.index.onepage import chain, finds

GERMAN = "Die Stadtentwicklung ist für das Dorf und die Regionen nicht zu unterschätzen."
ENGLISH = "The badge of the Stadtpark and the shutdown is for the regions and their partners."
FRENCH = "Les régions et les communes pour une politique de la ville avec des partenaires."
DUTCH = "Het netwerk van de regio is een model voor de gemeente en niet voor zijn partners."


@pytest.mark.parametrize("text", [ENGLISH, FRENCH, DUTCH])
def test_a_paragraph_in_another_language_is_told_by_its_function_words(text: str) -> None:
    assert not is_german(text, "de") and not is_german(text, "en")
    assert is_german(GERMAN, "de") and is_german(GERMAN, "en") and is_german(GERMAN, None)


@pytest.mark.parametrize("text", ["Stadtentwicklung", "Bericht 2021", "The End", "", "In the city"])
def test_a_short_text_is_in_the_language_of_its_document(text: str) -> None:
    assert is_german(text, "de") and is_german(text, None) and not is_german(text, "en")


def test_an_english_abstract_in_a_german_document_gives_no_german_parts() -> None:
    layers = _layers(f"{GERMAN}\n\n{ENGLISH}\n\n{GERMAN}", "de")

    assert layers[0] == layers[2] and Layer.PART in layers[0]
    assert layers[1] == {Layer.EXACT, Layer.FORM}


def test_a_german_abstract_in_an_english_document_gives_its_parts() -> None:
    layers = _layers(f"{ENGLISH}\n\n{GERMAN}", "en")

    assert layers[0] == {Layer.EXACT, Layer.FORM}
    assert Layer.PART in layers[1]


@pytest.mark.parametrize(
    ("query", "language", "expected"),
    [
        ("Stadtentwicklung", "de", True),
        ("Entwicklung", "de", True),
        ("Entwicklung", "en", True),
        ("regions", "de", True),
        ("Park", "de", False),
        ("Park", "en", False),
        ("Bad", "de", False),
        ("Hut", "en", False),
        ("Stadtpark", "de", True),
        ("Stadtpark", "en", True),
    ],
)
def test_what_is_found_in_a_document_of_both_languages(
    query: str, language: str, expected: bool
) -> None:
    assert finds(query, f"{GERMAN}\n\n{ENGLISH}", language) is expected


def test_positions_count_on_over_paragraphs_of_both_languages() -> None:
    found = list(chain().words(f"{GERMAN}\n\n{ENGLISH}", "de"))

    assert [position for position, _, _ in found] == list(range(len(found)))


@given(
    st.lists(st.sampled_from((GERMAN, ENGLISH, "\n", "\n\n", " \t\n", "x")), max_size=9).map(
        "".join
    ),
    st.sampled_from(("de", "en", None, "xx")),
)
def test_paragraphs_cover_all_but_white_space(text: str, language: str | None) -> None:
    found = list(paragraphs(text, language))
    borders = [0, *(b for p in found for b in (p.begin, p.end)), len(text)]

    assert borders == sorted(borders)
    outside = zip(borders[::2], borders[1::2], strict=True)
    assert not "".join(text[begin:end] for begin, end in outside).strip()


def _layers(text: str, language: str) -> list[set[Layer]]:
    """The layers that each paragraph gives."""
    ends = [p.end for p in paragraphs(text, language)]
    layers: list[set[Layer]] = [set() for _ in ends]
    for term in chain().analyze(text, language):
        layers[next(n for n, end in enumerate(ends) if term.end <= end)].add(term.layer)
    return layers
