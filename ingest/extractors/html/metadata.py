"""What a web page says of itself in its head: title and day of publication."""

from __future__ import annotations

import re
from dataclasses import dataclass

import lxml.html

from ingest.extractors.html import jsonld
from ingest.extractors.html.text import folded

#: What parts a page's title from the site's name.
_SITE_SEPARATOR = re.compile(r"\s+[|–—·»:]\s+|\s+[-]\s+")
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}")
_PUBLISHED = ("article:published_time", "dcterms.issued", "dc.date", "dcterms.date", "date")


@dataclass(frozen=True, slots=True)
class Told:
    """Title and day of publication (ISO), each with the rule that found it."""

    title: str | None
    title_rule: str
    published: str | None
    published_rule: str


def metadata(tree: lxml.html.HtmlElement) -> Told:
    """What the head and the first heading of a page tell."""
    title, title_rule = _title(tree)
    published, published_rule = _published(tree)
    return Told(title, title_rule, published, published_rule)


def _title(tree: lxml.html.HtmlElement) -> tuple[str | None, str]:
    """The one first heading; else og:title; else the title without the site's name."""
    headings = [found for h in tree.iter("h1") if (found := folded(h).rstrip("¶# "))]
    stated = _meta(tree, "og:title") or ""
    whole = " ".join((tree.findtext(".//title") or "").split())
    for heading in headings:
        if len(headings) == 1 or heading in whole or heading in stated:
            return heading, "Überschrift h1"
    if stated:
        return stated, "Angabe og:title"
    if whole:
        return max(_SITE_SEPARATOR.split(whole), key=len), "Seitentitel"
    return (headings[0], "Überschrift h1") if headings else (None, "")


def _published(tree: lxml.html.HtmlElement) -> tuple[str | None, str]:
    for name in _PUBLISHED:
        value = _meta(tree, name)
        if value and _DAY.match(value):
            return value[:10], f"Angabe {name}"
    for item in jsonld.items(tree):
        value = item.get("datePublished")
        if isinstance(value, str) and _DAY.match(value):
            return value[:10], "Angabe datePublished"
    return None, ""


def _meta(tree: lxml.html.HtmlElement, name: str) -> str | None:
    for element in tree.iter("meta"):
        label = element.get("property") or element.get("name") or ""
        if label.lower() == name and element.get("content", "").strip():
            return " ".join(element.get("content").split())
    return None
