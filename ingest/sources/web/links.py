"""The links of a page, and what each may be worth: an attachment, a page, or nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import lxml.html
from lxml.etree import ParserError

from archive.errors import FetchError
from ingest.decode import decode
from ingest.sources.web import urls

#: Links that stand behind so many bytes of a page are not looked for.
LOOKED_AT = 5_000_000
#: An address in which a folder comes so often leads round and round.
_ROUND = 4
_ATTACHMENTS = {
    ".pdf", ".doc", ".docx", ".docm", ".dotx", ".ppt", ".pptx", ".pps", ".ppsx", ".pptm", ".xls",
    ".xlsx", ".xlsm", ".odt", ".odp", ".ods", ".rtf", ".epub", ".txt", ".eml", ".msg",
}  # fmt: skip
_NOTHING = {
    ".css", ".js", ".mjs", ".json", ".map", ".woff", ".woff2", ".ttf", ".eot", ".ico", ".svg",
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".avif", ".heic",
    ".mp3", ".mp4", ".m4a", ".m4v", ".ogg", ".wav", ".webm", ".avi", ".mov", ".wmv", ".mpg",
    ".exe", ".msi", ".dmg", ".apk", ".iso", ".zip", ".gz", ".tgz", ".7z", ".rar", ".tar",
    ".ics", ".vcf", ".kml", ".gpx", ".rss", ".atom", ".xml",
}  # fmt: skip
_HTML_BEGINS = re.compile(rb"<(?:!doctype\s+html|html|head|body|a\s)", re.IGNORECASE)
#: Where a page names other documents; of the others, only these attributes are addresses.
_ATTRIBUTES = {"a": "href", "area": "href", "iframe": "src", "frame": "src", "embed": "src"}


@dataclass(frozen=True, slots=True)
class Link:
    """An address that a page names, canonical."""

    url: str
    is_attachment: bool


def links(path: Path, url: str) -> list[Link]:
    """The links of a page that lies in a file, each once, in order; none if it is no web page."""
    with path.open("rb") as stream:
        data = stream.read(LOOKED_AT)
    if not _HTML_BEGINS.search(data[:65_536]):
        return []
    found: dict[str, Link] = {}
    for link in _links(data, url):
        known = found.get(link.url)
        if known is None or link.is_attachment:
            found[link.url] = link
    return list(found.values())


def _links(data: bytes, url: str) -> Iterator[Link]:
    parser = lxml.html.HTMLParser(encoding="utf-8")
    try:
        tree = lxml.html.document_fromstring(decode(data).encode("utf-8", "replace"), parser=parser)
    except ParserError:  # there is no element in it
        return
    base = _base(tree, url)
    for element in tree.iter(*_ATTRIBUTES):
        link = element.get(_ATTRIBUTES[element.tag]) or ""
        # most links of most pages lead to a place on them, or are none
        if not link or link.startswith(("#", "javascript:", "mailto:", "tel:", "data:")):
            continue
        try:
            target = urls.canonical(urls.joined(base, link))
        except FetchError:
            continue
        if not _leads_nowhere(target):
            is_told = element.get("download") is not None or "pdf" in (element.get("type") or "")
            yield Link(target, is_told or _ending(target) in _ATTACHMENTS)


def _base(tree: lxml.html.HtmlElement, url: str) -> str:
    """What the links of a page are relative to."""
    told = tree.find(".//base[@href]")
    if told is None:
        return url
    try:
        return urls.joined(url, told.get("href") or "")
    except FetchError:
        return url


def _leads_nowhere(url: str) -> bool:
    folders = Counter(part for part in urlsplit(url).path.split("/") if part)
    return _ending(url) in _NOTHING or any(number >= _ROUND for number in folders.values())


def _ending(url: str) -> str:
    name = unquote(urlsplit(url).path).rsplit("/", 1)[-1].lower()
    return name[name.rfind(".") :] if "." in name else ""
