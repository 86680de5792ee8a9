"""The head and the margin of a document's page: title block, citation, where it came from."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from archive.masking import mask
from archive.model import Display, Document, Version
from archive.relations import Related
from index.formats import format_of
from index.labels import label
from search_app.kin import label_of, reason_of
from search_app.present.german import day, local_day, number, size
from search_app.present.hits import exact_day, when
from search_app.present.linked import Link
from search_app.present.text import extent, kind_icon, page_label, shown_title
from search_app.urls import document_path, original_url

_STATUS = {"complete": "vollständig", "partial": "teilweise gelesen", "quarantined": "nicht lesbar"}
#: Versions that a page lists at once, and on demand; more are in the data.
VERSIONS, EVERY_VERSION = 5, 500
_WEB = re.compile(r"https?://", re.IGNORECASE)
_RESTRICTED = {
    Display.SNIPPET: "Der volle Text dieses Dokuments ist nicht freigegeben. Gezeigt werden seine "
    "Angaben und einzelne Fundstellen.",
    Display.METADATA: "Von diesem Dokument sind nur die Angaben freigegeben, nicht der Text.",
}


@dataclass(frozen=True, slots=True)
class Head:
    """The title block."""

    number: int
    title: str
    subtitle: str
    kind: str
    icon: str
    meta: tuple[str, ...]
    when: str
    day: str | None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """A place where the document was found; only web addresses are links."""

    name: str
    url: str
    last_seen: str


@dataclass(frozen=True, slots=True)
class Kin:
    """A document that this one hangs together with, and why."""

    label: str
    title: str
    url: str
    reason: str


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of the document."""

    number: int
    added: str
    told: str
    shown: bool


@dataclass(frozen=True, slots=True)
class Editions:
    """The versions that are listed; `rest` is how many are not, `is_all` that no more are."""

    listed: tuple[Edition, ...]
    rest: str
    is_all: bool


def head(document: Document, version: Version, subtitle: str) -> Head:
    """The title block of a document."""
    return Head(
        number=document.id,
        title=shown_title(document.title),
        subtitle=subtitle,
        kind=mask(document.kind),
        icon=kind_icon(document.kind),
        meta=(extent(version.unit, version.page_count), mask(document.collection)),
        when=when(document.date_wording, document.sort_date),
        day=exact_day(document.date_wording, document.sort_date),
    )


def warnings(document: Document, version: Version, whole: bool) -> tuple[str, ...]:
    """What a reader must know before trusting the text. `whole`: all of it may be shown."""
    told = []
    if version.status == "partial":
        told.append(f"Nur teilweise gelesen: {version.reason or 'ohne nähere Angabe'}")
    if not whole:
        told.append(_RESTRICTED[document.display])
    return tuple(told)


def citation(
    document: Document,
    version: Version,
    author: str,
    site: str,
    base: str,
    today: date,
    leaf: int | None = None,
) -> str:
    """How the document, or a page of it, is cited, with the day of access.

    `base` is the address of the archive.
    """
    title = shown_title(document.title)
    dated = when(document.date_wording, document.sort_date)
    place = f"In: {site}, {document.shelf_mark}, Fassung {version.number}"
    address = base.rstrip("/") + document_path(document.id)
    if leaf is not None:
        place, address = f"{place}, {page_label(version.unit, leaf)}", f"{address}/seite/{leaf}"
    opening = f"{author}: {title}" if author else title
    return f"{opening}. {dated}. {place}, abgerufen am {day(today)}, {address}"


def origins(sources: Iterable[Mapping[str, Any]]) -> tuple[Origin, ...]:
    """The sources, in the shape of `show --json`, as the margin lists them."""
    return tuple(_origin(source) for source in sources)


def _origin(source: Mapping[str, Any]) -> Origin:
    url = str(source.get("url") or "")
    if not _WEB.match(url):
        url = source["location"] if _WEB.match(source["location"]) else ""
    return Origin(
        name=url.split("//", 1)[-1].rstrip("/") if url else source["location"],
        url=url,
        last_seen=local_day(datetime.fromisoformat(source["last_seen"])),
    )


def editions(versions: Sequence[Version], shown: Version, every: bool) -> Editions | None:
    """The versions of a document, newest first, the first ones or all; None if it has but one."""
    if len(versions) < 2:
        return None
    ordered = sorted(versions, key=lambda v: (v.id != shown.id, -v.number))
    most = EVERY_VERSION if every else VERSIONS
    listed = sorted(ordered[:most], key=lambda v: -v.number)
    rest = len(versions) - len(listed)
    return Editions(_editions(listed, shown), number(rest) if rest else "", every)


def _editions(versions: Sequence[Version], shown: Version) -> tuple[Edition, ...]:
    return tuple(
        Edition(
            number=version.number,
            added=local_day(version.added),
            told=_STATUS.get(version.status, version.status),
            shown=version.id == shown.id,
        )
        for version in versions
    )


def edition(version: Version) -> str:
    """The version that is shown, in words."""
    told = _STATUS.get(version.status, version.status)
    return f"{version.number} vom {local_day(version.added)}, {told}"


def kin(related: Iterable[Related], without: Collection[str]) -> tuple[Kin, ...]:
    """The documents that hang together with this one, but for those told elsewhere."""
    return tuple(
        Kin(
            label_of(each.type),
            shown_title(each.document.title),
            document_path(each.document.id),
            mask(reason_of(each)),
        )
        for each in related
        if each.type not in without
    )


def original_link(document: Document, version: Version) -> tuple[str, str]:
    """What the original is, and where."""
    kind = label("format", format_of(version.original.media_type))
    return f"{kind}, {size(version.original.size)}", original_url(document.id)


def checksum(version: Version) -> str:
    """A SHA-256 in groups of eight."""
    sha256 = version.original.sha256
    return " ".join(sha256[i : i + 8] for i in range(0, len(sha256), 8))
