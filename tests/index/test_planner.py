"""How a query becomes a plan: compounds are said in several ways, and never by scattered parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.errors import QueryError
from index import query
from index.fields import APART, INSIDE, PARTS, SYNONYM
from index.plan import All, Alternative, Any, Inside, Match, Sequence, relaxed
from index.request import SearchRequest
from index.why import Why
from search_app.wiring import Services
from tests.conftest import Add
from tests.index.onepage import PIECES, finds, planner


@pytest.mark.parametrize(
    ("query", "text"),
    [
        # as one word, and inside a longer one
        ("Dorferneuerung", "die Dorferneuerung"),
        ("Dorferneuerung", "das Dorferneuerungskonzept"),
        ("dorferneuerung", "das Dorferneuerungskonzept"),
        ("Landesamt", "beim Landesvermessungsamt"),
        # side by side, and by a hyphen
        ("Dorferneuerung", "die Dorf Erneuerung"),
        ("Dorferneuerung", "die Dorf-Erneuerung"),
        ("Dorf-Erneuerung", "das Dorferneuerungskonzept"),
        # head, article or preposition, modifier
        ("Dorferneuerung", "Erneuerung des Dorfes"),
        ("Dorferneuerung", "Erneuerung von Dörfern"),
        ("Dorferneuerung", "Erneuerung in den Dörfern"),
        ("Hochwasserschutz", "Schutz vor Hochwasser"),
        ("Quartiersentwicklung", "die Entwicklung unserer Quartiere"),
        ("Stadtentwicklungspolitik", "Politik der Stadtentwicklung"),
        ("Stadtentwicklungspolitik", "Entwicklungspolitik der Stadt"),
        # said in several words, written in one
        ("Dorf Erneuerung", "die Dorferneuerung"),
        ("Erneuerung Dorf", "die Dorferneuerung"),
        ("Erneuerung des Dorfes", "die Dorferneuerung"),
        ("Hilfe für Flüchtlinge", "in der Flüchtlingshilfe"),
        ("Dorf Erneuerung", "Erneuerung auch für das Dorf"),
    ],
)
def test_a_compound_is_found_however_it_is_said(query: str, text: str) -> None:
    assert finds(query, text)


@pytest.mark.parametrize(
    "text",
    [
        "Entwicklung ohne Quartiere",
        "Entwicklung und Quartiere",
        "Entwicklung oder die Quartiere",
        "Entwicklung neuer Quartiere",
        "Quartiere der Entwicklung",
        "Quartiere brauchen Entwicklung",
        "ein Entwicklungsquartier",
        "Die Entwicklung ist gut. Alle freuen sich. Auch die Quartiere sind schön.",
        "Entwicklung bei der in den Quartieren",
        "Quartiere und Entwicklung",
        "die Entwicklung\n\nQuartiere",
        "Uns freut die Entwicklung. Die Quartiere sind schön.",
        # a sentence or a paragraph that ends between the two
        "Es gibt gute Quartiere. Entwicklung braucht Zeit.",
        "die gute Entwicklung\n\nin Quartieren der Stadt",
    ],
)
def test_a_compound_is_not_found_by_its_parts_apart(text: str) -> None:
    assert not finds("Quartiersentwicklung", text)


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("-Dorferneuerung", "Erneuerung des Dorfes", False),
        ("-Dorferneuerung", "Dorferneuerungskonzept", False),
        ("-Dorferneuerung", "das Dorf und die Erneuerung", True),
        ("-Dorf", "die Dorferneuerung", False),
        ("Erneuerung -Dorf", "Erneuerung der Stadt", True),
        ("Erneuerung NICHT Dorf", "Dorferneuerung", False),
        ("Mond ODER Dorferneuerung", "Erneuerung des Dorfes", True),
        ("Mond ODER Sonne", "Erneuerung des Dorfes", False),
        ("(Mond ODER Dorf) Erneuerung", "Dorferneuerung", True),
    ],
)
def test_operators_take_all_ways_to_say_a_word(query: str, text: str, expected: bool) -> None:
    assert finds(query, text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("die Dorf Erneuerung", True),
        ("die dorf erneuerung", True),
        ("die Dorferneuerung", False),
        ("die Dorf-Erneuerung", False),
        ("die Dorf Erneuerungen", False),
        ("die Dörfer Erneuerung", False),
        ("Dorf der Erneuerung", False),
        ("Erneuerung Dorf", False),
    ],
)
def test_a_phrase_is_exact(text: str, expected: bool) -> None:
    assert finds('"Dorf Erneuerung"', text) is expected


def test_a_beginning_is_a_beginning_as_typed() -> None:
    assert finds("Dorferneu*", "die Dorferneuerung")
    assert not finds("erneu*", "die Dorferneuerung")
    assert not finds("Dörf*", "das Dorf")


def test_the_ways_to_say_a_compound_weigh_less_than_the_word() -> None:
    (match,) = _matches("Kirchturm")
    weights = {type(a).__name__: a.weight for a in match.alternatives}

    assert weights == {"Alternative": 1.0, "Inside": INSIDE, "Following": APART, "Joined": APART}
    assert all(0 < weight < 1 for weight in (INSIDE, APART, SYNONYM))


def test_the_parts_of_a_compound_are_asked_for_only_together() -> None:
    (match,) = _matches("Kirchturm")
    single = {a.term for a in match.alternatives if isinstance(a, Alternative)}

    assert {"kirche", "turm"}.isdisjoint(single)
    assert [a.terms for a in match.alternatives if isinstance(a, Inside)] == [("kirche", "turm")]
    assert [part.label for part in match.parts] == ["kirche", "turm"]


def test_the_second_tier_may_do_with_a_part() -> None:
    weaker = relaxed(planner().plan(query.parse("Dorferneuerung")))

    assert isinstance(weaker, All) and isinstance(weaker.children[-1], Any)
    words = weaker.children[-1].children
    assert [w.label for w in words if isinstance(w, Match)] == [
        "Dorferneuerung", "dorf", "erneuerung",
    ]  # fmt: skip
    assert relaxed(planner().plan(query.parse("Dorf"))) is None


def test_words_side_by_side_have_a_bonus_as_one_compound() -> None:
    planned = planner().plan(query.parse("Erneuerung des Dorfes"))

    assert isinstance(planned, All)
    assert [m.label for m in planned.bonus] == ["Erneuerung Dorfes"]
    insides = [a for m in planned.bonus for a in m.alternatives if isinstance(a, Inside)]
    assert [a.terms for a in insides] == [("dorf", "erneuerung")]


@pytest.mark.parametrize(
    "text", ["Dorf ohne Erneuerung", "Dorf und Erneuerung", "Dorf -Erneuerung"]
)
def test_words_that_something_else_parts_have_none(text: str) -> None:
    planned = planner().plan(query.parse(text))

    assert not isinstance(planned, All) or planned.bonus == ()


def test_stop_words_are_asked_for_only_alone_or_in_phrases() -> None:
    assert [m.label for m in _matches("die Dörfer")] == ["Dörfer"]
    assert [m.label for m in _matches("oder nicht")] == ["oder", "nicht"]
    planned = planner().plan(query.parse('"die Dörfer"'))
    assert isinstance(planned, Sequence) and planned.terms == ("die", "dörfer")


def test_every_term_of_a_word_says_why() -> None:
    (match,) = _matches("Dörfer")

    whys = {(a.field, a.why) for a in match.alternatives if isinstance(a, Alternative)}
    assert (PARTS, Why.PART) in whys and ("exact", Why.EXACT) in whys
    assert all(why is Why.PART for field, why in whys if field == PARTS)


@pytest.mark.parametrize(
    "text", ["", "Am Rand steht viel, was mit alledem wenig zu tun hat, und mehr davon."]
)
def test_the_ways_to_say_a_compound_rank_behind_the_word(
    built: Services, add: Add, text: str
) -> None:
    word = add(f"Die Dorferneuerung beginnt. {text}")
    apart = add(f"Erneuerung des Dorfes beginnt. {text}")
    scattered = add(f"Das Dorf ruft: Erneuerung! {text}")
    built.synchroniser.sync()

    ranked = [d.id for d, _ in built.search.rank(SearchRequest("Dorferneuerung", strict=True))]

    assert ranked == [word, apart]
    assert scattered not in ranked


@given(
    st.lists(st.sampled_from((*PIECES, "ODER", "NICHT", "(", ")", '"', "-")), max_size=12).map(
        " ".join
    )
    | st.text(max_size=40)
)
def test_any_query_can_be_planned_or_says_what_is_wrong(text: str) -> None:
    try:
        node = query.parse(text)
    except QueryError:
        return
    assert planner().plan(node) == planner().plan(node)


@pytest.mark.parametrize("text", [piece for piece in PIECES if not piece.startswith("-")])
def test_a_text_is_found_by_itself(text: str) -> None:
    assert finds(text, f"Hier steht {text}") and finds(f'"{text}"', f"Hier steht {text}")


def _matches(text: str) -> list[Match]:
    planned = planner().plan(query.parse(text))
    found = planned.children if isinstance(planned, All) else (planned,)
    return [match for match in found if isinstance(match, Match)]
