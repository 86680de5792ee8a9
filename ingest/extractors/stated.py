"""Titles that a file states of itself: usable only without what programs write there."""

from __future__ import annotations

import re

_JUNK = re.compile(
    r"\.(?:docx?|docm|dotx?|pptx?|pptm|potx?|xlsx?|xlsm|indd|dvi|tex|qxd|pdf|od[tsp]|ps|rtf|html?)$|"
    r"^(?:untitled|unbenannt|kein(?:e)? (?:folien)?titel|ohne titel|dokument ?\d*|document ?\d*|"
    r"präsentation ?\d*|presentation ?\d*|powerpoint[- ]präsentation|powerpoint presentation|"
    r"(?:word|excel)[- ]dokument|folie ?\d+|slide ?\d+|mappe ?\d*|titel|title|vorlage|"
    r"titel der präsentation|no slide title)$|_|^\W*$",
    re.IGNORECASE,
)
_TOOL = re.compile(r"^(?:Microsoft (?:Word|PowerPoint|Excel)|PowerPoint) ?[-–:] ?", re.IGNORECASE)


def usable_title(stated: str | None) -> str | None:
    """A stated title that may name the document; None for a file name or a program's own words.

    >>> usable_title("Microsoft Word - Bericht 2019"), usable_title("anlage_3.indd")
    ('Bericht 2019', None)
    """
    title = _TOOL.sub("", " ".join((stated or "").split())).strip()
    has_words = sum(map(str.isalpha, title)) * 2 >= len(title)
    return title if len(title) > 3 and has_words and not _JUNK.search(title) else None


def squeezed(text: str) -> str:
    """Letters and digits only, case folded: the same for the same words, however they are set.

    >>> squeezed("Der Bürger-Bus") == squeezed("DER BÜRGERBUS")
    True
    """
    return re.sub(r"[\W_]+", "", text).casefold()
