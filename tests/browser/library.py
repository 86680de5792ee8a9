"""An archive with enough of everything to leaf, filter and sort, and with names that attack."""

from __future__ import annotations

from datetime import date

from archive.model import DocumentId, PageUnit, Visibility
from tests.search_app.builder import Archive, Draft, fact

#: More than two pages of results.
MANY = 45
ATTACK = "<script>alert(1)</script><img src=x onerror=alert(2)>"
RIGHT_TO_LEFT = "יואב כהן"
SECRET = "Gemeindegeheimnis"
KINDS = ("Projekt", "Meldung", "Veranstaltung")


def stock(archive: Archive) -> DocumentId:
    """Fill an archive; the number of its slides."""
    for number in range(MANY):
        archive.put(_report(number))
    archive.put(Draft(f"Gemeindetitel {ATTACK}", ("Über die Gemeinde.",), kind="Protokoll"))
    archive.put(Draft("x" * 900, (f"Der Gemeinderat. {ATTACK}",), kind="Protokoll"))
    archive.put(Draft(SECRET, (SECRET,), visibility=Visibility.STAFF))
    texts = tuple(f"Blatt {n} über die Gemeinde." for n in range(1, 6))
    slides = archive.put(Draft("Folien", texts, kind="Präsentation", unit=PageUnit.SLIDE))
    archive.index()
    return slides


def _report(number: int) -> Draft:
    year = 2001 + number % 9
    return Draft(
        title=f"Bericht {number} der Gemeinde",
        texts=(f"Die Gemeinde berichtet zum {number}. Mal über ihr Gemeindehaus.",),
        kind=KINDS[number % len(KINDS)],
        sort_date=date(year, 5, 1),
        years=(year,),
        facts=(
            fact("people", {"name": RIGHT_TO_LEFT if number % 2 else "Gesine Gemein"}),
            fact("topics", "Daseinsvorsorge"),
            fact("organisations", ATTACK),
        ),
    )
