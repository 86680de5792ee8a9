"""What the chain learns from a collection: its words and its abbreviations, and no more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.german import Chain, Learnt
from index.german.learnt import Teacher, abbreviations
from index.planner import Planner
from tests.index.onepage import PIECES, chain, finds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "das Modellvorhaben der Raumordnung (MORO) beginnt",
            ("MORO", "Modellvorhaben der Raumordnung"),
        ),
        (
            "MORO (Modellvorhaben der Raumordnung) beginnt",
            ("MORO", "Modellvorhaben der Raumordnung"),
        ),
        (
            "Das Bundesinstitut für Bau-, Stadt- und Raumforschung (BBSR)",
            ("BBSR", "Bundesinstitut für Bau-, Stadt- und Raumforschung"),
        ),
        ("der öffentliche Personennahverkehr (ÖPNV)", ("ÖPNV", "öffentliche Personennahverkehr")),
        ("die Arbeitsgemeinschaft der Länder (ARGE)", ("ARGE", "Arbeitsgemeinschaft der Länder")),
        ("der Landkreis (LK) sagt", ("LK", "Landkreis")),
        ("Lokale Aktionsgruppe (LAG)", ("LAG", "Lokale Aktionsgruppe")),
        ("die Lokale\nAktionsgruppe (LAG)", None),
    ],
)
def test_a_text_explains_an_abbreviation(text: str, expected: tuple[str, str] | None) -> None:
    assert list(abbreviations(text)) == ([expected] if expected else [])


@pytest.mark.parametrize(
    "text",
    [
        "eine Sache (XYZ)",
        "Sie kam spät (siehe AB).",
        "im Jahr (EU)",
        "Verein für Dorf. Kultur (VDK)",
        "ein Satz (A)",
        "Landkreis (lk)",
        "Haus (HAUS)",
        "Bericht (Abb. 3)",
        "(ABC) Alpha Beta Cäsar",
        "ABC ()",
        "",
    ],
)
def test_brackets_that_explain_nothing_give_no_pair(text: str) -> None:
    assert list(abbreviations(text)) == []


def test_an_abbreviation_with_two_meanings_is_none() -> None:
    one, other = "Kreisverwaltung Musterstadt (KVM)", "Kulturverein Mitte (KVM)"

    assert _taught(one).abbreviations == (("KVM", "Kreisverwaltung Musterstadt"),)
    assert _taught(one, other).abbreviations == ()
    assert _taught(one, one, one, other).abbreviations == ()
    # four fifths of the places settle it
    assert _taught(*[one] * 4, other).abbreviations == (("KVM", "Kreisverwaltung Musterstadt"),)


def test_a_word_is_learnt_from_three_places() -> None:
    assert _taught("Flurneuwerkelei und Flurneuwerkelei").words == frozenset()
    assert _taught("Flurneuwerkelei", "Flurneuwerkelei, Flurneuwerkelei").words == {
        "flurneuwerkelei"
    }


@pytest.mark.parametrize(
    "word",
    ["Haus", "Stadtentwicklung", "Berlin", "Abc", "flurneuwerkelei", "FLURNEUWERKELEI", "Flur-X"],
)
def test_known_words_and_what_is_no_noun_are_not_learnt(word: str) -> None:
    assert _taught(f"{word} {word} {word} {word}").words == frozenset()


def test_words_of_other_languages_are_not_learnt() -> None:
    english = "The Wuppdakelei of the Wuppdakelei and for the Wuppdakelei is there."

    assert _taught(english).words == frozenset()
    assert _taught("Das Wuppdakelei.\n\n" + english, language="en").words == frozenset()


def test_what_was_learnt_is_used_by_its_chain_alone() -> None:
    pairs = (("KVM", "Kreisverwaltung Musterstadt"),)
    taught = Planner(Chain(Learnt(frozenset({"wuppdi"}), pairs, 3)))

    assert finds("Wuppdi", "eine Wuppdikarte", by=taught)
    assert not finds("Wuppdi", "eine Wuppdikarte")
    assert finds("KVM", "die Kreisverwaltung Musterstadt", by=taught)
    assert finds("Kreisverwaltung Musterstadt", "die KVM", by=taught)
    assert not finds("KVM", "die Kreisverwaltung Musterstadt")
    assert not finds("KVM", "die Kreisverwaltung in Musterstadt", by=taught)


def test_the_same_documents_teach_the_same_in_any_order() -> None:
    texts = ("Flurneuwerkelei", "Landkreis (LK)", "Flurneuwerkelei, Flurneuwerkelei")

    assert _taught(*texts) == _taught(*reversed(texts))


@given(
    st.frozensets(st.text(max_size=9)),
    st.lists(st.tuples(st.text(max_size=6), st.text(max_size=20)), max_size=5).map(tuple),
    st.integers(0, 10**9),
)
def test_what_was_learnt_comes_back_from_json(
    words: frozenset[str], pairs: tuple[tuple[str, str], ...], documents: int
) -> None:
    learnt = Learnt(words, pairs, documents)

    assert Learnt.from_json(learnt.to_json()) == learnt


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=30).map(" ".join))
def test_any_text_teaches_something_that_a_chain_can_use(text: str) -> None:
    learnt = _taught(text, text, text)

    assert Learnt.from_json(learnt.to_json()) == learnt
    for short, long in learnt.abbreviations:
        assert short in text and len(long) > len(short)


def _taught(*texts: str, language: str = "de") -> Learnt:
    teacher = Teacher(chain().splitter)
    for text in texts:
        teacher.read(text, language)
    return teacher.learnt()
