"""Every address of the application, built from its own table of routes."""

from __future__ import annotations

from urllib.parse import quote

from flask import Flask
from werkzeug.wrappers import Response

from index.request import FACETS
from search_app.exports.formats import FORMATS
from tests.search_app.corpus import BREAKER, SCRIPT

#: Words that find everything in the corpus, on pages that search.
QUERY = "Daseinsvorsorge"
NUMBERED = (
    "/dokument/{}",
    "/dokument/{}?q=Daseinsvorsorge",
    "/dokument/{}?q=Daseinsvorsorge&stelle=1",
    "/dokument/{}?fassungen=alle",
    "/dokument/{}/termin.ics",
    "/dokument/{}/melden",
    "/dokument/{}/seite/1",
    "/dokument/{}/seite/1?q=Daseinsvorsorge",
    "/dokument/{}/seite/1?q=Daseinsvorsorge&stelle=2",
    "/dokument/{}/seite/2",
    "/dokument/{}/seite/1/bild",
    "/dokument/{}/seite/1/bild?breite=160",
    "/dokument/{}/original",
    "/dokument/{}/original?ansicht=archiv",
    "/dokument/{}/original?ansicht=datei",
    "/api/dokument/{}",
    "/dokument/{}/zitat/bibtex",
    "/dokument/{}/zitat/ris",
    "/dokument/{}/zitat/csl?blatt=1",
    "/merkliste?nr={}",
    "/merkliste/export/json?nr={}",
    "/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:{}",
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
    *(f"/suche/export/{key}" for key in FORMATS),
    *(f"/suche/export/{key}?q={QUERY}" for key in FORMATS),
    f"/suche/atom?q={QUERY}",
    f"/suche/protokoll?q={QUERY}",
    f"/suche/protokoll/txt?q={QUERY}",
    "/suche/protokoll/csv",
    f"/merkliste?q={QUERY}&nr=1",
    f"/suche?neu_seit=2020-01-01&q={QUERY}",
    f"/opensearch/vorschlag?q={QUERY[:4]}",
    *(f"/oai?verb={verb}" for verb in ("Identify", "ListSets", "ListMetadataFormats")),
    *(f"/oai?verb={verb}&metadataPrefix=oai_dc" for verb in ("ListRecords", "ListIdentifiers")),
    "/sitemap/dokumente-1.xml",
    *(f"/suche/facette/{key}" for key in FACETS),
    *(f"/suche/facette/{key}?q={QUERY}" for key in FACETS),
)
#: What a hostile document calls its topics, bodies, people and collection.
_HOSTILE = quote(SCRIPT + BREAKER, safe="")
ENTITIES = (
    "/region/land:03",
    "/region/kreis:13076",
    "/region/mr:hamburg",
    "/region/kreis:99999",
    "/thema/T01",
    "/thema/T01.3",
    "/thema/Daseinsvorsorge",
    "/programm/moro",
    "/programm/MORO",
    "/programm/staedtebaufoerderung",
    "/programm/moro/termine.ics",
    "/organisation/Universit%C3%A4t%20Bremen",
    "/organisation/bmvbs",
    "/person/Steffen%20Maretzke",
    "/person/Michael%20Groschek",
    "/bestand/Netzwerk",
    "/bestand/Netzwerk?art=Projekt",
    "/bestand/Netzwerk?programm=MORO",
    "/bestand/Netzwerk?programm=-&seite=99",
    "/kalender?jahr=2021",
    "/kalender?jahr=1999",
    "/kalender?programm=MORO&q=Quartier",
    "/kalender.ics?jahr=2021",
    *(f"/{key}/{_HOSTILE}" for key in ("region", "thema", "programm", "organisation", "person")),
    f"/programm/{_HOSTILE}/termine.ics",
    f"/bestand/Bestand{_HOSTILE}",
    f"/kalender?organisation={_HOSTILE}",
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
    return [*fixed(app), *SEARCHES, *ENTITIES, *of_documents, *BROKEN]


def told(answer: Response) -> str:
    """Everything that an answer tells, headers included."""
    return f"{answer.headers}\n{answer.get_data().decode('utf-8', 'replace')}"
