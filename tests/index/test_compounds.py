"""Compounds: which words are taken apart, which stay whole, and what the parts find."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.german.compounds import LONGEST_WORD, Splitter
from index.german.lexicon import lexicon
from tests.index.onepage import chain, finds, parts


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Stadtentwicklungspolitik", ["stadt", "entwicklung", "politik"]),
        ("Dörfergemeinschaften", ["dorf", "gemeinschaft"]),
        ("Straßenbahnhaltestelle", ["strasse", "bahn", "haltestelle"]),
        ("Wohnquartier", ["wohnen", "quartier"]),
        ("Schulweg", ["schule", "weg"]),
        ("Landarztpraxis", ["land", "arzt", "praxis"]),
        ("Schiffahrtsamt", ["schiff", "fahrt", "amt"]),
        ("Schifffahrtsamt", ["schiff", "fahrt", "amt"]),
        ("Rad-Bus", ["rad", "bus"]),
    ],
)
def test_a_compound_gives_its_parts_in_order(word: str, expected: list[str]) -> None:
    assert parts(word) == expected


@pytest.mark.parametrize(
    "word",
    [
        "Zeitraum", "Gesellschaft", "Arbeit", "Studenten", "Gewerbe", "Bielefeld", "Hamburg",
        "Hildesheim", "Beratung", "Demokratie", "Deutschland", "Komitee", "Alternative",
        "Quartier", "Wirtschaft", "Netzwerk", "Hochzeit", "Autor", "Haushalt", "Montage",
    ],
)  # fmt: skip
def test_a_word_that_is_none_stays_whole(word: str) -> None:
    assert parts(word) == []


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Stadt", "die Stadtentwicklungspolitik"),
        ("Entwicklung", "die Stadtentwicklungspolitik"),
        ("Politik", "die Stadtentwicklungspolitik"),
        ("Stadtentwicklung", "die Stadtentwicklungspolitik"),
        ("Entwicklungspolitik", "die Stadtentwicklungspolitik"),
        ("Stadtpolitik", "die Stadtentwicklungspolitik"),
        ("Brücke", "Sperrung der Autobahnbrücken"),
        ("Häuser", "ein Mehrfamilienhaus"),
        ("Wasser", "Trinkwasserversorgung"),
        ("Trinkwasser", "die Trinkwasserversorgungsanlage"),
        ("Sprache", "Sprachförderung"),
        ("Kind", "Kinderbetreuung"),
        ("Kirche", "Kirchturm"),
        ("wohnen", "Wohnquartiere"),
        ("Strasse", "Hauptstraßen"),
        ("Arzt", "Landarztpraxen"),
        ("Zentren", "Jugendzentrum"),
        ("Kraft", "Pflegekräfte"),
        ("Miete", "Mietwohnungen"),
        ("Rat", "Gemeinderat"),
        ("Barriere", "barrierefreie Wege"),
        ("Alter", "altersgerecht"),
        ("Klima", "klimaneutral"),
        ("Bus", "ein Rufbus"),
    ],
)
def test_a_part_finds_the_compound(query: str, text: str) -> None:
    assert finds(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Raum", "der Zeitraum"),
        ("Zug", "in Bezug darauf"),
        ("Ei", "ein Arbeitstitel"),
        ("Amt", "insgesamt"),
        ("Enten", "Studenten"),
        ("Erbe", "Gewerbe"),
        ("Tag", "Montage"),
        ("Bau", "ein Bauer"),
        ("Burg", "in Hamburg"),
        ("Rat", "Beratung"),
        ("Ort", "Sport und Wort"),
        ("Art", "die Partner"),
        ("Ton", "Beton"),
        ("Haft", "Landwirtschaft"),
        ("Tier", "Quartier"),
        ("Ente", "die Rente"),
        ("Mut", "Armut"),
        ("Gas", "die Gasse"),
        ("frei", "barrierefrei"),
        ("Politikentwicklung", "die Stadtentwicklungspolitik"),
        ("Fensterglas", "ein Glasfenster"),
        ("Stadtentwicklungspolitik", "die Stadtentwicklung"),
        ("Bus", "ein Busch"),
    ],
)
def test_letters_inside_a_word_are_no_part(query: str, text: str) -> None:
    assert not finds(query, text)


def test_a_surname_behind_a_title_has_no_parts() -> None:
    assert "baum" not in parts("Es sprach Frau Birnbaum.")
    assert "baum" in parts("Es blühte ein Apfelbaum.")


def test_each_cut_says_the_compound_in_two_words() -> None:
    assert chain().cuts("Stadtentwicklungspolitik") == (
        ("Stadt", "Entwicklungspolitik"),
        ("Stadtentwicklung", "Politik"),
    )
    assert chain().cuts("Stadt-Umland") == (("Stadt", "Umland"),)
    assert chain().cuts("Haus") == ()


def test_a_learnt_word_may_be_a_part() -> None:
    assert Splitter(lexicon()).split("Wuppdikarte") == ()
    found = Splitter(lexicon(), frozenset({"wuppdi"})).split("Wuppdikarte")

    assert [(part.begin, part.end) for part in found] == [(0, 6), (6, 11)]


@given(
    st.text(string.ascii_lowercase + "äöüß", max_size=LONGEST_WORD + 5)
    | st.lists(
        st.sampled_from(("stadt", "entwicklungs", "bahn", "politik", "schul", "rat", "ß", "innen")),
        max_size=9,
    ).map("".join)
)
def test_parts_lie_in_the_word_in_order_without_overlap(word: str) -> None:
    found = Splitter(lexicon()).split(word)

    assert len(found) != 1
    ends = [0]
    for part in found:
        # of three equal letters the old spelling wrote two: the parts share one
        assert ends[-1] - 1 <= part.begin < part.end <= len(word)
        ends.append(part.end)
    assert not found or (found[0].begin, found[-1].end) == (0, len(word))
