"""The part that somebody has of whom nothing is told, by the kind of document they are named in."""

from __future__ import annotations

import re

from archive.model import Kind, Page
from ingest.facts.freepeople import AUTHOR
from ingest.facts.names import Named
from ingest.facts.partlabels import TALK

#: The head of a page: authors and speakers stand there.
_HEAD = 600


def part_by_kind(page: Page, named: Named, kind: str) -> str:
    """The part of somebody of whom nothing is told, by what they are named in."""
    is_ahead = page.number == 1 and named.begin < _HEAD
    if kind == Kind.EVENT and not _QUOTED.match(page.text, named.end):
        return TALK
    if kind == Kind.SLIDES and is_ahead:
        return TALK
    line = page.text[page.text.rfind("\n", 0, named.begin) + 1 : named.begin]
    is_alone = not line.strip(" •*–-") or bool(_AND_NAME.search(line))
    if kind in (Kind.PUBLICATION, Kind.NEWS) and is_ahead and is_alone:
        return AUTHOR if page.text[named.end : named.end + 1] in ("\n", "", " ", ",") else ""
    return ""


_QUOTED = re.compile(r"[^.\n]{0,40}\s(?:sagte?|freut|lobte?)\b")
_AND_NAME = re.compile(r"^\W*[A-ZÄÖÜ][\w-]+(?:\s[\w-]+){1,3}(?:,|\sund|\s&)\s$")
