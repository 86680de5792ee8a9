"""A random archive of small German documents, and random questions to it."""

from __future__ import annotations

import random
from datetime import date
from typing import Any as Anything

from hypothesis import strategies as st

from archive import care, intake
from archive.model import DocumentId, Visibility
from archive.quarantine import Arrival
from index.fields import EXACT, PARTS, ROOTS, TEXT, TITLE
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
)
from index.query import MAX_TERMS
from index.request import MISSING, SORTS, SearchRequest
from index.why import Why
from search_app.wiring import Services
from tests.conftest import PUBLIC, extraction, period

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
