"""Phone numbers and e-mail addresses are covered in everything that the public gets."""

from __future__ import annotations

import re

import pytest

from archive import care
from archive.model import Visibility
from archive.relations import Relation, relate
from tests.search_app.builder import Archive, Draft, fact
from tests.search_app.corpus import EMAIL, Numbers
from tests.search_app.routes import every, told

SECRETS = re.compile(r"99401|994012326|maretzke@|bbr\.bund\.de", re.IGNORECASE)


@pytest.mark.parametrize("role", [Visibility.PUBLIC, Visibility.MEMBER])
def test_no_route_tells_a_phone_number_or_an_address(
    archive: Archive, numbers: Numbers, role: Visibility
) -> None:
    client = archive.client(role)
    searches = ["/suche?q=Maretzke", "/api/suche?q=Maretzke", "/suche?q=Kontakt"]
    for address in [*every(client.application, numbers.every), *searches]:
        with client.get(address) as answer:
            text = told(answer)
        assert not SECRETS.search(text), (address, SECRETS.search(text))


def test_they_are_not_searchable(archive: Archive) -> None:
    client = archive.client(Visibility.STAFF)
    for query in ("99401", "bbr.bund.de", "994012326"):
        with client.get("/api/suche", query_string={"q": query, "streng": "1"}) as answer:
            assert '"total": 0' in answer.get_data(as_text=True), query


def test_titles_and_facts_are_covered_wherever_they_show(fresh: Archive) -> None:
    draft = Draft(
        title=f"Anmeldung bei {EMAIL} oder 0228 99401-2326",
        texts=("Daseinsvorsorge",),
        headings=(f"Frag {EMAIL}",),
        kind="Meldung",
        date_wording=f"nach Absprache, {EMAIL}",
        facts=(
            fact("subtitle", f"Ruf 0228 99401-2326 {EMAIL}"),
            fact("people", {"name": "Steffen", "role": EMAIL, "organisation": EMAIL}),
            fact("agenda", {"begin": "11:00", "title": EMAIL, "speakers": [EMAIL]}),
            fact("organisations", EMAIL),
        ),
        location=f"/srv/{EMAIL}.txt",
        url=None,
    )
    number = fresh.put(draft)
    slides = fresh.put(Draft("Folien", ("Daseinsvorsorge",), kind="Präsentation"))
    with fresh.services.catalogue.transaction() as connection:
        care.change(connection, number, {"rights": f"Anfragen an {EMAIL}"}, "test")
        relate(connection, [Relation(slides, number, "slides_of", (f"nennt {EMAIL}",))])
    fresh.index()
    client = fresh.client()
    for address in every(client.application, [number, slides]):
        with client.get(address) as answer:
            text = told(answer)
        assert not SECRETS.search(text), (address, SECRETS.search(text))
