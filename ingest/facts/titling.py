"""The title of a document: what came with it, else what its text says.

What a page says of itself may be the name of a house, a kind, or a room of its site.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.model import Evidence, Fact, Page
from ingest.facts.findtitle import SAID_AGAIN, find_title
from ingest.facts.headlines import GENRE, TITLE, WORK, head_lines
from ingest.facts.titles import without_kind

#: Characters of a page within which its title stands.
_WITHIN = 2_000
_NUMBERED = re.compile(r"\d[/.-]\d|\bNr\. ?\d|/\d{4}")
_SMALL_WORDS = re.compile(r"\s(?!(?:und|für|in|der|des|am)\s)[a-zäöü]+\s(?!V\.)")
_LEGAL = re.compile(r"\b(?:\w*GmbH|\w*[Gm]mbB|e\. ?V\.|eG|AG|KG|GbR)$")
#: What pages and files say of themselves may be the name of a house or a kind.
_FROM_PAGE = ("Überschrift", "Seitentitel", "Angabe og:title")


def title_of(pages: Sequence[Page], given: str | None, rule: str, fallback: str) -> Fact:
    """The title that came with a document by a rule, else that of its text, else `fallback`."""
    title, texts = " ".join((given or "").split()), [page.text for page in pages[:3]]
    is_from_page = rule.startswith(_FROM_PAGE)
    is_room = is_from_page and is_of_site(title, texts)
    if title and not is_room and not (is_from_page and is_no_name(title)):
        title = without_kind(as_written(title, texts))
        return Fact("title", title, Evidence(rule, title))
    for page in pages[:3] if title else pages[:2]:
        # a line alone above a page's own text is a room of the site
        text = page.text.replace(title, " " * len(title), 1) if is_room else page.text
        named = find_title(text) if not title or "\n" in page.text else None
        if named and not title and is_of_site(named.title, texts):
            blank = text[: named.begin] + " " * (named.end - named.begin) + text[named.end :]
            named = find_title(blank) or named
        if named:
            quote = " ".join(page.text[named.begin : named.end].split())
            place = Evidence("Titelzeile", quote, page.number, named.begin, named.end)
            return Fact("title", named.title, place, 0.8)
    rule = rule if title else "Dateiname"
    return Fact("title", title or fallback, Evidence(rule, title or fallback), 0.3)


def is_no_name(heading: str) -> bool:
    """Whether a heading of a page names a house or says its kind, and not what it is about.

    >>> is_no_name("Beschlussvorlage - VO/2025/061"), is_no_name("Planbüro Weg PartGmbB")
    (True, True)
    """
    lines = head_lines(heading)
    return bool(lines) and (
        lines[0].role == GENRE
        or (lines[0].role == WORK and bool(_NUMBERED.search(heading)))
        or bool(_LEGAL.search(heading) and not _SMALL_WORDS.search(heading))
    )


def is_of_site(heading: str, texts: Sequence[str]) -> bool:
    """Whether a heading is one word that the text never says again, and another stands below it."""
    if not heading or " " in heading or len(heading) > SAID_AGAIN or heading.isupper():
        return False
    whole = "\n".join(texts)
    lines = [line for text in texts for line in head_lines(text)]
    at = next((n for n, line in enumerate(lines) if line.text == heading), len(lines))
    below = lines[at + 1] if at + 1 < len(lines) else None
    return whole.count(heading) == 1 and below is not None and below.role == TITLE


def as_written(title: str, texts: Sequence[str]) -> str:
    """A title as the text writes it, whose markup may part words."""
    bare = title.replace(" ", "")
    lines = (line.strip() for text in texts for line in text[:_WITHIN].split("\n"))
    return next((line for line in lines if line and line.replace(" ", "") == bare), title)
