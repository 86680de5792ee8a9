"""Signposting: the `Link` headers by which a program finds its way round a document's page.

They name its lasting address, its metadata, its bytes, what it is, its licence and its collection.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from search_app import entities
from search_app.interop.record import Record
from search_app.interop.schemaorg import CONTEXT, type_of

_MEDIA_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+", re.ASCII)
#: A header longer than this is cut by some proxies; what comes last is of least use.
MOST = 4000


def of_page(record: Record, record_address: str = "") -> str:
    """The header of a document's page. `record_address`: where OAI-PMH gives its metadata."""
    return _header(_page_links(record, record_address))


def of_bytes(record: Record) -> str:
    """The header of its bytes: where they belong."""
    links = [_link(record.address, "collection", "text/html"), _link(record.address, "cite-as")]
    return _header(links)


def _page_links(record: Record, record_address: str) -> Iterator[str]:
    yield _link(record.address, "cite-as")
    api = f"{record.base}/api/dokument/{record.document.id}"
    yield _link(api, "describedby", "application/json")
    if record_address:
        yield _link(record_address, "describedby", "application/xml")
    if record.is_readable:
        yield _link(record.original_address, "item", record.media_type)
    yield _link(f"{CONTEXT}/AboutPage", "type")
    yield _link(f"{CONTEXT}/{type_of(record.document.kind)}", "type")
    if record.licence:
        yield _link(record.licence, "license")
    collection = entities.path("bestand", record.collection)
    if collection:
        yield _link(record.base + collection, "collection", "text/html")


def _link(address: str, relation: str, media_type: str = "") -> str:
    # whatever a document brings, no header ends before its end
    target = quote(address, safe=":/?#[]@!$&'()*+,;=%~-._")
    kind = f'; type="{media_type}"' if _MEDIA_TYPE.fullmatch(media_type) else ""
    return f'<{target}>; rel="{relation}"{kind}'


def _header(links: Iterator[str] | list[str]) -> str:
    header = ""
    for link in links:
        longer = f"{header}, {link}" if header else link
        if len(longer) > MOST:
            break
        header = longer
    return header
