"""What is hidden makes no difference: with it or without it a guest gets the same answers.

Two archives hold the same public documents; one holds besides them documents that a guest may not
know of, which share programme, region, people, series, collection and words with the public ones.
Every address is asked of both. So nothing can be told by a count, an order, a suggestion, a
neighbour or an empty row, whichever field it comes from.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import NamedTuple

import pytest
from werkzeug.wrappers import Response

from archive.model import Fact, Json, Period, Visibility
from tests.search_app.builder import Archive, Draft, fact, open_archive
from tests.search_app.routes import every, told
from tests.search_app.rules import addresses

WORD = "zqkanarie"
PUBLIC = 4
#: Fields in which a hidden document brings a word of its own.
FIELDS = (
    "person", "redner", "autor", "stelle", "traeger", "ort", "reihe", "punkt", "kurz", "zeile",
    "anlage", "thema", "programm", "region", "verlag", "status", "titel", "text", "kopf", "art",
    "bestand", "kennung", "sprache", "datum", "laufzeit", "adresse", "beziehung", "abk", "kapitel",
)  # fmt: skip
#: What differs between any two archives: moments, and what is made of them.
_MOMENT = re.compile(
    r"urn:uuid:[-0-9a-f]+|"
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.\d]*(?:Z|\+\d\d:\d\d)?|\d{8}T\d{6}Z?"
)
_VARYING = ("ETag", "Date", "Last-Modified")
#: What counts the machine's own work, not the archive's documents.
_OWN = ("/metrics",)


class Pair(NamedTuple):
    """The archive with what is hidden, and the one without."""

    full: Archive
    plain: Archive
    last: int


def word(field: str, kind: str) -> str:
    return f"{WORD}{field}{kind}"


def public(number: int) -> Draft:
    """A document for everybody, in the same company as the hidden ones."""
    return Draft(
        title=f"Dorfabend {number}",
        texts=(f"Dorfabend Nummer {number}. Daseinsvorsorge im Dorf, Folge {number}.",),
        kind="Veranstaltung" if number % 2 else "Projekt",
        sort_date=date(2020 + number % 3, 7, number),
        years=(2020 + number % 3,),
        period=Period(date(2020, 1, 1), date(2022, 1, 1), "2020 bis 2022"),
        facts=_company(number),
    )


def _company(number: int) -> tuple[Fact, ...]:
    day = f"202{number % 3}-07-{number:02}"
    return (
        fact("event", {"begin": day, "place": "Parchim", "series": "Dorfabend", "number": number}),
        fact("agenda", {"begin": "10:00", "title": "Der Bus", "speakers": ["Ada Bick"]}),
        fact("people", {"name": "Ada Bick", "role": "Vortrag", "organisation": "Amt Nord"}),
        fact("organisations", "Amt Nord"),
        fact("organisation_roles", {"Amt Nord": "Träger"}),
        fact("programmes", "MORO"),
        fact("topics", {"id": "T01", "label": "Daseinsvorsorge", "name": "x"}),
        fact("regions", {"id": "kreis:13076", "label": "Ludwigslust-Parchim", "name": "LUP"}),
    )


def hidden(kind: str, number: int) -> Draft:
    """A document in the same company, with a word of its own in every field."""

    def own(field: str) -> str:
        return word(field, kind)

    return Draft(
        title=f"Dorfabend {number} {own('titel')}",
        texts=(f"Dorfabend Nummer {number}. Daseinsvorsorge im Dorf, {own('text')}.",),
        headings=(own("kopf"),),
        kind="Veranstaltung" if number % 2 else own("art"),
        sort_date=date(2021, 7, number),
        date_wording=own("datum"),
        years=(2021, 2031),
        period=Period(date(2020, 1, 1), date(2031, 1, 1), own("laufzeit")),
        location=f"https://dorf.example/{own('adresse')}",
        url=f"https://dorf.example/{own('adresse')}",
        external_id=own("kennung"),
        collection="Netzwerk" if number % 2 else own("bestand"),
        language=own("sprache"),
        facts=(*_company(number), *_own(own)),
    )


def _own(own: Callable[[str], str]) -> Iterator[Fact]:
    place: Json = {"begin": "2021-07-09", "place": own("ort"), "series": own("reihe"), "number": 9}
    yield fact("event", place)
    yield fact("agenda", {"begin": "11:00", "title": own("punkt"), "speakers": [own("redner")]})
    yield fact("people", {"name": f"Ada {own('person')}", "role": "Vortrag"})
    yield fact("authors", [own("autor")])
    yield fact("organisations", own("stelle"))
    yield fact("organisation_roles", {own("traeger"): "Träger"})
    yield fact("summary", own("kurz"))
    yield fact("subtitle", own("zeile"))
    yield fact("attachments", {"label": own("anlage"), "url": f"https://x.example/{own('anlage')}"})
    yield fact("topics", own("thema"))
    yield fact("programmes", own("programm"))
    yield fact("regions", {"id": "kreis:03359", "label": "Stade", "name": own("region")})
    yield fact("publisher", own("verlag"))
    yield fact("status", own("status"))
    yield fact("relations", {"type": "successor_of", "title": "Dorfabend 1"})
    yield fact("relations", {"type": "part_of", "title": own("beziehung")})
    yield fact("abbreviations", {own("abk").upper(): own("abk")})
    yield fact("outline", [{"title": own("kapitel"), "page": 1, "level": 0}])


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    full = open_archive(tmp_path_factory.mktemp("voll"))
    plain = open_archive(tmp_path_factory.mktemp("offen"))
    try:
        for archive in (full, plain):
            for number in range(1, PUBLIC + 1):
                archive.put(public(number))
        last = _hide(full)
        for archive in (full, plain):
            archive.index()
        yield Pair(full, plain, last)
    finally:
        full.services.close()
        plain.services.close()


def _hide(archive: Archive) -> int:
    """Documents for members and for staff, one of each withdrawn as well, one in quarantine."""
    number = PUBLIC
    for visibility in (Visibility.MEMBER, Visibility.STAFF):
        for kind in ("offen", "zurueck"):
            number += 1
            draft = hidden(f"{visibility.value}{kind}", number)
            put = archive.put(replace(draft, visibility=visibility))
            if kind == "zurueck":
                archive.withdraw(put, word("grund", visibility.value))
    return archive.quarantine(f"/srv/{word('datei', 'q')}.pdf", word("grund", "q"), b"%PDF-x")


def asked(pair: Pair) -> list[str]:
    """Every route, and whatever might bring a hidden word forth: whole, cut short, mistaken."""
    app = pair.plain.client().application
    kinds = [f"{v.value}{kind}" for v in Visibility for kind in ("offen", "zurueck")]
    words = [word(field, kind) for field in FIELDS for kind in kinds[2:]]
    searches = chain.from_iterable(
        (
            f"/api/suche?q={each}",
            f"/api/suche?q={each[:-1]}x",
            f"/api/suche?q={each[:-2]}*&streng=1",
            f"/api/vorschlag?q={each[:-1]}",
        )
        for each in words
    )
    numbers = [*range(1, pair.last + 1)]
    listed = [address for _, address in addresses(app, numbers)]
    shared = [f"/{key}/{name}" for key, name in _SHARED]
    shared += [f"/suche?{key}={name}" for key, name in _SHARED]
    named = [f"/{key}/{each}" for key in _PAGES for each in words[:: len(kinds)]]
    return [*dict.fromkeys([*listed, *every(app, numbers), *shared, *named, *searches, *_MORE])]


_PAGES = ("region", "thema", "programm", "organisation", "person", "bestand")
_SHARED = (
    ("region", "kreis:13076"), ("region", "land:13"), ("region", "kreis:03359"),
    ("region", "land:03"), ("thema", "T01"), ("programm", "MORO"),
    ("programm", "moro"), ("organisation", "Amt%20Nord"), ("person", "Ada%20Bick"),
    ("bestand", "Netzwerk"),
)  # fmt: skip
_MORE = (
    "/suche?q=Dorfabend", "/suche?q=Dorfabent", "/suche?q=Dorf*", "/suche?von=2030&bis=2032",
    "/suche?jahr=2031", "/api/suche?q=Dorfabend&sortierung=titel", "/kalender?jahr=2031",
    "/kalender?jahr=2021", "/kalender.ics?programm=MORO", f"/api/vorschlag?q={WORD}",
    "/api/vorschlag?q=Ada", "/api/vorschlag?q=Dor", "/sitemap/seiten.xml",
    "/suche/facette/person?finde=ada", "/suche/facette/organisation?finde=zq",
)  # fmt: skip


@pytest.mark.usefixtures("settled")
def test_with_and_without_what_is_hidden_a_guest_gets_the_same_answers(pair: Pair) -> None:
    full, plain = pair.full.client(), pair.plain.client()
    faults = []
    for address in asked(pair):
        if address.startswith(_OWN):
            continue
        with full.get(address) as one, plain.get(address) as two:
            said = [_said(answer) for answer in (one, two)]
        if said[0] != said[1]:
            before, after = (text.splitlines() for text in said)
            lines = difflib.unified_diff(before, after, lineterm="", n=0)
            faults.append((address, [line[:200] for line in lines][2:6]))
    assert not faults, "\n".join(map(str, faults[:20]))


def test_a_member_learns_nothing_of_what_is_for_staff(pair: Pair) -> None:
    words = [word(field, f"staff{kind}") for field in FIELDS for kind in ("offen", "zurueck")]
    client = pair.full.client(Visibility.MEMBER)
    for address in asked(pair):
        with client.get(address) as answer:
            text = told(answer)
        found = [each for each in words if each in text and each not in address]
        assert not found, (address, found)


def test_the_figures_for_the_machine_name_nothing(pair: Pair) -> None:
    """`/metrics` counts all documents, as it is for those who run the machine only."""
    with pair.full.client().get("/metrics") as answer:
        assert WORD not in told(answer)


def test_staff_finds_the_words_so_that_these_tests_can_fail(pair: Pair) -> None:
    client = pair.full.client(Visibility.STAFF)
    with client.get(f"/api/dokument/{PUBLIC + 3}") as answer:
        text = answer.get_data(as_text=True)
    missing = [field for field in FIELDS if word(field, "staffoffen") not in text]
    assert set(missing) <= {"art", "bestand"}, missing


def _said(answer: Response) -> str:
    headers = "\n".join(f"{k}: {v}" for k, v in answer.headers if k not in _VARYING)
    headers = re.sub(r"Content-Length: \d+", "", headers)
    text = f"{answer.status}\n{headers}\n{answer.get_data().decode('utf-8', 'replace')}"
    return _MOMENT.sub("MOMENT", text)
