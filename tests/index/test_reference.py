"""Rankings against those that `reference` works out word by word from Whoosh's own matchers."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from archive.errors import QueryError
from archive.model import DocumentId, Visibility
from archive.settings import load
from index import query
from index.backend import Question, Ranked
from index.fields import FIELDS
from index.plan import (
    Plan,
    leaves,
    relaxed,
)
from index.planner import planner_of
from index.request import FACETS, SearchRequest
from index.whoosh_backend import generations
from index.why import Why
from search_app.wiring import Services, build
from tests.conftest import PUBLIC, STAFF, Add
from tests.index.held import Held
from tests.index.randomly import change, plans, put, requests
from tests.index.reference import Expected, Reference

References = dict[Visibility, Reference]

#: Settings of all comparisons: the archive is only read.
compared = settings(deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Some ninety documents, written in many commits, some changed and some withdrawn."""
    built = build(load(Path(tmp_path_factory.mktemp("reference")), {}))
    chance = random.Random(14)
    known = put(built, chance, 20)
    built.ensure_index()
    for number in range(14):
        known += put(built, chance, chance.randint(2, 10))
        if number % 2:
            change(built, chance, chance.choice(known))
        built.synchroniser.sync()
    yield built
    built.close()


@pytest.fixture(scope="module")
def held(many: Services) -> Held:
    return Held(generations.current(many.settings.index))


@pytest.fixture(scope="module")
def references(held: Held) -> References:
    return {role: Reference(held, role) for role in Visibility}


def test_the_archive_has_what_is_to_be_compared(many: Services, held: Held) -> None:
    assert len(held.segments) >= 3
    assert sum(segment.has_deletions() for segment in held.segments) >= 2
    assert {row.numbers["visibility"] for row in held.rows.values()} == {0, 1, 2}
    assert 70 <= len(held.rows) <= 110
    assert not many.synchroniser.difference()


@settings(compared, max_examples=300)
@given(request=requests)
def test_each_query_ranks_as_worked_out_word_by_word(
    many: Services, references: References, request: SearchRequest
) -> None:
    question = asked(many, request)

    compare(many, question, references[request.role].rank(question))


@settings(compared, max_examples=150)
@given(plan=plans, role=st.sampled_from(tuple(Visibility)))
def test_each_plan_ranks_as_worked_out_word_by_word(
    many: Services, references: References, plan: Plan, role: Visibility
) -> None:
    request = SearchRequest(role=role, per_page=200)
    question = Question(request, plan, lambda _: relaxed(plan), FACETS, 0)

    compare(many, question, references[role].rank(question))


@settings(compared, max_examples=100)
@given(request=requests)
def test_each_hit_has_its_reasons_and_its_pages_in_order(
    many: Services, references: References, request: SearchRequest
) -> None:
    question = asked(many, request)
    reference = references[request.role]
    ranking = many.backend.rank(question)

    for listed, plan in ((ranking.hits, question.plan), (ranking.more, question.relaxed(()))):
        words_of = tuple(leaves(plan)) if plan else ()
        for ranked in listed:
            number = reference.number(ranked.document_id)
            found = {w for leaf in words_of for w in reference.reasons(leaf, number).values()}
            assert ranked.why == tuple(sorted(found, key=list(Why).index))
            assert list(ranked.pages) == reference.pages(words_of, number)


@settings(compared, max_examples=150)
@given(request=requests)
def test_each_word_has_the_number_of_its_own_documents(
    many: Services, references: References, request: SearchRequest
) -> None:
    question = asked(many, request)

    ranking = many.backend.rank(question)

    expected = references[request.role].rank(question).terms
    assert [(t.term, t.documents) for t in ranking.terms] == expected


def test_each_term_is_there_as_often_as_the_matchers_say(many: Services, held: Held) -> None:
    for field in FIELDS:
        assert set(held.terms(field)) <= set(many.backend.vocabulary(field))
        for term in held.terms(field)[::7]:
            for role in Visibility:
                places = held.places(field, term)
                seen = len(places.keys() & Reference(held, role).rows.keys())
                assert many.backend.frequency(field, term, role) == seen


def test_titles_that_are_alike_stand_by_the_newer_shelf_mark(built: Services, add: Add) -> None:
    """Smallest case of `sort="titel"`, whose ties go by the shelf mark like all others."""
    first, second = add("Dorf", title="Dorf"), add("Dorf", "2", title="Dorf")
    built.synchroniser.sync()
    question = asked(built, SearchRequest("Dorf", sort="titel"))

    assert [hit.document_id for hit in built.backend.rank(question).hits] == [second, first]


def test_a_word_and_the_same_word_as_a_phrase_are_counted_apart(built: Services, add: Add) -> None:
    add("ein Haus")
    add("zwei Häuser")
    built.synchroniser.sync()

    ranking = built.backend.rank(asked(built, SearchRequest('Haus "Haus"', strict=True)))

    assert [(t.term, t.documents) for t in ranking.terms] == [("Haus", 2), ("Haus", 1)]


def test_the_second_tier_changes_no_number_of_a_word(built: Services, add: Add) -> None:
    add("entwickeln")
    add("Entwicklung")
    built.synchroniser.sync()
    question = asked(built, SearchRequest("entwicklung Stadtentwicklung"))

    strict = Question(question.request, question.plan, lambda _: None)

    assert built.backend.rank(question).terms == built.backend.rank(strict).terms


def test_a_star_at_the_end_of_an_address_is_only_a_star(built: Services, add: Add) -> None:
    add("siehe www.dorf.de/laden")
    add("siehe www.dorf.de/*")
    built.synchroniser.sync()
    question = asked(built, SearchRequest('"www.dorf.de/*"', strict=True))

    assert [hit.document_id for hit in built.backend.rank(question).hits] == [2]


def test_every_commit_ranks_as_worked_out_word_by_word(built: Services) -> None:
    chance = random.Random(3)
    known: list[DocumentId] = []
    for number in range(16):
        known += put(built, chance, 2)
        if number % 3 == 2:
            change(built, chance, chance.choice(known))
        built.synchroniser.sync()
        held = Held(generations.current(built.settings.index))
        for text in ("Stadt*", '"die neue Stadt" ODER Bus', "Entwicklung Quartier"):
            for role in (PUBLIC, STAFF):
                question = asked(built, SearchRequest(text, role=role, per_page=100))
                compare(built, question, Reference(held, role).rank(question))


def asked(built: Services, request: SearchRequest) -> Question:
    planner = planner_of(built.backend.learnt())
    try:
        plan = planner.plan(query.parse(request.query, limit=2000))
    except QueryError:  # more words than a query may have
        reject()
    return Question(request, plan, lambda _: relaxed(plan), FACETS)


def compare(built: Services, question: Question, expected: Expected) -> None:
    ranking = built.backend.rank(question)

    assert (ranking.total, ranking.more_total) == (expected.total, expected.more_total)
    assert ranking.facets == expected.facets
    for got, wanted in ((ranking.hits, expected.hits), (ranking.more, expected.more)):
        assert [hit.document_id for hit in got] == [number for number, _ in wanted]
        assert _scores(got) == pytest.approx([score for _, score in wanted], rel=0, abs=1e-9)


def _scores(ranked: tuple[Ranked, ...]) -> list[float]:
    return [hit.score for hit in ranked]
