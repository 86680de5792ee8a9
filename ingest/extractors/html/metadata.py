"""What a web page says of itself in its head: title and day of publication."""

from __future__ import annotations

import re
from dataclasses import dataclass

import lxml.html

from ingest.extractors.html import jsonld
from ingest.extractors.html.text import folded
from ingest.facts.dates import point_at
from ingest.facts.titles import can_be_title, is_house_name

#: What parts a page's title from the site's name.
_SITE_SEPARATOR = re.compile(r"\s+[|–—·»:]\s+|\s+[-]\s+")
#: Where a heading is none of the page's own text.
_ASIDE = ("nav", "aside", "footer")
#: The rule of a day that stands on the page in an element marked as a date.
MARKED = "Datum der Seite"
_DATE_CLASS = re.compile(r"\b(?:date|datum|pubdate|published)\b", re.IGNORECASE)
_LONGEST_DAY = 32
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
    """The one first heading; else og:title; else the title without the site's name, unless that
    is all it is: then the first heading below it.
    """
    headings = [found for h in tree.iter("h1") if (found := folded(h).rstrip("¶# "))]
    stated = _meta(tree, "og:title") or ""
    whole = " ".join((tree.findtext(".//title") or "").split())
    for heading in headings:
        if len(headings) == 1 or heading in whole or heading in stated:
            lower = _lower(tree) if _is_name_of_site(heading, whole) else None
            return (lower, "Überschrift h2") if lower else (heading, "Überschrift h1")
    if stated:
        return stated, "Angabe og:title"
    if whole:
        return _of_whole(tree, whole)
    return (headings[0], "Überschrift h1") if headings else (None, "")


def _of_whole(tree: lxml.html.HtmlElement, whole: str) -> tuple[str, str]:
    parts = [part.strip() for part in _SITE_SEPARATOR.split(whole) if part.strip()] or [whole]
    own = [part for part in parts if not _is_site(part)]
    lower = _lower(tree)
    is_room = len(own) == 1 and " " not in own[0]  # "Referenzen", of the site
    if lower and (not own or is_room or lower in parts or whole.startswith(lower)):
        return lower, "Überschrift h2"
    return max(own or parts, key=len), "Seitentitel"


def _is_name_of_site(heading: str, whole: str) -> bool:
    """Whether a first heading is what the title of each page of the site ends with."""
    parts = _SITE_SEPARATOR.split(whole)
    return len(parts) > 1 and heading == parts[-1].strip() and _is_site(heading)


def _is_site(name: str) -> bool:
    """Whether a heading or a part of the title names the site or a room of it, no document."""
    return is_house_name(name) or not can_be_title(name)


def _lower(tree: lxml.html.HtmlElement) -> str | None:
    """The first second heading of the page's own text, if it can be a title."""
    for heading in tree.iter("h2"):
        aside = any(above.tag in _ASIDE for above in heading.iterancestors())
        told = folded(heading).rstrip("¶# ")
        if not aside and can_be_title(told) and not is_house_name(told):
            return told
    return None


def _published(tree: lxml.html.HtmlElement) -> tuple[str | None, str]:
    for name in _PUBLISHED:
        value = _meta(tree, name)
        if value and _DAY.match(value):
            return value[:10], f"Angabe {name}"
    for item in jsonld.items(tree):
        value = item.get("datePublished")
        if isinstance(value, str) and _DAY.match(value):
            return value[:10], "Angabe datePublished"
    return _dated(tree), MARKED


def _dated(tree: lxml.html.HtmlElement) -> str | None:
    """The day that is all an element marked as a date holds."""
    for element in tree.iter("time", "p", "span", "div", "li"):
        if element.tag != "time" and not _DATE_CLASS.search(element.get("class") or ""):
            continue
        told = folded(element)
        point = point_at(told, 0) if len(told) < _LONGEST_DAY else None
        if point and point[0].precision == "day" and point[1] == len(told):
            return point[0].begin.isoformat()
    return None


def _meta(tree: lxml.html.HtmlElement, name: str) -> str | None:
    for element in tree.iter("meta"):
        label = element.get("property") or element.get("name") or ""
        if label.lower() == name and element.get("content", "").strip():
            return " ".join(element.get("content").split())
    return None
