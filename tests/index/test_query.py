"""The query grammar: what is an operator, what is text, where a fault lies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.errors import QueryError
from index.query import parse, plain_words
from index.query_tree import And, Keyed, Not, Or, Phrase, Prefix, Running, Word


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("", None),
        ("   ", None),
        ("Netzwerk", Word("Netzwerk")),
        ("a b", And((Word("a"), Word("b")))),
        ("a ODER b", Or((Word("a"), Word("b")))),
        ("a oder b", And((Word("a"), Word("oder"), Word("b")))),
        ("a b ODER c", Or((And((Word("a"), Word("b"))), Word("c")))),
        ("a (b ODER c)", And((Word("a"), Or((Word("b"), Word("c")))))),
        ("-a", Not(Word("a"))),
        ("NICHT a", Not(Word("a"))),
        ("a -b", And((Word("a"), Not(Word("b"))))),
        ("a - b", And((Word("a"), Word("b")))),
        ('"a b"', Phrase("a b")),
        ("„a b“ c", And((Phrase("a b"), Word("c")))),
        ("«a b»", Phrase("a b")),
        ('-"a b"', Not(Phrase("a b"))),
        ("förder*", Prefix("förder")),
        ("fö*", Word("fö")),
        ("för*der", Word("förder")),
        ("Teilnehmer*innen", Word("Teilnehmer*innen")),
        ("Bürger(innen)", Word("Bürger(innen)")),
        ("Bau-, Stadt-", And((Word("Bau-,"), Word("Stadt-")))),
        ("Stadt-Land", Word("Stadt-Land")),
        ("art:Projekt", Keyed("art", "Projekt")),
        ("ART:Projekt", Keyed("art", "Projekt")),
        ('art:"Mein Typ"', Keyed("art", "Mein Typ")),
        ("art: Projekt", And((Word("art:"), Word("Projekt")))),
        ("ort:Stade", Word("ort:Stade")),
        ("laufzeit:2015", Running(2015, 2015)),
        ("laufzeit:2014-2016", Running(2014, 2016)),
        ("laufzeit:2016-2014", Running(2014, 2016)),
        ("laufzeit:bald", Word("laufzeit:bald")),
        ("a) b", And((Word("a"), Word("b")))),
        ("?! a", Word("a")),
    ],
)
def test_a_query_is_read_into_its_tree(query: str, tree: object) -> None:
    assert parse(query) == tree


@pytest.mark.parametrize(
    ("query", "position"),
    [
        ('a "b c', 2),
        ("a (b", 2),
        ("(a (b)", 0),
        ("?*?*", 0),
        ("()", 0),
        ('""', 0),
        ("NICHT", 0),
        ("a " * 33, 64),
        ("x" * 301, 300),
        ("((((((a))))))", 5),
    ],
)
def test_a_fault_is_an_error_with_its_place(query: str, position: int) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query)

    assert caught.value.position == position


@given(st.text(max_size=400))
def test_any_text_is_a_query_or_an_error_with_a_place_in_it(text: str) -> None:
    try:
        parse(text)
    except QueryError as error:
        assert 0 <= error.position <= len(text)


@given(st.text(alphabet='ab ()"-*:„“ODERNICHT', max_size=80))
def test_signs_in_any_order_are_read_or_refused(text: str) -> None:
    try:
        parse(text)
    except QueryError as error:
        assert 0 <= error.position <= len(text)


def test_a_faulty_query_can_be_read_as_plain_words() -> None:
    assert plain_words('a "b-c (d') == And((Word("a"), Word("b-c"), Word("d")))
    assert plain_words("???") is None
