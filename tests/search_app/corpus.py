"""The documents of the view tests: a few good ones, hostile ones, one for every rule of access."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import product

from reportlab.pdfgen.canvas import Canvas

from archive.model import Display, DocumentId, PageUnit, Period, Visibility
from tests.search_app.builder import Archive, Draft, fact

PHONE = "0228 99401-2326"
EMAIL = "steffen.maretzke@bbr.bund.de"
SCRIPT = "<script>alert(1)</script>"
BREAKER = "\"'></title></textarea><img src=x onerror=alert(1)>"

PROJECT_TEXT = (
    "Das Netzwerk Daseinsvorsorge verbindet Regionen. Die Regionalstrategie Daseinsvorsorge wird "
    "in den Netzwerkregionen fortgeschrieben, mit Blick auf Mobilität und Ehrenamt. "
    f"Kontakt: Dr. Steffen Maretzke, Tel. {PHONE}, {EMAIL}. "
)
PROJECT_PAGE = f"""<!doctype html><html lang="de"><head><title>Netzwerk</title>
<script>alert(1)</script><style>p {{ color: red }}</style></head><body onload="alert(1)">
<h1>Netzwerk Daseinsvorsorge</h1><p>Laufzeit: Oktober 2020 – Juni 2022.</p>
<p>Tel. 0228&nbsp;<b>99401</b>-2326, <a href="mailto:{EMAIL}">{EMAIL}</a></p>
<img src="https://fremd.example/zaehler.gif"><a href="/mehr">mehr</a>
<iframe src="https://fremd.example/"></iframe><form action="https://fremd.example/"></form>
</body></html>"""


@dataclass
class Numbers:
    """The numbers of the documents, by what they are for."""

    project: DocumentId
    event: DocumentId
    slides: DocumentId
    record: DocumentId
    hostile: list[DocumentId]
    withdrawn: DocumentId
    quarantined: DocumentId
    access: dict[tuple[Visibility, Display], DocumentId] = field(default_factory=dict)

    @property
    def every(self) -> list[int]:
        found = [self.project, self.event, self.slides, self.record, *self.hostile]
        return [*found, self.withdrawn, self.quarantined, *self.access.values()]


def fill(archive: Archive) -> Numbers:
    """Put all documents into an archive and make them searchable."""
    numbers = Numbers(
        project=archive.put(project()),
        event=archive.put(event()),
        slides=archive.put(slides()),
        record=archive.put(record()),
        hostile=[archive.put(draft) for draft in hostile()],
        withdrawn=archive.put(Draft("Zurückgenommene Studie", ("Rücknahmewort",))),
        quarantined=archive.quarantine(
            "/srv/geheim/kaputt.pdf", "Die Datei ist verschlüsselt.", b"%PDF-x"
        ),
        access={
            (visibility, display): archive.put(access(visibility, display))
            for visibility, display in product(Visibility, Display)
        },
    )
    archive.withdraw(numbers.withdrawn, "Auf Wunsch der Urheberin")
    archive.index()
    return numbers


def project() -> Draft:
    begin = PROJECT_TEXT.index("Dr. Steffen")
    half_phone = PROJECT_TEXT.index("99401-2326")
    return Draft(
        title="Netzwerk Daseinsvorsorge 2. Runde",
        texts=(PROJECT_TEXT, f"{PROJECT_TEXT}Die zweite Runde endet mit einer Konferenz."),
        headings=("Überblick", f"Kontakt {EMAIL}"),
        data=PROJECT_PAGE.encode(),
        media_type="text/html",
        url="https://www.region.example/projekte/netzwerk",
        location="https://www.region.example/projekte/netzwerk",
        period=Period(date(2020, 10, 1), date(2022, 6, 30), "Oktober 2020 – Juni 2022"),
        sort_date=date(2020, 10, 1),
        date_wording="Oktober 2020 – Juni 2022",
        years=(2020, 2021, 2022),
        facts=(
            fact("status", "abgeschlossen"),
            fact("programmes", "MORO"),
            fact("topics", "Daseinsvorsorge"),
            fact("organisations", "Universität Bremen"),
            fact("organisations", "Hochschule Neubrandenburg"),
            fact("organisation_roles", {"Universität Bremen": "Auftragnehmer"}),
            fact("organisation_roles", {"Hochschule Neubrandenburg": "Auftragnehmer"}),
            fact("people", {"name": "Steffen Maretzke", "title": "Dr."}, "Dr. Steffen", 1, begin),
            fact("contacts", {"email": [EMAIL]}, EMAIL, 1, PROJECT_TEXT.index(EMAIL)),
            fact("contacts", {"phone": ["+49 228 994012326"]}, PHONE, 1, half_phone - 5),
            fact("abbreviations", {"BBSR": "Bundesinstitut"}, "99401-2326", 1, half_phone),
            fact("links", f"https://x.example/?an={EMAIL}"),
            fact("dates_mentioned", "2018-11-27"),
        ),
    )


def event() -> Draft:
    text = "Netzwerkgespräch zum Quartier. Expertinnen und Experten sprechen über den Städtebau."
    return Draft(
        title="Netzwerkgespräch 1",
        texts=(text,),
        kind="Veranstaltung",
        location="/srv/geheim/eingang/gespraech.txt",
        sort_date=date(2021, 3, 4),
        date_wording="4. März 2021",
        years=(2021,),
        facts=(
            fact(
                "event",
                {"begin": "2021-03-04T11:00", "end": "2021-03-04T13:00", "place": "online"},
            ),
            fact("agenda", {"begin": "11:00", "end": "11:15", "title": "Begrüßung",
                            "speakers": ["Michael Groschek"]}),
            fact("people", {"name": "Michael Groschek", "role": "Präsident"}),
        ),
    )  # fmt: skip


def slides() -> Draft:
    texts = [f"Folie {n}: Bürgerbus im ländlichen Raum." for n in range(1, 16)]
    texts[13] = "Die Rufbusquote steigt auf dem Land."
    return Draft(
        title="Bürgerbusse in Zahlen",
        texts=tuple(texts),
        kind="Präsentation",
        unit=PageUnit.SLIDE,
        data=deck(texts),
        facts=(fact("file", {"pages": 15, "sizes": [{"page": 1, "width": 960, "height": 540}]}),),
        media_type="application/pdf",
        location="/srv/eingang/buergerbus.pdf",
        sort_date=date(2014, 8, 21),
        date_wording="21. August 2014",
        years=(2014,),
    )


def deck(texts: Iterable[str]) -> bytes:
    """A PDF of slides."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(960, 540), invariant=True)
    for text in texts:
        canvas.setFont("Helvetica", 28)
        canvas.drawString(60, 440, text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def record() -> Draft:
    return Draft(
        title="",
        texts=(f"Landesportal: Daseinsvorsorge vor Ort. Ruf {PHONE}",),
        kind="Pressemitteilung",
        data=f'{{"id": "lp/7", "text": "Ruf {PHONE}"}}'.encode(),
        media_type="application/json",
        location="/srv/geheim/landesportal.jsonl#lp/7",
        external_id="lp/7",
    )


def hostile() -> list[Draft]:
    """Markup and control signs wherever a document can bring text."""
    value = SCRIPT + BREAKER
    facts = [fact(name, value, value, 1, 0) for name in ("topics", "programmes", "organisations")]
    facts += [
        fact("status", value),
        fact("people", {"name": value, "role": value, "title": value, "organisation": value}),
        fact("event", {"begin": "2021-03-04T11:00", "end": value, "place": value}),
        fact("agenda", {"begin": value, "title": value, "speakers": [value]}),
        fact("links", "javascript:alert(1)"),
        fact("attachments", {"label": value, "url": "javascript:alert(1)", "media_type": value}),
        fact("relations", {"type": value, "title": value}),
        fact("abbreviations", {value: value}),
    ]
    attack = Draft(
        title=f"Angriff {value}",
        texts=(f"{value} Daseinsvorsorge {value}",),
        headings=(value,),
        kind=f"Art{value}",
        data=f"Daseinsvorsorge {value}".encode(),
        media_type="text/html",
        location=f"/srv/{value}/..{value}\n.html",
        url=None,
        external_id=f"ext{value}",
        collection=f"Bestand{value}",
        date_wording=value,
        sort_date=date(2021, 1, 1),
        period=Period(date(2021, 1, 1), None, value, ("begin",)),
        facts=tuple(facts),
        language=value,
    )
    odd = Draft(
        title="Zeile\r\nX-Fremd: 1\x00\x1b \u202egnp.exe",
        texts=("\x00\x0b Daseinsvorsorge \ufffe ]]> &amp; <!-- --> \u202e",),
        data=b"\x00\xff Daseinsvorsorge",
        media_type="image/svg+xml",
        location="/srv/../../etc/passwd\r\nX-Fremd: 1",
        url="javascript:alert(1)//",
    )
    return [attack, odd]


def canary(place: str, visibility: Visibility, display: Display) -> str:
    """A word that stands in one place of one document only."""
    return f"zq{place}{visibility.value}{display.value}"


def access(visibility: Visibility, display: Display) -> Draft:
    def word(place: str) -> str:
        return canary(place, visibility, display)

    text = f"Zugangsprobe Daseinsvorsorge. Das Stichwort heißt {word('nah')}. " + "Füllwort. " * 80
    return Draft(
        title=f"Zugang {word('titel')}",
        texts=(f"{text} Am Ende steht {word('fern')}.",),
        headings=(f"Abschnitt {word('kopf')}",),
        facts=(
            fact("topics", word("thema"), f"Beleg {word('beleg')}"),
            fact("publisher", word("herausgeber"), "x"),
        ),
        data=f"<p>{text} {word('original')}</p>".encode(),
        media_type="text/html",
        location=f"/srv/{word('ordner')}/{word('datei')}.html",
        external_id=word("kennung"),
        collection=f"Bestand {word('bestand')}",
        kind=f"Art{word('art')}",
        visibility=visibility,
        display=display,
    )
