"""Nouns that are declined like adjectives: all their forms are one word."""

from __future__ import annotations

import pytest

from index.german.nominal import nouns
from tests.index.onepage import finds

FORMS = {
    "Jugendliche": ("Jugendlicher", "Jugendlichen", "Jugendlichem"),
    "Angestellte": ("Angestellter", "Angestellten"),
    "Studierende": ("Studierender", "Studierenden"),
    "Reisende": ("Reisender", "Reisenden"),
    "Geflüchtete": ("Geflüchteter", "Geflüchteten"),
    "Erwachsene": ("Erwachsener", "Erwachsenen"),
    "Freiwillige": ("Freiwilliger", "Freiwilligen"),
    "Beschäftigte": ("Beschäftigter", "Beschäftigten"),
    "Deutsche": ("Deutscher", "Deutschen"),
    "Vorsitzende": ("Vorsitzender", "Vorsitzenden"),
    "Grüne": ("Grünen",),
    "Selbstständige": ("Selbstständigen",),
}


@pytest.mark.parametrize(("base", "form"), [(b, f) for b, forms in FORMS.items() for f in forms])
def test_each_form_finds_the_others(base: str, form: str) -> None:
    assert finds(base, f"für {form} im Dorf")
    assert finds(form, f"für {base} im Dorf")


@pytest.mark.parametrize(
    ("people", "agent"),
    [
        ("Mitarbeitende", "Mitarbeiter"),
        ("Lehrende", "Lehrer"),
        ("Teilnehmende", "Teilnehmer"),
        ("Forschende", "Forscher"),
        ("Besuchende", "Besucher"),
        ("Zuhörende", "Zuhörer"),
    ],
)
def test_a_participle_means_the_people_of_its_noun(people: str, agent: str) -> None:
    assert nouns(f"{people}n") == (people, agent)
    assert finds(agent, f"alle {people}n") and finds(people, f"alle {agent}")
    assert finds(f"{agent}in", f"alle {people}n") and finds(people, f"alle {agent}innen")


@pytest.mark.parametrize(
    "word",
    [
        "Lehrer", "Legende", "Wochenende", "Wende", "Spende", "Dividende", "Abend", "Jugend",
        "Tugend", "Kunde", "Gemeinde", "Region", "Straße", "Reise", "Rentner", "Besucher",
        "Gegend", "jugendliche", "Ende", "",
    ],
)  # fmt: skip
def test_other_nouns_are_left_alone(word: str) -> None:
    assert nouns(word) == ()


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Jugend", "die Jugendlichen"),
        ("legen", "eine Legende"),
        ("enden", "am Wochenende"),
        ("Spender", "eine Spende"),
        ("Lehre", "die Lehrenden"),
    ],
)
def test_a_word_that_only_begins_so_is_not_found(query: str, text: str) -> None:
    assert not finds(query, text)
