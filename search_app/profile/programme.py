"""A programme: what it is for, what it is called, what it is part of, and its parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from archive.vocabulary.names import Entry, programmes
from index.request import FacetValue, SearchRequest
from search_app import entities
from search_app.present.linked import Link
from search_app.profile.register import Line, counts
from search_app.urls import search_url

FACET = "programm"


@dataclass(frozen=True, slots=True)
class ProgrammeProfile:
    """A programme; of one that the vocabulary does not know only its name is known."""

    note: str
    valid: str
    names: tuple[str, ...]
    above: tuple[Link, ...]
    parts: tuple[Line, ...]


def programme_profile(id_: str, values: tuple[FacetValue, ...]) -> ProgrammeProfile:
    """A programme, with the counts of the facet over everything that the asker may see."""
    entry = programmes().get(id_)
    if entry is None:
        return ProgrammeProfile("", "", (), (), ())
    number_of = counts(values)
    return ProgrammeProfile(
        note=entry.note,
        valid=years(entry.valid_from, entry.valid_to),
        names=names(entry),
        above=tuple(_above(entry)),
        parts=tuple(line(one, number_of) for one in parts(id_)),
    )


def is_known(id_: str) -> bool:
    """Whether the vocabulary has such a programme."""
    return id_ in programmes()


def names(entry: Entry) -> tuple[str, ...]:
    """What an entry of a vocabulary is also called, its own label left out."""
    listed = (name.lstrip("?") for name in (*entry.names, *entry.abbreviations))
    return tuple(name for name in dict.fromkeys(listed) if name != entry.label)


def years(begin: str, end: str) -> str:
    """How long something was valid; a day counts by its year.

    >>> years("1999", "2019"), years("2005-11-22", ""), years("", "")
    ('1999–2019', 'seit 2005', '')
    """
    first, last = begin[:4], end[:4]
    if first and last:
        return f"{first}–{last}"
    if first:
        return f"seit {first}"
    return f"bis {last}" if last else ""


def parts(id_: str) -> list[Entry]:
    """The programmes that are part of one, the earliest first."""
    listed = [entry for entry in programmes().values() if entry.part_of == id_]
    return sorted(listed, key=lambda entry: (entry.valid_from, entry.label))


def line(entry: Entry, number_of: dict[str, int]) -> Line:
    """A programme with its documents; the page it leads to has the same number."""
    url = search_url(SearchRequest().with_filter(FACET, entry.label))
    page = entities.of_id(FACET, entry.id).path
    valid = years(entry.valid_from, entry.valid_to)
    return Line(entry.label, url, number_of.get(entry.label, 0), page=page, note=valid)


def _above(entry: Entry) -> Iterator[Link]:
    whole = programmes().get(entry.part_of)
    if whole is not None:
        yield from _above(whole)
        yield Link(whole.label, entities.of_id(FACET, whole.id).path)
