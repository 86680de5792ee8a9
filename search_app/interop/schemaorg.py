"""A document in the words of schema.org, as JSON-LD for search engines and reference managers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from archive.model import Kind
from search_app.dated import interval
from search_app.interop.dublincore import contributors, subjects
from search_app.interop.record import Record
from search_app.printable import one_line

Thing = dict[str, Any]

CONTEXT = "https://schema.org"
#: What a document of a kind is called; those of other kinds are works.
TYPES = {
    Kind.PROJECT: "ResearchProject",
    Kind.EVENT: "Event",
    Kind.NEWS: "NewsArticle",
    Kind.SLIDES: "PresentationDigitalDocument",
    Kind.PUBLICATION: "Report",
    Kind.MINUTES: "DigitalDocument",
}
OTHER = "CreativeWork"
#: Roles of organisations, as texts call them.
_FUNDING = ("Förderung", "Auftraggeber", "Zuwendungsgeber")
_HOSTING = ("Veranstalter",)
_SPEAKING = ("Vortrag", "Moderation")
_ONLINE = ("online", "digital", "virtuell", "videokonferenz", "zoom", "webex")


def type_of(kind: str) -> str:
    """The type of a kind."""
    return TYPES[Kind(kind)] if kind in list(Kind) and Kind(kind) in TYPES else OTHER


def thing(record: Record) -> Thing:
    """The document as JSON-LD; what is not known is left out."""
    own = _OWN.get(type_of(record.document.kind), _work)
    found = {**_common(record), **own(record)}
    return {key: value for key, value in found.items() if value not in (None, "", [], ())}


def _common(record: Record) -> Thing:
    return {
        "@context": CONTEXT,
        "@type": type_of(record.document.kind),
        "@id": record.address,
        "url": record.address,
        "identifier": record.document.shelf_mark,
        "name": one_line(record.title),
        "description": one_line(" ".join(record.names("description"))),
        "keywords": [one_line(name) for name in subjects(record)],
        "sameAs": list(record.sources),
    }


def _project(record: Record) -> Thing:
    """A project is an organisation there: it is founded and dissolved, and has members."""
    begin, _, end = interval(record.document.period).partition("/")
    funding = dict.fromkeys(record.with_role(*_FUNDING))
    return {
        "foundingDate": _known(begin),
        "dissolutionDate": _known(end),
        "areaServed": _places(record),
        "funder": _organisations(funding),
        "member": _organisations(n for n in contributors(record) if n not in funding),
    }


def _event(record: Record) -> Thing:
    told = record.told.get("event")
    event = told if isinstance(told, dict) else {}
    hosts = record.with_role(*_HOSTING)
    return {
        "startDate": _moment(event.get("begin")) or record.dated,
        "endDate": _moment(event.get("end")),
        "location": _location(event.get("place"), record.address),
        "eventStatus": f"{CONTEXT}/EventScheduled",
        "organizer": _organisations(hosts),
        "performer": _people(record.people(*_SPEAKING)),
        "inLanguage": record.language,
        "about": _places(record),
    }


def _work(record: Record) -> Thing:
    return {
        "headline": one_line(record.title)[:110],
        "author": _people(record.authors),
        "publisher": _organisations(record.publishers),
        "contributor": _organisations(contributors(record)),
        "datePublished": record.published,
        "inLanguage": record.language,
        "license": record.licence,
        "isPartOf": {"@type": "Collection", "name": one_line(record.collection)},
        "spatialCoverage": _places(record),
        "temporalCoverage": interval(record.document.period),
        "encoding": _encoding(record),
    }


_OWN: dict[str, Callable[[Record], Thing]] = {"ResearchProject": _project, "Event": _event}


def _encoding(record: Record) -> Thing | None:
    version = record.document.version
    if version is None or not record.is_readable:
        return None
    return {
        "@type": "MediaObject",
        "contentUrl": record.original_address,
        "encodingFormat": record.media_type,
        "contentSize": str(version.original.size),
        "sha256": version.original.sha256,
    }


def _location(place: Any, address: str) -> Thing | None:
    if not isinstance(place, str) or not place.strip():
        return None
    if place.casefold().startswith(_ONLINE):
        return {"@type": "VirtualLocation", "name": one_line(place), "url": address}
    return {"@type": "Place", "name": one_line(place), "address": one_line(place)}


def _moment(value: Any) -> str:
    """A moment of an event as it was read: ISO, local time."""
    return one_line(value) if isinstance(value, str) and value[:4].isdigit() else ""


def _known(end: str) -> str:
    return "" if end == ".." else end


def _places(record: Record) -> list[Thing]:
    return [{"@type": "Place", "name": one_line(name)} for name in record.names("regions")]


def _organisations(names: Any) -> list[Thing]:
    return [{"@type": "Organization", "name": one_line(name)} for name in names]


def _people(names: tuple[str, ...]) -> list[Thing]:
    return [{"@type": "Person", "name": one_line(name)} for name in names]
