"""What each kind of document is called in BibTeX, RIS and CSL.

Literature databases have no project and, but for CSL, no event. A wrong type makes a wrong
citation ("in: newspaper"), so whatever has no type of its own becomes the general one and carries
its German kind as text (howpublished, M3, genre).

Projekt           a profile, by whatever file it came: general.
Veranstaltung     CSL has `event`. A RIS `CONF` would be a volume of proceedings: general.
Meldung           something an office put into the web: CSL `webpage`, RIS `ELEC`.
Präsentation      slides of a talk: CSL `speech`, RIS `SLIDE`.
Publikation       a brochure or study that an office gave out: `report`, `RPRT`, @techreport; the
                  last demands an institution, without one it is @misc.
Protokoll, Sonstiges and the kinds that records bring along: general.

Sources: CSL 1.0.2, appendix III; RIS as read by Zotero and EndNote; BibTeX 0.99d, btxdoc.
"""

from __future__ import annotations

from dataclasses import dataclass

from archive.model import Kind


@dataclass(frozen=True, slots=True)
class Genre:
    """The types of a kind. `bibtex` holds only where a publisher is known."""

    csl: str = "document"
    ris: str = "GEN"
    bibtex: str = "misc"


GENERAL = Genre()
_GENRES = {
    Kind.EVENT.value: Genre(csl="event"),
    Kind.NEWS.value: Genre("webpage", "ELEC"),
    Kind.SLIDES.value: Genre("speech", "SLIDE"),
    Kind.PUBLICATION.value: Genre("report", "RPRT", "techreport"),
}


def genre(kind: str) -> Genre:
    """The types of a kind.

    >>> genre("Publikation").ris, genre("Förderbescheid").csl
    ('RPRT', 'document')
    """
    return _GENRES.get(kind, GENERAL)
