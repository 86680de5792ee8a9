"""A small archive for the pages of entities, calendar and holdings: one programme, its project, an
event with slides of two speakers, and what hides behind roles.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from archive.model import DocumentId, Fact, PageUnit, Period, Visibility
from archive.relations import Relation, relate
from tests.search_app.builder import Archive, Draft, fact

SPEAKER, OTHER = "Änne Groß", "Bo Lund"
PHONE, EMAIL = "0228 99401-2326", "aenne.gross@kreis.example"


@dataclass(frozen=True)
class Holdings:
    """The numbers of the documents."""

    project: DocumentId
    second: DocumentId
    event: DocumentId
    own_slides: DocumentId
    other_slides: DocumentId
    vague_event: DocumentId
    hidden_event: DocumentId
    hidden_slides: DocumentId


def fill(archive: Archive) -> Holdings:
    """Put them all in, relate them and make them searchable."""
    first = archive.put(project("Dorfbus Prignitz", 2012, 2014))
    second = archive.put(project("Dorfbus Prignitz, 2. Runde", 2015, 2017))
    meeting = archive.put(event())
    own = archive.put(slides("Der Bus kommt", (person(SPEAKER, ""),)))
    other = archive.put(slides("Zahlen und Kosten", ()))
    vague = archive.put(vague_event())
    hidden = archive.put(hidden_event())
    secret = archive.put(slides("Interne Folien", (), Visibility.STAFF))
    relations = [
        Relation(second, first, "successor_of", ("Gleicher Name, 2. Runde",)),
        Relation(own, meeting, "slides_of", ("Gleicher Tag",)),
        Relation(other, meeting, "slides_of", (f"Gleicher Tag, und beide nennen {OTHER}.",)),
        Relation(secret, meeting, "slides_of", (f"beide nennen {SPEAKER}",)),
    ]
    with archive.services.catalogue.transaction() as connection:
        relate(connection, relations)
    archive.index()
    return Holdings(first, second, meeting, own, other, vague, hidden, secret)


def region(id_: str, label: str) -> Fact:
    return fact("regions", {"id": id_, "label": label, "name": label})


def person(name: str, role: str, organisation: str = "Landkreis Prignitz") -> Fact:
    value = {"name": name, "title": "Dr.", "role": role, "organisation": organisation}
    return fact("people", {key: text for key, text in value.items() if text})


def organisation(id_: str, label: str, name: str) -> Fact:
    return fact("organisations", {"id": id_, "label": label, "name": name})


def project(title: str, begin: int, end: int) -> Draft:
    ministry = "Bundesministerium für Verkehr, Bau und Stadtentwicklung"
    return Draft(
        title,
        ("Ein Bus für das Dorf.",),
        period=Period(date(begin, 1, 1), date(end, 12, 31), f"{begin} bis {end}"),
        sort_date=date(begin, 1, 1),
        date_wording=f"{begin} bis {end}",
        years=tuple(range(begin, end + 1)),
        collection="Verkehr/Land",
        location=f"/srv/{title}.txt",
        facts=(
            region("kreis:12070", "Prignitz"),
            fact("topics", {"id": "T08.5", "label": "Bürgerbus", "name": "Dorfbus"}),
            fact("programmes", {"id": "moro", "label": "MORO", "name": "MORO"}),
            organisation("bmvbs", ministry, "BMVBS"),
            organisation("", "Amt A/B & C", "Amt A/B & C"),
            fact("organisation_roles", {ministry: "Auftraggeber", "Amt A/B & C": "Träger"}),
            person(SPEAKER, f"Kontakt, Tel. {PHONE}, {EMAIL}"),
        ),
    )


def event() -> Draft:
    when = {
        "begin": "2014-05-08T10:00",
        "end": "2014-05-08T12:30",
        "place": f"Rathaus Perleberg, {EMAIL}",
        "series": "Dorfbusgespräch",
        "number": 2,
    }
    return Draft(
        "Abschluss in Perleberg",
        ("Wir ziehen Bilanz.",),
        kind="Veranstaltung",
        sort_date=date(2014, 5, 8),
        date_wording="8. Mai 2014, 10 bis 12.30 Uhr",
        years=(2014,),
        collection="Verkehr/Land",
        location="/srv/abschluss.txt",
        facts=(
            fact("event", when),
            region("gemeinde:12070296", "Perleberg"),
            fact("topics", {"id": "T08.5", "label": "Bürgerbus", "name": "Bürgerbus"}),
            fact("topics", {"id": "T12.1", "label": "Ehrenamt", "name": "Ehrenamt"}),
            fact("programmes", {"id": "moro", "label": "MORO", "name": "MORO"}),
            fact("agenda", {"begin": "10:00", "title": "Wie der Bus kam", "speakers": [SPEAKER]}),
            fact("agenda", {"begin": "11:00", "title": "Was er kostet", "speakers": [OTHER]}),
            person(SPEAKER, "Vortrag"),
            person(OTHER, "Vortrag", "Büro Nord"),
        ),
    )


def slides(
    title: str, facts: tuple[Fact, ...], visibility: Visibility = Visibility.PUBLIC
) -> Draft:
    return Draft(
        title,
        ("Folie 1",),
        kind="Präsentation",
        unit=PageUnit.SLIDE,
        sort_date=date(2014, 5, 8),
        date_wording="8. Mai 2014",
        years=(2014,),
        collection="Verkehr/Land",
        location=f"/srv/{title}.pdf",
        facts=facts,
        visibility=visibility,
    )


def vague_event() -> Draft:
    return Draft(
        "Regionalkonferenz im Herbst",
        ("Im Herbst 2014 treffen wir uns.",),
        kind="Veranstaltung",
        sort_date=date(2014, 9, 1),
        date_wording="Herbst 2014",
        years=(2014,),
        collection="Verkehr/Land",
        location="/srv/herbst.txt",
        facts=(fact("event", {"begin": "2014", "place": "Wittenberge"}),),
    )


def hidden_event() -> Draft:
    return Draft(
        "Geheimrunde",
        ("Nicht öffentlich.",),
        kind="Veranstaltung",
        sort_date=date(2014, 6, 2),
        date_wording="2. Juni 2014",
        years=(2014,),
        collection="Verschlusssache",
        location="/srv/geheim.txt",
        visibility=Visibility.MEMBER,
        facts=(
            fact("event", {"begin": "2014-06-02", "place": "Bunker"}),
            fact("programmes", {"id": "moro", "label": "MORO", "name": "MORO"}),
            region("kreis:12070", "Prignitz"),
            person("Carla Still", "Vortrag", "Amt Still"),
            organisation("", "Amt Still", "Amt Still"),
        ),
    )
