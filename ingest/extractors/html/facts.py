"""The fact pass: what a page states by its markup, whatever main-text extraction leaves of it.

Files to download with their label and heading, contacts behind mailto and tel, the event and the
description in a page's metadata. Labels and values that are text become lines of the page
(`html/treat`), so that the rules for facts read them with their place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from lxml.html import HtmlElement

from archive.model import Json
from ingest.extractors.base import RawFact
from ingest.extractors.html import jsonld
from ingest.extractors.html.text import folded

#: Endings of files that a page offers, with their media types.
FILES = {
    "pdf": "application/pdf",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "ppt": "application/vnd.ms-powerpoint",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "rtf": "text/rtf",
    "zip": "application/zip",
    "ics": "text/calendar",
}
#: Facts of one kind that are kept; a page with more is a directory.
MOST = 300
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "summary", "legend", "caption")
#: "(PDF, 1,2 MB)", "PDF-Datei, 300 KB, nicht barrierefrei" behind a label.
_FORM = re.compile(
    r"\s*[(\[|–-]?\s*(?:(?:PDF|DOCX?|PPTX?|XLSX?|ODT|ODP|ZIP|ICS)"
    r"(?:[- ](?:Datei|Dokument|Download))?\b[\s,;:|/–-]*)?"
    r"(?:\d+(?:[.,]\d+)?\s?(?:KB|MB|kByte|MByte|Byte)\b[\s,;]*)?"
    r"(?:nicht barrierefrei|barrierefrei)?\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^(?:hier|download|herunterladen|datei|pdf|mehr|link|weiter(?:lesen)?|ansehen|öffnen)\W*$",
    re.I,
)
_EMAIL = re.compile(r"^[^@\s<>\"',;]{1,64}@[^@\s<>\"',;]{1,190}\.[a-z]{2,24}$", re.IGNORECASE)
_MOMENT = re.compile(r"^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?")


@dataclass(frozen=True, slots=True)
class _Link:
    """A link to a file: where it goes, what it says, the heading it stands under."""

    href: str
    label: str
    heading: str


def stated(tree: HtmlElement) -> tuple[RawFact, ...]:
    """The facts of an untreated tree, in the order of the page."""
    return (*_attachments(tree), *_contacts(tree), *_event(tree), *_description(tree))


def _attachments(tree: HtmlElement) -> Iterator[RawFact]:
    seen: set[str] = set()
    for link in _file_links(tree):
        if link.href in seen or len(seen) == MOST:
            continue
        seen.add(link.href)
        value: dict[str, Json] = {"label": link.label, "url": link.href}
        media_type = FILES.get(_ending(link.href))
        if media_type:
            value["media_type"] = media_type
        if link.heading:
            value["heading"] = link.heading
        yield RawFact("attachments", value, "Verweis auf eine Datei", link.label)


def _file_links(tree: HtmlElement) -> Iterator[_Link]:
    base, heading = _base(tree), ""
    for element in tree.iter("a", *_HEADINGS):
        if element.tag in _HEADINGS:
            heading = folded(element)[:200]
        if element.tag == "a" and offers_file(element):
            href = _joined(base, element.get("href", ""))
            yield _Link(href, _label(element, href, heading), heading)


def offers_file(link: HtmlElement) -> bool:
    """Whether a link leads to a file to download, not to a page."""
    href = (link.get("href") or "").strip()
    if not href or href.startswith(("#", "mailto:", "tel:", "javascript:", "data:")):
        return False
    return _ending(href) in FILES or link.get("type") in FILES.values() or "download" in link.attrib


def _ending(href: str) -> str:
    try:
        path = urlsplit(href).path
    except ValueError:  # brackets that name no address
        return ""
    return PurePosixPath(path).suffix.lower().lstrip(".")


def _joined(base: str, href: str) -> str:
    try:
        return urljoin(base, href.strip())
    except ValueError:
        return href.strip()


def _base(tree: HtmlElement) -> str:
    """What relative links refer to, as far as the page itself says it."""
    stated = (
        *tree.xpath("//base/@href"),
        *tree.xpath("//link[@rel='canonical']/@href"),
        *tree.xpath("//meta[@property='og:url']/@content"),
    )
    return next((str(u) for u in stated if str(u).startswith(("http://", "https://"))), "")


def _label(link: HtmlElement, href: str, heading: str) -> str:
    """What a link says, without format and size; the file's name where it says nothing."""
    text = folded(link) or link.get("title") or link.get("aria-label") or ""
    label = _FORM.sub("", " ".join(text.split()))[:300]
    if label and not _BARE.match(label):
        return label
    name = unquote(PurePosixPath(urlsplit(href).path).stem) if _ending(href) else ""
    return " ".join(name.replace("_", " ").replace("-", " ").split()) or label or heading


def _contacts(tree: HtmlElement) -> Iterator[RawFact]:
    seen: set[str] = set()
    for link in tree.iter("a"):
        kind, _, rest = (link.get("href") or "").strip().partition(":")
        address = unquote(rest.partition("?")[0]).strip()
        if kind.lower() == "mailto" and _EMAIL.match(address):
            field, value = "email", address.lower()
        elif kind.lower() == "tel" and sum(map(str.isdigit, address)) > 5:
            field, value = "phone", address.lstrip("/")
        else:
            continue
        if value not in seen and len(seen) < MOST:
            seen.add(value)
            yield RawFact("contacts", {field: value}, f"Verweis {kind.lower()}", folded(link)[:200])


def _event(tree: HtmlElement) -> Iterator[RawFact]:
    """The event that a page's JSON-LD describes; of several none, since the page is a calendar."""
    events = [item for item in jsonld.items(tree) if jsonld.has_type(item, "Event")]
    told = {(e.get("name"), e.get("startDate")): e for e in events if _moment(e.get("startDate"))}
    if len(told) != 1:
        return
    item = next(iter(told.values()))
    begin = _moment(item.get("startDate"))
    value: dict[str, Json] = {"begin": begin}
    if end := _moment(item.get("endDate")):
        value["end"] = end
    if place := jsonld.text(item.get("location")):
        value["place"] = place
    # less sure than the text, which names hours and days as the reader sees them
    yield RawFact("event", value, "JSON-LD Event", str(item.get("startDate")), 0.8)


def _moment(value: Any) -> str | None:
    """An ISO day, with hour and minute unless they are midnight, which stands for no hour."""
    found = _MOMENT.match(value.strip()) if isinstance(value, str) else None
    if not found:
        return None
    day, clock = found.groups()
    try:
        datetime.fromisoformat(f"{day}T{clock or '00:00'}")
    except ValueError:
        return None  # a day that there is not
    return f"{day}T{clock}" if clock and clock != "00:00" else str(day)


def _description(tree: HtmlElement) -> Iterator[RawFact]:
    for name in ("og:description", "description", "dcterms.abstract", "dc.description"):
        for element in tree.iter("meta"):
            stated_name = element.get("property") or element.get("name") or ""
            said = " ".join((element.get("content") or "").split())
            if stated_name.lower() == name and len(said) > 20:
                yield RawFact("description", said[:1000], f"Angabe {name}", said[:1000])
                return
