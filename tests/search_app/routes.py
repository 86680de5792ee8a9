"""Every address of the application, built from its own table of routes."""

from __future__ import annotations

from flask import Flask
from werkzeug.wrappers import Response

from index.request import FACETS

#: Words that find everything in the corpus, on pages that search.
QUERY = "Daseinsvorsorge"
NUMBERED = (
    "/dokument/{}",
    "/dokument/{}?q=Daseinsvorsorge",
    "/dokument/{}/seite/1",
    "/dokument/{}/seite/1?q=Daseinsvorsorge",
    "/dokument/{}/seite/2",
    "/dokument/{}/seite/1/bild",
    "/dokument/{}/original",
    "/dokument/{}/original?ansicht=archiv",
    "/dokument/{}/original?ansicht=datei",
    "/api/dokument/{}",
)
SEARCHES = (
    "/suche",
    f"/suche?q={QUERY}",
    f"/suche?q={QUERY}&pro_seite=100",
    "/suche?pro_seite=100&sortierung=titel",
    "/suche?q=einwortdasnirgendsvorkommt&streng=1",
    "/suche?art=Projekt&von=2000&bis=2030",
    f"/suche?q={QUERY}&ansicht=kompakt&sortierung=aufgenommen",
    f"/suche?q={QUERY}&region=mr:hamburg&thema=T01&art=Projekt",
    f"/suche/facette/person?q={QUERY}&finde=e",
    "/suche/facette/thema?finde=a",
    f"/api/suche?q={QUERY}&pro_seite=100",
    "/api/suche?pro_seite=100",
    f"/api/vorschlag?q={QUERY[:4]}",
    *(f"/suche/facette/{key}" for key in FACETS),
    *(f"/suche/facette/{key}?q={QUERY}" for key in FACETS),
)
BROKEN = ("/suche?q=%22offen", "/gibt-es-nicht", "/dokument/999999", "/api/gibt-es-nicht")


def fixed(app: Flask) -> list[str]:
    """Addresses without parts that vary."""
    rules = [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())]
    return sorted({rule.rule for rule in rules if not rule.arguments})


def numbered(number: int) -> list[str]:
    """All addresses of a document."""
    return [address.format(number) for address in NUMBERED]


def every(app: Flask, numbers: list[int]) -> list[str]:
    """All addresses of the application, for these documents."""
    of_documents = [address for number in numbers for address in numbered(number)]
    return [*fixed(app), *SEARCHES, *of_documents, *BROKEN]


def told(answer: Response) -> str:
    """Everything that an answer tells, headers included."""
    return f"{answer.headers}\n{answer.get_data().decode('utf-8', 'replace')}"
