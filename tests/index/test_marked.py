"""Marks lie on the characters that matched, and only on them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import query
from index.german import nfc
from index.plan import leaves
from index.snippets import marks
from index.why import Why
from tests.index.onepage import PIECES, chain, finds, marked, planner


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        ("Entwicklung", "die Stadtentwicklungspolitik", ["entwicklung"]),
        ("Politik", "die Stadtentwicklungspolitik", ["politik"]),
        ("Stadtpolitik", "die Stadtentwicklungspolitik", ["Stadt", "politik"]),
        ("Stadtentwicklung", "die Stadtentwicklungspolitik", ["Stadtentwicklung"]),
        ("Entwicklungspolitik", "die Stadtentwicklungspolitik", ["entwicklungspolitik"]),
        ("Stadtentwicklungspolitik", "eine Stadtentwicklungspolitik", ["Stadtentwicklungspolitik"]),
        ("Bus", "der Rad-Bus", ["Bus"]),
        ("Stadt", "in Mittelstädten", ["städten"]),
        ("Kleinstadt", "in Klein- und Mittelstädten", ["Klein-"]),
        ("Mittelstadt", "in Klein- und Mittelstädten", ["Mittelstädten"]),
        ("Verkehrsplanung", "Verkehrsinfrastruktur und -planung", ["-planung"]),
        ("Quartiersentwicklung", "die Entwicklung der Quartiere", ["Entwicklung", "Quartiere"]),
        ("Quartiersentwicklung", "Entwicklung in den Quartieren", ["Entwicklung", "Quartieren"]),
        ("Entwicklung der Stadt", "die Stadtentwicklung", ["Stadt", "entwicklung"]),
        ("Bürgerbüro", "das Buergerbuero", ["Buergerbuero"]),
        ("Expertin", "alle Expert:innen", ["Expert:innen"]),
        ("Hauptstraße", "die Haupt\u00adstraße", ["Haupt\u00adstraße"]),
        ("ÖPNV", "der öffentliche Personennahverkehr", ["öffentliche", "Personennahverkehr"]),
        ('"alte Stadt"', "eine alte Stadt, die Stadt", ["alte", "Stadt"]),
        ("Stadt*", "Stadt, Städte, Stadtrat", ["Stadt", "Stadtrat"]),
        ("Haus -Stadt", "Haus und Stadt", ["Haus"]),
        ("Häuser", "die Ha\u0308user", ["Häuser"]),
        ("fördern", "die Förderung", ["Förderung"]),
        ("Entwicklung", "Entwicklung, Entwicklungen", ["Entwicklung", "Entwicklungen"]),
        ("Quartiersentwicklung", "Entwicklung und Quartiere", []),
        ("2021", "am 4.3.2021", ["2021"]),
    ],
)
def test_a_mark_lies_on_what_matched(asked: str, text: str, expected: list[str]) -> None:
    assert [found for found, _ in marked(asked, text)] == expected


@pytest.mark.parametrize(
    ("asked", "text", "why"),
    [
        ("Häuser", "alte Häuser", Why.EXACT),
        ("Häuser", "ein Haus", Why.FORM),
        ("fördern", "die Förderung", Why.FORM),
        ("Experten", "alle Expert:innen", Why.FORM),
        ("Kleinstadt", "Klein- und Mittelstädte", Why.FORM),
        ("Entwicklung", "die Stadtentwicklung", Why.PART),
        ("Quartiersentwicklung", "Entwicklung der Quartiere", Why.PART),
        ("SPNV", "der Schienenpersonennahverkehr", Why.SYNONYM),
    ],
)
def test_a_mark_says_why(asked: str, text: str, why: Why) -> None:
    assert {found for _, found in marked(asked, text)} == {why.value}


def test_of_two_marks_the_stronger_wins() -> None:
    assert marked("Stadt Stadtentwicklung", "die Stadtentwicklung") == [
        ("Stadtentwicklung", "exakt")
    ]


def test_without_words_nothing_is_marked() -> None:
    assert marked("-Stadt", "die Stadt") == [] == marked("art:Projekt", "ein Projekt")


@given(
    st.sampled_from((*PIECES, "Stadtpolitik", "Kleinstadt", '"Stadt Land"', "Stadt*", "-Dorf")),
    st.lists(st.sampled_from((*PIECES, "\n\n", "ein", "der")) | st.text(max_size=3), max_size=12),
)
def test_marks_lie_in_the_text_in_order_wherever_something_is_found(
    asked: str, words: list[str]
) -> None:
    text = " ".join(words)
    plan = planner().plan(query.parse(asked.replace("(", "").replace(")", "")))
    found = marks(text, "de", tuple(leaves(plan)), chain())

    borders = [0, *(b for mark in found for b in (mark.begin, mark.end)), len(nfc(text))]
    assert borders == sorted(borders)
    assert all(mark.begin < mark.end for mark in found)
    if not asked.startswith("-"):
        assert bool(found) == finds(asked.replace("(", "").replace(")", ""), text)
