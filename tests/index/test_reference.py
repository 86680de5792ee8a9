"""Rankings against those that `reference` works out word by word from Whoosh's own matchers."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any as Anything

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from archive import care, intake
from archive.errors import QueryError
from archive.model import DocumentId, Visibility
from archive.quarantine import Arrival
from archive.settings import load
from index import query
from index.backend import Question, Ranked
from index.fields import EXACT, FIELDS, PARTS, ROOTS, TEXT, TITLE
from index.plan import (
    All,
    Alternative,
    Any,
    Beginning,
    Following,
    Inside,
    Joined,
    Match,
    Negation,
    Overlap,
    Plan,
    Sequence,
    Unit,
    Valued,
    leaves,
    relaxed,
)
from index.planner import planner_of
from index.query import MAX_TERMS
from index.request import FACETS, MISSING, SORTS, SearchRequest
from index.whoosh_backend import generations
from index.why import Why
from search_app.wiring import Services, build
from tests.conftest import PUBLIC, STAFF, Add, extraction, period
from tests.index.reference import Expected, Held, Reference

WORDS = (
    "Dorf Dörfer Dorfladen Laden Läden Bürgerbus Bus Busse Rad-Bus Stadt Städte Städtebau "
    "Stadtentwicklung Stadtentwicklungspolitik Entwicklung Quartier Quartiersentwicklung Politik "
    "Mittelstädte Kleinstadt Expert:innen Expertin Förderung fördern Forderung Nahversorgung "
    "Straße Strasse Hauptstraße Land ländlich Raum Räume SPNV ÖPNV Personennahverkehr 2015 "
    "Stadt-Land-Partnerschaft Mobilität Buergerbuero Nordheide ZBN klein und der die neue"
).split()
RUNS = (
    "Entwicklung der Quartiere", "Klein- und Mittelstädte", "Entwicklung in den Städten",
    "der öffentliche Personennahverkehr", "Politik für die Stadt", "das Bus-Land, am 4.3.2021",
    "the future of the regions and of the towns", "Schienenpersonennahverkehr", "neue Läden",
    "Verkehrsinfrastruktur und -planung", "Zukunftsbündnis Nordheide (ZBN)", "die neue Stadt",
    "www.dorf.de/laden", "www.dorf.de/*", "§ 34", "Ha\u0308user am Wald",
)  # fmt: skip
JOINTS = (" ", " ", " ", " ", ". ", " und ", " – ", "\n\n")
KINDS = ("Projekt", "Meldung", "Präsentation")
BEGINNINGS = ("Dor*", "Stadt*", "Städt*", "Bus*", "www*", "Entwicklung*", "xyz*")
KEYED = (
    "art:Projekt", "art:präsentation", "jahr:2015", "jahr:undatiert", "sprache:deutsch",
    'bestand:"Bestand 1"', "laufzeit:2014", "laufzeit:2010-2016", "laufzeit:0000-9999",
)  # fmt: skip


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


def put(built: Services, chance: random.Random, number: int) -> list[DocumentId]:
    """Add documents to the catalogue; every fifth is the twin of the one before."""
    ids = []
    content = extraction("leer")
    with built.catalogue.transaction() as connection:
        for one in range(number):
            if not one or one % 5:
                content = a_content(chance)
            seen = chance.choice((PUBLIC, PUBLIC, *Visibility))
            place = f"/{chance.random()}"
            arrival = Arrival(place, f"Bestand {chance.randint(0, 1)}", visibility=seen)
            ids.append(intake.add_document(connection, arrival, content))
    return ids


def change(built: Services, chance: random.Random, document: DocumentId) -> None:
    """A new version, another visibility, or the end of a document."""
    what = chance.choice(("version", "version", "visibility", "withdraw"))
    with built.catalogue.transaction() as connection:
        if what == "version":
            intake.add_version(connection, document, a_content(chance))
        elif what == "visibility":
            values = {"visibility": chance.choice(tuple(Visibility)).value}
            care.change(connection, document, values, "test")
        else:
            care.withdraw(connection, document, "doppelt", "test")


def a_content(chance: random.Random) -> Anything:
    def a_text(longest: int) -> str:
        listed = chance.choices((*WORDS, *RUNS), k=chance.randint(0, longest))
        return "".join(word + chance.choice(JOINTS) for word in listed)

    begin = chance.choice((None, "2009-01-01", "2014-05-01", "2018-01-01"))
    end = chance.choice((None, "2014-04-30", "2016-12-31", "2020-02-01"))
    return extraction(
        *(a_text(25) for _ in range(chance.randint(1, 4))),
        title=a_text(4).strip() if chance.random() < 0.7 else chance.choice(("„Dorf“", "Ämter")),
        kind=chance.choice(KINDS),
        years=chance.choice(((), (2014,), (2014, 2015, 2016), (2020,))),
        language=chance.choice(("de", "de", "de", "en", None)),
        sort_date=chance.choice((None, date(2010, 1, 1), date(2015, 6, 1), date(2020, 1, 1))),
        period=period(begin, end) if (begin or "0") < (end or "9") else None,
    )


words = st.sampled_from((*WORDS, *RUNS[:-3], "Häuser", "Mond"))
phrases = st.lists(words, min_size=1, max_size=3).map(" ".join).map('"{}"'.format)
atoms = st.one_of(words, words, words, phrases, st.sampled_from((*BEGINNINGS, *KEYED)))
negatable = st.builds("{}{}".format, st.sampled_from(("", "", "", "-", "NICHT ")), atoms)
rows = st.lists(negatable, min_size=1, max_size=4).map(" ".join)
either = st.lists(rows, min_size=2, max_size=3).map(" ODER ".join)
sides = st.tuples(rows, either)
queries = st.one_of(
    st.just(""),
    rows,
    either,
    sides.map("{0[0]} ({0[1]})".format),
    sides.map("({0[1]}) {0[0]}".format),
    sides.map("-({0[1]}) {0[0]}".format),
).filter(lambda text: len(text.split()) <= MAX_TERMS)
requests = st.builds(
    SearchRequest,
    query=queries,
    filters=st.lists(
        st.one_of(
            st.tuples(st.just("art"), st.sampled_from((*KINDS, "Gibtsnicht"))),
            st.tuples(st.just("jahr"), st.sampled_from(("2014", "2015", MISSING))),
            st.tuples(st.just("sprache"), st.sampled_from(("de", "en", MISSING))),
            st.tuples(st.just("zugang"), st.sampled_from(tuple(v.value for v in Visibility))),
        ),
        max_size=3,
        unique=True,
    ).map(tuple)
    | st.just(()),
    year_from=st.sampled_from((None, None, None, 2015)),
    year_to=st.sampled_from((None, None, None, 2014, 2019)),
    sort=st.sampled_from(("relevanz", "relevanz", *SORTS)),
    page=st.sampled_from((1, 1, 1, 2, 3)),
    per_page=st.sampled_from((1, 5, 20, 200)),
    strict=st.booleans(),
    role=st.sampled_from(tuple(Visibility)),
)

TERMS = (
    "dorf", "stadt", "bus", "entwicklung", "quartier", "land", "politik", "bürger", "burgerbus",
    "laden", "mittelstadt", "kleinstadt", "öffentlich", "personennahverkehr", "the", "nirgends",
)  # fmt: skip
alternatives = st.builds(
    Alternative,
    st.sampled_from((TEXT, TITLE, EXACT, PARTS, ROOTS)),
    st.sampled_from(TERMS),
    st.sampled_from((Why.EXACT, Why.FORM, Why.PART)),
    st.sampled_from((1.0, 0.6, 0.5)),
)
units: st.SearchStrategy[Unit] = st.lists(alternatives, min_size=1, max_size=3).map(tuple)
answers = st.one_of(
    alternatives,
    st.builds(
        Inside, st.lists(st.sampled_from(TERMS), min_size=2, max_size=3).map(tuple),
        st.just(Why.PART), st.just(0.6),
    ),
    st.lists(units, min_size=2, max_size=3).map(
        lambda listed: Following(tuple(listed), tuple(range(len(listed))), Why.PART, 0.6)
    ),
    st.builds(Joined, units, units, st.just(Why.PART), st.just(0.6)),
)  # fmt: skip
matches = st.builds(Match, st.text("abc"), st.lists(answers, min_size=1, max_size=4).map(tuple))
phrased = st.lists(st.sampled_from(("die", "stadt", "neue", "läden", "in")), min_size=1, max_size=3)
simple: st.SearchStrategy[Plan] = st.one_of(
    matches,
    phrased.map(lambda said: Sequence("s", tuple(said), tuple(range(len(said))))),
    st.builds(Beginning, st.just("b"), st.sampled_from(("sta", "dorf", "entwicklung", "ä"))),
    st.builds(Valued, st.sampled_from(("art", "jahr")), st.sampled_from(("projekt", "2015"))),
    st.builds(Overlap, st.just(2014), st.sampled_from((2014, 2020))),
)
plans: st.SearchStrategy[Plan] = st.recursive(
    simple,
    lambda inner: st.one_of(
        st.builds(Negation, inner),
        st.builds(Any, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(
            All, st.lists(inner, max_size=3).map(tuple), st.lists(matches, max_size=2).map(tuple)
        ),
    ),
    max_leaves=8,
)

References = dict[Visibility, Reference]

#: Settings of all comparisons: the archive is only read.
compared = settings(deadline=None, suppress_health_check=list(HealthCheck))


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
