"""What a file says of itself: which list it holds, from which archive, of which day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from archive.model import Visibility
from index.german.fold import fold
from search_app.present.german import day, number

#: Documents of one export over the web. 7,000 are the largest collection known; a longer list is
#: cut and says so in its name, its headers and, where the format has a place for it, inside.
MOST = 10_000
_SLUG = re.compile(r"[^a-z0-9]+")
_SLUG_LENGTH = 40


@dataclass(frozen=True, slots=True)
class About:
    """A list of documents that is written out. `title` is the query or what else it is.

    `total` is how many documents the list has, `written` how many of them go into the file.
    `leaf` is the page that is cited, where a single document is.
    """

    site: str
    title: str
    address: str
    at: datetime
    total: int
    written: int
    notices: tuple[str, ...] = ()
    leaf: int | None = None
    role: Visibility = Visibility.PUBLIC

    @property
    def cut(self) -> str:
        """That there are more, "" if there are not."""
        if self.written >= self.total:
            return ""
        return f"Nur die ersten {number(self.written)} von {number(self.total)} Dokumenten."

    @property
    def accessed(self) -> str:
        """When the archive was asked, as a citation says it."""
        return f"abgerufen am {day(self.at.date())}"


def file_name(about: About, extension: str) -> str:
    """A telling name in plain ASCII, whatever the query holds.

    >>> from datetime import datetime
    >>> told = About("Findbuch", "Bürgerbus\\r\\nX: 1", "", datetime(2026, 11, 26), 30_000, 10_000)
    >>> file_name(told, "csv")
    'findbuch-buergerbus-x-1-2026-11-26-erste-10000-von-30000.csv'
    """
    parts = [_slug(about.site) or "archiv", _slug(about.title), about.at.date().isoformat()]
    if about.cut:
        parts.append(f"erste-{about.written}-von-{about.total}")
    return "-".join(part for part in parts if part) + f".{extension}"


def _slug(text: str) -> str:
    spelt = text.casefold()
    for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        spelt = spelt.replace(umlaut, letters)
    slug = _SLUG.sub("-", fold(spelt)).strip("-")
    return (
        slug if len(slug) <= _SLUG_LENGTH else slug[:_SLUG_LENGTH].rpartition("-")[0] or slug[:20]
    )
