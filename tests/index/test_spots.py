"""Marks told by the index against those of the chain run over the whole page, and page orders."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any as Anything

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive import intake
from archive.masking import mask
from archive.model import Document, Page, Visibility
from archive.quarantine import Arrival
from archive.settings import load
from index import query
from index.backend import Question, Ranked
from index.german import nfc
from index.marked import MarkedPage, marks_of
from index.plan import Leaf, leaves, relaxed
from index.planner import planner_of
from index.request import SearchRequest
from index.snippets import marks
from index.whoosh_backend import generations
from index.whoosh_backend.locate import MOST_SPOTS
from search_app.wiring import Services, build
from tests.conftest import Add, extraction
from tests.index.held import Held
from tests.index.reference import Reference

#: Texts that show each step of the chain, each of them a page.
TEXTS = (
    "Alle Expert:innen, jede Expertin und die Experten; Bürger*innen, Träger/-innen, Lehrer(innen)",
    "in Klein- und Mittelstädten, Verkehrsinfrastruktur und -planung, Ein- und Auspendler",
    "die Bau-, Stadt- und Raumforschung. Groß-, Mittel- und Kleinstädte sowie Kleinstadtbahn",
    "Stadt-Land-Partnerschaft, Rad-Bus, Bürger-Bus, Stadt–Umland, E-Bike-Station und Bus-Stadt",
    "die Stadtentwicklungspolitik, Entwicklung der Quartiere, Politik für die Stadt. Stadt – Bus",
    "The network of regions and the municipalities for the future of care, the Stadt-Land-network",
    "Die Stadt.\n\nThe urban-rural cities-network is for all of the citizens.\n\nDas Land, der Bus",
    "am 4.3.2021, § 34 Nr. 5, die B 96, 2021-2022, 1.034 Busse, CO₂-neutral, www.dorf.de/laden",
    "die Ha\u0308user, A\u0308mter und Stra\u00dfen, die Bu\u0308rgerbusse der Sta\u0308dte",
    "die Haupt\u00adstra\u00dfe, Stadt\u00adent\u00adwicklung, Bürger\u00adbus, Mittel\u00adstädte",
    "Auskunft Stadt: 0228 994010, bus@stadt.example, Stadthaus, Frau Stadtmann, Buergerbuero",
    "a" * 95 + " Stadt " + "Stadtentwicklungspolitik" + "x" * 70 + " Bus-" * 30 + "Stadt",
    "STADTENTWICKLUNG UND BUS, Donaudampfschifffahrtsgesellschaft, Schiffahrt, ländliche Räume",
    "der öffentliche Personennahverkehr, ÖPNV, SPNV, Schienenpersonennahverkehr; Kommunen",
    "",
    "“ „ … ½",
)
TITLES = ("Stadtentwicklung", "Klein- und Mittelstädte", "„Ha\u0308user“ & Busse", "", "2021")

WORDS = (
    "Stadt Städte Kleinstadt Mittelstadt Stadtentwicklung Entwicklung Stadtentwicklungspolitik "
    "Politik Bus Bürgerbus Rad Bürger Expertin Experten Träger Lehrer Pendler Auspendler Planung "
    "Verkehrsplanung Infrastruktur Raumforschung Forschung Partnerschaft Land Umland Quartier "
    "Quartiersentwicklung Haus Häuser Straße Hauptstraße Amt network cities regions the urban "
    "2021 34 B dorf laden CO2 Schifffahrt Gesellschaft ÖPNV SPNV Personennahverkehr räumlich und "
    "Büro Bürgerbüro aaaa* Stadt* Bus* ent* www* der Mittel Klein Station neutral Kommune Bahn"
).split()
RUNS = (
    '"die Stadt"', '"Stadt Bus"', '"Klein- und Mittelstädten"', '"The network"', '"2021"',
    "Entwicklung der Quartiere", "Stadt Entwicklung", '"Stadtentwicklungspolitik, Entwicklung"',
    "Stadt-Land", "Bus-Stadt", "Expert:innen", "§ 34", "4.3.2021", '"am 4.3.2021"',
)  # fmt: skip
#: Longer than 65,536 characters and positions.
FAR = "am " * 70_000 + "Stadt Entwicklung, im Bürgerbus der Mittelstädte"
PAGES = 500
ON_PAGES = "Stadt Bus Entwicklung Land Amt"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Documents made of the texts in several ways, in several commits, and two large ones."""
    built = build(load(Path(tmp_path_factory.mktemp("spots")), {}))
    built.ensure_index()
    for number, title in enumerate(TITLES):
        put(built, *TEXTS[number:], *TEXTS[:number], title=title)
        put(built, *TEXTS[::-2], "\n\n".join(TEXTS), title=title, language="en")
        put(built, " ".join(TEXTS[number::3]), "", TEXTS[number], title=TITLES[-number])
        built.synchroniser.sync()
    put(built, *map(page_of, range(PAGES)), title="Viele Seiten")
    put(built, FAR, "Stadt")
    built.synchroniser.sync()
    yield built
    built.close()


@pytest.fixture(scope="module")
def reference(many: Services) -> Reference:
    return Reference(Held(generations.current(many.settings.index)), Visibility.PUBLIC)


def put(built: Services, *texts: str, **values: Anything) -> None:
    with built.catalogue.transaction() as connection:
        arrival = Arrival(f"/{next(_numbers)}", "Allgemein")
        intake.add_document(connection, arrival, extraction(*texts, **values))


def divisors(number: int) -> int:
    return sum(number % divisor == 0 for divisor in (2, 3, 5, 7, 11))


def page_of(number: int) -> str:
    """Page `number` + 1 of the long document has as many of the words as divisors."""
    listed = ["Seite", *ON_PAGES.split()[: divisors(number)]]
    return " ".join(listed * (1 + number % 4))


_numbers = count()
words = st.sampled_from((*WORDS, *WORDS, *RUNS))
queries = st.one_of(
    words,
    st.lists(words, min_size=2, max_size=4).map(" ".join),
    st.lists(words, min_size=2, max_size=4).map(" ODER ".join),
)
compared = settings(deadline=None, suppress_health_check=list(HealthCheck))


@settings(compared, max_examples=60)
@given(text=queries)
def test_marks_of_the_index_are_those_of_the_chain(many: Services, text: str) -> None:
    check(many, text)


@pytest.mark.parametrize("text", (*dict.fromkeys(WORDS), *RUNS))
def test_marks_of_each_word_are_those_of_the_chain(many: Services, text: str) -> None:
    check(many, text)


@settings(compared, max_examples=40)
@given(text=queries)
def test_pages_stand_by_words_then_places_then_number(
    many: Services, reference: Reference, text: str
) -> None:
    for ranked, _, _, asked in hits(many, text, places=1):
        number = reference.number(ranked.document_id)
        assert list(ranked.pages) == reference.pages(asked, number)


@settings(compared, max_examples=30)
@given(text=queries)
def test_pages_are_those_on_which_the_chain_finds_the_words(many: Services, text: str) -> None:
    chain = planner_of(many.backend.learnt()).chain
    for ranked, document, pages, asked in hits(many, text, places=1):
        if len(pages) < PAGES and pages[1].text != FAR:
            shown = ((n, nfc(mask(page.text))) for n, page in pages.items())
            marked = ((n, MarkedPage(text, document.language, chain)) for n, text in shown)
            found = {n: sum(_is_on(page, leaf) for leaf in asked) for n, page in marked}
            assert dict(ranked.pages) == {n: number for n, number in found.items() if number}


def test_the_pages_of_a_long_document_stand_in_order(many: Services) -> None:
    (found,) = (hit for hit in hits(many, ON_PAGES) if len(hit[2]) == PAGES)

    listed = sorted(range(PAGES), key=lambda n: (-divisors(n), -(n % 4), n))
    expected = [(number + 1, divisors(number)) for number in listed if divisors(number)]
    assert list(found[0].pages) == expected
    assert set(found[0].spots) == {0, *(page for page, _ in expected)}


def test_only_the_best_pages_and_the_title_tell_their_spots(many: Services) -> None:
    for ranked, _, _, _ in hits(many, "Stadt Bus", places=2):
        assert set(ranked.spots) == {0, *(page for page, _ in ranked.pages[:2])}


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("Stadt", "die Stadt-Land-Stadt"),
        ("Kind", "der Kinder-Kinder-Garten"),
        ("Bus Land", "Bus-Land-Bus und Land-Bus-Land"),
        ("Entwicklung", "Stadtentwicklung" * 12),
    ],
)
def test_a_part_that_a_word_has_twice_is_marked_twice(
    built: Services, add: Add, asked: str, text: str
) -> None:
    add(text)
    built.synchroniser.sync()

    check(built, asked)


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        # a part of the written word, and of the one that the hyphen stands for
        ("Stadt", "die Stadtteil- und Landentwicklung"),
        # a piece that is no part of the word in German
        ("network", "The network of regions and of the cities is for the cities-network"),
        # an address numbers none of its words
        ("Laden", "siehe www.laden.de/laden"),
    ],
)
def test_parts_that_only_the_text_tells_apart_are_marked_as_by_the_chain(
    built: Services, add: Add, asked: str, text: str
) -> None:
    add(text)
    built.synchroniser.sync()

    check(built, asked)


def test_a_phrase_with_a_star_marks_as_the_chain_does(built: Services, add: Add) -> None:
    add("siehe www.dorf.de/laden und www.dorf.de/*")
    built.synchroniser.sync()

    check(built, '"www.dorf.de/*"')


def test_a_page_far_behind_has_its_places(many: Services) -> None:
    assert FAR.count(" ") > 1 << 16
    for text in ("Stadtentwicklung", "Bürgerbus", '"Stadt Entwicklung"', "Mittelst*", "Stadt"):
        (found,) = (hit for hit in hits(many, text) if hit[2][1].text == FAR)
        assert min(spot.begin for spot in found[0].spots[1]) >= len("am ") * FAR.count("am ")


def test_a_page_tells_its_first_spots_only(many: Services) -> None:
    (found,) = (hit for hit in hits(many, '"am" Stadt') if hit[2][1].text == FAR)

    begins = [spot.begin for spot in found[0].spots[1]]

    assert begins == [3 * number for number in range(MOST_SPOTS)]


def test_a_far_page_marks_as_the_chain_does(many: Services) -> None:
    check(many, 'Bürgerbus "Stadt Entwicklung" Mittelst*', only=FAR)


Found = tuple[Ranked, Document, dict[int, Page], tuple[Leaf, ...]]


def hits(built: Services, text: str, places: int = PAGES) -> Iterator[Found]:
    """(ranked, document, its pages, the words asked for) of both tiers."""
    plan = planner_of(built.backend.learnt()).plan(query.parse(text))
    request = SearchRequest(text, per_page=100)
    weaker = relaxed(plan)
    ranking = built.backend.rank(Question(request, plan, lambda _: weaker, places=places))
    ids = [ranked.document_id for ranked in (*ranking.hits, *ranking.more)]
    documents = {document.id: document for document in built.catalogue.documents(ids)}
    for listed, asked in ((ranking.hits, plan), (ranking.more, weaker)):
        for ranked in listed:
            (pages,) = built.catalogue.pages([ranked.version_id]).values()
            numbered = {page.number: page for page in pages}
            words_of = tuple(leaves(asked)) if asked else ()
            yield ranked, documents[ranked.document_id], numbered, words_of


def check(built: Services, text: str, only: str = "") -> None:
    """Compare the marks of all pages of all hits of a query, titles too."""
    chain = planner_of(built.backend.learnt()).chain
    for ranked, document, pages, asked in hits(built, text):
        if (pages[1].text == FAR) != bool(only):
            continue  # the chain takes a second for it
        for number, spots in ranked.spots.items():
            shown = nfc(mask(pages[number].text if number else document.title))
            assert len(spots) < MOST_SPOTS
            expected = set(marks(shown, document.language, asked, chain))
            assert set(marks_of(shown, spots, chain)) == expected, shown[:200]


def _is_on(page: MarkedPage, leaf: Leaf) -> bool:
    return any(True for answer in page.answers(leaf) for _ in page.marks(answer, 0))
