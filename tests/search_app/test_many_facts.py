"""A document of which far too much is known: its page shows what somebody may read, once read."""

from __future__ import annotations

import cProfile
from collections.abc import Iterable, Sequence
from datetime import date

import pytest

from archive.catalogue import Catalogue
from archive.model import Fact, Json, Period, Visibility
from archive.vocabulary import regions
from search_app.interop.record import record
from search_app.interop.schemaorg import thing
from tests.search_app.builder import Archive, Draft, fact
from tests.search_app.reading_pages import tree, words

MANY = 2000
#: Values of these kinds, each with its number.
TEXTS = (
    "authors", "summary", "description", "publisher", "subject_as_given", "created", "unknown",
)  # fmt: skip


def every_kind(number: int) -> tuple[Fact, ...]:
    """So many facts of each kind."""
    return tuple(each for n in range(number) for each in _numbered(n))


def _numbered(n: int) -> Iterable[Fact]:
    body = f"Verein {n} e.V."
    yield from (fact(field, f"{field} {n}", f"Satz {n}") for field in TEXTS)
    yield fact("topics", {"id": "", "label": f"Thema {n}", "name": f"Thema {n}"})
    yield fact("regions", {"id": _region(n), "label": f"Ort {n}", "name": f"Ort {n}"})
    yield fact("programmes", {"id": "", "label": f"Linie {n}", "name": f"Linie {n}"})
    yield fact("organisations", {"id": "", "label": body, "name": body})
    yield fact("organisation_roles", {body: "Förderung" if n % 2 else "Partner"})
    yield fact("people", {"name": f"Ada {n}", "role": "Moderation", "organisation": body})
    yield fact("agenda", {"begin": "09:00", "title": f"Punkt {n}", "speakers": [f"Ada {n}"]})
    yield fact("event", {"begin": "2021-03-04", "place": f"Saal {n}"})
    yield fact("links", {"url": f"https://dorf.example/{n}"})
    yield fact("abbreviations", {f"A{n}": f"Amt {n}"})


def _region(n: int) -> str:
    return [*regions.gazetteer().regions][n]


@pytest.fixture(scope="module")
def known() -> tuple[Fact, ...]:
    return every_kind(MANY)


def draft(facts: tuple[Fact, ...], kind: str = "Projekt") -> Draft:
    period = Period(date(2020, 1, 1), date(2021, 1, 1), "2020–2021") if kind == "Projekt" else None
    return Draft("Viel", ("Text",), kind=kind, facts=facts, period=period)


def test_its_page_tells_the_first_ones_and_how_many_more(
    fresh: Archive, known: tuple[Fact, ...]
) -> None:
    number = fresh.put(draft(known))

    answer = fresh.client().get(f"/dokument/{number}")
    page = tree(answer.text)

    assert len(answer.data) < 700_000
    (agenda,) = page.xpath("//section[@id='agenda']")
    assert len(agenda.xpath(".//li/div/h3")) == 200
    assert "und 1.800 weitere Programmpunkte" in words(agenda)
    (occasion,) = page.xpath("//section[@id='termin']")
    assert "und 1.988 weitere" in words(occasion)
    (places,) = page.xpath("//section[@id='regionen']")
    assert all(len(each.xpath("li")) <= 100 for each in places.xpath(".//ul"))
    assert "weitere, vollständig in den Daten (JSON)" in words(places)
    for name in ("citation_keywords", "DC.contributor"):
        assert len(page.xpath(f"//head/meta[@name='{name}']")) == 100


def test_its_record_and_its_data_have_them_all(fresh: Archive, known: tuple[Fact, ...]) -> None:
    number = fresh.put(draft(known))
    client = fresh.client()

    found = client.get(f"/api/dokument/{number}").get_json()
    address = f"/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:{number}"
    harvested = client.get(address).text

    for name in ("topics", "regions", "programmes", "organisations", "people", "agenda", "links"):
        assert len(found[name]) == MANY, name
    for name in ("organisation_roles", "abbreviations"):
        assert len(found[name]) == MANY, name
    assert len(found["facts"]) == len(known)
    assert harvested.count("<dc:contributor>") == MANY


def test_a_page_reads_the_facts_of_its_document_once(
    fresh: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = fresh.put(draft(every_kind(2)))
    version = fresh.services.catalogue.document(number).version
    assert version is not None
    read, asked = Catalogue.facts_of, []

    def facts_of(
        catalogue: Catalogue, versions: Iterable[int], fields: Sequence[str] = ()
    ) -> dict[int, tuple[Fact, ...]]:
        listed = [*versions]
        asked.extend(listed)
        return read(catalogue, listed, fields)  # type: ignore[arg-type]

    monkeypatch.setattr(Catalogue, "facts_of", facts_of)
    assert fresh.client().get(f"/dokument/{number}").status_code == 200
    assert asked.count(version.id) == 1


def test_twice_the_bodies_are_twice_the_work(fresh: Archive) -> None:
    def steps(number: int) -> int:
        """Calls that describing a project of so many bodies takes."""
        roles: dict[str, Json] = {f"Verein {n} e.V.": "Partner" for n in range(number)}
        known = fresh.services.catalogue.document(
            fresh.put(draft((fact("organisation_roles", roles),)))
        )
        found = record(fresh.services.catalogue, known, Visibility.PUBLIC, "https://a.example")
        profile = cProfile.Profile()
        profile.runcall(thing, found)
        return sum(each.callcount for each in profile.getstats())

    steps(1)  # what is read once a process
    assert steps(400) < 2.5 * steps(200)
